import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import type { EnteredUnits } from "@/lib/registrations/contract";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { deselectUnit } from "@/lib/registrations/server/deselect-unit";
import { selectUnits } from "@/lib/registrations/server/select-units";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const PLAN = "ninh-thuan-exemplary-2023";
const IN_TIME = "2023-03-20";
const unit = (name: string): string => demoUnit("nt", name);

let plan = "";
let secretary: Actor;
let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.nt, new Date("2026-11-25T02:00:00Z"));
  secretary = await demoActor("nt.thu-ky-huyen-ninh-phuoc", IN_TIME);
  plan = await planVersionId(secretary, PLAN);
  superuser = await database.superuserClient();
});

beforeEach(() => emptyRegistrations(superuser));

const rows = async () => (await superuser.query("SELECT * FROM registration ORDER BY unit_name")).rows;
const events = async () => (await superuser.query("SELECT * FROM registration_event")).rows;

const select = (actor: Actor, units: readonly string[], key?: string) =>
  selectUnits.execute(actor, { planVersionId: plan, unitId: units }, { key });

function entered(result: Awaited<ReturnType<typeof select>>): EnteredUnits {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe("the committee of the district chooses (Ninh Thuận II.1, III.2)", () => {
  test("a commune and a school delegated to a commune, with the way and the answers of the day kept", async () => {
    const school = unit("Trường THCS Phước Thuận (thử nghiệm)");
    const answer = entered(await select(secretary, [unit("Xã Phước Thuận"), school]));

    expect(answer).toMatchObject({ entered: 2, refused: 0 });
    const [first, second] = await rows();
    expect(first).toMatchObject({ status: "selected", revision: 1, unit_id: school, delegated: true });
    expect(first?.route.rowKey).toBe("commune-managed");
    expect(second?.route.rowKey).toBe("commune-units");
    expect(second?.eligibility.passes).toBe(true);
    expect(await events()).toHaveLength(2);
  });

  test("one that lacks the class stays out, the others go in", async () => {
    const answer = entered(await select(secretary, [unit("Xã Phước Thuận"), unit("Xã Phước Sơn")]));

    expect(answer).toMatchObject({ entered: 1, refused: 1 });
    expect(answer.units[1]?.refusal).toEqual({
      code: "registration.not-eligible",
      lines: [{ title: "Phân loại phong trào năm trước đạt loại Khá trở lên", answer: "lacking" }],
    });
  });

  test("without a class on record the answer is «chưa có dữ liệu», not «thiếu»", async () => {
    const answer = await select(secretary, [unit("Xã Phước Hậu")]);

    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: "registration.none-entered",
        units: [{ refusal: { code: "registration.not-eligible", lines: [{ answer: "no_data" }] } }],
      },
    });
    expect(await rows()).toHaveLength(0);
  });

  test("a small enterprise is outside the scope, with its clause", async () => {
    const answer = await select(secretary, [unit("Công ty TNHH Gốm Phước Hậu (thử nghiệm)")]);

    expect(answer).toMatchObject({
      error: { units: [{ refusal: { code: "plan.outside-scope", why: "excluded" } }] },
    });
  });

  test("a unit of the province is the provincial committee's choice and looks as if it were not there", async () => {
    const provincial = await select(secretary, [unit("Sở Y tế tỉnh Ninh Thuận")]);
    const unknown = await select(secretary, ["00000000-0000-4000-8000-000000000000"]);

    const refusal = {
      error: { units: [{ unitName: null, refusal: { code: "registration.unit-not-found" } }] },
    };
    expect(provincial).toMatchObject(refusal);
    expect(unknown).toMatchObject(refusal);
  });

  test("a unit of the next district too", async () => {
    expect(await select(secretary, [unit("Phường Bảo An")])).toMatchObject({
      error: { units: [{ unitName: null, refusal: { code: "registration.unit-not-found" } }] },
    });
  });
});

describe("a unit chosen by mistake", () => {
  const chosen = async (): Promise<string> => {
    const { units } = entered(await select(secretary, [unit("Xã Phước Thuận")]));
    return units[0]?.registrationId ?? "";
  };
  const deselect = (registrationId: string, actor = secretary) =>
    deselectUnit.execute(actor, { registrationId, revision: "1", reason: "Chọn nhầm đơn vị" });

  test("is taken back with a reason, and can be chosen again", async () => {
    const registrationId = await chosen();
    expect(await deselect(registrationId)).toMatchObject({ ok: true, value: { status: "withdrawn" } });
    expect((await rows())[0]).toMatchObject({ status: "withdrawn", reason: "Chọn nhầm đơn vị" });
    expect((await events()).map(({ act }) => act).sort()).toEqual(["deselect", "select"]);
    expect(await deselect(registrationId)).toMatchObject({
      error: { code: "registration.changed-meanwhile" },
    });
    expect(entered(await select(secretary, [unit("Xã Phước Thuận")])).entered).toBe(1);
  });

  test("stays once its dossier was opened", async () => {
    const registrationId = await chosen();
    const officer = await demoActor("nt.ca-xa-phuoc-thuan", "2023-03-20");
    expect(await openDossier.execute(officer, { registrationId })).toMatchObject({ ok: true });
    expect(await deselect(registrationId)).toMatchObject({ error: { code: "registration.dossier-open" } });
    expect((await rows())[0]).toMatchObject({ status: "selected" });
  });

  test("is the choice of its own committee alone", async () => {
    const other = await demoActor("nt.thu-ky-tinh", IN_TIME);
    expect(await deselect(await chosen(), other)).toMatchObject({
      error: { code: "registration.not-found" },
    });
  });
});

describe("the window «Quý I»", () => {
  test("31/3 is in time", async () => {
    const actor = await demoActor("nt.thu-ky-huyen-ninh-phuoc", "2023-03-31");
    expect(entered(await select(actor, [unit("Xã Phước Thuận")])).entered).toBe(1);
  });

  test("1/4 is late: the day and whom to ask", async () => {
    const actor = await demoActor("nt.thu-ky-huyen-ninh-phuoc", "2023-04-01");
    expect(await select(actor, [unit("Xã Phước Thuận")])).toEqual({
      ok: false,
      error: {
        code: "registration.window-closed",
        closesOn: "2023-03-31",
        words: "Quý I hằng năm",
        contact: "Thường trực Ban Chỉ đạo tỉnh",
        cycleYear: 2023,
      },
    });
  });
});

describe("who", () => {
  test("an officer of the commune may not choose at all", async () => {
    const officer = await demoActor("nt.ca-xa-phuoc-thuan", IN_TIME);
    expect(await select(officer, [unit("Xã Phước Thuận")])).toEqual({
      ok: false,
      error: { code: "common.forbidden" },
    });
  });

  test("the provincial secretary chooses for the province, not over the district's head", async () => {
    const provincial = await demoActor("nt.thu-ky-tinh", IN_TIME);
    const answer = entered(
      await select(provincial, [unit("Sở Y tế tỉnh Ninh Thuận"), unit("Xã Phước Thuận")]),
    );

    expect(answer).toMatchObject({ entered: 1, refused: 1 });
    expect(answer.units[1]).toMatchObject({ refusal: { code: "registration.unit-not-found" } });
  });
});

describe("twice", () => {
  test("the same request has one effect and the same answer", async () => {
    const first = await select(secretary, [unit("Xã Phước Thuận")], "one-key");
    const again = await select(secretary, [unit("Xã Phước Thuận")], "one-key");

    expect(again).toEqual(first);
    expect(await rows()).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });

  test("a unit that is there already is named so", async () => {
    await select(secretary, [unit("Xã Phước Thuận")]);
    expect(await select(secretary, [unit("Xã Phước Thuận")])).toMatchObject({
      error: {
        code: "registration.none-entered",
        units: [{ refusal: { code: "registration.unit-already-registered", status: "selected" } }],
      },
    });
  });

  test("six at once: one wins", async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => select(secretary, [unit("Xã Phước Thuận")])),
    );

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });
});

test("nothing chosen and a foreign plan are refused at the field and as a whole", async () => {
  expect(await selectUnits.execute(secretary, { planVersionId: plan })).toMatchObject({
    error: { code: "common.invalid-input", fields: { unitId: "Chọn ít nhất một đơn vị" } },
  });
  expect(
    await selectUnits.execute(secretary, {
      planVersionId: "00000000-0000-4000-8000-000000000000",
      unitId: unit("Xã Phước Thuận"),
    }),
  ).toEqual({ ok: false, error: { code: "registration.plan-not-found" } });
});
