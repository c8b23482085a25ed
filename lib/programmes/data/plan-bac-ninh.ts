import { scopePairs } from "@/lib/programmes/data/scope-pairs";
import { securitySafeExclusions } from "@/lib/programmes/data/security-safe-exclusions";
import { bySetting, derived, inPlan } from "@/lib/programmes/data/sources";
import { peoplesCommittee, police, THE_UNIT } from "@/lib/programmes/domain/body-ref";
import type { PlanContent, RouteRow, Step } from "@/lib/programmes/domain/plan";

const PROVINCE_POLICE = "Công an tỉnh";

const STEPS: readonly Step[] = [
  {
    kind: "self_assess",
    by: THE_UNIT,
    orBy: null,
    ...inPlan("IV.2", "hoàn thiện hồ sơ đề nghị công nhận đơn vị điển hình"),
  },
  { kind: "intake", by: police("province"), via: null, ...inPlan("IV.2", "gửi về Công an tỉnh") },
  { kind: "appraise", by: police("province"), via: null, ...inPlan("III.1.2; IV.2", "rà soát, thẩm định") },
  {
    kind: "decide",
    by: peoplesCommittee("province"),
    signer: "chairman",
    form: { title: "Quyết định", symbol: "QĐ-UBND" },
    ...inPlan("III.1.2; IV.2", "trình Chủ tịch UBND tỉnh xem xét, quyết định"),
  },
];

const ROUTES: readonly RouteRow[] = [
  {
    key: "commune-units",
    title: "Xã, phường: Công an tỉnh thẩm định, Chủ tịch UBND tỉnh quyết định",
    when: { unitClasses: ["xa", "phuong"], managingLevels: ["commune"], delegated: "any", on: null },
    steps: STEPS,
    ...inPlan("III.1.2; IV.2"),
  },
  {
    key: "organisations",
    title: "Cơ quan, doanh nghiệp, cơ sở giáo dục: Công an tỉnh thẩm định, Chủ tịch UBND tỉnh quyết định",
    when: {
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      managingLevels: ["commune", "province"],
      delegated: "any",
      on: null,
    },
    steps: STEPS,
    ...inPlan("III.1.2; IV.2"),
  },
];

/**
 * Kế hoạch của UBND tỉnh Bắc Ninh, tháng 12/2025: two tiers, the list is approved before building starts.
 * The plan runs «hằng năm»; each cycle year is a plan of its own.
 */
const bacNinhPlan = (cycleYear: number, cycleFrom: string): PlanContent => ({
  header: {
    key: `bac-ninh-exemplary-${cycleYear}`,
    title: `Kế hoạch xây dựng xã, phường, cơ quan, doanh nghiệp, cơ sở giáo dục điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc trên địa bàn tỉnh Bắc Ninh, thực hiện năm ${cycleYear}`,
    programme: "exemplary",
    cycleYear,
    regime: "two_tier",
    issuer: "UBND tỉnh Bắc Ninh",
    documentNumber: null,
    documentDate: null,
    documentDateWords: "ngày … tháng 12 năm 2025",
    signerTitle: "Chủ tịch UBND tỉnh",
    legalBases: [
      "Kế hoạch số 612/KH-BCA ngày 10/10/2025 của Bộ Công an",
      "Quyết định số 3554/QĐ-BCA ngày 19/5/2025 của Bộ Công an",
    ],
    sourceNotes: [
      "Số và ngày của kế hoạch để trống trong bản gốc.",
      "Bản gốc dùng cả «UBND tỉnh» (III.1.2, III.8.3) và «Chủ tịch UBND tỉnh» (IV.2) cho thẩm quyền công nhận.",
    ],
    cycle: { from: cycleFrom, to: `${cycleYear + 1}-01-01` },
    effective: { from: cycleFrom, to: null },
  },
  scope: {
    pairs: [
      ...scopePairs(["xa", "phuong"], ["commune"], inPlan("Tên kế hoạch; II.1")),
      ...scopePairs(
        ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        ["commune", "province"],
        inPlan("Tên kế hoạch; II.1"),
      ),
    ],
    exclusions: securitySafeExclusions((article) =>
      derived(
        `II.1; ${article}`,
        "Suy ra từ điều kiện đạt tiêu chuẩn “An toàn về an ninh, trật tự” của kế hoạch",
      ),
    ),
    outside: [],
    otherwise: {
      sentence:
        "Kế hoạch chỉ xây dựng điển hình ở xã, phường, cơ quan, doanh nghiệp và cơ sở giáo dục trên địa bàn tỉnh.",
      ...inPlan("Tên kế hoạch; II.1"),
    },
  },
  criteria: [
    {
      unitClasses: ["xa", "phuong"],
      criteriaKey: "minh-hoa-2025-cap-xa",
      criteriaVersion: 1,
      ...inPlan("II.1", "Bộ Tiêu chí ban hành kèm theo Quyết định số 3554/QĐ-BCA"),
    },
    {
      unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
      criteriaKey: "minh-hoa-2025-co-quan-doanh-nghiep-co-so-giao-duc",
      criteriaVersion: 1,
      ...inPlan("II.1", "Bộ Tiêu chí ban hành kèm theo Quyết định số 3554/QĐ-BCA"),
    },
  ],
  evaluationPeriods: [],
  preconditions: [
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
          ...inPlan("II.1", "Căn cứ kết quả đạt tiêu chuẩn “An toàn về an ninh, trật tự”"),
        },
      ],
    },
    {
      combine: "all_of",
      force: "advisory",
      lines: [
        {
          key: "movement-grade",
          title: "Kết quả đánh giá phân loại phong trào hằng năm",
          programme: "movement_grade",
          yearsBack: 1,
          floor: { kind: "any_result" },
          ...inPlan("II.1", "kết quả đánh giá phân loại phong trào … hằng năm"),
          mark: "Kế hoạch không nêu mức phân loại tối thiểu, nên chỉ dùng để tham khảo",
        },
      ],
    },
  ],
  entry: {
    kind: "registered_then_approved",
    milestone: null,
    papers: [],
    to: police("province"),
    via: null,
    approval: {
      reviewedBy: police("province"),
      decidedBy: peoplesCommittee("province"),
      signer: "chairman",
      decisionTitle: "Quyết định phê duyệt danh sách đơn vị xây dựng điển hình",
      papersAfter: [
        {
          code: "nghi_quyet",
          title: "Nghị quyết lãnh đạo xây dựng đơn vị điển hình",
          unitClasses: null,
          waivedWhen: "Nơi không có tổ chức Đảng",
          ...inPlan("IV.2; III.8.1", "ban hành nghị quyết, kế hoạch triển khai thực hiện"),
        },
        {
          code: "ke_hoach_don_vi",
          title: "Kế hoạch triển khai xây dựng đơn vị điển hình",
          unitClasses: null,
          waivedWhen: null,
          ...inPlan("IV.2", "ban hành nghị quyết, kế hoạch triển khai thực hiện"),
        },
      ],
      ...inPlan("III.1.2; III.8; IV.2", "được UBND tỉnh phê duyệt xây dựng đơn vị điển hình"),
    },
    ...inPlan("II.1", "tổ chức rà soát, đăng ký"),
  },
  routes: ROUTES,
  components: [
    {
      code: "to_trinh",
      title: "Tờ trình hoặc đề xuất đề nghị công nhận",
      maker: "unit",
      atStep: "self_assess",
      required: true,
      templated: true,
      ...bySetting(
        "III.8.3; IV.2",
        "Kế hoạch nêu hồ sơ nhưng không liệt kê thành phần; dùng thành phần chung",
      ),
    },
    {
      code: "bao_cao",
      title: "Báo cáo kết quả xây dựng theo Bộ Tiêu chí",
      maker: "unit",
      atStep: "self_assess",
      required: true,
      templated: true,
      ...bySetting(
        "III.8.3; IV.2",
        "Kế hoạch nêu hồ sơ nhưng không liệt kê thành phần; dùng thành phần chung",
      ),
    },
  ],
  milestones: [
    {
      key: "dossier",
      purpose: "dossier",
      unitClasses: null,
      title: "Gửi hồ sơ đề nghị công nhận",
      from: "Đơn vị được phê duyệt",
      to: PROVINCE_POLICE,
      when: { kind: "on", at: { day: 12, month: 12, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 12/12 hằng năm",
      recurrence: "yearly",
      force: "hard",
      ...inPlan("IV.2"),
    },
    {
      key: "monthly-report",
      purpose: "monthly_report",
      unitClasses: null,
      title: "Báo cáo kết quả thực hiện hằng tháng",
      from: "Đơn vị được phê duyệt",
      to: PROVINCE_POLICE,
      when: { kind: "each_month", day: "last" },
      reading: "through",
      words: "định kỳ hằng tháng",
      recurrence: "monthly",
      force: "soft",
      ...inPlan("IV.2; III.8.3"),
      mark: "Kế hoạch không ghi ngày; lấy ngày cuối tháng, địa phương chỉnh được",
    },
    {
      key: "decision",
      purpose: "decision",
      unitClasses: null,
      title: "Quyết định công nhận",
      from: "Chủ tịch UBND tỉnh",
      to: "Đơn vị",
      when: { kind: "none" },
      reading: "through",
      words: "hằng năm; kế hoạch không nêu ngày",
      recurrence: "yearly",
      force: "soft",
      ...inPlan("IV.2"),
    },
  ],
  quotas: [
    {
      key: "assigned",
      title: "Chỉ tiêu do Bộ Công an giao hằng năm",
      kind: "assigned",
      assignedBy: "Bộ Công an",
      number: null,
      ...inPlan("III.1.3", "bảo đảm đạt chỉ tiêu do Bộ Công an giao hằng năm"),
    },
  ],
  reports: [
    {
      key: "monthly",
      title: "Báo cáo kết quả, khó khăn, vướng mắc",
      period: "monthly",
      from: "Đơn vị được phê duyệt",
      to: PROVINCE_POLICE,
      milestone: "monthly-report",
      form: "Theo hướng dẫn của Công an tỉnh",
      maker: "unit",
      ...inPlan("IV.2; III.8.3"),
    },
    {
      key: "summary",
      title: "Tổng hợp báo cáo",
      period: "as_asked",
      from: PROVINCE_POLICE,
      to: "Bộ Công an, Thường trực Tỉnh ủy, UBND tỉnh",
      milestone: null,
      form: null,
      ...inPlan("IV.3", "theo quy định"),
    },
  ],
  maintenance: {
    kind: "recheck",
    everyYears: 1,
    by: police("province"),
    document: "Thông báo danh sách các đơn vị duy trì điển hình",
    onLoss:
      "Không xét tặng các danh hiệu thi đua, hình thức khen thưởng đối với người đứng đầu và đơn vị không giữ vững các tiêu chí.",
    notice: {
      title: "Thông báo",
      symbol: "TB-CAT",
      signer: "police_head",
      ...inPlan("III.1.2", "ban hành Thông báo danh sách các đơn vị duy trì điển hình"),
      mark: "Kế hoạch giao Công an tỉnh ban hành, không nêu ký hiệu và người ký; lấy người đứng đầu Công an tỉnh, địa phương chỉnh được",
    },
    ...inPlan("II.5; III.1.2", "ban hành Thông báo danh sách các đơn vị duy trì điển hình"),
  },
  succession: {
    rule: "history_only",
    ...bySetting(
      "II.5",
      "Kế hoạch không nêu đơn vị hợp nhất có tiếp nhận danh hiệu hay không; chỉ lưu làm lịch sử cho đến khi địa phương quy định",
    ),
  },
  consequences: [
    {
      text: "Không xét tặng các danh hiệu thi đua, hình thức khen thưởng khi không đạt, không giữ vững các tiêu chí điển hình.",
      concerns: "Người đứng đầu và đơn vị, địa phương",
      onLoss: ["head", "unit"],
      ...inPlan("II.7"),
    },
    {
      text: "Bộ trưởng Bộ Công an, Chủ tịch UBND tỉnh khen thưởng tập thể, cá nhân có thành tích xuất sắc.",
      concerns: "Tập thể, cá nhân có thành tích xuất sắc",
      ...inPlan("III.1.4; III.4"),
    },
  ],
});

export const PLAN_BAC_NINH_2025 = bacNinhPlan(2025, "2025-07-01");
export const PLAN_BAC_NINH_2026 = bacNinhPlan(2026, "2026-01-01");
