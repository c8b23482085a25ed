import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { ComponentData } from "@/lib/dossiers/domain/component-fields";
import {
  isStandardComponent,
  type ComponentCode,
  type StandardComponent,
} from "@/lib/programmes/domain/plan";

interface PaperFacts {
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly headTitle: string;
  readonly headName: string;
  readonly programmeName: string;
  readonly cycleYear: number;
  readonly today: IsoDate;
}

/** Tờ trình and báo cáo of the unit, as far as a template asks. */
export function filledComponent(code: ComponentCode, facts: PaperFacts): ComponentData {
  const { unitName, placeName, headTitle, headName, programmeName, cycleYear, today } = facts;
  const head = { signerTitle: headTitle, signerName: headName, recipients: "Như trên\nLưu: VT" };
  const numbered = { issuer: unitName, number: "", place: placeName.split(",")[0] ?? placeName };
  const fields: Record<StandardComponent, Readonly<Record<string, string>>> = {
    to_trinh: {
      ...numbered,
      symbol: "TTr",
      content: `Căn cứ kết quả thực hiện các tiêu chí năm ${cycleYear}, đơn vị đã tự đánh giá đạt đủ các tiêu chí. Kính đề nghị xét, công nhận ${programmeName} năm ${cycleYear}.`,
      ...head,
    },
    bao_cao: {
      ...numbered,
      symbol: "BC",
      highlights:
        "Cấp ủy, lãnh đạo đơn vị ban hành nghị quyết, kế hoạch ngay từ đầu năm. Các mô hình tự quản được duy trì, có sơ kết hằng quý. Công tác tuyên truyền đến được từng tổ, từng hộ. Không để xảy ra vụ việc phức tạp về an ninh, trật tự.",
      shortcomings: "Một số buổi sinh hoạt chưa đông người dự. Việc lưu văn bản ở một vài tổ còn chậm.",
      causes: "Cán bộ phụ trách kiêm nhiệm nhiều việc. Thời gian tổ chức có lúc trùng mùa vụ.",
      proposals: "Đề nghị cấp trên tiếp tục hỗ trợ tài liệu tuyên truyền và tập huấn cho lực lượng nòng cốt.",
      ...head,
    },
    bien_ban: {},
    tai_lieu_khac: {},
  };
  return { date: today, fields: isStandardComponent(code) ? fields[code] : {} };
}

/** Minutes of the body that evaluates, in the fields of their form. */
export const filledMinutes = (unitName: string, evaluator: Actor): Readonly<Record<string, string>> => ({
  issuer: evaluator.bodyName,
  time: "08:00",
  place: "Phòng họp trụ sở cơ quan",
  chair: "Phó Trưởng Ban, Hồ Văn X (thử nghiệm)",
  secretary: `${evaluator.postTitle}, ${evaluator.personName}`,
  attendees: "Các thành viên cơ quan họp xét\nĐại diện Công an cùng cấp\nĐại diện đơn vị được xét",
  opinions: `Các ý kiến nhất trí với kết quả tự đánh giá của ${unitName}; đề nghị đơn vị tiếp tục giữ các mô hình đang có.`,
  present: "7",
  agreed: "7",
  disagreed: "0",
  conclusion: `Nhất trí đề nghị công nhận ${unitName}.`,
});
