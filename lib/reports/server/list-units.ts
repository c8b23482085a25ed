import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { yearOf, type IsoDate } from "@/lib/core/dates";
import { MOST_COUNTED, PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
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
    const where = unitWhere(actor, today, filter, year);
    const total = await tx.unitVersion.count({ where });
    const page = filter.page <= pageCount(total) ? filter.page : 1;
    const versions = await tx.unitVersion.findMany({
      where,
      select: { unitId: true, name: true, kind: true, groundUnitId: true, parentUnitId: true },
      orderBy: [{ kind: "desc" }, { name: "asc" }, { unitId: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const rows = await rowsOf({ tx, actor, today }, versions, year);
    const kinds = await kindsHere(tx, actor, today);
    const canAdd = holds(actor, "unit.edit");
    return ok({ rows, total, page, pages: pageCount(total), kinds, year, canAdd });
  },
});

/** How many the actor sees by a filter, counted no further than a list is. */
export const countUnits = (
  { tx, actor, today }: QueryContext,
  filter: Omit<UnitFilter, "page">,
): Promise<number> =>
  tx.unitVersion.count({ where: unitWhere(actor, today, filter, yearOf(today)), take: MOST_COUNTED + 1 });

async function kindsHere(tx: TenantTx, actor: Actor, today: IsoDate): Promise<readonly string[]> {
  const everything = { text: "", kind: null, unregistered: false };
  const where = unitWhere(actor, today, everything, yearOf(today));
  const found = await tx.unitVersion.groupBy({ by: ["kind"], where });
  return UNIT_CLASSES.filter((known) => found.some(({ kind }) => kind === known));
}

function unitWhere(
  actor: Actor,
  today: IsoDate,
  { text, kind, unregistered }: Omit<UnitFilter, "page">,
  year: number,
): Prisma.UnitVersionWhereInput {
  const managed = { some: { scopePath: { startsWith: actor.scopePath }, ...validOn(today) } };
  const mine: Prisma.UnitVersionWhereInput = actor.unitId
    ? { unitId: actor.unitId }
    : { OR: [{ groundPath: { startsWith: actor.scopePath } }, { unit: { unitManagements: managed } }] };
  return {
    AND: [
      validOn(today),
      mine,
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
