import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { opinionState } from "@/lib/dossiers/domain/opinion";
import type { AskedOpinion, NamedCriterion, OpinionSaid } from "@/lib/dossiers/opinion-views";
import type { StoredOpinion, StoredOpinionRequest } from "@/lib/dossiers/server/opinion-store";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";

export interface OpinionSetting {
  readonly criteria: Pick<CriteriaContent, "groups">;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

/** A request as pages and papers show it, its criteria by their numbers. */
export function askedOpinion(
  request: StoredOpinionRequest,
  { criteria, today, calendar }: OpinionSetting,
): AskedOpinion {
  const named = namer(criteria);
  const said = request.said.map((opinion) => saidView(opinion, named));
  const { id, bodyName, clause, question, submission, askedOn, dueOn, closedOn, workingDays } = request;
  return {
    id,
    bodyName,
    clause,
    question,
    submission,
    askedOn,
    dueOn,
    closedOn,
    workingDays,
    fromRoute: request.origin === "route",
    criteria: named(request.criteria),
    askedByName: request.askedBy.fullName,
    askedByTitle: request.askedByTitle,
    askingBodyName: request.askingBodyName,
    workingDaysLeft: workingDaysBetween(today, dueOn, calendar),
    closingNote: request.closingNote ?? "",
    state: opinionState(request, today),
    opinion: said.at(-1) ?? null,
    earlier: said.slice(0, -1),
  };
}

type Namer = (codes: readonly string[]) => readonly NamedCriterion[];

function namer(criteria: Pick<CriteriaContent, "groups">): Namer {
  const rows = numberedCriteria(criteria).map(({ criterion: { code, title }, number }) => ({
    code,
    number,
    title,
  }));
  return (codes) => rows.filter(({ code }) => codes.includes(code));
}

const saidView = ({ criteria, ...opinion }: StoredOpinion, named: Namer): OpinionSaid => ({
  number: opinion.number,
  position: opinion.position,
  text: opinion.text,
  criteria: named(criteria),
  submission: opinion.submission,
  personName: opinion.personName,
  postTitle: opinion.postTitle,
  givenOn: opinion.givenOn,
  late: opinion.late,
});
