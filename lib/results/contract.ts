import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { choice, dateField, idField, optionalFile, optionalText, requiredText } from "@/lib/core/fields";
import type { FileRefusal } from "@/lib/core/files";
import type { Page } from "@/lib/core/page";
import {
  PAPER_OUTCOMES,
  type PaperOutcome,
  type PaperResultRefusal,
  type PaperResultStatus,
} from "@/lib/results/domain/paper-result";
import { MANAGING_LEVELS, type ManagingLevel } from "@/lib/units/domain/management";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const YEAR_MESSAGE = "Nhập năm gồm bốn chữ số, ví dụ 2024";

const yearField = () =>
  z
    .string({ error: YEAR_MESSAGE })
    .trim()
    .regex(/^\d{4}$/, { error: YEAR_MESSAGE })
    .transform(Number)
    .refine((year) => year >= FIRST_YEAR && year <= LAST_YEAR, { error: YEAR_MESSAGE });

export const enterResultInput = z.strictObject({
  unitId: idField("Chọn đơn vị"),
  /** The entry that was wrong. */
  replacesId: z.preprocess((value) => (value === "" ? undefined : value), idField().optional()),
  outcome: choice(PAPER_OUTCOMES, "Chọn kết quả ghi trong văn bản"),
  cycleYear: yearField(),
  decisionNumber: requiredText("Nhập số, ký hiệu văn bản", 100),
  decidedOn: dateField("Nhập ngày văn bản"),
  deciderName: requiredText("Nhập cơ quan ra văn bản, như ghi trong văn bản", 200),
  deciderLevel: choice(MANAGING_LEVELS, "Chọn cấp của cơ quan ra văn bản"),
  signerName: optionalText(100),
  signerTitle: optionalText(100),
  keptAt: optionalText(200),
  file: optionalFile("Chọn tệp chụp văn bản"),
});
export type EnterResultInput = z.infer<typeof enterResultInput>;

export const confirmResultInput = z.strictObject({ resultId: idField() });
export const refuseResultInput = z.strictObject({
  resultId: idField(),
  note: requiredText("Ghi chỗ không khớp với văn bản", 500),
});

/** The register has a result of this unit, programme and year. */
export interface ResultThere {
  readonly code: "result.already-there";
  readonly year: number;
  readonly document: string;
  /** The entry behind it; null for one that was decided in the product or came with the province. */
  readonly resultId: string | null;
}

export type EnterResultRefusal =
  | { readonly code: "result.unit-not-found" }
  | { readonly code: "result.not-found" }
  | { readonly code: "result.changed-meanwhile" }
  | { readonly code: "result.not-replaceable"; readonly status: PaperResultStatus }
  | ResultThere
  | FileRefusal
  | PaperResultRefusal;

export interface PaperResultRow {
  readonly resultId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly outcome: PaperOutcome | null;
  readonly cycleYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly status: PaperResultStatus;
  readonly enteredBy: string;
  readonly enteredOn: IsoDate;
}

export interface PaperResultFilter {
  readonly year: number | null;
  readonly status: PaperResultStatus | null;
  readonly text: string;
  readonly page: number;
}

export interface PaperResultListView extends Page<PaperResultRow> {
  /** Years of which there is an entry: the filter offers no other. */
  readonly years: readonly number[];
}

/** Why the actor cannot check an entry; null when he can. */
export type CheckObstacle = "same_person" | "not_here" | "no_permission" | "done";

/** The paper as it was photographed or scanned. */
export interface PaperScan {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

export interface PaperResultView extends PaperResultRow {
  readonly deciderLevel: ManagingLevel | null;
  readonly signer: string | null;
  readonly keptAt: string | null;
  readonly scan: PaperScan | null;
  readonly checkedBy: string | null;
  readonly checkedOn: IsoDate | null;
  readonly checkNote: string | null;
  readonly replaces: { readonly resultId: string; readonly text: string } | null;
  readonly replacedBy: { readonly resultId: string; readonly status: PaperResultStatus } | null;
  readonly obstacle: CheckObstacle | null;
  readonly mayReplace: boolean;
}

/** A unit that the actor may enter a result of. */
export interface FoundUnit {
  readonly unitId: string;
  readonly name: string;
  /** The first day on which it stood no more. */
  readonly endedOn: IsoDate | null;
}

export interface FoundUnits {
  readonly units: readonly FoundUnit[];
  readonly more: boolean;
}

export interface PaperResultFormView {
  /** Whether there is a middle tier today; where there is none it is spoken of as what it was. */
  readonly hasDistricts: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly placeName: string;
  /** The wrong entry, with what it says, to begin from. */
  readonly replaces: (PaperResultRow & Pick<PaperResultView, "deciderLevel" | "keptAt" | "scan">) | null;
}
