import type { CriteriaContent, Criterion } from "@/lib/programmes/domain/criteria";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

const aCriterion = (code: string, overrides: Partial<Criterion> = {}): Criterion => ({
  code,
  title: `Nội dung ${code}`,
  text: `Thực hiện nội dung ${code} trong năm.`,
  measure: { kind: "met" },
  evidence: "required",
  notApplicableWhen: null,
  exceptions: [],
  clause: `Điều ${code}`,
  basis: "plan",
  ...overrides,
});

/** A small set: four rows in two groups, a percentage among them, and one that may be «không áp dụng». */
export const aCriteriaSet = (overrides: Partial<CriteriaContent> = {}): CriteriaContent => ({
  key: "bo-tieu-chi-thu",
  title: "Bộ tiêu chí thử",
  programme: "exemplary",
  unitClasses: [...UNIT_CLASSES],
  legalText: "Văn bản thử",
  label: null,
  illustrative: false,
  effective: { from: "2020-01-01", to: null },
  scheme: { kind: "all_met" },
  groups: [
    {
      code: "A",
      title: "Lãnh đạo, chỉ đạo",
      clause: "Mục A",
      criteria: [aCriterion("A1"), aCriterion("A2")],
    },
    {
      code: "B",
      title: "Kết quả",
      clause: "Mục B",
      criteria: [
        aCriterion("B1", {
          measure: {
            kind: "percentage",
            numerator: "Số hộ tham gia",
            denominator: "Tổng số hộ",
            atLeast: 90,
          },
        }),
        aCriterion("B2", {
          notApplicableWhen: "Không có khu công nghiệp trên địa bàn",
          evidence: "optional",
        }),
      ],
    },
  ],
  ...overrides,
});
