import type { AppraisalSum, Proposal } from "@/lib/dossiers/domain/appraisal";
import { proposalByResults } from "@/lib/dossiers/domain/appraisal";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

/**
 * The part a person already has in a dossier. One person has one part. `consulted`: he gave the opinion of another body,
 * which keeps him from all parts but deciding.
 */
export type DossierPartOfPerson = "entered" | "evaluated" | "appraised" | "decided" | "consulted";

/** The rule that stands in the way of an act, with the person or body awaited where there is one. */
export type ActBlock =
  | { readonly rule: "held_elsewhere"; readonly status: DossierStatus; readonly awaited: string }
  | { readonly rule: "own_work"; readonly part: DossierPartOfPerson }
  | { readonly rule: "taken_by_other"; readonly awaited: string; readonly since: string | null }
  | { readonly rule: "not_all_seen"; readonly codes: readonly string[] }
  | { readonly rule: "nothing_to_supplement" }
  | { readonly rule: "supplement_open"; readonly codes: readonly string[] }
  | { readonly rule: "minutes_missing"; readonly title: string; readonly awaited: string };

export type AppraisalAct = "save" | "return" | "propose";

export interface OfferedAct {
  readonly act: AppraisalAct;
  /** Only of `propose`: what the results say. */
  readonly proposal: Proposal | null;
  readonly blockedBy: ActBlock | null;
}

export interface OfferFacts {
  readonly sum: AppraisalSum;
  /** What keeps this person from the desk altogether. */
  readonly deskBlock: ActBlock | null;
  /** The minutes of the evaluating body, where the plan asks for them and they are not finished. */
  readonly missingMinutes: { readonly title: string; readonly awaited: string } | null;
}

/** What keeps a person from working at the desk; null when nothing does. The order is that of importance. */
export function deskBlockOf({
  isHolder,
  status,
  holderName,
  part,
  stagePart,
  assigned,
}: {
  readonly isHolder: boolean;
  readonly status: DossierStatus;
  readonly holderName: string;
  readonly part: DossierPartOfPerson | null;
  readonly stagePart: DossierPartOfPerson;
  /** Another person who has taken the dossier. */
  readonly assigned: { readonly personName: string; readonly since: string | null } | null;
}): ActBlock | null {
  if (!isHolder) return { rule: "held_elsewhere", status, awaited: holderName };
  if (part !== null && part !== stagePart) return { rule: "own_work", part };
  if (assigned) return { rule: "taken_by_other", awaited: assigned.personName, since: assigned.since };
  return null;
}

/**
 * The acts of the desk in order of the sum: the first is the one that comes next. Each that can't be done now says
 * which rule stands against it and whom it waits for.
 */
export function offerActs(facts: OfferFacts): readonly OfferedAct[] {
  const { sum, deskBlock } = facts;
  const byResults = proposalByResults(sum);
  const returning: OfferedAct = { act: "return", proposal: null, blockedBy: deskBlock ?? returnBlock(sum) };
  const proposing: OfferedAct = {
    act: "propose",
    proposal: byResults,
    blockedBy: deskBlock ?? proposalBlock(facts),
  };
  return sum.failFixable.length > 0 && byResults !== "not_recognise"
    ? [returning, proposing]
    : [proposing, returning];
}

const returnBlock = ({ failFixable }: AppraisalSum): ActBlock | null =>
  failFixable.length === 0 ? { rule: "nothing_to_supplement" } : null;

function proposalBlock({ sum, missingMinutes }: OfferFacts): ActBlock | null {
  if (sum.unseen.length > 0) return { rule: "not_all_seen", codes: sum.unseen };
  if (proposalByResults(sum) === null) return { rule: "supplement_open", codes: sum.failFixable };
  return missingMinutes ? { rule: "minutes_missing", ...missingMinutes } : null;
}
