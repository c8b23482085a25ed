import { err, ok, type Result } from "@/lib/core/result";
import type { DecisionForm, SignerPost } from "@/lib/programmes/domain/plan";

/** `each`: one decision for every unit. `list`: one decision with the units in its annex. */
export const DRAFT_FORMS = ["each", "list"] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

/** What drafting asks of a dossier. */
export interface DraftCandidate {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly status: string;
  readonly proposal: string | null;
  readonly planVersionId: string;
  readonly deciderBodyId: string;
  readonly signer: SignerPost;
  readonly form: DecisionForm;
  /** True when it stands in a decision that is not cancelled. */
  readonly inDecision: boolean;
}

export type DraftRefusal =
  | { readonly code: "decision.nothing-chosen" }
  | { readonly code: "decision.dossier-not-ready"; readonly units: readonly string[] }
  | { readonly code: "decision.dossier-in-another"; readonly units: readonly string[] }
  | { readonly code: "decision.mixed-plans" }
  | { readonly code: "decision.mixed-deciders" };

export interface DraftPlan<Candidate> {
  readonly planVersionId: string;
  readonly deciderBodyId: string;
  readonly signer: SignerPost;
  readonly form: DecisionForm;
  /** Each entry becomes one decision. */
  readonly documents: readonly (readonly Candidate[])[];
}

/**
 * Which decisions are drafted from the chosen dossiers. Only dossiers proposed for recognition, all of one plan and
 * one decider, and none that already stands in a decision; each refusal names the units.
 */
export function decideDraft<Candidate extends DraftCandidate>(
  candidates: readonly Candidate[],
  form: DraftForm,
): Result<DraftPlan<Candidate>, DraftRefusal> {
  const [first] = candidates;
  if (!first) return err({ code: "decision.nothing-chosen" });

  const unready = candidates.filter(
    ({ status, proposal }) => status !== "proposed" || proposal !== "recognise",
  );
  if (unready.length > 0) return err({ code: "decision.dossier-not-ready", units: namesOf(unready) });

  const taken = candidates.filter(({ inDecision }) => inDecision);
  if (taken.length > 0) return err({ code: "decision.dossier-in-another", units: namesOf(taken) });

  if (candidates.some(({ planVersionId }) => planVersionId !== first.planVersionId)) {
    return err({ code: "decision.mixed-plans" });
  }
  if (candidates.some((one) => one.deciderBodyId !== first.deciderBodyId || one.signer !== first.signer)) {
    return err({ code: "decision.mixed-deciders" });
  }

  const { planVersionId, deciderBodyId, signer } = first;
  const documents = form === "list" ? [candidates] : candidates.map((candidate) => [candidate]);
  return ok({ planVersionId, deciderBodyId, signer, form: first.form, documents });
}

const namesOf = (candidates: readonly DraftCandidate[]): readonly string[] =>
  candidates.map(({ unitName }) => unitName);
