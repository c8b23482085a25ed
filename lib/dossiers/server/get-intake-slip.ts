import "server-only";
import { fromDateColumn, isIsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import type { IntakeFindings, IntakeSlipFacts } from "@/lib/dossiers/domain/intake-slip";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery } from "@/lib/platform/query";

/** Phiếu tiếp nhận of the last taking in, as it was noted then; unknown before. For the sender and for whoever reads. */
export const getIntakeSlip = defineQuery({
  name: "dossiers.get-intake-slip",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<IntakeSlipFacts, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, head } = read.value;
    const received = await context.tx.dossierEvent.findFirst({
      where: { dossierId, act: "receive" },
      orderBy: { revision: "desc" },
      include: { person: { select: { fullName: true } } },
    });
    if (!received || !dossier.receivedOn) return err({ code: "dossier.not-found" });
    const sent = await context.tx.dossierEvent.findFirst({
      where: { dossierId, act: { in: ["submit", "forward"] }, revision: { lt: received.revision } },
      orderBy: { revision: "desc" },
      select: { bodyName: true },
    });
    const submission = await context.tx.dossierSubmission.findFirst({
      where: { dossierId, submittedAt: { lte: received.at } },
      orderBy: { number: "desc" },
      select: { number: true, submittedOn: true },
    });
    return ok({
      code: head.code,
      unitName: head.unitName,
      programme: head.programme,
      cycleYear: head.cycleYear,
      submission: submission?.number ?? dossier.submission,
      submittedOn: submission && fromDateColumn(submission.submittedOn),
      senderName: sent?.bodyName ?? head.unitName,
      bodyName: received.bodyName,
      receivedOn: fromDateColumn(received.workingDate),
      receivedAt: formatDateTime(received.at),
      receivedBy: received.person.fullName,
      ...notedThen(received.details),
    });
  },
});

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** What the act kept of that moment. */
function notedThen(details: unknown): Pick<IntakeSlipFacts, "findings" | "dueOn"> {
  const kept: object = typeof details === "object" && details !== null ? details : {};
  const dueOn =
    "dueOn" in kept && typeof kept.dueOn === "string" && isIsoDate(kept.dueOn) ? kept.dueOn : null;
  const findings: IntakeFindings | null =
    "present" in kept && "missing" in kept && isTexts(kept.present) && isTexts(kept.missing)
      ? { present: kept.present, missing: kept.missing }
      : null;
  return { dueOn, findings };
}
