import type { Programme } from "@/lib/programmes/domain/programme";

/** What a unit attained, as documents say it. */
export const ATTAINED = {
  security_safe: "đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
  movement_grade: "được phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc",
  exemplary: "đạt điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
} as const satisfies Record<Programme, string>;

export const BUILT = {
  security_safe: "xây dựng đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
  movement_grade: "xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
  exemplary: "xây dựng điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
} as const satisfies Record<Programme, string>;

export const KEPT = {
  security_safe: "duy trì tiêu chuẩn “An toàn về an ninh, trật tự”",
  movement_grade: "duy trì kết quả phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc",
  exemplary: "duy trì điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
} as const satisfies Record<Programme, string>;
