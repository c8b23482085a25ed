import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { Quota } from "@/lib/programmes/domain/plan";
import { listCandidates } from "@/lib/registrations/server/list-candidates";
import { getQuotaProgress } from "@/lib/reports/server/get-quota-progress";
import { aDecisionDesk, aProposedDossier, issued, valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import { aPerson, aProvince, aSchool, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
afterAll(closeClients);

/** Ninh Thuận's own, Lâm Đồng's of the whole province, and a number that is assigned to it. */
const QUOTAS: readonly Quota[] = [
  ...PLAN_NINH_THUAN_2023.quotas,
  ...PLAN_LAM_DONG_2023.quotas,
  {
    key: "assigned",
    title: "Số được giao",
    kind: "assigned",
    assignedBy: "Bộ Công an",
    number: 5,
    clause: "III.9",
    basis: "plan",
  },
];

let province: TestProvince;
let secretary: Actor;
let districtSecretary: Actor;

beforeAll(async () => {
  await truncateAll();
  const plan = { ...PLAN_NINH_THUAN_2023, quotas: QUOTAS };
  province = await aProvince({ plan, today: "2023-03-20" });
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

  test("what is given to the whole province is counted for the province alone: 2 registered and 1 recognised of 5", async () => {
    const { view } = await progress(secretary);
    expect(view.quotas).toMatchObject([
      { kind: "minimum", areas: [{}, {}] },
      { kind: "minimum", areas: [{ parts: [{ registered: 0 }, { registered: 0 }, { registered: 2 }] }] },
      { kind: "assigned", number: 5, registered: 2, recognised: 1, shortRegistered: 3, shortRecognised: 4 },
    ]);
  });

  test("a district is not told its own part as the province's shortage", async () => {
    const { view } = await progress(districtSecretary);
    expect(view.quotas.map(({ title }) => title)).toEqual(
      PLAN_NINH_THUAN_2023.quotas.map(({ title }) => title),
    );
    const page = valueOf(
      await listCandidates(districtSecretary, {
        planVersionId: province.planVersionId,
        text: "",
        unitClass: null,
        page: 1,
      }),
    );
    expect(new Set(page.quotas.map(({ title }) => title))).toEqual(
      new Set(PLAN_NINH_THUAN_2023.quotas.map(({ title }) => title)),
    );
  });

  test("the days left of the window are working days: from Monday 20/3 to Friday 31/3 there are nine", async () => {
    const { view } = await progress(secretary);
    expect(view.plan.window).toMatchObject({ state: "open", closesOn: "2023-03-31", workingDaysLeft: 9 });
  });
});
