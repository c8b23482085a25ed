import type { AskedOpinion } from "@/lib/dossiers/opinion-views";
import type { RecallDossierRefusal } from "@/lib/dossiers/refusals";
import type { IsoDate } from "@/lib/core/dates";
import type { OverwrittenLine } from "@/lib/core/overwritings";
import type { Page } from "@/lib/core/page";
import type { AssignmentEnding, AssignmentState } from "@/lib/dossiers/domain/row-assignment";
import type { ComponentFacts } from "@/lib/dossiers/domain/component-defaults";
import type { ComponentField, ComponentMode } from "@/lib/dossiers/domain/component-fields";
import type { CountedUnit } from "@/lib/dossiers/domain/counted-units";
import type { FigureField } from "@/lib/dossiers/domain/criterion-gaps";
import type { StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { TaskState } from "@/lib/dossiers/domain/task-state";
import type { SubmissionWindow } from "@/lib/dossiers/domain/submission";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { Criterion } from "@/lib/programmes/domain/criteria";
import type { Xa4Counts } from "@/lib/programmes/domain/judgement";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";
import type { ComponentCode, StepKind } from "@/lib/programmes/domain/plan";
import type { Programme } from "@/lib/programmes/domain/programme";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import type { EntryPaperLine } from "@/lib/registrations/contract";
import type { EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** What the officer's pages are given. JSON-safe: days as ISO texts, instants as «08:05 ngày 20/10/2026». */

export interface DeadlineView {
  readonly closesOn: IsoDate;
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
  /** Whose day it is: the plan's for sending, the reviewer's for mending. */
  readonly kind: "send" | "mend";
}

/** What is asked of the list of dossiers. */
export interface DossierFilter {
  /** Part of the unit's name or of the code, with or without tone marks. */
  readonly text: string;
  readonly status: DossierStatus | null;
  readonly due: "soon" | "overdue" | null;
  readonly page: number;
}

export interface DossierRow {
  readonly id: string;
  readonly code: string;
  readonly unitName: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly status: DossierStatus;
  readonly currentBodyName: string;
  readonly answered: number;
  readonly criteriaTotal: number;
  readonly deadline: DeadlineView | null;
}

/** A registration whose dossier may be opened now. */
export interface OpenableRegistration {
  readonly registrationId: string;
  readonly unitName: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly closesOn: IsoDate | null;
}

export interface DossierListView {
  readonly page: Page<DossierRow>;
  readonly counts: {
    readonly draft: number;
    readonly returned: number;
    readonly dueSoon: number;
    readonly overdue: number;
  };
  readonly openable: readonly OpenableRegistration[];
  readonly mayOpen: boolean;
  readonly year: number;
}

/** Identity of a dossier, on every page of it. */
export interface DossierHead {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly placeName: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly status: DossierStatus;
  readonly revision: number;
  readonly submission: number;
  readonly submittedOn: IsoDate | null;
  readonly deadline: DeadlineView | null;
  /** Who receives it, or holds it now once it is sent. */
  readonly receivingBodyName: string;
  readonly currentBodyName: string;
  readonly papers: number;
  /** Mark of the criteria set, shown wherever the set is used. */
  readonly criteriaLabel: string | null;
  readonly illustrative: boolean;
  readonly savedAt: string;
  /** The actor may write in it now. */
  readonly mayWrite: boolean;
  /** The actor has evaluated, appraised or decided it, so he only reads. */
  readonly otherPart: boolean;
  /** A reviewer sent it back: only flagged rows are open. */
  readonly returned: boolean;
}

export interface SavedMark {
  readonly by: string;
  readonly at: string;
}

/** One thing that a reviewer asked for. */
export interface SupplementLine {
  readonly target: string;
  readonly kind: "criterion" | "component";
  /** «Tiêu chí 4.6», «Biên bản họp xét». */
  readonly title: string;
  /** Where it is mended. */
  readonly href: string;
  readonly reasonCode: string | null;
  /** With the reason, the file and the page before it. */
  readonly note: string;
  /** The very paper of the criterion that is to be mended; null: all of it. */
  readonly evidenceId: string | null;
  readonly page: number | null;
  readonly answered: boolean;
  readonly answer: string;
  /** Of what the unit says; with its mark the form carries it back. */
  readonly revision: number;
  readonly mark: string;
}

export interface SupplementView {
  readonly dueOn: IsoDate;
  readonly askedOn: IsoDate;
  readonly askedBy: string;
  readonly bodyName: string;
  readonly lines: readonly SupplementLine[];
}

export interface GroupTask {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly total: number;
  readonly answered: number;
  readonly state: TaskState;
  readonly saved: SavedMark | null;
  readonly flagged: readonly SupplementLine[];
}

export interface ComponentTask {
  readonly code: ComponentCode;
  readonly title: string;
  readonly required: boolean;
  readonly state: TaskState;
  readonly mode: ComponentMode | null;
  readonly saved: SavedMark | null;
  readonly flagged: SupplementLine | null;
  /** Who makes it, when it is not the unit. */
  readonly makerName: string | null;
}

export interface RecentLine {
  readonly at: string;
  readonly text: string;
}

export interface TrackedStep {
  readonly kind: StepKind;
  readonly bodyName: string;
}

export interface DossierHomeView {
  readonly head: DossierHead;
  readonly route: ResolvedRoute;
  readonly step: number;
  readonly openedOn: IsoDate;
  readonly window: SubmissionWindow;
  /** How the unit's own day was found; null when none runs. */
  readonly how: HowCounted | null;
  /** The day of the body that has the dossier, and since when it stands still. */
  readonly review: {
    readonly bodyName: string;
    readonly dueOn: IsoDate;
    readonly pausedOn: IsoDate | null;
    readonly how: HowCounted;
    /** The reader may grant more time to that body. */
    readonly mayExtend: boolean;
  } | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly unit: { readonly state: TaskState; readonly saved: SavedMark | null };
  readonly eligibility: {
    readonly state: TaskState;
    readonly saved: SavedMark | null;
    readonly summary: string;
  };
  readonly groups: readonly GroupTask[];
  /** Rows that are given; for those who prepare it. */
  readonly given: readonly GivenRow[];
  readonly components: readonly ComponentTask[];
  /** Collected at the registration; read here, written there. */
  readonly entryPapers: readonly EntryPaperLine[];
  readonly parts: { readonly done: number; readonly total: number };
  readonly answered: number;
  readonly criteriaTotal: number;
  readonly supplement: SupplementView | null;
  readonly missing: number;
  readonly mayWithdraw: boolean;
  /** To mend it, while nobody has taken it in and it can be sent again in time. */
  readonly mayRecall: boolean;
  readonly receivedOn: IsoDate | null;
  readonly closingReason: string | null;
  /** The decision by which it was recognised, as the clerk numbered and issued it. */
  readonly decision: {
    readonly number: string;
    readonly bodyName: string;
    readonly issuedOn: IsoDate;
  } | null;
  readonly people: readonly string[];
  readonly recent: readonly RecentLine[];
  readonly lastYear: readonly { readonly term: string; readonly value: string }[];
}

export interface PaperView {
  readonly id: string;
  readonly criterion: string;
  readonly title: string;
  readonly kind: "file" | "document";
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly mediaType: string;
  } | null;
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly issuer: string | null;
  readonly addedBy: string;
  readonly addedAt: string;
  /** Dated outside the evaluation period: warned of, never refused. */
  readonly outsidePeriod: boolean;
}

export interface FigureJudgement {
  readonly reached: boolean;
  /** «87,5% — đạt ngưỡng 70%». */
  readonly sentence: string;
}

/** What the register knows for XA-4. */
export interface RegisterCounts extends Xa4Counts {
  /** Registered, and no decision yet. */
  readonly undecided: number;
  /** The stored answer says other numbers. */
  readonly differs: boolean;
  /** The boxes show the register's numbers, which are not saved yet. */
  readonly filled: boolean;
}

/** The units behind the numbers of XA-4, as the register stands today. */
export interface CountedUnitsView extends Page<CountedUnit> {
  readonly head: DossierHead;
  /** The row they count for; null where the set has none. */
  readonly row: { readonly number: string; readonly groupCode: string; readonly code: string } | null;
  readonly counts: Xa4Counts;
  readonly undecided: number;
  /** «66,7% được công nhận — dưới ngưỡng 70% nên chưa đạt.» */
  readonly judgement: FigureJudgement | null;
  readonly byClass: readonly (Xa4Counts & { readonly unitClass: UnitClass })[];
  readonly today: IsoDate;
}

export interface CriterionView {
  readonly criterion: Criterion;
  readonly code: string;
  readonly number: string;
  readonly mark: string | null;
  readonly figures: readonly FigureField[];
  readonly thresholdHint: string | null;
  readonly answer: StoredAnswer;
  readonly revision: number;
  /** Digest of the answer as shown. */
  readonly base: string;
  readonly saved: SavedMark | null;
  readonly judgement: FigureJudgement | null;
  readonly papers: readonly PaperView[];
  readonly editable: boolean;
  readonly flagged: SupplementLine | null;
  readonly fromRegister: RegisterCounts | null;
}

export interface CriteriaGroupView {
  readonly head: DossierHead;
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly legalText: string;
  readonly criteria: readonly CriterionView[];
  /** When the group was saved last (real time, ISO), and how often. */
  readonly saving: { readonly at: string; readonly number: number } | null;
  readonly met: number;
  readonly completed: boolean;
  readonly editable: boolean;
  readonly given: readonly GivenRow[];
  readonly previousGroup: string | null;
  readonly nextGroup: string | null;
}

export interface EvidenceView {
  readonly head: DossierHead;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly groups: readonly {
    readonly code: string;
    readonly number: number;
    readonly title: string;
    readonly criteria: readonly {
      readonly code: string;
      readonly number: string;
      readonly title: string;
      readonly required: boolean;
      readonly editable: boolean;
      readonly papers: readonly PaperView[];
    }[];
  }[];
  /** The row that papers are put to now. */
  readonly chosen: {
    readonly code: string;
    readonly number: string;
    readonly title: string;
    readonly group: string;
    readonly editable: boolean;
  } | null;
  /** Papers that could stand here too: of this dossier's other rows, and of the unit's other dossiers. */
  readonly store: readonly (PaperView & { readonly where: string })[];
}

export interface ComponentPageView {
  readonly head: DossierHead;
  readonly code: ComponentCode;
  readonly title: string;
  readonly clause: string;
  readonly mark: string | null;
  readonly templated: boolean;
  readonly required: boolean;
  readonly mode: ComponentMode;
  readonly status: "not_started" | "in_progress" | "done";
  readonly revision: number;
  readonly date: IsoDate | "";
  /** Periods whose reports the shown texts were taken from, while nothing is saved; empty otherwise. */
  readonly fromReports: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly fields: {
    readonly template: readonly ComponentField[];
    readonly upload: readonly ComponentField[];
  };
  readonly file: PaperView["file"];
  /** `number`: how often it was saved. */
  readonly saved: (SavedMark & { readonly number: number }) | null;
  readonly facts: ComponentFacts;
  /** Rows of the self-assessment that the report compiles. */
  readonly results: readonly {
    readonly number: string;
    readonly title: string;
    readonly result: string;
    readonly explanation: string;
  }[];
  readonly today: IsoDate;
  readonly editable: boolean;
  /** The command that saves it: the unit's, or the evaluating body's. */
  readonly savedBy: "unit" | "evaluating_body";
  readonly makerName: string;
  readonly flagged: SupplementLine | null;
  readonly given: GivenRow | null;
}

/** For what last year's dossier of the unit was returned. */
export interface EarlierReturns {
  readonly year: number;
  readonly lines: readonly { readonly key: string; readonly title: string; readonly note: string }[];
}

export interface CheckView {
  readonly head: DossierHead;
  readonly gaps: readonly { readonly sentence: string; readonly href: string }[];
  readonly supplementOpen: readonly SupplementLine[];
  readonly totals: {
    readonly answered: number;
    readonly criteria: number;
    readonly met: number;
    readonly notMet: number;
    readonly notApplicable: number;
    readonly files: number;
    readonly documents: number;
    readonly components: number;
    readonly componentsDone: number;
  };
  readonly general: readonly {
    readonly term: string;
    readonly value: string;
    readonly href: string | null;
  }[];
  readonly groups: readonly {
    readonly code: string;
    readonly number: number;
    readonly title: string;
    readonly summary: string;
    readonly gaps: readonly { readonly sentence: string; readonly href: string }[];
  }[];
  readonly components: readonly {
    readonly code: ComponentCode;
    readonly title: string;
    readonly summary: string;
    readonly gap: string | null;
  }[];
  readonly entryPapers: readonly EntryPaperLine[];
  /** For whoever is about to send; null when nothing was returned. */
  readonly earlierReturns: EarlierReturns | null;
  readonly window: SubmissionWindow;
  readonly how: HowCounted | null;
  readonly timeliness: "early" | "in_time" | "late";
  readonly today: IsoDate;
  /** Whom to ask once the last day is over. */
  readonly askBodyName: string;
  readonly maySubmit: boolean;
}

export interface SubmittedView {
  readonly head: DossierHead;
  readonly number: number;
  /** The last sending answered a return. */
  readonly isSupplement: boolean;
  readonly submittedOn: IsoDate;
  readonly submittedBy: string;
  readonly receivingBodyName: string;
  readonly hash: string;
  readonly nextSteps: readonly TrackedStep[];
  readonly mayWithdraw: boolean;
  /** Why the sender can take it back no more, as he could before; null where that does not arise. */
  readonly recallBlock: RecallDossierRefusal | null;
  /** It was taken in: only the body that has it can give it back. */
  readonly withdrawEnded: boolean;
  readonly receivedOn: IsoDate | null;
  /** Taking it back to mend it: until which day it is to be sent again. Null: not now. */
  readonly recall: { readonly closesOn: IsoDate | null } | null;
}

/** A row that is given to somebody, as it stands today. */
export interface GivenRow {
  readonly id: string;
  readonly target: string;
  /** «Tiêu chí 4.6», «Báo cáo kết quả». */
  readonly name: string;
  readonly href: string;
  readonly personId: string;
  readonly personName: string;
  readonly beforeOn: IsoDate;
  readonly lastDay: IsoDate;
  readonly givenBy: string;
  readonly state: AssignmentState;
}

export interface AssignmentPageView {
  readonly head: DossierHead;
  /** Rows that may be given now, by group; components last. */
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly { readonly target: string; readonly label: string; readonly isDone: boolean }[];
  }[];
  readonly given: readonly GivenRow[];
  readonly colleagues: readonly { readonly personId: string; readonly name: string }[];
  readonly bodyName: string;
  readonly today: IsoDate;
}

/** A giving that is on record, as it ended or stands. */
export interface AssignmentRecord {
  readonly key: string;
  readonly name: string;
  readonly personName: string;
  readonly beforeOn: IsoDate;
  readonly givenBy: string;
  readonly givenOn: IsoDate;
  /** Null: it stands. */
  readonly ended: { readonly ending: AssignmentEnding; readonly by: string; readonly at: string } | null;
}

export interface HistoryEntry {
  readonly revision: number;
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly postTitle: string;
  readonly bodyName: string;
  readonly workingDate: IsoDate;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

export interface DifferenceLine {
  readonly key: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface HistoryView {
  /** Whether the reader may also see who looked into the dossier. */
  readonly maySeeReaders: boolean;
  readonly head: DossierHead;
  readonly entries: readonly HistoryEntry[];
  readonly submissions: number;
  /** Which rows were given to whom, newest first; for those who prepare it. */
  readonly assignments: readonly AssignmentRecord[];
  /** Other bodies that were asked, in the order of asking; for the unit's side without what they say. */
  readonly opinions: readonly AskedOpinion[];
  /** What its own writers saved over, newest first, the last forty. */
  readonly earlier: readonly OverwrittenLine[];
  /** Between the last two submissions; null when there is only one. */
  readonly difference: {
    readonly from: number;
    readonly to: number;
    readonly lines: readonly DifferenceLine[];
  } | null;
}

export interface UnitPageView {
  readonly head: DossierHead;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly confirmed: SavedMark | null;
  readonly editable: boolean;
}

export interface EligibilityPageView {
  readonly head: DossierHead;
  readonly eligibility: EligibilitySnapshot;
  readonly confirmed: SavedMark | null;
  readonly editable: boolean;
  readonly approvedBy: string | null;
}

/** One look of one person; turning pages within an hour is one look. */
export interface ReaderRow {
  readonly id: string;
  readonly at: string;
  readonly personName: string;
  readonly postTitle: string;
  readonly bodyName: string;
  /** The post as which an administrator looked; null for whoever looked himself. */
  readonly viewedAs: string | null;
  readonly what: "dossier" | "file" | "download";
  readonly fileName: string | null;
}

export interface ReadersView extends Page<ReaderRow> {
  readonly head: DossierHead;
}
