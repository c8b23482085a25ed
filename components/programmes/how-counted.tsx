import { DetailsHow } from "@/components/ui/details-how";
import { formatDate } from "@/lib/core/text";
import type { Reading } from "@/lib/programmes/domain/date-language";
import type { CountingStep, HowCounted as HowCountedView } from "@/lib/programmes/domain/how-counted";
import type { CalendarEntry, DaysPassed } from "@/lib/programmes/domain/working-days";

const READINGS = {
  before: "tức là hết ngày liền trước ngày đó",
  through: "tính cả ngày đó",
  on_the_day: "đúng ngày đó",
} as const satisfies Record<Reading, string>;

/** «Cách tính»: from which day, how many days, which holidays were passed over, by which clause or document. */
export function HowCounted({
  how,
  title = "Cách tính",
}: {
  readonly how: HowCountedView;
  readonly title?: string;
}) {
  return (
    <DetailsHow title={title}>
      <ol className="plain">
        {how.steps.map((step, index) => (
          <li key={`${step.kind}-${index}`}>{stepWords(step)}</li>
        ))}
      </ol>
      <p>
        Ngày cuối: <b>{formatDate(how.closesOn)}</b>
        {how.left
          ? `. Từ ${formatDate(how.left.from)}: ${leftWords(how.left.passed)}`
          : stands(how)
            ? ", chưa kể thời gian tạm dừng"
            : ", đã qua"}
        .
      </p>
      {how.left ? <Missing passed={how.left.passed} /> : null}
    </DetailsHow>
  );
}

const stands = ({ steps }: HowCountedView): boolean => steps.some(({ kind }) => kind === "standing_still");

function Missing({ passed: { yearsWithoutHolidays } }: { readonly passed: DaysPassed }) {
  if (yearsWithoutHolidays.length === 0) return null;
  return <p className="dim">{missingWords(yearsWithoutHolidays)}</p>;
}

/** The product knows no holiday of its own; what is not entered is said, never guessed. */
export const missingWords = (years: readonly number[]): string =>
  `Chưa nhập ngày nghỉ lễ năm ${years.join(", ")}: mới trừ thứ bảy và chủ nhật. Quản trị của tỉnh nhập ở Lịch làm việc.`;

function stepWords(step: CountingStep): string {
  switch (step.kind) {
    case "plan_day":
      return planDayWords(step);
    case "working_days":
      return [
        `${step.count} ngày làm việc, bắt đầu từ ngày liền sau ${formatDate(step.from)}, đến hết ${formatDate(step.to)}`,
        passedWords(step.passed),
        step.basis,
      ]
        .filter((part) => part !== "")
        .join(". ");
    case "plan_day_first":
      return `Kế hoạch ấn định sớm hơn: «${step.words}» (mục ${step.clause}), nên hạn là ${formatDate(step.day)}`;
    case "paused":
      return `Trả lại bổ sung từ ${formatDate(step.from)} đến ${formatDate(step.to)}: không tính vào thời hạn, cộng lại ${step.workingDays} ngày làm việc, hạn mới ${formatDate(step.newDay)}`;
    case "standing_still":
      return `Đang tạm dừng từ ${formatDate(step.since)}, khi hồ sơ trả lại bổ sung; ngày làm việc trong thời gian đó được cộng lại`;
    case "written_down":
      return `${step.by} ghi ngày này trong văn bản trả lại ngày ${formatDate(step.on)}`;
    case "extended":
      return `Gia hạn theo ${step.document}: ${step.formerDay ? `từ ${formatDate(step.formerDay)} ` : ""}đến hết ${formatDate(step.newDay)}`;
  }
}

function planDayWords({
  words,
  namedDay,
  reading,
  clause,
  skipped,
}: Extract<CountingStep, { kind: "plan_day" }>) {
  if (words === "")
    return `Kế hoạch không nêu ngày; tính hết chu kỳ của kế hoạch${clause ? ` (mục ${clause})` : ""}`;
  const read = namedDay && reading ? `, ngày nêu là ${formatDate(namedDay)}, ${READINGS[reading]}` : "";
  const over =
    skipped.length > 0 ? `; bỏ qua ngày nghỉ ${skipped.map((day) => formatDate(day)).join(", ")}` : "";
  return `Kế hoạch ghi «${words}»${read}${over} (mục ${clause})`;
}

const entryWords = ({ day, name }: CalendarEntry): string => `${formatDate(day)} (${name})`;

/** «Bỏ qua 4 ngày thứ bảy, chủ nhật và 1 ngày nghỉ: 01/05/2026 (…)». */
export function passedWords({ weekendDays, holidays, swappedDays }: DaysPassed): string {
  const off = [
    ...(weekendDays > 0 ? [`${weekendDays} ngày thứ bảy, chủ nhật`] : []),
    ...(holidays.length > 0 ? [`${holidays.length} ngày nghỉ: ${holidays.map(entryWords).join(", ")}`] : []),
  ];
  return [
    ...(off.length > 0 ? [`Bỏ qua ${off.join(" và ")}`] : []),
    ...(swappedDays.length > 0 ? [`Tính cả ngày làm bù: ${swappedDays.map(entryWords).join(", ")}`] : []),
  ].join(". ");
}

function leftWords(passed: DaysPassed): string {
  const over = passedWords(passed);
  return `còn ${passed.workingDays} ngày làm việc${over === "" ? "" : `. ${over}`}`;
}
