import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { AppraisalStage, JudgedItem } from "@/lib/dossiers/domain/appraisal";
import { carriedItems, changesBetween } from "@/lib/dossiers/domain/appraisal-changes";
import { decideMove, type DossierAct, type MoveRefusal } from "@/lib/dossiers/domain/workflow";
import type { ChangedMeanwhile, OwnWork, TakenByOther } from "@/lib/dossiers/review-contract";
import { askRouteOpinions } from "@/lib/dossiers/server/ask-route-opinions";
import {
  changedMeanwhile,
  findOpenAppraisal,
  findPart,
  handAppraisalOver,
  listAppraisalsAt,
  markAnswered,
  openAppraisal,
  type StoredAppraisal,
} from "@/lib/dossiers/server/appraisal-store";
import { findDossier, moveDossier, takePart, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findSnapshot } from "@/lib/dossiers/server/find-snapshot";

export const stageOf = ({ route, step }: Pick<StoredDossier, "route" | "step">): AppraisalStage =>
  route.steps[step]?.kind === "evaluate" ? "evaluate" : "appraise";

export const startActOf = (dossier: Pick<StoredDossier, "route" | "step">): DossierAct =>
  stageOf(dossier) === "evaluate" ? "start_evaluation" : "start_appraisal";

export const partOfStage = (stage: AppraisalStage) => (stage === "evaluate" ? "evaluated" : "appraised");

export interface Reading {
  /** As it stands after the start, with its new revision. */
  readonly dossier: StoredDossier;
  readonly appraisal: StoredAppraisal;
  /** Opened by this very call. */
  readonly isNew: boolean;
}

type ReadingRefusal = ChangedMeanwhile | OwnWork | TakenByOther | MoveRefusal;

/**
 * Makes the actor the one who reads this dossier: takes it in hand, takes his part in it and opens the reading. Asked
 * again by the same person it changes nothing. Refuses `dossier.own-work` (he entered or evaluated it),
 * `dossier.taken-by-other` (with whom and since when), and acts that the status does not allow.
 */
export async function startReading(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
  { takeOver = false }: { readonly takeOver?: boolean } = {},
): Promise<Result<Reading, ReadingRefusal>> {
  const stage = stageOf(dossier);
  if (!(await takePart(tx, actor, dossier.id, partOfStage(stage))))
    return err(await ownWork(tx, actor, dossier.id));

  const isOthers = dossier.assignedPersonId !== null && dossier.assignedPersonId !== actor.personId;
  if (isOthers && !takeOver) return err(await takenByOther(tx, dossier));

  const held = isBeingRead(dossier) ? await takeInHand(tx, actor, dossier) : await begin(tx, actor, dossier);
  if (!held.ok) return held;

  const open = await findOpenAppraisal(tx, dossier.id);
  if (open) {
    if (open.personId !== actor.personId) await handAppraisalOver(tx, open.id, actor.personId);
    return ok({ dossier: held.value, appraisal: { ...open, personId: actor.personId }, isNew: false });
  }
  await markAnswered(tx, dossier.id);
  const carried = await findCarried(tx, held.value, stage);
  const appraisal = await openAppraisal(tx, actor, held.value, { stage, carried });
  if (stage === "appraise") await askRouteOpinions(tx, actor, held.value);
  await recordAudit(tx, actor, {
    event: stage === "evaluate" ? "dossier.evaluation-started" : "dossier.appraisal-started",
    subjectType: "dossier",
    subjectId: dossier.id,
    details: { submission: dossier.submission, takenOver: isOthers },
  });
  return ok({ dossier: held.value, appraisal, isNew: true });
}

const isBeingRead = ({ status }: StoredDossier): boolean =>
  status === "evaluating" || status === "under_review";

/** A dossier that is being read changes hands without a move: the condition names whoever had it. */
async function takeInHand(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
): Promise<Result<StoredDossier, TakenByOther | ChangedMeanwhile>> {
  const { id, status, revision, assignedPersonId } = dossier;
  if (assignedPersonId === actor.personId) return ok(dossier);
  const { count } = await tx.dossier.updateMany({
    where: { id, status, revision, assignedPersonId },
    data: { assignedPersonId: actor.personId, updatedAt: new Date() },
  });
  if (count !== 1) return err(await whoWasFirst(tx, actor, dossier));
  if (assignedPersonId !== null) {
    await recordAudit(tx, actor, {
      event: "dossier.taken-over",
      subjectType: "dossier",
      subjectId: id,
      details: { from: assignedPersonId },
    });
  }
  return ok({ ...dossier, assignedPersonId: actor.personId });
}

async function begin(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
): Promise<Result<StoredDossier, ReadingRefusal>> {
  const move = decideMove(dossier, startActOf(dossier));
  if (!move.ok) return move;
  const change = { assignedPersonId: actor.personId };
  if (!(await moveDossier(tx, actor, dossier, move.value, { change }))) {
    return err(await whoWasFirst(tx, actor, dossier));
  }
  const { to, step, currentScope, currentBodyName } = move.value;
  return ok({
    ...dossier,
    ...change,
    status: to,
    step,
    currentScope,
    currentBodyName,
    revision: dossier.revision + 1,
  });
}

async function whoWasFirst(
  tx: TenantTx,
  actor: Actor,
  { id }: StoredDossier,
): Promise<TakenByOther | ChangedMeanwhile> {
  const now = await findDossier(tx, id);
  return now && isBeingRead(now) && now.assignedPersonId !== null && now.assignedPersonId !== actor.personId
    ? takenByOther(tx, now)
    : changedMeanwhile(tx, id);
}

/** Who has the dossier in hand, and since when. */
export async function takenByOther(
  tx: TenantTx,
  { id, assignedPersonId }: Pick<StoredDossier, "id" | "assignedPersonId">,
): Promise<TakenByOther> {
  const person = assignedPersonId
    ? await tx.person.findFirst({ where: { id: assignedPersonId }, select: { fullName: true } })
    : null;
  const open = await findOpenAppraisal(tx, id);
  return {
    code: "dossier.taken-by-other",
    personName: person?.fullName ?? "",
    since: open ? open.openedAt.toISOString() : null,
  };
}

async function ownWork(tx: TenantTx, actor: Actor, dossierId: string): Promise<OwnWork> {
  return { code: "dossier.own-work", part: (await findPart(tx, dossierId, actor.personId)) ?? "entered" };
}

/** What still holds from the body's earlier reading of this dossier. */
async function findCarried(
  tx: TenantTx,
  dossier: StoredDossier,
  stage: AppraisalStage,
): Promise<readonly JudgedItem[]> {
  const earlier = (await listAppraisalsAt(tx, dossier.id, dossier.currentScope))
    .filter((appraisal) => appraisal.stage === stage && appraisal.submission < dossier.submission)
    .at(-1);
  if (!earlier) return [];
  const before = await findSnapshot(tx, dossier.id, earlier.submission);
  const after = await findSnapshot(tx, dossier.id, dossier.submission);
  return before && after ? carriedItems(earlier.items, changesBetween(before, after)) : [];
}
