import { afterAll, beforeAll, expect, test } from "vitest";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { closeClients } from "@/lib/platform/db/clients";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { findDueYears } from "@/lib/recognition/server/review-years";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { aProvince, aSchool, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
const TODAY = "2026-11-02";
let province: TestProvince;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince({ plan: PLAN_BAC_NINH_2026, today: TODAY });
}, 60_000);
afterAll(closeClients);

/** A unit of that commune, recognised in 2025 on paper. */
async function recognised(commune: 0 | 1 | 2): Promise<string> {
  const { tenantId, province: place, communes } = province;
  const unit = await aSchool(province, communes[commune]);
  await inProvince(province, async (tx) => {
    const facts = await findUnitFacts(tx, unit.id, TODAY);
    if (!facts.ok) throw new Error(facts.error.code);
    await tx.recognition.create({
      data: {
        tenantId,
        id: newId(),
        unitId: unit.id,
        unitVersionId: facts.value.versionId,
        programme: "exemplary",
        cycleYear: 2025,
        outcome: "recognised",
        status: "active",
        source: "paper",
        unitName: unit.name,
        unitKind: unit.unitClass,
        placeName: facts.value.placeName,
        title: "",
        decisionNumber: "31/QĐ-UBND",
        decidedOn: dateColumn("2025-12-20"),
        deciderName: place.bodies.peoples_committee.name,
        signerName: "",
        signerTitle: "",
        confirmation: "paper",
        scopePath: place.path,
        unitScope: unit.unitScope,
      },
    });
  });
  return unit.name;
}

/** Calls of the client's models: each is a statement, or a few of a fixed number. */
function counted(tx: TenantTx): { readonly tx: TenantTx; readonly calls: () => number } {
  let calls = 0;
  const count = (model: object): object =>
    new Proxy(model, {
      get(target, name) {
        if (typeof name === "string" && name.startsWith("find")) calls += 1;
        const found: unknown = Reflect.get(target, name);
        return found;
      },
    });
  const proxy = new Proxy(tx, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      return typeof found === "object" && found !== null ? count(found) : found;
    },
  });
  return { tx: proxy, calls: () => calls };
}

const dueNow = () =>
  inProvince(province, async (whole) => {
    const { tx, calls } = counted(whole);
    const years = await findDueYears(tx, TODAY, [province.province.path]);
    const titles = years.flatMap(({ due }) => due);
    return { names: titles.map(({ nameToday }) => nameToday).toSorted(), calls: calls() };
  });

test("the yearly list of many units takes as many statements as that of one", async () => {
  const names = [await recognised(0)];
  const one = await dueNow();
  expect(one.names).toEqual(names);
  for (const commune of [0, 1, 1, 2, 2, 0] as const) names.push(await recognised(commune));
  const many = await dueNow();
  expect(many.names).toEqual(names.toSorted());
  expect(many.calls).toBe(one.calls);
  expect(many.calls).toBeGreaterThan(3);
});

test("the place of a unit is named upward, also where several units are asked for at once", async () => {
  await recognised(2);
  const places = await inProvince(province, async (tx) => {
    const rows = await tx.recognition.findMany({ select: { placeName: true }, distinct: ["placeName"] });
    return rows.map(({ placeName }) => placeName).toSorted();
  });
  expect(places).toEqual(["xã Ba, tỉnh Thử", "xã Hai, tỉnh Thử", "xã Một, tỉnh Thử"]);
});
