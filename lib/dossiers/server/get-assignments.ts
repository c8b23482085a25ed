import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { componentName } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { componentsOfUnit } from "@/lib/dossiers/domain/rows-of-unit";
import { componentTarget, criterionTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import type { AssignmentPageView } from "@/lib/dossiers/officer-views";
import { findColleagues } from "@/lib/dossiers/server/colleagues";
import { doneRows, findGivenRows } from "@/lib/dossiers/server/given-rows";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery } from "@/lib/platform/query";

/** The division of work in one dossier, for those who prepare it: what may be given, to whom, and what is given. */
export const getAssignments = defineQuery({
  name: "dossiers.get-assignments",
  permission: "dossier.prepare",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<AssignmentPageView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { tx, actor, today } = context;
    const { dossier, criteria, plan, head } = read.value;
    if (!mayPrepare(actor, dossier)) return err({ code: "dossier.not-found" });
    const colleagues = await findColleagues(tx, dossier, { bodyId: actor.bodyId, today });
    const done = await doneRows(tx, dossier, criteria);
    return ok({
      head,
      groups: head.mayWrite ? openGroups(read.value, done) : [],
      given: await findGivenRows(tx, dossier, { criteria, plan, today, known: done }),
      colleagues: colleagues
        .filter(({ otherPart }) => !otherPart)
        .map(({ personId, name }) => ({ personId, name })),
      bodyName: actor.bodyName,
      today,
    });
  },
});

/** Rows that may be written now, each with whether it lacks anything. */
function openGroups(
  { criteria, plan, editable }: ReadDossier,
  done: ReadonlySet<string>,
): AssignmentPageView["groups"] {
  const open = (target: string): boolean => mayEdit(editable, target);
  const groups = criteria.groups.map((group, index) => ({
    title: `Nhóm ${index + 1}: ${group.title}`,
    rows: numberedCriteria(criteria)
      .filter((row) => row.group.code === group.code)
      .map(({ criterion, number }) => ({
        target: criterionTarget(criterion.code),
        label: `${number} ${criterion.title}`,
      })),
  }));
  const components = componentsOfUnit({ plan, editable }).map((component) => ({
    target: componentTarget(component.code),
    label: componentName(component),
  }));
  return [...groups, { title: "Thành phần hồ sơ", rows: components }]
    .map(({ title, rows }) => ({
      title,
      rows: rows
        .filter(({ target }) => open(target))
        .map((row) => ({ ...row, isDone: done.has(row.target) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}
