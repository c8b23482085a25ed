import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { countsOf, type CountedUnit } from "@/lib/dossiers/domain/counted-units";
import { listCountedUnits } from "@/lib/dossiers/server/list-counted-units";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { aCriteriaSet } from "../../factories/criteria";
import { aRegistration } from "../../factories/officer";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestProvince,
  type TestUnit,
} from "../../factories/province";
import { pastTriggers } from "../../support/past-triggers";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
afterAll(closeClients);

let province: TestProvince;
let officer: Actor;

/** A decision on a unit for the year, on paper. */
async function decided(unit: TestUnit, change: object = {}): Promise<void> {
  await inProvince(province, async (tx) => {
    const facts = await findUnitFacts(tx, unit.id, province.today);
    if (!facts.ok) throw new Error(facts.error.code);
    await tx.recognition.createMany({
      data: [
        {
          tenantId: province.tenantId,
          id: newId(),
          unitId: unit.id,
          unitVersionId: facts.value.versionId,
          programme: "security_safe",
          cycleYear: 2023,
          outcome: "recognised",
          status: "active",
          source: "paper",
          unitName: unit.name,
          unitKind: unit.unitClass,
          placeName: facts.value.placeName,
          title: "",
          decisionNumber: "31/QĐ-UBND",
          decidedOn: dateColumn("2023-09-20"),
          deciderName: "UBND xã Một",
          signerName: "",
          signerTitle: "",
          confirmation: "paper",
          scopePath: facts.value.scopePath,
          unitScope: unit.unitScope,
          ...change,
        },
      ],
    });
  });
}

const listed = (actor: Actor): Promise<readonly CountedUnit[]> =>
  readTenant(scopeOf(actor), (tx) =>
    listCountedUnits(
      tx,
      { scopePath: province.communes[0].path, unitId: province.commune.id, cycleYear: 2023 },
      province.today,
    ),
  );

const standings = async (actor: Actor) =>
  Object.fromEntries((await listed(actor)).map(({ unitId, standing }) => [unitId, standing]));

beforeAll(async () => {
  await truncateAll();
  province = await aProvince({
    plan: PLAN_KHANH_HOA_2023,
    criteria: aCriteriaSet({ programme: "security_safe" }),
  });
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
}, 120_000);

test("TT 124 Đ.5.4: units of the commune are counted by what stands in its own year, and no others", async () => {
  const school = () => aSchool(province);
  const [recognised, refused, revoked, ofLastYear, registered, withdrawn] = [
    await school(),
    await school(),
    await school(),
    await school(),
    await school(),
    await school(),
  ];
  const beside = await aSchool(province, province.communes[1]);
  const primary = await school();
  await pastTriggers({
    sql: "UPDATE unit_version SET school_level = 'primary' WHERE unit_id = $1",
    values: [primary.id],
  });
  await decided(recognised);
  await decided(refused, { outcome: "not_recognised" });
  await decided(revoked, { status: "revoked" });
  await decided(ofLastYear, { cycleYear: 2022 });
  await decided(beside);
  await aRegistration(province, { unit: registered, status: "accepted", officer });
  await aRegistration(province, { unit: withdrawn, status: "withdrawn", officer });

  expect(await standings(officer)).toEqual({
    [province.school.id]: "unregistered",
    [recognised.id]: "recognised",
    [refused.id]: "not_recognised",
    [revoked.id]: "unregistered",
    [ofLastYear.id]: "unregistered",
    [registered.id]: "registered",
    [withdrawn.id]: "unregistered",
  });
  expect(countsOf(await listed(officer))).toEqual({ managed: 7, registered: 3, recognised: 1 });

  const stranger = await aPerson(province, { at: province.communes[2], role: "commune_officer" });
  expect(await standings(stranger)).toEqual({});
});
