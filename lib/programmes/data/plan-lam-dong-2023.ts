import {
  exemplaryComponents2023,
  exemplaryCriteria2023,
  exemplaryPreconditions2023,
  exemplaryScope2023,
} from "@/lib/programmes/data/exemplary-2023";
import { routes2023 } from "@/lib/programmes/data/routes-2023";
import { byCommonRule, inPlan } from "@/lib/programmes/data/sources";
import { committee } from "@/lib/programmes/domain/body-ref";
import type { PlanContent } from "@/lib/programmes/domain/plan";

/** Kế hoạch số 1875/KH-UBND của UBND tỉnh Lâm Đồng; the copied text ends after IV.5. */
export const PLAN_LAM_DONG_2023: PlanContent = {
  header: {
    key: "lam-dong-exemplary-2023",
    title:
      "Kế hoạch xây dựng xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc trên địa bàn tỉnh Lâm Đồng năm 2023",
    programme: "exemplary",
    cycleYear: 2023,
    regime: "three_tier",
    issuer: "UBND tỉnh Lâm Đồng",
    documentNumber: "1875/KH-UBND",
    documentDate: "2023-03-15",
    documentDateWords: "ngày 15 tháng 3 năm 2023",
    signerTitle: null,
    legalBases: [
      "Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư",
      "Chỉ thị số 09-CT/TW ngày 01/12/2011 của Ban Bí thư",
      "Kế hoạch số 630/KH-BCA-V05 ngày 28/12/2022 của Bộ Công an",
      "Quyết định số 9745/QĐ-BCA-V05 ngày 28/12/2022 của Bộ trưởng Bộ Công an",
    ],
    sourceNotes: [
      "Bản sao chép dừng sau mục IV.5; trình tự, hồ sơ và thời hạn của phần sau không có trong bản này.",
    ],
    cycle: { from: "2023-01-01", to: "2024-01-01" },
    effective: { from: "2023-03-15", to: null },
  },
  scope: exemplaryScope2023(inPlan("Tên kế hoạch; IV.1.đ"), "II.2"),
  criteria: exemplaryCriteria2023(
    inPlan("I.3", "đúng với nội dung Bộ tiêu chí tạm thời … kèm theo Quyết định số 9745/QĐ-BCA-V05"),
  ),
  evaluationPeriods: [],
  preconditions: exemplaryPreconditions2023(
    inPlan(
      "II.2",
      "kết quả xét đạt tiêu chuẩn “An toàn về an ninh, trật tự” và … đạt loại khá trở lên để lựa chọn",
    ),
  ),
  entry: {
    kind: "selected",
    milestone: null,
    papers: [
      {
        code: "ke_hoach_don_vi",
        title: "Kế hoạch xây dựng điển hình của đơn vị được lựa chọn",
        unitClasses: null,
        waivedWhen: null,
        ...byCommonRule("II.2 của các kế hoạch cùng năm"),
      },
    ],
    selectors: [
      {
        managingLevels: ["commune", "district"],
        by: [committee("district"), committee("province")],
        ...inPlan("IV.1.b; IV.1.đ", "tham mưu cấp ủy, chính quyền cùng cấp … lựa chọn"),
      },
      { managingLevels: ["province"], by: [committee("province")], ...inPlan("IV.1.đ") },
    ],
    ...inPlan("II.2; IV.1.đ", "lựa chọn mỗi năm ít nhất 01 xã, 01 phường/thị trấn và 01 cơ quan"),
  },
  routes: routes2023({
    commune: byCommonRule("Ninh Thuận II.4, An Giang II.3, gạch đầu dòng thứ nhất"),
    district: byCommonRule("Ninh Thuận II.4, An Giang II.3, gạch đầu dòng thứ hai"),
    province: inPlan(
      "IV.1.đ",
      "đánh giá kết quả xây dựng cơ quan, doanh nghiệp, cơ sở giáo dục thuộc thẩm quyền hoặc được ủy quyền quản lý … và xét, công nhận",
    ),
  }),
  components: exemplaryComponents2023(byCommonRule("Ninh Thuận II.5, An Giang II.4")),
  milestones: [],
  quotas: [
    {
      key: "province",
      title: "Toàn tỉnh mỗi năm",
      kind: "minimum",
      each: "province",
      combine: "all_of",
      parts: [
        { key: "xa", title: "xã", atLeast: 1, unitClasses: ["xa"] },
        { key: "phuong-thi-tran", title: "phường/thị trấn", atLeast: 1, unitClasses: ["phuong", "thi_tran"] },
        {
          key: "organisation",
          title: "cơ quan (hoặc doanh nghiệp, cơ sở giáo dục)",
          atLeast: 1,
          unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
        },
      ],
      ...inPlan(
        "IV.1.đ",
        "mỗi năm ít nhất 01 xã, 01 phường/thị trấn và 01 cơ quan (hoặc doanh nghiệp, cơ sở giáo dục)",
      ),
    },
  ],
  reports: [
    {
      key: "review",
      title: "Sơ kết, đánh giá, rút kinh nghiệm",
      period: "as_asked",
      from: "Ban Chỉ đạo các cấp",
      to: "Công an tỉnh",
      milestone: null,
      form: null,
      ...inPlan("II.5", "Định kỳ tổ chức sơ kết đánh giá, rút kinh nghiệm"),
    },
  ],
  maintenance: { kind: "none" },
  consequences: [
    {
      text: "Ghi nhận, biểu dương và đề xuất khen thưởng tập thể, cá nhân có thành tích.",
      concerns: "Tập thể, cá nhân có thành tích, đóng góp thiết thực",
      ...inPlan("II.5"),
    },
  ],
};
