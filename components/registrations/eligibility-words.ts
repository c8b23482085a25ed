import { formatDate } from "@/lib/core/text";
import { MOVEMENT_GRADE_LABELS } from "@/lib/programmes/domain/programme";
import type { EligibilityLine } from "@/lib/registrations/domain/eligibility";
import type { EarlierResult } from "@/lib/results/domain/earlier-result";

/** Why a line answers as it does, in one sentence. */
export function causeSentence(
  { cause, year, through, evidence }: EligibilityLine,
  names: Readonly<Record<string, string>>,
): string {
  switch (cause.kind) {
    case "reached":
      return through === "predecessors"
        ? `Các đơn vị hợp thành đều đạt năm ${year}.`
        : `${outcomeWords(evidence[0])} năm ${year}.`;
    case "not_achieved":
      return `Năm ${year} chưa đạt.`;
    case "below_floor":
      return `Năm ${year} xếp loại ${MOVEMENT_GRADE_LABELS[cause.grade]}, thấp hơn mức ${MOVEMENT_GRADE_LABELS[cause.floor]}.`;
    case "withdrawn":
      return `Kết quả năm ${year} đã bị thu hồi.`;
    case "none_on_record": {
      const missing = cause.unitIds.map((id) => names[id] ?? "đơn vị trước đây").join(", ");
      const none =
        through === "predecessors"
          ? `Sổ chưa có kết quả năm ${year} của ${missing}.`
          : `Sổ chưa có kết quả năm ${year}.`;
      const waiting = cause.waitingIds ?? [];
      return waiting.length > 0 ? `${none} Đã nhập từ giấy, chờ người thứ hai kiểm tra.` : none;
    }
  }
}

/** What to do about it; null where nothing is to be done. */
export function todoSentence({ cause, year, force }: EligibilityLine): string | null {
  switch (cause.kind) {
    case "none_on_record":
      if (toEnter(cause).length === 0) return null;
      return `Việc cần làm: gửi quyết định về kết quả năm ${year} cho cơ quan đã ra quyết định để ghi vào sổ, rồi mở lại trang này.`;
    case "not_achieved":
    case "below_floor":
    case "withdrawn":
      return force === "hard" ? "Đăng ký được ở năm sau." : null;
    case "reached":
      return null;
  }
}

/** Units of the line whose result nobody has entered yet. */
const toEnter = (cause: Extract<EligibilityLine["cause"], { readonly kind: "none_on_record" }>) =>
  cause.unitIds.filter((unitId) => !(cause.waitingIds ?? []).includes(unitId));

/** Where the missing results of a line are entered from paper, one form per unit. */
export function entryLinks(
  { cause, programme, year }: EligibilityLine,
  names: Readonly<Record<string, string>>,
): readonly { readonly unitId: string; readonly name: string; readonly href: string }[] {
  if (cause.kind !== "none_on_record") return [];
  return toEnter(cause).map((unitId) => ({
    unitId,
    name: names[unitId] ?? "đơn vị trước đây",
    href: `/ket-qua/nhap?don-vi=${unitId}&noi-dung=${programme}&nam=${year}`,
  }));
}

const outcomeWords = (result: EarlierResult | undefined): string => {
  if (!result) return "Đạt";
  if (result.outcome.kind === "grade") return `Xếp loại ${MOVEMENT_GRADE_LABELS[result.outcome.grade]}`;
  return result.outcome.achieved ? "Đạt" : "Chưa đạt";
};

/** «Xã Phước Hậu: Đạt, số 45/QĐ-UBND ngày 18/11/2022, UBND huyện Ninh Phước (nhập từ giấy)». */
export function evidenceText(result: EarlierResult): string {
  const source = result.source === "paper" ? " (nhập từ giấy)" : "";
  const name = result.unitName ? `${result.unitName}: ` : "";
  return `${name}${outcomeWords(result)}, số ${result.decisionNumber} ngày ${formatDate(result.decidedOn)}, ${result.deciderName}${source}`;
}
