import { formatNumber, formatPercent } from "@/lib/core/text";
import { verdictOf, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { Criterion } from "@/lib/programmes/domain/criteria";

export interface FigureSentence {
  readonly reached: boolean;
  readonly sentence: string;
}

/** What the figures say, in words under the boxes: «87,5% — đạt ngưỡng 70%». Null while they say nothing. */
export function figureSentence(criterion: Criterion, answer: StoredAnswer): FigureSentence | null {
  if (answer.result === "not_applicable") return null;
  const { cause } = verdictOf(criterion, { ...answer, exceptionCode: "" });
  switch (cause.kind) {
    case "figure":
      return figureWords(criterion, cause);
    case "rate":
      return cause.rate >= cause.atLeast
        ? {
            reached: true,
            sentence: `${formatPercent(cause.rate)} — đạt ngưỡng ${formatPercent(cause.atLeast)}.`,
          }
        : {
            reached: false,
            sentence: `${formatPercent(cause.rate)} — dưới ngưỡng ${formatPercent(cause.atLeast)}. Vẫn lưu được; kết quả phải là Chưa đạt.`,
          };
    case "units":
      return unitsWords(cause.units);
    case "answered":
    case "exception":
    case "not_applicable":
    case "no_answer":
    case "answer_of_another_kind":
    case "not_applicable_not_allowed":
    case "reason_missing":
    case "exception_not_allowed":
    case "exception_note_missing":
    case "impossible_figures":
      return null;
  }
}

function figureWords(
  { measure }: Criterion,
  {
    value,
    threshold,
    compare,
  }: { readonly value: number; readonly threshold: number; readonly compare: string },
): FigureSentence {
  const unit = "unit" in measure ? measure.unit : "";
  const shown = `${formatNumber(value)} ${unit}`.trim();
  if (measure.kind === "zero_count") {
    return value === 0
      ? { reached: true, sentence: `Không để xảy ra ${unit} nào.` }
      : {
          reached: false,
          sentence: `${shown} — tiêu chí yêu cầu không để xảy ra. Kết quả là Chưa đạt, trừ trường hợp ngoại lệ.`,
        };
  }
  const reached = compare === "at_least" ? value >= threshold : value <= threshold;
  const limit = `${formatNumber(threshold)} ${unit}`.trim();
  if (reached) return { reached, sentence: `${shown} — đạt ngưỡng.` };
  return compare === "at_least"
    ? { reached, sentence: `${shown} — dưới ngưỡng ${limit}. Vẫn lưu được; kết quả phải là Chưa đạt.` }
    : { reached, sentence: `${shown} — quá ngưỡng ${limit}. Vẫn lưu được; kết quả phải là Chưa đạt.` };
}

function unitsWords({
  cause,
  registeredRate,
  recognisedRate,
}: {
  readonly cause: string;
  readonly registeredRate: number;
  readonly recognisedRate: number;
}): FigureSentence | null {
  if (cause === "impossible_figures") return null;
  if (cause === "no_units") return { reached: false, sentence: "Chưa có đơn vị nào để tính tỷ lệ." };
  const rates = `${formatPercent(registeredRate)} đăng ký, ${formatPercent(recognisedRate)} được công nhận`;
  if (cause === "met") return { reached: true, sentence: `${rates} — đạt.` };
  return {
    reached: false,
    sentence:
      cause === "not_all_registered"
        ? `${rates} — chưa đủ 100% đơn vị đăng ký nên chưa đạt.`
        : `${rates} — dưới ngưỡng 70% nên chưa đạt.`,
  };
}

/** «Ngưỡng: từ 70%», the hint of the boxes; null where there is none. */
export function thresholdHint({ measure }: Criterion): string | null {
  switch (measure.kind) {
    case "met":
    case "scored":
      return null;
    case "zero_count":
      return "Ngưỡng: 0, không để xảy ra";
    case "threshold":
      return `Ngưỡng: ${measure.compare === "at_least" ? "từ" : "không quá"} ${formatNumber(measure.threshold)} ${measure.unit}`;
    case "percentage":
      return `Ngưỡng: từ ${formatPercent(measure.atLeast)}`;
    case "computed":
      return "Ngưỡng: 100% đăng ký, từ 70% được công nhận";
  }
}
