import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { compareVietnamese, formatDateTime } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import type {
  CriteriaComparison,
  CriteriaDraftView,
  CriteriaImportView,
  CriteriaSetList,
  CriteriaSetView,
} from "@/lib/programmes/criteria-views";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import { mayEditCriteria } from "@/lib/programmes/domain/rule-authority";
import { differencesOf } from "@/lib/programmes/domain/criteria-difference";
import { publishableCriteriaSet } from "@/lib/programmes/domain/criteria-publication";
import { criteriaStatus, type VersionFacts } from "@/lib/programmes/domain/criteria-status";
import { importChanges } from "@/lib/programmes/domain/criteria-merge";
import { findDraft, findStagedImport } from "@/lib/programmes/server/criteria-store";
import { asCriteria, listPublishedPlans } from "@/lib/programmes/server/find-plan";
import { readCriteriaSheet } from "@/lib/programmes/server/read-criteria-sheet";
import { isDemoTenant } from "@/lib/programmes/server/publish-criteria-draft";

export interface CriteriaNotFound {
  readonly code: "criteria.not-found";
}

/** Drafts are seen by those who may write them. */
const visibleTo = (actor: Actor) => (mayEditCriteria(actor) ? {} : { status: "published" });

const factsOf = (row: {
  readonly key: string;
  readonly number: number;
  readonly status: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}): VersionFacts => ({
  key: row.key,
  number: row.number,
  isDraft: row.status === "draft",
  effective: { from: fromDateColumn(row.validFrom), to: row.validTo && fromDateColumn(row.validTo) },
});

const findRows = (tx: TenantTx, actor: Actor) =>
  tx.criteriaVersion.findMany({
    where: visibleTo(actor),
    orderBy: { number: "desc" },
    omit: { stagedImport: true },
  });
type Row = Awaited<ReturnType<typeof findRows>>[number];

/** Every version of every set, newest of a set first. */
export const listCriteriaSets = defineQuery({
  name: "programmes.list-criteria-sets",
  permission: "plan.read",

  async run({ tx, actor, today }, _input: null): Promise<Result<CriteriaSetList, never>> {
    const rows = await findRows(tx, actor);
    const facts = rows.map(factsOf);
    const lines = rows.map((row) => {
      const content = asCriteria(row.content);
      return {
        criteriaVersionId: row.id,
        title: content.title,
        number: row.number,
        programme: content.programme,
        unitClasses: content.unitClasses,
        status: criteriaStatus(factsOf(row), facts, today),
        from: content.effective.from,
        criteria: criteriaOf(content).length,
        label: content.label,
      };
    });
    return ok({
      rows: lines.toSorted((a, b) => compareVietnamese(a.title, b.title) || b.number - a.number),
      canEdit: mayEditCriteria(actor),
    });
  },
});

/** One version, whole: what it asks, its fingerprint, who uses it. */
export const getCriteriaSet = defineQuery({
  name: "programmes.get-criteria-set",
  permission: "plan.read",

  run: (context, criteriaVersionId: string): Promise<Result<CriteriaSetView, CriteriaNotFound>> =>
    findView(context, criteriaVersionId),
});

/** A draft with all that keeps it from being published, and its differences from the version it began as. */
export const getCriteriaDraft = defineQuery({
  name: "programmes.get-criteria-draft",
  permission: "criteria.edit",

  async run(context, criteriaVersionId: string): Promise<Result<CriteriaDraftView, CriteriaNotFound>> {
    const { tx, actor } = context;
    const draft = await findDraft(tx, actor, criteriaVersionId);
    if (!draft) return err({ code: "criteria.not-found" });
    const view = await findView(context, criteriaVersionId);
    if (!view.ok) return view;
    const publishable = publishableCriteriaSet(draft.content, {
      demo: await isDemoTenant(tx, actor.tenantId),
    });
    const base = draft.basedOnId && (await tx.criteriaVersion.findFirst({ where: { id: draft.basedOnId } }));
    return ok({
      ...view.value,
      problems: publishable.ok ? [] : publishable.error,
      differences: base ? differencesOf(asCriteria(base.content), draft.content) : null,
      basedOn: base ? { criteriaVersionId: base.id, number: base.number } : null,
    });
  },
});

/** The draft, and what a file that was read for it would do: faults, or changes. Writes nothing. */
export const getCriteriaImport = defineQuery({
  name: "programmes.get-criteria-import",
  permission: "criteria.edit",

  async run(context, criteriaVersionId: string): Promise<Result<CriteriaImportView, CriteriaNotFound>> {
    const { tx, actor } = context;
    const draft = await findDraft(tx, actor, criteriaVersionId);
    if (!draft) return err({ code: "criteria.not-found" });
    const view = await findView(context, criteriaVersionId);
    if (!view.ok) return view;
    const staged = await findStagedImport(tx, criteriaVersionId);
    if (!staged) return ok({ ...view.value, staged: null });
    const { problems, notes, content } = readCriteriaSheet(staged.table, {
      content: draft.content,
      mode: staged.mode,
    });
    return ok({
      ...view.value,
      staged: { ...staged, problems, notes, changes: content && importChanges(draft.content, content) },
    });
  },
});

/** Two versions row by row: what was kept, reworded, measured anew, split, joined, added, dropped. */
export const compareCriteriaSets = defineQuery({
  name: "programmes.compare-criteria-sets",
  permission: "plan.read",

  async run(
    context,
    { beforeId, afterId }: { readonly beforeId: string; readonly afterId: string },
  ): Promise<Result<CriteriaComparison, CriteriaNotFound>> {
    const after = await findView(context, afterId);
    if (!after.ok) return after;
    const before = await findView(context, beforeId);
    if (!before.ok) return before;
    return ok({
      before: before.value,
      after: after.value,
      lines: differencesOf(before.value.content, after.value.content),
    });
  },
});

async function findView(
  { tx, actor, today }: QueryContext,
  criteriaVersionId: string,
): Promise<Result<CriteriaSetView, CriteriaNotFound>> {
  const rows = await findRows(tx, actor);
  const row = rows.find(({ id }) => id === criteriaVersionId);
  if (!row) return err({ code: "criteria.not-found" });
  const plans = await listPublishedPlans(tx);
  return ok({
    ...viewOfRow(row, rows, today),
    plans: plans
      .filter(({ content }) =>
        content.criteria.some(
          ({ criteriaKey, criteriaVersion }) => criteriaKey === row.key && criteriaVersion === row.number,
        ),
      )
      .map(({ planVersionId, content }) => ({ planVersionId, title: content.header.title })),
    canEdit: mayEditCriteria(actor),
    canTry: mayEditCriteria(actor) && holds(actor, "dossier.read"),
  });
}

function viewOfRow(
  row: Row,
  rows: readonly Row[],
  today: IsoDate,
): Omit<CriteriaSetView, "plans" | "canEdit" | "canTry"> {
  const facts = rows.map(factsOf);
  const isDraft = row.status === "draft";
  return {
    criteriaVersionId: row.id,
    number: row.number,
    revision: row.revision,
    status: criteriaStatus(factsOf(row), facts, today),
    content: asCriteria(row.content),
    contentHash: isDraft ? null : row.contentHash,
    published: row.publishedAt && { at: formatDateTime(row.publishedAt), by: row.publishedBy },
    changeReason: row.changeReason,
    edited: row.editedAt && { at: formatDateTime(row.editedAt), by: row.editedBy ?? "" },
    others: rows
      .filter(({ key, id }) => key === row.key && id !== row.id)
      .map((other) => ({
        criteriaVersionId: other.id,
        number: other.number,
        status: criteriaStatus(factsOf(other), facts, today),
      })),
  };
}
