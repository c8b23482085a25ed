import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { choice, dateField, idField, requiredText } from "@/lib/core/fields";
import type { UnitChangeRefusal } from "@/lib/units/domain/change";
import { UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";

const onPaper = {
  document: requiredText("Nhập số, ký hiệu văn bản", 200),
  documentDate: dateField("Nhập ngày văn bản"),
  validFrom: dateField("Nhập ngày có hiệu lực"),
};

export const changeNameInput = z.strictObject({
  unitId: idField(),
  name: requiredText("Nhập tên đơn vị", 200),
  unitClass: choice(UNIT_CLASSES, "Chọn loại hình"),
  ...onPaper,
});
export type ChangeNameInput = z.infer<typeof changeNameInput>;

export const changeManagerInput = z.strictObject({
  unitId: idField(),
  bodyId: idField("Chọn cơ quan quản lý mới"),
  ...onPaper,
});

export const mergeUnitInput = z.strictObject({
  unitId: idField(),
  successorName: requiredText("Nhập tên đơn vị tiếp nhận", 200),
  ...onPaper,
});

export interface UnitMerged {
  readonly unitId: string;
  readonly name: string;
  readonly successorName: string;
}

export type MergeUnitRefused =
  | { readonly code: "unit.not-found" }
  | { readonly code: "unit.changed-meanwhile" }
  | { readonly code: "unit.merge-itself" }
  /** `alike`: units of that day whose names have the typed words in them. */
  | { readonly code: "unit.successor-not-found"; readonly alike: readonly string[] }
  | { readonly code: "unit.successor-ambiguous"; readonly count: number }
  | UnitChangeRefusal;

export type ChangeNameRefused =
  | { readonly code: "unit.not-found" }
  | { readonly code: "unit.changed-meanwhile" }
  | { readonly code: "unit.change-nothing" }
  | { readonly code: "unit.change-class"; readonly classes: readonly UnitClass[] }
  | UnitChangeRefusal;
export type ChangeManagerRefused =
  | { readonly code: "unit.not-found" }
  | { readonly code: "unit.changed-meanwhile" }
  | { readonly code: "unit.change-nothing" }
  | { readonly code: "unit.manager-not-found" }
  | { readonly code: "unit.change-under-delegation"; readonly lastDay: IsoDate | null }
  | UnitChangeRefusal;

export interface UnitChangeView {
  readonly unitId: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly classes: readonly UnitClass[];
  /** Since when the register says so. */
  readonly since: IsoDate;
  /** A change that is to come; nothing more is changed until then. */
  readonly comingOn: IsoDate | null;
  readonly managerName: string;
  readonly mayMerge: boolean;
  /** Who may manage it instead: people's committees over its ground. None for a commune-level unit. */
  readonly managers: readonly { readonly bodyId: string; readonly name: string }[];
}
