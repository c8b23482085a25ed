import type { Criterion, CriterionException, Measure } from "@/lib/programmes/domain/criteria";
import type { Sourced } from "@/lib/programmes/domain/sourced";

/** «trừ bất khả kháng» (TT 124 Đ.4.4, 6.3). */
export const FORCE_MAJEURE: CriterionException = { code: "force_majeure", title: "Bất khả kháng" };

/** «nếu có phải phát hiện kịp thời, giảm hậu quả, báo ngay cấp thẩm quyền» (TT 124 Đ.4.4, 6.3). */
export const HANDLED_IN_TIME: CriterionException = {
  code: "handled_in_time",
  title: "Đã phát hiện kịp thời, xử lý, giảm hậu quả và báo ngay cấp có thẩm quyền",
};

export const MET: Measure = { kind: "met" };
export const zero = (unit: string): Measure => ({ kind: "zero_count", unit });
export const atLeast = (threshold: number, unit: string): Measure => ({
  kind: "threshold",
  unit,
  compare: "at_least",
  threshold,
});
export const percent = (minimum: number, numerator: string, denominator: string): Measure => ({
  kind: "percentage",
  numerator,
  denominator,
  atLeast: minimum,
});

interface RowExtras {
  readonly notApplicableWhen?: string;
  readonly exceptions?: readonly CriterionException[];
  readonly evidence?: Criterion["evidence"];
}

/** A row with its measure; a «không để xảy ra» row asks for no file, the competent police confirm in one line. */
export const row = (
  code: string,
  {
    title,
    text = title,
    measure,
  }: { readonly title: string; readonly text?: string; readonly measure: Measure },
  { notApplicableWhen, exceptions, evidence, ...sourced }: Sourced & RowExtras,
): Criterion => ({
  code,
  title,
  text,
  measure,
  evidence:
    evidence ?? (measure.kind === "zero_count" || measure.kind === "computed" ? "optional" : "required"),
  notApplicableWhen: notApplicableWhen ?? null,
  exceptions: exceptions ?? [],
  ...sourced,
});
