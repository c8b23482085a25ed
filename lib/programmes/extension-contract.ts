import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { dateField, idField, optionalText, requiredText, revisionField } from "@/lib/core/fields";
import type { ExtensionRefusal } from "@/lib/programmes/domain/extension";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";

const document = {
  closesOn: dateField("Nhập ngày cuối mới"),
  reason: requiredText("Nhập lý do gia hạn", 1000),
  documentNumber: requiredText("Nhập số, ký hiệu văn bản gia hạn", 60),
  documentDate: dateField("Nhập ngày văn bản gia hạn"),
  documentIssuer: requiredText("Nhập cơ quan ban hành văn bản gia hạn", 200),
};

/** A milestone of a plan, for everybody it concerns or for one unit alone. */
export const extendMilestoneInput = z.strictObject({
  planVersionId: idField("Chọn kế hoạch"),
  milestoneKey: requiredText("Chọn mốc của kế hoạch", 80),
  /** The unit's name or code as it stands in the register; empty: everybody. */
  unitName: optionalText(250),
  ...document,
});
export type ExtendMilestoneInput = z.infer<typeof extendMilestoneInput>;

/** The step of one dossier, for the body that has it. */
export const extendStepInput = z.strictObject({
  dossierId: idField("Chọn hồ sơ"),
  revision: revisionField(),
  ...document,
});
export type ExtendStepInput = z.infer<typeof extendStepInput>;

export type ExtendRefusal =
  | ExtensionRefusal
  | { readonly code: "extension.not-found" }
  | { readonly code: "extension.unit-unknown" }
  | { readonly code: "extension.unit-ambiguous"; readonly units: readonly string[] }
  | { readonly code: "extension.paused"; readonly since: IsoDate | null }
  | { readonly code: "extension.changed-meanwhile" };

export interface GrantedExtension {
  readonly closesOn: IsoDate;
  readonly formerClosesOn: IsoDate;
  /** Name of the one unit, or null: for everybody. */
  readonly unitName: string | null;
  /** Dossiers whose last day moved. */
  readonly moved: number;
}

export interface ExtendMilestoneView {
  readonly planVersionId: string;
  readonly planTitle: string;
  readonly milestoneKey: string;
  readonly milestoneTitle: string;
  readonly how: HowCounted;
}

export interface ExtendStepView {
  readonly dossierId: string;
  readonly revision: number;
  readonly code: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly how: HowCounted;
}
