import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import {
  choice,
  idField,
  listOf,
  optionalDate,
  optionalFile,
  optionalText,
  requiredText,
  revisionField,
} from "@/lib/core/fields";
import type { UploadRefusal } from "@/lib/core/files";
import type { OverwrittenLine } from "@/lib/core/overwritings";
import type { Page } from "@/lib/core/page";
import type { EntryPaper } from "@/lib/programmes/domain/plan";
import type { Programme } from "@/lib/programmes/domain/programme";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import type { EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import type { LineOverride } from "@/lib/registrations/domain/eligibility-override";
import type { AssessmentRefusal, BlockingLine, OutsidePlan } from "@/lib/registrations/domain/entry-verdict";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";
import type { EntryWindow } from "@/lib/registrations/domain/entry-window";
import { PAPER_SOURCES, type PaperText, type StoredPaper } from "@/lib/registrations/domain/papers";
import type {
  RegistrationAct,
  RegistrationMoveRefusal,
  RegistrationStatus,
} from "@/lib/registrations/domain/workflow";
import type { ConsequenceView } from "@/lib/results/domain/consequence";
import type { UnitClass } from "@/lib/units/domain/unit-class";

// Inputs ---------------------------------------------------------------------

const MAX_UNITS = 50;

/** Several units of one plan at once: selection by a committee, registration by an officer or the unit itself. */
export const enterUnitsInput = z.strictObject({
  planVersionId: idField("Chọn kế hoạch"),
  unitId: listOf(idField("Chọn đơn vị trong danh sách"))
    .refine((units) => units.length > 0, { error: "Chọn ít nhất một đơn vị" })
    .refine((units) => units.length <= MAX_UNITS, { error: `Chọn tối đa ${MAX_UNITS} đơn vị mỗi lần` }),
});
export type EnterUnitsInput = z.infer<typeof enterUnitsInput>;

export const savePaperInput = z.strictObject({
  registrationId: idField(),
  code: requiredText("Chọn giấy tờ", 60),
  /** Of the paper as the form was shown; 0 when there was none. */
  revision: z.coerce.number().int().min(0).default(0),
  source: choice(PAPER_SOURCES, "Chọn cách nộp giấy tờ"),
  documentNumber: optionalText(60),
  documentDate: optionalDate(),
  file: optionalFile("Chọn tệp giấy tờ"),
  content: optionalText(6000),
  signerTitle: optionalText(120),
  signerName: optionalText(120),
});
export type SavePaperInput = z.infer<typeof savePaperInput>;

/** The same as the page saves it by itself: anything may be missing, and a file waits for the button. */
export const draftPaperInput = savePaperInput.omit({ file: true }).extend({
  source: z
    .enum(["", ...PAPER_SOURCES])
    .default("")
    .transform((source) => (source === "" ? null : source)),
  documentDate: optionalText(40),
});
export type DraftPaperInput = z.infer<typeof draftPaperInput>;

export const actInput = z.strictObject({ registrationId: idField(), revision: revisionField() });
export type ActInput = z.infer<typeof actInput>;

export const withdrawInput = z.strictObject({
  registrationId: idField(),
  revision: revisionField(),
  reason: requiredText("Nhập lý do rút đăng ký", 500),
});

export const returnInput = z.strictObject({
  registrationId: idField(),
  revision: revisionField(),
  reason: requiredText("Ghi rõ nội dung cần bổ sung", 1000),
  /** Codes of the papers to bring again. */
  paper: listOf(z.string().max(60)),
});

export const rejectInput = z.strictObject({
  registrationId: idField(),
  revision: revisionField(),
  reason: requiredText("Nhập lý do không phê duyệt", 1000),
});

export const deselectInput = z.strictObject({
  registrationId: idField(),
  revision: revisionField(),
  reason: requiredText("Nhập lý do bỏ lựa chọn", 500),
});

export const leaveOffInput = z.strictObject({
  registrationId: idField(),
  revision: revisionField(),
  reason: requiredText("Nhập lý do không đưa vào danh sách", 1000),
});

// Refusals -------------------------------------------------------------------

export type WindowRefusal =
  | {
      readonly code: "registration.window-not-open";
      readonly opensOn: IsoDate | null;
      readonly cycleYear: number;
    }
  | {
      readonly code: "registration.window-closed";
      readonly closesOn: IsoDate | null;
      readonly words: string | null;
      readonly contact: string;
      readonly cycleYear: number;
    };

export interface NotEligible {
  readonly code: "registration.not-eligible";
  readonly lines: readonly BlockingLine[];
}

/** He let the unit go on although a condition is not met: another person enters it. */
export interface LetItGoOn {
  readonly code: "registration.let-it-go-on";
}

/** Why one unit of several was not entered. */
export type UnitEntryRefusal =
  | WindowRefusal
  | LetItGoOn
  | AssessmentRefusal
  | NotEligible
  | { readonly code: "registration.unit-not-found" }
  | { readonly code: "registration.unit-already-registered"; readonly status: RegistrationStatus | null };

export interface UnitEntryAnswer {
  readonly unitId: string;
  /** Null when there is no such unit for the actor. */
  readonly unitName: string | null;
  readonly registrationId: string | null;
  readonly refusal: UnitEntryRefusal | null;
}

export type EnterUnitsRefusal =
  | WindowRefusal
  | { readonly code: "registration.plan-not-found" }
  /** This plan takes units in the other way. */
  | { readonly code: "registration.other-entry" }
  | { readonly code: "registration.none-entered"; readonly units: readonly UnitEntryAnswer[] };

export interface EnteredUnits {
  readonly entered: number;
  readonly refused: number;
  /** Sent at once, since the plan asks for no paper. */
  readonly sent: number;
  readonly receivingBodyName: string;
  readonly units: readonly UnitEntryAnswer[];
}

/** Somebody was faster: who, what and when. */
export interface ChangedMeanwhile {
  readonly code: "registration.changed-meanwhile";
  readonly by: string | null;
  readonly at: string | null;
  readonly status: RegistrationStatus;
}

export type ActRefusal =
  { readonly code: "registration.not-found" } | RegistrationMoveRefusal | ChangedMeanwhile;

export type ReceiverRefusal = ActRefusal | { readonly code: "registration.own-work" };

export type DeselectRefusal =
  ActRefusal | { readonly code: "registration.dossier-open"; readonly dossierCode: string };

export type LeaveOffRefusal = ReceiverRefusal | { readonly code: "registration.in-list-draft" };

export type SubmitRefusal =
  | ActRefusal
  | LetItGoOn
  | WindowRefusal
  | NotEligible
  | AssessmentRefusal
  | { readonly code: "registration.papers-missing"; readonly titles: readonly string[] }
  /** Asked for again and not saved anew since. */
  | { readonly code: "registration.papers-not-corrected"; readonly titles: readonly string[] };

export type SavePaperRefusal =
  | UploadRefusal
  | { readonly code: "registration.not-found" }
  | { readonly code: "registration.paper-not-asked" }
  | { readonly code: "registration.paper-closed"; readonly status: RegistrationStatus }
  | { readonly code: "registration.paper-number-missing" }
  | { readonly code: "registration.paper-date-missing" }
  | { readonly code: "registration.paper-date-future"; readonly today: IsoDate }
  | { readonly code: "registration.paper-text-missing" }
  | { readonly code: "registration.paper-not-waivable" }
  | { readonly code: "registration.paper-not-templated" }
  | { readonly code: "registration.paper-file-missing" }
  | ChangedMeanwhile;

export interface ActedRegistration {
  readonly registrationId: string;
  readonly unitName: string;
  readonly status: RegistrationStatus;
  readonly revision: number;
  readonly receivingBodyName: string;
}

/** Everything that an act of this area may answer with «no». */
export type RegistrationRefusal =
  | EnterUnitsRefusal
  | UnitEntryRefusal
  | SubmitRefusal
  | ReceiverRefusal
  | DeselectRefusal
  | LeaveOffRefusal
  | SavePaperRefusal;

// Views ----------------------------------------------------------------------

/** A plan that takes units in, as the actor meets it. */
export interface EntryPlanView {
  readonly planVersionId: string;
  readonly title: string;
  readonly programmeLabel: string;
  readonly cycleYear: number;
  readonly issuer: string;
  readonly documentNumber: string | null;
  readonly entryKind: "selected" | "registered" | "registered_then_approved";
  readonly entryClause: string;
  readonly window: EntryWindow;
  readonly how: HowCounted | null;
}

export interface OpenPlanRow extends EntryPlanView {
  readonly planKey: string;
  /** What the actor may do with it: choose units, register them, or only look on. */
  readonly role: "selector" | "preparer" | "receiver" | "reader";
  /** Registrations of the plan within the actor's view, by status. */
  readonly counts: Readonly<Partial<Record<RegistrationStatus, number>>>;
}

export interface RegistrationRow {
  readonly registrationId: string;
  readonly unitName: string;
  readonly unitClassLabel: string;
  readonly placeName: string;
  readonly planTitle: string;
  readonly programmeLabel: string;
  readonly cycleYear: number;
  readonly status: RegistrationStatus;
  readonly receivingBodyName: string;
  readonly submittedOn: IsoDate | null;
  readonly madeOn: IsoDate;
  /** Last day for what the actor has to do with it; null when nothing waits for him. */
  readonly dueOn: IsoDate | null;
  readonly workingDaysLeft: number | null;
  readonly waitsForActor: boolean;
}

/** Boxes of the list by the last day, as the address names them. */
export const DUE_BOXES = ["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const;
export type DueBox = (typeof DUE_BOXES)[number];

export interface RegistrationFilter {
  readonly text: string;
  readonly status: RegistrationStatus | null;
  readonly unitClass: UnitClass | null;
  readonly planKey: string | null;
  readonly due: DueBox | null;
  readonly page: number;
}

export interface RegistrationListView {
  readonly page: Page<RegistrationRow>;
  /** Those there are, in the order of the kinds. */
  readonly unitClasses: readonly UnitClass[];
  readonly plans: readonly OpenPlanRow[];
  readonly counts: Readonly<Partial<Record<RegistrationStatus, number>>>;
  /** What waits for the actor, by its last day. */
  readonly due: Readonly<Record<DueBox, number>>;
  /** Without any filter. */
  readonly all: number;
}

export interface ExistingRegistration {
  readonly registrationId: string;
  readonly status: RegistrationStatus;
}

export type CandidateVerdict =
  | { readonly kind: "outside"; readonly outside: OutsidePlan }
  | { readonly kind: "unclear"; readonly refusal: UnitEntryRefusal }
  | { readonly kind: "within"; readonly route: ResolvedRoute; readonly eligibility: EligibilitySnapshot };

export interface CandidateRow {
  readonly unitId: string;
  readonly name: string;
  readonly unitClassLabel: string;
  readonly placeName: string;
  /** «cấp xã: Công an xã Phước Hậu, được ủy quyền theo …» */
  readonly managementText: string;
  readonly verdict: CandidateVerdict;
  readonly existing: ExistingRegistration | null;
  readonly selectable: boolean;
  /** The actor may propose to let it go on although a condition is not met: in which plan. */
  readonly overridableIn: string | null;
}

export interface CandidateFilter {
  readonly planVersionId: string;
  readonly text: string;
  readonly unitClass: UnitClass | null;
  readonly page: number;
}

export interface CandidatesView {
  readonly plan: EntryPlanView;
  readonly way: "select" | "register";
  readonly page: Page<CandidateRow>;
  /** Those there are, in the order of the kinds; a tenant without thị trấn is not asked about them. */
  readonly unitClasses: readonly UnitClass[];
  /** Without any filter. */
  readonly total: number;
  readonly quotas: readonly QuotaLine[];
  /** The actor may enter earlier results from paper. */
  readonly mayEnterResults: boolean;
}

export interface QuotaLine {
  readonly key: string;
  readonly title: string;
  readonly clause: string;
  readonly areaName: string;
  readonly met: boolean;
  /** «còn thiếu 1 xã, phường, thị trấn» as parts. */
  readonly lacking: readonly { readonly title: string; readonly count: number }[];
  readonly combine: "all_of" | "any_of";
}

export interface EntryCheckView {
  readonly plan: EntryPlanView;
  readonly way: "select" | "register";
  readonly units: readonly CandidateRow[];
  /** Who chooses, or who receives the registrations. */
  readonly receivingBodyName: string;
  readonly viaName: string | null;
  /** Papers asked of them. */
  readonly papers: readonly string[];
  /** Sent with the confirmation, since the plan asks for no paper. */
  readonly sentAtOnce: boolean;
}

/** One unit against the plans of the day. */
export interface UnitPreviewView {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitClassLabel: string;
  readonly placeName: string;
  readonly managementText: string;
  readonly managingBodyName: string;
  readonly plans: readonly {
    readonly plan: EntryPlanView;
    readonly row: CandidateRow;
    readonly mayEnter: boolean;
  }[];
  readonly mayEnterResults: boolean;
}

export interface PaperView {
  readonly paper: EntryPaper;
  readonly stored: StoredPaper | null;
  readonly ready: boolean;
  readonly neededToSubmit: boolean;
  readonly writable: boolean;
  /** Named by the receiver when the registration came back, and whether it was saved anew since. */
  readonly askedAgain: { readonly corrected: boolean } | null;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly fileName: string | null;
}

/** A paper of the registration as the areas after this one show it: there already, and not asked for again. */
export interface EntryPaperLine {
  readonly code: string;
  readonly title: string;
  readonly ready: boolean;
  /** Null: nothing is there yet. */
  readonly source: StoredPaper["source"] | null;
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly fileName: string | null;
  readonly waivedWhen: string | null;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** The paper's page, or its file for whoever does not read registrations. */
  readonly href: string | null;
}

export interface JournalRow {
  readonly revision: number;
  readonly act: string;
  readonly toStatus: RegistrationStatus;
  readonly personName: string;
  readonly postTitle: string;
  readonly bodyName: string;
  readonly at: string;
  readonly workingDate: IsoDate;
  readonly reason: string | null;
}

/** An act of the actor's side, and what stands in its way for now. */
export interface ActView {
  readonly act: Exclude<RegistrationAct, "approve">;
  readonly obstacle: SubmitRefusal | DeselectRefusal | LeaveOffRefusal | null;
}

export interface RegistrationView {
  readonly registrationId: string;
  readonly revision: number;
  readonly status: RegistrationStatus;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitClassLabel: string;
  readonly placeName: string;
  readonly managementText: string;
  readonly plan: EntryPlanView;
  readonly madeBy: string;
  readonly madeOn: IsoDate;
  readonly submittedOn: IsoDate | null;
  readonly receivingBodyName: string;
  readonly reason: string | null;
  readonly approval: {
    readonly decisionNumber: string | null;
    readonly decidedOn: IsoDate | null;
    readonly deciderName: string;
  } | null;
  readonly eligibility: EligibilitySnapshot;
  readonly mayEnterResults: boolean;
  /** The actor may propose to let it go on although a condition is not met: in which plan. */
  readonly overridableIn: string | null;
  readonly route: ResolvedRoute;
  /** What a title lost or not reached in this or the year before brought the unit and its head; it stops nothing here. */
  readonly consequences: readonly ConsequenceView[];
  readonly papers: readonly PaperView[];
  readonly journal: readonly JournalRow[];
  /** Everything that was proposed to let the unit go on, the latest first, as it stands by now. */
  readonly overrides: readonly LineOverride[];
  readonly acts: readonly ActView[];
  /** The dossier opened from it, when there is one. */
  readonly dossier: { readonly id: string; readonly code: string } | null;
  /** The entry is complete, there is no dossier yet, and the actor may prepare it. */
  readonly mayOpenDossier: boolean;
}

export interface PaperPageView {
  readonly registrationId: string;
  readonly unitName: string;
  readonly unitClassLabel: string;
  readonly planTitle: string;
  readonly cycleYear: number;
  readonly programme: Programme;
  readonly placeName: string;
  readonly status: RegistrationStatus;
  readonly paper: PaperView;
  /** How often the paper was saved; 0: never. */
  readonly revision: number;
  /** What its writers saved over, newest first. */
  readonly earlier: readonly OverwrittenLine[];
  /** What is written so far, or what the template begins with; null where there is no template. */
  readonly text: PaperText | null;
  readonly receivingBodyName: string;
  readonly isDemo: boolean;
}
