import { byLaw } from "@/lib/programmes/data/sources";
import {
  peoplesCommittee,
  standingCommittee,
  THE_UNIT,
  THE_UNIT_HEAD,
  type OfficePlace,
} from "@/lib/programmes/domain/body-ref";
import type { CriteriaAssignment, DossierComponent, EntryPaper, Step } from "@/lib/programmes/domain/plan";
import type { YearDay } from "@/lib/programmes/domain/date-language";
import type { Sourced } from "@/lib/programmes/domain/sourced";

/** Parts of TT 124 that several plans use. */

/** A khu dân cư has a set of its own, and so have organisations; that of communes (Đ.5) stands in the plans that take them. */
export const RESIDENTIAL_CRITERIA: CriteriaAssignment = {
  unitClasses: ["khu_dan_cu"],
  criteriaKey: "tt124-khu-dan-cu",
  criteriaVersion: 1,
  ...byLaw("TT 124 Đ.4"),
};

export const ORGANISATION_CRITERIA: readonly CriteriaAssignment[] = [
  {
    unitClasses: ["co_quan", "doanh_nghiep"],
    criteriaKey: "tt124-co-quan-doanh-nghiep",
    criteriaVersion: 1,
    ...byLaw("TT 124 Đ.6"),
  },
  {
    unitClasses: ["co_so_giao_duc"],
    criteriaKey: "tt124-co-so-giao-duc",
    criteriaVersion: 1,
    ...byLaw("TT 124 Đ.7"),
  },
];

export const OTHERS_PERIOD: { readonly from: YearDay; readonly to: YearDay } = {
  from: { day: 16, month: 11, yearOffset: -1 },
  to: { day: 15, month: 11, yearOffset: 0 },
};

export const RESIDENTIAL_PERIOD: { readonly from: YearDay; readonly to: YearDay } = {
  from: { day: 1, month: 11, yearOffset: -1 },
  to: { day: 31, month: 10, yearOffset: 0 },
};

/** Hồ sơ đăng ký (TT 124 Đ.9.2.a). A khu dân cư has no plan of its own. */
export const registrationPapers = (provenance: Sourced): readonly EntryPaper[] => [
  {
    code: "nghi_quyet",
    title: "Nghị quyết của cấp ủy Đảng lãnh đạo về công tác bảo đảm an ninh, trật tự",
    unitClasses: null,
    waivedWhen: "Nơi không có tổ chức Đảng",
    ...provenance,
  },
  {
    code: "ke_hoach",
    title: "Kế hoạch bảo đảm an ninh, trật tự",
    unitClasses: ["xa", "phuong", "thi_tran", "co_quan", "doanh_nghiep", "co_so_giao_duc"],
    waivedWhen: null,
    ...provenance,
  },
  {
    code: "ban_dang_ky",
    title: "Bản đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
    unitClasses: null,
    waivedWhen: null,
    ...provenance,
  },
];

/** Hồ sơ đề nghị (TT 124 Đ.9.2.b). */
export const proposalComponents = (provenance: Sourced): readonly DossierComponent[] => [
  {
    code: "to_trinh",
    title: "Tờ trình đề nghị công nhận",
    maker: "unit",
    atStep: "self_assess",
    required: true,
    templated: true,
    ...provenance,
  },
  {
    code: "bao_cao",
    title: "Báo cáo kết quả thực hiện các tiêu chí",
    maker: "unit",
    atStep: "self_assess",
    required: true,
    templated: true,
    ...provenance,
  },
  {
    code: "bien_ban",
    title: "Biên bản cuộc họp đánh giá tình hình, kết quả thực hiện các tiêu chí",
    maker: "evaluating_body",
    atStep: "evaluate",
    required: true,
    templated: true,
    ...provenance,
  },
  {
    code: "tai_lieu_khac",
    title: "Các tài liệu khác có liên quan",
    maker: "unit",
    atStep: "self_assess",
    required: false,
    templated: false,
    ...provenance,
  },
];

export const YEARLY_MAINTENANCE = {
  kind: "keep_up",
  text: "Kết quả có giá trị trong một chu kỳ; mỗi năm xét, công nhận một lần.",
  ...byLaw("TT 124 Đ.3.1"),
} as const;

/** The clause of the procedure, and of who recognises. */
interface Clauses {
  readonly by: string;
  readonly gives: string;
}

/** The standing committee of a level takes the dossier in and appraises it; the chairman of that level decides. */
export const appraisedAndDecided = (
  at: OfficePlace,
  decides: OfficePlace,
  { by, gives }: Clauses,
): readonly Step[] => [
  { kind: "intake", by: standingCommittee(at), via: null, ...byLaw(by) },
  { kind: "appraise", by: standingCommittee(at), via: null, ...byLaw(by) },
  {
    kind: "decide",
    by: peoplesCommittee(decides),
    signer: "chairman",
    form: { title: "Quyết định", symbol: "QĐ-UBND" },
    ...byLaw(`${by}; ${gives}`),
  },
];

/** The head of the unit reviews, then the level that manages it. */
export const byItsHead = (clauses: Clauses): readonly Step[] => [
  { kind: "self_assess", by: THE_UNIT, orBy: null, ...byLaw(clauses.by) },
  { kind: "evaluate", by: THE_UNIT_HEAD, advisedBy: null, ...byLaw(clauses.by) },
  ...appraisedAndDecided("managing", "managing", clauses),
];
