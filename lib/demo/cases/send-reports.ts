import "server-only";
import { addDays, type IsoDate } from "@/lib/core/dates";
import type { Cast } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { UnitReports } from "@/lib/demo/data/scenario";
import { readTenant } from "@/lib/platform/db/with-tenant";
import type { ReportPeriod } from "@/lib/registrations/domain/report-periods";
import { listReporting, type Reporting } from "@/lib/registrations/server/find-reporting";
import { getProgressReport } from "@/lib/registrations/server/get-progress-report";
import { sendReport } from "@/lib/registrations/server/send-report";

const DONE = [
  "Thành lập tổ chỉ đạo, ban hành nghị quyết và kế hoạch xây dựng đơn vị điển hình.",
  "Tổ chức 4 buổi tuyên truyền, ký cam kết với toàn bộ các tổ, đội.",
  "Củng cố lực lượng nòng cốt, ra mắt 1 mô hình tự quản về an ninh, trật tự.",
  "Sơ kết 6 tháng, kiểm tra chéo giữa các bộ phận.",
  "Lắp thêm 6 mắt camera, duy trì tuần tra theo lịch.",
  "Phát động đợt cao điểm phòng ngừa, tiếp nhận và giải quyết 12 tin phản ánh.",
  "Tập huấn xử lý tình huống cho lực lượng nòng cốt, 45 người dự.",
  "Tự kiểm tra theo Bộ Tiêu chí, bắt đầu lập hồ sơ.",
] as const;

const HARD = "Kinh phí lắp camera chưa được cấp đủ; đề nghị UBND bố trí trong quý IV.";
const OVERCOME = "Đã được cấp kinh phí, lắp xong 6 mắt camera.";

interface Stage {
  readonly cast: Cast;
  readonly today: IsoDate;
  readonly reports: UnitReports;
}

/** Reports of the months that are over, and of a few units for the month under way. */
export async function sendReports({ cast, today, reports }: Stage): Promise<void> {
  const all = await readTenant({ tenantId: cast.tenantId, scopePath: "t/", personId: null, today }, (tx) =>
    listReporting(tx, today),
  );
  for (const reporting of all) await sendYear({ cast, today, reports }, reporting);
}

async function sendYear(
  { cast, today, reports }: Stage,
  { registration, periods }: Reporting,
): Promise<void> {
  const { unitName } = registration;
  const over = periods.filter(({ dueOn }) => dueOn !== null && dueOn < today);
  for (const [index, period] of periods.entries()) {
    const isLast = period === over.at(-1);
    const isOver = over.includes(period);
    if (isLast && reports.overdue.includes(unitName)) continue;
    if (!isOver && !reports.early.includes(unitName)) continue;
    const day = isOver ? dayOf(period, isLast && reports.late.includes(unitName)) : addDays(today, -1);
    await sendOne(
      { cast, registration },
      { period, on: day, index, red: (isLast || !isOver) && reports.red.includes(unitName) },
    );
  }
}

const dayOf = ({ opensOn, dueOn }: ReportPeriod, late: boolean): IsoDate =>
  addDays(dueOn ?? opensOn, late ? 3 : -3);

interface Sending {
  readonly period: ReportPeriod;
  readonly on: IsoDate;
  readonly index: number;
  readonly red: boolean;
}

async function sendOne(
  { cast, registration }: { readonly cast: Cast } & Pick<Reporting, "registration">,
  { period, on, index, red }: Sending,
): Promise<void> {
  const { id: registrationId, unitScope, scopePath, unitName } = registration;
  const actor =
    cast.findAt(unitScope, "registration.prepare", on) ?? cast.at(scopePath, "registration.prepare", on);
  const what = `report ${period.key} of ${unitName}`;
  const { draft } = must(what, await getProgressReport(actor, { registrationId, period: period.key }));
  const codes = draft?.content.lines.map(({ code }) => code) ?? [];
  const [first = "", second = ""] = codes;
  const isHard = index === 2 || index === 3;
  const light = {
    ...Object.fromEntries(codes.map((code) => [code, "green"])),
    ...(isHard ? { [first]: "yellow" } : {}),
    ...(red ? { [second]: "red" } : {}),
  };
  const note = {
    ...(isHard ? { [first]: HARD } : {}),
    ...(index === 4 ? { [first]: OVERCOME } : {}),
    ...(red
      ? { [second]: "Còn 2 vụ việc khiếu kiện chưa giải quyết; đề nghị cấp trên chỉ đạo phối hợp." }
      : {}),
  };
  const input = {
    registrationId,
    period: period.key,
    light,
    note,
    done: DONE[index % DONE.length],
    proposals: isHard ? "Đề nghị bố trí kinh phí lắp camera." : "",
    next: DONE[(index + 1) % DONE.length],
    confirmed: "on",
  };
  must(what, await sendReport.execute(actor, input));
}
