import { PROGRAMME_LABELS, type Programme } from "@/lib/programmes/domain/programme";
import type { PaperText, TemplatedPaper } from "@/lib/registrations/domain/papers";

interface TemplateFacts {
  readonly unitName: string;
  readonly cycleYear: number;
  readonly programme: Programme;
  readonly headTitle: string;
}

/** Lower case inside a sentence, with the quoted title kept: «đạt tiêu chuẩn “An toàn …”». */
const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const AIM = (goal: string, year: number): string => `1. Mục tiêu: phấn đấu ${goal} năm ${year}.`;

/** The text a paper begins with; the officer completes it. Paragraphs are divided by line breaks. */
export function proposedText(
  template: TemplatedPaper,
  { unitName, cycleYear, programme, headTitle }: TemplateFacts,
): PaperText {
  const goal = inSentence(PROGRAMME_LABELS[programme]);
  const contents = {
    ban_dang_ky: [
      `${unitName} đăng ký phấn đấu ${goal} năm ${cycleYear}.`,
      "Đơn vị cam kết thực hiện đầy đủ các tiêu chí theo quy định, tự đánh giá đúng thực tế và gửi hồ sơ đề nghị công nhận đúng thời hạn.",
    ],
    ke_hoach: [
      AIM(goal, cycleYear),
      "2. Nội dung: triển khai các biện pháp bảo đảm an ninh, trật tự theo từng tiêu chí; phân công người phụ trách và thời hạn hoàn thành.",
      "3. Tổ chức thực hiện: kiểm tra hằng quý, tự đánh giá cuối kỳ và báo cáo theo quy định.",
    ],
    ke_hoach_don_vi: [
      AIM(goal, cycleYear),
      "2. Nội dung: xây dựng, nhân rộng mô hình tự quản về an ninh, trật tự; tuyên truyền, vận động; củng cố lực lượng nòng cốt.",
      "3. Tổ chức thực hiện: phân công cụ thể, kiểm tra hằng quý, tự đánh giá theo Bộ Tiêu chí và báo cáo theo quy định.",
    ],
  } as const satisfies Record<TemplatedPaper, readonly string[]>;
  return { content: contents[template].join("\n"), signerTitle: headTitle, signerName: "" };
}

export interface TemplateHeading {
  readonly type: string;
  readonly subject: string;
  readonly symbol: string;
}

/** Kind and subject of the written paper, as its heading prints them. */
export function headingOf(
  template: TemplatedPaper,
  { cycleYear, programme }: Pick<TemplateFacts, "cycleYear" | "programme">,
): TemplateHeading {
  const goal = inSentence(PROGRAMME_LABELS[programme]);
  return template === "ban_dang_ky"
    ? { type: "BẢN ĐĂNG KÝ", subject: `Phấn đấu ${goal} năm ${cycleYear}`, symbol: "BĐK" }
    : { type: "KẾ HOẠCH", subject: `Xây dựng đơn vị ${goal} năm ${cycleYear}`, symbol: "KH" };
}
