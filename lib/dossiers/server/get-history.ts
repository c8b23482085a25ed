import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { answerWords } from "@/lib/dossiers/domain/answer-words";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { changesBetween, type SubmissionChange } from "@/lib/dossiers/domain/appraisal-changes";
import { componentName } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { componentTarget } from "@/lib/dossiers/domain/supplement";
import type { DifferenceLine, HistoryEntry, HistoryView } from "@/lib/dossiers/officer-views";
import { findAskedLines } from "@/lib/dossiers/server/asked-lines";
import { findAssignmentRecords } from "@/lib/dossiers/server/assignment-records";
import { findSnapshot } from "@/lib/dossiers/server/find-snapshot";
import { findOverwritten } from "@/lib/dossiers/server/overwritten-lines";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import type { Criterion } from "@/lib/programmes/domain/criteria";

/** The journal, newest first, what changed between the last two submissions, and what was saved over. */
export const getHistory = defineQuery({
  name: "dossiers.get-history",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<HistoryView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, head } = read.value;
    return ok({
      head,
      entries: await findEntries(context, dossierId),
      submissions: dossier.submission,
      maySeeReaders: mayPrepare(context.actor, dossier),
      assignments: mayPrepare(context.actor, dossier)
        ? await findAssignmentRecords(context.tx, dossierId, read.value)
        : [],
      opinions: await findAskedLines(context, read.value),
      earlier: await findOverwritten(context, read.value),
      difference: await findDifference(context, dossierId, { last: dossier.submission, ...read.value }),
    });
  },
});

async function findEntries({ tx }: QueryContext, dossierId: string): Promise<readonly HistoryEntry[]> {
  const rows = await tx.dossierEvent.findMany({
    where: { dossierId },
    include: { person: true },
    orderBy: { revision: "desc" },
  });
  return rows.map((row) => ({
    revision: row.revision,
    act: row.act,
    at: formatDateTime(row.at),
    by: row.person.fullName,
    postTitle: row.postTitle,
    bodyName: row.bodyName,
    workingDate: fromDateColumn(row.workingDate),
    details: plainDetails(row.details),
  }));
}

/** What an event of the journal notes besides the act, as far as a page can say it. */
export function plainDetails(details: unknown): HistoryEntry["details"] {
  if (typeof details !== "object" || details === null) return {};
  return Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number | boolean] =>
        typeof entry[1] === "string" || typeof entry[1] === "number" || typeof entry[1] === "boolean",
    ),
  );
}

async function findDifference(
  { tx }: QueryContext,
  dossierId: string,
  { last, ...asked }: Pick<ReadDossier, "criteria" | "plan"> & { readonly last: number },
): Promise<HistoryView["difference"]> {
  if (last < 2) return null;
  const before = await findSnapshot(tx, dossierId, last - 1);
  const after = await findSnapshot(tx, dossierId, last);
  if (!before || !after) return null;
  return { from: last - 1, to: last, lines: differenceLines(changesBetween(before, after), asked) };
}

/** One line per criterion or component, in the order of the set. */
function differenceLines(
  changes: readonly SubmissionChange[],
  { criteria, plan: { components } }: Pick<ReadDossier, "criteria" | "plan">,
): readonly DifferenceLine[] {
  const ofCriteria = numberedCriteria(criteria).flatMap(({ criterion, number }): DifferenceLine[] => {
    const mine = changes.filter(({ kind, code }) => kind !== "component" && code === criterion.code);
    if (mine.length === 0) return [];
    const title = `Tiêu chí ${number}: ${criterion.title}`;
    return [{ key: criterion.code, title, ...sidesOf(mine, criterion) }];
  });
  const ofComponents = components.flatMap((component): DifferenceLine[] =>
    changes.some(({ kind, code }) => kind === "component" && code === componentTarget(component.code))
      ? [
          {
            key: component.code,
            title: componentName(component),
            before: ["Bản đã gửi lần trước"],
            after: ["Đã lập lại"],
          },
        ]
      : [],
  );
  return [...ofCriteria, ...ofComponents];
}

function sidesOf(
  changes: readonly SubmissionChange[],
  criterion: Criterion,
): Pick<DifferenceLine, "before" | "after"> {
  const before: string[] = [];
  const after: string[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case "answer":
        before.push(...answerWords(change.before, criterion));
        after.push(...answerWords(change.after, criterion));
        break;
      case "evidence_added":
        after.push(`Thêm minh chứng: ${change.title}`);
        break;
      case "evidence_removed":
        before.push(`Minh chứng đã gỡ: ${change.title}`);
        break;
      case "evidence_changed":
        after.push(`Sửa minh chứng: ${change.title}`);
        break;
      case "component":
        break;
    }
  }
  return { before, after };
}
