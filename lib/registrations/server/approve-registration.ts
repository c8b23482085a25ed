import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { decideRegistrationMove } from "@/lib/registrations/domain/workflow";
import { findRegistration, moveRegistration } from "@/lib/registrations/server/registration-store";

export interface ApprovalRefusal {
  readonly code: "registration.not-accepted";
  /** Units of the list that are not waiting for approval any more. */
  readonly unitNames: readonly string[];
}

/**
 * «Phê duyệt xây dựng»: called in the transaction that issues the decision on the list, which has judged who may.
 * Every registration of the annex goes from accepted to approved, or none does.
 */
export async function approveRegistrations(
  tx: TenantTx,
  actor: Actor,
  {
    registrationIds,
    decisionId,
  }: { readonly registrationIds: readonly string[]; readonly decisionId: string },
): Promise<Result<{ readonly approved: number }, ApprovalRefusal>> {
  const stuck: string[] = [];
  for (const id of registrationIds) {
    const registration = await findRegistration(tx, id);
    const move = registration && decideRegistrationMove(registration.status, "approve");
    const moved =
      registration && move?.ok
        ? await moveRegistration(tx, actor, registration, {
            move: move.value,
            change: { approvalDecisionId: decisionId },
            details: { decisionId },
          })
        : false;
    if (!moved) {
      stuck.push(registration?.unitName ?? id);
      continue;
    }
    await recordAudit(tx, actor, {
      event: "registration.approved",
      subjectType: "registration",
      subjectId: id,
      details: { decisionId },
    });
  }
  return stuck.length > 0
    ? err({ code: "registration.not-accepted", unitNames: stuck })
    : ok({ approved: registrationIds.length });
}
