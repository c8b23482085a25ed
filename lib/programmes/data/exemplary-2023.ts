import { scopePairs } from "@/lib/programmes/data/scope-pairs";
import { securitySafeExclusions } from "@/lib/programmes/data/security-safe-exclusions";
import { derived } from "@/lib/programmes/data/sources";
import type {
  CriteriaAssignment,
  DossierComponent,
  PreconditionGroup,
  Scope,
} from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";

/** Parts that the three «điển hình» plans of 2023 (Ninh Thuận, Lâm Đồng, An Giang) share, each with its own clause. */

/** The precondition on TT 124 leaves out whoever TT 124 leaves out. */
const leftOutByPrecondition =
  (preconditionClause: string) =>
  (article: string): Sourced =>
    derived(
      `${preconditionClause}; ${article}`,
      "Suy ra từ điều kiện đạt tiêu chuẩn “An toàn về an ninh, trật tự” của kế hoạch",
    );

export const exemplaryScope2023 = (subject: Sourced, preconditionClause: string): Scope => ({
  pairs: [
    ...scopePairs(["xa", "phuong", "thi_tran"], ["commune"], subject),
    ...scopePairs(
      ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      ["commune", "district", "province"],
      subject,
    ),
  ],
  exclusions: securitySafeExclusions(leftOutByPrecondition(preconditionClause)),
  outside: [],
  otherwise: {
    sentence:
      "Kế hoạch chỉ xây dựng điển hình ở xã, phường, thị trấn, cơ quan, doanh nghiệp và cơ sở giáo dục do cấp xã, cấp huyện hoặc cấp tỉnh quản lý.",
    ...subject,
  },
});

export const exemplaryCriteria2023 = (provenance: Sourced): readonly CriteriaAssignment[] => [
  {
    unitClasses: ["xa", "phuong", "thi_tran"],
    criteriaKey: "minh-hoa-2022-cap-xa",
    criteriaVersion: 1,
    ...provenance,
  },
  {
    unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
    criteriaKey: "minh-hoa-2022-co-quan-doanh-nghiep-co-so-giao-duc",
    criteriaVersion: 1,
    ...provenance,
  },
];

/** Last year's TT 124 result «đạt» and last year's class «khá trở lên», both of them. */
export const exemplaryPreconditions2023 = (provenance: Sourced): readonly PreconditionGroup[] => [
  {
    combine: "all_of",
    force: "hard",
    lines: [
      {
        key: "security-safe",
        title: "Đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm trước",
        programme: "security_safe",
        yearsBack: 1,
        floor: { kind: "achieved" },
        ...provenance,
      },
      {
        key: "movement-grade",
        title: "Phân loại phong trào năm trước đạt loại Khá trở lên",
        programme: "movement_grade",
        yearsBack: 1,
        floor: { kind: "grade", atLeast: "kha" },
        ...provenance,
      },
    ],
  },
];

export const exemplaryComponents2023 = (provenance: Sourced): readonly DossierComponent[] => [
  {
    code: "to_trinh",
    title: "Tờ trình hoặc đề xuất đề nghị xét, công nhận",
    maker: "unit",
    atStep: "self_assess",
    required: true,
    templated: true,
    ...provenance,
  },
  {
    code: "bao_cao",
    title: "Báo cáo kết quả xây dựng theo Bộ Tiêu chí",
    maker: "unit",
    atStep: "self_assess",
    required: true,
    templated: true,
    ...provenance,
  },
  {
    code: "bien_ban",
    title: "Biên bản họp xét, đề nghị công nhận",
    maker: "evaluating_body",
    atStep: "evaluate",
    required: true,
    templated: true,
    ...provenance,
  },
];
