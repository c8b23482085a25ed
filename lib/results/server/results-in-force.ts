import "server-only";
import { dateColumn, fromDateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { CommandContext } from "@/lib/platform/command";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { StoredResult } from "@/lib/results/server/paper-result-store";
import { placeNameOf } from "@/lib/units/server/place-names";

/** A checked entry becomes a result of the register: a class, or a title with its outcome. */
export async function bringIntoForce({ tx, actor }: CommandContext, entry: StoredResult): Promise<void> {
  const row = {
    tenantId: actor.tenantId,
    id: newId(),
    paperResultId: entry.id,
    unitId: entry.unitId,
    cycleYear: entry.cycleYear,
    decisionNumber: entry.decisionNumber,
    decidedOn: entry.decidedOn,
    deciderName: entry.deciderName,
    source: "paper",
    scopePath: entry.decidedPath,
    unitScope: entry.unitScope,
  };
  if (entry.programme === "movement_grade") {
    await tx.gradeResult.createMany({ data: [{ ...row, grade: entry.result }] });
    return;
  }
  const version = await tx.unitVersion.findFirstOrThrow({ where: { id: entry.unitVersionId } });
  const programme = PROGRAMMES.find((known) => known === entry.programme);
  await tx.recognition.createMany({
    data: [
      {
        ...row,
        unitVersionId: version.id,
        programme: entry.programme,
        outcome: entry.result,
        status: "active",
        unitName: entry.unitName,
        unitKind: version.kind,
        placeName: await placeNameOf(
          tx,
          version.groundUnitId ?? version.parentUnitId,
          fromDateColumn(entry.decidedOn),
        ),
        title: programme ? PROGRAMME_LABELS[programme] : entry.programme,
        signerName: entry.signerName ?? "",
        signerTitle: entry.signerTitle ?? "",
        confirmation: "paper",
      },
    ],
  });
}

/** The result made from a wrong entry counts no more; false when it was taken back or replaced since. */
export async function takeOutOfForce(
  { tx, today }: CommandContext,
  wrong: StoredResult,
  by: StoredResult,
): Promise<boolean> {
  if (wrong.programme === "movement_grade") {
    const { count } = await tx.gradeResult.updateMany({
      where: { paperResultId: wrong.id, status: "active" },
      data: { status: "superseded" },
    });
    return count === 1;
  }
  const { count } = await tx.recognition.updateMany({
    where: { paperResultId: wrong.id, status: { in: ["active", "maintained", "lapsed"] } },
    data: {
      status: "superseded",
      revision: { increment: 1 },
      statusDocument: `${by.decisionNumber} ngày ${formatDate(fromDateColumn(by.decidedOn))} (nhập lại từ giấy)`,
      statusOn: dateColumn(today),
    },
  });
  return count === 1;
}
