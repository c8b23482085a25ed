import type { IsoDate } from "@/lib/core/dates";

/** How far a unit's entry is carried. `selected` and `approved` are open for a dossier. */
export const REGISTRATION_AIMS = [
  "selected",
  "draft",
  "submitted",
  "returned",
  "accepted",
  "rejected",
  "withdrawn",
  "approved",
] as const;
export type RegistrationAim = (typeof REGISTRATION_AIMS)[number];

/** How far a unit's dossier is carried; the meeting and the decisions take theirs from `in_meeting` and `proposed`. */
export const DOSSIER_AIMS = [
  "opened",
  "begun",
  "evaluating",
  "submitted",
  "declined_intake",
  "withdrawn",
  "received",
  "under_review",
  "returned",
  "resubmitted",
  "in_meeting",
  "on_agenda",
  "on_planned_agenda",
  "in_written_opinions",
  "asked_to_clarify",
  "not_recognised",
  "proposed",
  "decision_draft",
  "decision_ready",
  "decision_sent_back",
  "decision_signed",
  "recognised",
] as const;
export type DossierAim = (typeof DOSSIER_AIMS)[number];

/** The days of a tenant's cases, in order; none lies after the day its demo starts on. */
export interface DemoCalendar {
  readonly entryOn: IsoDate;
  /** The list is approved (two tiers only). */
  readonly listOn: IsoDate;
  readonly dossiersFrom: IsoDate;
  /** The first of those that still wait for somebody when the visitor comes. */
  readonly waitingFrom: IsoDate;
  /** Dossiers are sent on the first day alone («vào ngày 16/11»); what follows goes on from this day. */
  readonly resumedOn?: IsoDate;
  /** The review whose minutes are locked. */
  readonly reviewOn: IsoDate;
  readonly decidedOn: IsoDate;
}

export type UnitsBy<Aim extends string> = Readonly<Partial<Record<Aim, readonly string[]>>>;

/** Units whose reports are not all green and in time. */
export interface UnitReports {
  /** Has not sent the last month that is over. */
  readonly overdue: readonly string[];
  /** Sent that month after its last day. */
  readonly late: readonly string[];
  /** One criterion at red in that month. */
  readonly red: readonly string[];
  /** Have sent the month under way already. */
  readonly early: readonly string[];
}

/** What has happened in a tenant before a visitor comes: units by how far they have got. */
export interface DemoScenario {
  /** Only plans of this year; null: the newest that takes the unit in. */
  readonly cycleYear: number | null;
  readonly calendar: (today: IsoDate) => DemoCalendar;
  readonly registrations: UnitsBy<RegistrationAim>;
  readonly dossiers: UnitsBy<DossierAim>;
  /** Sent back for two criteria and sent again on their way. */
  readonly viaReturn: readonly string[];
  /** Whose reader has asked other bodies some days ago: one answered, one late, one not. */
  readonly consulted?: readonly string[];
  /** Proposed against, with one criterion not met. */
  readonly notMet: readonly string[];
  /** How units report during the year, where the plan has them report. */
  readonly reports?: UnitReports;
}
