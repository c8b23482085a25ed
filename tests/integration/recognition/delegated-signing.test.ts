import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { recordDelegation } from "@/lib/committees/server/record-delegation";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { closeClients } from "@/lib/platform/db/clients";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { newId } from "@/lib/core/ids";
import { assignSigner } from "@/lib/recognition/server/assign-signer";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import { handOver } from "@/lib/reports/server/hand-over";
import { getHandOver } from "@/lib/reports/server/get-hand-over";
import {
  aDecisionDesk,
  aProposedDossier,
  decisionsOf,
  drafted,
  open,
  signing,
  valueOf,
  withPassword,
  type TestDesk,
} from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestPlace,
  type TestProvince,
} from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let district: TestPlace;
let desk: TestDesk;
let admin: Actor;
let deputy: Actor;
let delegationId: string;

/** The person as a request of that day would see him, with what others have given him. */
async function asSignedIn({ accountId, tenantId, postId }: Actor, today: string): Promise<Actor> {
  const id = newId();
  await withPlatform(async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { isDemo: true } });
    await tx.session.create({
      data: { id, accountId, tenantId, postId, expiresAt: new Date(Date.now() + 3_600_000) },
    });
  });
  const signedIn = await resolveSignedIn(id, new Date());
  if (!signedIn?.actor) throw new Error("nobody is signed in");
  return { ...signedIn.actor, today };
}

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  desk = await aDecisionDesk(province, district);
  admin = await aPerson(province, { at: province.province, role: "admin" });
  deputy = await aPerson(province, { at: district, body: "committee", role: "member", name: "Trần Thị B" });
  await withPassword(deputy);
  await inProvince(province, (tx) =>
    tx.post.updateMany({ where: { id: deputy.postId }, data: { title: "Phó Trưởng ban" } }),
  );
  valueOf(
    await recordDelegation.execute(admin, {
      fromPostId: desk.head.postId,
      toPostId: deputy.postId,
      capacity: "deputy",
      permission: "decision.sign",
      scope: "Ký quyết định công nhận",
      document: "15/QĐ-BCĐ",
      documentDate: "1/1/2023",
      validFrom: "1/1/2023",
      lastDay: province.today,
    }),
  );
  const row = await inProvince(province, (tx) => tx.delegation.findFirstOrThrow());
  delegationId = row.id;
}, 120_000);
afterAll(closeClients);

async function aBatchForDeputy() {
  const dossier = await aProposedDossier(province);
  const [draft] = await drafted(province, desk, [dossier]);
  if (!draft) throw new Error("no draft");
  valueOf(
    await assignSigner.execute(desk.secretary, {
      decisionId: draft.id,
      revision: draft.revision,
      delegationId,
    }),
  );
  valueOf(await presentDecisions.execute(desk.secretary, { batchTitle: "Đợt thử", decision: [draft.id] }));
  return decisionsOf(province, [dossier.dossierId]);
}

test("a deputy signs for the head while his authorisation runs, and the document says «KT.»", async () => {
  const rows = await aBatchForDeputy();
  expect(rows[0]?.content).toMatchObject({
    signature: {
      capacity: "TM. BAN CHỈ ĐẠO",
      behalf: "KT. TRƯỞNG BAN",
      post: "PHÓ TRƯỞNG BAN",
      name: "Trần Thị B",
    },
  });
  const today = await asSignedIn(deputy, province.today);
  for (const row of rows) await open(today, row);
  expect(valueOf(await signDecisions.execute(today, signing(rows)))).toMatchObject({
    signed: 1,
    refused: [],
  });
}, 60_000);

test("the head no longer signs a document that is another's, and after the term the sentence says why", async () => {
  const rows = await aBatchForDeputy();
  expect(valueOf(await signDecisions.execute(desk.head, signing(rows)))).toMatchObject({
    signed: 0,
    refused: [{ refusal: { code: "decision.not-signer" } }],
  });
  const tomorrow = await asSignedIn(deputy, "2099-01-01");
  expect(await signDecisions.execute(tomorrow, signing(rows))).toMatchObject({
    ok: false,
    error: { code: "common.authority-ended", lastDay: province.today, document: "15/QĐ-BCĐ" },
  });
}, 60_000);

test("a leaver's dossiers go to another of his body; one that the receiver entered goes back to the body", async () => {
  const seat = { at: district, body: "standing_committee", role: "reviewer" } as const;
  const leaver = await aPerson(province, seat);
  const receiver = await aPerson(province, seat);
  const holdingOf = async ({ postId }: Actor): Promise<string> =>
    inProvince(province, async (tx) => (await tx.postHolding.findFirstOrThrow({ where: { postId } })).id);
  const dossiers = [];
  for (let index = 0; index < 2; index += 1) {
    dossiers.push(await aDossier(province, { unit: await aSchool(province), status: "received" }));
  }
  const [free, entered] = dossiers;
  if (!free || !entered) throw new Error("no dossier");
  await inProvince(province, async (tx) => {
    await tx.dossier.updateMany({
      where: { id: { in: [free.dossierId, entered.dossierId] } },
      data: { assignedPersonId: leaver.personId, currentScope: district.path },
    });
    await tx.dossierPart.create({
      data: {
        tenantId: province.tenantId,
        dossierId: entered.dossierId,
        personId: receiver.personId,
        part: "entered",
      },
    });
  });
  const holdingId = await holdingOf(leaver);
  expect(
    valueOf(
      await handOver.execute(admin, {
        holdingId,
        toHoldingId: await holdingOf(receiver),
        lastDay: province.today,
        document: "QĐ 7/QĐ-CAT",
      }),
    ),
  ).toMatchObject({ passed: 1, left: 1 });
  const assigned = await inProvince(province, (tx) =>
    tx.dossier.findMany({
      where: { id: { in: [free.dossierId, entered.dossierId] } },
      select: { id: true, assignedPersonId: true },
    }),
  );
  expect(new Map(assigned.map((row) => [row.id, row.assignedPersonId]))).toEqual(
    new Map([
      [free.dossierId, receiver.personId],
      [entered.dossierId, null],
    ]),
  );
  const slip = valueOf(await getHandOver(admin, holdingId)).slip;
  expect(slip?.items.map(({ passed }) => passed).toSorted()).toEqual([false, true]);
}, 60_000);
