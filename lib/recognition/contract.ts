import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import {
  choice,
  dateField,
  fileField,
  idField,
  listOf,
  optionalText,
  requiredText,
  requiredTick,
  revisionField,
} from "@/lib/core/fields";
import type { FileRefusal } from "@/lib/core/files";
import type { Page } from "@/lib/core/page";
import { DRAFT_FORMS, type DraftRefusal } from "@/lib/recognition/domain/decide-draft";
import { hasNumberForm } from "@/lib/recognition/domain/document-number";
import type { SignatureRefusal } from "@/lib/documents/contract";
import type { SigningMethod } from "@/lib/recognition/domain/confirmation";
import type { DecisionContent } from "@/lib/recognition/domain/decision-content";
import type { Integrity, RecognitionStatus } from "@/lib/recognition/domain/public-facts";
import type { DecisionKind, SignerRefusal } from "@/lib/recognition/domain/signature-block";
import type { DecisionMoveRefusal, DecisionStatus } from "@/lib/recognition/domain/workflow";
import type { MoveRefusal } from "@/lib/dossiers/domain/workflow";

// Inputs ---------------------------------------------------------------------

const MOST_AT_ONCE = 200;

const chosen = (none: string) =>
  listOf(idField(none))
    .refine((ids) => ids.length > 0, { error: none })
    .refine((ids) => ids.length <= MOST_AT_ONCE, { error: `Chọn tối đa ${MOST_AT_ONCE} mục mỗi lần` });

export const draftDecisionsInput = z.strictObject({
  dossier: chosen("Chọn ít nhất một hồ sơ"),
  form: choice(DRAFT_FORMS, "Chọn một quyết định cho mỗi đơn vị, hay một quyết định kèm danh sách"),
});
export type DraftDecisionsInput = z.infer<typeof draftDecisionsInput>;

export const draftListApprovalInput = z.strictObject({
  planVersionId: idField("Chọn kế hoạch"),
  registration: chosen("Chọn ít nhất một đơn vị"),
});
export type DraftListApprovalInput = z.infer<typeof draftListApprovalInput>;

export const presentDecisionsInput = z.strictObject({
  decision: chosen("Chọn ít nhất một dự thảo"),
  batchTitle: requiredText("Nhập tên đợt trình ký", 120),
});
export type PresentDecisionsInput = z.infer<typeof presentDecisionsInput>;

/** Empty: the head signs himself. */
export const assignSignerInput = z.strictObject({
  decisionId: idField(),
  revision: revisionField(),
  delegationId: z.union([z.literal(""), idField("Chọn người ký")]),
});

/** Cancel a draft, or take a document that came back into work again. */
export const decisionActInput = z.strictObject({ decisionId: idField(), revision: revisionField() });
export type DecisionActInput = z.infer<typeof decisionActInput>;

const contentHash = z.string().regex(/^[0-9a-f]{64}$/, { error: "Mở lại văn bản rồi chọn" });

export const markReadInput = z.strictObject({ decisionId: idField(), contentHash });
export type MarkReadInput = z.infer<typeof markReadInput>;

const BOTH_TICKS = "Đánh dấu cả hai ô để ký";

export const signDecisionsInput = z.strictObject({
  batchId: idField(),
  /** Content hash that was shown, by decision. */
  decision: z
    .record(z.string(), contentHash, { error: "Chọn ít nhất một văn bản" })
    .refine((shown) => Object.keys(shown).length > 0, { error: "Chọn ít nhất một văn bản" })
    .refine((shown) => Object.keys(shown).length <= MOST_AT_ONCE, {
      error: `Ký tối đa ${MOST_AT_ONCE} văn bản mỗi lần`,
    }),
  haveRead: requiredTick(BOTH_TICKS),
  knowsMethod: requiredTick(BOTH_TICKS),
  password: z.string({ error: "Nhập mật khẩu" }).min(1, { error: "Nhập mật khẩu" }).max(200),
});
export type SignDecisionsInput = z.infer<typeof signDecisionsInput>;

const base64 = (max: number) =>
  z
    .string({ error: "Thiếu dữ liệu ký" })
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, { error: "Dữ liệu ký không đọc được" })
    .max(max);

/** Certificates in a PKCS#12 file are few and small. */
export const prepareSignaturesInput = z.strictObject({
  ...signDecisionsInput.omit({ password: true }).shape,
  certificate: base64(20_000),
  pool: z.array(base64(20_000)).max(10),
});

export const embedSignatureInput = z.strictObject({
  batchId: idField(),
  decisionId: idField(),
  contentHash,
  documentHash: contentHash,
  preparedAt: z.iso.datetime(),
  signature: base64(40_000),
  haveRead: requiredTick(BOTH_TICKS),
  knowsMethod: requiredTick(BOTH_TICKS),
});

export const acceptSignedFileInput = z.strictObject({
  batchId: idField(),
  decisionId: idField(),
  contentHash,
  file: fileField("Chọn tệp PDF đã ký"),
  haveRead: requiredTick("Đánh dấu ô xác nhận"),
});

export const WRONG_PASSWORD = "Mật khẩu chưa đúng";

export const sendBackInput = z.strictObject({
  decisionId: idField(),
  revision: revisionField(),
  reason: requiredText("Ghi lý do trả lại người trình", 1000),
});
export type SendBackInput = z.infer<typeof sendBackInput>;

export const issueDecisionInput = z.strictObject({
  decisionId: idField(),
  revision: revisionField(),
  number: requiredText("Nhập số quyết định theo sổ văn bản đi", 40).refine(hasNumberForm, {
    error: "Nhập số bằng chữ số, ví dụ 1234",
  }),
  decidedOn: dateField("Nhập ngày ban hành"),
});
export type IssueDecisionInput = z.infer<typeof issueDecisionInput>;

export const declineRecognitionInput = z.strictObject({
  dossierId: idField(),
  revision: revisionField(),
  reason: optionalText(1000),
  confirmed: requiredTick("Đánh dấu ô xác nhận"),
});
export type DeclineRecognitionInput = z.infer<typeof declineRecognitionInput>;

/** Back to the body that read it last: by who drafts the decision, or by the head who does not agree. */
export const takeBackInput = z.strictObject({
  dossierId: idField(),
  revision: revisionField(),
  reason: requiredText("Ghi nội dung cần thẩm định lại", 1000),
});
export type TakeBackInput = z.infer<typeof takeBackInput>;

// Refusals -------------------------------------------------------------------

/** A rule that speaks about one field; shown there, with what was typed. */
export interface FieldRefusal {
  readonly code: "common.invalid-input";
  readonly fields: Readonly<Record<string, string>>;
}

export interface DecisionNotFound {
  readonly code: "decision.not-found";
}

export interface ChangedMeanwhile {
  readonly code: "decision.changed-meanwhile";
  /** Who was faster, and when; null when that is not on record. */
  readonly by: string | null;
  readonly at: string | null;
}

export type WriteDraftRefusal =
  | SignerRefusal
  | { readonly code: "decision.signer-missing"; readonly bodyName: string }
  /** The authorisation by which somebody would sign for the head does not run today. */
  | { readonly code: "decision.delegation-over" }
  | { readonly code: "decision.unit-not-on-register"; readonly units: readonly string[] };

export type DraftDecisionsRefusal =
  DraftRefusal | WriteDraftRefusal | { readonly code: "decision.dossier-not-found" };

export type DraftListApprovalRefusal =
  | WriteDraftRefusal
  | { readonly code: "decision.plan-not-found" }
  | { readonly code: "decision.registration-not-found" }
  | { readonly code: "decision.registration-in-another"; readonly units: readonly string[] };

export type PresentRefusal =
  DecisionNotFound | ChangedMeanwhile | DecisionMoveRefusal | { readonly code: "decision.mixed-signers" };

export type DecisionActRefusal = DecisionNotFound | ChangedMeanwhile | DecisionMoveRefusal;
export type AssignSignerRefusal = DecisionActRefusal | WriteDraftRefusal;
export type RedraftRefusal = DecisionActRefusal | WriteDraftRefusal;

export type MarkReadRefusal = DecisionNotFound | ChangedMeanwhile;

/** Why one of several documents was not signed. */
export type SignItemRefusal =
  | DecisionNotFound
  | ChangedMeanwhile
  | DecisionMoveRefusal
  | { readonly code: "decision.not-signer"; readonly signerTitle: string }
  | {
      readonly code: "decision.authority-ended";
      readonly signerTitle: string;
      readonly document: string;
      readonly lastDay: IsoDate;
    }
  | { readonly code: "decision.signer-changed"; readonly signerName: string }
  | { readonly code: "decision.not-opened" }
  | { readonly code: "dossier.own-work"; readonly units: readonly string[] }
  | SignatureRefusal
  /** What was brought back signed is larger than a file may be. */
  | Extract<FileRefusal, { readonly code: "file.size" }>
  /** Its file has another year printed on it than the one it would be issued in. */
  | { readonly code: "decision.of-another-year"; readonly year: number }
  /** The hash was given too long ago. */
  | { readonly code: "decision.signature-outdated" };

/** A document of the batch, and what its signature has to cover. */
export interface PreparedDocument extends SignItemAnswer {
  /** SHA-256 of the PDF as it was shown. */
  readonly documentHash: string;
  /** SHA-256 of what the signature covers, hexadecimal; empty where the document can't be signed. */
  readonly digest: string;
}

export interface PreparedSignatures {
  readonly preparedAt: string;
  readonly documents: readonly PreparedDocument[];
}

export interface SignatureTaken {
  readonly decisionId: string;
}

export interface SignItemAnswer {
  readonly decisionId: string;
  readonly abstract: string;
  /** Null when it was signed. */
  readonly refusal: SignItemRefusal | null;
}

export interface SignedBatch {
  readonly batchId: string;
  readonly signed: number;
  readonly refused: readonly SignItemAnswer[];
}

export type SignDecisionsRefusal = FieldRefusal;

const signedBatchAnswer = z.object({
  signed: z.number(),
  refused: z.array(
    z.object({ decisionId: z.string(), abstract: z.string(), refusal: z.looseObject({ code: z.string() }) }),
  ),
});

/** The answer of signing, read back from the form state of the result page; null when it is none. */
export const readSignedBatch = (success: unknown): z.infer<typeof signedBatchAnswer> | null =>
  signedBatchAnswer.safeParse(success).data ?? null;

export type IssueDecisionRefusal =
  | DecisionActRefusal
  /** What was signed no longer holds when it is to go out. */
  | SignatureRefusal
  /** The year on the signed page is another one. */
  | { readonly code: "decision.year-printed"; readonly year: number }
  | FieldRefusal
  | MoveRefusal
  | { readonly code: "decision.dossier-changed"; readonly units: readonly string[] }
  /** A title has changed hands meanwhile: what the paper says of it no longer fits. */
  | { readonly code: "decision.standing-changed"; readonly units: readonly string[] };

export type DeclineRecognitionRefusal =
  | MoveRefusal
  | { readonly code: "dossier.not-found" }
  | { readonly code: "dossier.changed-meanwhile"; readonly by: string; readonly at: string }
  | { readonly code: "dossier.own-work"; readonly units: readonly string[] }
  | { readonly code: "decision.proposed-for-recognition" };

export type TakeBackRefusal =
  | MoveRefusal
  | { readonly code: "dossier.not-found" }
  | { readonly code: "dossier.changed-meanwhile"; readonly by: string; readonly at: string }
  | { readonly code: "dossier.own-work"; readonly units: readonly string[] }
  | { readonly code: "decision.proposed-for-recognition" }
  /** Its document waits for the signature, or is signed: the signer sends it back first. */
  | { readonly code: "decision.dossier-being-signed"; readonly units: readonly string[] };

export interface TakenBack {
  readonly dossierId: string;
  readonly unitName: string;
  readonly toBodyName: string;
}

export interface IssuedDecision {
  readonly decisionId: string;
  readonly number: string;
  readonly units: number;
  readonly kind: DecisionKind;
}

// Views ----------------------------------------------------------------------

/** Words of votes: «18/19», or null where the route has no meeting. */
export type VoteWords = string | null;

export interface ReadyDossierRow {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly planVersionId: string;
  readonly deciderName: string;
  readonly proposerName: string;
  readonly attention: readonly string[];
  readonly votes: VoteWords;
}

export interface ReadyRegistrationRow {
  readonly registrationId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
}

/** Registrations of one plan that wait for the approval of their list. */
export interface ReadyList {
  readonly planVersionId: string;
  readonly planTitle: string;
  readonly decisionTitle: string;
  readonly clause: string;
  readonly rows: readonly ReadyRegistrationRow[];
}

export interface DecisionRow {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly abstract: string;
  readonly deciderName: string;
  readonly status: DecisionStatus;
  readonly revision: number;
  readonly units: number;
  readonly firstUnit: string;
  readonly placeName: string;
  readonly batchTitle: string | null;
  /** «08/QĐ-UBND»; null until it is issued. */
  readonly number: string | null;
  readonly decidedOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
  readonly presentedOn: IsoDate | null;
  readonly sentBackReason: string | null;
}

export const DESK_TABS = ["draft", "ready", "signed", "issued", "sent_back"] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export interface DecisionDesk {
  readonly tab: DeskTab;
  readonly counts: Readonly<Record<DeskTab, number>>;
  readonly mayDraft: boolean;
  readonly dossiers: readonly ReadyDossierRow[];
  readonly lists: readonly ReadyList[];
  readonly decisions: Page<DecisionRow>;
  /** «Đợt trình ký 12/2026», a name to begin with. */
  readonly batchTitle: string;
  readonly hasVotes: boolean;
}

export interface DecisionUnit {
  readonly position: number;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly attention: readonly string[];
  readonly verificationCode: string | null;
  readonly dossierId: string | null;
  readonly dossierCode: string | null;
  readonly submissions: number | null;
  readonly votes: VoteWords;
}

export interface SignerChoice {
  readonly delegationId: string;
  /** «KT. Phó Chủ tịch …, Nguyễn Văn A, theo …, đến hết …». */
  readonly label: string;
}

/** The PDF of a decision as it was put before the signer, confirmed or issued: kept, never made again. */
export interface FrozenFile {
  readonly sha256: string;
  readonly size: number;
}

export interface DecisionView {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly status: DecisionStatus;
  readonly revision: number;
  readonly abstract: string;
  readonly content: DecisionContent;
  readonly contentHash: string;
  /** Null for a draft. */
  readonly file: FrozenFile | null;
  readonly deciderName: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly number: string | null;
  readonly decidedOn: IsoDate | null;
  readonly drafterName: string;
  readonly presenterName: string | null;
  readonly presentedOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
  /** How it was signed; null until then. */
  readonly method: SigningMethod | null;
  readonly batchId: string | null;
  readonly batchTitle: string | null;
  readonly sentBackReason: string | null;
  readonly meeting: { readonly meetingId: string; readonly title: string } | null;
  readonly units: readonly DecisionUnit[];
  /** Who may sign a draft for the head today; empty for whoever does not draft. */
  readonly delegates: readonly SignerChoice[];
  readonly delegationId: string | null;
  readonly headTitle: string;
  readonly may: {
    readonly draft: boolean;
    readonly sign: boolean;
    readonly issue: boolean;
    readonly readDossiers: boolean;
    readonly readMinutes: boolean;
  };
  readonly today: IsoDate;
  readonly isDemo: boolean;
  /** Address that the QR code opens; null without a code. */
  readonly verifyUrl: string | null;
}

export interface BatchRow {
  readonly batchId: string;
  readonly title: string;
  readonly decisions: number;
  readonly attention: number;
  readonly presenterName: string;
  readonly presentedOn: IsoDate | null;
  readonly kinds: readonly DecisionKind[];
}

export interface DeclinableRow {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly proposerName: string;
  readonly reason: string;
}

export interface DeclinableView extends DeclinableRow {
  readonly revision: number;
  readonly deciderName: string;
  readonly signerTitle: string;
}

/** A proposed dossier before whoever drafts its decision, to be taken back. */
export interface TakeBackView extends DeclinableRow {
  readonly revision: number;
  /** What would be cancelled with it: the draft that names it. */
  readonly draft: { readonly abstract: string; readonly units: number } | null;
  /** What the signer wrote when he sent the draft back. */
  readonly sentBackReason: string;
}

export interface ToSignView {
  readonly batches: readonly BatchRow[];
  readonly declinable: readonly DeclinableRow[];
}

export interface BatchDecision {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly abstract: string;
  readonly contentHash: string;
  /** SHA-256 of the PDF to be signed. */
  readonly documentHash: string;
  readonly revision: number;
  readonly status: DecisionStatus;
  readonly units: number;
  readonly firstUnit: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly attention: readonly string[];
  readonly votes: VoteWords;
  /** «CHỦ TỊCH», «TM. BAN CHỈ ĐẠO, TRƯỞNG BAN». */
  readonly signedAs: string;
  /** The signer said that he read this very content. */
  readonly opened: boolean;
}

export interface BatchView {
  readonly batchId: string;
  readonly title: string;
  readonly presenterName: string;
  readonly presentedOn: IsoDate | null;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly deciderName: string;
  /** To be signed: exceptions first, then by name. */
  readonly decisions: readonly BatchDecision[];
  readonly signed: number;
  readonly sentBack: number;
  readonly hasVotes: boolean;
}

export interface BatchDecisionView extends DecisionView {
  readonly place: number;
  readonly of: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly opened: boolean;
}

export interface SignedRow extends DecisionRow {
  readonly signedBatchTitle: string | null;
}

export interface ToNumberView {
  readonly waiting: readonly DecisionRow[];
  readonly issued: Page<DecisionRow>;
}

// Public ---------------------------------------------------------------------

export interface PublicTenant {
  readonly name: string;
  readonly ownerAgency: string;
  readonly supportPhone: string;
  readonly isDemo: boolean;
}

export interface VerifiedRecognition {
  readonly tenant: PublicTenant;
  readonly code: string;
  readonly status: RecognitionStatus;
  readonly integrity: Integrity;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly title: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly confirmation: string;
  /** SHA-256 of the issued PDF; null of a result from paper. */
  readonly documentHash: string | null;
  /** «Thông báo số 12/TB-CAT», and its day: what last changed how it stands. */
  readonly statusDocument: string | null;
  readonly statusOn: IsoDate | null;
  readonly maintainedYear: number | null;
  readonly correctionDocument: string | null;
  readonly correctedOn: IsoDate | null;
  readonly replacementCode: string | null;
  /** The unit was merged or split on this day; the title is its history. */
  readonly endedOn: IsoDate | null;
  readonly successorNames: string | null;
}

export interface PublicRow {
  readonly tenantName: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly title: string;
  readonly cycleYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly status: string;
  readonly statusDocument: string | null;
  readonly statusOn: IsoDate | null;
  readonly maintainedYear: number | null;
  /** What the unit became when it was merged or split; null while it stands. */
  readonly successorNames: string | null;
  readonly code: string | null;
}

export interface PublicFilter {
  readonly year: number | null;
  readonly unitKind: string | null;
  readonly tenantId: string | null;
  readonly programme: string | null;
  readonly search: string;
}

export interface PublicList {
  readonly page: Page<PublicRow>;
  readonly filter: PublicFilter;
  readonly years: readonly number[];
  readonly tenants: readonly { readonly id: string; readonly name: string }[];
  readonly isDemo: boolean;
}

/** The signed root of the tenant's log, as a document names it. */
export interface LogCheckpoint {
  readonly size: number;
  readonly rootHash: string;
  readonly keyId: string;
  readonly at: string;
}

export interface LoggedDecision extends DecisionView {
  readonly checkpoint: LogCheckpoint | null;
}
