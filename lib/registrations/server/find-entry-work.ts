import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { entryWindowOf } from "@/lib/registrations/domain/entry-window";
import { isClosed } from "@/lib/registrations/domain/workflow";
import { listEntryPlans } from "@/lib/registrations/server/entry-plans";
import {
  concernsTerritory,
  roleIn,
  territoryOf,
  unitsWithExtension,
} from "@/lib/registrations/server/entry-side";
import { listEntryUnits } from "@/lib/registrations/server/list-candidates";
import { statusOf } from "@/lib/registrations/server/registration-store";

/** A plan that takes units in today, with how many of the actor's are not in it. */
export interface EntryWork {
  readonly planVersionId: string;
  readonly act: "select" | "register";
  readonly programmeLabel: string;
  readonly cycleYear: number;
  readonly issuer: string;
  readonly closesOn: IsoDate | null;
  readonly units: number;
}

/** Plans whose window is open and in which the actor chooses or registers units that are not in them yet. */
export async function findEntryWork(
  tx: TenantTx,
  actor: Actor,
  today: IsoDate,
): Promise<readonly EntryWork[]> {
  const territory = await territoryOf(tx, actor);
  const mine = (await listEntryPlans(tx, today)).filter(
    (plan) => concernsTerritory(plan, territory) && actOf(plan, actor) !== null,
  );
  if (mine.length === 0) return [];
  const dates = await findPlanDates(tx);
  const asked = { dates, units: await unitsWithExtension(tx, actor, dates) };
  const work: EntryWork[] = [];
  for (const plan of mine) {
    const act = actOf(plan, actor);
    const { header } = plan.content;
    const window = entryWindowOf(plan.content, today, asked);
    if (!act || window.state !== "open") continue;
    const units = await countUnentered(tx, actor, plan);
    if (units === 0) continue;
    work.push({
      planVersionId: plan.planVersionId,
      act,
      programmeLabel: PROGRAMME_LABELS[header.programme],
      cycleYear: header.cycleYear,
      issuer: header.issuer,
      closesOn: window.closesOn,
      units,
    });
  }
  return work;
}

function actOf(plan: PlanOnRecord, actor: Actor): EntryWork["act"] | null {
  const role = roleIn(plan, actor);
  if (role === "selector") return "select";
  return role === "preparer" ? "register" : null;
}

/** Units inside the plan's scope without a registration that is still open, in whichever version of the plan. */
async function countUnentered(tx: TenantTx, actor: Actor, plan: PlanOnRecord): Promise<number> {
  const inside = (await listEntryUnits(tx, actor, plan)).filter(({ inside: isInside }) => isInside);
  const rows = await tx.registration.findMany({
    where: {
      unitId: { in: inside.map(({ unitId }) => unitId) },
      planVersion: { plan: { key: plan.content.header.key } },
    },
    select: { unitId: true, status: true },
  });
  const entered = new Set(
    rows.filter(({ status }) => !isClosed(statusOf(status))).map(({ unitId }) => unitId),
  );
  return inside.filter(({ unitId }) => !entered.has(unitId)).length;
}
