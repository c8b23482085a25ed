import { scopePairs } from "@/lib/programmes/data/scope-pairs";
import { securitySafeExclusions } from "@/lib/programmes/data/security-safe-exclusions";
import {
  appraisedAndDecided,
  byItsHead,
  ORGANISATION_CRITERIA,
  OTHERS_PERIOD,
  proposalComponents,
  registrationPapers,
  RESIDENTIAL_CRITERIA,
  RESIDENTIAL_PERIOD,
  YEARLY_MAINTENANCE,
} from "@/lib/programmes/data/security-safe-parts";
import { byLaw, derived } from "@/lib/programmes/data/sources";
import { police, standingCommittee } from "@/lib/programmes/domain/body-ref";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import type { PlanContent } from "@/lib/programmes/domain/plan";

const ORGANISATIONS = ["co_quan", "doanh_nghiep", "co_so_giao_duc"] as const;
const COMMUNES = ["xa", "phuong", "thi_tran"] as const;

const decision = (
  part: Pick<Milestone, "key" | "unitClasses" | "title" | "from" | "words" | "clause"> & {
    readonly day: number;
  },
): Milestone => {
  const { day, clause, ...named } = part;
  return {
    ...named,
    purpose: "decision",
    to: "Đơn vị",
    when: { kind: "on", at: { day, month: 11, yearOffset: 0 } },
    reading: "before",
    recurrence: "yearly",
    force: "soft",
    ...byLaw(clause),
  };
};

/**
 * TT 124 Đ.1, 8–10 whole, in the wording of 2021 for three tiers: a model that a province completes with its own
 * document. Who decides for communes since 1/7/2025 is not known from the text, so there is none for two tiers; units
 * that the Ministry follows (9.1.d, 10.4) are no province's.
 */
export const PLAN_TT124_THREE_TIER: PlanContent = {
  header: {
    key: "tt124-three-tier",
    title: "Thực hiện Thông tư 124/2021/TT-BCA năm 2023",
    programme: "security_safe",
    cycleYear: 2023,
    regime: "three_tier",
    issuer: "UBND tỉnh",
    documentNumber: null,
    documentDate: null,
    documentDateWords: "theo Thông tư 124/2021/TT-BCA, Điều 1, 8 đến 10",
    signerTitle: null,
    legalBases: ["Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an"],
    sourceNotes: ["Nội dung tóm lược theo Thông tư 124/2021/TT-BCA; địa phương bổ sung văn bản của mình."],
    cycle: { from: "2023-01-01", to: "2024-01-01" },
    effective: { from: "2023-01-01", to: null },
  },
  scope: {
    pairs: [
      ...scopePairs(["khu_dan_cu"], ["commune"], byLaw("TT 124 Đ.1, 10.1")),
      ...scopePairs(COMMUNES, ["commune"], byLaw("TT 124 Đ.1, 10.2")),
      ...scopePairs(ORGANISATIONS, ["commune", "district", "province"], byLaw("TT 124 Đ.1, 10.1–10.3")),
    ],
    exclusions: securitySafeExclusions(byLaw),
    outside: [],
    otherwise: {
      sentence: "Thông tư 124/2021/TT-BCA không xét cấp huyện, cấp tỉnh và các đơn vị khác.",
      ...byLaw("TT 124 Đ.1"),
    },
  },
  criteria: [
    RESIDENTIAL_CRITERIA,
    { unitClasses: COMMUNES, criteriaKey: "tt124-cap-xa", criteriaVersion: 1, ...byLaw("TT 124 Đ.5") },
    ...ORGANISATION_CRITERIA,
  ],
  evaluationPeriods: [
    { unitClasses: ["khu_dan_cu"], ...RESIDENTIAL_PERIOD, ...byLaw("TT 124 Đ.8.2.a") },
    { unitClasses: [...COMMUNES, ...ORGANISATIONS], ...OTHERS_PERIOD, ...byLaw("TT 124 Đ.8.2.b") },
  ],
  preconditions: [],
  entry: {
    kind: "registered",
    milestone: "registration",
    to: standingCommittee("managing"),
    via: null,
    papers: registrationPapers(byLaw("TT 124 Đ.9.2.a")),
    ...byLaw("TT 124 Đ.9.2.a"),
  },
  routes: [
    {
      key: "residential-areas",
      title: "Khu dân cư: Thường trực Ban Chỉ đạo cấp xã thẩm định, Chủ tịch UBND cấp xã công nhận",
      when: { unitClasses: ["khu_dan_cu"], managingLevels: ["commune"], delegated: "any", on: null },
      steps: byItsHead({ by: "TT 124 Đ.9.1.a", gives: "Đ.10.1" }),
      ...byLaw("TT 124 Đ.9.1.a; Đ.10.1"),
    },
    {
      key: "communes",
      title:
        "Xã, phường, thị trấn: Thường trực Ban Chỉ đạo cấp xã tự kiểm điểm, Thường trực Ban Chỉ đạo cấp huyện thẩm định, Chủ tịch UBND cấp huyện công nhận",
      when: { unitClasses: COMMUNES, managingLevels: ["commune"], delegated: "any", on: null },
      steps: [
        {
          kind: "self_assess",
          by: police("unit"),
          orBy: null,
          ...derived("TT 124 Đ.9.1.b", "Công an cấp xã lập hồ sơ cho Ban Chỉ đạo cùng cấp"),
        },
        {
          kind: "evaluate",
          by: standingCommittee("unit"),
          advisedBy: police("unit"),
          ...byLaw("TT 124 Đ.9.1.b"),
        },
        ...appraisedAndDecided("district", "district", { by: "TT 124 Đ.9.1.b", gives: "Đ.10.2" }),
      ],
      ...byLaw("TT 124 Đ.9.1.b; Đ.10.2"),
    },
    {
      key: "organisations",
      title:
        "Cơ quan, doanh nghiệp, cơ sở giáo dục: người đứng đầu đánh giá, Thường trực Ban Chỉ đạo của cấp quản lý hoặc được ủy quyền thẩm định, Chủ tịch UBND cấp đó công nhận",
      when: {
        unitClasses: ORGANISATIONS,
        managingLevels: ["commune", "district", "province"],
        delegated: "any",
        on: null,
      },
      steps: byItsHead({ by: "TT 124 Đ.9.1.c", gives: "Đ.10.1–10.3" }),
      ...byLaw("TT 124 Đ.9.1.c; Đ.10.1–10.3, 10.5"),
    },
  ],
  components: proposalComponents(byLaw("TT 124 Đ.9.2.b")),
  milestones: [
    {
      key: "registration",
      purpose: "registration",
      unitClasses: null,
      title: "Đăng ký phấn đấu",
      from: "Khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục",
      to: "Thường trực Ban Chỉ đạo của cấp quản lý",
      when: {
        kind: "window",
        from: { day: 1, month: 1, yearOffset: 0 },
        to: { day: 31, month: 3, yearOffset: 0 },
      },
      reading: "through",
      words: "Quý I hằng năm",
      recurrence: "yearly",
      force: "hard",
      ...byLaw("TT 124 Đ.4.1, 5.1, 6.1, 7.1"),
    },
    decision({
      key: "decision-residential",
      unitClasses: ["khu_dan_cu"],
      title: "Công nhận khu dân cư",
      from: "Chủ tịch UBND cấp xã",
      day: 15,
      words: "trước ngày 15/11",
      clause: "TT 124 Đ.9.1.a",
    }),
    decision({
      key: "decision-communes",
      unitClasses: COMMUNES,
      title: "Công nhận xã, phường, thị trấn",
      from: "Chủ tịch UBND cấp huyện",
      day: 20,
      words: "trước ngày 20/11",
      clause: "TT 124 Đ.9.1.b",
    }),
    decision({
      key: "decision-organisations",
      unitClasses: ORGANISATIONS,
      title: "Công nhận cơ quan, doanh nghiệp, cơ sở giáo dục",
      from: "Chủ tịch UBND của cấp quản lý",
      day: 20,
      words: "trước ngày 20/11",
      clause: "TT 124 Đ.9.1.c",
    }),
  ],
  quotas: [],
  reports: [],
  maintenance: YEARLY_MAINTENANCE,
  consequences: [
    {
      text: "Kết quả là căn cứ đánh giá, khen thưởng hằng năm về phong trào toàn dân bảo vệ an ninh Tổ quốc.",
      concerns: "Đơn vị được công nhận",
      ...byLaw("TT 124 Đ.3.3"),
    },
  ],
};
