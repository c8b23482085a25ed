import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { yearOf, type IsoDate } from "@/lib/core/dates";
import { MOST_COUNTED, pageOfParts } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { validOn } from "@/lib/platform/db/valid-on";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import type { UnitFilter, UnitListView, UnitRow } from "@/lib/units/contract";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import type { Prisma } from "@/prisma/client/client";

/** Units of the actor's territory, a page at a time: what they are, their latest title, and where this year stands. */
export const listUnits = defineQuery({
  name: "reports.list-units",
  permission: "unit.read",

  async run({ tx, actor, today }, filter: UnitFilter): Promise<Result<UnitListView, never>> {
    const year = yearOf(today);
    const where = await unitWhere({ tx, actor, today }, filter);
    const page = await pageOfParts(filter.page, [
      {
        count: (most) => tx.unitVersion.count({ where, take: most }),
        rows: (skip, take) =>
          tx.unitVersion.findMany({
            where,
            select: { unitId: true, name: true, kind: true, groundUnitId: true, parentUnitId: true },
            orderBy: [{ kind: "desc" }, { name: "asc" }, { unitId: "asc" }],
            skip,
            take,
          }),
      },
    ]);
    const rows = await rowsOf({ tx, actor, today }, page.rows, year);
    const kinds = await kindsHere({ tx, actor, today });
    const canAdd = holds(actor, "unit.edit");
    return ok({ ...page, rows, kinds, year, canAdd });
  },
});

/** How many the actor sees by a filter, counted no further than a list is. */
export const countUnits = async (context: QueryContext, filter: Omit<UnitFilter, "page">): Promise<number> =>
  context.tx.unitVersion.count({ where: await unitWhere(context, filter), take: MOST_COUNTED + 1 });

async function kindsHere(context: QueryContext): Promise<readonly string[]> {
  const everything = { text: "", kind: null, unregistered: false };
  const where = await unitWhere(context, everything);
  const found = await context.tx.unitVersion.groupBy({ by: ["kind"], where });
  return UNIT_CLASSES.filter((known) => found.some(({ kind }) => kind === known));
}

/** Units that the bodies of a territory manage on the day, wherever they stand: some hundreds below the province. */
const managedFrom = readOnce(
  async (tx: TenantTx, scopePath: string, today: IsoDate): Promise<readonly string[]> => {
    const where = { scopePath: { startsWith: scopePath }, ...validOn(today) };
    const rows = await tx.unitManagement.findMany({ where, select: { unitId: true } });
    return [...new Set(rows.map(({ unitId }) => unitId))];
  },
);

/** Units on the ground of the actor's territory, and those that are managed from it. All of a province's stand on its ground. */
async function mineOf({ tx, actor, today }: QueryContext): Promise<Prisma.UnitVersionWhereInput> {
  if (actor.unitId) return { unitId: actor.unitId };
  const onGround = { groundPath: { startsWith: actor.scopePath } };
  if (actor.level === "province") return onGround;
  const managed = await managedFrom(tx, actor.scopePath, today);
  return { OR: [onGround, { unitId: { in: [...managed] } }] };
}

async function unitWhere(
  context: QueryContext,
  { text, kind, unregistered }: Omit<UnitFilter, "page">,
): Promise<Prisma.UnitVersionWhereInput> {
  const { today } = context;
  const year = yearOf(today);
  return {
    AND: [
      validOn(today),
      await mineOf(context),
      { kind: kind ? kind : { in: [...UNIT_CLASSES] } },
      text ? { searchKey: { contains: fold(text) } } : {},
      unregistered
        ? {
            unit: {
              registrations: {
                none: { planVersion: { plan: { cycleYear: year } }, status: { not: "withdrawn" } },
              },
            },
          }
        : {},
    ],
  };
}

interface VersionLine {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly groundUnitId: string | null;
  readonly parentUnitId: string | null;
}

interface RowContext {
  readonly tx: TenantTx;
  readonly actor: Actor;
  readonly today: IsoDate;
}

async function rowsOf(
  { tx, actor, today }: RowContext,
  versions: readonly VersionLine[],
  year: number,
): Promise<UnitRow[]> {
  const ids = versions.map(({ unitId }) => unitId);
  const among = { unitId: { in: ids } };
  const placeIds = versions.flatMap(({ groundUnitId, parentUnitId }) => groundUnitId ?? parentUnitId ?? []);
  const places = await tx.unitVersion.findMany({
    where: { unitId: { in: placeIds }, ...validOn(today) },
    select: { unitId: true, name: true },
  });
  const managements = await tx.unitManagement.findMany({ where: { ...among, ...validOn(today) } });
  const titles = await tx.recognition.findMany({
    where: { ...among, outcome: "recognised" },
    orderBy: { cycleYear: "desc" },
    select: { unitId: true, title: true, cycleYear: true, status: true },
  });
  const registrations = await tx.registration.findMany({
    where: { ...among, status: { not: "withdrawn" }, planVersion: { plan: { cycleYear: year } } },
    orderBy: { madeAt: "desc" },
    select: { id: true, unitId: true, status: true, dossiers: { select: { id: true, status: true } } },
  });
  return versions.map(({ unitId, name, kind, groundUnitId, parentUnitId }) => {
    const own = managements.filter((one) => one.unitId === unitId);
    const managing = own.find(({ basis }) => basis === "delegated") ?? own[0];
    const title = titles.find((one) => one.unitId === unitId);
    const registration = registrations.find((one) => one.unitId === unitId);
    return {
      unitId,
      name,
      kind,
      placeName: places.find((place) => place.unitId === (groundUnitId ?? parentUnitId))?.name ?? "",
      managingLevel: managing?.level ?? null,
      latestTitle: title ? { title: title.title, year: title.cycleYear, status: title.status } : null,
      thisYear: registration ? caseOf(actor, registration) : null,
    };
  });
}

interface RegistrationLine {
  readonly id: string;
  readonly status: string;
  readonly dossiers: readonly { readonly id: string; readonly status: string }[];
}

/** Where it stands is on the list of whoever reads units; the way to it only for whoever may read it. */
function caseOf(
  actor: Actor,
  { id, status, dossiers: [dossier] }: RegistrationLine,
): NonNullable<UnitRow["thisYear"]> {
  if (!dossier) {
    const href = holds(actor, "registration.read") ? `/dang-ky/${id}` : null;
    return { href, statusOf: "registration", status };
  }
  const href = holds(actor, "dossier.read") ? `/ho-so/${dossier.id}` : null;
  return { href, statusOf: "dossier", status: dossier.status };
}
