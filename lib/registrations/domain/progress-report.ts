import type { CriteriaContent } from "@/lib/programmes/domain/criteria";

/** How a criterion stands. The plan leaves the form to the provincial police; these three are the product's own. */
export const LIGHTS = ["green", "yellow", "red"] as const;
export type Light = (typeof LIGHTS)[number];

export const LIGHT_LABELS = { green: "Xanh", yellow: "Vàng", red: "Đỏ" } as const satisfies Record<
  Light,
  string
>;

export const LIGHT_MEANINGS = {
  green: "đúng tiến độ",
  yellow: "có khó khăn",
  red: "nguy cơ không đạt",
} as const satisfies Record<Light, string>;

/** One criterion in a report, with the name it had when it was written. */
export interface ReportLine {
  readonly code: string;
  readonly number: string;
  readonly title: string;
  readonly group: string;
  readonly light: Light | null;
  /** Difficulty and what is proposed; or how an earlier one was overcome. */
  readonly note: string;
}

/** What the officer says beside the lights. */
export interface ReportTexts {
  readonly done: string;
  readonly difficulties: string;
  readonly proposals: string;
  readonly next: string;
}

export interface ReportContent extends ReportTexts {
  readonly lines: readonly ReportLine[];
}

export const REPORT_TEXT_LABELS = {
  done: "Kết quả đã làm",
  difficulties: "Khó khăn, vướng mắc chung",
  proposals: "Đề xuất, kiến nghị",
  next: "Việc sẽ làm kỳ tới",
} as const satisfies Record<keyof ReportTexts, string>;

const NOTHING_SAID: ReportTexts = { done: "", difficulties: "", proposals: "", next: "" };

/** Every criterion of the set without a light yet. */
export const emptyReport = (criteria: Pick<CriteriaContent, "groups">): ReportContent => ({
  ...NOTHING_SAID,
  lines: criteria.groups.flatMap((group, groupIndex) =>
    group.criteria.map(({ code, title }, index) => ({
      code,
      number: `${groupIndex + 1}.${index + 1}`,
      title,
      group: group.title,
      light: null,
      note: "",
    })),
  ),
});

/**
 * What a report begins with: lights, notes and texts of the last one that was sent; what was planned then stands where
 * is said what was done. A criterion that is new in the set has no light, one that is gone is left out.
 */
export function prefilled(empty: ReportContent, last: ReportContent): ReportContent {
  const before = new Map(last.lines.map((line) => [line.code, line]));
  return {
    done: last.next,
    difficulties: last.difficulties,
    proposals: last.proposals,
    next: "",
    lines: empty.lines.map((line) => {
      const earlier = before.get(line.code);
      return earlier ? { ...line, light: earlier.light, note: earlier.note } : line;
    }),
  };
}

export interface ReportGap {
  /** Name of the form field it stands at. */
  readonly field: string;
  readonly sentence: string;
}

/** What a report lacks before it is sent: a light of each criterion, the difficulty behind each that is not green, what was done. */
export function reportGaps(
  { lines, done }: ReportContent,
  origin: { readonly prefilledFrom: string | null; readonly confirmed: boolean },
): readonly ReportGap[] {
  return [
    ...lines.flatMap(({ code, number, light, note }) => {
      if (light === null) return [{ field: `light:${code}`, sentence: `Chọn mức cho tiêu chí ${number}` }];
      return light !== "green" && note === ""
        ? [{ field: `note:${code}`, sentence: `Ghi khó khăn, đề xuất của tiêu chí ${number}` }]
        : [];
    }),
    ...(done === "" ? [{ field: "done", sentence: "Nhập kết quả đã làm" }] : []),
    ...(origin.prefilledFrom !== null && !origin.confirmed
      ? [{ field: "confirmed", sentence: "Xác nhận đã xem lại nội dung lấy từ báo cáo trước" }]
      : []),
  ];
}

export const countLights = ({ lines }: Pick<ReportContent, "lines">, light: Light): number =>
  lines.filter((line) => line.light === light).length;

/** Whether two versions say the same. */
export const sameReport = (a: ReportContent, b: ReportContent): boolean =>
  a.done === b.done &&
  a.difficulties === b.difficulties &&
  a.proposals === b.proposals &&
  a.next === b.next &&
  a.lines.length === b.lines.length &&
  a.lines.every(({ code, light, note }, index) => {
    const other = b.lines[index];
    return other?.code === code && other.light === light && other.note === note;
  });
