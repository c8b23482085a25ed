import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { getQuotaProgress } from "@/lib/reports/server/get-quota-progress";
import { aDecisionDesk, aProposedDossier, issued, valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import { aPerson, aProvince, aSchool, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
afterAll(closeClients);

let province: TestProvince;
let secretary: Actor;
let districtSecretary: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince({ plan: PLAN_NINH_THUAN_2023, today: "2023-03-20" });
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  secretary = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  districtSecretary = await aPerson(province, { at: district, body: "committee", role: "secretary" });
  const desk = await aDecisionDesk(province, district);
  await issued(province, desk, [await aProposedDossier(province, { unit: await aSchool(province) })]);
  await aDossier(province, { unit: await aSchool(province) });
});

const progress = async (actor: Actor) => {
  const view = valueOf(await getQuotaProgress(actor, province.planVersionId));
  const [quota] = view.quotas;
  if (quota?.kind !== "minimum") throw new Error("Ninh Thuận III.2 is a minimum of each district");
  return { view, areas: quota.areas };
};

describe("Ninh Thuận III.2: each district at least one commune and one of CQ, DN, CSGD", () => {
  test("the province sees every district, what is short first; registered and recognised apart", async () => {
    const { areas } = await progress(secretary);
    expect(areas).toHaveLength(2);
    const one = areas.find(({ name }) => name.includes("Một"));
    expect(
      one?.parts.map(({ registered, recognised, atLeast }) => [registered, recognised, atLeast]),
    ).toEqual([
      [0, 0, 1],
      [2, 1, 1],
    ]);
    // «và»: the schools don't stand for the commune.
    expect(one?.registrationsMet).toBe(false);
    expect(one?.lackingRegistered.map(({ count }) => count)).toEqual([1]);
    const other = areas.find(({ name }) => name.includes("Hai"));
    expect(other?.lackingRegistered.map(({ count }) => count)).toEqual([1, 1]);
  });

  test("a district sees its own alone", async () => {
    expect((await progress(districtSecretary)).areas.map(({ name }) => name)).toEqual([
      expect.stringContaining("Một"),
    ]);
  });

  test("the days left of the window are working days: from Monday 20/3 to Friday 31/3 there are nine", async () => {
    const { view } = await progress(secretary);
    expect(view.plan.window).toMatchObject({ state: "open", closesOn: "2023-03-31", workingDaysLeft: 9 });
  });
});
