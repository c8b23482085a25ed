import "server-only";
import { overwritings, overwrittenLine, type OverwrittenLine } from "@/lib/core/overwritings";
import { formatDate } from "@/lib/core/text";
import { evaluatesFor, mayPrepare } from "@/lib/dossiers/domain/authority";
import { componentName, componentFieldsOf, sameWriting } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { answerWords } from "@/lib/dossiers/domain/answer-words";
import { sameAnswer } from "@/lib/dossiers/domain/stored-answer";
import { isAskedOfUnit } from "@/lib/dossiers/domain/submission";
import { findAnswers, findEarlierAnswers } from "@/lib/dossiers/server/answer-store";
import {
  findComponents,
  findEarlierComponents,
  type FiledWriting,
} from "@/lib/dossiers/server/component-store";
import type { ReadDossier } from "@/lib/dossiers/server/read-dossier";
import type { QueryContext } from "@/lib/platform/query";
import type { ComponentCode } from "@/lib/programmes/domain/plan";

const MOST_EARLIER = 200;
const MOST_SHOWN = 40;

interface DatedLine {
  readonly at: Date;
  readonly line: OverwrittenLine;
}

/**
 * What was saved over, newest first. The unit's side sees it of its own answers and components, the evaluating body of
 * its minutes; a reader does not.
 */
export async function findOverwritten(
  context: QueryContext,
  read: ReadDossier,
): Promise<readonly OverwrittenLine[]> {
  const ofAnswers = mayPrepare(context.actor, read.dossier) ? await answersOf(context, read) : [];
  const lines = [...ofAnswers, ...(await componentsOf(context, read))];
  return lines
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_SHOWN)
    .map(({ line }) => line);
}

async function answersOf({ tx }: QueryContext, { dossier, criteria }: ReadDossier): Promise<DatedLine[]> {
  const earlier = await findEarlierAnswers(tx, dossier.id, MOST_EARLIER);
  if (earlier.length === 0) return [];
  const current = [...(await findAnswers(tx, dossier.id))].map(([code, { answer, ...saved }]) => ({
    ...saved,
    of: code,
    said: answer,
  }));
  const rows = numberedCriteria(criteria);
  return overwritings(current, earlier, sameAnswer).flatMap((change) => {
    const row = rows.find(({ criterion }) => criterion.code === change.before.of);
    if (!row) return [];
    const title = `Tiêu chí ${row.number}: ${row.criterion.title}`;
    return [
      {
        at: change.after.at,
        line: overwrittenLine(change, title, (said) => answerWords(said, row.criterion)),
      },
    ];
  });
}

async function componentsOf(
  { tx, actor }: QueryContext,
  { dossier, plan }: ReadDossier,
): Promise<DatedLine[]> {
  const [prepares, evaluates] = [mayPrepare(actor, dossier), evaluatesFor(actor, dossier.route)];
  const own = plan.components.filter((one) => (isAskedOfUnit(one) ? prepares : evaluates));
  if (own.length === 0) return [];
  const earlier = await findEarlierComponents(tx, dossier.id, MOST_EARLIER);
  if (earlier.length === 0) return [];
  return overwritings(await findComponents(tx, dossier.id), earlier, sameWriting).flatMap((change) => {
    const component = own.find(({ code }) => code === change.before.of);
    if (!component) return [];
    const words = (said: FiledWriting) => writingWords(said, component.code);
    return [
      {
        at: change.after.at,
        line: overwrittenLine(change, componentName(component), words),
      },
    ];
  });
}

function writingWords({ mode, data, fileName }: FiledWriting, code: ComponentCode): readonly string[] {
  const written = [
    ...(data.date === ""
      ? []
      : [`${code === "bien_ban" ? "Ngày họp" : "Ngày văn bản"}: ${formatDate(data.date)}`]),
    ...componentFieldsOf(code, mode).flatMap(({ name, label }) =>
      data.fields[name] ? [`${label}: ${data.fields[name]}`] : [],
    ),
    ...(mode === "upload" && fileName ? [`Tệp: ${fileName}`] : []),
  ];
  return [mode === "upload" ? "Tải bản đã ký, đóng dấu" : "Soạn từ mẫu", ...written];
}
