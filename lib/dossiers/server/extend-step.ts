import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { changedDue } from "@/lib/dossiers/server/due-store";
import { findDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  extendStepInput,
  type ExtendRefusal,
  type GrantedExtension,
} from "@/lib/programmes/extension-contract";
import { decideExtension, mayExtendAt } from "@/lib/programmes/domain/extension";
import { insertExtension, planIdOf } from "@/lib/dossiers/server/extension-store";

/**
 * More time for the body that has a dossier, granted at that body by a document. While the dossier is with the unit
 * the clock stands still and there is nothing to extend.
 */
export const extendStep = defineCommand({
  name: "deadlines.extend-step",
  permission: "deadline.extend",
  input: extendStepInput,

  async run({ tx, actor, today }, input): Promise<Result<GrantedExtension, ExtendRefusal>> {
    const dossier = await findExtendable(tx, actor, input.dossierId);
    if (!dossier.ok) return dossier;
    const { id: dossierId, revision, unitId, unitName, scopePath, unitScope, dueOn } = dossier.value;
    if (revision !== input.revision) return err({ code: "extension.changed-meanwhile" });
    const { closesOn, documentNumber, documentDate, documentIssuer, reason } = input;
    const currentClosesOn: IsoDate | null = dueOn === null ? null : fromDateColumn(dueOn);
    const decided = decideExtension({ closesOn, currentClosesOn, documentDate, today });
    if (!decided.ok) return decided;

    const document = `${documentNumber} của ${documentIssuer}`;
    const due = await changedDue(tx, dossier.value, { kind: "extended", to: closesOn, document });
    const { count } = await tx.dossier.updateMany({
      where: { id: dossierId, revision, status: dossier.value.status },
      data: due,
    });
    if (count !== 1) return err({ code: "extension.changed-meanwhile" });
    const { formerClosesOn } = decided.value;
    const extensionId = await insertExtension(tx, actor, {
      planId: await planIdOf(tx, dossier.value.planVersionId),
      milestoneKey: null,
      dossierId,
      unit: { unitId, name: unitName },
      scopePath,
      unitScope,
      formerClosesOn,
      closesOn,
      reason,
      documentNumber,
      documentDate,
      documentIssuer,
    });
    await recordAudit(tx, actor, {
      event: "deadline.extended",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { extensionId, formerClosesOn, closesOn },
    });
    await enqueue(tx, actor.tenantId, "deadline.extended", { extensionId });
    return ok({ closesOn, formerClosesOn, unitName, moved: 1 });
  },
});

/** The dossier, when a body of exactly the actor's territory has it and a day runs. */
export async function findExtendable(
  tx: TenantTx,
  actor: Actor,
  dossierId: string,
): Promise<Result<StoredDossier, ExtendRefusal>> {
  const dossier = await findDossier(tx, dossierId);
  if (!dossier || !mayExtendAt(actor, dossier.currentScope)) return err({ code: "extension.not-found" });
  if (dossier.status === "draft" || dossier.status === "declined_intake") {
    return err({ code: "extension.not-found" });
  }
  if (dossier.status === "returned") return err({ code: "extension.paused", since: null });
  return dossier.dueOn === null ? err({ code: "extension.undated" }) : ok(dossier);
}
