import { z } from "zod";
import {
  choice,
  dateField,
  idField,
  listOf,
  optionalText,
  requiredText,
  revisionField,
  tick,
} from "@/lib/core/fields";
import type { IsoDate } from "@/lib/core/dates";
import {
  APPRAISAL_RESULTS,
  PROPOSALS,
  SUPPLEMENT_REASONS,
  type Proposal,
  type ProposalRefusal,
  type ReturnRefusal,
  type SavingRefusal,
} from "@/lib/dossiers/domain/appraisal";
import { readPage } from "@/lib/dossiers/domain/asked-place";
import type { DossierPartOfPerson } from "@/lib/dossiers/domain/appraisal-offer";
import type { OpinionsAwaited } from "@/lib/dossiers/domain/opinion";
import type { DossierAct, DossierStatus, MoveRefusal } from "@/lib/dossiers/domain/workflow";

/*
 * What crosses the wire on the reviewer's side of a dossier: intake, evaluation, appraisal, return, proposal.
 */

// Refusals -------------------------------------------------------------------

/** Someone else was first: by whom, for which body, what he did, and when (ISO instant). */
export interface ChangedMeanwhile {
  readonly code: "dossier.changed-meanwhile";
  readonly status: DossierStatus;
  readonly act: DossierAct | null;
  readonly byName: string;
  readonly bodyName: string;
  readonly at: string;
}

export type NotHolder = { readonly code: "dossier.not-found" } | ChangedMeanwhile;

/** One person has one part in a dossier: who entered or evaluated it does not appraise or decide it. */
export interface OwnWork {
  readonly code: "dossier.own-work";
  readonly part: DossierPartOfPerson;
}

export interface TakenByOther {
  readonly code: "dossier.taken-by-other";
  readonly personName: string;
  /** ISO instant; null when it is not on record. */
  readonly since: string | null;
}

export type StartRefusal = NotHolder | OwnWork | TakenByOther | MoveRefusal;

/** A row as it stands now, told to whoever wanted to overwrite an older one. */
export interface StoredResult {
  readonly code: string;
  readonly result: string;
  readonly note: string;
}

export interface AppraisalChangedMeanwhile {
  readonly code: "appraisal.changed-meanwhile";
  readonly byName: string;
  readonly at: string;
  /** The rows that both wrote, as they are stored. */
  readonly stored: readonly StoredResult[];
}

export interface MinutesMissing {
  readonly code: "appraisal.minutes-missing";
  readonly title: string;
  readonly awaited: string;
}

export type ReceiveDossierRefusal = NotHolder | OwnWork | MoveRefusal;
export type SaveAppraisalRefusal = StartRefusal | AppraisalChangedMeanwhile | SavingRefusal;
export type ReturnDossierRefusal = StartRefusal | AppraisalChangedMeanwhile | ReturnRefusal;
export type ProposeDossierRefusal =
  StartRefusal | AppraisalChangedMeanwhile | ProposalRefusal | MinutesMissing | OpinionsAwaited;

export interface ClaimSkipped {
  readonly unitName: string;
  readonly refusal: OwnWork | TakenByOther | ChangedMeanwhile | MoveRefusal;
}

export type ClaimRefusal = {
  readonly code: "appraisal.none-claimed";
  readonly skipped: readonly ClaimSkipped[];
};

export type ReviewRefusal =
  ReceiveDossierRefusal | SaveAppraisalRefusal | ReturnDossierRefusal | ProposeDossierRefusal | ClaimRefusal;

// Inputs ---------------------------------------------------------------------

const dossierId = idField("Không tìm thấy hồ sơ");

export const receiveDossierInput = z.strictObject({ dossierId, revision: revisionField() });
export type ReceiveDossierInput = z.infer<typeof receiveDossierInput>;

export const declineIntakeInput = z.strictObject({
  dossierId,
  revision: revisionField(),
  reason: requiredText("Ghi lý do không tiếp nhận", 1000),
});
export type DeclineIntakeInput = z.infer<typeof declineIntakeInput>;

export const startReadingInput = z.strictObject({
  dossierId,
  /** Takes the dossier over from whoever has it, by one's own hand. */
  takeOver: tick(),
});
export type StartReadingInput = z.infer<typeof startReadingInput>;

export const claimDossiersInput = z.strictObject({
  dossiers: listOf(dossierId).pipe(z.array(z.string()).min(1, { error: "Chọn ít nhất một hồ sơ" }).max(100)),
});
export type ClaimDossiersInput = z.infer<typeof claimDossiersInput>;

const rowCode = z.string().min(1).max(120);
const perRow = <Value extends z.ZodType>(value: Value) => z.record(rowCode, value).default({});

/** The rows of one group as the desk posts them; a row nobody marked sends no result. */
export const saveAppraisalInput = z
  .strictObject({
    dossierId,
    revision: revisionField(),
    /** Of the reading that was shown; 0 when there was none yet. */
    appraisalRevision: revisionField(),
    result: perRow(choice(APPRAISAL_RESULTS, "Chọn kết quả")),
    reason: perRow(choice(SUPPLEMENT_REASONS, "Chọn lý do")),
    /** The very paper to be mended, and its page. */
    file: perRow(optionalText(40)),
    page: perRow(optionalText(10)),
    note: perRow(optionalText(1000)),
    private: perRow(optionalText(1000)),
    /** Where the desk goes on; carried back in the answer. */
    group: optionalText(120),
    then: choice(["save", "next", "return", "propose"], "Chọn việc tiếp theo").default("save"),
  })
  .superRefine((typed, context) => {
    const missing = (field: string, code: string, message: string) =>
      context.addIssue({ code: "custom", path: [field, code], message });
    for (const [code, result] of Object.entries(typed.result)) {
      if (result === "fail_fixable" && !typed.reason[code]) missing("reason", code, "Chọn lý do cần bổ sung");
      if (result === "fail_fixable" && !typed.note[code])
        missing("note", code, "Ghi rõ nội dung cần bổ sung");
      if (result === "fail_fixable" && readPage(typed.page[code] ?? "") === "wrong")
        missing("page", code, "Nhập số trang từ 1 đến 9999");
      if (result === "fail" && !typed.note[code]) missing("note", code, "Ghi lý do không đạt");
    }
    const written = { ...typed.note, ...typed.private };
    for (const code of Object.keys(written)) {
      if (!typed.result[code] && (typed.note[code] || typed.private[code]))
        missing("result", code, "Chọn kết quả trước khi ghi nội dung");
    }
  });
export type SaveAppraisalInput = z.infer<typeof saveAppraisalInput>;

export const returnDossierInput = z.strictObject({
  dossierId,
  revision: revisionField(),
  appraisalRevision: revisionField(),
  /** The letter's notes as last edited, by row. */
  note: perRow(optionalText(1000)),
  dueOn: dateField("Nhập hạn bổ sung"),
});
export type ReturnDossierInput = z.infer<typeof returnDossierInput>;

export const proposeDossierInput = z.strictObject({
  dossierId,
  revision: revisionField(),
  appraisalRevision: revisionField(),
  proposal: choice(PROPOSALS, "Chọn đề xuất công nhận hoặc không công nhận"),
  reason: optionalText(2000),
  /** Why bodies that may still answer are not awaited. */
  opinionNote: optionalText(1000),
});
export type ProposeDossierInput = z.infer<typeof proposeDossierInput>;

// Answers --------------------------------------------------------------------

export interface ReceivedDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly dueOn: IsoDate | null;
}

export interface DeclinedIntake {
  readonly dossierId: string;
  readonly unitName: string;
}

export interface StartedReading {
  readonly dossierId: string;
  readonly unitName: string;
  readonly appraisalRevision: number;
}

export interface ClaimedDossiers {
  readonly claimed: number;
  readonly skipped: readonly ClaimSkipped[];
}

export interface SavedAppraisal {
  readonly dossierId: string;
  readonly appraisalRevision: number;
  readonly saved: number;
  readonly at: string;
  readonly group: string;
  readonly then: SaveAppraisalInput["then"];
}

export interface ReturnedDossier {
  readonly dossierId: string;
  readonly unitName: string;
  readonly items: number;
  readonly dueOn: IsoDate;
}

export interface ProposedDossier {
  readonly dossierId: string;
  readonly unitName: string;
  readonly proposal: Proposal;
  /** The body that has the dossier now. */
  readonly toBodyName: string;
}
