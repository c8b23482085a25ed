import type { CriterionGap } from "@/lib/dossiers/domain/criterion-gaps";

/** The sentence of a gap: the same at the field, in the summary, on the check page and in a refusal. */
export function gapSentence({ number, reason, figure = "số liệu" }: CriterionGap): string {
  switch (reason) {
    case "result":
      return `Chọn Đạt hoặc Chưa đạt cho tiêu chí ${number}`;
    case "figure_missing":
      return `Nhập «${figure}» của tiêu chí ${number}`;
    case "figure_not_a_number":
      return `Nhập «${figure}» của tiêu chí ${number} bằng số, ví dụ 87,5`;
    case "figures_impossible":
      return `Xem lại số liệu của tiêu chí ${number}: phải là số đếm, phần không lớn hơn tổng`;
    case "should_be_met":
      return `Số liệu tiêu chí ${number} đạt ngưỡng, kết quả phải là Đạt`;
    case "should_be_not_met":
      return `Số liệu tiêu chí ${number} chưa đạt ngưỡng, kết quả phải là Chưa đạt`;
    case "not_applicable_not_allowed":
      return `Bộ tiêu chí không cho chọn Không áp dụng ở tiêu chí ${number}`;
    case "not_applicable_reason":
      return `Ghi lý do không áp dụng tiêu chí ${number}`;
    case "exception_note":
      return `Ghi diễn biến của trường hợp ngoại lệ ở tiêu chí ${number}`;
    case "explanation":
      return `Ghi giải trình cho tiêu chí ${number}`;
    case "evidence":
      return `Tải minh chứng cho tiêu chí ${number} hoặc ghi lý do chưa có`;
  }
}
