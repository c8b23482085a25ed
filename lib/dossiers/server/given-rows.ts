import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { gapsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { assignmentState, lastDayOf } from "@/lib/dossiers/domain/row-assignment";
import { componentTarget, criterionTarget } from "@/lib/dossiers/domain/supplement";
import type { GivenRow } from "@/lib/dossiers/officer-views";
import { countPapers, findAnswers } from "@/lib/dossiers/server/answer-store";
import { findOpenAssignments, type OpenAssignment } from "@/lib/dossiers/server/assignment-store";
import { findColleagues } from "@/lib/dossiers/server/colleagues";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findOpenRequest } from "@/lib/dossiers/server/prepare-dossier";
import { namedRow, type NamingRules } from "@/lib/dossiers/server/row-names";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";

/**
 * The rows of a dossier that are given, each with whom, by when, and how it stands today.
 * `known`: its `doneRows`, where they are read already.
 */
export async function findGivenRows(
  tx: TenantTx,
  dossier: StoredDossier,
  {
    criteria,
    plan,
    today,
    known,
  }: NamingRules & { readonly today: IsoDate; readonly known?: ReadonlySet<string> },
): Promise<readonly GivenRow[]> {
  const open = await findOpenAssignments(tx, { dossierId: dossier.id });
  if (open.length === 0) return [];
  const done = known ?? (await doneRows(tx, dossier, criteria));
  const colleagues = await colleaguesOf(tx, dossier, { open, today });
  return open.flatMap((assignment) => {
    const { id, target, personId, personName, bodyId, beforeOn, givenBy } = assignment;
    const row = namedRow(dossier.id, target, { criteria, plan });
    if (!row) return [];
    const isColleague = colleagues.has(`${bodyId}/${personId}`);
    const state = assignmentState({ beforeOn }, { isDone: done.has(target), isColleague }, today);
    return [
      { id, target, ...row, personId, personName, beforeOn, lastDay: lastDayOf(beforeOn), givenBy, state },
    ];
  });
}

async function colleaguesOf(
  tx: TenantTx,
  dossier: StoredDossier,
  { open, today }: { readonly open: readonly OpenAssignment[]; readonly today: IsoDate },
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const bodyId of new Set(open.map((assignment) => assignment.bodyId))) {
    for (const { personId } of await findColleagues(tx, dossier, { bodyId, today })) {
      known.add(`${bodyId}/${personId}`);
    }
  }
  return known;
}

/** Rows that lack nothing; of a dossier that came back, those that were answered. */
export async function doneRows(
  tx: TenantTx,
  dossier: StoredDossier,
  criteria: CriteriaContent,
): Promise<ReadonlySet<string>> {
  if (dossier.status === "returned") {
    const request = await findOpenRequest(tx, dossier.id);
    const items = request?.supplementItems ?? [];
    return new Set(items.filter(({ answered }) => answered).map(({ target }) => target));
  }
  const answers = await findAnswers(tx, dossier.id);
  const papers = await countPapers(tx, dossier.id);
  const components = await tx.dossierComponent.findMany({
    where: { dossierId: dossier.id, status: "done" },
    select: { code: true },
  });
  const whole = numberedCriteria(criteria).filter((row) => {
    const { code } = row.criterion;
    return gapsOf(row, answers.get(code)?.answer, papers.get(code) ?? 0).length === 0;
  });
  return new Set([
    ...whole.map(({ criterion }) => criterionTarget(criterion.code)),
    ...components.map(({ code }) => componentTarget(code)),
  ]);
}
