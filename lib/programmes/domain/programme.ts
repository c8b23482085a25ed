/** What is awarded: TT 124 (đạt / chưa đạt), QĐ 510 (a class), điển hình (recognition). */
export const PROGRAMMES = ["security_safe", "movement_grade", "exemplary"] as const;
/** What a case is carried for, from registration to decision. A class of QĐ 510 is decided on paper so far, and entered. */
export const CARRIED_PROGRAMMES = [
  "security_safe",
  "exemplary",
] as const satisfies readonly (typeof PROGRAMMES)[number][];
export type Programme = (typeof PROGRAMMES)[number];

export const PROGRAMME_LABELS = {
  security_safe: "Đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
  movement_grade: "Phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc",
  exemplary: "Điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
} as const satisfies Record<Programme, string>;

/** Three tiers to 30/6/2025, two tiers (province, commune) since 1/7/2025. */
export const REGIMES = ["three_tier", "two_tier"] as const;
export type Regime = (typeof REGIMES)[number];

/** Classes of QĐ 510 from best to worst. «Yếu» is not confirmed in the text and stays off until a tenant confirms it. */
export const MOVEMENT_GRADES = ["xuat_sac", "kha", "trung_binh", "yeu"] as const;
export type MovementGrade = (typeof MOVEMENT_GRADES)[number];

export const MOVEMENT_GRADE_LABELS = {
  xuat_sac: "Xuất sắc",
  kha: "Khá",
  trung_binh: "Trung bình",
  yeu: "Yếu",
} as const satisfies Record<MovementGrade, string>;

/** «Khá trở lên»: true when `grade` is `floor` or better. */
export const isAtLeast = (grade: MovementGrade, floor: MovementGrade): boolean =>
  MOVEMENT_GRADES.indexOf(grade) <= MOVEMENT_GRADES.indexOf(floor);
