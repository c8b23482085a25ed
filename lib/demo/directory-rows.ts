import type { Grant, PostRole } from "@/lib/core/actor";
import { unitScopeOf } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { fold } from "@/lib/core/text";
import { ROLE_PERMISSIONS } from "@/lib/committees/domain/role-permissions";
import { areasOf, bodiesOf, LONG_AGO, type Area, type DemoBody } from "@/lib/demo/areas";
import type { DemoOrganisation, DemoTenant } from "@/lib/demo/data/tenant";
import { demoId } from "@/lib/demo/demo-id";
import { placeholderName } from "@/lib/demo/person-names";
import { seatsOf, unitSeatsOf, type Seat } from "@/lib/demo/seats";
import type { Prisma } from "@/prisma/client/client";

/** Everything of a tenant that is there before the first case: its map, its register, its bodies and who sits in them. */
export interface DirectoryRows {
  readonly tenantId: string;
  readonly areas: readonly Area[];
  readonly bodies: readonly DemoBody[];
  readonly units: readonly RegisteredUnit[];
  readonly accounts: readonly Omit<Prisma.AccountCreateManyInput, "passwordHash">[];
  readonly unit: readonly Prisma.UnitCreateManyInput[];
  readonly unitVersion: readonly Prisma.UnitVersionCreateManyInput[];
  readonly unitSuccession: readonly Prisma.UnitSuccessionCreateManyInput[];
  readonly body: readonly Prisma.BodyCreateManyInput[];
  readonly unitManagement: readonly Prisma.UnitManagementCreateManyInput[];
  readonly person: readonly Prisma.PersonCreateManyInput[];
  readonly post: readonly Prisma.PostCreateManyInput[];
  readonly postHolding: readonly Prisma.PostHoldingCreateManyInput[];
  readonly postGrant: readonly Prisma.PostGrantCreateManyInput[];
}

/** A unit that results and cases are made for. */
export interface RegisteredUnit {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  readonly kind: string;
  /** The commune itself, or the one it stands in. */
  readonly ground: Area;
  readonly managedBy: Area;
  readonly to: IsoDate | null;
  readonly organisation: DemoOrganisation | null;
}

const dated = (from: IsoDate, to: IsoDate | null) => ({
  validFrom: dateColumn(from),
  validTo: to && dateColumn(to),
});

function areaNamed(areas: readonly Area[], name: string): Area {
  const area = areas.find((one) => one.name === name);
  if (!area) throw new Error(`no area ${name} in the demo map`);
  return area;
}

function areaAt(from: Area, level: Area["level"]): Area {
  if (from.level === level || !from.parent) return from;
  return areaAt(from.parent, level);
}

function unitsOf(tenant: DemoTenant, areas: readonly Area[]): readonly RegisteredUnit[] {
  const ids = (name: string) => ({
    id: demoId(tenant.code, "unit", name),
    versionId: demoId(tenant.code, "unit version", name),
  });
  const communes = areas
    .filter(({ level }) => level === "commune")
    .map((area) => ({
      ...ids(area.name),
      name: area.name,
      kind: area.kind,
      ground: area,
      managedBy: area,
      to: area.to,
      organisation: null,
    }));
  const organisations = tenant.organisations.map((organisation) => {
    const ground = areaNamed(areas, organisation.at);
    return {
      ...ids(organisation.name),
      name: organisation.name,
      kind: organisation.kind,
      ground,
      managedBy: areaAt(ground, organisation.managedBy),
      to: null,
      organisation,
    };
  });
  return [...communes, ...organisations];
}

function areaVersion(tenantId: string, tenant: DemoTenant, area: Area): Prisma.UnitVersionCreateManyInput {
  return {
    tenantId,
    id: demoId(tenant.code, "unit version", area.name),
    unitId: area.id,
    code: area.code,
    name: area.name,
    kind: area.kind,
    parentUnitId: area.parent?.id ?? null,
    groundPath: area.path,
    searchKey: fold(area.name),
    headTitle: `Chủ tịch UBND ${area.inSentence}`,
    sourceAct: area.sourceAct,
    ...dated(area.from, area.to),
  };
}

function organisationVersion(
  tenantId: string,
  unit: RegisteredUnit,
  organisation: DemoOrganisation,
): Prisma.UnitVersionCreateManyInput {
  return {
    tenantId,
    id: unit.versionId,
    unitId: unit.id,
    name: unit.name,
    kind: unit.kind,
    parentUnitId: unit.managedBy.id,
    groundUnitId: unit.ground.id,
    groundPath: unit.ground.path,
    searchKey: fold(unit.name),
    enterpriseSize: organisation.size ?? null,
    enterpriseForm: organisation.form ?? null,
    schoolLevel: organisation.schoolLevel ?? null,
    armedForces: organisation.armedForces ?? false,
    address: unit.ground.name,
    headTitle: organisation.headTitle,
    ...dated(LONG_AGO, null),
  };
}

function managementOf(
  tenantId: string,
  tenant: DemoTenant,
  unit: RegisteredUnit,
  areas: readonly Area[],
): readonly Prisma.UnitManagementCreateManyInput[] {
  const record = (
    basis: "by_law" | "delegated",
    area: Area,
    from: IsoDate,
    to: IsoDate | null,
    document?: string,
  ) => ({
    tenantId,
    id: demoId(tenant.code, "management", `${basis} ${unit.name}`),
    unitId: unit.id,
    level: area.level,
    bodyId: demoId(tenant.code, "body", `peoples_committee ${area.name}`),
    basis,
    document: document ?? null,
    scopePath: area.path,
    ...dated(from, to),
  });
  const from = unit.organisation ? LONG_AGO : unit.ground.from;
  const byLaw = record("by_law", unit.managedBy, from, unit.to);
  const delegation = unit.organisation?.delegation;
  return delegation
    ? [
        byLaw,
        record(
          "delegated",
          areaNamed(areas, delegation.to),
          delegation.from,
          delegation.until,
          delegation.document,
        ),
      ]
    : [byLaw];
}

function successionsOf(
  tenantId: string,
  tenant: DemoTenant,
): readonly Prisma.UnitSuccessionCreateManyInput[] {
  return tenant.successions.flatMap(({ predecessors, successor, on, act }) =>
    predecessors.map((predecessor) => ({
      tenantId,
      id: demoId(tenant.code, "succession", `${predecessor} ${successor}`),
      predecessorId: demoId(tenant.code, "unit", predecessor),
      successorId: demoId(tenant.code, "unit", successor),
      relation: "merge",
      onDay: dateColumn(on),
      act,
    })),
  );
}

interface PlacedSeat {
  readonly seat: Seat;
  readonly postId: string;
  readonly bodyId: string;
  readonly scopePath: Grant["scopePath"];
  readonly unitId: string | null;
  readonly to: IsoDate | null;
}

function placeSeats(tenant: DemoTenant, areas: readonly Area[]): readonly PlacedSeat[] {
  const place = (
    seat: Seat,
    { scopePath, unitId, to }: Omit<PlacedSeat, "seat" | "postId" | "bodyId">,
  ): PlacedSeat => ({
    seat,
    postId: demoId(tenant.code, "post", `${seat.account} ${seat.role} ${seat.body.kind} ${seat.body.of}`),
    bodyId: demoId(tenant.code, "body", `${seat.body.kind} ${seat.body.of}`),
    scopePath,
    unitId,
    to,
  });
  return [
    ...seatsOf(tenant, areas).map((seat) => {
      const { path, to } = areaNamed(areas, seat.body.of);
      return place(seat, { scopePath: path, unitId: null, to });
    }),
    ...tenant.organisations.flatMap((organisation) => {
      const unitId = demoId(tenant.code, "unit", organisation.name);
      return unitSeatsOf(tenant, organisation).map((seat) =>
        place(seat, { scopePath: unitScopeOf(unitId), unitId, to: null }),
      );
    }),
  ];
}

const permissionsOf = ({ role, extra, instead }: Seat): readonly string[] => [
  ...new Set([...(instead ?? ROLE_PERMISSIONS[role satisfies PostRole]), ...extra]),
];

/** Writes nothing: the rows of a tenant's map, register and staff, with the same ids every time. */
export function directoryRows(tenant: DemoTenant): DirectoryRows {
  const tenantId = demoId(tenant.code, "tenant", tenant.name);
  const areas = areasOf(tenant);
  const bodies = areas.flatMap((area) => bodiesOf(tenant, area));
  const units = unitsOf(tenant, areas);
  const placed = placeSeats(tenant, areas);
  const accountNames = [...new Set(placed.map(({ seat }) => seat.account))];
  const accounts = accountNames.map((signInName, index) => ({
    id: demoId(tenant.code, "account", signInName),
    tenantId,
    signInName,
    displayName: placeholderName(index),
    isDemo: true,
  }));
  const over = units.flatMap((unit) =>
    unit.organisation ? [{ unit, organisation: unit.organisation }] : [],
  );
  return {
    tenantId,
    areas,
    bodies,
    units,
    accounts,
    unit: [
      ...areas.map(({ id }) => ({ tenantId, id })),
      ...over.map(({ unit }) => ({ tenantId, id: unit.id })),
    ],
    unitVersion: [
      ...areas.map((area) => areaVersion(tenantId, tenant, area)),
      ...over.map(({ unit, organisation }) => organisationVersion(tenantId, unit, organisation)),
    ],
    unitSuccession: successionsOf(tenantId, tenant),
    body: [
      ...bodies.map(({ id, kind, area, name, shortName, from, to }) => ({
        tenantId,
        id,
        kind,
        level: area.level,
        name,
        shortName,
        unitId: area.id,
        scopePath: area.path,
        ...dated(from, to),
      })),
      ...over
        .filter(({ organisation }) => organisation.staff !== null)
        .map(({ unit, organisation }) => ({
          tenantId,
          id: demoId(tenant.code, "body", `unit_management ${unit.name}`),
          kind: "unit_management",
          level: organisation.managedBy,
          name: unit.name,
          shortName: unit.name,
          unitId: unit.id,
          scopePath: unitScopeOf(unit.id),
          ...dated(LONG_AGO, null),
        })),
    ],
    unitManagement: units.flatMap((unit) => managementOf(tenantId, tenant, unit, areas)),
    person: accounts.map(({ id, signInName, displayName }) => ({
      tenantId,
      id: demoId(tenant.code, "person", signInName),
      accountId: id,
      fullName: displayName,
    })),
    post: placed.map(({ seat, postId, bodyId, unitId }) => ({
      tenantId,
      id: postId,
      bodyId,
      role: seat.role,
      title: seat.title,
      unitId,
    })),
    postHolding: placed.map(({ seat, postId, to }) => ({
      tenantId,
      id: demoId(tenant.code, "holding", postId),
      postId,
      personId: demoId(tenant.code, "person", seat.account),
      ...dated(tenant.staffedFrom, to),
    })),
    postGrant: placed.flatMap(({ seat, postId, scopePath, to }) =>
      permissionsOf(seat).map((permission) => ({
        tenantId,
        id: demoId(tenant.code, "grant", `${postId} ${permission}`),
        postId,
        permission,
        scopePath,
        ...dated(tenant.staffedFrom, to),
      })),
    ),
  };
}
