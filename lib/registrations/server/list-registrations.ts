import "server-only";
import type { Actor } from "@/lib/core/actor";
import { daysBetween, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { compareVietnamese, fold } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import { workingDaysBetween } from "@/lib/programmes/domain/working-days";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { listPublishedPlans, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type {
  DueBox,
  OpenPlanRow,
  RegistrationFilter,
  RegistrationListView,
  RegistrationRow,
} from "@/lib/registrations/contract";
import { mayActOn } from "@/lib/registrations/domain/authority";
import { entryWindowOf, type AskedWindow } from "@/lib/registrations/domain/entry-window";
import type { RegistrationStatus } from "@/lib/registrations/domain/workflow";
import { entryPlanView, listEntryPlans } from "@/lib/registrations/server/entry-plans";
import { concernsTerritory, groundOf, roleIn } from "@/lib/registrations/server/entry-side";
import { placeNamesOf, shortBodyNames } from "@/lib/registrations/server/place-names";
import { statusOf } from "@/lib/registrations/server/registration-store";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

type Counts = Partial<Record<RegistrationStatus, number>>;

/** Registrations in the actor's view, what waits for him first; the plans that take units in, with their windows. */
export const listRegistrations = defineQuery({
  name: "registration.list",
  permission: "registration.read",

  async run({ tx, actor, today }, filter: RegistrationFilter): Promise<Result<RegistrationListView, never>> {
    const dates = await findPlanDates(tx);
    const all = await readRows(tx, actor, dates);
    const matching = all.filter((row) => matches(row, filter, today)).toSorted(byWaiting);
    const page = filter.page <= pageCount(matching.length) ? filter.page : 1;
    const rows = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ row }) => row);
    return ok({
      page: { rows, total: matching.length, page, pages: pageCount(matching.length) },
      unitClasses: UNIT_CLASSES.filter((known) => all.some(({ unitClass }) => unitClass === known)),
      plans: await planRows(tx, actor, { all, dates }),
      counts: countByStatus(all),
      due: dueCounts(all, today),
      all: all.length,
    });
  },
});

interface ReadRow {
  readonly row: RegistrationRow;
  readonly unitClass: string;
  readonly planKey: string;
  readonly planVersionId: string;
}

/** A province keeps a few hundred registrations a year: read whole, so that counts and order agree. */
async function readRows(tx: TenantTx, actor: Actor, dates: PlanDates): Promise<readonly ReadRow[]> {
  const plans = new Map((await listPublishedPlans(tx)).map((plan) => [plan.planVersionId, plan]));
  const records = await tx.registration.findMany({
    omit: { route: true, eligibility: true },
    include: { unitVersion: { select: { groundUnitId: true, parentUnitId: true } } },
  });
  const places = await placeNamesOf(
    tx,
    records.map(({ id, madeOn, unitVersion }) => ({
      key: id,
      placeId: unitVersion.groundUnitId ?? unitVersion.parentUnitId,
      on: fromDateColumn(madeOn),
    })),
  );
  const shortNames = await shortBodyNames(tx);
  return records.flatMap((record) => {
    const plan = plans.get(record.planVersionId);
    if (!plan) return [];
    const status = statusOf(record.status);
    const waits = waitsForActor(actor, status, record);
    const { header } = plan.content;
    const dueOn =
      waits && status === "draft" ? closingDay(plan, actor.today, { dates, units: [record] }) : null;
    return [
      {
        unitClass: record.unitClass,
        planKey: header.key,
        planVersionId: record.planVersionId,
        row: {
          registrationId: record.id,
          unitName: record.unitName,
          unitClassLabel: labelOf(record.unitClass),
          placeName: places.get(record.id) ?? "",
          planTitle: header.title,
          programmeLabel: PROGRAMME_LABELS[header.programme],
          cycleYear: header.cycleYear,
          status,
          receivingBodyName: shortNames.get(record.receivingBodyName) ?? record.receivingBodyName,
          submittedOn: record.submittedOn && fromDateColumn(record.submittedOn),
          madeOn: fromDateColumn(record.madeOn),
          dueOn,
          workingDaysLeft: dueOn === null ? null : workingDaysBetween(actor.today, dueOn, dates.calendar),
          waitsForActor: waits,
        },
      },
    ];
  });
}

const labelOf = (unitClass: string): string => {
  const known = UNIT_CLASSES.find((one) => one === unitClass);
  return known ? UNIT_CLASS_LABELS[known] : unitClass;
};

const closingDay = ({ content }: PlanOnRecord, today: IsoDate, asked: AskedWindow): IsoDate | null =>
  entryWindowOf(content, today, asked).closesOn;

function waitsForActor(
  actor: Actor,
  status: RegistrationStatus,
  held: { readonly scopePath: string; readonly unitScope: string; readonly receivingScope: string },
): boolean {
  if (status === "draft" || status === "returned") return mayActOn(actor, "submit", held);
  return status === "submitted" && mayActOn(actor, "accept", held);
}

function matches({ row, unitClass, planKey }: ReadRow, filter: RegistrationFilter, today: IsoDate): boolean {
  return (
    (filter.status === null || row.status === filter.status) &&
    (filter.unitClass === null || unitClass === filter.unitClass) &&
    (filter.planKey === null || planKey === filter.planKey) &&
    (filter.due === null || dueBoxOf(row, today) === filter.due) &&
    (filter.text === "" || fold(row.unitName).includes(fold(filter.text)))
  );
}

/** Where something waits for the actor: by its last day. */
function dueBoxOf({ waitsForActor: waits, dueOn }: RegistrationRow, today: IsoDate): DueBox | null {
  if (!waits) return null;
  if (dueOn === null) return "con-lai";
  const left = daysBetween(today, dueOn);
  if (left < 0) return "qua-han";
  if (left === 0) return "hom-nay";
  return left <= 7 ? "trong-7-ngay" : "con-lai";
}

function dueCounts(all: readonly ReadRow[], today: IsoDate): RegistrationListView["due"] {
  const count = (box: DueBox): number => all.filter(({ row }) => dueBoxOf(row, today) === box).length;
  return {
    "qua-han": count("qua-han"),
    "hom-nay": count("hom-nay"),
    "trong-7-ngay": count("trong-7-ngay"),
    "con-lai": count("con-lai"),
  };
}

const FAR: IsoDate = "9999-12-31";

function byWaiting({ row: a }: ReadRow, { row: b }: ReadRow): number {
  if (a.waitsForActor !== b.waitsForActor) return a.waitsForActor ? -1 : 1;
  const [dueA, dueB] = [a.dueOn ?? FAR, b.dueOn ?? FAR];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  if (a.cycleYear !== b.cycleYear) return b.cycleYear - a.cycleYear;
  return compareVietnamese(a.unitName, b.unitName);
}

function countByStatus(all: readonly ReadRow[]): Counts {
  const counts: Counts = {};
  for (const { row } of all) counts[row.status] = (counts[row.status] ?? 0) + 1;
  return counts;
}

async function planRows(
  tx: TenantTx,
  actor: Actor,
  { all, dates }: { readonly all: readonly ReadRow[]; readonly dates: PlanDates },
): Promise<readonly OpenPlanRow[]> {
  const ground = await groundOf(tx, actor);
  const plans = await listEntryPlans(tx, actor.today);
  return plans
    .filter((plan) => concernsTerritory(plan, ground.scopePath))
    .map((plan) => ({
      ...entryPlanView(plan, actor.today, { dates, units: [ground] }),
      planKey: plan.content.header.key,
      role: roleIn(plan, actor),
      counts: countByStatus(all.filter(({ planKey }) => planKey === plan.content.header.key)),
    }));
}
