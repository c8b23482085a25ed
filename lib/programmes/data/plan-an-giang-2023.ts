import {
  exemplaryComponents2023,
  exemplaryCriteria2023,
  exemplaryPreconditions2023,
  exemplaryScope2023,
} from "@/lib/programmes/data/exemplary-2023";
import { routes2023 } from "@/lib/programmes/data/routes-2023";
import { derived, inPlan } from "@/lib/programmes/data/sources";
import { committee } from "@/lib/programmes/domain/body-ref";
import type { PlanContent } from "@/lib/programmes/domain/plan";

const STANDING_OFFICE =
  "Văn phòng Thường trực Ban Chỉ đạo tỉnh (qua Phòng Xây dựng phong trào bảo vệ ANTQ - Công an tỉnh)";
const DISTRICT_COMMITTEES = "Ban Chỉ đạo 11 huyện, thị xã, thành phố";

/** Kế hoạch của Ban Chỉ đạo tỉnh An Giang năm 2023. */
export const PLAN_AN_GIANG_2023: PlanContent = {
  header: {
    key: "an-giang-exemplary-2023",
    title:
      "Kế hoạch xây dựng xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2023, tỉnh An Giang",
    programme: "exemplary",
    cycleYear: 2023,
    regime: "three_tier",
    issuer:
      "Ban Chỉ đạo phòng, chống tội phạm, HIV/AIDS, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ ANTQ tỉnh An Giang",
    documentNumber: null,
    documentDate: null,
    documentDateWords: "bản sao chép không có số và ngày",
    signerTitle: "Trưởng Ban, Chủ tịch UBND tỉnh",
    legalBases: [
      "Kế hoạch số 630/KH-BCA-V05 ngày 28/12/2022 của Bộ Công an",
      "Quyết định số 9745/QĐ-BCA-V05 ngày 28/12/2022 của Bộ Công an",
      "Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an",
      "Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an",
      "Quyết định số 510/QĐ/BCA-V05 ngày 20/01/2022 của Bộ Công an",
    ],
    sourceNotes: [
      "Bản gốc đánh số hai mục «2» trong phần III; chỉ tiêu ở mục «2» thứ nhất.",
      "Bản gốc viết «510/QĐ/BCA-V05».",
    ],
    cycle: { from: "2023-01-01", to: "2024-01-01" },
    effective: { from: "2023-01-01", to: null },
  },
  scope: exemplaryScope2023(inPlan("Tên kế hoạch; II.3"), "II.1"),
  criteria: exemplaryCriteria2023(inPlan("II.2", "theo Bộ Tiêu chí tạm thời")),
  evaluationPeriods: [],
  preconditions: exemplaryPreconditions2023(
    inPlan("II.1", "căn cứ vào kết quả đạt tiêu chuẩn “An toàn về an ninh, trật tự” … đạt loại Khá trở lên"),
  ),
  entry: {
    kind: "selected",
    milestone: "selection",
    papers: [
      {
        code: "ke_hoach_don_vi",
        title: "Kế hoạch xây dựng điển hình của đơn vị được lựa chọn",
        unitClasses: null,
        waivedWhen: null,
        ...inPlan("II.2", "được lựa chọn, xây dựng Kế hoạch và tổ chức triển khai, thực hiện"),
      },
    ],
    selectors: [
      {
        managingLevels: ["commune", "district"],
        by: [committee("district")],
        ...inPlan(
          "II.1; III, mục 2 thứ nhất",
          "Công an các đơn vị, địa phương … tham mưu cho Ban Chỉ đạo … cùng cấp",
        ),
      },
      { managingLevels: ["province"], by: [committee("province")], ...inPlan("II.1", "cùng cấp lựa chọn") },
    ],
    ...inPlan("II.1", "cùng cấp lựa chọn xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục"),
  },
  routes: routes2023({
    commune: inPlan("II.3, gạch đầu dòng thứ nhất", "báo cáo Ban Chỉ đạo … cấp huyện xét, công nhận"),
    district: inPlan("II.3, gạch đầu dòng thứ hai", "báo cáo Ban Chỉ đạo … cấp tỉnh xét, công nhận"),
    province: inPlan(
      "II.3, gạch đầu dòng thứ ba",
      "Công an tỉnh tham mưu Ban Chỉ đạo … cùng cấp đánh giá … và xét, công nhận",
    ),
  }),
  components: exemplaryComponents2023(inPlan("II.4")),
  milestones: [
    {
      key: "selection",
      purpose: "selection",
      unitClasses: null,
      title: "Lựa chọn đơn vị xây dựng điển hình",
      from: "Ban Chỉ đạo cấp huyện, Ban Chỉ đạo tỉnh",
      to: STANDING_OFFICE,
      when: {
        kind: "window",
        from: { day: 1, month: 1, yearOffset: 0 },
        to: { day: 31, month: 3, yearOffset: 0 },
      },
      reading: "through",
      words: "Quý I hằng năm",
      recurrence: "yearly",
      force: "hard",
      ...inPlan("II.1"),
    },
    {
      key: "dossier",
      purpose: "dossier",
      unitClasses: null,
      title: "Gửi hồ sơ đề nghị xét, công nhận",
      from: "Xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục được lựa chọn",
      to: "Ban Chỉ đạo cấp huyện, Ban Chỉ đạo tỉnh",
      when: { kind: "on", at: { day: 20, month: 10, yearOffset: 0 } },
      reading: "before",
      words: "mỗi năm một lần vào dịp cuối năm (trước ngày 20/10 hằng năm)",
      recurrence: "yearly",
      force: "hard",
      ...derived(
        "II.5",
        "Xét, công nhận trước ngày 20/10 nên hồ sơ gửi từ ngày đó không còn được xét trong năm",
      ),
    },
    {
      key: "decision",
      purpose: "decision",
      unitClasses: null,
      title: "Xét, công nhận",
      from: "Ban Chỉ đạo cấp huyện, Ban Chỉ đạo tỉnh",
      to: STANDING_OFFICE,
      when: { kind: "on", at: { day: 20, month: 10, yearOffset: 0 } },
      reading: "before",
      words: "mỗi năm một lần vào dịp cuối năm (trước ngày 20/10 hằng năm)",
      recurrence: "yearly",
      force: "soft",
      ...inPlan("II.5"),
    },
    {
      key: "start-up-report",
      purpose: "start_up_report",
      unitClasses: null,
      title: "Báo cáo kết quả triển khai",
      from: DISTRICT_COMMITTEES,
      to: STANDING_OFFICE,
      when: { kind: "on", at: { day: 20, month: 3, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 20/3/2023",
      recurrence: "once",
      force: "soft",
      ...inPlan("III.1"),
    },
    {
      key: "yearly-report",
      purpose: "yearly_report",
      unitClasses: null,
      title: "Báo cáo kết quả thực hiện hằng năm",
      from: DISTRICT_COMMITTEES,
      to: STANDING_OFFICE,
      when: { kind: "on", at: { day: 20, month: 10, yearOffset: 0 } },
      reading: "before",
      words: "trước ngày 20/10",
      recurrence: "yearly",
      force: "soft",
      ...inPlan("III.1"),
    },
  ],
  quotas: [
    {
      key: "each-locality",
      title: "Mỗi Công an đơn vị, địa phương mỗi năm",
      kind: "minimum",
      each: "police_unit",
      combine: "any_of",
      parts: [
        {
          key: "commune",
          title: "xã (phường, thị trấn)",
          atLeast: 1,
          unitClasses: ["xa", "phuong", "thi_tran"],
        },
        {
          key: "organisation",
          title: "cơ quan (doanh nghiệp, cơ sở giáo dục)",
          atLeast: 1,
          unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        },
      ],
      ...inPlan(
        "III, mục 2 thứ nhất",
        "mỗi năm lựa chọn ít nhất 01 xã (phường, thị trấn) hoặc 01 cơ quan (doanh nghiệp, cơ sở giáo dục)",
      ),
    },
  ],
  reports: [
    {
      key: "start-up",
      title: "Báo cáo kết quả triển khai",
      period: "once",
      from: DISTRICT_COMMITTEES,
      to: STANDING_OFFICE,
      milestone: "start-up-report",
      form: null,
      ...inPlan("III.1"),
    },
    {
      key: "yearly",
      title: "Báo cáo kết quả thực hiện hằng năm",
      period: "yearly",
      from: DISTRICT_COMMITTEES,
      to: STANDING_OFFICE,
      milestone: "yearly-report",
      form: null,
      ...inPlan("III.1"),
    },
  ],
  maintenance: { kind: "none" },
  consequences: [
    {
      text: "Được xét tặng các hình thức khen thưởng theo quy định của Luật Thi đua, khen thưởng.",
      concerns: "Đơn vị điển hình",
      ...inPlan("II.5"),
    },
  ],
};
