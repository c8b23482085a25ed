import { agency, enterprise, neighbourhood, school } from "@/lib/demo/data/organisations";
import { PLAN_KHANH_HOA_2022, PLAN_NHA_TRANG_2022 } from "@/lib/demo/data/plans-khanh-hoa-2022";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";

const CITY = { at: "Phường Lộc Thọ", managedBy: "district" } as const;
const DIEN_KHANH = { at: "Thị trấn Diên Khánh", managedBy: "district" } as const;
const PROVINCE = { at: "Phường Lộc Thọ", managedBy: "province" } as const;
const commune = (at: string) => ({ at, managedBy: "commune" }) as const;

/** Khánh Hòa in 2023, with Nha Trang's city plan: TT 124, decided by the chairman of the city. */
export const KHANH_HOA: DemoTenant = {
  code: "kh",
  name: "Tỉnh Khánh Hòa",
  provinceCode: "56",
  regime: "three_tier",
  committeeName:
    "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
  ownerAgency: "UBND tỉnh Khánh Hòa (thử nghiệm)",
  workingDate: "2023-03-15",
  staffedFrom: "2022-01-01",
  districts: [
    {
      name: "Thành phố Nha Trang",
      kind: "thanh_pho",
      code: "568",
      communes: [
        { name: "Phường Lộc Thọ", kind: "phuong", code: "22363", staffed: true },
        { name: "Phường Phước Hải", kind: "phuong", code: "22357", staffed: true },
        { name: "Phường Vĩnh Hải", kind: "phuong", code: "22330" },
        { name: "Phường Vĩnh Hòa", kind: "phuong", code: "22327" },
        { name: "Phường Vĩnh Nguyên", kind: "phuong", code: "22375" },
        { name: "Phường Phước Long", kind: "phuong", code: "22378" },
        { name: "Xã Vĩnh Ngọc", kind: "xa", code: "22390", staffed: true },
        { name: "Xã Vĩnh Thạnh", kind: "xa", code: "22393" },
        { name: "Xã Phước Đồng", kind: "xa", code: "22405" },
      ],
    },
    {
      name: "Huyện Diên Khánh",
      kind: "huyen",
      code: "574",
      communes: [
        { name: "Thị trấn Diên Khánh", kind: "thi_tran", code: "22651" },
        { name: "Xã Diên Lạc", kind: "xa", code: "22678" },
        { name: "Xã Diên An", kind: "xa", code: "22693" },
        { name: "Xã Diên Phú", kind: "xa", code: "22669" },
      ],
    },
  ],
  communes: [],
  successions: [],
  organisations: [
    agency("Phòng Giáo dục và Đào tạo thành phố Nha Trang", CITY, {
      staff: "phong-giao-duc-nha-trang",
      head: true,
    }),
    agency("Phòng Tài chính - Kế hoạch thành phố Nha Trang", CITY, {
      staff: "phong-tai-chinh-nha-trang",
      head: true,
    }),
    agency("Phòng Quản lý đô thị thành phố Nha Trang", CITY),
    agency("Văn phòng Thành ủy Nha Trang", CITY, {
      headTitle: "Chánh Văn phòng",
      staff: "van-phong-thanh-uy",
      head: true,
    }),
    agency("Ban Chỉ huy Quân sự thành phố Nha Trang", CITY, {
      headTitle: "Chỉ huy trưởng",
      armedForces: true,
    }),
    agency("Phòng Nội vụ huyện Diên Khánh", DIEN_KHANH),
    agency("Sở Du lịch tỉnh Khánh Hòa", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Đài Truyền thanh phường Phước Hải (thử nghiệm)", commune("Phường Phước Hải"), {
      headTitle: "Trưởng đài",
      staff: "dai-truyen-thanh-phuoc-hai",
      head: true,
    }),
    agency("Ban Quản lý chợ Vĩnh Ngọc (thử nghiệm)", commune("Xã Vĩnh Ngọc"), { headTitle: "Trưởng ban" }),
    school("Trường THCS Lộc Thọ", "lower_secondary", CITY, { staff: "thcs-loc-tho", head: true }),
    school(
      "Trường THCS Phước Hải",
      "lower_secondary",
      { at: "Phường Phước Hải", managedBy: "district" },
      {
        staff: "thcs-phuoc-hai",
        head: true,
      },
    ),
    school(
      "Trường THCS Vĩnh Hải",
      "lower_secondary",
      { at: "Phường Vĩnh Hải", managedBy: "district" },
      {
        staff: "thcs-vinh-hai",
        head: true,
      },
    ),
    school(
      "Trường THCS Vĩnh Ngọc",
      "lower_secondary",
      { at: "Xã Vĩnh Ngọc", managedBy: "district" },
      {
        staff: "thcs-vinh-ngoc",
        head: true,
      },
    ),
    school(
      "Trường THCS Phước Đồng",
      "lower_secondary",
      { at: "Xã Phước Đồng", managedBy: "district" },
      {
        staff: "thcs-phuoc-dong",
        head: true,
      },
    ),
    school("Trường Tiểu học Lộc Thọ", "primary", CITY, { staff: "tieu-hoc-loc-tho" }),
    school("Trường Mầm non Vĩnh Hòa", "preschool", { at: "Phường Vĩnh Hòa", managedBy: "district" }),
    school("Trường THPT Vĩnh Nguyên", "upper_secondary", { at: "Phường Vĩnh Nguyên", managedBy: "province" }),
    school("Trường THCS Diên Lạc", "lower_secondary", { at: "Xã Diên Lạc", managedBy: "district" }),
    school("Trường Cao đẳng Du lịch Vĩnh Hải", "higher", { at: "Phường Vĩnh Hải", managedBy: "province" }),
    enterprise("Công ty cổ phần Khách sạn Lộc Thọ", CITY, {
      size: "large",
      staff: "khach-san-loc-tho",
      head: true,
    }),
    enterprise(
      "Công ty cổ phần Thủy sản Vĩnh Nguyên",
      { at: "Phường Vĩnh Nguyên", managedBy: "district" },
      {
        staff: "thuy-san-vinh-nguyen",
        head: true,
      },
    ),
    enterprise(
      "Công ty TNHH Môi trường đô thị Phước Long",
      { at: "Phường Phước Long", managedBy: "district" },
      {
        form: "state_owned",
      },
    ),
    enterprise(
      "Công ty TNHH Dệt may Phước Đồng",
      { at: "Xã Phước Đồng", managedBy: "district" },
      {
        size: "large",
        form: "foreign_invested",
      },
    ),
    enterprise(
      "Công ty TNHH Cơ khí Vĩnh Thạnh",
      { at: "Xã Vĩnh Thạnh", managedBy: "district" },
      {
        size: "small",
        form: "other",
        staff: "co-khi-vinh-thanh",
      },
    ),
    enterprise("Cửa hàng Vật liệu Phước Hải", commune("Phường Phước Hải"), { size: "micro", form: "other" }),
    enterprise("Công ty cổ phần Thương mại Phước Hải", commune("Phường Phước Hải"), {
      staff: "thuong-mai-phuoc-hai",
      head: true,
    }),
    enterprise("Công ty cổ phần Vận tải Lộc Thọ", commune("Phường Lộc Thọ")),
    enterprise("Hợp tác xã Nông nghiệp Vĩnh Ngọc", commune("Xã Vĩnh Ngọc"), { form: "other" }),
    enterprise("Công ty cổ phần Yến sào Diên Phú", { at: "Xã Diên Phú", managedBy: "district" }),
    enterprise(
      "Công ty TNHH Một thành viên Cảng Vĩnh Nguyên",
      {
        at: "Phường Vĩnh Nguyên",
        managedBy: "province",
      },
      { size: "large", form: "state_owned" },
    ),
    enterprise(
      "Công ty cổ phần Xây dựng Phước Long",
      { at: "Phường Phước Long", managedBy: "district" },
      { staff: "xay-dung-phuoc-long", head: true },
    ),
    enterprise(
      "Công ty cổ phần In Vĩnh Hòa",
      { at: "Phường Vĩnh Hòa", managedBy: "district" },
      { staff: "in-vinh-hoa", head: true },
    ),
    enterprise(
      "Công ty cổ phần Đóng tàu Vĩnh Nguyên",
      { at: "Phường Vĩnh Nguyên", managedBy: "district" },
      { staff: "dong-tau-vinh-nguyen", head: true },
    ),
    neighbourhood("Tổ dân phố 1 Phước Hải", "Phường Phước Hải", "to-1-phuoc-hai"),
    neighbourhood("Tổ dân phố 2 Phước Hải", "Phường Phước Hải", "to-2-phuoc-hai"),
    neighbourhood("Tổ dân phố 1 Lộc Thọ", "Phường Lộc Thọ"),
    neighbourhood("Thôn Đông Vĩnh Ngọc", "Xã Vĩnh Ngọc"),
    neighbourhood("Thôn Phước Lợi", "Xã Phước Đồng", "thon-phuoc-loi"),
    neighbourhood("Thôn Phước Thượng", "Xã Phước Đồng"),
    enterprise("Hợp tác xã Nông nghiệp Phước Đồng", commune("Xã Phước Đồng"), { form: "other" }),
  ],
  plans: [
    { content: PLAN_NHA_TRANG_2023, issuedBy: { kind: "committee", of: "Thành phố Nha Trang" } },
    { content: PLAN_KHANH_HOA_2023, issuedBy: { kind: "peoples_committee", of: "Tỉnh Khánh Hòa" } },
    { content: PLAN_NHA_TRANG_2022, issuedBy: { kind: "committee", of: "Thành phố Nha Trang" } },
    { content: PLAN_KHANH_HOA_2022, issuedBy: { kind: "peoples_committee", of: "Tỉnh Khánh Hòa" } },
  ],
  results: {
    year: 2022,
    decidedOn: "2022-11-18",
    // Their year 2022 is decided, or still waits, in the product itself.
    none: [
      "Phường Lộc Thọ",
      "Phường Vĩnh Hải",
      "Phường Vĩnh Hòa",
      "Phường Phước Long",
      "Xã Vĩnh Ngọc",
      "Xã Vĩnh Thạnh",
      "Xã Phước Đồng",
      "Phòng Giáo dục và Đào tạo thành phố Nha Trang",
      "Phòng Tài chính - Kế hoạch thành phố Nha Trang",
      "Văn phòng Thành ủy Nha Trang",
      "Trường THCS Lộc Thọ (thử nghiệm)",
      "Trường THCS Phước Hải (thử nghiệm)",
      "Trường THCS Phước Đồng (thử nghiệm)",
      "Trường THCS Vĩnh Ngọc (thử nghiệm)",
      "Công ty cổ phần Khách sạn Lộc Thọ (thử nghiệm)",
      "Công ty cổ phần Thủy sản Vĩnh Nguyên (thử nghiệm)",
      "Công ty cổ phần Thương mại Phước Hải (thử nghiệm)",
      "Công ty cổ phần Vận tải Lộc Thọ (thử nghiệm)",
      "Công ty cổ phần Xây dựng Phước Long (thử nghiệm)",
      "Công ty cổ phần In Vĩnh Hòa (thử nghiệm)",
      "Công ty cổ phần Đóng tàu Vĩnh Nguyên (thử nghiệm)",
      "Đài Truyền thanh phường Phước Hải (thử nghiệm)",
      "Tổ dân phố 1 Phước Hải (thử nghiệm)",
      "Tổ dân phố 2 Phước Hải (thử nghiệm)",
    ],
    withoutGrade: ["Trường THCS Diên Lạc (thử nghiệm)"],
    notAchieved: ["Phường Vĩnh Nguyên", "Công ty TNHH Dệt may Phước Đồng (thử nghiệm)"],
    average: ["Phòng Quản lý đô thị thành phố Nha Trang"],
  },
  earlier: [
    {
      unit: "Phường Phước Hải",
      programme: "security_safe",
      year: 2022,
      decidedOn: "2022-11-18",
      number: "6214/QĐ-UBND",
      decider: "UBND thành phố Nha Trang",
      signerTitle: "Chủ tịch",
      status: "active",
    },
    {
      unit: "Trường THCS Vĩnh Hải (thử nghiệm)",
      programme: "security_safe",
      year: 2022,
      decidedOn: "2022-11-18",
      number: "6215/QĐ-UBND",
      decider: "UBND thành phố Nha Trang",
      signerTitle: "Chủ tịch",
      status: "active",
    },
  ],
};
