import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { recordDelegation } from "@/lib/committees/server/record-delegation";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { endUnitDelegation } from "@/lib/units/server/end-unit-delegation";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { getUnitDelegations } from "@/lib/units/server/get-unit-delegations";
import { recordUnitDelegation } from "@/lib/units/server/record-unit-delegation";
import { valueOf } from "../../factories/decision";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestPlace,
  type TestProvince,
} from "../../factories/province";
import { useDatabase } from "../../support/database";

useDatabase();
afterAll(closeClients);

let province: TestProvince;
let district: TestPlace;
let commune: TestPlace;
let admin: Actor;
let unitId: string;

beforeAll(async () => {
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  [commune] = province.communes;
  admin = await aPerson(province, { at: district, role: "admin" });
});
beforeEach(async () => {
  unitId = (await aSchool(province, district)).id;
});

const TERM = {
  document: "5/QĐ-UBND",
  documentDate: "20/2/2023",
  validFrom: "1/3/2023",
  lastDay: "31/12/2023",
};
const record = (more: object = {}, by: Actor = admin) =>
  recordUnitDelegation.execute(by, {
    unitId,
    bodyId: commune.bodies.peoples_committee.id,
    ...TERM,
    ...more,
  });
const on = (actor: Actor, today: string): Actor => ({ ...actor, today });

/** Who manages the unit on a day, as routes read it. */
async function managedOn(day: string): Promise<readonly [string, boolean]> {
  const facts = await readTenant(scopeOf(on(admin, day)), (tx) => findUnitFacts(tx, unitId, day));
  if (!facts.ok) throw new Error(facts.error.code);
  return [facts.value.management.level, facts.value.management.delegated];
}

const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? "ok" : answer.error?.code;

describe("a delegation of a unit", () => {
  test("counts from its first day to its last; then the record by law counts again", async () => {
    valueOf(await record());
    expect(await managedOn("2023-02-28")).toEqual(["district", false]);
    expect(await managedOn("2023-03-01")).toEqual(["commune", true]);
    expect(await managedOn("2023-12-31")).toEqual(["commune", true]);
    expect(await managedOn("2024-01-01")).toEqual(["district", false]);
  });

  test("stands with its document and term", async () => {
    valueOf(await record());
    const { rows, delegates } = valueOf(await getUnitDelegations(on(admin, "2023-04-01"), unitId));
    expect(rows).toEqual([
      expect.objectContaining({
        document: "5/QĐ-UBND, ngày 20/02/2023",
        from: "2023-03-01",
        lastDay: "2023-12-31",
        state: "running",
      }),
    ]);
    expect(delegates.map(({ bodyId }) => bodyId)).toEqual([commune.bodies.peoples_committee.id]);
  });

  test("two at once leave one", async () => {
    const answers = await Promise.all([record(), record({ document: "6/QĐ-UBND" })]);
    expect(answers.map(codeOf).toSorted()).toEqual(["ok", "unit.delegation-overlaps"]);
    expect(codeOf(await record())).toBe("unit.delegation-overlaps");
  });

  test("only down to the commune it stands in", async () => {
    const [, second, far] = province.communes;
    expect(codeOf(await record({ bodyId: second.bodies.peoples_committee.id }))).toBe(
      "unit.delegation-other-ground",
    );
    expect(codeOf(await record({ bodyId: far.bodies.peoples_committee.id }))).toBe(
      "unit.delegation-not-one-down",
    );
    expect(codeOf(await record({ bodyId: commune.bodies.police.id }))).toBe("unit.delegate-not-found");
  });

  test("ended early, it stops that day, and its document stays on record", async () => {
    valueOf(await record());
    const [row] = valueOf(await getUnitDelegations(admin, unitId)).rows;
    const end = (endsAfter: string, by = on(admin, "2023-06-15")) =>
      endUnitDelegation.execute(by, { managementId: row?.managementId ?? "", endsAfter });
    expect(codeOf(await end("31/12/2023"))).toBe("unit.delegation-ends-outside-term");
    valueOf(await end("30/6/2023"));
    expect(await managedOn("2023-06-30")).toEqual(["commune", true]);
    expect(await managedOn("2023-07-01")).toEqual(["district", false]);
    const [after] = valueOf(await getUnitDelegations(admin, unitId)).rows;
    expect(after).toMatchObject({ document: row?.document, from: row?.from, lastDay: "2023-06-30" });
  });

  test("is not recorded by the commune for itself", async () => {
    const below = await aPerson(province, { at: commune, role: "commune_officer" });
    expect(codeOf(await record({}, below))).toBe("unit.not-found");
  });
});

describe("thirty days before it lapses", () => {
  const tasks = async (actor: Actor, today: string): Promise<readonly string[]> => {
    const { items } = valueOf(
      await getWorklist(on(actor, today), { box: "chua-xu-ly", urgency: null, page: 1 }),
    );
    return items.map(({ task, href }) => `${task} ${href}`);
  };

  test("the administrator and the commune that manages for another are told, from the 30th day to the last", async () => {
    valueOf(await record());
    const below = await aPerson(province, { at: commune, role: "commune_officer" });
    const told = `Ủy quyền quản lý sắp hết hạn /don-vi/${unitId}/uy-quyen`;
    expect(await tasks(admin, "2023-11-30")).not.toContain(told);
    expect(await tasks(admin, "2023-12-01")).toContain(told);
    expect(await tasks(admin, "2023-12-31")).toContain(told);
    expect(await tasks(admin, "2024-01-01")).not.toContain(told);
    expect(await tasks(below, "2023-12-01")).toContain(`Ủy quyền quản lý sắp hết hạn /don-vi/${unitId}`);
  });

  test("not when another follows", async () => {
    valueOf(await record());
    valueOf(await record({ validFrom: "1/1/2024", lastDay: "31/12/2024" }));
    expect(await tasks(admin, "2023-12-01")).not.toContain(
      `Ủy quyền quản lý sắp hết hạn /don-vi/${unitId}/uy-quyen`,
    );
  });

  test("the administrator is told of a post's delegation too", async () => {
    const seat = { at: district, body: "committee" } as const;
    const head = await aPerson(province, { ...seat, role: "chair" });
    const deputy = await aPerson(province, { ...seat, role: "member" });
    await inProvince(province, (tx) =>
      tx.post.updateMany({ where: { id: deputy.postId }, data: { title: "Phó Trưởng ban" } }),
    );
    valueOf(
      await recordDelegation.execute(admin, {
        ...TERM,
        fromPostId: head.postId,
        toPostId: deputy.postId,
        capacity: "deputy",
        permission: ["decision.sign"],
        scope: "Ký quyết định",
      }),
    );
    const told = "Ủy quyền ký sắp hết hạn /quan-tri/uy-quyen";
    expect(await tasks(admin, "2023-11-30")).not.toContain(told);
    expect(await tasks(admin, "2023-12-15")).toContain(told);
  });
});
