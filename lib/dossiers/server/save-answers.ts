import "server-only";
import type { CommonRefusal, FieldErrors } from "@/lib/core/failures";
import { err, ok, type Result } from "@/lib/core/result";
import { saveAnswersInput, type SaveAnswersInput } from "@/lib/dossiers/contract";
import { gapsOf, isAnswered } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria, type NumberedCriterion } from "@/lib/dossiers/domain/criterion-number";
import { gapSentence } from "@/lib/dossiers/domain/gap-sentence";
import { postedAnswer } from "@/lib/dossiers/domain/posted-answer";
import { digestOf, EMPTY_ANSWER, sameAnswer } from "@/lib/dossiers/domain/stored-answer";
import { criterionTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import { markOf, type StoredReply } from "@/lib/dossiers/domain/supplement-reply";
import type { SaveAnswersRefusal } from "@/lib/dossiers/refusals";
import { answerItem } from "@/lib/dossiers/server/answer-request";
import { countPapers, findAnswers, writeAnswer, type AnswerRow } from "@/lib/dossiers/server/answer-store";
import { prepareDossier, type OpenDossier } from "@/lib/dossiers/server/prepare-dossier";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { getCriteria } from "@/lib/programmes/server/find-plan";

/** How a row stands after a save; the last two of a row that a reviewer asked for. */
export interface SavedRow {
  readonly revision: number;
  readonly base: string;
  readonly replyRevision?: number;
  readonly replyMark?: string;
}

export interface SavedAnswers {
  readonly dossierId: string;
  readonly group: string;
  /** Real time, ISO. */
  readonly savedAt: string;
  /** How often this group was saved, this time included. */
  readonly saves: number;
  /** Rows of the group as they stand now, for a page that stays open. */
  readonly rows: Readonly<Record<string, SavedRow>>;
  readonly completed: boolean;
}

export type SaveAnswersAnswer = Result<SavedAnswers, SaveAnswersRefusal | CommonRefusal>;

/**
 * Saves one group of the self-assessment. A draft may lack anything; with «Đã hoàn thành» every row must be whole, and
 * what is missing comes back at its field. A row that somebody else saved since it was shown refuses
 * `dossier.changed-meanwhile`, unless the officer kept the other's version; rows he did not touch never collide. The
 * same holds of what is said to the reviewer of a returned row.
 */
export const saveAnswers = defineCommand({
  name: "dossiers.save-answers",
  permission: "dossier.prepare",
  input: saveAnswersInput,
  run: (context, input): Promise<SaveAnswersAnswer> => save(context, input),
});

/** The same on the way to another page (evidence, autosave): the group is not declared finished by it. */
export const saveDraftAnswers = defineCommand({
  name: "dossiers.save-draft-answers",
  permission: "dossier.prepare",
  input: saveAnswersInput.omit({ completed: true }),
  run: (context, input): Promise<SaveAnswersAnswer> => save(context, { ...input, completed: undefined }),
});

interface Group {
  readonly code: string;
  readonly rows: readonly NumberedCriterion[];
}

async function save(
  { tx, actor, now, today }: CommandContext,
  input: SaveAnswersInput,
): Promise<SaveAnswersAnswer> {
  const open = await prepareDossier(tx, actor, input.dossierId);
  if (!open.ok) return open;
  const { content: criteria } = await getCriteria(tx, open.value.dossier.criteriaVersionId);
  const group = groupOf(criteria, input.group);
  if (!group) return err({ code: "dossier.not-found" });

  const context = { tx, actor, now, today };
  const written = await writeRows(context, open.value, { group, input });
  if (!written.ok) return written;

  const answers = await findAnswers(tx, input.dossierId);
  const finished = await finishGroup(context, open.value, { group, input, answers });
  if (!finished.ok) return finished;
  const replies = await answerRequest(context, open.value, { group, input });
  if (!replies.ok) return replies;

  const answered = countAnswered(criteria, answers);
  await tx.dossier.updateMany({ where: { id: input.dossierId }, data: { answered, updatedAt: now } });
  return ok({
    dossierId: input.dossierId,
    group: group.code,
    savedAt: now.toISOString(),
    saves: finished.value.revision,
    rows: Object.fromEntries(
      group.rows.map(({ criterion: { code } }) => {
        const row = answers.get(code);
        const reply = replies.value.get(code);
        const shown = { revision: row?.revision ?? 0, base: digestOf(row?.answer ?? EMPTY_ANSWER) };
        return [code, reply ? { ...shown, replyRevision: reply.revision, replyMark: markOf(reply) } : shown];
      }),
    ),
    completed: finished.value.completed,
  });
}

function groupOf(criteria: CriteriaContent, code: string): Group | null {
  const rows = numberedCriteria(criteria).filter(({ group }) => group.code === code);
  return rows.length > 0 ? { code, rows } : null;
}

interface SavingGroup {
  readonly group: Group;
  readonly input: SaveAnswersInput;
}

async function writeRows(
  { tx, actor }: CommandContext,
  { dossier, editable }: OpenDossier,
  { group, input }: SavingGroup,
): Promise<Result<null, SaveAnswersRefusal>> {
  const stored = await findAnswers(tx, dossier.id);
  for (const { criterion, number } of group.rows) {
    const { code } = criterion;
    const shown = input.revision[code];
    if (shown === undefined || input.keep[code] === "theirs") continue;
    const posted = postedAnswer(criterion, input);
    const row = stored.get(code);
    if (input.base[code] === digestOf(posted) || sameAnswer(posted, row?.answer ?? EMPTY_ANSWER)) continue;

    if (!mayEdit(editable, criterionTarget(code))) return err({ code: "dossier.row-locked", rows: number });
    if ((row?.revision ?? 0) !== shown) return err(changedBy(row));
    const write = { dossierId: dossier.id, criterionCode: code, revision: shown, answer: posted };
    if (!(await writeAnswer(tx, actor, write))) return err(changedBy(row));
  }
  return ok(null);
}

const changedBy = (row: AnswerRow | undefined): SaveAnswersRefusal => ({
  code: "dossier.changed-meanwhile",
  by: row?.by ?? "",
  at: row?.at.toISOString() ?? "",
});

interface WrittenGroup extends SavingGroup {
  readonly answers: ReadonlyMap<string, AnswerRow>;
}

/**
 * Counts the save. «Đã hoàn thành nhóm này chưa?»: yes only when no row lacks anything; a later «chưa» takes it back.
 */
async function finishGroup(
  { tx, actor, now }: CommandContext,
  { dossier, editable }: OpenDossier,
  { group, input: { completed }, answers }: WrittenGroup,
): Promise<Result<SavedGroup, { readonly code: "common.invalid-input"; readonly fields: FieldErrors }>> {
  if (completed === "yes") {
    const papers = await countPapers(tx, dossier.id);
    const gaps = group.rows
      .filter(({ criterion }) => mayEdit(editable, criterionTarget(criterion.code)))
      .flatMap((row) =>
        gapsOf(row, answers.get(row.criterion.code)?.answer, papers.get(row.criterion.code) ?? 0),
      );
    if (gaps.length > 0) {
      const fields = Object.fromEntries(gaps.map((gap) => [gap.field, gapSentence(gap)]));
      return err({ code: "common.invalid-input", fields });
    }
  }
  const key = { tenantId: actor.tenantId, dossierId: dossier.id, groupCode: group.code };
  const saved = { updatedById: actor.personId, updatedAt: now };
  // After a return a group stays finished: only its rows are asked again.
  const said = completed && { completed: completed === "yes" || editable !== "everything" };
  const row = await tx.dossierGroup.upsert({
    where: { tenantId_dossierId_groupCode: key },
    create: { ...key, ...saved, ...said },
    update: { ...saved, ...said, revision: { increment: 1 } },
  });
  return ok(row);
}

interface SavedGroup {
  readonly completed: boolean;
  readonly revision: number;
}

/** Rows a reviewer asked for: what was said of them, and whether they are mended. */
async function answerRequest(
  { tx, actor }: CommandContext,
  { requestId }: OpenDossier,
  { group, input }: SavingGroup,
): Promise<Result<Replies, SaveAnswersRefusal>> {
  const replies = new Map<string, StoredReply>();
  if (!requestId) return ok(replies);
  for (const { criterion } of group.rows) {
    const { code } = criterion;
    const said = await answerItem(tx, actor, {
      requestId,
      target: criterionTarget(code),
      posted: {
        text: input.reply[code],
        answered: input.completed && input.completed === "yes",
        revision: input.replyRevision[code],
        mark: input.replyMark[code],
      },
    });
    if (!said.ok) return said;
    if (said.value) replies.set(code, said.value);
  }
  return ok(replies);
}

type Replies = ReadonlyMap<string, StoredReply>;

/** What «đã đánh giá 23/34 tiêu chí» counts. */
function countAnswered(criteria: CriteriaContent, answers: ReadonlyMap<string, AnswerRow>): number {
  return numberedCriteria(criteria).filter((row) => isAnswered(row, answers.get(row.criterion.code)?.answer))
    .length;
}
