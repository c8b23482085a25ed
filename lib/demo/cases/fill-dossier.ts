import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { answeredAsMet } from "@/lib/demo/cases/filled-answers";
import { filledComponent } from "@/lib/demo/cases/filled-components";
import { must } from "@/lib/demo/cases/must";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { isAskedOfUnit } from "@/lib/dossiers/domain/submission";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import { scopeOf } from "@/lib/platform/db/scope";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/** `begun`: half of the rows and the first paper; `whole`: everything that sending asks for. */
export type Filling = "begun" | "whole";

/**
 * Writes the contents of a draft as its officer would over some weeks: one statement per table instead of a hundred
 * posts, through the officer's own door. Whether it is complete is judged by the act of sending, as always.
 */
export async function fillDossier(actor: Actor, dossierId: string, filling: Filling): Promise<void> {
  const result = await withTenant(scopeOf(actor), async (tx) => {
    const open = await prepareDossier(tx, actor, dossierId);
    if (!open.ok) return open;
    const { dossier } = open.value;
    const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
    const all = numberedCriteria(criteria);
    const rows = filling === "whole" ? all : all.slice(0, Math.ceil(all.length / 2));
    await writeRows(tx, actor, dossierId, rows);

    const written = new Set(rows.map(({ criterion }) => criterion.code));
    const finished = criteria.groups.filter(({ criteria: own }) =>
      own.every(({ code }) => written.has(code)),
    );
    const common = { tenantId: actor.tenantId, dossierId, updatedById: actor.personId };
    await tx.dossierGroup.createMany({
      data: finished.map(({ code }) => ({ ...common, groupCode: code, completed: true })),
    });
    await writePapers(tx, actor, dossier, filling);
    const confirmed = { unitCheckedById: actor.personId, unitCheckedAt: new Date(), unitChecked: true };
    await tx.dossier.updateMany({
      where: { id: dossierId },
      data: {
        answered: rows.length,
        ...confirmed,
        ...(filling === "whole"
          ? {
              eligibilityConfirmed: true,
              eligibilityConfirmedById: actor.personId,
              eligibilityConfirmedAt: new Date(),
            }
          : {}),
      },
    });
    return ok(null);
  });
  must(`fill ${dossierId}`, result);
}

async function writeRows(
  tx: TenantTx,
  actor: Actor,
  dossierId: string,
  rows: ReturnType<typeof numberedCriteria>,
): Promise<void> {
  const { tenantId, personId, bodyName } = actor;
  const common = { tenantId, dossierId };
  await tx.dossierAnswer.createMany({
    data: rows.map(({ criterion }, index) => {
      const { result, explanation, figure, numerator, denominator } = answeredAsMet(criterion, index);
      const answer = { result, explanation, figure, numerator, denominator };
      return { ...common, ...answer, criterionCode: criterion.code, updatedById: personId };
    }),
  });
  await tx.evidence.createMany({
    data: rows
      .filter(({ criterion }) => criterion.evidence === "required")
      .map(({ criterion, number }, index) => ({
        ...common,
        id: newId(),
        criterionCode: criterion.code,
        kind: "document",
        title: `Báo cáo kết quả thực hiện tiêu chí ${number}`,
        documentNumber: `${21 + index}/BC-ANTT`,
        documentDate: dateColumn(addDays(actor.today, -3)),
        issuer: bodyName,
        submission: 1,
        addedById: personId,
      })),
  });
}

interface FilledDossier {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly planVersionId: string;
  readonly programme: string;
  readonly cycleYear: number;
}

async function writePapers(
  tx: TenantTx,
  actor: Actor,
  dossier: FilledDossier,
  filling: Filling,
): Promise<void> {
  const { content: plan } = await getPlan(tx, dossier.planVersionId);
  const facts = await findUnitFacts(tx, dossier.unitId, actor.today);
  const programme = PROGRAMMES.find((known) => known === dossier.programme);
  if (!facts.ok || !programme) throw new Error(`no unit or programme behind ${dossier.unitName}`);
  const asked = plan.components.filter((component) => isAskedOfUnit(component) && component.required);
  const made = filling === "whole" ? asked : asked.slice(0, 1);
  await tx.dossierComponent.createMany({
    data: made.map(({ code }) => {
      const { date, fields } = filledComponent(code, {
        unitName: dossier.unitName,
        unitKind: facts.value.unitClass,
        placeName: facts.value.placeName,
        headTitle: facts.value.headTitle ?? "Thủ trưởng đơn vị",
        headName: "Trần Văn Y (thử nghiệm)",
        programmeName: PROGRAMME_LABELS[programme],
        cycleYear: dossier.cycleYear,
        today: actor.today,
      });
      return {
        tenantId: actor.tenantId,
        dossierId: dossier.id,
        code,
        status: filling === "whole" ? "done" : "in_progress",
        mode: "template",
        data: { date, fields: { ...fields } },
        updatedById: actor.personId,
      };
    }),
  });
}
