import { scopePairs } from "@/lib/programmes/data/scope-pairs";
import { securitySafeExclusions } from "@/lib/programmes/data/security-safe-exclusions";
import {
  OTHERS_PERIOD,
  proposalComponents,
  registrationPapers,
  YEARLY_MAINTENANCE,
} from "@/lib/programmes/data/security-safe-parts";
import { byLaw, derived, inPlan } from "@/lib/programmes/data/sources";
import {
  committee,
  peoplesCommittee,
  police,
  standingCommittee,
  THE_UNIT,
  THE_UNIT_HEAD,
} from "@/lib/programmes/domain/body-ref";
import type { PlanContent, Step } from "@/lib/programmes/domain/plan";

const CITY_STANDING_COMMITTEE = "Thường trực Ban Chỉ đạo thành phố (qua Công an thành phố)";
const GENERAL_PLAN = {
  planKey: "khanh-hoa-security-safe-2023",
  title: "Thực hiện Thông tư 124/2021/TT-BCA tại cấp xã, tỉnh Khánh Hòa năm 2023",
} as const;

/** The city's standing committee receives through the city's police and proposes to the chairman. */
const CITY_STEPS: readonly Step[] = [
  {
    kind: "intake",
    by: standingCommittee("district"),
    via: police("district"),
    ...inPlan("II.2, trình tự", "gửi Thường trực Ban chỉ đạo … thành phố (Qua Công an TP)"),
  },
  {
    kind: "appraise",
    by: standingCommittee("district"),
    via: police("district"),
    ...inPlan("II.2, trình tự", "để đề xuất Chủ tịch Ủy ban nhân dân thành phố xét duyệt, công nhận"),
  },
  {
    kind: "decide",
    by: peoplesCommittee("district"),
    signer: "chairman",
    form: { title: "Quyết định", symbol: "QĐ-UBND" },
    ...inPlan("II.2, trình tự", "Chủ tịch Ủy ban nhân dân thành phố xét duyệt, công nhận"),
  },
];

/** Kế hoạch số 1887/KH-BCĐ ngày 21/3/2023 của Ban Chỉ đạo thành phố Nha Trang: TT 124 at city level. */
export const PLAN_NHA_TRANG_2023: PlanContent = {
  header: {
    key: "nha-trang-security-safe-2023",
    title:
      "Kế hoạch tiếp tục thực hiện Thông tư số 124/2021/TT-BCA, đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2023, thành phố Nha Trang",
    programme: "security_safe",
    cycleYear: 2023,
    regime: "three_tier",
    issuer:
      "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc thành phố Nha Trang",
    documentNumber: "1887/KH-BCĐ",
    documentDate: "2023-03-21",
    documentDateWords: "ngày 21 tháng 03 năm 2023",
    signerTitle: "TM. Ban Chỉ đạo, Trưởng ban thường trực, Chủ tịch UBND thành phố",
    legalBases: [
      "Công văn số 1786/UBND-NC ngày 02/3/2022 của UBND tỉnh Khánh Hòa",
      "Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an",
    ],
    sourceNotes: [
      "Tên mục II.2 trong bản gốc ghi «124/2012/TT-BCA».",
      "Bản gốc ghi Kết luận số 44-KL/TW ngày 20/01/2019; kế hoạch của Lâm Đồng ghi ngày 22/01/2019.",
    ],
    cycle: { from: "2023-01-01", to: "2024-01-01" },
    effective: { from: "2023-01-01", to: null },
  },
  scope: {
    pairs: [
      ...scopePairs(["xa", "phuong"], ["commune"], inPlan("II.2, đối tượng áp dụng", "UBND 27 xã, phường")),
      ...scopePairs(
        ["co_quan"],
        ["district"],
        inPlan(
          "II.2, đối tượng áp dụng",
          "Văn phòng cấp ủy Đảng, chính quyền; các phòng, ban, đoàn thể thành phố",
        ),
      ),
      ...scopePairs(
        ["doanh_nghiep"],
        ["district"],
        inPlan(
          "II.2, đối tượng áp dụng; trình tự",
          "thuộc thẩm quyền quản lý của Ủy ban nhân dân cấp thành phố",
        ),
      ),
      ...scopePairs(
        ["co_so_giao_duc"],
        ["district"],
        inPlan(
          "II.2, đối tượng áp dụng",
          "Các trường trung học cơ sở, trung học phổ thông hoặc các trường tương đương",
        ),
      ),
    ],
    exclusions: [
      ...securitySafeExclusions((article) => ({
        ...byLaw(`II.2, đối tượng áp dụng; ${article}`),
        source: "Thực hiện theo quy định tại Điều 1, Thông tư số 124/2021/TT-BCA",
      })),
      {
        key: "enterprise-forms",
        condition: { attribute: "enterprise_form", isOneOf: ["other"] },
        sentence:
          "Kế hoạch của thành phố chỉ áp dụng cho doanh nghiệp nhà nước, doanh nghiệp cổ phần và doanh nghiệp có vốn đầu tư nước ngoài.",
        ...inPlan(
          "II.2, đối tượng áp dụng",
          "gồm doanh nghiệp nhà nước, doanh nghiệp cổ phần, doanh nghiệp có vốn đầu tư nước ngoài",
        ),
      },
    ],
    outside: [
      {
        unitClasses: ["khu_dan_cu", "co_quan", "doanh_nghiep", "co_so_giao_duc"],
        managingLevels: ["commune"],
        sentence:
          "Đơn vị do cấp xã quản lý được Chủ tịch UBND xã, phường công nhận, không thuộc kế hoạch của thành phố.",
        coveredBy: GENERAL_PLAN,
        ...byLaw("TT 124 Đ.10.1"),
      },
      {
        unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        managingLevels: ["province"],
        sentence: "Đơn vị do cấp tỉnh quản lý được UBND tỉnh công nhận, không thuộc kế hoạch của thành phố.",
        coveredBy: null,
        ...byLaw("TT 124 Đ.10.3"),
      },
    ],
    otherwise: {
      sentence:
        "Kế hoạch của thành phố chỉ áp dụng cho xã, phường và cơ quan, doanh nghiệp, cơ sở giáo dục do thành phố quản lý.",
      ...inPlan("II.2, đối tượng áp dụng"),
    },
  },
  criteria: [
    {
      unitClasses: ["xa", "phuong"],
      criteriaKey: "tt124-cap-xa",
      criteriaVersion: 1,
      ...inPlan("II.2, tiêu chí", "Điều 5,6,7 Thông tư số 124/2021/TT-BCA"),
    },
    {
      unitClasses: ["co_quan", "doanh_nghiep"],
      criteriaKey: "tt124-co-quan-doanh-nghiep",
      criteriaVersion: 1,
      ...inPlan("II.2, tiêu chí", "Điều 5,6,7 Thông tư số 124/2021/TT-BCA"),
    },
    {
      unitClasses: ["co_so_giao_duc"],
      criteriaKey: "tt124-co-so-giao-duc",
      criteriaVersion: 1,
      ...inPlan("II.2, tiêu chí", "Điều 5,6,7 Thông tư số 124/2021/TT-BCA"),
    },
  ],
  evaluationPeriods: [
    {
      unitClasses: ["xa", "phuong", "co_quan", "doanh_nghiep", "co_so_giao_duc"],
      ...OTHERS_PERIOD,
      ...inPlan(
        "II.2, mốc thời gian; TT 124 Đ.8.2.b",
        "từ ngày 16 tháng 11 năm trước đến ngày 15 tháng 11 năm sau",
      ),
    },
  ],
  preconditions: [],
  entry: {
    kind: "registered",
    milestone: "registration",
    to: standingCommittee("district"),
    via: police("district"),
    papers: registrationPapers(inPlan("II.2, hồ sơ đăng ký; TT 124 Đ.9.2.a")),
    ...inPlan(
      "II.3",
      "phải có hồ sơ đăng ký phấn đấu … gửi Thường trực Ban chỉ đạo … (qua Công an thành phố)",
    ),
  },
  routes: [
    {
      key: "commune-units",
      title: "Xã, phường: Ban Chỉ đạo cấp xã đánh giá, Chủ tịch UBND thành phố công nhận",
      when: { unitClasses: ["xa", "phuong"], managingLevels: ["commune"], delegated: "any", on: null },
      steps: [
        {
          kind: "self_assess",
          by: police("unit"),
          orBy: null,
          ...derived("II.2, trình tự", "Công an cấp xã lập hồ sơ cho Ban Chỉ đạo cùng cấp"),
        },
        {
          kind: "evaluate",
          by: committee("unit"),
          advisedBy: police("unit"),
          ...inPlan(
            "II.2, trình tự; TT 124 Đ.9.1.b",
            "Ban chỉ đạo … cấp xã, phường … Hoàn thành thủ tục, hồ sơ đề nghị",
          ),
        },
        ...CITY_STEPS,
      ],
      ...inPlan("II.2, trình tự"),
    },
    {
      key: "city-managed",
      title:
        "Cơ quan, doanh nghiệp, cơ sở giáo dục do thành phố quản lý: người đứng đầu đánh giá, Chủ tịch UBND thành phố công nhận",
      when: {
        unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        managingLevels: ["district"],
        delegated: "any",
        on: null,
      },
      steps: [
        {
          kind: "self_assess",
          by: THE_UNIT,
          orBy: null,
          ...inPlan("II.2, trình tự; hồ sơ đề nghị xét duyệt"),
        },
        { kind: "evaluate", by: THE_UNIT_HEAD, advisedBy: null, ...byLaw("TT 124 Đ.9.1.c") },
        ...CITY_STEPS,
      ],
      ...inPlan("II.2, trình tự"),
    },
  ],
  components: proposalComponents(inPlan("II.2, hồ sơ đề nghị xét duyệt; TT 124 Đ.9.2.b")),
  milestones: [
    {
      key: "registration",
      purpose: "registration",
      unitClasses: null,
      title: "Gửi hồ sơ đăng ký phấn đấu",
      from: "Xã, phường, cơ quan, doanh nghiệp, cơ sở giáo dục",
      to: CITY_STANDING_COMMITTEE,
      when: { kind: "on", at: { day: 31, month: 3, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 31/3/2023",
      recurrence: "once",
      force: "hard",
      ...inPlan("II.3"),
    },
    {
      key: "dossier",
      purpose: "dossier",
      unitClasses: null,
      title: "Gửi hồ sơ đề nghị công nhận",
      from: "Xã, phường, cơ quan, doanh nghiệp, cơ sở giáo dục",
      to: CITY_STANDING_COMMITTEE,
      when: { kind: "on", at: { day: 16, month: 11, yearOffset: 0 } },
      reading: "on_the_day",
      words: "vào ngày 16 tháng 11 hàng năm",
      recurrence: "yearly",
      force: "hard",
      ...inPlan("II.2, trình tự"),
    },
    {
      key: "decision",
      purpose: "decision",
      unitClasses: null,
      title: "Quyết định công nhận",
      from: "Chủ tịch UBND thành phố",
      to: "Đơn vị",
      when: { kind: "on", at: { day: 20, month: 11, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 20/11",
      recurrence: "yearly",
      force: "soft",
      ...byLaw("TT 124 Đ.9.1.b, 9.1.c"),
    },
  ],
  quotas: [],
  reports: [
    {
      key: "summary",
      title: "Tổng hợp báo cáo kết quả triển khai thực hiện",
      period: "as_asked",
      from: "Thường trực Ban Chỉ đạo thành phố",
      to: "Ban Chỉ đạo cấp tỉnh",
      milestone: null,
      form: null,
      ...inPlan("III.3", "theo quy định"),
    },
  ],
  maintenance: YEARLY_MAINTENANCE,
  consequences: [
    {
      text: "Thi đua, khen thưởng, kịp thời động viên tập thể, cá nhân có thành tích xuất sắc.",
      concerns: "Tập thể, cá nhân có thành tích xuất sắc",
      ...inPlan("II.3, gạch đầu dòng cuối"),
    },
  ],
};
