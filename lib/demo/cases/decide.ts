import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { DEMO_PASSWORD } from "@/lib/demo/accounts.mjs";
import type { Cast } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { draftDecisions } from "@/lib/recognition/server/draft-decisions";
import { draftListApproval } from "@/lib/recognition/server/draft-list-approval";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { markRead } from "@/lib/recognition/server/mark-read";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";

/** How far a decision is carried. */
export const DECISION_AIMS = ["draft", "ready", "sent_back", "signed", "issued"] as const;
export type DecisionAim = (typeof DECISION_AIMS)[number];

export interface Deciding {
  readonly cast: Cast;
  readonly on: IsoDate;
  /** Territory of the body that decides. */
  readonly place: string;
  readonly aim: DecisionAim;
  /** First number of the clerk's register. */
  readonly number: number;
  /** Who numbers it, where not the first clerk of the place. */
  readonly clerk?: string;
}

interface DraftRow {
  readonly id: string;
  readonly contentHash: string;
  readonly signerPostId: string;
  readonly revision: number;
}

interface Wanted {
  readonly dossierIds?: readonly string[];
  readonly registrationIds?: readonly string[];
  readonly decisionId?: string;
}

const findDecisions = ({ cast, on }: Deciding, where: Wanted): Promise<readonly DraftRow[]> =>
  readTenant({ tenantId: cast.tenantId, scopePath: "t/", personId: null, today: on }, (tx) =>
    tx.decision.findMany({
      where: where.decisionId
        ? { id: where.decisionId }
        : {
            decisionItems: {
              some: {
                OR: [
                  { dossierId: { in: [...(where.dossierIds ?? [])] } },
                  { registrationId: { in: [...(where.registrationIds ?? [])] } },
                ],
              },
            },
          },
      select: { id: true, contentHash: true, signerPostId: true, revision: true },
      orderBy: { id: "asc" },
    }),
  );

/** One decision for each dossier, carried as far as asked. */
export async function decideOn(deciding: Deciding, dossierIds: readonly string[]): Promise<void> {
  if (dossierIds.length === 0) return;
  const drafter = drafterOf(deciding);
  must("draft", await draftDecisions.execute(drafter, { form: "each", dossier: [...dossierIds] }));
  await carry(deciding, drafter, { dossierIds });
}

/** The decision that approves a list of registered units. */
export async function approveListOf(
  deciding: Deciding,
  {
    planVersionId,
    registrationIds,
  }: { readonly planVersionId: string; readonly registrationIds: readonly string[] },
): Promise<void> {
  if (registrationIds.length === 0) return;
  const drafter = drafterOf(deciding);
  const input = { planVersionId, registration: [...registrationIds] };
  must("draft the list", await draftListApproval.execute(drafter, input));
  await carry(deciding, drafter, { registrationIds });
}

const drafterOf = ({ cast, place, on }: Deciding): Actor => cast.at(place, "decision.draft", on);

/** A draft, carried as far as asked. */
export async function carry(deciding: Deciding, drafter: Actor, where: Wanted): Promise<void> {
  const { aim, on } = deciding;
  if (aim === "draft") return;
  const drafts = await findDecisions(deciding, where);
  const batchTitle = `Đợt trình ký ${on.slice(5, 7)}/${on.slice(0, 4)}`;
  const { batchId } = must(
    "present",
    await presentDecisions.execute(drafter, { batchTitle, decision: drafts.map(({ id }) => id) }),
  );
  if (aim === "ready") return;
  if (aim === "sent_back") return sendBack(deciding, await findDecisions(deciding, where));
  await sign(deciding, drafts, batchId);
  if (aim === "issued") await issue(deciding, await findDecisions(deciding, where));
}

const signerOf = ({ cast, on, place }: Deciding, [first]: readonly DraftRow[]): Actor =>
  cast.holderOf(first?.signerPostId ?? "", on) ?? cast.at(place, "decision.sign", on);

async function sendBack(deciding: Deciding, presented: readonly DraftRow[]): Promise<void> {
  const signer = signerOf(deciding, presented);
  for (const { id, revision } of presented) {
    const reason = "Ghi rõ căn cứ kết quả thẩm định trong phần căn cứ rồi trình lại.";
    const input = { decisionId: id, revision: String(revision), reason };
    must("send back", await sendBackDecision.execute(signer, input));
  }
}

async function sign(deciding: Deciding, drafts: readonly DraftRow[], batchId: string): Promise<void> {
  const signer = signerOf(deciding, drafts);
  for (const { id, contentHash } of drafts) {
    must("open to sign", await markRead.execute(signer, { decisionId: id, contentHash }));
  }
  const signed = must(
    "sign",
    await signDecisions.execute(signer, {
      batchId,
      decision: Object.fromEntries(drafts.map(({ id, contentHash }) => [id, contentHash])),
      haveRead: "on",
      knowsMethod: "on",
      password: DEMO_PASSWORD,
    }),
  );
  if (signed.refused.length > 0)
    throw new Error(`the demo could not sign: ${JSON.stringify(signed.refused)}`);
}

async function issue(
  { cast, on, place, number, clerk: named }: Deciding,
  signed: readonly DraftRow[],
): Promise<void> {
  const clerk = named ? cast.named(named, on) : cast.at(place, "decision.issue", on);
  for (const [index, { id, revision }] of signed.entries()) {
    must(
      "issue",
      await issueDecision.execute(clerk, {
        decisionId: id,
        revision: String(revision),
        number: String(number + index),
        decidedOn: on,
      }),
    );
  }
}
