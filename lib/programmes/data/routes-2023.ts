import { bySetting, derived } from "@/lib/programmes/data/sources";
import {
  committee,
  police,
  standingCommittee,
  THE_UNIT,
  type BodyRef,
} from "@/lib/programmes/domain/body-ref";
import type { RouteRow, Step } from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";

const COMMITTEE_DECISION = { title: "Quyết định", symbol: "QĐ-BCĐ" } as const;
const NOT_IN_PLAN = "Kế hoạch chỉ nêu «báo cáo Ban Chỉ đạo xét, công nhận»; bước này do địa phương thiết lập";

interface EvaluationSteps {
  readonly selfAssessedBy: BodyRef;
  readonly orBy: BodyRef | null;
  readonly evaluatedBy: BodyRef;
  readonly advisedBy: BodyRef;
  readonly provenance: Sourced;
}

const evaluation = ({
  selfAssessedBy,
  orBy,
  evaluatedBy,
  advisedBy,
  provenance,
}: EvaluationSteps): readonly Step[] => [
  {
    kind: "self_assess",
    by: selfAssessedBy,
    orBy,
    ...derived(provenance.clause, "Từ báo cáo kết quả theo Bộ Tiêu chí là thành phần của hồ sơ"),
  },
  { kind: "evaluate", by: evaluatedBy, advisedBy, ...provenance },
];

/** The higher committee receives, appraises, considers («xét») and recognises. */
const considerationAt = (at: "above" | "province", provenance: Sourced): readonly Step[] => [
  { kind: "intake", by: standingCommittee(at), via: null, ...bySetting(provenance.clause, NOT_IN_PLAN) },
  { kind: "appraise", by: standingCommittee(at), via: null, ...bySetting(provenance.clause, NOT_IN_PLAN) },
  { kind: "meet_or_written", by: committee(at), ...bySetting(provenance.clause, NOT_IN_PLAN) },
  { kind: "decide", by: committee(at), signer: "committee_head", form: COMMITTEE_DECISION, ...provenance },
];

export interface RouteProvenance2023 {
  readonly commune: Sourced;
  readonly district: Sourced;
  readonly province: Sourced;
}

/** The decision table that Ninh Thuận (II.4) and An Giang (II.3) write word for word alike. */
export const routes2023 = ({ commune, district, province }: RouteProvenance2023): readonly RouteRow[] => [
  {
    key: "commune-units",
    title: "Xã, phường, thị trấn: Ban Chỉ đạo cấp xã đánh giá, Ban Chỉ đạo cấp huyện xét, công nhận",
    when: {
      unitClasses: ["xa", "phuong", "thi_tran"],
      managingLevels: ["commune"],
      delegated: "any",
      on: null,
    },
    steps: [
      ...evaluation({
        selfAssessedBy: police("unit"),
        orBy: null,
        evaluatedBy: committee("unit"),
        advisedBy: police("unit"),
        provenance: commune,
      }),
      ...considerationAt("above", commune),
    ],
    ...commune,
  },
  {
    key: "commune-managed",
    title:
      "Cơ quan, doanh nghiệp, cơ sở giáo dục cấp xã quản lý hoặc được ủy quyền quản lý: Ban Chỉ đạo cấp xã đánh giá, Ban Chỉ đạo cấp huyện xét, công nhận",
    when: {
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      managingLevels: ["commune"],
      delegated: "any",
      on: null,
    },
    steps: [
      ...evaluation({
        selfAssessedBy: police("managing"),
        orBy: THE_UNIT,
        evaluatedBy: committee("managing"),
        advisedBy: police("managing"),
        provenance: commune,
      }),
      ...considerationAt("above", commune),
    ],
    ...commune,
  },
  {
    key: "district-managed",
    title:
      "Cơ quan, doanh nghiệp, cơ sở giáo dục cấp huyện quản lý hoặc được ủy quyền quản lý: Ban Chỉ đạo cấp huyện đánh giá, Ban Chỉ đạo tỉnh xét, công nhận",
    when: {
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      managingLevels: ["district"],
      delegated: "any",
      on: null,
    },
    steps: [
      ...evaluation({
        selfAssessedBy: THE_UNIT,
        orBy: police("managing"),
        evaluatedBy: committee("managing"),
        advisedBy: police("managing"),
        provenance: district,
      }),
      ...considerationAt("province", district),
    ],
    ...district,
  },
  {
    key: "province-managed",
    title:
      "Cơ quan, doanh nghiệp, cơ sở giáo dục cấp tỉnh quản lý: Ban Chỉ đạo tỉnh đánh giá, xét và công nhận",
    when: {
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      managingLevels: ["province"],
      delegated: "any",
      on: null,
    },
    steps: [
      ...evaluation({
        selfAssessedBy: THE_UNIT,
        orBy: police("province"),
        evaluatedBy: committee("province"),
        advisedBy: police("province"),
        provenance: province,
      }),
      {
        kind: "decide",
        by: committee("province"),
        signer: "committee_head",
        form: COMMITTEE_DECISION,
        ...province,
      },
    ],
    ...province,
  },
];
