import type { StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import { EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import type { Criterion } from "@/lib/programmes/domain/criteria";

/** What an officer might have written; each row takes the next one. */
const SENTENCES = [
  "Đã triển khai đủ nội dung theo kế hoạch của đơn vị; kết quả được tổng hợp trong báo cáo năm.",
  "Thực hiện thường xuyên, có phân công người phụ trách và kiểm tra định kỳ hằng quý.",
  "Đã phổ biến đến toàn thể cán bộ, nhân dân trên địa bàn; có biên bản sinh hoạt kèm theo.",
  "Duy trì tốt, không có vụ việc phát sinh trong kỳ; đã được Công an cùng cấp xác nhận.",
] as const;

function figuresOf({ measure }: Criterion): Partial<StoredAnswer> {
  switch (measure.kind) {
    case "met":
    case "scored":
      return {};
    case "zero_count":
      return { figure: "0" };
    case "threshold":
      return { figure: String(measure.threshold) };
    case "percentage":
      return { numerator: String(Math.min(200, 2 * measure.atLeast + 6)), denominator: "200" };
    case "computed":
      return { denominator: "12", figure: "12", numerator: "10" };
  }
}

/** A self-assessment that says «đạt», with figures that bear it out. */
export const answeredAsMet = (criterion: Criterion, index: number): StoredAnswer => ({
  ...EMPTY_ANSWER,
  ...figuresOf(criterion),
  result: "met",
  explanation: SENTENCES[index % SENTENCES.length] ?? "",
});
