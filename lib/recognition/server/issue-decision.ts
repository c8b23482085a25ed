import "server-only";
import { dateColumn, fromDateColumn, yearOf, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDate } from "@/lib/core/text";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import { findDossier, moveDossier } from "@/lib/dossiers/server/dossier-moves";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import {
  issueDecisionInput,
  type FieldRefusal,
  type IssueDecisionRefusal,
  type IssuedDecision,
} from "@/lib/recognition/contract";
import { decideIssueDay } from "@/lib/recognition/domain/decide-issue";
import { formatDocumentNumber, parseDocumentNumber } from "@/lib/recognition/domain/document-number";
import { applyPaper } from "@/lib/recognition/server/apply-paper";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { openForAct } from "@/lib/recognition/server/decision-act";
import {
  findItems,
  isNumberTaken,
  numberDecision,
  type StoredDecision,
  type StoredItem,
} from "@/lib/recognition/server/decision-store";
import { keepIssuedFile } from "@/lib/recognition/server/issue-file";
import {
  recordRecognition,
  type IssuedFacts,
  type RegisterEntry,
} from "@/lib/recognition/server/record-recognition";
import { approveRegistrations } from "@/lib/registrations/server/approve-registration";

const field = (name: string, message: string) =>
  err<FieldRefusal>({ code: "common.invalid-input", fields: { [name]: message } });

/**
 * «Cấp số, phát hành»: the clerk copies number and day from the register of outgoing documents; the product gives no
 * numbers of its own. From here on the decision never changes, its units are recognised (or approved for building)
 * and can be looked up by anybody.
 */
export const issueDecision = defineCommand({
  name: "recognition.issue-decision",
  permission: "decision.issue",
  decides: true,
  input: issueDecisionInput,

  async run(context, input): Promise<Result<IssuedDecision, IssueDecisionRefusal>> {
    const { tx, actor, now, today } = context;
    const allowed = await openForAct(context, "issue", input);
    if (!allowed.ok) return allowed;
    const { decision, move } = allowed.value;

    const register = await readRegister(context, decision, input);
    if (!register.ok) return register;
    const { number, decidedOn } = register.value;

    const outcome = await numberDecision(tx, decision.id, move, {
      number,
      numberYear: yearOf(decidedOn),
      decidedOn: dateColumn(decidedOn),
      issuedById: actor.personId,
      issuedAt: now,
    });
    if (outcome === "number-taken") return field("number", takenMessage(number, decision.symbol, decidedOn));
    if (outcome === "changed-meanwhile") return err(await changedMeanwhile(tx, decision.id));

    const items = await findItems(tx, [decision.id]);
    const file = await keepIssuedFile(context, decision, register.value);
    if (!file.ok) return file;
    const { sha256: documentHash, method: confirmation } = file.value;
    const issued = {
      ...decision,
      number: formatDocumentNumber(number, decision.symbol),
      decidedOn,
      documentHash,
      confirmation,
    };
    const effect = await effectOf(context, issued, items);
    if (!effect.ok) return effect;

    await enqueue(tx, actor.tenantId, "decision.issued", { decisionId: decision.id, kind: decision.kind });
    await recordAudit(tx, actor, {
      event: "decision.issued",
      subjectType: "decision",
      subjectId: decision.id,
      details: { number: issued.number, decidedOn, issuedOn: today, units: items.length, documentHash },
    });
    return ok({ decisionId: decision.id, number: issued.number, units: items.length, kind: decision.kind });
  },
});

function effectOf(
  context: CommandContext,
  decision: IssuedFacts,
  items: readonly StoredItem[],
): Promise<Result<null, IssueDecisionRefusal>> {
  switch (decision.kind) {
    case "recognition":
      return recognise(context, decision, items);
    case "list_approval":
      return approveList(context, decision, items);
    case "maintenance_notice":
    case "revocation":
    case "correction":
    case "replacement":
      return applyPaper(context, decision, items);
  }
}

/** Number and day as they may stand on this decision; each refusal speaks at its field. */
async function readRegister(
  { tx, today }: CommandContext,
  decision: StoredDecision,
  typed: RegisterEntry,
): Promise<Result<RegisterEntry, FieldRefusal>> {
  const number = parseDocumentNumber(typed.number, decision.symbol);
  if (!number.ok) {
    return number.error.code === "decision.number-format"
      ? field("number", "Nhập số bằng chữ số, ví dụ 1234")
      : field("number", `Ký hiệu của quyết định này là ${decision.symbol}. Chỉ nhập phần số`);
  }
  const signedOn = decision.signedOn ? fromDateColumn(decision.signedOn) : today;
  const day = decideIssueDay(typed.decidedOn, { signedOn, today });
  if (!day.ok) {
    return day.error.code === "decision.dated-in-future"
      ? field("decidedOn", `Ngày ban hành không được sau hôm nay (${formatDate(today)})`)
      : field("decidedOn", `Ngày ban hành không được trước ngày ký (${formatDate(signedOn)})`);
  }
  if (await isNumberTaken(tx, decision, number.value, yearOf(typed.decidedOn))) {
    return field("number", takenMessage(number.value, decision.symbol, typed.decidedOn));
  }
  return ok({ number: number.value, decidedOn: typed.decidedOn });
}

const takenMessage = (number: string, symbol: string, decidedOn: IsoDate): string =>
  `Số ${formatDocumentNumber(number, symbol)} năm ${yearOf(decidedOn)} đã cấp cho quyết định khác. Xem lại sổ văn bản đi`;

async function recognise(
  context: CommandContext,
  decision: IssuedFacts,
  items: readonly StoredItem[],
): Promise<Result<null, IssueDecisionRefusal>> {
  const { tx, actor, today } = context;
  const changed: string[] = [];
  for (const item of items) {
    const dossier = item.dossierId ? await findDossier(tx, item.dossierId) : null;
    const move = dossier && decideMove(dossier, "recognise");
    const moved =
      dossier && move?.ok
        ? await moveDossier(tx, actor, dossier, move.value, {
            change: { closedOn: dateColumn(today) },
            details: { decisionId: decision.id, number: decision.number },
          })
        : false;
    if (moved) await recordRecognition(context, decision, item);
    else changed.push(item.unitName);
  }
  return changed.length > 0 ? err({ code: "decision.dossier-changed", units: changed }) : ok(null);
}

/** The list goes into force: its registrations are approved, all or none. */
async function approveList(
  { tx, actor }: CommandContext,
  decision: IssuedFacts,
  items: readonly StoredItem[],
): Promise<Result<null, IssueDecisionRefusal>> {
  const registrationIds = items.flatMap(({ registrationId }) => (registrationId ? [registrationId] : []));
  const approved = await approveRegistrations(tx, actor, { registrationIds, decisionId: decision.id });
  return approved.ok ? ok(null) : err({ code: "decision.dossier-changed", units: approved.error.unitNames });
}
