import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type { IssueDecisionRefusal } from "@/lib/recognition/contract";
import { decideReviewMove } from "@/lib/recognition/domain/review-workflow";
import { decideStanding, EFFECTS, type Effect } from "@/lib/recognition/domain/standing";
import type { StoredItem } from "@/lib/recognition/server/decision-store";
import { recordRecognition, type IssuedFacts } from "@/lib/recognition/server/record-recognition";
import {
  changeStanding,
  findRecognition,
  type StandingChange,
  type StoredRecognition,
} from "@/lib/recognition/server/recognition-store";
import { recordConsequences } from "@/lib/results/server/record-consequences";
import { findProposedWithdrawal, findReview, moveReview } from "@/lib/recognition/server/review-store";

/**
 * What an issued notice, withdrawal, correction or replacement does to the recognitions it names: each stands anew
 * with the paper and its day, its review is closed, and what the plan attaches to a lost title is recorded. The
 * earlier decision never changes. All of them, or none.
 */
export async function applyPaper(
  context: CommandContext,
  decision: IssuedFacts,
  items: readonly StoredItem[],
): Promise<Result<null, IssueDecisionRefusal>> {
  const changed: string[] = [];
  for (const item of items) {
    const effect = EFFECTS.find((known) => known === item.effect);
    const recognition = item.recognitionId ? await findRecognition(context.tx, item.recognitionId) : null;
    const isDone =
      effect && recognition ? await apply(context, { decision, item, recognition, effect }) : false;
    if (!isDone) changed.push(item.unitName);
  }
  return changed.length > 0 ? err({ code: "decision.standing-changed", units: changed }) : ok(null);
}

interface Application {
  readonly decision: IssuedFacts;
  readonly item: StoredItem;
  readonly recognition: StoredRecognition;
  readonly effect: Effect;
}

async function apply(context: CommandContext, application: Application): Promise<boolean> {
  const { decision, item, recognition, effect } = application;
  const status = decideStanding(recognition.status, effect);
  if (!status.ok) return false;
  if (!(await changeStanding(context.tx, recognition, changeOf(application, status.value)))) return false;
  if (effect === "replace") await recordRecognition(context, decision, item);
  if (losesTitle(decision, effect)) await recordLoss(context, application);
  return closeReview(context, application);
}

/** A title that is not kept, or taken back since its unit did not keep the criteria. */
const losesTitle = ({ particulars }: IssuedFacts, effect: Effect): boolean =>
  effect === "lapse" || (particulars?.kind === "revocation" && particulars.criteriaLost);

export const documentWords = ({ kind, number }: Pick<IssuedFacts, "kind" | "number">): string =>
  `${kind === "maintenance_notice" ? "Thông báo" : "Quyết định"} số ${number}`;

function changeOf(
  { decision, item, effect }: Application,
  status: StoredRecognition["status"],
): StandingChange {
  const document = documentWords(decision);
  const on = dateColumn(decision.decidedOn);
  if (effect === "correct") return { correctionDocument: document, correctedOn: on };
  return {
    status,
    statusDocument: document,
    statusOn: on,
    statusDecisionId: decision.id,
    ...(effect === "maintain" ? { maintainedYear: decision.cycleYear } : {}),
    ...(effect === "replace" ? { replacementCode: item.verificationCode } : {}),
  };
}

async function recordLoss(
  { tx, actor }: CommandContext,
  { decision, item, recognition }: Application,
): Promise<void> {
  const { content } = await getPlan(tx, decision.planVersionId);
  await recordConsequences(tx, content, {
    tenantId: actor.tenantId,
    of: { recognitionId: recognition.id, decisionId: decision.id, dossierId: null },
    unit: item,
    year: decision.cycleYear,
    document: documentWords(decision),
    on: decision.decidedOn,
    scopePath: decision.scopePath,
  });
}

/** The review that led to the paper ends with it. A withdrawal outside of any review has none to end. */
async function closeReview(
  { tx, actor }: CommandContext,
  { decision, recognition, effect }: Application,
): Promise<boolean> {
  if (effect !== "maintain" && effect !== "lapse" && effect !== "revoke") return true;
  const review =
    effect === "revoke"
      ? await findProposedWithdrawal(tx, recognition.id)
      : await findReview(tx, recognition.id, decision.cycleYear);
  if (!review) return effect === "revoke";
  const move = decideReviewMove(review, "close");
  return move.ok && (await moveReview(tx, actor, review.id, move.value, { note: documentWords(decision) }));
}
