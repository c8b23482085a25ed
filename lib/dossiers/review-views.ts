import type { IsoDate } from "@/lib/core/dates";
import type { Page } from "@/lib/core/page";
import type {
  AppraisalStage,
  AppraisalSum,
  JudgedItem,
  Proposal,
  SupplementReason,
} from "@/lib/dossiers/domain/appraisal";
import type { SubmissionChange } from "@/lib/dossiers/domain/appraisal-changes";
import type { AppraisalCheck } from "@/lib/dossiers/domain/appraisal-checks";
import type { PlaceOutcome } from "@/lib/dossiers/domain/asked-place";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";
import type { ActBlock, OfferedAct } from "@/lib/dossiers/domain/appraisal-offer";
import type { QueueFilter, QueueUrgency, QueueView } from "@/lib/dossiers/domain/appraisal-queue";
import type { AskedOpinion } from "@/lib/dossiers/opinion-views";
import type { SelfResult } from "@/lib/dossiers/domain/stored-answer";
import type { DossierStatus, TakingBack } from "@/lib/dossiers/domain/workflow";
import type { ComponentCode } from "@/lib/programmes/domain/plan";
import type { EntryPaperLine } from "@/lib/registrations/contract";
import type { EligibilityAnswer } from "@/lib/registrations/domain/eligibility";
import type { LineOverride } from "@/lib/registrations/domain/eligibility-override";

/** What the reviewer's pages get: views, never rows. */

// Queue (R-1) ----------------------------------------------------------------

export interface QueueRow {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitClass: string;
  readonly placeName: string;
  readonly status: DossierStatus;
  readonly submission: number;
  readonly selfMet: number;
  readonly criteriaTotal: number;
  readonly checks: readonly AppraisalCheck[];
  readonly dueOn: IsoDate | null;
  readonly workingDaysLeft: number | null;
  readonly pausedOn: IsoDate | null;
  readonly assignedName: string | null;
  readonly claimable: boolean;
}

export interface QueueChoice {
  readonly value: string;
  readonly label: string;
}

export interface AppraisalQueueView extends Page<QueueRow> {
  readonly filter: QueueFilter;
  readonly today: IsoDate;
  readonly counts: Readonly<Record<QueueUrgency, number>>;
  readonly totals: Readonly<Record<QueueView, number>>;
  readonly unitClasses: readonly string[];
  readonly places: readonly QueueChoice[];
  readonly people: readonly QueueChoice[];
  /** The first dossier that waits for this person or for nobody yet. */
  readonly next: { readonly dossierId: string; readonly unitName: string } | null;
  /** Words of the page: the body evaluates, appraises, or does both. */
  readonly stages: readonly AppraisalStage[];
}

// Desk, letter, sheet, intake ------------------------------

export interface DeskEvidence {
  readonly id: string;
  readonly title: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly issuer: string | null;
  /** Not in the submission that was read before. */
  readonly isNew: boolean;
}

export interface DeskRow {
  readonly code: string;
  /** «3.1», or «T1» for a paper. */
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly clause: string;
  readonly kind: "criterion" | "component";
  readonly selfResult: SelfResult | null;
  readonly explanation: string;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** Its figures count the units of the commune, which have a page of their own. */
  readonly countsUnits: boolean;
  readonly exceptionNote: string;
  readonly evidenceAbsence: string;
  readonly evidence: readonly DeskEvidence[];
  readonly mayBeNotApplicable: boolean;
  readonly judged: JudgedItem | null;
  /** Changed by the unit since this body read it last. */
  readonly changed: boolean;
  /** What was asked at the last return, and what the unit says to it. */
  readonly asked: {
    readonly note: string;
    readonly answer: string;
    readonly place: string | null;
    /** What became of that very paper; null when none was named. */
    readonly outcome: PlaceOutcome | null;
  } | null;
}

export interface DeskGroup {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly rows: readonly DeskRow[];
  readonly seen: number;
}

/** A component of the dossier, whoever makes it. */
export interface DeskComponent {
  readonly code: ComponentCode;
  readonly title: string;
  readonly byUnit: boolean;
  readonly required: boolean;
  readonly done: boolean;
  /** The signed copy, where one was uploaded; otherwise it was written from the template. */
  readonly file: {
    readonly fileId: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly size: number;
  } | null;
}

export interface DeskRequest {
  /** The sending that was sent back. */
  readonly submission: number;
  readonly askedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly answeredOn: IsoDate | null;
  readonly bodyName: string;
  readonly items: readonly {
    readonly code: string;
    readonly number: string;
    readonly reasonCode: SupplementReason | null;
    readonly note: string;
    readonly answer: string;
    readonly target: string;
    readonly evidenceId: string | null;
    readonly page: number | null;
    /** «tệp «Nghị quyết», trang 3», as it was called then; null: the whole row. */
    readonly place: string | null;
  }[];
}

export interface DeskEligibilityLine {
  readonly title: string;
  readonly year: number;
  readonly answer: EligibilityAnswer;
  readonly decision: string | null;
  /** What lets it go on although it is not «đủ». */
  readonly override: LineOverride | null;
  /** What the register answers by now, where that is no longer what was let through. */
  readonly answerNow: EligibilityAnswer | null;
}

/** What an evaluating body said when it sent the dossier up. */
export interface DeskOpinion {
  readonly bodyName: string;
  readonly personName: string;
  readonly proposal: Proposal;
  readonly reason: string;
  readonly closedAt: string;
}

/** Why a proposal came back to be read again (decisions 0019 and 0022). */
export interface DeskTakenBack {
  readonly act: TakingBack;
  /** Who acted; of a review, the committee that held it. */
  readonly bodyName: string;
  readonly personName: string;
  readonly on: IsoDate;
  readonly reason: string;
}

/** The sheet is read by more people than the desk: only a reader comes from there and goes back. */
export interface AppraisalSheetView extends AppraisalDeskView {
  readonly hasDesk: boolean;
}

export interface AppraisalDeskView {
  readonly dossierId: string;
  readonly code: string;
  readonly revision: number;
  readonly status: DossierStatus;
  readonly stage: AppraisalStage;
  readonly today: IsoDate;
  readonly unitName: string;
  readonly unitClass: string;
  readonly placeName: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly submission: number;
  readonly submittedOn: IsoDate | null;
  readonly submittedByBody: string;
  readonly receivedOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly workingDaysLeft: number | null;
  readonly dueHow: HowCounted | null;
  readonly pausedOn: IsoDate | null;
  readonly returnDueOn: IsoDate | null;
  readonly suggestedReturnDueOn: IsoDate;
  readonly suggestedHow: HowCounted;
  readonly closingReason: string | null;
  /** The body whose desk this is, and the one after it. */
  readonly bodyName: string;
  readonly nextBodyName: string;
  readonly goesToMeeting: boolean;
  /** Evaluation goes up to another body; otherwise the dossier is presented. */
  readonly act: "forward" | "propose";
  readonly criteriaTitle: string;
  readonly criteriaLabel: string | null;
  readonly planTitle: string;
  readonly groups: readonly DeskGroup[];
  readonly components: readonly DeskComponent[];
  /** Collected at the registration: not judged here and not asked for again. */
  readonly entryPapers: readonly EntryPaperLine[];
  /** Minutes that the evaluating body still owes. */
  readonly owedMinutes: { readonly code: ComponentCode; readonly title: string } | null;
  readonly appraisal: {
    readonly revision: number;
    readonly personName: string;
    readonly openedAt: string;
    readonly savedAt: string | null;
    readonly isOpen: boolean;
    readonly proposal: Proposal | null;
    readonly reason: string | null;
  } | null;
  readonly sum: AppraisalSum;
  readonly offers: readonly OfferedAct[];
  readonly deskBlock: ActBlock | null;
  /** What keeps this person from taking the dossier in. */
  readonly intakeBlock: ActBlock | null;
  /** This person has it in hand. */
  readonly isMine: boolean;
  /** The body holds it and someone else has it in hand. */
  readonly mayTakeOver: boolean;
  readonly checks: readonly AppraisalCheck[];
  readonly comparedWith: number | null;
  readonly changes: readonly SubmissionChange[];
  readonly requests: readonly DeskRequest[];
  readonly eligibility: readonly DeskEligibilityLine[];
  readonly opinion: DeskOpinion | null;
  /** Other bodies that were asked, in the order of asking; of an appraisal only. */
  readonly opinions: readonly AskedOpinion[];
  /** This person may ask one body more. */
  readonly mayAskOpinion: boolean;
  readonly takenBack: DeskTakenBack | null;
}
