import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import { copyCriteriaSet } from "@/lib/programmes/server/copy-criteria-set";
import {
  compareCriteriaSets,
  getCriteriaDraft,
  getCriteriaSet,
} from "@/lib/programmes/server/criteria-queries";
import { discardCriteriaDraft } from "@/lib/programmes/server/discard-criteria-draft";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import { findSampleFile } from "@/lib/programmes/server/find-sample-file";
import { publishCriteriaDraft } from "@/lib/programmes/server/publish-criteria-draft";
import { contentHashOf } from "@/lib/programmes/server/publish-content";
import { removeCriterionFromDraft } from "@/lib/programmes/server/remove-criterion-from-draft";
import { saveCriteriaGroup } from "@/lib/programmes/server/save-criteria-group";
import { saveCriterion } from "@/lib/programmes/server/save-criterion";
import { startCriteriaSet } from "@/lib/programmes/server/start-criteria-set";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { asFile } from "../../factories/signing";
import { useDatabase } from "../../support/database";

useDatabase();
let province: TestProvince;
let secretary: Actor;
let districtSecretary: Actor;
let officer: Actor;
let stranger: Actor;

beforeAll(async () => {
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("a province of three tiers");
  secretary = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  officer = await aPerson(province, { at: district, body: "police", role: "commune_officer" });
  const other = await aProvince();
  stranger = await aPerson(other, { at: other.province, body: "committee", role: "secretary" });
  districtSecretary = await aPerson(province, { at: district, body: "committee", role: "secretary" });
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const draftOf = async (id: string) => valueOf(await getCriteriaDraft(secretary, id));
const copied = async (): Promise<string> =>
  valueOf(await copyCriteriaSet.execute(secretary, { criteriaVersionId: province.criteriaVersionId }))
    .criteriaVersionId;

const sampleOf = async (id: string) =>
  criteriaOf((await draftOf(id)).content).find(({ code }) => code === "A3")?.sample;

const PDF = new TextEncoder().encode("%PDF-1.7\n%%EOF\n");

const A3 = {
  group: "A",
  place: "3",
  code: "A3",
  title: "Có ít nhất 02 mô hình",
  clause: "Mục A",
  basis: "tenant_setting",
  evidence: "required",
  evidenceWanted: "Quyết định thành lập mô hình",
  exceptions: "Bất khả kháng",
  kind: "threshold",
  compare: "at_least",
  threshold: "2",
  unit: "mô hình",
  // Fields of the other kinds come too.
  atLeast: "",
  numerator: "",
};

describe("a new version of a set", () => {
  test("is copied, written, compared and published; the old one and its dossiers stay as they are", async () => {
    const criteriaVersionId = await copied();
    valueOf(await saveCriterion.execute(secretary, { criteriaVersionId, revision: "0", ...A3 }));
    valueOf(
      await removeCriterionFromDraft.execute(secretary, { criteriaVersionId, revision: "1", was: "B2" }),
    );
    const draft = await draftOf(criteriaVersionId);
    expect(draft.problems).toEqual([]);
    const { lines } = valueOf(
      await compareCriteriaSets(secretary, {
        beforeId: province.criteriaVersionId,
        afterId: criteriaVersionId,
      }),
    );
    expect(lines.map(({ difference }) => difference)).toEqual(["kept", "kept", "new", "kept", "dropped"]);

    valueOf(
      await publishCriteriaDraft.execute(secretary, {
        criteriaVersionId,
        revision: "2",
        reason: "Bổ sung mô hình",
      }),
    );
    const published = valueOf(await getCriteriaSet(secretary, criteriaVersionId));
    expect(published.number).toBe(2);
    expect(published.contentHash).toBe(contentHashOf(published.content));
    expect(published.content.groups[0]?.criteria[2]).toEqual({
      code: "A3",
      title: "Có ít nhất 02 mô hình",
      text: "Có ít nhất 02 mô hình",
      measure: { kind: "threshold", compare: "at_least", threshold: 2, unit: "mô hình" },
      evidence: "required",
      evidenceWanted: "Quyết định thành lập mô hình",
      notApplicableWhen: null,
      exceptions: [{ code: "force_majeure", title: "Bất khả kháng" }],
      clause: "Mục A",
      basis: "tenant_setting",
      mark: "Tiêu chí của tỉnh",
    });
    const old = valueOf(await getCriteriaSet(secretary, province.criteriaVersionId));
    expect(old.content).toEqual(province.criteria);
    expect(old.status).toBe("ended");

    const changed = await saveCriterion.execute(secretary, { criteriaVersionId, revision: "3", ...A3 });
    expect(changed).toEqual({ ok: false, error: { code: "criteria.not-found" } });
    await expect(
      inProvince(province, (tx) =>
        tx.criteriaVersion.updateMany({ where: { id: criteriaVersionId }, data: { title: "Khác" } }),
      ),
    ).rejects.toThrow(/constraint/);
  });

  test("a row carries a sample of evidence, open to every unit of the province and to nobody of another", async () => {
    const criteriaVersionId = await copied();
    const row = { criteriaVersionId, ...A3 };
    valueOf(
      await saveCriterion.execute(secretary, { ...row, revision: "0", sampleFile: asFile(PDF, "mau.pdf") }),
    );
    const sample = await sampleOf(criteriaVersionId);
    expect(sample).toMatchObject({ name: "mau.pdf", size: PDF.byteLength, mediaType: "application/pdf" });
    const fileId = sample?.fileId ?? "";
    expect(valueOf(await findSampleFile(officer, { fileId }))).toMatchObject({ name: "mau.pdf" });
    expect(await findSampleFile(stranger, { fileId })).toEqual({
      ok: false,
      error: { code: "file.not-found" },
    });

    // A form without a file keeps the sample, ticking takes it away; the file of a set that showed it stays.
    valueOf(await saveCriterion.execute(secretary, { ...row, revision: "1", was: "A3", title: "Sửa lời" }));
    expect(await sampleOf(criteriaVersionId)).toEqual(sample);
    valueOf(await saveCriterion.execute(secretary, { ...row, revision: "2", was: "A3", dropSample: "yes" }));
    expect(await sampleOf(criteriaVersionId)).toBeUndefined();
    expect((await findSampleFile(officer, { fileId })).ok).toBe(true);
    valueOf(await discardCriteriaDraft.execute(secretary, { criteriaVersionId, revision: "3" }));
  });

  test("a sample that is no paper is refused by name, and the row stays as it was", async () => {
    const criteriaVersionId = await copied();
    const sampleFile = asFile(new TextEncoder().encode("MZ"), "mau.exe");
    expect(
      await saveCriterion.execute(secretary, { criteriaVersionId, revision: "0", ...A3, sampleFile }),
    ).toEqual({ ok: false, error: { code: "file.type", name: "mau.exe" } });
    expect((await draftOf(criteriaVersionId)).revision).toBe(0);
    valueOf(await discardCriteriaDraft.execute(secretary, { criteriaVersionId, revision: "0" }));
  });

  test("there is one draft of a set at a time, and a draft can be dropped", async () => {
    const criteriaVersionId = await copied();
    expect(
      await copyCriteriaSet.execute(secretary, { criteriaVersionId: province.criteriaVersionId }),
    ).toEqual({ ok: false, error: { code: "criteria.draft-exists" } });
    valueOf(await discardCriteriaDraft.execute(secretary, { criteriaVersionId, revision: "0" }));
    expect((await getCriteriaDraft(secretary, criteriaVersionId)).ok).toBe(false);
  });

  test("whoever is slower is told who was faster, and nothing is lost", async () => {
    const criteriaVersionId = await copied();
    const group = {
      code: "C",
      title: "Nhóm thêm",
      clause: "Mục C",
      place: "3",
      criteriaVersionId,
      revision: "0",
    };
    const both = await Promise.all([
      saveCriteriaGroup.execute(secretary, group),
      saveCriteriaGroup.execute(secretary, { ...group, code: "D" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "criteria.changed-meanwhile" } });
    valueOf(await discardCriteriaDraft.execute(secretary, { criteriaVersionId, revision: "1" }));
  });
});

test("a set that doesn't add up is not published, and every reason is named", async () => {
  const { criteriaVersionId } = valueOf(
    await startCriteriaSet.execute(secretary, {
      title: "Phân loại phong trào",
      programme: "movement_grade",
      unitClasses: ["co_quan"],
      legalText: "Quyết định 510",
      from: "1/1/2024",
    }),
  );
  const result = await publishCriteriaDraft.execute(secretary, {
    criteriaVersionId,
    revision: "0",
    reason: "Thử",
  });
  expect(result).toEqual({
    ok: false,
    error: {
      code: "criteria.unfinished",
      refusals: [
        { code: "criteria.no-groups" },
        { code: "criteria.scale-not-reached", scale: 100, total: 0 },
        { code: "criteria.thresholds-not-entered" },
      ],
    },
  });
});

test("a minimum of a scored row is typed with what follows below it, and one without the other is told at its field", async () => {
  const { criteriaVersionId } = valueOf(
    await startCriteriaSet.execute(secretary, {
      title: "Phân loại phong trào có điểm tối thiểu",
      programme: "movement_grade",
      unitClasses: ["co_quan"],
      legalText: "Hướng dẫn của tỉnh",
      from: "1/1/2024",
    }),
  );
  valueOf(
    await saveCriteriaGroup.execute(secretary, {
      criteriaVersionId,
      revision: "0",
      code: "A",
      title: "Bảng điểm",
      clause: "Mục A",
      place: "1",
    }),
  );
  const typed = { ...A3, criteriaVersionId, revision: "1", place: "1", kind: "scored", maxPoints: "100" };
  const save = (fields: Readonly<Record<string, string>>) =>
    saveCriterion.execute(secretary, { ...typed, ...fields });
  expect(await save({ minPoints: "60" })).toMatchObject({
    ok: false,
    error: {
      code: "common.invalid-input",
      fields: { belowMinimum: "Chọn mức xếp loại khi dưới điểm tối thiểu" },
    },
  });
  expect(await save({ belowMinimum: "kha" })).toMatchObject({
    ok: false,
    error: { fields: { minPoints: "Nhập điểm tối thiểu, hoặc bỏ chọn mức xếp loại" } },
  });
  valueOf(await save({ minPoints: "60", belowMinimum: "none" }));
  const { content } = await draftOf(criteriaVersionId);
  expect(content.groups[0]?.criteria[0]?.measure).toEqual({
    kind: "scored",
    maxPoints: 100,
    minimum: { atLeast: 60, highest: null },
  });
});

test("criteria are the province's: a district's secretary writes none and sees no draft", async () => {
  const criteriaVersionId = await copied();
  expect((await getCriteriaDraft(districtSecretary, criteriaVersionId)).ok).toBe(false);
  expect((await getCriteriaSet(districtSecretary, criteriaVersionId)).ok).toBe(false);
  expect(
    await copyCriteriaSet.execute(districtSecretary, { criteriaVersionId: province.criteriaVersionId }),
  ).toEqual({ ok: false, error: { code: "criteria.not-found" } });
});
