import "server-only";
import { z } from "zod";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { dateField } from "@/lib/core/fields";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDate } from "@/lib/core/text";
import { newId } from "@/lib/core/ids";
import { withPlatform } from "@/lib/platform/db/with-platform";

/** Later than this no plan of the demo says anything. */
const LAST_DAY: IsoDate = "2030-12-31";

export const workingDateInput = z.object({ workingDate: dateField("Nhập ngày, ví dụ 5/3/2026") });

export type WorkingDateRefusal =
  | { readonly code: "demo.working-date-backwards"; readonly workingDate: IsoDate }
  | { readonly code: "demo.working-date-too-late"; readonly lastDay: IsoDate }
  | { readonly code: "demo.not-a-demo" };

/**
 * Moves a demo tenant's working date forward. Refuses a day before the current one (back goes only «Đặt lại dữ liệu
 * thử»), a day beyond the plans of the demo, and any tenant that is not a demo.
 */
export const moveWorkingDate = (
  tenantId: string,
  { accountId, workingDate }: { readonly accountId: string; readonly workingDate: IsoDate },
): Promise<Result<{ readonly workingDate: IsoDate }, WorkingDateRefusal>> =>
  withPlatform(async (tx) => {
    const tenant = await tx.tenant.findFirst({ where: { id: tenantId, isDemo: true } });
    if (!tenant?.workingDate) return err({ code: "demo.not-a-demo" });
    if (workingDate > LAST_DAY) return err({ code: "demo.working-date-too-late", lastDay: LAST_DAY });
    const { count } = await tx.tenant.updateMany({
      where: { id: tenantId, workingDate: { lte: dateColumn(workingDate) } },
      data: { workingDate: dateColumn(workingDate) },
    });
    if (count === 0) {
      return err({ code: "demo.working-date-backwards", workingDate: fromDateColumn(tenant.workingDate) });
    }
    await tx.platformAudit.create({
      data: { id: newId(), accountId, event: "demo.working-date-moved", details: { tenantId, workingDate } },
    });
    return ok({ workingDate });
  });

/** The sentence at the field. */
export function workingDateMessage(refusal: WorkingDateRefusal): string {
  switch (refusal.code) {
    case "demo.working-date-backwards":
      return `Ngày làm việc chỉ tiến về sau, hiện là ${formatDate(refusal.workingDate)}. Muốn quay lại, chọn «Đặt lại dữ liệu thử».`;
    case "demo.working-date-too-late":
      return `Chọn ngày không sau ${formatDate(refusal.lastDay)}.`;
    case "demo.not-a-demo":
      return "Chỉ địa phương thử nghiệm mới có ngày làm việc đổi được.";
  }
}
