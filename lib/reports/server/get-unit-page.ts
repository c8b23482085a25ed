import "server-only";
import { holds } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { MOVEMENT_GRADE_LABELS, MOVEMENT_GRADES } from "@/lib/programmes/domain/programme";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import { resolveRoute } from "@/lib/programmes/server/resolve-route";
import type { ResultLine, RouteAnswer, SuccessionLine, UnitPageView } from "@/lib/reports/unit-page-view";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { listConsequences } from "@/lib/results/server/list-consequences";
import { mayEnterResultOf } from "@/lib/results/server/unit-place";
import { findChangeableUnit } from "@/lib/units/server/find-changeable-unit";
import { findDelegableUnit } from "@/lib/units/server/find-delegable-unit";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { placeNameOf } from "@/lib/units/server/place-names";

/**
 * Everything the register knows of a unit: its names through the years, who manages it, where it came from, what it
 * was recognised for, and why its file goes where it goes. Refuses `unit.not-found` for unknown and foreign alike.
 */
export const getUnitPage = defineQuery({
  name: "reports.unit-page",
  permission: "unit.read",

  async run(
    { tx, actor, today },
    unitId: string,
  ): Promise<Result<UnitPageView, { readonly code: "unit.not-found" }>> {
    const versions = await tx.unitVersion.findMany({ where: { unitId }, orderBy: { validFrom: "desc" } });
    const latest = versions[0];
    const isMine =
      latest &&
      (actor.unitId === unitId ||
        latest.groundPath.startsWith(actor.scopePath) ||
        (await tx.unitManagement.count({ where: { unitId, scopePath: { startsWith: actor.scopePath } } })) >
          0);
    if (!latest || !isMine) return err({ code: "unit.not-found" });

    const facts = await findUnitFacts(tx, unitId, today);
    const managements = await tx.unitManagement.findMany({
      where: { unitId },
      include: { body: true },
      orderBy: { validFrom: "desc" },
    });
    const predecessors = await successions(tx, { successorId: unitId });
    return ok({
      unitId,
      name: facts.ok ? facts.value.name : latest.name,
      unitClass: latest.kind,
      placeName: await placeNameOf(
        tx,
        latest.groundUnitId ?? latest.parentUnitId,
        fromDateColumn(latest.validFrom),
      ),
      managingLevel: facts.ok ? facts.value.management.level : "",
      managingBody: facts.ok ? facts.value.management.record.bodyName : "",
      headTitle: latest.headTitle,
      endedOn:
        latest.validTo && fromDateColumn(latest.validTo) <= today ? fromDateColumn(latest.validTo) : null,
      versions: await Promise.all(
        versions.map(async (version) => ({
          name: version.name,
          kind: version.kind,
          code: version.code,
          placeName: await placeNameOf(
            tx,
            version.groundUnitId ?? version.parentUnitId,
            fromDateColumn(version.validFrom),
          ),
          from: fromDateColumn(version.validFrom),
          to: version.validTo && fromDateColumn(version.validTo),
          sourceAct: version.sourceAct,
        })),
      ),
      managements: managements.map((row) => ({
        level: row.level,
        bodyName: row.body.name,
        delegated: row.basis === "delegated",
        document: row.document,
        from: fromDateColumn(row.validFrom),
        to: row.validTo && fromDateColumn(row.validTo),
      })),
      predecessors,
      successors: await successions(tx, { predecessorId: unitId }),
      results: await listResults(
        tx,
        unitId,
        predecessors.map((line) => line.unitId),
      ),
      consequences: await listConsequences(tx, { unitId }),
      routes: facts.ok ? await routesOf(tx, facts.value, today) : [],
      canRegister: holds(actor, "registration.prepare"),
      mayChange: holds(actor, "unit.edit") && (await findChangeableUnit(tx, actor, unitId)) !== null,
      mayDelegate: holds(actor, "unit.edit") && (await findDelegableUnit(tx, actor, unitId)) !== null,
      mayEnterResults: holds(actor, "result.enter") && (await mayEnterResultOf(tx, actor, { unitId, today })),
    });
  },
});

async function successions(
  tx: TenantTx,
  where: { readonly successorId: string } | { readonly predecessorId: string },
): Promise<SuccessionLine[]> {
  const rows = await tx.unitSuccession.findMany({ where, orderBy: { onDay: "desc" } });
  const others = rows.map((row) => ("successorId" in where ? row.predecessorId : row.successorId));
  const names = await tx.unitVersion.findMany({
    where: { unitId: { in: others } },
    orderBy: { validFrom: "desc" },
  });
  return rows.map((row, index) => ({
    unitId: others[index] ?? "",
    name: names.find(({ unitId }) => unitId === others[index])?.name ?? "Đơn vị trước đây",
    relation: row.relation,
    on: fromDateColumn(row.onDay),
    act: row.act,
  }));
}

async function listResults(
  tx: TenantTx,
  unitId: string,
  predecessors: readonly string[],
): Promise<ResultLine[]> {
  const among = { unitId: { in: [unitId, ...predecessors] } };
  const recognitions = await tx.recognition.findMany({
    where: { ...among, NOT: { source: "paper", status: "superseded", paperResultId: { not: null } } },
    orderBy: { cycleYear: "desc" },
    take: 40,
  });
  const grades = await tx.gradeResult.findMany({
    where: { ...among, status: "active" },
    orderBy: { cycleYear: "desc" },
    take: 40,
  });
  const day = (date: Date): string => fromDateColumn(date).split("-").reverse().join("/");
  return [
    ...recognitions.map((row) => ({
      year: row.cycleYear,
      what: row.title,
      result: row.outcome === "recognised" ? "Đạt, được công nhận" : "Chưa đạt",
      unitName: row.unitName,
      document: `${row.decisionNumber} ngày ${day(row.decidedOn)}, ${row.deciderName}`,
      isPaper: row.source === "paper",
      code: row.verificationCode,
      ofPredecessor: row.unitId !== unitId,
    })),
    ...grades.map((row) => ({
      year: row.cycleYear,
      what: "Phân loại phong trào (QĐ 510)",
      result: gradeLabel(row.grade),
      unitName: "",
      document: `${row.decisionNumber} ngày ${day(row.decidedOn)}, ${row.deciderName}`,
      isPaper: row.source === "paper",
      code: null,
      ofPredecessor: row.unitId !== unitId,
    })),
  ].sort((a, b) => b.year - a.year);
}

/** A class the list does not know is shown as it stands in the register. */
function gradeLabel(grade: string): string {
  const known = MOVEMENT_GRADES.find((one) => one === grade);
  return known ? MOVEMENT_GRADE_LABELS[known] : grade;
}

async function routesOf(tx: TenantTx, unit: UnitFacts, today: IsoDate): Promise<RouteAnswer[]> {
  const plans = await listPublishedPlans(tx);
  const current = plans.filter(
    ({ territory, content: { header } }) =>
      unit.scopePath.startsWith(territory) &&
      header.cycle.from <= today &&
      (!header.cycle.to || today < header.cycle.to),
  );
  const answers: RouteAnswer[] = [];
  for (const { content } of current) {
    const planTitle = content.header.title;
    const route = await resolveRoute(tx, content, unit);
    if (route.ok) {
      answers.push({ kind: "route", planTitle, route: route.value });
    } else if (route.error.code === "plan.outside-scope") {
      answers.push({
        kind: "outside",
        planTitle,
        clause: route.error.clause,
        sentence: route.error.sentence,
      });
    } else {
      answers.push({ kind: "unknown", planTitle });
    }
  }
  return answers;
}
