import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { draftListApprovalInput, type DraftListApprovalRefusal } from "@/lib/recognition/contract";
import { mayDecideAt } from "@/lib/recognition/domain/authority";
import { lockRegistrations } from "@/lib/recognition/server/decision-store";
import { findWaitingLists } from "@/lib/recognition/server/list-approval";
import { writeDraft } from "@/lib/recognition/server/write-draft";

export interface DraftedList {
  readonly decisionId: string;
  readonly units: number;
}

/** «Lập dự thảo phê duyệt danh sách»: one decision with the chosen units; a later one supplements it. */
export const draftListApproval = defineCommand({
  name: "recognition.draft-list-approval",
  permission: "decision.draft",
  input: draftListApprovalInput,

  async run(
    { tx, actor, today },
    { planVersionId, registration },
  ): Promise<Result<DraftedList, DraftListApprovalRefusal>> {
    const ids = [...new Set(registration)];
    await lockRegistrations(tx, ids);
    const [list] = await findWaitingLists(tx, today, { planVersionId });
    if (!list || !mayDecideAt(actor, "decision.draft", list.deciderPath)) {
      return err({ code: "decision.plan-not-found" });
    }
    const taken = list.taken.filter(({ registrationId }) => ids.includes(registrationId));
    if (taken.length > 0) {
      return err({ code: "decision.registration-in-another", units: taken.map(({ unitName }) => unitName) });
    }
    const chosen = list.free.filter(({ registrationId }) => ids.includes(registrationId));
    if (chosen.length !== ids.length) return err({ code: "decision.registration-not-found" });

    const written = await writeDraft(tx, actor, {
      kind: "list_approval",
      plan: list.plan,
      planVersionId,
      bodyId: list.deciderBodyId,
      signer: list.approval.signer,
      symbol: list.symbol,
      proposerName: list.proposerName,
      bases: [],
      meetingId: null,
      hasAnnex: true,
      units: chosen.map((one) => ({
        unitId: one.unitId,
        unitName: one.unitName,
        dossierId: null,
        registrationId: one.registrationId,
        attention: one.attention.map((title) => `Điều kiện tham khảo chưa đủ: ${title}`),
        scopePath: one.scopePath,
        unitScope: one.unitScope,
      })),
    });
    return written.ok ? ok({ decisionId: written.value, units: chosen.length }) : written;
  },
});
