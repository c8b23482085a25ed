import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { addDays, type IsoDate } from "@/lib/core/dates";
import { askOpinion } from "@/lib/dossiers/server/ask-opinion";
import { findDossier } from "@/lib/dossiers/server/dossier-store";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { getOpinionRequest } from "@/lib/dossiers/server/get-opinion-request";
import { getReaders } from "@/lib/dossiers/server/get-readers";
import { giveOpinion } from "@/lib/dossiers/server/give-opinion";
import { writeRequest } from "@/lib/dossiers/server/opinion-store";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { police, peoplesCommittee, type BodyRef } from "@/lib/programmes/domain/body-ref";
import type { PlanContent, Step } from "@/lib/programmes/domain/plan";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { aDossier, type TestDossier } from "../../factories/dossier";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { pastTriggers } from "../../support/past-triggers";
import { useDatabase } from "../../support/database";

/**
 * rules.md 4, OPINION, and row 42: several bodies at once beside the appraisal; silence recorded as silence, never as
 * consent; late opinions stay visible. The plan of Ninh Thuận with two such steps in every route with an appraisal:
 * three working days for the province's police, none named for its people's committee.
 */
const { truncateAll } = useDatabase();

const asking = (by: BodyRef, workingDays: number | null): Step => ({
  kind: "opinion",
  by,
  workingDays,
  clause: "II.4",
  basis: "plan",
});
const PLAN: PlanContent = {
  ...PLAN_NINH_THUAN_2023,
  routes: PLAN_NINH_THUAN_2023.routes.map((row) => ({
    ...row,
    steps: row.steps.flatMap((step): readonly Step[] =>
      step.kind === "appraise"
        ? [asking(police("province"), 3), step, asking(peoplesCommittee("province"), null)]
        : [step],
    ),
  })),
};

/** Monday. Three working days later it is Thursday 5/10, five later Monday 9/10. */
const TODAY: IsoDate = "2023-10-02";

let province: TestProvince;
let reviewer: Actor;
let policeman: Actor;
let chairman: Actor;
let dossier: TestDossier;

const on = (actor: Actor, today: IsoDate): Actor => ({ ...actor, today });

beforeAll(async () => {
  await truncateAll();
  province = await aProvince({ plan: PLAN, today: TODAY });
  const [district] = province.districts;
  if (!district) throw new Error("a province with districts");
  reviewer = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
  policeman = await aPerson(province, { at: province.province, body: "police", role: "reviewer" });
  chairman = await aPerson(province, { at: province.province, body: "peoples_committee", role: "chair" });
});
afterAll(closeClients);

beforeEach(async () => {
  dossier = await aDossier(province, { status: "received" });
  const started = await startAppraisal.execute(reviewer, { dossierId: dossier.dossierId });
  expect(started.ok).toBe(true);
});

const must = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string | null =>
  result.ok ? null : result.error.code;

const desk = async (today = TODAY) =>
  must(await getAppraisalDesk(on(reviewer, today), { dossierId: dossier.dossierId }));
const opinions = async (today = TODAY) => (await desk(today)).opinions;
const requestOf = async (bodyId: string): Promise<string> =>
  inProvince(province, async (tx) => {
    const where = { dossierId: dossier.dossierId, bodyId };
    return (await tx.opinionRequest.findFirstOrThrow({ where, select: { id: true } })).id;
  });

/** The answer of a body by one of its people. */
const answer = async (
  actor: Actor,
  change: {
    readonly position?: string;
    readonly text?: string;
    readonly revision?: number;
    readonly criteria?: string;
  } = {},
  requestId?: string,
) =>
  giveOpinion.execute(actor, {
    requestId: requestId ?? (await requestOf(actor.bodyId)),
    revision: 0,
    position: "agree",
    ...change,
  });

const ask = (actor: Actor, bodyId: string, change: Record<string, unknown> = {}) =>
  askOpinion.execute(actor, {
    dossierId: dossier.dossierId,
    bodyId,
    question: "Trong năm có vụ việc nào không?",
    dueOn: "6/10/2023",
    ...change,
  });

/** Every row read and passed, then proposed. */
async function conclude(today: IsoDate, opinionNote = "") {
  const actor = on(reviewer, today);
  const { dossierId } = dossier;
  const before = await desk(today);
  const saved = must(
    await saveAppraisal.execute(actor, {
      dossierId,
      revision: before.revision,
      appraisalRevision: before.appraisal?.revision ?? 0,
      result: { A1: "pass", A2: "pass", B1: "pass", B2: "pass" },
    }),
  );
  return proposeDossier.execute(actor, {
    dossierId,
    revision: (await desk(today)).revision,
    appraisalRevision: saved.appraisalRevision,
    proposal: "recognise",
    opinionNote,
  });
}

describe("the route's own bodies", () => {
  test("are asked at once when the appraisal begins, each with its last day by working days", async () => {
    expect(
      (await opinions()).map(({ bodyName, dueOn, fromRoute, state }) => ({
        bodyName,
        dueOn,
        fromRoute,
        state,
      })),
    ).toEqual([
      { bodyName: "Công an tỉnh Thử", dueOn: "2023-10-05", fromRoute: true, state: "waiting" },
      { bodyName: "UBND tỉnh Thử", dueOn: "2023-10-09", fromRoute: true, state: "waiting" },
    ]);
  });

  test("have it among their work with the days left, until they have answered", async () => {
    const requestId = await requestOf(policeman.bodyId);
    const work = async () =>
      must(await getWorklist(policeman, { box: "chua-xu-ly", urgency: null, page: 1 })).items.filter(
        ({ href }) => href === `/y-kien/${requestId}`,
      );
    expect(await work()).toMatchObject([
      { task: "Cho ý kiến phối hợp", subject: dossier.unitName, dueOn: "2023-10-05", workingDaysLeft: 3 },
    ]);
    must(await answer(policeman));
    expect(await work()).toEqual([]);
  });

  test("answer at the same moment, and both stand", async () => {
    const both = await Promise.all([
      answer(policeman, { position: "disagree", text: "Có vụ việc" }),
      answer(chairman),
    ]);
    expect(both.map(codeOf)).toEqual([null, null]);
    expect((await opinions()).map(({ opinion }) => opinion?.position)).toEqual(["disagree", "agree"]);
  });
});

describe("one body", () => {
  test("of two colleagues who answer at once one is told that the other has", async () => {
    const colleague = await aPerson(province, { at: province.province, body: "police", role: "secretary" });
    const both = await Promise.all([
      answer(policeman),
      answer(colleague, { position: "other", text: "Khác" }),
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(["opinion.changed-meanwhile", null].toSorted());
    const [asked] = await opinions();
    expect(asked?.earlier).toEqual([]);
  });

  test("corrects its answer until the last day; what stood before stays on record", async () => {
    must(await answer(policeman));
    const onLastDay = on(policeman, "2023-10-05");
    must(await answer(onLastDay, { position: "disagree", text: "Mới có vụ việc", revision: 1 }));
    const [asked] = await opinions("2023-10-05");
    expect(asked).toMatchObject({
      state: "answered",
      opinion: { position: "disagree", late: false },
      earlier: [{ position: "agree" }],
    });
    expect(codeOf(await answer(on(policeman, "2023-10-06"), { revision: 2 }))).toBe("opinion.stands");
  });

  test("answers late once: it stays visible and marked", async () => {
    const later = on(policeman, "2023-10-06");
    expect(must(await answer(later)).late).toBe(true);
    expect((await opinions("2023-10-06"))[0]).toMatchObject({ state: "late", opinion: { late: true } });
    expect(codeOf(await answer(later, { revision: 1 }))).toBe("opinion.stands");
  });

  test("reads only the criteria it is asked about, and only while it is asked; the look is in the log", async () => {
    const [, , elsewhere] = province.communes;
    const asked = await aPerson(province, { at: elsewhere, body: "police", role: "commune_officer" });
    must(await ask(reviewer, asked.bodyId, { criteria: ["A2"] }));
    const requestId = await requestOf(asked.bodyId);
    const view = must(await getOpinionRequest(asked, { requestId }));
    expect(view.content?.groups.flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(["A2"]);
    expect(view.content?.groups[0]?.rows[0]?.evidence).toHaveLength(1);

    const readers = must(await getReaders(dossier.officer, { dossierId: dossier.dossierId, page: 1 }));
    expect(readers.rows).toContainEqual(
      expect.objectContaining({ personName: asked.personName, bodyName: asked.bodyName, what: "dossier" }),
    );

    must(await conclude(TODAY, "Đã đủ cơ sở"));
    expect(must(await getOpinionRequest(asked, { requestId })).content).toBeNull();
    expect(codeOf(await answer(asked))).toBe("opinion.closed");
  });

  test("is nobody else: other bodies of the place and of the level see nothing asked", async () => {
    const requestId = await requestOf(policeman.bodyId);
    const others = [
      await aPerson(province, { at: province.province, body: "committee", role: "secretary" }),
      reviewer,
      dossier.officer,
    ];
    for (const other of others) {
      expect(codeOf(await answer(other, {}, requestId))).toBe("opinion.not-found");
      expect(codeOf(await getOpinionRequest(other, { requestId }))).toBe("opinion.not-found");
    }
  });
});

describe("persons, not roles (decision 0006)", () => {
  test("whoever entered the dossier does not speak for the asked body from his other post", async () => {
    const asTheAsked: Actor = { ...policeman, personId: dossier.officer.personId };
    expect(codeOf(await answer(asTheAsked))).toBe("dossier.own-work");
  });

  test("nor its appraiser", async () => {
    const asTheAsked: Actor = { ...policeman, personId: reviewer.personId };
    expect(codeOf(await answer(asTheAsked))).toBe("dossier.own-work");
  });

  test("whoever gave an opinion does not take the appraisal over", async () => {
    must(await answer(policeman));
    const asReviewer: Actor = { ...reviewer, personId: policeman.personId };
    const taken = await startAppraisal.execute(asReviewer, { dossierId: dossier.dossierId, takeOver: "on" });
    expect(taken).toMatchObject({ ok: false, error: { code: "dossier.own-work", part: "consulted" } });
  });
});

describe("the appraiser asks one body more", () => {
  const committee = () => province.province.bodies.committee.id;

  test("once about a sending, until a day after today, and not his own body", async () => {
    must(await ask(reviewer, committee()));
    expect((await opinions()).at(-1)).toMatchObject({
      fromRoute: false,
      dueOn: "2023-10-06",
      state: "waiting",
    });
    expect(codeOf(await ask(reviewer, committee()))).toBe("opinion.asked-already");
    expect(codeOf(await ask(reviewer, reviewer.bodyId))).toBe("opinion.own-body");
    expect(codeOf(await ask(reviewer, chairman.bodyId, { dueOn: "2/10/2023" }))).not.toBeNull();
  });

  test("once, too, when it is sent from several windows at the same moment and nobody was asked before", async () => {
    await pastTriggers({
      sql: "DELETE FROM opinion_request WHERE dossier_id = $1",
      values: [dossier.dossierId],
    });
    const all = await Promise.all(Array.from({ length: 5 }, () => ask(reviewer, committee())));
    expect(all.map(codeOf).filter((code) => code !== "opinion.asked-already")).toEqual([null]);
  });

  test("and while that is not done, nothing is concluded past it", async () => {
    const { dossierId } = dossier;
    const { id, name, scopePath } = await inProvince(province, (tx) =>
      tx.body.findFirstOrThrow({ where: { id: committee() } }),
    );
    const concluded = inProvince(province, async (asking) => {
      const stored = await findDossier(asking, dossierId);
      if (!stored) throw new Error("no dossier");
      await writeRequest(asking, reviewer, stored, {
        body: { id, name, scopePath },
        ...{ origin: "reader", clause: "", question: "Hỏi", criteria: [], workingDays: null },
        dueOn: "2023-10-06",
      });
      await inProvince(province, async (tx) => {
        await tx.$executeRaw`SET LOCAL lock_timeout = '100ms'`;
        await tx.dossier.updateMany({ where: { id: dossierId }, data: { status: "in_meeting" } });
      });
    });
    await expect(concluded).rejects.toThrow(/lock timeout/);
  });

  test("a colleague who has not taken the dossier asks nobody", async () => {
    const [district] = province.districts;
    if (!district) throw new Error("a province with districts");
    const colleague = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
    expect(codeOf(await ask(colleague, committee()))).toBe("dossier.taken-by-other");
  });
});

describe("the appraisal", () => {
  test("is not concluded before the last day while a body may answer, unless it is noted why", async () => {
    expect(codeOf(await conclude(TODAY))).toBe("appraisal.opinions-awaited");
    must(await answer(policeman));
    expect(codeOf(await conclude(TODAY))).toBe("appraisal.opinions-awaited");
    must(await answer(chairman));
    expect(codeOf(await conclude(TODAY))).toBeNull();
  });

  test("goes on after the last day, with silence on record as silence", async () => {
    must(await answer(chairman));
    const after = addDays("2023-10-09", 1);
    expect((await opinions(after))[0]?.state).toBe("silent");
    expect(codeOf(await conclude(after))).toBeNull();
    const kept = await inProvince(province, (tx) =>
      tx.opinionRequest.findMany({
        where: { dossierId: dossier.dossierId },
        select: { bodyName: true, outcome: true },
        orderBy: { createdAt: "asc" },
      }),
    );
    expect(kept).toEqual([
      { bodyName: "Công an tỉnh Thử", outcome: "silent" },
      { bodyName: "UBND tỉnh Thử", outcome: "answered" },
    ]);
    // Looked at again much later it is the same.
    expect((await opinions("2024-03-01")).map(({ state }) => state)).toEqual(["silent", "answered"]);
  });

  test("concluded early keeps why nobody waited, and calls that neither silence nor consent", async () => {
    expect(codeOf(await conclude(TODAY, "Đã làm việc trực tiếp với hai cơ quan"))).toBeNull();
    expect(await opinions()).toMatchObject([
      { state: "not_awaited", closingNote: "Đã làm việc trực tiếp với hai cơ quan", opinion: null },
      { state: "not_awaited", opinion: null },
    ]);
  });

  test("and an answer in the same moment: either it is in the file, or the body is told that it is closed", async () => {
    must(await answer(chairman));
    const [given, concluded] = await Promise.all([answer(policeman), conclude(TODAY, "Không chờ")]);
    expect(codeOf(concluded)).toBeNull();
    const [asked] = await opinions();
    expect(codeOf(given)).toBe(asked?.state === "answered" ? null : "opinion.closed");
  });
});
