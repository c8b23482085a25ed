import type { Actor, BodyKind, Level, PostRole } from "@/lib/core/actor";
import { unitScopeOf } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { Permission } from "@/lib/core/permissions";
import { ok } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { ROLE_PERMISSIONS } from "@/lib/committees/domain/role-permissions";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { publishCriteria, publishPlan } from "@/lib/programmes/server/publish-content";
import { UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";
import { aCriteriaSet } from "./criteria";

/** A territory with its bodies. */
export interface TestPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: Level;
  readonly path: string;
  readonly parentId: string | null;
  readonly bodies: Readonly<Record<OfficeKind, { readonly id: string; readonly name: string }>>;
}

export interface TestUnit {
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly managedBy: TestPlace;
  readonly unitScope: string;
}

/** A tenant of a test's own: a small map, its bodies, one published plan with one small criteria set. */
export interface TestProvince {
  readonly tenantId: string;
  readonly today: IsoDate;
  readonly plan: PlanContent;
  readonly criteria: CriteriaContent;
  readonly planVersionId: string;
  readonly criteriaVersionId: string;
  readonly province: TestPlace;
  /** Empty in two tiers. */
  readonly districts: readonly TestPlace[];
  /** Two in the first district, one in the second; in two tiers all under the province. */
  readonly communes: readonly [TestPlace, TestPlace, TestPlace];
  /** A commune as the subject of a dossier. */
  readonly commune: TestUnit;
  /** Managed by the first commune. */
  readonly school: TestUnit;
  /** Managed by the first district; by the province in two tiers. */
  readonly agency: TestUnit;
  /** Managed by the province. */
  readonly enterprise: TestUnit;
}

const OFFICES = ["committee", "standing_committee", "police", "peoples_committee"] as const;
type OfficeKind = (typeof OFFICES)[number];

const OFFICE_NAMES = {
  committee: "Ban Chỉ đạo",
  standing_committee: "Thường trực Ban Chỉ đạo",
  police: "Công an",
  peoples_committee: "UBND",
} as const satisfies Record<OfficeKind, string>;

const LONG_AGO = dateColumn("2000-01-01");

interface ProvinceOverrides {
  readonly code?: string;
  readonly today?: IsoDate;
  readonly plan?: PlanContent;
  readonly criteria?: CriteriaContent;
}

/** Valid by default: the plan of Ninh Thuận 2023 on 2/10/2023, with a small criteria set in place of its own. */
export async function aProvince({
  code = "thu",
  today = "2023-10-02",
  plan: whole = PLAN_NINH_THUAN_2023,
  criteria = aCriteriaSet({ programme: whole.header.programme }),
}: ProvinceOverrides = {}): Promise<TestProvince> {
  const tenantId = newId();
  await withPlatform((tx) =>
    tx.tenant.create({
      data: {
        id: tenantId,
        code: `${code}-${tenantId.slice(0, 8)}`,
        name: "Tỉnh Thử",
        shortName: "Tỉnh Thử",
        ownerAgency: "Công an tỉnh Thử",
        supportPhone: "0200 000 000",
      },
    }),
  );
  const map = mapOf(whole.header.regime === "two_tier");
  const plan: PlanContent = {
    ...whole,
    criteria: [
      {
        unitClasses: [...UNIT_CLASSES],
        criteriaKey: criteria.key,
        criteriaVersion: 1,
        clause: "II.2",
        basis: "plan",
      },
    ],
  };
  const base = { tenantId, today };
  return inProvince(base, async (tx) => {
    for (const place of placesOf(map)) await writePlace(tx, tenantId, place);
    for (const unit of [map.school, map.agency, map.enterprise]) await writeUnit(tx, tenantId, unit, map);
    const publication = { tenantId, number: 1, demo: true, now: new Date() };
    const set = await publishCriteria(tx, criteria, { ...publication, id: newId() });
    if (!set.ok) throw new Error(JSON.stringify(set.error));
    const published = await publishPlan(tx, plan, {
      ...publication,
      id: newId(),
      planId: newId(),
      bodyId: map.province.bodies.committee.id,
    });
    if (!published.ok) throw new Error(JSON.stringify(published.error));
    return { ...base, ...map, plan, criteria, ...set.value, ...published.value };
  });
}

/** Work on the rows of a province behind everybody's back, for building what a test needs. */
export async function inProvince<Value>(
  { tenantId, today }: Pick<TestProvince, "tenantId" | "today">,
  work: (tx: TenantTx) => Promise<Value>,
): Promise<Value> {
  const done = await withTenant({ tenantId, scopePath: "t/", personId: null, today }, async (tx) =>
    ok(await work(tx)),
  );
  if (!done.ok) throw new Error("refused");
  return done.value;
}

type TestMap = Pick<
  TestProvince,
  "province" | "districts" | "communes" | "commune" | "school" | "agency" | "enterprise"
>;

const placesOf = ({ province, districts, communes }: TestMap): readonly TestPlace[] => [
  province,
  ...districts,
  ...communes,
];

function mapOf(twoTiers: boolean): TestMap {
  const province = aPlace("Tỉnh Thử", "tinh", "province", null);
  const districts = twoTiers
    ? []
    : [
        aPlace("Huyện Một", "huyen", "district", province),
        aPlace("Huyện Hai", "huyen", "district", province),
      ];
  const first = districts[0] ?? province;
  const second = districts[1] ?? province;
  const communes = [
    aPlace("Xã Một", "xa", "commune", first),
    aPlace("Xã Hai", "xa", "commune", first),
    aPlace("Xã Ba", "xa", "commune", second),
  ] as const;
  const [one] = communes;
  return {
    province,
    districts,
    communes,
    commune: { id: one.id, name: one.name, unitClass: "xa", managedBy: one, unitScope: unitScopeOf(one.id) },
    school: aUnit("Trường THCS Một (thử nghiệm)", "co_so_giao_duc", one),
    agency: aUnit("Cơ quan Huyện Một (thử nghiệm)", "co_quan", first),
    enterprise: aUnit("Công ty Tỉnh (thử nghiệm)", "doanh_nghiep", province),
  };
}

function aPlace(name: string, kind: string, level: Level, parent: TestPlace | null): TestPlace {
  const id = newId();
  const office = (kindOfOffice: OfficeKind) => ({
    id: newId(),
    name: `${OFFICE_NAMES[kindOfOffice]} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  });
  return {
    id,
    name,
    kind,
    level,
    path: `${parent?.path ?? "t/"}${id}/`,
    parentId: parent?.id ?? null,
    bodies: {
      committee: office("committee"),
      standing_committee: office("standing_committee"),
      police: office("police"),
      peoples_committee: office("peoples_committee"),
    },
  };
}

function aUnit(name: string, unitClass: UnitClass, managedBy: TestPlace): TestUnit {
  const id = newId();
  return { id, name, unitClass, managedBy, unitScope: unitScopeOf(id) };
}

/** `createMany` reads nothing back: a unit is visible only once it has a version. */
async function writePlace(tx: TenantTx, tenantId: string, place: TestPlace): Promise<void> {
  await tx.unit.createMany({ data: [{ tenantId, id: place.id }] });
  await tx.unitVersion.createMany({
    data: [
      {
        tenantId,
        id: newId(),
        unitId: place.id,
        name: place.name,
        kind: place.kind,
        parentUnitId: place.parentId,
        groundPath: place.path,
        searchKey: fold(place.name),
        validFrom: LONG_AGO,
      },
    ],
  });
  await tx.body.createMany({
    data: OFFICES.map((kind) => ({
      tenantId,
      ...place.bodies[kind],
      kind,
      level: place.level,
      shortName: place.bodies[kind].name,
      unitId: place.id,
      scopePath: place.path,
      validFrom: LONG_AGO,
    })),
  });
  if (place.level === "commune") await writeManagement(tx, tenantId, place.id, place);
}

async function writeUnit(
  tx: TenantTx,
  tenantId: string,
  unit: TestUnit,
  { communes }: TestMap,
): Promise<void> {
  const ground = unit.managedBy.level === "commune" ? unit.managedBy : communes[0];
  await tx.unit.createMany({ data: [{ tenantId, id: unit.id }] });
  await tx.unitVersion.createMany({
    data: [
      {
        tenantId,
        id: newId(),
        unitId: unit.id,
        name: unit.name,
        kind: unit.unitClass,
        parentUnitId: unit.managedBy.id,
        groundUnitId: ground.id,
        groundPath: ground.path,
        searchKey: fold(unit.name),
        enterpriseSize: unit.unitClass === "doanh_nghiep" ? "large" : null,
        enterpriseForm: unit.unitClass === "doanh_nghiep" ? "joint_stock" : null,
        schoolLevel: unit.unitClass === "co_so_giao_duc" ? "lower_secondary" : null,
        validFrom: LONG_AGO,
      },
    ],
  });
  await writeManagement(tx, tenantId, unit.id, unit.managedBy);
}

async function writeManagement(
  tx: TenantTx,
  tenantId: string,
  unitId: string,
  { level, path, bodies }: TestPlace,
): Promise<void> {
  await tx.unitManagement.createMany({
    data: [
      {
        tenantId,
        id: newId(),
        unitId,
        level,
        bodyId: bodies.peoples_committee.id,
        basis: "by_law",
        scopePath: path,
        validFrom: LONG_AGO,
      },
    ],
  });
}

let schools = 0;

/** One more school, managed by a commune unless said otherwise: a unit takes part in a plan once. */
export async function aSchool(
  province: TestProvince,
  managedBy: TestPlace = province.communes[0],
): Promise<TestUnit> {
  const unit = aUnit(`Trường THCS số ${(schools += 1)} (thử nghiệm)`, "co_so_giao_duc", managedBy);
  await inProvince(province, (tx) => writeUnit(tx, province.tenantId, unit, province));
  return unit;
}

interface PersonOverrides {
  readonly at: TestPlace;
  readonly body?: OfficeKind;
  readonly role: PostRole;
  readonly name?: string;
  /** In place of the role's own. */
  readonly permissions?: readonly Permission[];
  /** The same person in another post. */
  readonly as?: Actor;
}

let people = 0;

/** A person in a post of a body, with the grants its role is made with, as a request would see him. */
export async function aPerson(province: TestProvince, overrides: PersonOverrides): Promise<Actor> {
  const { at, body = "police", role, permissions = ROLE_PERMISSIONS[role] } = overrides;
  return aHolder(province, {
    ...overrides,
    permissions,
    bodyId: at.bodies[body].id,
    bodyName: at.bodies[body].name,
    bodyKind: body,
    level: at.level,
    scopePath: at.path,
    unitId: null,
  });
}

/** A unit's own clerk. */
export const aUnitClerk = async (province: TestProvince, unit: TestUnit, name?: string): Promise<Actor> => {
  const bodyId = newId();
  await inProvince(province, (tx) =>
    tx.body.create({
      data: {
        tenantId: province.tenantId,
        id: bodyId,
        kind: "unit_management",
        level: unit.managedBy.level,
        name: unit.name,
        shortName: unit.name,
        unitId: unit.id,
        scopePath: unit.unitScope,
        validFrom: LONG_AGO,
      },
    }),
  );
  return aHolder(province, {
    role: "unit_clerk",
    permissions: ROLE_PERMISSIONS.unit_clerk,
    bodyId,
    bodyName: unit.name,
    bodyKind: "unit_management",
    level: unit.managedBy.level,
    scopePath: unit.unitScope,
    unitId: unit.id,
    ...(name === undefined ? {} : { name }),
  });
};

interface HolderFacts {
  readonly role: PostRole;
  readonly name?: string;
  readonly permissions: readonly Permission[];
  readonly as?: Actor;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyKind: BodyKind;
  readonly level: Level;
  readonly scopePath: string;
  readonly unitId: string | null;
}

async function aHolder(province: TestProvince, facts: HolderFacts): Promise<Actor> {
  const { tenantId, today } = province;
  const person = facts.as ?? (await writePerson(province, facts.name ?? `Người thử ${(people += 1)}`));
  const postId = newId();
  const title = `${facts.role}, ${facts.bodyName}`;
  await inProvince(province, async (tx) => {
    const { bodyId, role, unitId } = facts;
    await tx.post.create({ data: { tenantId, id: postId, bodyId, role, title, unitId } });
    await tx.postHolding.create({
      data: { tenantId, id: newId(), postId, personId: person.personId, validFrom: LONG_AGO },
    });
    await tx.postGrant.createMany({
      data: facts.permissions.map((permission) => ({
        tenantId,
        id: newId(),
        postId,
        permission,
        scopePath: facts.scopePath,
        validFrom: LONG_AGO,
      })),
    });
  });
  return {
    sessionId: newId(),
    accountId: person.accountId,
    tenantId,
    personId: person.personId,
    personName: person.personName,
    postId,
    postTitle: title,
    role: facts.role,
    bodyId: facts.bodyId,
    bodyName: facts.bodyName,
    bodyKind: facts.bodyKind,
    level: facts.level,
    scopePath: facts.scopePath,
    unitId: facts.unitId,
    grants: facts.permissions.map((permission) => ({
      permission,
      scopePath: facts.scopePath,
      from: "2000-01-01",
      to: null,
    })),
    today,
  };
}

async function writePerson(
  province: TestProvince,
  fullName: string,
): Promise<Pick<Actor, "accountId" | "personId" | "personName">> {
  const { tenantId } = province;
  const accountId = newId();
  const personId = newId();
  await withPlatform((tx) =>
    tx.account.create({
      data: { id: accountId, tenantId, signInName: `thu.${accountId}`, displayName: fullName },
    }),
  );
  await inProvince(province, (tx) =>
    tx.person.create({ data: { tenantId, id: personId, accountId, fullName } }),
  );
  return { accountId, personId, personName: fullName };
}
