import { z } from "zod";
import type { Page } from "@/lib/core/page";
import { choice, idField, optionalText, requiredText, tick } from "@/lib/core/fields";
import { ENTERPRISE_SIZES, SCHOOL_LEVELS } from "@/lib/units/domain/unit-class";
import { ADDABLE_KINDS } from "@/lib/units/domain/unit-labels";

const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.enum(values).optional());

export const addUnitInput = z.strictObject({
  name: requiredText("Nhập tên đơn vị", 200),
  kind: choice(ADDABLE_KINDS, "Chọn loại hình"),
  groundUnitId: idField("Chọn xã, phường nơi đơn vị đóng"),
  code: optionalText(30),
  address: optionalText(300),
  headTitle: optionalText(100),
  enterpriseSize: optionalChoice(ENTERPRISE_SIZES),
  schoolLevel: optionalChoice(SCHOOL_LEVELS),
  /** «Vẫn thêm mới» after a unit of the same name was shown. */
  isAnother: tick(),
});
export type AddUnitInput = z.infer<typeof addUnitInput>;

export type AddUnitRefusal =
  | { readonly code: "unit.same-name"; readonly name: string; readonly unitId: string }
  | { readonly code: "unit.no-managing-body" }
  | { readonly code: "unit.ground-not-found" };

export interface AddedUnit {
  readonly unitId: string;
  readonly name: string;
}

export interface UnitFilter {
  readonly text: string;
  readonly kind: string | null;
  readonly unregistered: boolean;
  readonly page: number;
}

export interface UnitRow {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly placeName: string;
  readonly managingLevel: string | null;
  readonly latestTitle: { readonly title: string; readonly year: number; readonly status: string } | null;
  readonly thisYear: {
    readonly href: string | null;
    readonly statusOf: "dossier" | "registration";
    readonly status: string;
  } | null;
}

export interface UnitListView extends Page<UnitRow> {
  /** Kinds of which a unit stands in the actor's territory on the day: the filter offers no other. */
  readonly kinds: readonly string[];
  readonly year: number;
  readonly canAdd: boolean;
}
