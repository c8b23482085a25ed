import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { draftDecisionsInput, type DraftDecisionsRefusal } from "@/lib/recognition/contract";
import { mayDecideAt } from "@/lib/recognition/domain/authority";
import { decideDraft, type DraftPlan } from "@/lib/recognition/domain/decide-draft";
import type { DecisionBasis } from "@/lib/recognition/domain/decision-content";
import { findCandidates, type Candidate } from "@/lib/recognition/server/candidate-store";
import { lockDossiers } from "@/lib/recognition/server/decision-store";
import { writeDraft, type DraftFacts } from "@/lib/recognition/server/write-draft";

export interface DraftedDecisions {
  readonly drafted: number;
  readonly units: number;
}

/**
 * «Lập dự thảo quyết định»: from dossiers that are proposed for recognition, one document for each or one with a
 * list. The dossiers are locked first, so that of two drafts at once the second finds them taken.
 */
export const draftDecisions = defineCommand({
  name: "recognition.draft-decisions",
  permission: "decision.draft",
  input: draftDecisionsInput,

  async run({ tx, actor }, { form, dossier }): Promise<Result<DraftedDecisions, DraftDecisionsRefusal>> {
    const ids = [...new Set(dossier)];
    await lockDossiers(tx, ids);
    const candidates = await findCandidates(tx, ids);
    const areMine = candidates.every(({ deciderPath }) => mayDecideAt(actor, "decision.draft", deciderPath));
    if (candidates.length !== ids.length || !areMine) return err({ code: "decision.dossier-not-found" });

    const drafts = decideDraft(candidates, form);
    if (!drafts.ok) return drafts;

    const { content } = await getPlan(tx, drafts.value.planVersionId);
    for (const document of drafts.value.documents) {
      const written = await writeDraft(
        tx,
        actor,
        draftFacts(content, drafts.value, document, form === "list"),
      );
      if (!written.ok) return written;
    }
    return ok({ drafted: drafts.value.documents.length, units: candidates.length });
  },
});

function draftFacts(
  plan: PlanContent,
  { planVersionId, deciderBodyId, signer, form }: DraftPlan<Candidate>,
  document: readonly Candidate[],
  hasAnnex: boolean,
): DraftFacts {
  return {
    kind: "recognition",
    plan,
    planVersionId,
    bodyId: deciderBodyId,
    signer,
    symbol: form.symbol,
    proposerName: document[0]?.proposerName ?? "",
    bases: distinctBases(document),
    meetingId: document.find(({ meetingId }) => meetingId)?.meetingId ?? null,
    hasAnnex,
    units: document.map(({ dossier, attention }) => ({
      unitId: dossier.unitId,
      unitName: dossier.unitName,
      dossierId: dossier.id,
      registrationId: null,
      attention,
      scopePath: dossier.scopePath,
      unitScope: dossier.unitScope,
    })),
  };
}

/** Every review once, however many units passed in it. */
export function distinctBases(document: readonly Pick<Candidate, "basis">[]): readonly DecisionBasis[] {
  const bases = new Map(document.map(({ basis }) => [JSON.stringify(basis), basis]));
  return [...bases.values()];
}
