import { agency, enterprise, localUnits, school } from "@/lib/demo/data/organisations";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";

const NINH_PHUOC = { at: "Thị trấn Phước Dân", managedBy: "district" } as const;
const PHAN_RANG = { at: "Phường Phước Mỹ", managedBy: "district" } as const;
const PROVINCE = { at: "Phường Phước Mỹ", managedBy: "province" } as const;
const commune = (at: string) => ({ at, managedBy: "commune" }) as const;
const REFORM = "2025-07-01";
const REFORM_ACT = "Nghị quyết sắp xếp đơn vị hành chính năm 2025 (dữ liệu thử, chưa đối chiếu văn bản)";

/**
 * Ninh Thuận on the map of 2023; one merger of 1/7/2025 is already on record, in the future of the working date.
 * Codes agree with the official lists of both days; which communes went into which is for trying out only.
 */
export const NINH_THUAN: DemoTenant = {
  code: "nt",
  name: "Tỉnh Ninh Thuận",
  provinceCode: "58",
  regime: "three_tier",
  committeeName:
    "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ ANTQ",
  ownerAgency: "Ban Chỉ đạo tỉnh Ninh Thuận (thử nghiệm)",
  workingDate: "2023-03-20",
  staffedFrom: "2022-01-01",
  districts: [
    {
      name: "Huyện Ninh Phước",
      kind: "huyen",
      code: "587",
      communes: [
        { name: "Thị trấn Phước Dân", kind: "thi_tran", code: "22870", to: REFORM },
        { name: "Xã Phước Thuận", kind: "xa", code: "22882", staffed: true, to: REFORM },
        { name: "Xã Phước Hải", kind: "xa", code: "22894", to: REFORM },
        { name: "Xã Phước Hữu", kind: "xa", code: "22891", staffed: true },
        { name: "Xã Phước Hậu", kind: "xa", code: "22879" },
        { name: "Xã Phước Sơn", kind: "xa", code: "22873" },
        { name: "Xã An Hải", kind: "xa", code: "22888" },
      ],
    },
    {
      name: "Thành phố Phan Rang - Tháp Chàm",
      kind: "thanh_pho",
      code: "582",
      communes: [
        { name: "Phường Phước Mỹ", kind: "phuong", code: "22741", staffed: true },
        { name: "Phường Đô Vinh", kind: "phuong", code: "22738" },
        { name: "Phường Bảo An", kind: "phuong", code: "22744" },
        { name: "Phường Đông Hải", kind: "phuong", code: "22768" },
        { name: "Phường Văn Hải", kind: "phuong", code: "22777" },
        { name: "Xã Thành Hải", kind: "xa", code: "22774" },
      ],
    },
  ],
  communes: [{ name: "Xã Ninh Phước", kind: "xa", code: "22870", from: REFORM, sourceAct: REFORM_ACT }],
  successions: [
    {
      predecessors: ["Thị trấn Phước Dân", "Xã Phước Thuận", "Xã Phước Hải"],
      successor: "Xã Ninh Phước",
      on: REFORM,
      act: REFORM_ACT,
    },
  ],
  organisations: [
    ...localUnits([
      "Thị trấn Phước Dân",
      "Xã Phước Thuận",
      "Xã Phước Hải",
      "Xã Phước Hữu",
      "Xã Phước Hậu",
      "Xã Phước Sơn",
      "Xã An Hải",
    ]),
    agency("Phòng Giáo dục và Đào tạo huyện Ninh Phước", NINH_PHUOC, { staff: "phong-giao-duc-ninh-phuoc" }),
    agency("Phòng Tài chính - Kế hoạch huyện Ninh Phước", NINH_PHUOC),
    agency("Phòng Nội vụ huyện Ninh Phước", NINH_PHUOC),
    agency("Văn phòng HĐND và UBND huyện Ninh Phước", NINH_PHUOC, { headTitle: "Chánh Văn phòng" }),
    agency("Trung tâm Y tế huyện Ninh Phước", NINH_PHUOC, { headTitle: "Giám đốc" }),
    agency("Ban Chỉ huy Quân sự huyện Ninh Phước", NINH_PHUOC, {
      headTitle: "Chỉ huy trưởng",
      armedForces: true,
    }),
    agency("Phòng Văn hóa và Thông tin thành phố Phan Rang - Tháp Chàm", PHAN_RANG),
    agency("Phòng Quản lý đô thị thành phố Phan Rang - Tháp Chàm", PHAN_RANG),
    agency("Sở Giáo dục và Đào tạo tỉnh Ninh Thuận", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Sở Y tế tỉnh Ninh Thuận", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Quỹ Bảo vệ môi trường Ninh Thuận (thử nghiệm)", PROVINCE, { headTitle: "Giám đốc" }),
    school(
      "Trường THCS Phước Thuận",
      "lower_secondary",
      { at: "Xã Phước Thuận", managedBy: "district" },
      {
        staff: "thcs-phuoc-thuan",
        delegation: {
          to: "Xã Phước Thuận",
          document: "Quyết định số 215/QĐ-UBND ngày 28/12/2021 của UBND huyện Ninh Phước",
          from: "2022-01-01",
          until: "2024-01-01",
        },
      },
    ),
    school("Trường THCS Phước Hữu", "lower_secondary", { at: "Xã Phước Hữu", managedBy: "district" }),
    school("Trường THCS Phước Dân", "lower_secondary", NINH_PHUOC, { staff: "thcs-phuoc-dan" }),
    school("Trường THCS Đông Hải", "lower_secondary", { at: "Phường Đông Hải", managedBy: "district" }),
    school("Trường THCS Văn Hải", "lower_secondary", { at: "Phường Văn Hải", managedBy: "district" }),
    school("Trường Tiểu học Phước Thuận 1", "primary", { at: "Xã Phước Thuận", managedBy: "district" }),
    school("Trường Mầm non Phước Mỹ", "preschool", { at: "Phường Phước Mỹ", managedBy: "district" }),
    school("Trường THPT Phước Dân", "upper_secondary", { at: "Thị trấn Phước Dân", managedBy: "province" }),
    school("Trường Cao đẳng nghề Đô Vinh", "vocational", { at: "Phường Đô Vinh", managedBy: "province" }),
    enterprise("Công ty cổ phần Muối Phước Thuận", commune("Xã Phước Thuận")),
    enterprise("Công ty cổ phần Nho sạch Phước Hữu", commune("Xã Phước Hữu")),
    enterprise("Hợp tác xã Dệt thổ cẩm Phước Dân", commune("Thị trấn Phước Dân"), { form: "other" }),
    enterprise("Công ty TNHH Gốm Phước Hậu", commune("Xã Phước Hậu"), { size: "small", form: "other" }),
    enterprise("Cơ sở Cơ khí An Hải", commune("Xã An Hải"), { size: "micro", form: "other" }),
    enterprise("Công ty cổ phần Chế biến thủy sản Đông Hải", commune("Phường Đông Hải")),
    enterprise("Công ty cổ phần May Bảo An", { at: "Phường Bảo An", managedBy: "district" }),
    enterprise("Công ty cổ phần Xây dựng Ninh Phước", NINH_PHUOC),
    enterprise("Công ty TNHH Một thành viên Cấp nước Phan Rang", PROVINCE, {
      size: "large",
      form: "state_owned",
      staff: "cap-nuoc-phan-rang",
    }),
    enterprise(
      "Công ty cổ phần Điện gió Phước Sơn",
      { at: "Xã Phước Sơn", managedBy: "province" },
      {
        size: "large",
      },
    ),
    enterprise(
      "Công ty TNHH Điện tử Thành Hải",
      { at: "Xã Thành Hải", managedBy: "province" },
      {
        size: "large",
        form: "foreign_invested",
      },
    ),
    agency("Ban Quản lý chợ Phước Dân (thử nghiệm)", commune("Thị trấn Phước Dân"), {
      headTitle: "Trưởng ban",
    }),
    enterprise("Công ty cổ phần Giống cây trồng Phước Dân", commune("Thị trấn Phước Dân")),
    enterprise("Công ty cổ phần Gạch ngói Phước Hải", commune("Xã Phước Hải")),
    enterprise("Công ty cổ phần Bến xe Phước Dân", commune("Thị trấn Phước Dân")),
    enterprise("Công ty cổ phần Nước khoáng Phước Hậu", commune("Xã Phước Hậu")),
    enterprise("Hợp tác xã Vận tải An Hải", commune("Xã An Hải"), { form: "other" }),
  ],
  plans: [{ content: PLAN_NINH_THUAN_2023, issuedBy: { kind: "committee", of: "Tỉnh Ninh Thuận" } }],
  results: {
    year: 2022,
    decidedOn: "2022-11-18",
    none: [
      "Xã An Hải",
      "Phường Văn Hải",
      "Trường THCS Văn Hải (thử nghiệm)",
      "Công ty cổ phần Chế biến thủy sản Đông Hải (thử nghiệm)",
    ],
    withoutGrade: ["Xã Phước Hậu", "Trường THCS Đông Hải (thử nghiệm)"],
    notAchieved: ["Phường Đông Hải", "Phòng Quản lý đô thị thành phố Phan Rang - Tháp Chàm"],
    average: ["Xã Phước Sơn", "Phòng Nội vụ huyện Ninh Phước", "Công ty cổ phần May Bảo An (thử nghiệm)"],
  },
  earlier: [
    {
      unit: "Xã Phước Hữu",
      programme: "exemplary",
      year: 2022,
      decidedOn: "2022-12-20",
      number: "86/QĐ-BCĐ",
      decider: "Ban Chỉ đạo huyện Ninh Phước",
      signerTitle: "Trưởng Ban",
      status: "active",
    },
    {
      unit: "Phòng Giáo dục và Đào tạo huyện Ninh Phước",
      programme: "exemplary",
      year: 2022,
      decidedOn: "2022-12-26",
      number: "112/QĐ-BCĐ",
      decider: "Ban Chỉ đạo tỉnh Ninh Thuận",
      signerTitle: "Trưởng Ban",
      status: "active",
    },
  ],
};
