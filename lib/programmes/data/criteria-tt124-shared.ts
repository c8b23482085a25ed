import { FORCE_MAJEURE, HANDLED_IN_TIME, MET, row, zero } from "@/lib/programmes/data/criterion-parts";
import { byLaw } from "@/lib/programmes/data/sources";
import {
  CONDENSED_TT124_LABEL,
  type CriteriaContent,
  type CriteriaGroup,
  type Criterion,
} from "@/lib/programmes/domain/criteria";

/** What the four sets of TT 124 have in common; wording of 2021, in force since 10/02/2022 (Đ.11). */
export const TT124 = {
  programme: "security_safe",
  legalText: "Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an",
  label: CONDENSED_TT124_LABEL,
  illustrative: false,
  effective: { from: "2022-02-10", to: null },
  scheme: { kind: "all_met" },
} as const satisfies Partial<CriteriaContent>;

export const group = (
  code: string,
  { title, clause }: { readonly title: string; readonly clause: string },
  criteria: readonly Criterion[],
): CriteriaGroup => ({ code, title, clause, criteria });

/** Where the rows stand: `code` before the sub-point's letter, `clause` before the sub-point's own. */
export interface RowPlace {
  readonly code: string;
  readonly clause: string;
}

const VIOLATIONS = [
  ["a", "Chống Đảng, chống chính quyền, phá hoại khối đại đoàn kết"],
  ["b", "Phá hoại mục tiêu, công trình trọng điểm"],
  ["c", "Tuyên truyền, phát triển tín ngưỡng, tôn giáo trái pháp luật"],
  ["d", "Lợi dụng tín ngưỡng, tôn giáo, dân tộc, tranh chấp, khiếu kiện gây phức tạp về an ninh, trật tự"],
  ["đ", "Hoạt động ly khai, đòi tự trị"],
  ["e", "Mâu thuẫn, tranh chấp phức tạp kéo dài trong Nhân dân"],
  [
    "g",
    "Kích động, lôi kéo tập trung đông người khiếu nại, gây rối; lợi dụng khiếu nại chống Nhà nước, xúc phạm cơ quan, người giải quyết",
  ],
] as const;

/** The seven cases of Đ.4.3, each its own row. */
export const violationRows = ({ code, clause }: RowPlace): readonly Criterion[] =>
  VIOLATIONS.map(([letter, title]) =>
    row(
      `${code}${letter}`,
      { title, text: `Không để xảy ra: ${title}`, measure: zero("vụ") },
      byLaw(`${clause} điểm ${letter}`),
    ),
  );

/** The four points of Đ.4.4. */
export const preventionRows = ({ code, clause }: RowPlace): readonly Criterion[] => [
  row(
    `${code}a`,
    { title: "Kiềm chế, kéo giảm tội phạm, tệ nạn, vi phạm so với năm trước", measure: MET },
    byLaw(`${clause} điểm a`),
  ),
  row(
    `${code}b`,
    {
      title: "Không có tội phạm nghiêm trọng trở lên",
      text: "Không để xảy ra tội phạm nghiêm trọng trở lên; nếu có phải phát hiện kịp thời, giảm hậu quả, báo ngay cấp có thẩm quyền; trừ trường hợp bất khả kháng",
      measure: zero("vụ"),
    },
    { ...byLaw(`${clause} điểm b`), exceptions: [FORCE_MAJEURE, HANDLED_IN_TIME] },
  ),
  row(
    `${code}c`,
    {
      title: "Không phát sinh tụ điểm phức tạp, người mắc tệ nạn",
      text: "Không để phát sinh tụ điểm phức tạp, người mắc tệ nạn; quản lý, giáo dục đối tượng hiệu quả",
      measure: zero("tụ điểm, người phát sinh"),
    },
    byLaw(`${clause} điểm c`),
  ),
  row(
    `${code}d`,
    {
      title: "Không có cháy nổ nghiêm trọng, tai nạn lao động chết người, sự cố nghiêm trọng",
      text: "Không để xảy ra cháy nổ nghiêm trọng, tai nạn lao động chết người, sự cố nghiêm trọng; trừ trường hợp bất khả kháng",
      measure: zero("vụ"),
    },
    { ...byLaw(`${clause} điểm d`), exceptions: [FORCE_MAJEURE] },
  ),
];

const ORGANISATION_CASES = {
  a: { title: "Tuyên truyền, phát triển tín ngưỡng, tôn giáo trái pháp luật", unit: "vụ", exceptions: [] },
  b: {
    title: "Lợi dụng tín ngưỡng, tôn giáo, dân tộc, tranh chấp, khiếu kiện gây phức tạp",
    unit: "vụ",
    exceptions: [],
  },
  c: {
    title:
      "Kích động, lôi kéo tập trung đông người khiếu nại, gây rối; lợi dụng khiếu nại chống Nhà nước, xúc phạm cơ quan, người giải quyết",
    unit: "vụ",
    exceptions: [],
  },
  d: { title: "Đình công, lãn công trái pháp luật", unit: "vụ", exceptions: [] },
  đ: {
    title:
      "Tội phạm nghiêm trọng trở lên; nếu có phải phát hiện, xử lý, báo ngay; trừ trường hợp bất khả kháng",
    unit: "vụ",
    exceptions: [FORCE_MAJEURE, HANDLED_IN_TIME],
  },
  e: { title: "Vi phạm bảo vệ bí mật Nhà nước", unit: "vụ", exceptions: [] },
  g: {
    title:
      "Cháy nổ nghiêm trọng, tai nạn lao động chết người, sự cố, vi phạm môi trường, an toàn thực phẩm hậu quả nghiêm trọng trở lên; trừ trường hợp bất khả kháng",
    unit: "vụ",
    exceptions: [FORCE_MAJEURE],
  },
  h: {
    title:
      "Người lao động bị phạt hành chính về an ninh, trật tự hoặc mắc tệ nạn, bị kỷ luật từ cảnh cáo trở lên",
    unit: "người",
    exceptions: [],
  },
} as const;

export type OrganisationCase = keyof typeof ORGANISATION_CASES;

/** Cases of Đ.6.3, all eight for cơ quan and doanh nghiệp, six of them for schools (Đ.7.3). */
export const organisationCaseRows = (
  letters: readonly OrganisationCase[],
  { code, clause }: RowPlace,
): readonly Criterion[] =>
  letters.map((letter) => {
    const { title, unit, exceptions } = ORGANISATION_CASES[letter];
    return row(
      `${code}${letter}`,
      { title, text: `Không để xảy ra: ${title}`, measure: zero(unit) },
      { ...byLaw(`${clause} điểm ${letter}`), exceptions },
    );
  });
