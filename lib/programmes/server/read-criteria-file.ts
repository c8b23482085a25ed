import "server-only";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { SHEET_MAX_BYTES } from "@/lib/core/spreadsheet";
import { formatDateTime } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { readPasted, readSpreadsheet } from "@/lib/platform/spreadsheet/read-spreadsheet";
import {
  readCriteriaFileInput,
  type CriteriaDraftSaved,
  type ReadCriteriaFileRefusal,
} from "@/lib/programmes/criteria-contract";
import { CRITERIA_SHEET } from "@/lib/programmes/domain/criteria-sheet";
import { findDraft, stageImport } from "@/lib/programmes/server/criteria-store";

/**
 * The dry run: reads a file or pasted rows and lays them beside the draft, which stays as it is. Refuses a draft that is
 * not there, and what is no readable sheet; faults of rows are shown with the file.
 */
export const readCriteriaFile = defineCommand({
  name: "programmes.read-criteria-file",
  permission: "criteria.edit",
  input: readCriteriaFileInput,

  async run(
    { tx, actor, now },
    { criteriaVersionId, mode, file, pasted },
  ): Promise<Result<CriteriaDraftSaved, ReadCriteriaFileRefusal>> {
    const draft = await findDraft(tx, actor, criteriaVersionId);
    if (!draft) return err({ code: "criteria.not-found" });
    const isPasted = pasted.trim() !== "";
    const name = isPasted ? "" : (file?.name ?? "");
    if (!isPasted && file && file.size > SHEET_MAX_BYTES) return err({ code: "spreadsheet.too-large", name });
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    const table = isPasted ? readPasted(pasted) : readSpreadsheet({ name, bytes }, CRITERIA_SHEET);
    if (!table.ok) return table;
    const staged = { id: newId(), name, mode, at: formatDateTime(now), by: actor.personName };
    await stageImport(tx, draft.id, { ...staged, table: table.value });
    await recordAudit(tx, actor, {
      event: "criteria.file-read",
      subjectType: "criteria_version",
      subjectId: draft.id,
      details: { name, rows: table.value.rows.length },
    });
    return ok({ criteriaVersionId });
  },
});
