import { beforeAll, expect, test } from "vitest";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { scopeOf } from "@/lib/platform/db/scope";
import { listRegistrationMoves } from "@/lib/registrations/domain/workflow";
import { listEarlierResults } from "@/lib/results/server/list-earlier-results";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit } from "../../factories/demo-facts";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const unit = (name: string): string => demoUnit("nt", name);

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.nt, new Date("2026-11-25T02:00:00Z"));
});

async function resultsOf(name: string, years: readonly number[]) {
  const actor = await demoActor("nt.thu-ky-tinh");
  return readTenant(scopeOf(actor), (tx) => listEarlierResults(tx, unit(name), years));
}

test("each result comes with its decision, day, decider and source", async () => {
  const { results } = await resultsOf("Xã Phước Thuận", [2022]);
  expect(results).toEqual([
    expect.objectContaining({
      programme: "security_safe",
      outcome: { kind: "title", achieved: true },
      decidedOn: "2022-11-18",
      deciderName: "UBND huyện Ninh Phước",
      source: "paper",
    }),
    expect.objectContaining({ programme: "movement_grade", unitName: "Xã Phước Thuận", source: "paper" }),
  ]);
});

test("a merged commune reads the results of the three it came from (1/7/2025)", async () => {
  const { predecessorIds, results } = await resultsOf("Xã Ninh Phước", [2022]);
  expect(new Set(predecessorIds)).toEqual(
    new Set([unit("Thị trấn Phước Dân"), unit("Xã Phước Thuận"), unit("Xã Phước Hải")]),
  );
  expect(new Set(results.map(({ unitId }) => unitId))).toEqual(new Set(predecessorIds));
});

test("for a year after the merger it stands by itself", async () => {
  expect((await resultsOf("Xã Ninh Phước", [2025])).predecessorIds).toEqual([]);
});

test("a year nobody asks for is not read", async () => {
  expect((await resultsOf("Xã Phước Thuận", [2021])).results).toEqual([]);
});

test("the table of moves is the one the database enforces", async () => {
  const superuser = await database.superuserClient();
  const { rows } = await superuser.query(
    "SELECT act, from_status AS from, to_status AS to FROM workflow_transition WHERE subject = 'registration'",
  );
  const key = ({ act, from, to }: { act: string; from: string; to: string }): string =>
    `${act} ${from} ${to}`;
  expect(rows.map(key).sort()).toEqual(listRegistrationMoves().map(key).sort());
});
