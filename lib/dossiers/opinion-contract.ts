import { z } from "zod";
import {
  choice,
  dateField,
  idField,
  listOf,
  optionalText,
  requiredText,
  revisionField,
} from "@/lib/core/fields";
import type { IsoDate } from "@/lib/core/dates";
import {
  POSITIONS,
  type AnsweringBlock,
  type AskingRefusal,
  type OpinionState,
  type Position,
} from "@/lib/dossiers/domain/opinion";
import type { AskedOpinion } from "@/lib/dossiers/opinion-views";
import type { NotHolder, TakenByOther } from "@/lib/dossiers/review-contract";
import type { AppraisalDeskView, DeskGroup } from "@/lib/dossiers/review-views";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";

/* What crosses the wire when other bodies are asked about a dossier: ý kiến phối hợp (rules.md 4, OPINION). */

// Inputs ---------------------------------------------------------------------

const criterionCodes = listOf(z.string().min(1).max(120)).pipe(z.array(z.string()).max(200));

export const askOpinionInput = z.strictObject({
  dossierId: idField("Không tìm thấy hồ sơ"),
  bodyId: idField("Chọn cơ quan được lấy ý kiến"),
  question: requiredText("Ghi nội dung cần cho ý kiến", 2000),
  /** None: the whole dossier. */
  criteria: criterionCodes,
  dueOn: dateField("Nhập ngày cuối để trả lời"),
});
export type AskOpinionInput = z.infer<typeof askOpinionInput>;

export const giveOpinionInput = z
  .strictObject({
    requestId: idField("Không tìm thấy yêu cầu"),
    /** How often the body had spoken when the form was shown. */
    revision: revisionField(),
    position: choice(POSITIONS, "Chọn đồng ý, không đồng ý hoặc ý kiến khác"),
    text: optionalText(4000),
    criteria: criterionCodes,
  })
  .superRefine(({ position, text }, context) => {
    if (position !== "agree" && text === "") {
      context.addIssue({ code: "custom", path: ["text"], message: "Ghi rõ ý kiến và lý do" });
    }
  });
export type GiveOpinionInput = z.infer<typeof giveOpinionInput>;

// Refusals -------------------------------------------------------------------

export type AskOpinionRefusal = NotHolder | TakenByOther | AskingRefusal;

export type GiveOpinionRefusal =
  | { readonly code: "opinion.not-found" }
  | { readonly code: "opinion.changed-meanwhile"; readonly byName: string; readonly at: string }
  | { readonly code: "opinion.criterion-unknown" }
  | AnsweringBlock;

export type OpinionRefusal = AskOpinionRefusal | GiveOpinionRefusal;

// Answers --------------------------------------------------------------------

export interface AskedForOpinion {
  readonly dossierId: string;
  readonly bodyName: string;
  readonly dueOn: IsoDate;
}

export interface GivenOpinion {
  readonly requestId: string;
  readonly unitName: string;
  readonly late: boolean;
}

// Views ----------------------------------------------------------------------

export interface BodyChoice {
  readonly id: string;
  readonly name: string;
}

/** The appraiser's page of opinions: what is asked and said, and the form to ask one body more. */
export interface OpinionsView {
  readonly desk: AppraisalDeskView;
  readonly bodies: readonly BodyChoice[];
  /** By which part of their names they were looked for. */
  readonly search: string;
  readonly suggestedDueOn: IsoDate;
  readonly suggestedHow: HowCounted;
}

/** What an asked body gets: the question, the dossier as it was sent, and its own answer. */
export interface OpinionRequestView {
  readonly request: AskedOpinion;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly unitName: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly criteriaTitle: string;
  readonly today: IsoDate;
  /** Null when the appraisal is concluded: then nothing is read any more. */
  readonly content: { readonly submission: number; readonly groups: readonly DeskGroup[] } | null;
  readonly block: AnsweringBlock | null;
}

export interface OpinionRequestLine {
  readonly id: string;
  readonly dossierCode: string;
  readonly unitName: string;
  readonly askingBodyName: string;
  readonly askedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly state: OpinionState;
  readonly position: Position | null;
}
