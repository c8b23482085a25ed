import { afterAll, beforeAll, expect, test } from "vitest";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { declineRecognition } from "@/lib/recognition/server/decline-recognition";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";
import { aDecisionDesk, aProposedDossier, valueOf } from "../../factories/decision";
import { aProvince, aSchool, aUnitClerk, inProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
beforeAll(truncateAll);
afterAll(closeClients);

/** A dossier that its decider does not recognise, in a plan with these consequences. */
async function declined(code: string, consequences: PlanContent["consequences"]) {
  const province = await aProvince({ code, plan: { ...PLAN_NINH_THUAN_2023, consequences } });
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  const desk = await aDecisionDesk(province, district);
  const unit = await aSchool(province);
  const { dossierId } = await aProposedDossier(province, { unit, proposal: "not_recognise" });
  valueOf(await declineRecognition.execute(desk.head, { dossierId, revision: 1, confirmed: "on" }));
  const rows = await inProvince(province, (tx) => tx.recordedConsequence.findMany({ where: { dossierId } }));
  const page = valueOf(await getUnitPage(await aUnitClerk(province, unit), unit.id));
  return { rows, consequences: page.consequences, dossierId };
}

test("BN II.7: a title that is not reached is recorded for the head and for the unit, and both read it on the unit's page", async () => {
  const { rows, consequences } = await declined("mot", PLAN_BAC_NINH_2026.consequences);
  expect(rows.map(({ subject, clause }) => [subject, clause]).toSorted()).toEqual([
    ["head", "II.7"],
    ["unit", "II.7"],
  ]);
  expect(rows[0]).toMatchObject({ recognitionId: null, decisionId: null, year: 2023 });
  expect(consequences.map(({ subject }) => subject).toSorted()).toEqual(["head", "unit"]);
  expect(consequences[0]?.text).toContain("Không xét tặng các danh hiệu thi đua");
  expect(consequences[0]?.document).toContain("Kết luận không công nhận hồ sơ");
});

test("a plan that attaches nothing to a loss leaves nothing", async () => {
  const { rows, consequences } = await declined("hai", PLAN_NINH_THUAN_2023.consequences);
  expect([rows, consequences]).toEqual([[], []]);
});
