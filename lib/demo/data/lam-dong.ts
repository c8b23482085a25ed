import { agency, enterprise, localUnits, school } from "@/lib/demo/data/organisations";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";

const DA_LAT = { at: "Phường 1", managedBy: "district" } as const;
const DUC_TRONG = { at: "Thị trấn Liên Nghĩa", managedBy: "district" } as const;
const PROVINCE = { at: "Phường 4", managedBy: "province" } as const;
const commune = (at: string) => ({ at, managedBy: "commune" }) as const;

/** Lâm Đồng in 2023; what the copied plan does not say follows the common rule of that year. */
export const LAM_DONG: DemoTenant = {
  code: "ld",
  name: "Tỉnh Lâm Đồng",
  provinceCode: "68",
  regime: "three_tier",
  committeeName:
    "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ ANTQ",
  ownerAgency: "UBND tỉnh Lâm Đồng (thử nghiệm)",
  workingDate: "2023-10-02",
  staffedFrom: "2022-01-01",
  districts: [
    {
      name: "Thành phố Đà Lạt",
      kind: "thanh_pho",
      code: "672",
      communes: [
        { name: "Phường 1", kind: "phuong", code: "24784", staffed: true },
        { name: "Phường 4", kind: "phuong", code: "24793" },
        { name: "Phường 8", kind: "phuong", code: "24772" },
        { name: "Phường 9", kind: "phuong", code: "24778" },
        { name: "Xã Xuân Thọ", kind: "xa", code: "24805", staffed: true },
        { name: "Xã Tà Nung", kind: "xa", code: "24808" },
      ],
    },
    {
      name: "Huyện Đức Trọng",
      kind: "huyen",
      code: "678",
      communes: [
        { name: "Thị trấn Liên Nghĩa", kind: "thi_tran", code: "24958" },
        { name: "Xã Hiệp An", kind: "xa", code: "24961", staffed: true },
        { name: "Xã Liên Hiệp", kind: "xa", code: "24964" },
        { name: "Xã Hiệp Thạnh", kind: "xa", code: "24967" },
        { name: "Xã Tân Hội", kind: "xa", code: "24976" },
        { name: "Xã Phú Hội", kind: "xa", code: "24982" },
        { name: "Xã Ninh Gia", kind: "xa", code: "24985" },
      ],
    },
  ],
  communes: [],
  successions: [],
  organisations: [
    ...localUnits(["Phường 1", "Phường 4", "Phường 8", "Phường 9", "Xã Xuân Thọ", "Xã Tà Nung"]),
    agency("Sở Công Thương tỉnh Lâm Đồng", PROVINCE, { headTitle: "Giám đốc Sở", staff: "so-cong-thuong" }),
    agency("Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Sở Tài chính tỉnh Lâm Đồng", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Sở Y tế tỉnh Lâm Đồng", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Phòng Giáo dục và Đào tạo thành phố Đà Lạt", DA_LAT, { staff: "phong-giao-duc-da-lat" }),
    agency("Phòng Quản lý đô thị thành phố Đà Lạt", DA_LAT),
    agency("Phòng Tài nguyên và Môi trường thành phố Đà Lạt", DA_LAT),
    agency("Ban Chỉ huy Quân sự huyện Đức Trọng", DUC_TRONG, {
      headTitle: "Chỉ huy trưởng",
      armedForces: true,
    }),
    agency("Phòng Nông nghiệp huyện Đức Trọng", DUC_TRONG),
    agency("Trung tâm Y tế huyện Đức Trọng", DUC_TRONG, { headTitle: "Giám đốc" }),
    agency("Ban Quản lý chợ Xuân Thọ (thử nghiệm)", commune("Xã Xuân Thọ"), { headTitle: "Trưởng ban" }),
    school(
      "Trường THCS Xuân Thọ",
      "lower_secondary",
      { at: "Xã Xuân Thọ", managedBy: "district" },
      {
        staff: "thcs-xuan-tho",
      },
    ),
    school("Trường THCS Phường 8", "lower_secondary", { at: "Phường 8", managedBy: "district" }),
    school(
      "Trường THCS Hiệp An",
      "lower_secondary",
      { at: "Xã Hiệp An", managedBy: "district" },
      {
        delegation: {
          to: "Xã Hiệp An",
          document: "Quyết định số 402/QĐ-UBND ngày 20/12/2022 của UBND huyện Đức Trọng",
          from: "2023-01-01",
          until: "2025-01-01",
        },
      },
    ),
    school("Trường THCS Tân Hội", "lower_secondary", { at: "Xã Tân Hội", managedBy: "district" }),
    school("Trường Tiểu học Phường 9", "primary", { at: "Phường 9", managedBy: "district" }),
    school("Trường Mầm non Liên Nghĩa", "preschool", DUC_TRONG),
    school("Trường THPT Liên Nghĩa", "upper_secondary", {
      at: "Thị trấn Liên Nghĩa",
      managedBy: "province",
    }),
    school("Trường THPT Phường 4", "upper_secondary", PROVINCE, { staff: "thpt-phuong-4" }),
    school("Trường Cao đẳng nghề Đức Trọng", "vocational", { at: "Xã Phú Hội", managedBy: "province" }),
    enterprise("Công ty cổ phần Hoa Phường 8", { at: "Phường 8", managedBy: "district" }),
    enterprise("Công ty cổ phần Chè Xuân Thọ", commune("Xã Xuân Thọ")),
    enterprise("Công ty cổ phần Rau sạch Hiệp An", commune("Xã Hiệp An")),
    enterprise("Hợp tác xã Nông nghiệp Ninh Gia", commune("Xã Ninh Gia"), { form: "other" }),
    enterprise("Công ty TNHH Cơ khí Liên Hiệp", commune("Xã Liên Hiệp"), { size: "small", form: "other" }),
    enterprise("Cơ sở Mứt Phường 1", commune("Phường 1"), { size: "micro", form: "other" }),
    enterprise("Công ty cổ phần Vật liệu Phú Hội", { at: "Xã Phú Hội", managedBy: "district" }),
    enterprise("Công ty cổ phần Du lịch Tà Nung", { at: "Xã Tà Nung", managedBy: "district" }),
    enterprise("Công ty TNHH Một thành viên Cấp thoát nước Phường 4", PROVINCE, {
      size: "large",
      form: "state_owned",
      staff: "cap-thoat-nuoc-phuong-4",
    }),
    enterprise(
      "Công ty cổ phần Thủy điện Ninh Gia",
      { at: "Xã Ninh Gia", managedBy: "province" },
      {
        size: "large",
      },
    ),
    enterprise(
      "Công ty TNHH Dược liệu Hiệp Thạnh",
      { at: "Xã Hiệp Thạnh", managedBy: "province" },
      {
        size: "large",
        form: "foreign_invested",
      },
    ),
    enterprise("Công ty cổ phần Du lịch Phường 8", commune("Phường 8")),
    enterprise("Công ty cổ phần Cà phê Xuân Thọ", commune("Xã Xuân Thọ")),
    enterprise("Công ty cổ phần Rượu vang Phường 4", commune("Phường 4")),
    enterprise("Hợp tác xã Vận tải Phường 8", commune("Phường 8"), { form: "other" }),
    enterprise("Công ty cổ phần Len Phường 1", commune("Phường 1")),
    enterprise("Công ty cổ phần In Phường 4", commune("Phường 4")),
  ],
  plans: [{ content: PLAN_LAM_DONG_2023, issuedBy: { kind: "peoples_committee", of: "Tỉnh Lâm Đồng" } }],
  results: {
    year: 2022,
    decidedOn: "2022-11-18",
    none: ["Xã Tà Nung", "Xã Phú Hội", "Công ty cổ phần Du lịch Tà Nung (thử nghiệm)"],
    withoutGrade: ["Phường 9", "Trường THCS Tân Hội (thử nghiệm)"],
    notAchieved: ["Xã Ninh Gia", "Phòng Quản lý đô thị thành phố Đà Lạt"],
    average: ["Xã Liên Hiệp", "Công ty cổ phần Vật liệu Phú Hội (thử nghiệm)", "Sở Y tế tỉnh Lâm Đồng"],
  },
  earlier: [
    {
      unit: "Phường 4",
      programme: "exemplary",
      year: 2022,
      decidedOn: "2022-12-22",
      number: "74/QĐ-BCĐ",
      decider: "Ban Chỉ đạo thành phố Đà Lạt",
      signerTitle: "Trưởng Ban",
      status: "active",
    },
  ],
};
