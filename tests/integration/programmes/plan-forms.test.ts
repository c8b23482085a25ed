import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import type { PlanContent, PlanDraft } from "@/lib/programmes/domain/plan";
import { markOf } from "@/lib/programmes/domain/plan-items";
import { pairGroups } from "@/lib/programmes/domain/scope-edit";
import { planFileText } from "@/lib/programmes/plan-file";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";
import { startPlanFromFile } from "@/lib/programmes/server/read-plan-file";
import { removePlanItem } from "@/lib/programmes/server/remove-plan-item";
import { savePlanItem } from "@/lib/programmes/server/save-plan-item";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

useDatabase();
let province: TestProvince;
let secretary: Actor;

beforeAll(async () => {
  province = await aProvince();
  secretary = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function started(plan: PlanContent): Promise<string> {
  const bodyId = province.province.bodies.committee.id;
  const file = new File([planFileText(plan)], "ke-hoach.json");
  return valueOf(await startPlanFromFile.execute(secretary, { bodyId, file })).planVersionId;
}

const planOf = (key: string, change: Partial<PlanContent> = {}): PlanContent => ({
  ...province.plan,
  ...change,
  header: { ...province.plan.header, key },
});

const draftOf = async (planVersionId: string) => valueOf(await getPlanDraft(secretary, planVersionId));

/** One draft, sent form after form by one secretary. */
function formsOf(planVersionId: string) {
  const target = async () => ({ planVersionId, revision: String((await draftOf(planVersionId)).revision) });
  return {
    save: async (typed: object) =>
      valueOf(await savePlanItem.execute(secretary, { ...(await target()), ...typed })),
    remove: async (part: string, at = "") =>
      valueOf(await removePlanItem.execute(secretary, { ...(await target()), part, at })),
    content: async (): Promise<PlanDraft> => (await draftOf(planVersionId)).content,
  };
}

const SOURCE = { clause: "II.4", basis: "plan", source: "nguyên văn" } as const;

const EMPTIED = {
  criteria: [],
  evaluationPeriods: [],
  preconditions: [],
  quotas: [],
  reports: [],
  consequences: [],
  maintenance: { kind: "none" },
} as const satisfies Partial<PlanContent>;

describe("a plan edited in forms", () => {
  test("is the plan that is imported from a file with the same words", async () => {
    const [set] = province.plan.criteria;
    if (!set) throw new Error("a plan with criteria");
    const classes = [...set.unitClasses];
    const { routes, entry, components, milestones } = province.plan;
    const [milestone] = milestones;
    if (!milestone) throw new Error("a plan with milestones");

    const wanted: PlanContent = {
      header: { ...province.plan.header, key: "bieu-mau" },
      routes,
      entry,
      components,
      scope: {
        pairs: [
          { unitClass: "xa", managingLevel: "commune", ...SOURCE },
          { unitClass: "phuong", managingLevel: "commune", ...SOURCE },
          { unitClass: "co_quan", managingLevel: "province", ...SOURCE },
        ],
        exclusions: [
          {
            key: "armed-forces",
            condition: { attribute: "armed_forces" },
            sentence: "Không xét.",
            ...SOURCE,
          },
        ],
        outside: [
          {
            unitClasses: ["khu_dan_cu"],
            managingLevels: ["commune"],
            sentence: "Do xã xét.",
            coveredBy: { planKey: province.plan.header.key, title: province.plan.header.title },
            ...SOURCE,
          },
        ],
        otherwise: { sentence: "Kế hoạch không nêu.", ...SOURCE },
      },
      criteria: [
        {
          unitClasses: classes,
          criteriaKey: set.criteriaKey,
          criteriaVersion: set.criteriaVersion,
          ...SOURCE,
        },
      ],
      evaluationPeriods: [
        {
          unitClasses: ["xa", "phuong"],
          from: { day: 16, month: 11, yearOffset: -1 },
          to: { day: 15, month: 11, yearOffset: 0 },
          ...SOURCE,
        },
      ],
      preconditions: [
        {
          combine: "all_of",
          force: "advisory",
          lines: [
            {
              key: "loai-kha",
              title: "Loại Khá",
              programme: "movement_grade",
              yearsBack: 2,
              floor: { kind: "grade", atLeast: "kha" },
              ...SOURCE,
            },
            {
              key: "dat-an-toan",
              title: "Đạt an toàn",
              programme: "security_safe",
              yearsBack: 1,
              floor: { kind: "achieved" },
              ...SOURCE,
            },
          ],
        },
      ],
      milestones: [
        ...milestones,
        {
          key: "bao-cao-quy",
          purpose: "yearly_report",
          unitClasses: ["xa"],
          title: "Báo cáo quý",
          from: "Xã",
          to: "Công an tỉnh",
          when: { kind: "end_of_quarter", quarter: 3 },
          reading: "through",
          words: "trong quý III",
          recurrence: "yearly",
          force: "soft",
          ...SOURCE,
        },
      ],
      quotas: [
        {
          key: "moi-huyen",
          title: "Mỗi huyện",
          kind: "minimum",
          each: "district",
          combine: "any_of",
          parts: [
            { key: "xa", title: "xã", atLeast: 1, unitClasses: ["xa"] },
            { key: "co-quan", title: "cơ quan", atLeast: 2, unitClasses: ["co_quan", "doanh_nghiep"] },
          ],
          ...SOURCE,
        },
        {
          key: "duoc-giao",
          title: "Được giao",
          kind: "assigned",
          assignedBy: "Bộ Công an",
          number: 40,
          ...SOURCE,
        },
      ],
      reports: [
        {
          key: "bao-cao",
          title: "Báo cáo",
          period: "yearly",
          from: "Xã",
          to: "Công an tỉnh",
          milestone: "bao-cao-quy",
          form: null,
          ...SOURCE,
        },
      ],
      maintenance: {
        kind: "recheck",
        everyYears: 1,
        by: { kind: "police", at: "province" },
        document: "Thông báo danh sách",
        onLoss: "Không xét khen thưởng.",
        notice: { title: "Thông báo", symbol: "TB-CAT", signer: "police_head", ...SOURCE },
        ...SOURCE,
      },
      withdrawal: { grounds: ["Một", "Hai"], ...SOURCE },
      succession: { rule: "sole_successor", ...SOURCE },
      consequences: [{ text: "Không khen thưởng.", concerns: "Đơn vị", onLoss: ["head", "unit"], ...SOURCE }],
    };

    const planVersionId = await started(planOf("bieu-mau", EMPTIED));
    const { save, remove, content } = formsOf(planVersionId);
    for (const group of pairGroups(province.plan.scope)) await remove("pairs", markOf(group));
    for (const { key } of province.plan.scope.exclusions) await remove("exclusions", key);
    for (const outside of province.plan.scope.outside) await remove("outside", markOf(outside));

    await save({ part: "pairs", managingLevel: "province", unitClasses: "co_quan", ...SOURCE });
    await save({ part: "pairs", managingLevel: "commune", unitClasses: ["xa", "phuong"], ...SOURCE });
    await save({ part: "exclusions", attribute: "armed_forces", sentence: "Không xét.", ...SOURCE });
    await save({
      part: "outside",
      unitClasses: "khu_dan_cu",
      managingLevels: "commune",
      sentence: "Do xã xét.",
      coveredBy: province.plan.header.key,
      ...SOURCE,
    });
    await save({ part: "otherwise", sentence: "Kế hoạch không nêu.", ...SOURCE });
    const criteria = `${set.criteriaKey}@${set.criteriaVersion}`;
    await save({ part: "criteria", unitClasses: classes, criteria, ...SOURCE });
    await save({
      part: "evaluationPeriods",
      unitClasses: ["xa", "phuong"],
      fromDay: "16/11",
      fromYear: "-1",
      toDay: "15/11",
      ...SOURCE,
    });
    const said = (index: number) =>
      Object.fromEntries(Object.entries(SOURCE).map(([name, value]) => [`${index}:${name}`, value]));
    await save({
      part: "preconditions",
      combine: "all_of",
      force: "advisory",
      line: {
        "0:title": "Loại Khá",
        "0:programme": "movement_grade",
        "0:yearsBack": "2",
        "0:floor": "kha",
        ...said(0),
        "1:title": "Đạt an toàn",
        "1:programme": "security_safe",
        "1:yearsBack": "1",
        "1:floor": "achieved",
        ...said(1),
        "2:title": "",
        "2:programme": "security_safe",
      },
    });
    await save({
      part: "milestones",
      purpose: "yearly_report",
      unitClasses: "xa",
      title: "Báo cáo quý",
      from: "Xã",
      to: "Công an tỉnh",
      kind: "end_of_quarter",
      quarter: "3",
      reading: "through",
      words: "trong quý III",
      recurrence: "yearly",
      force: "soft",
      ...SOURCE,
    });
    await save({
      part: "quotas",
      kind: "minimum",
      title: "Mỗi huyện",
      each: "district",
      combine: "any_of",
      quotaPart: {
        "0:title": "xã",
        "0:atLeast": "1",
        "0:unitClasses": "xa",
        "1:title": "cơ quan",
        "1:atLeast": "2",
        "1:unitClasses": ["co_quan", "doanh_nghiep"],
      },
      ...SOURCE,
    });
    await save({
      part: "quotas",
      kind: "assigned",
      title: "Được giao",
      assignedBy: "Bộ Công an",
      number: "40",
      ...SOURCE,
    });
    await save({
      part: "reports",
      title: "Báo cáo",
      period: "yearly",
      from: "Xã",
      to: "Công an tỉnh",
      milestone: "bao-cao-quy",
      ...SOURCE,
    });
    await save({
      part: "maintenance",
      kind: "recheck",
      everyYears: "1",
      by: "police@province",
      document: "Thông báo danh sách",
      onLoss: "Không xét khen thưởng.",
      notice: { title: "Thông báo", symbol: "TB-CAT", signer: "police_head", ...SOURCE },
      ...SOURCE,
    });
    await save({ part: "withdrawal", grounds: "Một\nHai", ...SOURCE });
    await save({ part: "succession", rule: "sole_successor", ...SOURCE });
    await save({
      part: "consequences",
      text: "Không khen thưởng.",
      concerns: "Đơn vị",
      onLoss: ["head", "unit"],
      ...SOURCE,
    });

    expect(await content()).toEqual(wanted);
    const imported = await started({ ...wanted, header: { ...wanted.header, key: "tep" } });
    const { header, ...rest } = (await draftOf(imported)).content;
    expect({ ...rest, header: { ...header, key: "bieu-mau" } }).toEqual(await content());
    expect(planFileText(await content())).toBe(planFileText(wanted));
  });

  test("has no notice of those that keep the title where its name is left empty, as the form sends it", async () => {
    const { save, content } = formsOf(await started(planOf("khong-thong-bao")));
    const recheck = {
      kind: "recheck",
      everyYears: "2",
      by: "police@managing",
      document: "Sổ",
      onLoss: "Thôi.",
    };
    const empty = { title: "", symbol: "", signer: "", clause: "", basis: "plan", source: "", mark: "" };
    await save({ part: "maintenance", ...recheck, notice: empty, ...SOURCE });
    const { maintenance } = await content();
    expect(maintenance).toMatchObject({ kind: "recheck", everyYears: 2 });
    expect(maintenance).not.toHaveProperty("notice");
    const named = { part: "maintenance", ...recheck, notice: { ...empty, title: "Thông báo" }, ...SOURCE };
    await expect(save(named)).rejects.toThrow("Chọn người ký thông báo");
  });

  test("a form that was read before somebody else's saves nothing, and leaves no line in the log", async () => {
    const planVersionId = await started(planOf("hai-thu-ky"));
    const typed = { planVersionId, revision: "0", part: "otherwise", ...SOURCE };
    valueOf(await savePlanItem.execute(secretary, { ...typed, sentence: "Câu thứ nhất." }));
    expect(await savePlanItem.execute(secretary, { ...typed, sentence: "Câu thứ hai." })).toEqual({
      ok: false,
      error: { code: "plan.changed-meanwhile", by: secretary.personName },
    });
    expect((await draftOf(planVersionId)).content.scope.otherwise.sentence).toBe("Câu thứ nhất.");
    const rows = await inProvince(province, (tx) =>
      tx.auditEntry.findMany({ where: { event: "plan.edited", subjectId: planVersionId } }),
    );
    expect(rows.map(({ details }) => details)).toEqual([{ part: "otherwise", revision: 1 }]);
  });

  test("only a draft is edited: a published plan is not there for forms", async () => {
    const { planVersionId } = province;
    const typed = { planVersionId, revision: "0", part: "otherwise", sentence: "Khác.", ...SOURCE };
    expect(await savePlanItem.execute(secretary, typed)).toMatchObject({ error: { code: "plan.not-found" } });
    expect(
      await removePlanItem.execute(secretary, { planVersionId, revision: "0", part: "succession", at: "" }),
    ).toMatchObject({ error: { code: "plan.not-found" } });
  });

  test("a criteria set that is not published in the province is not chosen", async () => {
    const planVersionId = await started(planOf("bo-la", { criteria: [] }));
    expect(
      await savePlanItem.execute(secretary, {
        planVersionId,
        revision: "0",
        part: "criteria",
        unitClasses: "xa",
        criteria: "bo-cua-tinh-khac@1",
        ...SOURCE,
      }),
    ).toMatchObject({ error: { code: "plan.criteria-not-found" } });
  });
});
