import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { assignSignerInput, type AssignSignerRefusal } from "@/lib/recognition/contract";
import { findCandidates } from "@/lib/recognition/server/candidate-store";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { openForAct } from "@/lib/recognition/server/decision-act";
import { findItems, jsonOf } from "@/lib/recognition/server/decision-store";
import { factsAgain } from "@/lib/recognition/server/redraft-decision";
import { composeDraft } from "@/lib/recognition/server/write-draft";

/**
 * Who signs a draft: the head of the body, or one who signs for him by an authorisation that runs today. The document
 * is composed anew, so that the form of authority (KT., TL., TUQ.) stands in what is read and signed.
 */
export const assignSigner = defineCommand({
  name: "recognition.assign-signer",
  permission: "decision.draft",
  input: assignSignerInput,

  async run(
    { tx, actor, today },
    input,
  ): Promise<Result<{ readonly signerTitle: string }, AssignSignerRefusal>> {
    const allowed = await openForAct({ tx, actor }, "present", input);
    if (!allowed.ok) return allowed;
    const { decision } = allowed.value;
    const items = await findItems(tx, [decision.id]);
    const dossierIds = items.flatMap(({ dossierId }) => dossierId ?? []);
    const facts = await factsAgain(tx, decision, items, await findCandidates(tx, dossierIds));
    const delegationId = input.delegationId === "" ? null : input.delegationId;
    const composed = await composeDraft(tx, { ...facts, delegationId }, today);
    if (!composed.ok) return composed;

    const { content, contentHash, signer } = composed.value;
    const { count } = await tx.decision.updateMany({
      where: { id: decision.id, status: "draft", revision: decision.revision },
      data: {
        content: jsonOf(content),
        contentHash,
        signerPostId: signer.postId,
        signerTitle: signer.title,
        signerName: signer.personName,
        delegationId: composed.value.delegationId,
        revision: { increment: 1 },
      },
    });
    if (count !== 1) return err(await changedMeanwhile(tx, decision.id));
    await recordAudit(tx, actor, {
      event: "decision.signer-assigned",
      subjectType: "decision",
      subjectId: decision.id,
      details: { signerPostId: signer.postId, delegationId, contentHash },
    });
    return ok({ signerTitle: signer.title });
  },
});
