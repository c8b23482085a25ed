import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import { tryCriteriaDraft } from "@/lib/dossiers/server/try-criteria-draft";
import { copyCriteriaSet } from "@/lib/programmes/server/copy-criteria-set";
import { saveCriterion } from "@/lib/programmes/server/save-criterion";
import { aDossier, aSubmission } from "../../factories/dossier";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

useDatabase();
let province: TestProvince;
let secretary: Actor;
let criteriaVersionId = "";

beforeAll(async () => {
  province = await aProvince();
  secretary = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  // 95 of 100, and a unit with 91 of 100; the set asks for 90.
  await aDossier(province, { status: "recognised" });
  const whole = aSubmission(province);
  const answers = whole.answers.map((answer) =>
    answer.criterionCode === "B1" ? { ...answer, numerator: "91" } : answer,
  );
  await aDossier(province, { status: "recognised", sent: { ...whole, answers } });
  await aDossier(province, { status: "draft" });
  criteriaVersionId = valueOf(
    await copyCriteriaSet.execute(secretary, { criteriaVersionId: province.criteriaVersionId }),
  ).criteriaVersionId;
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const trial = async () => valueOf(await tryCriteriaDraft(secretary, { criteriaVersionId, year: null }));

const rowCounts = () =>
  inProvince(province, async (tx) => ({
    dossiers: await tx.dossier.findMany(),
    answers: await tx.dossierAnswer.count(),
    versions: await tx.criteriaVersion.findMany(),
  }));

const B1 = {
  was: "B1",
  group: "B",
  place: "1",
  code: "B1",
  title: "Nội dung B1",
  clause: "Điều B1",
  basis: "tenant_setting",
  evidence: "required",
  kind: "percentage",
  numerator: "Số hộ tham gia",
  denominator: "Tổng số hộ",
  atLeast: "95",
};

test("units that would still achieve, who would not and why; nothing is written but the look in the log", async () => {
  const before = await rowCounts();
  expect(await trial()).toMatchObject({
    year: 2023,
    dossiers: 2,
    achievedBefore: 2,
    counts: { still: 2, lost: 0, open: 0 },
    units: [],
  });
  expect(await rowCounts()).toEqual(before);

  valueOf(await saveCriterion.execute(secretary, { criteriaVersionId, revision: "0", ...B1 }));
  const stricter = await trial();
  expect(stricter).toMatchObject({ achievedBefore: 2, counts: { still: 1, lost: 1, open: 0 } });
  expect(stricter.units.map(({ outcome, rows }) => ({ outcome, rows }))).toEqual([
    {
      outcome: "lost",
      rows: [
        {
          code: "B1",
          title: "Nội dung B1",
          from: ["B1"],
          before: "met",
          after: "not_met",
          cause: null,
          figure: "91%; ngưỡng: từ 95%",
        },
      ],
    },
  ]);

  expect(stricter.losing).toEqual([{ code: "B1", title: "Nội dung B1", units: 1 }]);

  const added = { ...B1, was: "", code: "B9", kind: "met", criteriaVersionId, revision: "1" };
  valueOf(await saveCriterion.execute(secretary, added));
  expect(await trial()).toMatchObject({
    counts: { still: 0, lost: 1, open: 1 },
    withoutPast: [{ code: "B9", title: "Nội dung B1" }],
    openForThemOnly: 1,
  });
  const looks = await inProvince(province, (tx) =>
    tx.auditEntry.count({ where: { event: "criteria.tried", subjectId: criteriaVersionId } }),
  );
  expect(looks).toBe(1);
});

test("a set that is no draft, an unknown one, and somebody who may not write criteria", async () => {
  const [district] = province.districts;
  if (!district) throw new Error("a province of three tiers");
  const below = await aPerson(province, { at: district, body: "committee", role: "secretary" });
  const refused = { ok: false, error: { code: "criteria.not-found" } };
  const published = { criteriaVersionId: province.criteriaVersionId, year: null };
  expect(await tryCriteriaDraft(secretary, published)).toEqual(refused);
  expect(await tryCriteriaDraft(secretary, { criteriaVersionId: "khong-co", year: null })).toEqual(refused);
  expect(await tryCriteriaDraft(below, { criteriaVersionId, year: null })).toEqual(refused);
});
