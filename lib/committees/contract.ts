import { z } from "zod";
import { requiredText } from "@/lib/core/fields";

const TERRITORY_KINDS = {
  province: ["tinh", "thanh_pho_truc_thuoc"],
  district: ["huyen", "quan", "thi_xa", "thanh_pho"],
  commune: ["xa", "phuong", "thi_tran", "dac_khu"],
} as const;

const areaCode = z
  .string()
  .regex(/^\d{2,5}$/, { error: "Mã đơn vị hành chính gồm 2 đến 5 chữ số, giữ số 0 ở đầu" });
const areaName = requiredText("Nhập tên đơn vị hành chính", 120);

const commune = z.strictObject({ code: areaCode, name: areaName, kind: z.enum(TERRITORY_KINDS.commune) });
const district = z.strictObject({
  code: areaCode,
  name: areaName,
  kind: z.enum(TERRITORY_KINDS.district),
  communes: z.array(commune).min(1),
});
const body = z.strictObject({
  area: areaCode,
  kind: z.enum(["committee", "standing_committee", "police", "peoples_committee"]),
  name: requiredText("Nhập tên cơ quan", 250),
});

/** The file a new province is set up from: its territories as a tree, and its bodies by territory code. */
export const provinceFile = z.strictObject(
  {
    validFrom: z.iso.date({ error: "Ngày bắt đầu ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01" }),
    province: z.strictObject({ code: areaCode, name: areaName, kind: z.enum(TERRITORY_KINDS.province) }),
    districts: z.array(district).default([]),
    communes: z.array(commune).default([]),
    bodies: z.array(body).min(1, { error: "Cần ít nhất một cơ quan" }),
  },
  { error: "Mô tả đơn vị hành chính và cơ quan của địa phương" },
);
export type ProvinceFile = z.infer<typeof provinceFile>;

export const newTenantInput = z.strictObject({
  code: z
    .string({ error: "Nhập mã địa phương" })
    .regex(/^[a-z]{2,8}$/, { error: "Mã địa phương gồm 2 đến 8 chữ cái thường, không dấu" }),
  name: requiredText("Nhập tên địa phương", 120),
  shortName: requiredText("Nhập tên ngắn", 60),
  ownerAgency: requiredText("Nhập cơ quan chủ quản", 120),
  supportPhone: requiredText("Nhập số điện thoại hỗ trợ", 30),
  adminSignInName: z.string({ error: "Nhập tên đăng nhập của người quản trị" }).regex(/^[a-z0-9.-]{3,60}$/, {
    error: "Tên đăng nhập gồm 3 đến 60 chữ thường, số, dấu chấm hoặc gạch nối",
  }),
  adminName: requiredText("Nhập họ và tên người quản trị", 100),
  file: provinceFile,
});
export type NewTenantInput = z.infer<typeof newTenantInput>;

export type NewTenantRefusal =
  | { readonly code: "tenant.code-taken" }
  | { readonly code: "tenant.sign-in-name-taken" }
  | { readonly code: "tenant.unknown-area"; readonly area: string }
  | { readonly code: "tenant.no-province-body" };

export interface NewTenant {
  readonly tenantId: string;
  /** Shown once; only its fingerprint is kept. */
  readonly invitationToken: string;
}

export type InvitationRefusal = { readonly code: "invitation.not-usable" };
