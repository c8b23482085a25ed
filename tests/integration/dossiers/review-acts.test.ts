import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { DOSSIER_STATUSES, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import { claimDossiers } from "@/lib/dossiers/server/claim-dossiers";
import { declineIntake } from "@/lib/dossiers/server/decline-intake";
import { forwardDossier } from "@/lib/dossiers/server/forward-dossier";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { listAppraisalQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";
import { startEvaluation } from "@/lib/dossiers/server/start-evaluation";
import { closeClients } from "@/lib/platform/db/clients";
import type { StepKind } from "@/lib/programmes/domain/plan";
import { aDossier, type TestDossier } from "../../factories/dossier";
import { aPerson, aProvince, aUnitClerk, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

/**
 * Every act of this side in every state, by the body that holds it and by others. The expected successes are written
 * here from rules.md 4 and are not read from the workflow table.
 */
const { truncateAll } = useDatabase();

type Act = "receive" | "decline" | "start" | "save" | "return" | "close";

/** Which acts succeed for the holder, by state and step. Everything else is refused. */
const ALLOWED: readonly {
  readonly status: DossierStatus;
  readonly at?: StepKind;
  readonly acts: readonly Act[];
}[] = [
  { status: "draft", acts: [] },
  { status: "evaluating", acts: ["start", "save", "return", "close"] },
  { status: "submitted", acts: ["receive", "decline"] },
  { status: "received", acts: ["start", "save", "return", "close"] },
  { status: "declined_intake", acts: [] },
  { status: "under_review", acts: ["start", "save", "return", "close"] },
  { status: "returned", acts: [] },
  { status: "returned", at: "evaluate", acts: [] },
  { status: "resubmitted", acts: ["start", "save", "return", "close"] },
  { status: "resubmitted", at: "evaluate", acts: ["start", "save", "return", "close"] },
  { status: "in_meeting", acts: [] },
  { status: "proposed", acts: [] },
  { status: "recognised", acts: [] },
  { status: "not_recognised", acts: [] },
  { status: "withdrawn", acts: [] },
];

let province: TestProvince;
let elsewhere: TestProvince;
let evaluator: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  elsewhere = await aProvince({ code: "khac" });
  evaluator = await reviewerAt(province, province.communes[0]);
  reviewer = await reviewerAt(province, district(0));
});
afterAll(closeClients);

const district = (index: 0 | 1, of: TestProvince = province) => {
  const found = of.districts[index];
  if (!found) throw new Error("no such district");
  return found;
};

const reviewerAt = (of: TestProvince, at: TestProvince["province"]): Promise<Actor> =>
  aPerson(of, { at, body: "standing_committee", role: "reviewer" });

/** The actor who would hold a dossier at that step: the commune's committee evaluates, the district appraises. */
const holderAt = (status: DossierStatus, at: StepKind | undefined): Actor =>
  status === "evaluating" || at === "evaluate" ? evaluator : reviewer;

const revisionOf = async (dossierId: string): Promise<number> =>
  inProvince(province, async (tx) => {
    const row = await tx.dossier.findFirstOrThrow({ where: { id: dossierId }, select: { revision: true } });
    return row.revision;
  });

const ALL_PASS = { A1: "pass", A2: "pass", B1: "pass", B2: "pass" };
const ONE_TO_MEND = {
  result: { ...ALL_PASS, A1: "fail_fixable" },
  reason: { A1: "other" },
  note: { A1: "Ghi rõ ngày họp" },
};

/** Does the act with what it needs before it; gives the code of its refusal, or null. */
async function attempt(
  act: Act,
  actor: Actor,
  { dossierId }: TestDossier,
  evaluates: boolean,
): Promise<string | null> {
  const revision = await revisionOf(dossierId);
  const shown = { dossierId, revision, appraisalRevision: 0 };
  const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
    result.ok ? null : result.error.code;
  const prepared = async (typed: Record<string, unknown>) => {
    const saved = await saveAppraisal.execute(actor, { ...shown, ...typed });
    if (!saved.ok) return { refused: saved.error.code };
    return {
      dossierId,
      revision: await revisionOf(dossierId),
      appraisalRevision: saved.value.appraisalRevision,
    };
  };
  switch (act) {
    case "receive":
      return codeOf(await receiveDossier.execute(actor, { dossierId, revision }));
    case "decline":
      return codeOf(await declineIntake.execute(actor, { dossierId, revision, reason: "Sai nơi nhận" }));
    case "start":
      return codeOf(await (evaluates ? startEvaluation : startAppraisal).execute(actor, { dossierId }));
    case "save":
      return codeOf(await saveAppraisal.execute(actor, { ...shown, result: ALL_PASS }));
    case "return": {
      const ready = await prepared(ONE_TO_MEND);
      const input = "refused" in ready ? shown : ready;
      return codeOf(await returnDossier.execute(actor, { ...input, dueOn: "9/10/2023" }));
    }
    case "close": {
      const ready = await prepared({ result: ALL_PASS });
      const input = { ...("refused" in ready ? shown : ready), proposal: "recognise" };
      return codeOf(await (evaluates ? forwardDossier : proposeDossier).execute(actor, input));
    }
  }
}

const ACTS: readonly Act[] = ["receive", "decline", "start", "save", "return", "close"];

describe("every act in every state, by the body that holds the step", () => {
  test("the table speaks of every state", () => {
    expect([...new Set(ALLOWED.map(({ status }) => status))].toSorted()).toEqual(
      [...DOSSIER_STATUSES].toSorted(),
    );
  });

  test.each(ALLOWED)("$status ($at): only $acts", async ({ status, at, acts }) => {
    const actor = holderAt(status, at);
    const succeeded: Act[] = [];
    for (const act of ACTS) {
      const dossier = await aDossier(province, { status, ...(at ? { atStep: at } : {}) });
      const code = await attempt(act, actor, dossier, actor === evaluator);
      if (code === null) succeeded.push(act);
      else expect(["dossier.not-found", "dossier.act-not-allowed"]).toContain(code);
    }
    expect(succeeded).toEqual([...acts]);
  });
});

describe("nobody but the body of the step", () => {
  const others: readonly { readonly who: string; readonly make: () => Promise<Actor> }[] = [
    { who: "the unit's own clerk", make: () => aUnitClerk(province, province.school) },
    {
      who: "the officer who may prepare it",
      make: () => aPerson(province, { at: province.communes[0], role: "commune_officer" }),
    },
    { who: "the commune below", make: () => reviewerAt(province, province.communes[0]) },
    { who: "the commune beside", make: () => reviewerAt(province, province.communes[1]) },
    { who: "the district beside", make: () => reviewerAt(province, district(1)) },
    { who: "the province above", make: () => reviewerAt(province, province.province) },
    {
      who: "the chairman of the same district",
      make: () => aPerson(province, { at: district(0), body: "committee", role: "chair" }),
    },
    {
      who: "the secretary of the same district",
      make: () => aPerson(province, { at: district(0), body: "committee", role: "secretary" }),
    },
    { who: "another province", make: () => reviewerAt(elsewhere, district(0, elsewhere)) },
  ];

  test.each(others)("$who: told what a stranger is told, and nothing written", async ({ make }) => {
    const actor = await make();
    const dossier = await aDossier(province, { status: "under_review", unit: province.school }).catch(() =>
      aDossier(province, { status: "under_review" }),
    );
    const intake = await aDossier(province, { status: "submitted" });
    const unknown = { ...dossier, dossierId: "00000000-0000-4000-8000-000000000000" };
    for (const act of ACTS) {
      const target = act === "receive" || act === "decline" ? intake : dossier;
      const told = await attemptAs(act, actor, target);
      expect(told).toBe(await attemptAs(act, actor, unknown));
      expect(["dossier.not-found", "common.forbidden"]).toContain(told);
    }
    const claimed = await claimDossiers.execute(actor, { dossiers: [dossier.dossierId] });
    expect(claimed).toMatchObject({ ok: false, error: { code: "dossier.not-found" } });

    const rows = await inProvince(province, (tx) =>
      tx.appraisal.count({ where: { dossierId: { in: [dossier.dossierId, intake.dossierId] } } }),
    );
    expect(rows).toBe(0);
    expect(await revisionOf(dossier.dossierId)).toBe(1);
  });

  /** As `attempt`, without looking up what the actor could not know. */
  async function attemptAs(act: Act, actor: Actor, { dossierId }: TestDossier): Promise<string> {
    const shown = { dossierId, revision: 1, appraisalRevision: 0 };
    const result = await {
      receive: () => receiveDossier.execute(actor, { dossierId, revision: 1 }),
      decline: () => declineIntake.execute(actor, { dossierId, revision: 1, reason: "Sai nơi nhận" }),
      start: () => startAppraisal.execute(actor, { dossierId }),
      save: () => saveAppraisal.execute(actor, { ...shown, result: ALL_PASS }),
      return: () => returnDossier.execute(actor, { ...shown, dueOn: "9/10/2023" }),
      close: () => proposeDossier.execute(actor, { ...shown, proposal: "recognise" }),
    }[act]();
    return result.ok ? "done" : result.error.code;
  }

  test("the desk opens for the bodies that read on its route, from the moment it has come to them", async () => {
    const { dossierId } = await aDossier(province, { status: "evaluating" });
    const at = (actor: Actor) => getAppraisalDesk(actor, { dossierId });
    expect(await at(evaluator)).toMatchObject({ ok: true });
    expect(await at(reviewer)).toMatchObject({ ok: false, error: { code: "dossier.not-found" } });
    const above = await reviewerAt(province, province.province);
    expect(await at(above)).toMatchObject({ ok: false, error: { code: "dossier.not-found" } });
    const later = await aDossier(province, { status: "under_review" });
    expect(await getAppraisalDesk(evaluator, { dossierId: later.dossierId })).toMatchObject({
      ok: true,
      value: { stage: "evaluate", deskBlock: { rule: "held_elsewhere" } },
    });
  });

  test("a private note stays with the body that wrote it", async () => {
    const { dossierId } = await aDossier(province, { status: "evaluating" });
    await saveAppraisal.execute(evaluator, {
      dossierId,
      revision: 1,
      appraisalRevision: 0,
      result: ALL_PASS,
      private: { A1: "Điện cho anh Ba trước" },
    });
    const ready = await getAppraisalDesk(evaluator, { dossierId });
    if (!ready.ok) throw new Error(ready.error.code);
    expect(JSON.stringify(ready.value)).toContain("Điện cho anh Ba");
    await forwardDossier.execute(evaluator, {
      dossierId,
      revision: ready.value.revision,
      appraisalRevision: ready.value.appraisal?.revision,
      proposal: "recognise",
    });
    const above = await getAppraisalDesk(reviewer, { dossierId });
    expect(above).toMatchObject({ ok: true, value: { opinion: { proposal: "recognise" } } });
    expect(JSON.stringify(above)).not.toContain("Điện cho anh Ba");
  });

  test("the sheet is for those who consider and decide too, without private notes; the desk is not", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await saveAppraisal.execute(reviewer, {
      dossierId,
      revision: 1,
      appraisalRevision: 0,
      result: ALL_PASS,
      private: { A1: "Hỏi lại phòng nghiệp vụ" },
    });
    const sheetFor = async (actor: Actor) => JSON.stringify(await getAppraisalSheet(actor, { dossierId }));
    for (const role of ["member", "secretary", "chair"] as const) {
      const actor = await aPerson(province, { at: district(0), body: "committee", role });
      const told = await sheetFor(actor);
      expect(told, role).toContain('"hasDesk":false');
      expect(told, role).not.toContain("phòng nghiệp vụ");
      expect(await getAppraisalDesk(actor, { dossierId }), role).toMatchObject({ ok: false });
    }
    expect(await sheetFor(reviewer)).toContain("phòng nghiệp vụ");
    const outside = [
      await aPerson(province, { at: district(1), body: "committee", role: "member" }),
      await aPerson(province, { at: province.province, body: "committee", role: "chair" }),
      await aPerson(province, { at: province.communes[0], role: "commune_officer" }),
      await aPerson(elsewhere, { at: district(0, elsewhere), body: "committee", role: "chair" }),
    ];
    for (const actor of outside) expect(await sheetFor(actor)).toContain("dossier.not-found");
  });

  test("the queue holds what lies before the body and nothing else", async () => {
    const mine = await aDossier(province, { status: "received" });
    const below = await aDossier(province, { status: "evaluating" });
    const filter = {
      view: "tat-ca",
      urgency: null,
      text: "",
      unitClass: null,
      place: null,
      person: null,
      sort: "don-vi",
      descending: false,
      page: 1,
    } as const;
    const queueOf = async (actor: Actor, text: string) => {
      const view = await listAppraisalQueue(actor, { ...filter, text });
      return view.ok ? view.value.rows.map(({ dossierId }) => dossierId) : view.error;
    };
    expect(await queueOf(reviewer, mine.unitName)).toEqual([mine.dossierId]);
    expect(await queueOf(reviewer, below.unitName)).toEqual([]);
    expect(await queueOf(evaluator, below.unitName)).toEqual([below.dossierId]);
    const beside = await reviewerAt(province, district(1));
    expect(await queueOf(beside, "")).toEqual([]);
    const foreign = await reviewerAt(elsewhere, district(0, elsewhere));
    expect(await queueOf(foreign, "")).toEqual([]);
  });
});

describe("one person, one part", () => {
  test("who entered a dossier does not receive, evaluate or appraise it, in whatever post", async () => {
    const officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
    const asEvaluator = await aPerson(province, {
      at: province.communes[0],
      body: "standing_committee",
      role: "reviewer",
      as: officer,
    });
    const asReviewer = await aPerson(province, {
      at: district(0),
      body: "standing_committee",
      role: "reviewer",
      as: officer,
    });
    const owned = { ok: false, error: { code: "dossier.own-work", part: "entered" } };
    const evaluating = await aDossier(province, { officer });
    expect(await startEvaluation.execute(asEvaluator, { dossierId: evaluating.dossierId })).toMatchObject(
      owned,
    );
    const waiting = await aDossier(province, { officer, status: "submitted" });
    expect(
      await receiveDossier.execute(asReviewer, { dossierId: waiting.dossierId, revision: 1 }),
    ).toMatchObject(owned);
    const reading = await aDossier(province, { officer, status: "received" });
    const save = { dossierId: reading.dossierId, revision: 1, appraisalRevision: 0, result: ALL_PASS };
    expect(await saveAppraisal.execute(asReviewer, save)).toMatchObject(owned);
    expect(await getAppraisalDesk(asReviewer, { dossierId: reading.dossierId })).toMatchObject({
      ok: true,
      value: { deskBlock: { rule: "own_work", part: "entered" } },
    });
  });

  test("who evaluated it for the commune does not appraise it for the district", async () => {
    const { dossierId } = await aDossier(province);
    const both = await aPerson(province, {
      at: district(0),
      body: "standing_committee",
      role: "reviewer",
      as: evaluator,
    });
    await saveAppraisal.execute(evaluator, {
      dossierId,
      revision: 1,
      appraisalRevision: 0,
      result: ALL_PASS,
    });
    await forwardDossier.execute(evaluator, {
      dossierId,
      revision: 1,
      appraisalRevision: 2,
      proposal: "recognise",
    });
    expect(await receiveDossier.execute(both, { dossierId, revision: 2 })).toMatchObject({
      ok: false,
      error: { code: "dossier.own-work", part: "evaluated" },
    });
  });

  test("a unit of the province: evaluated, then straight to the decision", async () => {
    const { dossierId } = await aDossier(province, { unit: province.enterprise, status: "evaluating" });
    const provincial = await reviewerAt(province, province.province);
    await saveAppraisal.execute(provincial, {
      dossierId,
      revision: 1,
      appraisalRevision: 0,
      result: ALL_PASS,
    });
    expect(
      await proposeDossier.execute(provincial, {
        dossierId,
        revision: 1,
        appraisalRevision: 2,
        proposal: "recognise",
      }),
    ).toMatchObject({ ok: true, value: { toBodyName: "Ban Chỉ đạo tỉnh Thử" } });
    const row = await inProvince(province, (tx) => tx.dossier.findFirstOrThrow({ where: { id: dossierId } }));
    expect(row).toMatchObject({ status: "proposed", proposal: "recognise" });
  });
});
