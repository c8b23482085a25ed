import type { Exclusion } from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";

/**
 * Units that TT 124 does not cover (Điều 1): armed forces, small and micro enterprises, primary and pre-school.
 * A plan that asks for the TT 124 result thereby leaves them out too; `provenance` says which of the two it is.
 */
export const securitySafeExclusions = (provenance: (article: string) => Sourced): readonly Exclusion[] => [
  {
    key: "armed-forces",
    condition: { attribute: "armed_forces" },
    sentence:
      "Cơ quan, đơn vị lực lượng vũ trang không thuộc đối tượng áp dụng của Thông tư 124/2021/TT-BCA.",
    ...provenance("TT 124 Đ.1 (cơ quan)"),
  },
  {
    key: "small-enterprises",
    condition: { attribute: "enterprise_size", isOneOf: ["small", "micro"] },
    sentence: "Doanh nghiệp nhỏ và siêu nhỏ không thuộc đối tượng áp dụng của Thông tư 124/2021/TT-BCA.",
    ...provenance("TT 124 Đ.1 (doanh nghiệp)"),
  },
  {
    key: "primary-and-preschools",
    condition: { attribute: "school_level", isOneOf: ["primary", "preschool", "nursery"] },
    sentence:
      "Trường tiểu học, trường mầm non và nhà trẻ không thuộc đối tượng áp dụng của Thông tư 124/2021/TT-BCA.",
    ...provenance("TT 124 Đ.1 (cơ sở giáo dục)"),
  },
];
