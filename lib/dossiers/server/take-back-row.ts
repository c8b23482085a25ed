import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { takeBackRowInput } from "@/lib/dossiers/contract";
import type { TakeBackRowRefusal } from "@/lib/dossiers/refusals";
import { endAssignments, findOpenAssignments } from "@/lib/dossiers/server/assignment-store";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

export interface TakenBackRow {
  readonly dossierId: string;
  readonly fromName: string;
}

/** Takes a given row back; it waits for whoever prepares the dossier. Refuses one that does not stand any more. */
export const takeBackRow = defineCommand({
  name: "dossiers.take-back-row",
  permission: "dossier.prepare",
  input: takeBackRowInput,

  async run(
    { tx, actor, now },
    { dossierId, assignmentId },
  ): Promise<Result<TakenBackRow, TakeBackRowRefusal>> {
    const open = await prepareDossier(tx, actor, dossierId);
    if (!open.ok) return open;
    const [assignment] = await findOpenAssignments(tx, { id: assignmentId, dossierId });
    if (!assignment) return err({ code: "assignment.not-found" });
    await endAssignments(tx, { id: assignmentId }, { ending: "taken_back", by: actor.personId, now });
    await recordAudit(tx, actor, {
      event: "dossier.row-taken-back",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { row: assignment.target, fromPersonId: assignment.personId },
    });
    return ok({ dossierId, fromName: assignment.personName });
  },
});
