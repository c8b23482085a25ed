import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { dateField, idField, requiredText } from "@/lib/core/fields";
import type { EndUnitDelegationRefusal, UnitDelegationRefusal } from "@/lib/units/domain/delegation";

export const recordUnitDelegationInput = z.strictObject({
  unitId: idField(),
  bodyId: idField("Chọn cơ quan được ủy quyền quản lý"),
  document: requiredText("Nhập số, ký hiệu văn bản ủy quyền", 200),
  documentDate: dateField("Nhập ngày văn bản ủy quyền"),
  validFrom: dateField("Nhập ngày bắt đầu"),
  lastDay: dateField("Nhập ngày cuối; ủy quyền luôn có thời hạn"),
});
export type RecordUnitDelegationInput = z.infer<typeof recordUnitDelegationInput>;

export const endUnitDelegationInput = z.strictObject({
  managementId: idField(),
  endsAfter: dateField("Nhập ngày cuối còn hiệu lực"),
});

export type RecordUnitDelegationRefused =
  { readonly code: "unit.not-found" } | { readonly code: "unit.delegate-not-found" } | UnitDelegationRefusal;
export type EndUnitDelegationRefused =
  { readonly code: "unit.delegation-not-found" } | EndUnitDelegationRefusal;

export interface UnitDelegationRow {
  readonly managementId: string;
  readonly bodyName: string;
  readonly document: string;
  readonly from: IsoDate;
  /** Null for an old record without an end. */
  readonly lastDay: IsoDate | null;
  readonly state: "coming" | "running" | "over";
}

export interface UnitDelegationsView {
  readonly unitId: string;
  readonly unitName: string;
  readonly byLawName: string;
  readonly rows: readonly UnitDelegationRow[];
  /** Bodies one level down on whose ground the unit stands; none where TT 124 Đ.10.5 gives no delegation. */
  readonly delegates: readonly { readonly bodyId: string; readonly name: string }[];
  readonly isOrganisation: boolean;
}
