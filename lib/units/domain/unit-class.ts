/** What kind of subject a plan may take in (TT 124 Đ.1; the plans' headings). «thị trấn» exists to 30/6/2025 only. */
export const UNIT_CLASSES = [
  "xa",
  "phuong",
  "thi_tran",
  "dac_khu",
  "khu_dan_cu",
  "co_quan",
  "doanh_nghiep",
  "co_so_giao_duc",
] as const;

export type UnitClass = (typeof UNIT_CLASSES)[number];

export const UNIT_CLASS_LABELS = {
  xa: "xã",
  phuong: "phường",
  thi_tran: "thị trấn",
  dac_khu: "đặc khu",
  khu_dan_cu: "khu dân cư",
  co_quan: "cơ quan",
  doanh_nghiep: "doanh nghiệp",
  co_so_giao_duc: "cơ sở giáo dục",
} as const satisfies Record<UnitClass, string>;

/** Classes that are a commune-level unit themselves: they count at their own level. */
export const COMMUNE_CLASSES = [
  "xa",
  "phuong",
  "thi_tran",
  "dac_khu",
] as const satisfies readonly UnitClass[];

/** Classes that stand under a managing body, by law or by delegation (cơ quan, doanh nghiệp, cơ sở giáo dục). */
export const ORGANISATION_CLASSES = [
  "co_quan",
  "doanh_nghiep",
  "co_so_giao_duc",
] as const satisfies readonly UnitClass[];

export const isCommuneClass = (unitClass: UnitClass): boolean =>
  COMMUNE_CLASSES.some((commune) => commune === unitClass);

export const ENTERPRISE_SIZES = ["large", "medium", "small", "micro"] as const;
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number];

export const ENTERPRISE_SIZE_LABELS = {
  large: "doanh nghiệp lớn",
  medium: "doanh nghiệp vừa",
  small: "doanh nghiệp nhỏ",
  micro: "doanh nghiệp siêu nhỏ",
} as const satisfies Record<EnterpriseSize, string>;

export const ENTERPRISE_FORMS = ["state_owned", "joint_stock", "foreign_invested", "other"] as const;
export type EnterpriseForm = (typeof ENTERPRISE_FORMS)[number];

export const ENTERPRISE_FORM_LABELS = {
  state_owned: "doanh nghiệp nhà nước",
  joint_stock: "doanh nghiệp cổ phần",
  foreign_invested: "doanh nghiệp có vốn đầu tư nước ngoài",
  other: "loại hình doanh nghiệp khác",
} as const satisfies Record<EnterpriseForm, string>;

/** A school of several levels is `multi_level`; it is excluded only when every level of it is. */
export const SCHOOL_LEVELS = [
  "nursery",
  "preschool",
  "primary",
  "lower_secondary",
  "upper_secondary",
  "multi_level",
  "continuing",
  "vocational",
  "higher",
] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

export const SCHOOL_LEVEL_LABELS = {
  nursery: "nhà trẻ",
  preschool: "mầm non",
  primary: "tiểu học",
  lower_secondary: "trung học cơ sở",
  upper_secondary: "trung học phổ thông",
  multi_level: "trường phổ thông nhiều cấp học",
  continuing: "giáo dục thường xuyên",
  vocational: "giáo dục nghề nghiệp",
  higher: "cao đẳng, đại học",
} as const satisfies Record<SchoolLevel, string>;
