import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { giveRowsInput } from "@/lib/dossiers/contract";
import { decideGiving, type GivingRefusal } from "@/lib/dossiers/domain/row-assignment";
import { rowsOfUnit } from "@/lib/dossiers/domain/rows-of-unit";
import type { GiveRowsRefusal } from "@/lib/dossiers/refusals";
import { endAssignments } from "@/lib/dossiers/server/assignment-store";
import { findColleagues } from "@/lib/dossiers/server/colleagues";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import { namedRow } from "@/lib/dossiers/server/row-names";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

export interface GivenRows {
  readonly dossierId: string;
  readonly rows: number;
  readonly toName: string;
  readonly beforeOn: IsoDate;
}

/**
 * Gives rows of a dossier to a colleague of the giver's body, several at once, by a day. A row that somebody has
 * already goes on to the new one. Refuses what `prepareDossier` and `decideGiving` refuse.
 */
export const giveRows = defineCommand({
  name: "dossiers.give-rows",
  permission: "dossier.prepare",
  input: giveRowsInput,

  async run({ tx, actor, now, today }, input): Promise<Result<GivenRows, GiveRowsRefusal>> {
    const { dossierId, row: targets, toPersonId: personId, beforeOn } = input;
    const open = await prepareDossier(tx, actor, dossierId);
    if (!open.ok) return open;
    const { dossier, editable } = open.value;
    const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const colleagues = await findColleagues(tx, dossier, { bodyId: actor.bodyId, today });
    const facts = { rows: rowsOfUnit({ criteria, plan, editable }), editable, colleagues, today };
    const decided = decideGiving({ targets, personId, beforeOn }, facts);
    if (!decided.ok)
      return err(
        refusalOf(decided.error, (row) => namedRow(dossierId, row, { criteria, plan })?.name ?? row),
      );

    const ended = { ending: "given_on", by: actor.personId, now } as const;
    await endAssignments(tx, { dossierId, target: { in: [...targets] } }, ended);
    await tx.rowAssignment.createMany({
      data: targets.map((target) => ({
        tenantId: actor.tenantId,
        id: newId(),
        dossierId,
        target,
        personId,
        bodyId: actor.bodyId,
        beforeOn: dateColumn(beforeOn),
        givenById: actor.personId,
        givenOn: dateColumn(today),
        givenAt: now,
      })),
    });
    await recordAudit(tx, actor, {
      event: "dossier.rows-given",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { rows: targets, toPersonId: personId, beforeOn },
    });
    return ok({ dossierId, rows: targets.length, toName: decided.value.name, beforeOn });
  },
});

/** Closed rows are refused as everywhere: by their names. */
const refusalOf = (refusal: GivingRefusal, nameOf: (target: string) => string): GiveRowsRefusal =>
  refusal.code === "assignment.rows-closed"
    ? { code: "dossier.row-locked", rows: refusal.targets.map(nameOf).join(", ") }
    : refusal;
