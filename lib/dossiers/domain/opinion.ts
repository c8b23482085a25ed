import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { DossierPartOfPerson } from "@/lib/dossiers/domain/appraisal-offer";
import { howOfOffer, offeredDay } from "@/lib/dossiers/domain/offered-day";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";
import type { WorkCalendar } from "@/lib/programmes/domain/working-days";

/*
 * Ý kiến phối hợp (rules.md 4, OPINION): a named other body says what it thinks of a dossier by a date, beside the
 * appraisal. Silence is recorded as silence and never counts as consent; what comes late stays visible as late.
 */

export const POSITIONS = ["agree", "disagree", "other"] as const;
export type Position = (typeof POSITIONS)[number];

export const POSITION_LABELS = {
  agree: "Đồng ý",
  disagree: "Không đồng ý",
  other: "Ý kiến khác",
} as const satisfies Record<Position, string>;

/** How many working days a body is offered where the plan names none; the house's own number. */
export const OPINION_WORKING_DAYS = 5;

/** The last day for an answer that is asked for today; today itself is not counted. */
export const opinionDueOn = (
  today: IsoDate,
  calendar: WorkCalendar,
  workingDays = OPINION_WORKING_DAYS,
): IsoDate => offeredDay(today, workingDays, calendar);

/** The day offered for an answer, with how it was counted. */
export const howOfOpinion = (today: IsoDate, calendar: WorkCalendar): HowCounted =>
  howOfOffer(today, OPINION_WORKING_DAYS, calendar);

export interface SaidOpinion {
  readonly position: Position;
  readonly late: boolean;
}

export interface AskedBody {
  readonly bodyName: string;
  readonly dueOn: IsoDate;
  /** The day on which the appraisal was concluded; null while the body is still asked. */
  readonly closedOn: IsoDate | null;
  /** What it says, as corrected last; null: nothing. */
  readonly opinion: SaidOpinion | null;
}

/**
 * `silent`: the last day has passed without an answer. `not_awaited`: the appraisal was concluded before that day, with
 * a reason. Neither says anything for or against.
 */
export const OPINION_STATES = ["waiting", "answered", "late", "silent", "not_awaited"] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

export const OPINION_STATE_LABELS = {
  waiting: "Đang chờ trả lời",
  answered: "Đã trả lời",
  late: "Trả lời muộn",
  silent: "Không trả lời",
  not_awaited: "Chưa trả lời khi kết luận",
} as const satisfies Record<OpinionState, string>;

export function opinionState({ dueOn, closedOn, opinion }: AskedBody, today: IsoDate): OpinionState {
  if (opinion) return opinion.late ? "late" : "answered";
  if ((closedOn ?? today) > dueOn) return "silent";
  return closedOn === null ? "waiting" : "not_awaited";
}

export type OpinionCount = Readonly<Record<Position | "silent" | "waiting" | "not_awaited", number>>;

/** Who says what; each body counts once, and a body that says nothing only as that. */
export function countOpinions(asked: readonly AskedBody[], today: IsoDate): OpinionCount {
  const count = { agree: 0, disagree: 0, other: 0, silent: 0, waiting: 0, not_awaited: 0 };
  for (const body of asked) {
    const state = opinionState(body, today);
    count[body.opinion?.position ?? (state === "answered" || state === "late" ? "other" : state)] += 1;
  }
  return count;
}

// Asking ---------------------------------------------------------------------

export type AskingRefusal =
  | { readonly code: "opinion.not-appraising" }
  | { readonly code: "opinion.body-unknown" }
  | { readonly code: "opinion.own-body" }
  | { readonly code: "opinion.asked-already"; readonly bodyName: string; readonly dueOn: IsoDate }
  | { readonly code: "opinion.day-not-after"; readonly today: IsoDate }
  | { readonly code: "opinion.criterion-unknown" };

/** May this body be asked, about these criteria, until this day? The appraiser's own body is no other one. */
export function decideAsking({
  appraising,
  body,
  ownBodyIds,
  open,
  criteria,
  known,
  dueOn,
  today,
}: {
  readonly appraising: boolean;
  readonly body: { readonly id: string } | null;
  readonly ownBodyIds: readonly string[];
  /** Bodies asked about this sending and not closed. */
  readonly open: readonly { readonly bodyId: string; readonly bodyName: string; readonly dueOn: IsoDate }[];
  readonly criteria: readonly string[];
  readonly known: readonly string[];
  readonly dueOn: IsoDate;
  readonly today: IsoDate;
}): Result<null, AskingRefusal> {
  if (!appraising) return err({ code: "opinion.not-appraising" });
  if (!body) return err({ code: "opinion.body-unknown" });
  if (ownBodyIds.includes(body.id)) return err({ code: "opinion.own-body" });
  const asked = open.find(({ bodyId }) => bodyId === body.id);
  if (asked) {
    return err({ code: "opinion.asked-already", bodyName: asked.bodyName, dueOn: asked.dueOn });
  }
  if (criteria.some((code) => !known.includes(code))) return err({ code: "opinion.criterion-unknown" });
  return dueOn > today ? ok(null) : err({ code: "opinion.day-not-after", today });
}

// Answering ------------------------------------------------------------------

export type AnsweringBlock =
  /** The appraisal is concluded: nothing is asked any more. */
  | { readonly code: "opinion.closed"; readonly on: IsoDate }
  /** The last day has passed: what was said stands. */
  | { readonly code: "opinion.stands"; readonly dueOn: IsoDate }
  | { readonly code: "dossier.own-work"; readonly part: DossierPartOfPerson };

/**
 * What keeps a person from answering for the asked body; null when nothing does. Whoever entered, evaluated or appraises
 * the dossier is not asked about it (decision 0006: persons, not roles). An answer is corrected until its last day; one
 * that comes later is given once.
 */
export function answeringBlock({
  dueOn,
  closedOn,
  said,
  part,
  today,
}: {
  readonly dueOn: IsoDate;
  readonly closedOn: IsoDate | null;
  /** How often the body has said something. */
  readonly said: number;
  readonly part: DossierPartOfPerson | null;
  readonly today: IsoDate;
}): AnsweringBlock | null {
  if (closedOn !== null) return { code: "opinion.closed", on: closedOn };
  if (part !== null && part !== "decided") return { code: "dossier.own-work", part };
  return said > 0 && today > dueOn ? { code: "opinion.stands", dueOn } : null;
}

export const isLate = ({ dueOn }: { readonly dueOn: IsoDate }, today: IsoDate): boolean => today > dueOn;

// Concluding -----------------------------------------------------------------

export interface OpinionsAwaited {
  readonly code: "appraisal.opinions-awaited";
  readonly bodies: readonly string[];
  /** The latest of their last days. */
  readonly dueOn: IsoDate;
}

export type OpinionOutcome = "answered" | "silent" | "not_awaited";

/** How a request stands when the appraisal is concluded on a day. */
export function outcomeOf(body: Omit<AskedBody, "closedOn">, on: IsoDate): OpinionOutcome {
  const state = opinionState({ ...body, closedOn: on }, on);
  return state === "silent" || state === "not_awaited" ? state : "answered";
}

/**
 * The appraisal waits for nobody's silence: after the last day it goes on. Before that day it is concluded only when
 * all have answered, or with a note why the rest is not awaited.
 */
export function decideNotAwaiting(
  asked: readonly AskedBody[],
  { today, note }: { readonly today: IsoDate; readonly note: string },
): Result<null, OpinionsAwaited> {
  const awaited = asked.filter((body) => opinionState(body, today) === "waiting");
  if (awaited.length === 0 || note.trim() !== "") return ok(null);
  return err({
    code: "appraisal.opinions-awaited",
    bodies: awaited.map(({ bodyName }) => bodyName),
    dueOn: awaited.map(({ dueOn }) => dueOn).reduce((latest, day) => (day > latest ? day : latest)),
  });
}
