import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { DOSSIER_STATUSES, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import { claimDossiers } from "@/lib/dossiers/server/claim-dossiers";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import { aDossier } from "../../factories/dossier";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let first: Actor;
let second: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  const at = { at: district, body: "standing_committee", role: "reviewer" } as const;
  first = await aPerson(province, { ...at, name: "Trần Thị B" });
  second = await aPerson(province, { ...at, name: "Lê Văn C" });
});
afterAll(closeClients);

const ALL_PASS = { A1: "pass", A2: "pass", B1: "pass", B2: "pass" };
const TO_MEND = {
  result: { A1: "fail_fixable" },
  reason: { A1: "signature_or_seal_missing" },
  note: { A1: "Quét lại trang có dấu" },
};

const desk = async (actor: Actor, dossierId: string) => {
  const view = await getAppraisalDesk(actor, { dossierId });
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};

const shownTo = async (actor: Actor, dossierId: string) => {
  const { revision, appraisal } = await desk(actor, dossierId);
  return { dossierId, revision, appraisalRevision: appraisal?.revision ?? 0 };
};

/** The one refusal among two answers given at the same moment; exactly one act must have been done. */
function loserOf(
  answers: readonly (
    { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }
  )[],
): { readonly code: string } {
  const lost = answers.filter((answer) => !answer.ok);
  expect(lost).toHaveLength(answers.length - 1);
  const [loser] = lost;
  if (!loser || loser.ok) throw new Error("nobody lost");
  return loser.error;
}

describe("two reviewers at the same moment (rules.md 8, case 15)", () => {
  test("both take it in hand: one has it, the other is told who and since when", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    const answers = await Promise.all([
      startAppraisal.execute(first, { dossierId }),
      startAppraisal.execute(second, { dossierId }),
    ]);
    expect(loserOf(answers)).toMatchObject({
      code: "dossier.taken-by-other",
      personName: expect.stringMatching(/Trần Thị B|Lê Văn C/),
      since: expect.stringMatching(/^\d{4}-/),
    });
    const rows = await inProvince(province, (tx) => tx.appraisal.findMany({ where: { dossierId } }));
    expect(rows).toHaveLength(1);
  });

  test("both save what they typed: one reading, the other's refusal names the winner", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    const shown = { dossierId, revision: 1, appraisalRevision: 0 };
    const answers = await Promise.all([
      saveAppraisal.execute(first, { ...shown, ...TO_MEND }),
      saveAppraisal.execute(second, { ...shown, result: ALL_PASS }),
    ]);
    expect(["dossier.taken-by-other", "dossier.changed-meanwhile"]).toContain(loserOf(answers).code);
    const owners = await inProvince(province, (tx) => tx.appraisal.findMany({ where: { dossierId } }));
    expect(owners).toHaveLength(1);
    const parts = await inProvince(province, (tx) =>
      tx.dossierPart.findMany({ where: { dossierId, part: "appraised" } }),
    );
    expect(parts.map(({ personId }) => personId)).toEqual([owners[0]?.personId]);
  });

  test("both decide, one to return and one to propose: one wins, the other sees by whom and when", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await saveAppraisal.execute(first, {
      ...(await shownTo(first, dossierId)),
      ...TO_MEND,
      result: { ...ALL_PASS, A2: "fail", A1: "fail_fixable" },
      note: { A1: "Quét lại", A2: "Có vụ việc" },
    });
    const shown = await shownTo(first, dossierId);
    const answers = await Promise.all([
      returnDossier.execute(first, { ...shown, dueOn: "9/10/2023" }),
      proposeDossier.execute(first, { ...shown, proposal: "not_recognise", reason: "A2 không đạt" }),
    ]);
    expect(loserOf(answers)).toMatchObject({
      code: expect.stringMatching(/^(dossier|appraisal)\.changed-meanwhile$/),
      byName: "Trần Thị B",
      at: expect.stringMatching(/^\d{4}-/),
    });
    const events = await inProvince(province, (tx) =>
      tx.dossierEvent.findMany({ where: { dossierId, act: { in: ["return", "propose"] } } }),
    );
    expect(events).toHaveLength(1);
  });

  test("taken over while he was writing: the first is told, nothing of his is written", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await startAppraisal.execute(first, { dossierId });
    const shown = await shownTo(first, dossierId);
    expect(await startAppraisal.execute(second, { dossierId })).toMatchObject({
      ok: false,
      error: { code: "dossier.taken-by-other", personName: "Trần Thị B" },
    });
    expect(await startAppraisal.execute(second, { dossierId, takeOver: "on" })).toMatchObject({ ok: true });
    expect(await saveAppraisal.execute(first, { ...shown, result: ALL_PASS })).toMatchObject({
      ok: false,
      error: { code: "dossier.taken-by-other", personName: "Lê Văn C" },
    });
    const rows = await inProvince(province, (tx) => tx.appraisalItem.count({ where: { dossierId } }));
    expect(rows).toBe(0);
    expect(await desk(second, dossierId)).toMatchObject({ deskBlock: null, mayTakeOver: false });
    expect(await desk(first, dossierId)).toMatchObject({
      deskBlock: { rule: "taken_by_other", awaited: "Lê Văn C" },
      mayTakeOver: true,
    });
  });

  test("decided already: who comes too late sees the act, the person and the moment", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    const early = { dossierId, revision: 1, appraisalRevision: 0, result: ALL_PASS };
    await saveAppraisal.execute(first, early);
    await proposeDossier.execute(first, { ...(await shownTo(first, dossierId)), proposal: "recognise" });
    expect(await saveAppraisal.execute(second, early)).toMatchObject({
      ok: false,
      error: {
        code: "dossier.changed-meanwhile",
        act: "propose",
        byName: "Trần Thị B",
        status: "in_meeting",
      },
    });
  });

  test("two tabs of one person: the older one is refused with what is stored now", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await startAppraisal.execute(first, { dossierId });
    const shown = await shownTo(first, dossierId);
    expect(await saveAppraisal.execute(first, { ...shown, result: { A1: "pass" } })).toMatchObject({
      ok: true,
    });
    expect(
      await saveAppraisal.execute(first, { ...shown, result: { A1: "fail" }, note: { A1: "Có vụ việc" } }),
    ).toMatchObject({
      ok: false,
      error: {
        code: "appraisal.changed-meanwhile",
        byName: "Trần Thị B",
        stored: [{ code: "A1", result: "pass", note: "" }],
      },
    });
    expect((await desk(first, dossierId)).sum).toMatchObject({ pass: ["A1"], fail: [] });
  });

  test("two take one in: one slip", async () => {
    const { dossierId } = await aDossier(province, { status: "submitted" });
    const answers = await Promise.all([
      receiveDossier.execute(first, { dossierId, revision: 1 }),
      receiveDossier.execute(second, { dossierId, revision: 1 }),
    ]);
    expect(loserOf(answers)).toMatchObject({ code: "dossier.changed-meanwhile", act: "receive" });
  });
});

describe("several at once", () => {
  test("one that a colleague has is left out and named, the others are taken", async () => {
    const taken = await aDossier(province, { status: "received" });
    const free = await aDossier(province, { status: "received" });
    const entered = await aDossier(province, { status: "received", officer: first });
    await startAppraisal.execute(second, { dossierId: taken.dossierId });
    const dossiers = [taken.dossierId, free.dossierId, entered.dossierId];
    expect(await claimDossiers.execute(first, { dossiers })).toMatchObject({
      ok: true,
      value: {
        claimed: 1,
        skipped: [
          { unitName: taken.unitName, refusal: { code: "dossier.taken-by-other", personName: "Lê Văn C" } },
          { unitName: entered.unitName, refusal: { code: "dossier.own-work", part: "entered" } },
        ],
      },
    });
    const parts = await inProvince(province, (tx) =>
      tx.dossierPart.findMany({ where: { dossierId: taken.dossierId, personId: first.personId } }),
    );
    expect(parts).toEqual([]);
    expect(await claimDossiers.execute(first, { dossiers: [taken.dossierId] })).toMatchObject({
      ok: false,
      error: { code: "appraisal.none-claimed" },
    });
    expect(await claimDossiers.execute(first, {})).toMatchObject({
      ok: false,
      error: { fields: { dossiers: "Chọn ít nhất một hồ sơ" } },
    });
  });

  test("the same request twice is one return", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await saveAppraisal.execute(first, { dossierId, revision: 1, appraisalRevision: 0, ...TO_MEND });
    const letter = { ...(await shownTo(first, dossierId)), dueOn: "9/10/2023" };
    const key = newId();
    const [once, again] = await Promise.all([
      returnDossier.execute(first, letter, { key }),
      returnDossier.execute(first, letter, { key }),
    ]);
    expect(once).toMatchObject({ ok: true });
    expect(again).toEqual(once);
    const requests = await inProvince(province, (tx) => tx.supplementRequest.count({ where: { dossierId } }));
    expect(requests).toBe(1);
  });
});

/** The moves that rules.md 4, ux.md 2.2 and decisions 0019 and 0022 know, written here a second time on purpose. */
const MOVES: Readonly<Record<DossierStatus, readonly DossierStatus[]>> = {
  draft: ["evaluating", "submitted"],
  evaluating: ["withdrawn", "draft", "returned", "submitted", "proposed"],
  submitted: ["withdrawn", "draft", "received", "declined_intake"],
  received: ["under_review"],
  declined_intake: ["submitted"],
  under_review: ["returned", "in_meeting", "proposed"],
  returned: ["resubmitted"],
  resubmitted: ["under_review", "evaluating"],
  in_meeting: ["proposed", "not_recognised", "under_review"],
  proposed: ["recognised", "not_recognised", "under_review", "evaluating"],
  recognised: [],
  not_recognised: [],
  withdrawn: [],
};

describe("straight against the database, with the application's own role", () => {
  const asApp = (work: (tx: TenantTx) => Promise<unknown>): Promise<unknown> =>
    withTenant(scopeOf(first), async (tx) => ok(await work(tx)));

  test.each(DOSSIER_STATUSES)(
    "from %s: every move that is not listed raises, a listed one needs its journal row",
    async (from) => {
      const { dossierId } = await aDossier(province, { status: from });
      for (const to of DOSSIER_STATUSES.filter((status) => status !== from)) {
        const move = asApp(
          (tx) =>
            tx.$executeRaw`UPDATE dossier SET status = ${to}, revision = revision + 1 WHERE id = ${dossierId}::uuid`,
        );
        // An unlisted move raises at once, a listed one when it is to be committed without its journal row.
        const expected = MOVES[from].includes(to) ? /RestrictViolation/ : /cannot go from/;
        await expect(move, `${from} to ${to}`).rejects.toThrow(expected);
      }
    },
  );

  test("a move that does not raise the revision raises", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await expect(
      asApp((tx) => tx.$executeRaw`UPDATE dossier SET status = 'under_review' WHERE id = ${dossierId}::uuid`),
    ).rejects.toThrow(/raises its revision/);
  });

  test("a reading by whoever entered the dossier, and a hand-over to him, raise", async () => {
    const { dossierId, officer } = await aDossier(province, { status: "under_review" });
    const { tenantId, scopePath, bodyName } = first;
    await expect(
      asApp(
        (
          tx,
        ) => tx.$executeRaw`INSERT INTO appraisal (tenant_id, id, dossier_id, stage, submission, scope_path, body_name, person_id)
          VALUES (${tenantId}::uuid, ${newId()}::uuid, ${dossierId}::uuid, 'appraise', 1, ${scopePath}, ${bodyName}, ${officer.personId}::uuid)`,
      ),
    ).rejects.toThrow(/another part/);
    await startAppraisal.execute(first, { dossierId });
    await expect(
      asApp(
        (tx) =>
          tx.$executeRaw`UPDATE appraisal SET person_id = ${officer.personId}::uuid WHERE dossier_id = ${dossierId}::uuid`,
      ),
    ).rejects.toThrow(/another part/);
  });

  test("a second part for one person, a return without words and a removed result are refused", async () => {
    const { dossierId } = await aDossier(province, { status: "received" });
    await saveAppraisal.execute(first, { dossierId, revision: 1, appraisalRevision: 0, result: ALL_PASS });
    const { tenantId, personId } = first;
    await expect(
      asApp((tx) => tx.dossierPart.create({ data: { tenantId, dossierId, personId, part: "decided" } })),
    ).rejects.toThrow();
    await expect(asApp((tx) => tx.$executeRaw`DELETE FROM appraisal_item`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asApp((tx) => tx.$executeRaw`DELETE FROM dossier_part`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asApp((tx) => tx.$executeRaw`UPDATE dossier_event SET act = 'return'`)).rejects.toThrow();
    const requestId = newId();
    const { dossierId: returned } = await aDossier(province, { status: "returned" });
    await expect(
      asApp(async (tx) => {
        await tx.$executeRaw`INSERT INTO supplement_request (tenant_id, id, dossier_id, submission, due_on, asked_by_id, body_name, asked_on)
          VALUES (${tenantId}::uuid, ${requestId}::uuid, ${returned}::uuid, 1, '2023-10-09', ${personId}::uuid, 'x', '2023-10-02')`;
        await tx.$executeRaw`INSERT INTO supplement_item (tenant_id, request_id, dossier_id, target, note)
          VALUES (${tenantId}::uuid, ${requestId}::uuid, ${returned}::uuid, 'criterion:A1', '  ')`;
      }),
    ).rejects.toThrow(/supplement_item_says_what/);
  });
});
