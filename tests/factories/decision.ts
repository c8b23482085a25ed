import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { draftDecisions } from "@/lib/recognition/server/draft-decisions";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { markRead } from "@/lib/recognition/server/mark-read";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import { aDossier, type TestDossier } from "./dossier";
import { aPerson, aSchool, inProvince, type TestPlace, type TestProvince, type TestUnit } from "./province";

export const PASSWORD = "mật khẩu thử, đủ dài";

/** Who drafts, who signs and who numbers at one deciding body. */
export interface TestDesk {
  readonly secretary: Actor;
  readonly head: Actor;
  readonly clerk: Actor;
}

/** The committee of a place by default. The head has a password to confirm with. */
export async function aDecisionDesk(
  province: TestProvince,
  at: TestPlace,
  body: "committee" | "peoples_committee" = "committee",
): Promise<TestDesk> {
  const head = await aPerson(province, { at, body, role: "chair", name: "Nguyễn Văn A" });
  await withPassword(head);
  return {
    head,
    secretary: await aPerson(province, { at, body, role: "secretary" }),
    clerk: await aPerson(province, { at, body, role: "clerk", name: "Hoàng Văn E" }),
  };
}

export const withPassword = async (actor: Actor): Promise<unknown> => {
  const passwordHash = await hashPassword(PASSWORD);
  return withPlatform((tx) => tx.account.update({ where: { id: actor.accountId }, data: { passwordHash } }));
};

/** A dossier before its decider. */
export async function aProposedDossier(
  province: TestProvince,
  { unit, proposal = "recognise" }: { readonly unit?: TestUnit; readonly proposal?: string } = {},
): Promise<TestDossier> {
  const dossier = await aDossier(province, { unit: unit ?? (await aSchool(province)), status: "proposed" });
  await inProvince(province, (tx) =>
    tx.dossier.updateMany({
      where: { id: dossier.dossierId },
      data: { proposal, proposalReason: proposal === "recognise" ? null : "Chưa đạt tiêu chí B1" },
    }),
  );
  return dossier;
}

/** The answer of an act that has to succeed. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const decisionsOf = (province: TestProvince, dossierIds: readonly string[]) =>
  inProvince(province, (tx) =>
    tx.decision.findMany({
      where: {
        decisionItems: { some: { dossierId: { in: [...dossierIds] } } },
        NOT: { status: "cancelled" },
      },
      orderBy: { abstract: "asc" },
    }),
  );

export type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number];

/** One decision for each dossier, drafted. */
export async function drafted(
  province: TestProvince,
  { secretary }: TestDesk,
  dossiers: readonly TestDossier[],
  form: "each" | "list" = "each",
): Promise<readonly DecisionRow[]> {
  const ids = dossiers.map(({ dossierId }) => dossierId);
  valueOf(await draftDecisions.execute(secretary, { form, dossier: ids }));
  return decisionsOf(province, ids);
}

export async function presented(
  province: TestProvince,
  desk: TestDesk,
  dossiers: readonly TestDossier[],
  form: "each" | "list" = "each",
): Promise<readonly DecisionRow[]> {
  const rows = await drafted(province, desk, dossiers, form);
  const decision = rows.map(({ id }) => id);
  valueOf(await presentDecisions.execute(desk.secretary, { batchTitle: "Đợt thử", decision }));
  return decisionsOf(
    province,
    dossiers.map(({ dossierId }) => dossierId),
  );
}

/** What the confirm page sends for these documents. */
export const signing = (rows: readonly DecisionRow[], change: Record<string, unknown> = {}) => ({
  batchId: rows[0]?.batchId ?? "",
  decision: Object.fromEntries(rows.map(({ id, contentHash }) => [id, contentHash])),
  haveRead: "on",
  knowsMethod: "on",
  password: PASSWORD,
  ...change,
});

export const open = (head: Actor, { id, contentHash }: DecisionRow) =>
  markRead.execute(head, { decisionId: id, contentHash });

export async function signed(
  province: TestProvince,
  desk: TestDesk,
  dossiers: readonly TestDossier[],
  form: "each" | "list" = "each",
): Promise<readonly DecisionRow[]> {
  const rows = await presented(province, desk, dossiers, form);
  const answer = valueOf(await signDecisions.execute(desk.head, signing(rows)));
  if (answer.refused.length > 0) throw new Error(JSON.stringify(answer.refused));
  return decisionsOf(
    province,
    dossiers.map(({ dossierId }) => dossierId),
  );
}

let numbers = 100;

export const issuing = (
  { id, revision }: Pick<DecisionRow, "id" | "revision">,
  { today }: Pick<TestProvince, "today">,
  change: Record<string, unknown> = {},
) => ({ decisionId: id, revision, number: String((numbers += 1)), decidedOn: today, ...change });

export async function issued(
  province: TestProvince,
  desk: TestDesk,
  dossiers: readonly TestDossier[],
  form: "each" | "list" = "each",
): Promise<readonly DecisionRow[]> {
  for (const row of await signed(province, desk, dossiers, form)) {
    valueOf(await issueDecision.execute(desk.clerk, issuing(row, province)));
  }
  return decisionsOf(
    province,
    dossiers.map(({ dossierId }) => dossierId),
  );
}
