import "server-only";
import { placesOf, type Actor } from "@/lib/core/actor";
import { SOON_DAYS, daysBetween, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { MOST_COUNTED, pageOfParts, type ListPart, type Page } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
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
import { REGISTRATION_STATUSES, type RegistrationStatus } from "@/lib/registrations/domain/workflow";
import { entryPlanView, listEntryPlans } from "@/lib/registrations/server/entry-plans";
import { concernsTerritory, groundOf, roleIn } from "@/lib/registrations/server/entry-side";
import { shortBodyNames, THE_PLACE_ITSELF } from "@/lib/registrations/server/place-names";
import { placeNamesOf } from "@/lib/units/server/place-names";
import { statusOf } from "@/lib/registrations/server/registration-store";
import { UNIT_CLASS_LABELS, UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";
import type { Prisma } from "@/prisma/client/client";

type Counts = Partial<Record<RegistrationStatus, number>>;

/** Registrations in the actor's view, what waits for him first; the plans that take units in, with their windows. */
export const listRegistrations = defineQuery({
  name: "registration.list",
  permission: "registration.read",

  async run({ tx, actor }, filter: RegistrationFilter): Promise<Result<RegistrationListView, never>> {
    const dates = await findPlanDates(tx);
    const facts = { tx, actor, dates, plans: await listPublishedPlans(tx) };
    const counts = await countByStatus(tx);
    const drafts = await findDatedDrafts(facts, {});
    const page = await findPage(facts, filter, drafts);
    return ok({
      page: { ...page, rows: await rowsOf(facts, page.rows) },
      unitClasses: await classesHere(tx),
      plans: await planRows(facts),
      counts,
      due: await countDue(facts, drafts),
      all: Object.values(counts).reduce((sum, count) => sum + count, 0),
    });
  },
});

interface Facts {
  readonly tx: TenantTx;
  readonly actor: Actor;
  readonly dates: PlanDates;
  readonly plans: readonly PlanOnRecord[];
}

const WITH_PLACE = {
  omit: { route: true, eligibility: true },
  include: { unitVersion: { select: { groundUnitId: true, parentUnitId: true } } },
} as const satisfies Prisma.RegistrationFindManyArgs;

type ReadRegistration = Prisma.RegistrationGetPayload<typeof WITH_PLACE>;

const ORDER = [
  { cycleYear: "desc" },
  { unitName: "asc" },
  { id: "asc" },
] as const satisfies readonly Prisma.RegistrationOrderByWithRelationInput[];

/** The actor's own drafts by their last day, what else waits for him, then the rest; each by year and name. */
async function findPage(
  facts: Facts,
  filter: RegistrationFilter,
  all: readonly DatedDraft[],
): Promise<Page<ReadRegistration>> {
  const { tx, actor, plans } = facts;
  const asked = whereOf(filter, plans);
  const drafts = Object.keys(asked).length === 0 ? all : await findDatedDrafts(facts, asked);
  const shown = drafts.filter(({ dueOn }) => filter.due === null || boxOf(dueOn, actor.today) === filter.due);
  const { waiting, dated } = sidesOf(facts);
  const undated = { AND: [asked, waiting, { NOT: dated }] };
  const part = (where: Prisma.RegistrationWhereInput): ListPart<ReadRegistration> => ({
    count: (most) => tx.registration.count({ where, take: most }),
    rows: (skip, take) => tx.registration.findMany({ where, ...WITH_PLACE, orderBy: [...ORDER], skip, take }),
  });
  return pageOfParts(filter.page, [
    {
      count: async () => shown.length,
      rows: (skip, take) =>
        findInOrder(
          tx,
          shown.slice(skip, skip + take).map(({ id }) => id),
        ),
    },
    ...(filter.due === null || filter.due === "con-lai" ? [part(undated)] : []),
    ...(filter.due === null ? [part({ AND: [asked, { NOT: waiting }] })] : []),
  ]);
}

/** How many the actor sees by a filter, counted no further than a list is. */
export async function countRegistrations(
  { tx, actor, today }: QueryContext,
  filter: Omit<RegistrationFilter, "page">,
): Promise<number> {
  const facts = { tx, actor, dates: await findPlanDates(tx), plans: await listPublishedPlans(tx) };
  const asked = whereOf(filter, facts.plans);
  const count = (where: Prisma.RegistrationWhereInput): Promise<number> =>
    tx.registration.count({ where, take: MOST_COUNTED + 1 });
  if (filter.due === null) return count(asked);
  const { waiting, dated } = sidesOf(facts);
  const drafts = await findDatedDrafts(facts, asked);
  const near = drafts.filter(({ dueOn }) => boxOf(dueOn, today) === filter.due).length;
  return filter.due === "con-lai" ? near + (await count({ AND: [asked, waiting, { NOT: dated }] })) : near;
}

async function findInOrder(tx: TenantTx, ids: readonly string[]): Promise<readonly ReadRegistration[]> {
  const rows = await tx.registration.findMany({ where: { id: { in: [...ids] } }, ...WITH_PLACE });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function whereOf(
  { text, status, unitClass, planKey }: Omit<RegistrationFilter, "page">,
  plans: readonly PlanOnRecord[],
): Prisma.RegistrationWhereInput {
  const ofPlan = plans.filter(({ content }) => content.header.key === planKey);
  return {
    ...(status ? { status } : {}),
    ...(unitClass ? { unitClass } : {}),
    ...(planKey ? { planVersionId: { in: ofPlan.map(({ planVersionId }) => planVersionId) } } : {}),
    ...(text === "" ? {} : { searchKey: { contains: fold(text) } }),
  };
}

interface Sides {
  /** To write on or mend, or to note as the receiving body. */
  readonly waiting: Prisma.RegistrationWhereInput;
  /** Of these, the drafts in plans that name a last day. */
  readonly dated: Prisma.RegistrationWhereInput;
}

function sidesOf({ actor, dates, plans }: Facts): Sides {
  const prepares = [...placesOf(actor, "registration.prepare")];
  const own = { OR: [{ scopePath: { in: prepares } }, { unitScope: { in: prepares } }] };
  const receives = { receivingScope: { in: [...placesOf(actor, "registration.accept")] } };
  const withDay = plans.filter((plan) => closingDay(plan, actor.today, { dates, units: [] }) !== null);
  return {
    waiting: {
      OR: [
        { status: { in: ["draft", "returned"] }, ...own },
        { status: "submitted", ...receives },
      ],
    },
    dated: {
      status: "draft",
      ...own,
      planVersionId: { in: withDay.map(({ planVersionId }) => planVersionId) },
    },
  };
}

interface DatedDraft {
  readonly id: string;
  readonly dueOn: IsoDate;
}

/** Their day depends on plan, class and extension: the keys are read, as many as a list counts, and put in order. */
async function findDatedDrafts(
  facts: Facts,
  asked: Prisma.RegistrationWhereInput,
): Promise<readonly DatedDraft[]> {
  const { tx, actor, dates, plans } = facts;
  const keys = await tx.registration.findMany({
    where: { AND: [asked, sidesOf(facts).dated] },
    select: { id: true, planVersionId: true, scopePath: true, unitScope: true },
    orderBy: [...ORDER],
    take: MOST_COUNTED,
  });
  const drafts = keys.flatMap((key): DatedDraft[] => {
    const plan = plans.find(({ planVersionId }) => planVersionId === key.planVersionId);
    const dueOn = plan && closingDay(plan, actor.today, { dates, units: [key] });
    return dueOn ? [{ id: key.id, dueOn }] : [];
  });
  return drafts.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

async function rowsOf(
  facts: Facts,
  records: readonly ReadRegistration[],
): Promise<readonly RegistrationRow[]> {
  const { tx, actor, dates, plans } = facts;
  const places = await placeNamesOf(
    tx,
    records.map(({ id, madeOn, unitVersion }) => ({
      key: id,
      placeId: unitVersion.groundUnitId ?? unitVersion.parentUnitId,
      on: fromDateColumn(madeOn),
    })),
    THE_PLACE_ITSELF,
  );
  const shortNames = await shortBodyNames(tx);
  return records.flatMap((record): RegistrationRow[] => {
    const plan = plans.find(({ planVersionId }) => planVersionId === record.planVersionId);
    if (!plan) return [];
    const status = statusOf(record.status);
    const waits = waitsForActor(actor, status, record);
    const { header } = plan.content;
    const dueOn =
      waits && status === "draft" ? closingDay(plan, actor.today, { dates, units: [record] }) : null;
    return [
      {
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

function boxOf(dueOn: IsoDate, today: IsoDate): DueBox {
  const left = daysBetween(today, dueOn);
  if (left < 0) return "qua-han";
  if (left === 0) return "hom-nay";
  return left <= SOON_DAYS ? "trong-7-ngay" : "con-lai";
}

/** What waits for the actor, by its last day; what has none counts as «còn lại». */
async function countDue(facts: Facts, drafts: readonly DatedDraft[]): Promise<RegistrationListView["due"]> {
  const { waiting, dated } = sidesOf(facts);
  const { today } = facts.actor;
  const undated = await facts.tx.registration.count({
    where: { AND: [waiting, { NOT: dated }] },
    take: MOST_COUNTED + 1,
  });
  const count = (box: DueBox): number => drafts.filter(({ dueOn }) => boxOf(dueOn, today) === box).length;
  return {
    "qua-han": count("qua-han"),
    "hom-nay": count("hom-nay"),
    "trong-7-ngay": count("trong-7-ngay"),
    "con-lai": count("con-lai") + undated,
  };
}

/** Of each status, no further than a list is counted; a status that nothing has is left out. */
async function countByStatus(tx: TenantTx): Promise<Counts> {
  const rows = await tx.$queryRaw<{ status: RegistrationStatus; count: number }[]>`
    SELECT status, (SELECT count(*) FROM (SELECT 1 FROM registration r WHERE r.status = known.status
        LIMIT ${MOST_COUNTED + 1}) of_status)::int AS count
      FROM unnest(${[...REGISTRATION_STATUSES]}::text[]) known (status)`;
  return Object.fromEntries(
    rows.filter(({ count }) => count > 0).map(({ status, count }) => [status, count]),
  );
}

async function classesHere(tx: TenantTx): Promise<readonly UnitClass[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM unnest(${[...UNIT_CLASSES]}::text[]) known (name)
     WHERE EXISTS (SELECT 1 FROM registration r WHERE r.unit_class = known.name)`;
  return UNIT_CLASSES.filter((known) => rows.some(({ name }) => name === known));
}

async function planRows({ tx, actor, dates, plans }: Facts): Promise<readonly OpenPlanRow[]> {
  const ground = await groundOf(tx, actor);
  const shown = (await listEntryPlans(tx, actor.today)).filter((plan) =>
    concernsTerritory(plan, ground.scopePath),
  );
  const keys = new Set(shown.map(({ content }) => content.header.key));
  const keyOf = new Map(
    plans
      .filter(({ content }) => keys.has(content.header.key))
      .map(({ planVersionId, content }) => [planVersionId, content.header.key]),
  );
  const found = await tx.registration.groupBy({
    by: ["planVersionId", "status"],
    where: { planVersionId: { in: [...keyOf.keys()] } },
    _count: true,
  });
  const countsOf = (key: string): Counts => {
    const counts: Counts = {};
    for (const { planVersionId, status, _count } of found) {
      if (keyOf.get(planVersionId) !== key) continue;
      const known = statusOf(status);
      counts[known] = (counts[known] ?? 0) + _count;
    }
    return counts;
  };
  return shown.map((plan) => ({
    ...entryPlanView(plan, actor.today, { dates, units: [ground] }),
    planKey: plan.content.header.key,
    role: roleIn(plan, actor),
    counts: countsOf(plan.content.header.key),
  }));
}
