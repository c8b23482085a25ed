import type { IsoDate, Period } from "@/lib/core/dates";
import type { BodyRef } from "@/lib/programmes/domain/body-ref";
import type { EvaluationPeriodRule, Milestone } from "@/lib/programmes/domain/date-language";
import type { MovementGrade, Programme, Regime } from "@/lib/programmes/domain/programme";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import type { ManagingLevel } from "@/lib/units/domain/management";
import type { EnterpriseForm, EnterpriseSize, SchoolLevel, UnitClass } from "@/lib/units/domain/unit-class";

/** 1. Who runs which programme in which year, by which paper. */
export interface PlanHeader {
  /** Stable name of the plan of this issuing body, programme and cycle year. */
  readonly key: string;
  readonly title: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly regime: Regime;
  readonly issuer: string;
  /** Null where the copied plan leaves it blank. */
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly documentDateWords: string;
  /** The signer's post as the plan prints it. */
  readonly signerTitle: string | null;
  readonly legalBases: readonly string[];
  /** Slips of the source that are shown, never silently corrected. */
  readonly sourceNotes: readonly string[];
  /** Days of the cycle: milestones lie in it and the routes cover it. The end is not part of it. */
  readonly cycle: Period;
  /** Days on which this version is the one in force. */
  readonly effective: Period;
}

/** 2. Scope. */
export interface UnitPair {
  readonly unitClass: UnitClass;
  readonly managingLevel: ManagingLevel;
}

export type ScopePair = UnitPair & Sourced;

export const pairOf = ({ unitClass, managingLevel }: UnitPair): UnitPair => ({ unitClass, managingLevel });

export type ExclusionCondition =
  | { readonly attribute: "armed_forces" }
  | { readonly attribute: "enterprise_size"; readonly isOneOf: readonly EnterpriseSize[] }
  | { readonly attribute: "enterprise_form"; readonly isOneOf: readonly EnterpriseForm[] }
  | { readonly attribute: "school_level"; readonly isOneOf: readonly SchoolLevel[] };

export interface Exclusion extends Sourced {
  readonly key: string;
  readonly condition: ExclusionCondition;
  /** The sentence shown to the user. */
  readonly sentence: string;
}

/** A pair the plan leaves to another plan, or to nobody. */
export interface OutsidePair extends Sourced {
  readonly unitClasses: readonly UnitClass[];
  readonly managingLevels: readonly ManagingLevel[];
  readonly sentence: string;
  readonly coveredBy: { readonly planKey: string; readonly title: string } | null;
}

export interface Scope {
  readonly pairs: readonly ScopePair[];
  readonly exclusions: readonly Exclusion[];
  readonly outside: readonly OutsidePair[];
  /** Said of any other pair. */
  readonly otherwise: Sourced & { readonly sentence: string };
}

/** 3. Which criteria version measures which class. */
export interface CriteriaAssignment extends Sourced {
  readonly unitClasses: readonly UnitClass[];
  readonly criteriaKey: string;
  readonly criteriaVersion: number;
}

/** 4. Preconditions over earlier results of the unit or its predecessors. */
export type ResultFloor =
  | { readonly kind: "achieved" }
  | { readonly kind: "grade"; readonly atLeast: MovementGrade }
  | { readonly kind: "any_result" };

export interface PreconditionLine extends Sourced {
  readonly key: string;
  readonly title: string;
  readonly programme: Programme;
  readonly yearsBack: number;
  readonly floor: ResultFloor;
}

export interface PreconditionGroup {
  readonly combine: "all_of" | "any_of";
  /** Only «đủ» passes a hard group; an advisory one is shown and does not stop. */
  readonly force: "hard" | "advisory";
  readonly lines: readonly PreconditionLine[];
}

/** 5. Entry. */
export interface EntryPaper extends Sourced {
  readonly code: string;
  readonly title: string;
  /** Null: asked of every class. */
  readonly unitClasses: readonly UnitClass[] | null;
  /** When it need not be there («nơi không có tổ chức Đảng»); null: always. */
  readonly waivedWhen: string | null;
}

export interface ListApproval extends Sourced {
  readonly reviewedBy: BodyRef;
  readonly decidedBy: BodyRef;
  readonly signer: SignerPost;
  readonly decisionTitle: string;
  /** Papers of the unit once it is on the list. */
  readonly papersAfter: readonly EntryPaper[];
}

export interface Selector extends Sourced {
  readonly managingLevels: readonly ManagingLevel[];
  readonly by: readonly BodyRef[];
}

interface EntryCommon extends Sourced {
  /** Key of the milestone that is its window; null where the plan names no day. */
  readonly milestone: string | null;
  readonly papers: readonly EntryPaper[];
}

export type Entry =
  | (EntryCommon & { readonly kind: "selected"; readonly selectors: readonly Selector[] })
  | (EntryCommon & { readonly kind: "registered"; readonly to: BodyRef; readonly via: BodyRef | null })
  | (EntryCommon & {
      readonly kind: "registered_then_approved";
      readonly to: BodyRef;
      readonly via: BodyRef | null;
      readonly approval: ListApproval;
    });

/** 6. Routes: the decision table. */
export const SIGNER_POSTS = ["committee_head", "chairman"] as const;
export type SignerPost = (typeof SIGNER_POSTS)[number];

export const SIGNER_POST_LABELS = {
  committee_head: "Trưởng Ban Chỉ đạo",
  chairman: "Chủ tịch UBND",
} as const satisfies Record<SignerPost, string>;

export interface DecisionForm {
  /** Kind of paper and its symbol after the number: «Quyết định», «QĐ-BCĐ». */
  readonly title: string;
  readonly symbol: string;
}

export type Step = Sourced &
  (
    | {
        readonly kind: "self_assess";
        readonly by: BodyRef;
        /** Who may enter it instead, on the unit's behalf. */
        readonly orBy: BodyRef | null;
      }
    | { readonly kind: "evaluate"; readonly by: BodyRef; readonly advisedBy: BodyRef | null }
    | { readonly kind: "intake" | "appraise"; readonly by: BodyRef; readonly via: BodyRef | null }
    | { readonly kind: "opinion"; readonly by: BodyRef; readonly workingDays: number | null }
    | { readonly kind: "meet_or_written"; readonly by: BodyRef }
    | {
        readonly kind: "decide";
        readonly by: BodyRef;
        readonly signer: SignerPost;
        readonly form: DecisionForm;
      }
  );

export const STEP_KINDS = [
  "self_assess",
  "evaluate",
  "intake",
  "appraise",
  "opinion",
  "meet_or_written",
  "decide",
] as const satisfies readonly Step["kind"][];
export type StepKind = (typeof STEP_KINDS)[number];

/** On screen EVALUATE is «Đánh giá», APPRAISE is «Thẩm định». */
export const STEP_LABELS = {
  self_assess: "Tự đánh giá",
  evaluate: "Đánh giá",
  intake: "Tiếp nhận",
  appraise: "Thẩm định",
  opinion: "Lấy ý kiến phối hợp",
  meet_or_written: "Họp xét hoặc lấy ý kiến bằng văn bản",
  decide: "Quyết định công nhận",
} as const satisfies Record<StepKind, string>;

export interface RouteCondition {
  readonly unitClasses: readonly UnitClass[];
  readonly managingLevels: readonly ManagingLevel[];
  readonly delegated: "yes" | "no" | "any";
  /** Null: on every day. */
  readonly on: Period | null;
}

export interface RouteRow extends Sourced {
  readonly key: string;
  readonly title: string;
  readonly when: RouteCondition;
  readonly steps: readonly Step[];
}

/** 7. Dossier components. Those of the five plans have a form of their own; a plan may name others by a code of its own. */
export const STANDARD_COMPONENTS = ["to_trinh", "bao_cao", "bien_ban", "tai_lieu_khac"] as const;
export type StandardComponent = (typeof STANDARD_COMPONENTS)[number];
export type ComponentCode = string;

export const COMPONENT_CODE = /^[a-z][a-z0-9_]{0,39}$/;

export const isStandardComponent = (code: ComponentCode): code is StandardComponent =>
  STANDARD_COMPONENTS.some((standard) => standard === code);

/** `evaluating_body`: whoever the route's EVALUATE step names. */
export const COMPONENT_MAKERS = ["unit", "evaluating_body"] as const;
export type ComponentMaker = (typeof COMPONENT_MAKERS)[number];

/** The unit makes its papers when it assesses itself, the evaluating body when it evaluates. */
export const MAKER_STEPS = {
  unit: "self_assess",
  evaluating_body: "evaluate",
} as const satisfies Record<ComponentMaker, StepKind>;

export interface DossierComponent extends Sourced {
  readonly code: ComponentCode;
  readonly title: string;
  readonly maker: ComponentMaker;
  readonly atStep: StepKind;
  readonly required: boolean;
  /** Written from a template with the data filled in; otherwise only uploaded. */
  readonly templated: boolean;
}

/** 9. Quotas. */
export const QUOTA_SCOPES = ["district", "police_unit", "province"] as const;
export type QuotaScope = (typeof QUOTA_SCOPES)[number];

export interface QuotaPart {
  readonly key: string;
  readonly title: string;
  readonly atLeast: number;
  readonly unitClasses: readonly UnitClass[];
}

export type Quota = Sourced & { readonly key: string; readonly title: string } & (
    | {
        readonly kind: "minimum";
        readonly each: QuotaScope;
        readonly combine: "all_of" | "any_of";
        readonly parts: readonly QuotaPart[];
      }
    /** A number given to the province each year; null until it is entered. */
    | { readonly kind: "assigned"; readonly assignedBy: string; readonly number: number | null }
  );

/** Who writes a report in the product; any other report is a paper between bodies. */
export const REPORT_MAKERS = ["unit"] as const;
export type ReportMaker = (typeof REPORT_MAKERS)[number];

/** 10. Reports. */
export interface Report extends Sourced {
  readonly key: string;
  readonly title: string;
  readonly period: "once" | "yearly" | "monthly" | "as_asked";
  readonly from: string;
  readonly to: string;
  readonly milestone: string | null;
  readonly form: string | null;
  /** `unit`: every unit the plan has taken up writes its own (BN IV.2). Absent: nobody does so here. */
  readonly maker?: ReportMaker;
}

/** Who signs a notice: beside those who decide, the head of the police that reviews. */
export const NOTICE_SIGNERS = [...SIGNER_POSTS, "police_head"] as const;
export type NoticeSigner = (typeof NOTICE_SIGNERS)[number];

/** The paper that says which units keep the title. */
export interface MaintenanceNotice extends Sourced {
  /** «Thông báo», and its symbol after the number. */
  readonly title: string;
  readonly symbol: string;
  readonly signer: NoticeSigner;
}

/** 11. Maintenance. */
export type Maintenance =
  | { readonly kind: "none" }
  | (Sourced & { readonly kind: "keep_up"; readonly text: string })
  | (Sourced & {
      readonly kind: "recheck";
      readonly everyYears: number;
      readonly by: BodyRef;
      readonly document: string;
      readonly onLoss: string;
      /** Absent where the title is given anew each year and no notice is issued. */
      readonly notice?: MaintenanceNotice;
    });

/** On what a title is taken back; absent where the plan does not say, then whoever drafts names the text. */
export interface Withdrawal extends Sourced {
  readonly grounds: readonly string[];
}

/**
 * What becomes of a title when its unit is merged or split. `history_only`: it stays with the unit that had it.
 * `sole_successor`: it goes on with a unit that alone succeeds it.
 */
export const SUCCESSION_RULES = ["history_only", "sole_successor"] as const;
export type SuccessionRule = (typeof SUCCESSION_RULES)[number];

export interface TitleSuccession extends Sourced {
  readonly rule: SuccessionRule;
}

/** On whom it falls when the title is not reached or not kept. */
export const LOSS_SUBJECTS = ["head", "unit"] as const;
export type LossSubject = (typeof LOSS_SUBJECTS)[number];

/** 12. Consequences. */
export interface Consequence extends Sourced {
  readonly text: string;
  readonly concerns: string;
  /** Absent where it follows from success. */
  readonly onLoss?: readonly LossSubject[];
}

/** What one plan version says; JSON-safe, stored whole and exported as one file (rules.md 2). */
export interface PlanContent {
  readonly header: PlanHeader;
  readonly scope: Scope;
  readonly criteria: readonly CriteriaAssignment[];
  readonly evaluationPeriods: readonly (EvaluationPeriodRule & {
    readonly unitClasses: readonly UnitClass[];
  })[];
  readonly preconditions: readonly PreconditionGroup[];
  readonly entry: Entry;
  readonly routes: readonly RouteRow[];
  readonly components: readonly DossierComponent[];
  readonly milestones: readonly Milestone[];
  readonly quotas: readonly Quota[];
  readonly reports: readonly Report[];
  readonly maintenance: Maintenance;
  readonly withdrawal?: Withdrawal;
  /** Absent: `history_only`. */
  readonly succession?: TitleSuccession;
  readonly consequences: readonly Consequence[];
}

/** A plan being written: a component may still lack its maker. */
export interface PlanDraft extends Omit<PlanContent, "components"> {
  readonly components: readonly (Omit<DossierComponent, "maker"> & {
    readonly maker: ComponentMaker | null;
  })[];
}
