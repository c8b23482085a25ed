import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { decideSaving, type JudgedItem } from "@/lib/dossiers/domain/appraisal";
import { readPage, WHOLE_ROW, type AskedPlace } from "@/lib/dossiers/domain/asked-place";
import {
  saveAppraisalInput,
  type SaveAppraisalInput,
  type SaveAppraisalRefusal,
  type SavedAppraisal,
} from "@/lib/dossiers/review-contract";
import { findSnapshot, NOTHING_SENT } from "@/lib/dossiers/server/find-snapshot";
import { writeItems } from "@/lib/dossiers/server/appraisal-store";
import { findSubjects } from "@/lib/dossiers/server/find-subjects";
import { holdAppraisal } from "@/lib/dossiers/server/hold-appraisal";

/**
 * Writes the results of one reading, several rows at once. The first save takes the dossier in hand. Refuses a reading
 * that was saved since it was shown, with what is stored now; nothing of the refused save is written.
 */
export const saveAppraisal = defineCommand({
  name: "dossiers.save-appraisal",
  permission: "dossier.read",
  input: saveAppraisalInput,

  async run({ tx, actor, now }, input): Promise<Result<SavedAppraisal, SaveAppraisalRefusal>> {
    const items = itemsOf(input);
    const held = await holdAppraisal(
      tx,
      actor,
      input,
      items.map(({ code }) => code),
    );
    if (!held.ok) return held;
    const { dossier, appraisal } = held.value;
    const sent = (await findSnapshot(tx, dossier.id, dossier.submission)) ?? NOTHING_SENT;
    const decided = decideSaving(await findSubjects(tx, dossier), items, sent.evidence);
    if (!decided.ok) return decided;

    await writeItems(tx, actor.tenantId, appraisal, decided.value);
    await recordAudit(tx, actor, {
      event: "appraisal.saved",
      subjectType: "dossier",
      subjectId: dossier.id,
      details: { rows: decided.value.map(({ code, result }) => `${code}: ${result}`) },
    });
    const { group, then } = input;
    return ok({
      dossierId: dossier.id,
      appraisalRevision: appraisal.revision,
      saved: decided.value.length,
      at: now.toISOString(),
      group,
      then,
    });
  },
});

const itemsOf = ({
  result,
  reason,
  file,
  page,
  note,
  private: privateNote,
}: SaveAppraisalInput): readonly JudgedItem[] =>
  Object.entries(result).map(([code, judged]) => ({
    code,
    result: judged,
    reasonCode: judged === "fail_fixable" ? (reason[code] ?? null) : null,
    note: note[code] ?? "",
    privateNote: privateNote[code] ?? "",
    ...(judged === "fail_fixable" ? placeIn(file[code], page[code]) : WHOLE_ROW),
  }));

/** The contract has refused what is no page. */
function placeIn(file = "", typedPage = ""): AskedPlace {
  const page = readPage(typedPage);
  return { evidenceId: file === "" ? null : file, page: page === "wrong" ? null : page };
}
