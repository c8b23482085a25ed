import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as answerCode } from "@/app/xac-thuc/[ma]/route";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { fold } from "@/lib/core/text";
import { closeClients } from "@/lib/platform/db/clients";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";
import { listUnits } from "@/lib/reports/server/list-units";
import { aDecisionDesk, aProposedDossier, issued, valueOf, type DecisionRow } from "../../factories/decision";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
afterAll(closeClients);

const REFORM = "2025-07-01";
const ACT = "Nghị quyết thử về sắp xếp đơn vị hành chính";
const COMMUNE_AFTER = "Xã Mới";

let province: TestProvince;
let admin: Actor;
let decision: DecisionRow;
let code = "";
let before: unknown;
let newCommuneId = "";

/** On 1/7/2025 the recognised xã and the one beside it become one, under the province alone. */
async function reform(): Promise<void> {
  const { tenantId, province: top, communes } = province;
  const [one, two] = communes;
  newCommuneId = newId();
  const path = `${top.path}${newCommuneId}/`;
  const from = dateColumn(REFORM);
  await inProvince(province, async (tx) => {
    const olds = { unitId: { in: [one.id, two.id] } };
    await tx.unitVersion.updateMany({ where: olds, data: { validTo: from } });
    await tx.unitManagement.updateMany({ where: olds, data: { validTo: from } });
    await tx.unit.createMany({ data: [{ tenantId, id: newCommuneId }] });
    await tx.unitVersion.createMany({
      data: [
        {
          tenantId,
          id: newId(),
          unitId: newCommuneId,
          name: COMMUNE_AFTER,
          kind: "xa",
          parentUnitId: top.id,
          groundPath: path,
          searchKey: fold(COMMUNE_AFTER),
          validFrom: from,
        },
      ],
    });
    const body = { id: newId(), kind: "peoples_committee", level: "commune", name: "UBND xã Mới" };
    await tx.body.createMany({
      data: [
        {
          tenantId,
          ...body,
          shortName: body.name,
          unitId: newCommuneId,
          scopePath: path,
          validFrom: from,
        },
      ],
    });
    await tx.unitManagement.createMany({
      data: [
        {
          tenantId,
          id: newId(),
          unitId: newCommuneId,
          level: "commune",
          bodyId: body.id,
          basis: "by_law",
          scopePath: path,
          validFrom: from,
        },
      ],
    });
    await tx.unitSuccession.createMany({
      data: [one, two].map(({ id }) => ({
        tenantId,
        id: newId(),
        predecessorId: id,
        successorId: newCommuneId,
        relation: "merge",
        onDay: from,
        act: ACT,
      })),
    });
  });
}

/** All that the page shows of the decision, but for the reader's own day. */
const decisionView = async (today: string): Promise<unknown> => ({
  ...valueOf(await getDecision({ ...admin, today }, { decisionId: decision.id })),
  today: null,
});

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  const desk = await aDecisionDesk(province, district);
  admin = await aPerson(province, {
    at: province.province,
    role: "admin",
    permissions: ["unit.read", "decision.read"],
  });
  const [row] = await issued(province, desk, [await aProposedDossier(province, { unit: province.commune })]);
  if (!row) throw new Error("nothing was issued");
  decision = row;
  const item = await inProvince(province, (tx) =>
    tx.decisionItem.findFirstOrThrow({ where: { decisionId: row.id } }),
  );
  code = item.verificationCode ?? "";
  before = await decisionView(province.today);
  await reform();
}, 120_000);

describe("case 13: an xã is recognised in 2023 and merges with another on 1/7/2025", () => {
  test("its decision says today what it said then: the old name, the old district, the body of that day", async () => {
    expect(await decisionView("2026-03-02")).toEqual(before);
    const said = JSON.stringify(before);
    expect(said).toMatch(/huyện Một/i);
    expect(said).toContain("Xã Một");
    expect(said).not.toContain(COMMUNE_AFTER);
  });

  test("anybody who looks it up reads the old name, that the unit is no more, and what it went into", async () => {
    const answer = await answerCode(new Request("http://localhost:3000/xac-thuc/x"), {
      params: Promise.resolve({ ma: code }),
    });
    const page = await answer.text();
    expect(page).toContain("Xã Một");
    expect(page).toContain("01/07/2025");
    expect(page).toContain(COMMUNE_AFTER);
  });

  test("the new commune has it as history of a predecessor, never as a title of its own", async () => {
    const later = { ...admin, today: "2026-03-02" };
    const page = valueOf(await getUnitPage(later, newCommuneId));
    expect(page.predecessors.map(({ name, act }) => ({ name, act }))).toEqual(
      expect.arrayContaining([
        { name: "Xã Một", act: ACT },
        { name: "Xã Hai", act: ACT },
      ]),
    );
    expect(page.results).toMatchObject([{ year: 2023, unitName: "Xã Một", ofPredecessor: true }]);
    const filter = { text: COMMUNE_AFTER, kind: null, unregistered: false, page: 1 };
    const { rows } = valueOf(await listUnits(later, filter));
    expect(rows).toMatchObject([{ unitId: newCommuneId, latestTitle: null }]);
  });

  test("of the register after the day are only the new one; of the day before, the old ones", async () => {
    const filter = { text: "", kind: "xa" as const, unregistered: false, page: 1 };
    const namesOn = async (today: string) =>
      valueOf(await listUnits({ ...admin, today }, filter)).rows.map(({ name }) => name);
    expect((await namesOn("2025-06-30")).toSorted()).toEqual(["Xã Ba", "Xã Hai", "Xã Một"]);
    expect((await namesOn(REFORM)).toSorted()).toEqual(["Xã Ba", COMMUNE_AFTER]);
  });
});
