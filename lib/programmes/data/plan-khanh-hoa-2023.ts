import { scopePairs } from "@/lib/programmes/data/scope-pairs";
import { securitySafeExclusions } from "@/lib/programmes/data/security-safe-exclusions";
import {
  byItsHead,
  ORGANISATION_CRITERIA,
  OTHERS_PERIOD,
  proposalComponents,
  registrationPapers,
  RESIDENTIAL_CRITERIA,
  RESIDENTIAL_PERIOD,
  YEARLY_MAINTENANCE,
} from "@/lib/programmes/data/security-safe-parts";
import { byLaw } from "@/lib/programmes/data/sources";
import { standingCommittee } from "@/lib/programmes/domain/body-ref";
import type { PlanContent, Step } from "@/lib/programmes/domain/plan";

const COMMUNE_STANDING_COMMITTEE = "Thường trực Ban Chỉ đạo cấp xã";
const CITY_PLAN = {
  planKey: "nha-trang-security-safe-2023",
  title: "Kế hoạch số 1887/KH-BCĐ của thành phố Nha Trang",
} as const;

/** The commune appraises and decides (Đ.10.1). */
const communeSteps = (clause: string): readonly Step[] => byItsHead({ by: clause, gives: "Đ.10.1" });

/** TT 124 Đ.9–10 for what the communes of Khánh Hòa decide; XA-4 of a commune reads its results. */
export const PLAN_KHANH_HOA_2023: PlanContent = {
  header: {
    key: "khanh-hoa-security-safe-2023",
    title: "Thực hiện Thông tư 124/2021/TT-BCA tại cấp xã, tỉnh Khánh Hòa năm 2023",
    programme: "security_safe",
    cycleYear: 2023,
    regime: "three_tier",
    issuer: "UBND tỉnh Khánh Hòa",
    documentNumber: null,
    documentDate: null,
    documentDateWords: "áp dụng trực tiếp Thông tư 124/2021/TT-BCA",
    signerTitle: null,
    legalBases: [
      "Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an, Điều 4, 6 đến 10",
      "Công văn số 1786/UBND-NC ngày 02/3/2022 của UBND tỉnh Khánh Hòa",
    ],
    sourceNotes: [
      "Công văn số 1786/UBND-NC được kế hoạch của Nha Trang viện dẫn; nội dung dưới đây lấy từ Thông tư 124/2021/TT-BCA.",
    ],
    cycle: { from: "2023-01-01", to: "2024-01-01" },
    effective: { from: "2023-01-01", to: null },
  },
  scope: {
    pairs: [
      ...scopePairs(["khu_dan_cu"], ["commune"], byLaw("TT 124 Đ.1, 10.1")),
      ...scopePairs(["co_quan", "doanh_nghiep", "co_so_giao_duc"], ["commune"], byLaw("TT 124 Đ.1, 10.1")),
    ],
    exclusions: securitySafeExclusions(byLaw),
    outside: [
      {
        unitClasses: ["xa", "phuong"],
        managingLevels: ["commune"],
        sentence: "Xã, phường do UBND cấp huyện công nhận; tại Nha Trang theo kế hoạch của thành phố.",
        coveredBy: CITY_PLAN,
        ...byLaw("TT 124 Đ.10.2"),
      },
      {
        unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        managingLevels: ["district"],
        sentence:
          "Đơn vị do cấp huyện quản lý được UBND cấp huyện công nhận; tại Nha Trang theo kế hoạch của thành phố.",
        coveredBy: CITY_PLAN,
        ...byLaw("TT 124 Đ.10.2"),
      },
      {
        unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        managingLevels: ["province"],
        sentence: "Đơn vị do cấp tỉnh quản lý được UBND tỉnh công nhận.",
        coveredBy: null,
        ...byLaw("TT 124 Đ.10.3"),
      },
    ],
    otherwise: {
      sentence:
        "Quy trình này chỉ áp dụng cho khu dân cư và đơn vị do cấp xã quản lý hoặc được ủy quyền quản lý.",
      ...byLaw("TT 124 Đ.10.1"),
    },
  },
  criteria: [RESIDENTIAL_CRITERIA, ...ORGANISATION_CRITERIA],
  evaluationPeriods: [
    { unitClasses: ["khu_dan_cu"], ...RESIDENTIAL_PERIOD, ...byLaw("TT 124 Đ.8.2.a") },
    {
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      ...OTHERS_PERIOD,
      ...byLaw("TT 124 Đ.8.2.b"),
    },
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
      steps: communeSteps("TT 124 Đ.9.1.a"),
      ...byLaw("TT 124 Đ.9.1.a; Đ.10.1"),
    },
    {
      key: "commune-managed",
      title:
        "Cơ quan, doanh nghiệp, cơ sở giáo dục cấp xã quản lý hoặc được ủy quyền quản lý: Chủ tịch UBND cấp xã công nhận",
      when: {
        unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        managingLevels: ["commune"],
        delegated: "any",
        on: null,
      },
      steps: communeSteps("TT 124 Đ.9.1.c"),
      ...byLaw("TT 124 Đ.9.1.c; Đ.10.1"),
    },
  ],
  components: proposalComponents(byLaw("TT 124 Đ.9.2.b")),
  milestones: [
    {
      key: "registration",
      purpose: "registration",
      unitClasses: null,
      title: "Đăng ký phấn đấu",
      from: "Khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục",
      to: COMMUNE_STANDING_COMMITTEE,
      when: {
        kind: "window",
        from: { day: 1, month: 1, yearOffset: 0 },
        to: { day: 31, month: 3, yearOffset: 0 },
      },
      reading: "through",
      words: "Quý I hằng năm",
      recurrence: "yearly",
      force: "hard",
      ...byLaw("TT 124 Đ.4.1, 6.1, 7.1"),
    },
    {
      key: "decision-residential",
      purpose: "decision",
      unitClasses: ["khu_dan_cu"],
      title: "Công nhận khu dân cư",
      from: "Chủ tịch UBND cấp xã",
      to: "Khu dân cư",
      when: { kind: "on", at: { day: 15, month: 11, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 15/11",
      recurrence: "yearly",
      force: "soft",
      ...byLaw("TT 124 Đ.9.1.a"),
    },
    {
      key: "decision-others",
      purpose: "decision",
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      title: "Công nhận cơ quan, doanh nghiệp, cơ sở giáo dục",
      from: "Chủ tịch UBND cấp xã",
      to: "Đơn vị",
      when: { kind: "on", at: { day: 20, month: 11, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 20/11",
      recurrence: "yearly",
      force: "soft",
      ...byLaw("TT 124 Đ.9.1.c"),
    },
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
