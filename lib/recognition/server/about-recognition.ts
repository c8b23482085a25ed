import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, isWithin } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { BodyRef } from "@/lib/programmes/domain/body-ref";
import type { PlanContent, SignerPost } from "@/lib/programmes/domain/plan";
import { getPlan, listPublishedPlans, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { AboutRecognitionRefusal, DraftAboutRefusal } from "@/lib/recognition/after-contract";
import { fullBodyName } from "@/lib/documents/domain/administrative-names";
import { mayDecideAt } from "@/lib/recognition/domain/authority";
import type { Particulars } from "@/lib/recognition/domain/particulars";
import { decideStanding, type Effect } from "@/lib/recognition/domain/standing";
import { symbolOf } from "@/lib/recognition/server/list-approval";
import {
  findInPaper,
  findRecognition,
  fromRecognition,
  lockRecognitions,
  type StoredRecognition,
} from "@/lib/recognition/server/recognition-store";
import { writeDraft } from "@/lib/recognition/server/write-draft";

/** The body that decides again about a recognition, by which plan and whose signature. */
export interface Decider {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly scopePath: string;
  readonly signer: SignerPost;
  readonly symbol: string;
  readonly planVersionId: string;
  readonly plan: PlanContent;
}

/**
 * No plan names another body for it, so whoever recognised decides again: the body of the decision, or for a result on
 * paper the body of that name. Refuses when it is no more (`recognition.decider-ended`): nobody is put in its place.
 */
export async function findDecider(
  tx: TenantTx,
  recognition: StoredRecognition,
  actor: Actor,
): Promise<Result<Decider, AboutRecognitionRefusal>> {
  const plan = await planOf(tx, recognition, actor);
  if (!plan) return err({ code: "decision.plan-not-found" });
  const bodies = await tx.body.findMany({
    where: {
      scopePath: recognition.scopePath,
      kind: { in: ["committee", "peoples_committee"] },
      ...validOn(actor.today),
    },
  });
  const decided = recognition.decisionId
    ? await tx.decision.findFirst({ where: { id: recognition.decisionId }, select: { bodyId: true } })
    : null;
  const named = fullBodyName(recognition.deciderName);
  const body = bodies.find(
    ({ id, name, shortName }) =>
      id === decided?.bodyId || (!decided && [name, shortName].some((one) => fullBodyName(one) === named)),
  );
  if (!body) return err({ code: "recognition.decider-ended", deciderName: recognition.deciderName });
  const kind = body.kind === "committee" ? ("committee" as const) : ("peoples_committee" as const);
  return ok({
    bodyId: body.id,
    bodyName: body.name,
    scopePath: body.scopePath,
    signer: kind === "committee" ? "committee_head" : "chairman",
    symbol: symbolOf(plan.content, { kind } satisfies Pick<BodyRef, "kind">),
    planVersionId: plan.planVersionId,
    plan: plan.content,
  });
}

/** The plan it was recognised by; for a result on paper, the tenant's plan of that year, or the one in force. */
async function planOf(
  tx: TenantTx,
  { decisionId, programme, cycleYear, scopePath }: StoredRecognition,
  { today }: Actor,
): Promise<PlanOnRecord | null> {
  if (decisionId) {
    const decided = await tx.decision.findFirst({
      where: { id: decisionId },
      select: { planVersionId: true },
    });
    if (decided) return getPlan(tx, decided.planVersionId);
  }
  const plans = (await listPublishedPlans(tx)).filter(
    ({ content, territory }) => content.header.programme === programme && scopePath.startsWith(territory),
  );
  return (
    plans.find(({ content }) => content.header.cycleYear === cycleYear) ??
    plans.find(({ content }) => isWithin(today, content.header.cycle)) ??
    null
  );
}

export interface OpenRecognition {
  readonly recognition: StoredRecognition;
  readonly decider: Decider;
}

/**
 * The recognition and who decides about it, when this person may draft such a paper now. «Không tìm thấy» for an
 * unknown or foreign one and for one of another body; then what stands in the way.
 */
export async function openRecognition(
  tx: TenantTx,
  actor: Actor,
  recognitionId: string,
  effect: Effect,
): Promise<Result<OpenRecognition, AboutRecognitionRefusal>> {
  await lockRecognitions(tx, [recognitionId]);
  return findOpenRecognition(tx, actor, recognitionId, effect);
}

/** The same without a lock, for a page. */
export async function findOpenRecognition(
  tx: TenantTx,
  actor: Actor,
  recognitionId: string,
  effect: Effect,
): Promise<Result<OpenRecognition, AboutRecognitionRefusal>> {
  const recognition = await findRecognition(tx, recognitionId);
  if (!recognition || !mayDecideAt(actor, "decision.draft", recognition.scopePath)) {
    return err({ code: "recognition.not-found" });
  }
  const standing = decideStanding(recognition.status, effect);
  if (!standing.ok) return standing;
  const decider = await findDecider(tx, recognition, actor);
  if (!decider.ok) return decider;
  const paper = (await findInPaper(tx, [recognitionId])).get(recognitionId);
  if (paper) return err({ code: "recognition.in-paper", abstract: paper.abstract });
  return ok({ recognition, decider: decider.value });
}

export interface PaperFacts {
  readonly effect: Effect;
  readonly kind: "revocation" | "correction" | "replacement";
  readonly particulars: Particulars;
  readonly attention: readonly string[];
}

/** Drafts one paper about one earlier recognition; gives its id. */
export async function draftAbout(
  tx: TenantTx,
  actor: Actor,
  { recognition, decider }: OpenRecognition,
  { effect, kind, particulars, attention }: PaperFacts,
): Promise<Result<string, DraftAboutRefusal>> {
  const managed = await tx.unitManagement.findFirst({
    where: { unitId: recognition.unitId, validFrom: { lte: dateColumn(actor.today) } },
    orderBy: { validFrom: "desc" },
    select: { scopePath: true },
  });
  return writeDraft(
    tx,
    actor,
    {
      kind,
      plan: decider.plan,
      planVersionId: decider.planVersionId,
      bodyId: decider.bodyId,
      signer: decider.signer,
      symbol: decider.symbol,
      proposerName: actor.bodyName,
      bases: [],
      meetingId: null,
      hasAnnex: false,
      units: [
        {
          unitId: recognition.unitId,
          unitName: recognition.unitName,
          dossierId: null,
          registrationId: null,
          attention,
          scopePath: managed?.scopePath ?? recognition.scopePath,
          unitScope: recognition.unitScope,
          ...fromRecognition(recognition, effect),
        },
      ],
      particulars,
    },
    recognition.cycleYear,
  );
}
