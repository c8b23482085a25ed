import { agency, enterprise, localUnits, school } from "@/lib/demo/data/organisations";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";

const LONG_XUYEN = { at: "Phường Mỹ Bình", managedBy: "district" } as const;
const THOAI_SON = { at: "Thị trấn Núi Sập", managedBy: "district" } as const;
const PROVINCE = { at: "Phường Mỹ Bình", managedBy: "province" } as const;
const commune = (at: string) => ({ at, managedBy: "commune" }) as const;

/** An Giang in 2023; its committee also has HIV/AIDS in its name. */
export const AN_GIANG: DemoTenant = {
  code: "ag",
  name: "Tỉnh An Giang",
  provinceCode: "89",
  regime: "three_tier",
  committeeName:
    "Ban Chỉ đạo phòng, chống tội phạm, HIV/AIDS, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ ANTQ",
  ownerAgency: "Ban Chỉ đạo tỉnh An Giang (thử nghiệm)",
  workingDate: "2023-03-20",
  staffedFrom: "2022-01-01",
  districts: [
    {
      name: "Huyện Thoại Sơn",
      kind: "huyen",
      code: "894",
      communes: [
        { name: "Thị trấn Núi Sập", kind: "thi_tran", code: "30682" },
        { name: "Thị trấn Óc Eo", kind: "thi_tran", code: "30688" },
        { name: "Xã Vĩnh Trạch", kind: "xa", code: "30697", staffed: true },
        { name: "Xã Định Mỹ", kind: "xa", code: "30706", staffed: true },
        { name: "Xã Thoại Giang", kind: "xa", code: "30721" },
        { name: "Xã Vọng Đông", kind: "xa", code: "30715" },
        { name: "Xã Vĩnh Khánh", kind: "xa", code: "30718" },
      ],
    },
    {
      name: "Thành phố Long Xuyên",
      kind: "thanh_pho",
      code: "883",
      communes: [
        { name: "Phường Mỹ Bình", kind: "phuong", code: "30280", staffed: true },
        { name: "Phường Mỹ Long", kind: "phuong", code: "30283" },
        { name: "Phường Bình Khánh", kind: "phuong", code: "30292" },
        { name: "Phường Mỹ Phước", kind: "phuong", code: "30295" },
        { name: "Phường Mỹ Quý", kind: "phuong", code: "30298" },
        { name: "Xã Mỹ Khánh", kind: "xa", code: "30310" },
      ],
    },
  ],
  communes: [],
  successions: [],
  organisations: [
    ...localUnits([
      "Thị trấn Núi Sập",
      "Thị trấn Óc Eo",
      "Xã Vĩnh Trạch",
      "Xã Định Mỹ",
      "Xã Thoại Giang",
      "Xã Vọng Đông",
      "Xã Vĩnh Khánh",
    ]),
    agency("Phòng Giáo dục và Đào tạo huyện Thoại Sơn", THOAI_SON, { staff: "phong-giao-duc-thoai-son" }),
    agency("Phòng Tài chính - Kế hoạch huyện Thoại Sơn", THOAI_SON),
    agency("Trung tâm Y tế huyện Thoại Sơn", THOAI_SON, { headTitle: "Giám đốc" }),
    agency("Ban Chỉ huy Quân sự huyện Thoại Sơn", THOAI_SON, {
      headTitle: "Chỉ huy trưởng",
      armedForces: true,
    }),
    agency("Phòng Kinh tế thành phố Long Xuyên", LONG_XUYEN),
    agency("Phòng Quản lý đô thị thành phố Long Xuyên", LONG_XUYEN),
    agency("Sở Giáo dục và Đào tạo tỉnh An Giang", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Sở Nông nghiệp và Phát triển nông thôn tỉnh An Giang", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Ban Quản lý chợ Vĩnh Trạch (thử nghiệm)", commune("Xã Vĩnh Trạch"), { headTitle: "Trưởng ban" }),
    school(
      "Trường THCS Vĩnh Trạch",
      "lower_secondary",
      { at: "Xã Vĩnh Trạch", managedBy: "district" },
      {
        staff: "thcs-vinh-trach",
        delegation: {
          to: "Xã Vĩnh Trạch",
          document: "Quyết định số 318/QĐ-UBND ngày 30/12/2021 của UBND huyện Thoại Sơn",
          from: "2022-01-01",
          until: "2024-01-01",
        },
      },
    ),
    school("Trường THCS Định Mỹ", "lower_secondary", { at: "Xã Định Mỹ", managedBy: "district" }),
    school("Trường THCS Núi Sập", "lower_secondary", THOAI_SON, { staff: "thcs-nui-sap" }),
    school("Trường THCS Mỹ Phước", "lower_secondary", { at: "Phường Mỹ Phước", managedBy: "district" }),
    school("Trường THCS Mỹ Khánh", "lower_secondary", { at: "Xã Mỹ Khánh", managedBy: "district" }),
    school("Trường Tiểu học Vọng Đông", "primary", { at: "Xã Vọng Đông", managedBy: "district" }),
    school("Trường Mầm non Mỹ Long", "preschool", { at: "Phường Mỹ Long", managedBy: "district" }),
    school("Trường THPT Núi Sập", "upper_secondary", { at: "Thị trấn Núi Sập", managedBy: "province" }),
    school("Trường THPT Mỹ Quý", "upper_secondary", { at: "Phường Mỹ Quý", managedBy: "province" }),
    school("Trường Cao đẳng nghề Mỹ Phước", "vocational", { at: "Phường Mỹ Phước", managedBy: "province" }),
    enterprise("Công ty cổ phần Gạo Vĩnh Trạch", commune("Xã Vĩnh Trạch")),
    enterprise("Công ty cổ phần Lương thực Định Mỹ", commune("Xã Định Mỹ")),
    enterprise("Hợp tác xã Nông nghiệp Thoại Giang", commune("Xã Thoại Giang"), { form: "other" }),
    enterprise("Công ty TNHH Cơ khí Vọng Đông", commune("Xã Vọng Đông"), { size: "small", form: "other" }),
    enterprise("Cơ sở Xay xát Vĩnh Khánh", commune("Xã Vĩnh Khánh"), { size: "micro", form: "other" }),
    enterprise("Công ty cổ phần Đá Núi Sập", THOAI_SON),
    enterprise("Công ty cổ phần May Bình Khánh", { at: "Phường Bình Khánh", managedBy: "district" }),
    enterprise("Công ty cổ phần Thương mại Mỹ Long", { at: "Phường Mỹ Long", managedBy: "district" }),
    enterprise(
      "Công ty cổ phần Thủy sản Mỹ Quý",
      { at: "Phường Mỹ Quý", managedBy: "province" },
      {
        size: "large",
        staff: "thuy-san-my-quy",
      },
    ),
    enterprise("Công ty TNHH Một thành viên Điện nước Mỹ Bình", PROVINCE, {
      size: "large",
      form: "state_owned",
    }),
    enterprise(
      "Công ty TNHH Giày Bình Khánh",
      { at: "Phường Bình Khánh", managedBy: "province" },
      {
        size: "large",
        form: "foreign_invested",
      },
    ),
    enterprise("Công ty cổ phần Bến xe Núi Sập", commune("Thị trấn Núi Sập")),
    enterprise("Công ty cổ phần Cấp nước Óc Eo", commune("Thị trấn Óc Eo")),
    enterprise("Công ty cổ phần Gạch Thoại Giang", commune("Xã Thoại Giang")),
    enterprise("Công ty cổ phần Cơ khí Định Mỹ", commune("Xã Định Mỹ")),
    enterprise("Hợp tác xã Vận tải Núi Sập", commune("Thị trấn Núi Sập"), { form: "other" }),
  ],
  plans: [{ content: PLAN_AN_GIANG_2023, issuedBy: { kind: "committee", of: "Tỉnh An Giang" } }],
  results: {
    year: 2022,
    decidedOn: "2022-11-18",
    none: ["Xã Vĩnh Khánh", "Phường Mỹ Quý", "Trường THCS Mỹ Khánh (thử nghiệm)"],
    withoutGrade: ["Phường Bình Khánh", "Công ty cổ phần May Bình Khánh (thử nghiệm)"],
    notAchieved: ["Xã Mỹ Khánh", "Phòng Quản lý đô thị thành phố Long Xuyên"],
    average: ["Xã Vọng Đông", "Hợp tác xã Nông nghiệp Thoại Giang (thử nghiệm)"],
  },
  earlier: [
    {
      unit: "Xã Định Mỹ",
      programme: "exemplary",
      year: 2022,
      decidedOn: "2022-10-14",
      number: "58/QĐ-BCĐ",
      decider: "Ban Chỉ đạo huyện Thoại Sơn",
      signerTitle: "Trưởng Ban",
      status: "active",
    },
  ],
};
