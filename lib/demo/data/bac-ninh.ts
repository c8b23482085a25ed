import { agency, enterprise, school } from "@/lib/demo/data/organisations";
import type { DemoEarlierRecognition, DemoTenant } from "@/lib/demo/data/tenant";
import { PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";

const PROVINCE = { at: "Phường Kinh Bắc", managedBy: "province" } as const;
const commune = (at: string) => ({ at, managedBy: "commune" }) as const;
const REFORM = "2025-07-01";
const REFORM_ACT = "Nghị quyết sắp xếp đơn vị hành chính năm 2025 (dữ liệu thử, chưa đối chiếu văn bản)";
const SINCE_REFORM = { from: REFORM, sourceAct: REFORM_ACT } as const;

/** Recognised in 2024, before the reform, on paper. */
const byCommittee = (unit: string, number: string, decider: string): DemoEarlierRecognition => ({
  unit,
  programme: "exemplary",
  year: 2024,
  decidedOn: "2024-12-18",
  number,
  decider,
  signerTitle: "Trưởng Ban",
  status: "active",
});

/** Recognised in 2025 by the chairman, on paper. */
const byChairman = (unit: string, number: number): DemoEarlierRecognition => ({
  unit,
  programme: "exemplary",
  year: 2025,
  decidedOn: "2025-12-24",
  number: `${number}/QĐ-UBND`,
  decider: "UBND tỉnh Bắc Ninh",
  signerTitle: "Chủ tịch",
  status: "active",
});

/** Bắc Ninh since 1/7/2025: two tiers. The three places that became xã Tiên Du are on record with their last district. */
export const BAC_NINH: DemoTenant = {
  code: "bn",
  name: "Tỉnh Bắc Ninh",
  provinceCode: "24",
  regime: "two_tier",
  committeeName: null,
  ownerAgency: "UBND tỉnh Bắc Ninh (thử nghiệm)",
  workingDate: "2026-11-25",
  staffedFrom: REFORM,
  districts: [
    {
      name: "Huyện Tiên Du",
      kind: "huyen",
      code: "260",
      communes: [
        { name: "Thị trấn Lim", kind: "thi_tran", code: "09319", to: REFORM },
        { name: "Xã Nội Duệ", kind: "xa", code: "09328", to: REFORM },
        { name: "Xã Phú Lâm", kind: "xa", code: "09322", to: REFORM },
      ],
    },
  ],
  communes: [
    { name: "Xã Yên Phong", kind: "xa", code: "09193", staffed: true, ...SINCE_REFORM },
    { name: "Xã Tiên Du", kind: "xa", code: "09319", staffed: true, ...SINCE_REFORM },
    { name: "Phường Kinh Bắc", kind: "phuong", code: "09187", staffed: true, ...SINCE_REFORM },
    { name: "Phường Võ Cường", kind: "phuong", code: "09190", ...SINCE_REFORM },
    { name: "Phường Vũ Ninh", kind: "phuong", code: "09169", ...SINCE_REFORM },
    { name: "Phường Từ Sơn", kind: "phuong", code: "09367", ...SINCE_REFORM },
    { name: "Phường Quế Võ", kind: "phuong", code: "09247", ...SINCE_REFORM },
    { name: "Phường Thuận Thành", kind: "phuong", code: "09400", ...SINCE_REFORM },
    { name: "Phường Bắc Giang", kind: "phuong", code: "07210", ...SINCE_REFORM },
    { name: "Phường Việt Yên", kind: "phuong", code: "07777", ...SINCE_REFORM },
    { name: "Xã Tam Giang", kind: "xa", code: "09202", ...SINCE_REFORM },
    { name: "Xã Gia Bình", kind: "xa", code: "09454", ...SINCE_REFORM },
    { name: "Xã Lương Tài", kind: "xa", code: "09496", ...SINCE_REFORM },
    { name: "Xã Hiệp Hòa", kind: "xa", code: "07840", ...SINCE_REFORM },
    { name: "Xã Lạng Giang", kind: "xa", code: "07375", ...SINCE_REFORM },
    { name: "Xã Lục Ngạn", kind: "xa", code: "07582", ...SINCE_REFORM },
  ],
  successions: [
    {
      predecessors: ["Thị trấn Lim", "Xã Nội Duệ", "Xã Phú Lâm"],
      successor: "Xã Tiên Du",
      on: REFORM,
      act: REFORM_ACT,
    },
  ],
  organisations: [
    agency("Sở Giáo dục và Đào tạo tỉnh Bắc Ninh", PROVINCE, {
      headTitle: "Giám đốc Sở",
      staff: "so-giao-duc",
    }),
    agency("Sở Y tế tỉnh Bắc Ninh", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Sở Nội vụ tỉnh Bắc Ninh", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Sở Tài chính tỉnh Bắc Ninh", PROVINCE, { headTitle: "Giám đốc Sở" }),
    agency("Bộ Chỉ huy Quân sự tỉnh Bắc Ninh", PROVINCE, { headTitle: "Chỉ huy trưởng", armedForces: true }),
    agency("Trung tâm Phục vụ hành chính công xã Yên Phong", commune("Xã Yên Phong"), {
      headTitle: "Giám đốc",
    }),
    agency("Trung tâm Phục vụ hành chính công phường Kinh Bắc", commune("Phường Kinh Bắc"), {
      headTitle: "Giám đốc",
    }),
    agency(
      "Trung tâm Y tế Yên Phong (thử nghiệm)",
      { at: "Xã Yên Phong", managedBy: "province" },
      {
        headTitle: "Giám đốc",
        staff: "trung-tam-y-te-yen-phong",
      },
    ),
    school("Trường THCS Yên Phong số 1", "lower_secondary", commune("Xã Yên Phong"), {
      staff: "thcs-yen-phong",
    }),
    school("Trường THCS Tiên Du số 2", "lower_secondary", commune("Xã Tiên Du")),
    school("Trường THCS Kinh Bắc số 3", "lower_secondary", commune("Phường Kinh Bắc")),
    school("Trường THCS Gia Bình số 1", "lower_secondary", commune("Xã Gia Bình")),
    school("Trường Tiểu học Võ Cường số 4", "primary", commune("Phường Võ Cường")),
    school("Trường Mầm non Từ Sơn số 6", "preschool", commune("Phường Từ Sơn")),
    school(
      "Trường THPT Yên Phong số 9",
      "upper_secondary",
      { at: "Xã Yên Phong", managedBy: "province" },
      {
        staff: "thpt-yen-phong",
      },
    ),
    school("Trường THPT Tiên Du số 5", "upper_secondary", { at: "Xã Tiên Du", managedBy: "province" }),
    school("Trường THPT Hiệp Hòa số 7", "upper_secondary", { at: "Xã Hiệp Hòa", managedBy: "province" }),
    school("Trường Cao đẳng nghề Từ Sơn", "vocational", { at: "Phường Từ Sơn", managedBy: "province" }),
    school("Trường THPT Lạng Giang số 8", "upper_secondary", { at: "Xã Lạng Giang", managedBy: "province" }),
    enterprise(
      "Công ty CP Cơ khí Đông Phong",
      { at: "Xã Yên Phong", managedBy: "province" },
      {
        size: "large",
        staff: "co-khi-dong-phong",
      },
    ),
    enterprise("Công ty CP May Long Châu", commune("Xã Yên Phong"), { staff: "may-long-chau" }),
    enterprise("Công ty TNHH Bao bì Sông Cầu", commune("Phường Vũ Ninh"), { form: "foreign_invested" }),
    enterprise(
      "Công ty TNHH Điện tử Quế Võ",
      { at: "Phường Quế Võ", managedBy: "province" },
      {
        size: "large",
        form: "foreign_invested",
      },
    ),
    enterprise("Công ty CP Vật liệu Thuận Thành", commune("Phường Thuận Thành")),
    enterprise("Công ty CP Nông sản Lục Ngạn", commune("Xã Lục Ngạn")),
    enterprise(
      "Công ty CP Kính Việt Yên",
      { at: "Phường Việt Yên", managedBy: "province" },
      { size: "large" },
    ),
    enterprise("Công ty TNHH Một thành viên Cấp nước Kinh Bắc", PROVINCE, {
      size: "large",
      form: "state_owned",
    }),
    enterprise("Hợp tác xã Nông nghiệp Lương Tài", commune("Xã Lương Tài"), { form: "other" }),
    enterprise("Công ty TNHH Nội thất Tam Giang", commune("Xã Tam Giang"), { size: "small", form: "other" }),
    enterprise("Cơ sở Mộc Từ Sơn", commune("Phường Từ Sơn"), { size: "micro", form: "other" }),
    enterprise(
      "Công ty CP Dược phẩm Bắc Giang",
      { at: "Phường Bắc Giang", managedBy: "province" },
      {
        size: "large",
      },
    ),
    enterprise("Công ty CP Gốm Phù Lãng", { at: "Phường Quế Võ", managedBy: "province" }),
    enterprise("Công ty CP Thiết bị điện Từ Sơn", { at: "Phường Từ Sơn", managedBy: "province" }),
    // Recognised in earlier years: what the yearly review, a withdrawal, a correction and a replacement are shown on.
    school("Trường THPT Thuận Thành số 11", "upper_secondary", {
      at: "Phường Thuận Thành",
      managedBy: "province",
    }),
    school("Trường THCS Lương Tài số 2", "lower_secondary", commune("Xã Lương Tài")),
    school("Trường THPT Quế Võ số 12", "upper_secondary", { at: "Phường Quế Võ", managedBy: "province" }),
    school("Trường Cao đẳng Kinh Bắc", "vocational", PROVINCE),
    enterprise("Công ty CP May Vũ Ninh", { at: "Phường Vũ Ninh", managedBy: "province" }),
    enterprise("Công ty TNHH Cơ điện Việt Yên", { at: "Phường Việt Yên", managedBy: "province" }),
    enterprise("Công ty CP Bao bì Từ Sơn", { at: "Phường Từ Sơn", managedBy: "province" }),
    enterprise("Công ty CP Thực phẩm Lạng Giang", { at: "Xã Lạng Giang", managedBy: "province" }),
    enterprise("Công ty CP Gạch Gia Bình", { at: "Xã Gia Bình", managedBy: "province" }),
    enterprise("Công ty TNHH In Bắc Giang", { at: "Phường Bắc Giang", managedBy: "province" }),
  ],
  plans: [
    { content: PLAN_BAC_NINH_2025, issuedBy: { kind: "peoples_committee", of: "Tỉnh Bắc Ninh" } },
    { content: PLAN_BAC_NINH_2026, issuedBy: { kind: "peoples_committee", of: "Tỉnh Bắc Ninh" } },
  ],
  results: {
    year: 2025,
    decidedOn: "2025-11-28",
    none: ["Phường Việt Yên", "Xã Lục Ngạn", "Trường THPT Lạng Giang số 8 (thử nghiệm)"],
    withoutGrade: ["Xã Lương Tài", "Công ty CP Kính Việt Yên (thử nghiệm)"],
    notAchieved: [
      "Phường Thuận Thành",
      "Công ty CP Dược phẩm Bắc Giang (thử nghiệm)",
      "Công ty CP Thực phẩm Lạng Giang (thử nghiệm)",
    ],
    average: [
      "Công ty CP Bao bì Từ Sơn (thử nghiệm)",
      "Phường Từ Sơn",
      "Hợp tác xã Nông nghiệp Lương Tài (thử nghiệm)",
    ],
  },
  earlier: [
    byCommittee("Xã Nội Duệ", "95/QĐ-BCĐ", "Ban Chỉ đạo huyện Tiên Du"),
    byCommittee("Công ty CP Gạch Gia Bình (thử nghiệm)", "61/QĐ-BCĐ", "Ban Chỉ đạo tỉnh Bắc Ninh"),
    byCommittee("Công ty CP Vật liệu Thuận Thành (thử nghiệm)", "62/QĐ-BCĐ", "Ban Chỉ đạo tỉnh Bắc Ninh"),
    byChairman("Phường Kinh Bắc", 3187),
    byChairman("Trường THPT Yên Phong số 9 (thử nghiệm)", 3188),
    byChairman("Công ty TNHH Điện tử Quế Võ (thử nghiệm)", 3189),
    byChairman("Trường THPT Thuận Thành số 11 (thử nghiệm)", 3190),
    byChairman("Công ty CP May Vũ Ninh (thử nghiệm)", 3191),
    byChairman("Công ty TNHH Cơ điện Việt Yên (thử nghiệm)", 3192),
    byChairman("Công ty CP Bao bì Từ Sơn (thử nghiệm)", 3193),
    byChairman("Trường THCS Lương Tài số 2 (thử nghiệm)", 3194),
    byChairman("Công ty CP Thực phẩm Lạng Giang (thử nghiệm)", 3195),
    byChairman("Công ty TNHH In Bắc Giang (thử nghiệm)", 3196),
    byChairman("Trường THPT Quế Võ số 12 (thử nghiệm)", 3197),
    byChairman("Trường Cao đẳng Kinh Bắc (thử nghiệm)", 3198),
  ],
};
