import "server-only";
import type { Actor } from "@/lib/core/actor";
import { isId, newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanBodyNotFound, PlanKeyTaken } from "@/lib/programmes/plan-contract";
import { OFFICE_KINDS } from "@/lib/programmes/domain/body-ref";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { mayEditPlans } from "@/lib/programmes/domain/rule-authority";
import type { Edit } from "@/lib/programmes/server/criteria-store";
import { asJson } from "@/lib/programmes/server/publish-content";

/** What the columns of a plan say beside its content, from the content. */
export const planColumns = ({ header: { key, programme, cycleYear, title } }: PlanDraft) => ({
  key,
  programme,
  cycleYear,
  title,
});

/** The draft with that id, to whoever may write it; to others it is not there. */
export async function findPlanDraft(tx: TenantTx, actor: Actor, planVersionId: string) {
  if (!mayEditPlans(actor) || !isId(planVersionId)) return null;
  const row = await tx.planVersion.findFirst({
    where: { id: planVersionId, status: "draft" },
    include: { plan: { include: { body: { select: { scopePath: true } } } } },
  });
  // A draft was read by the contract before it was kept.
  return row && { ...row, content: row.content as unknown as PlanDraft };
}

/** Every draft of the tenant, newest cycle first; only for those who may write plans. */
export async function listPlanDrafts(tx: TenantTx) {
  const rows = await tx.planVersion.findMany({
    where: { status: "draft" },
    orderBy: { plan: { cycleYear: "desc" } },
    select: { id: true, content: true },
  });
  return rows.map(({ id, content }) => ({ id, content: content as unknown as PlanDraft }));
}

export type FoundPlanDraft = NonNullable<Awaited<ReturnType<typeof findPlanDraft>>>;

/** Bodies that issue plans: offices of the province and, where there are any, of its districts; never a unit itself. */
export const listPlanIssuers = (tx: TenantTx, today: string) =>
  tx.body.findMany({
    where: {
      kind: { in: [...OFFICE_KINDS] },
      level: { in: ["province", "district"] },
      ...validOn(today),
    },
    select: { id: true, name: true, level: true },
  });

interface NewPlan {
  readonly content: PlanDraft;
  readonly bodyId: string;
  readonly today: string;
}

/** A new plan with its first version as a draft. Refuses a key that is in use, and a body that issues no plans today. */
export async function insertPlanDraft(
  tx: TenantTx,
  { actor, now }: Edit,
  { content, bodyId, today }: NewPlan,
): Promise<Result<string, PlanKeyTaken | PlanBodyNotFound>> {
  const { key, title } = content.header;
  const taken = await tx.planVersion.findFirst({
    where: { plan: { key } },
    include: { plan: true },
    orderBy: { number: "desc" },
  });
  if (taken)
    return err({
      code: "plan.key-taken",
      key,
      title: taken.plan.title || title,
      status: taken.status === "draft" ? "draft" : "published",
    });
  const issuers = await listPlanIssuers(tx, today);
  if (!issuers.some(({ id }) => id === bodyId)) return err({ code: "plan.issuer-not-found" });

  const { tenantId, personName } = actor;
  const [planId, id] = [newId(), newId()];
  await tx.plan.create({ data: { tenantId, id: planId, bodyId, ...planColumns(content) } });
  await tx.planVersion.create({
    data: {
      tenantId,
      id,
      planId,
      number: 1,
      status: "draft",
      content: asJson(content),
      contentHash: "",
      editedAt: now,
      editedBy: personName,
    },
  });
  return ok(id);
}

/** False when somebody else changed or published the draft first: the condition and the write are one statement. */
export async function savePlanDraft(
  tx: TenantTx,
  { actor, now }: Edit,
  { id, planId, revision, content }: Pick<FoundPlanDraft, "id" | "planId" | "revision" | "content">,
): Promise<boolean> {
  const { count } = await tx.planVersion.updateMany({
    where: { id, status: "draft", revision },
    data: {
      content: asJson(content),
      revision: { increment: 1 },
      editedAt: now,
      editedBy: actor.personName,
    },
  });
  if (count !== 1) return false;
  await tx.plan.updateMany({ where: { id: planId }, data: planColumns(content) });
  return true;
}

/** False when the draft was changed, published or taken away meanwhile. After it the database refuses every change. */
export async function freezePlanDraft(
  tx: TenantTx,
  { actor, now }: Edit,
  {
    id,
    revision,
    content,
    contentHash,
  }: Pick<FoundPlanDraft, "id" | "revision" | "contentHash"> & {
    readonly content: object;
  },
): Promise<boolean> {
  const { count } = await tx.planVersion.updateMany({
    where: { id, status: "draft", revision },
    data: {
      status: "published",
      content: asJson(content),
      contentHash,
      publishedAt: now,
      publishedBy: actor.personName,
    },
  });
  return count === 1;
}

/** The draft and the plan that was made for it. */
export async function deletePlanDraft(
  tx: TenantTx,
  { id, planId, revision }: Pick<FoundPlanDraft, "id" | "planId" | "revision">,
): Promise<boolean> {
  const { count } = await tx.planVersion.deleteMany({ where: { id, status: "draft", revision } });
  if (count !== 1) return false;
  await tx.plan.deleteMany({ where: { id: planId } });
  return true;
}
