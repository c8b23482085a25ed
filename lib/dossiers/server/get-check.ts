import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { formatDate, formatNumber } from "@/lib/core/text";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { componentName, componentSlug, readComponentData } from "@/lib/dossiers/domain/component-fields";
import { isAnswered } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { missingLines, type MissingLine } from "@/lib/dossiers/domain/missing-lines";
import { verdictOf, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import {
  decideTimely,
  isAskedOfUnit,
  isMeasured,
  submissionWindowOf,
} from "@/lib/dossiers/domain/submission";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type { CheckView } from "@/lib/dossiers/officer-views";
import { findEarlierReturns } from "@/lib/dossiers/server/earlier-returns";
import { readContents } from "@/lib/dossiers/server/dossier-contents";
import { resultSummary } from "@/lib/dossiers/server/eligibility-summary";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { timeliness } from "@/lib/programmes/domain/calendar";
import { howOfWindow } from "@/lib/programmes/domain/how-counted";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { bodyToAsk } from "@/lib/programmes/domain/resolved-route";
import { entryPapersOfDossier } from "@/lib/registrations/server/entry-papers-of-dossier";
import { registrationOfDossier } from "@/lib/registrations/server/registration-of-dossier";

/** Everything once more before it is sent: what is there, what is missing with the way to it, whether it is in time. */
export const getCheck = defineQuery({
  name: "dossiers.get-check",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<CheckView, DossierNotFound>> {
    const { tx, actor, today } = context;
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, plan, criteria, head, unitClass, supplement } = read.value;
    const contents = await readContents(tx, dossier, { plan, criteria });
    const gaps = missingLines(contents).map((line) => ({ ...line, href: placeOf(dossierId, line) }));
    const rows = numberedCriteria(criteria);
    const verdicts = rows.map(
      (row) => verdictOf(row.criterion, contents.answers.get(row.criterion.code)).verdict,
    );
    const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
    const kinds = await tx.evidence.groupBy({
      by: ["kind"],
      where: { dossierId, removedAt: null },
      _count: { _all: true },
    });
    const papersOf = (kind: string): number => kinds.find((row) => row.kind === kind)?._count._all ?? 0;
    const asked = contents.components.filter(({ component }) => isAskedOfUnit(component));
    const dates = await findPlanDates(tx);
    const window = submissionWindowOf(plan, unitClass, { dates, unit: dossier });
    const act = dossier.status === "returned" ? "resubmit" : "submit";
    const timely = isMeasured(dossier) ? decideTimely(window, today) : null;
    return ok({
      head,
      gaps,
      supplementOpen: supplement?.lines.filter(({ answered }) => !answered) ?? [],
      totals: {
        answered: rows.filter((row) => isAnswered(row, contents.answers.get(row.criterion.code))).length,
        criteria: rows.length,
        met: count("met"),
        notMet: count("not_met"),
        notApplicable: count("not_applicable"),
        files: papersOf("file"),
        documents: papersOf("document"),
        components: asked.length,
        componentsDone: asked.filter(({ status }) => status === "done").length,
      },
      general: await generalLines(context, read.value),
      groups: await groupLines(context, read.value, { answers: contents.answers, gaps }),
      components: await componentLines(context, read.value, gaps),
      earlierReturns: head.mayWrite ? await findEarlierReturns(tx, dossier) : null,
      entryPapers: await entryPapersOfDossier(tx, actor, dossier),
      window,
      how: howOfWindow(window, { today, calendar: dates.calendar }),
      timeliness: isMeasured(dossier) ? timeliness(today, window) : "in_time",
      today,
      askBodyName: bodyToAsk(dossier.route),
      maySubmit:
        mayAct(actor, act, dossier) &&
        !head.otherPart &&
        decideMove(dossier, act).ok &&
        gaps.length === 0 &&
        (supplement?.lines.every(({ answered }) => answered) ?? true) &&
        (timely === null || timely.ok),
    });
  },
});

type PlacedLine = MissingLine & { readonly href: string };

/** The page on which it is mended. */
function placeOf(dossierId: string, line: MissingLine): string {
  const home = `/ho-so/${dossierId}`;
  switch (line.kind) {
    case "unit":
      return `${home}/don-vi`;
    case "eligibility":
      return `${home}/dieu-kien`;
    case "criteria":
      return `${home}/tieu-chi/${encodeURIComponent(line.groupCode)}#tc-${line.code}`;
    case "group":
      return `${home}/tieu-chi/${encodeURIComponent(line.groupCode)}#completed`;
    case "component":
      return `${home}/${componentSlug(line.code)}`;
  }
}

async function generalLines(
  { tx }: QueryContext,
  { dossier, head }: ReadDossier,
): Promise<CheckView["general"]> {
  const version = await tx.unitVersion.findFirst({ where: { id: dossier.unitVersionId } });
  const registration = await registrationOfDossier(tx, dossier);
  const results = registration ? resultSummary(registration.eligibility) : [];
  const home = `/ho-so/${dossier.id}`;
  return [
    {
      term: "Tên đơn vị",
      value: [head.unitName, head.placeName].filter((part) => part !== "").join(", "),
      href: `${home}/don-vi`,
    },
    { term: "Người đứng đầu", value: version?.headTitle ?? "Chưa ghi", href: `${home}/don-vi` },
    ...results.map((line) => ({ ...line, href: null })),
  ];
}

interface GroupFacts {
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly gaps: readonly PlacedLine[];
}

async function groupLines(
  { tx }: QueryContext,
  { dossier, criteria }: ReadDossier,
  { answers, gaps }: GroupFacts,
): Promise<CheckView["groups"]> {
  const papers = await tx.evidence.groupBy({
    by: ["criterionCode", "kind"],
    where: { dossierId: dossier.id, removedAt: null },
    _count: { _all: true },
  });
  return criteria.groups.map((group, index) => {
    const rows = numberedCriteria(criteria).filter((row) => row.group.code === group.code);
    const codes = rows.map(({ criterion }) => criterion.code);
    const met = rows.filter(
      (row) => verdictOf(row.criterion, answers.get(row.criterion.code)).verdict === "met",
    );
    const papersOf = (kind: string): number =>
      papers
        .filter((row) => row.kind === kind && codes.includes(row.criterionCode))
        .reduce((sum, row) => sum + row._count._all, 0);
    const [files, documents] = [papersOf("file"), papersOf("document")];
    const counted = [
      `Đạt ${met.length}/${rows.length}`,
      ...(files > 0 ? [`${files} tệp`] : []),
      ...(documents > 0 ? [`${documents} số văn bản`] : []),
    ].join(" · ");
    return {
      code: group.code,
      number: index + 1,
      title: group.title,
      summary: [counted, ...closeCalls(rows, answers)].join(". "),
      gaps: gaps.filter((gap) => "groupCode" in gap && gap.groupCode === group.code),
    };
  });
}

const CLOSE_POINTS = 1;

/** «Sát ngưỡng»: a rate that reaches its threshold by less than a point. */
function closeCalls(
  rows: ReturnType<typeof numberedCriteria>,
  answers: ReadonlyMap<string, StoredAnswer>,
): readonly string[] {
  return rows.flatMap(({ criterion, number }) => {
    const { cause } = verdictOf(criterion, answers.get(criterion.code));
    if (cause.kind !== "rate" || cause.rate < cause.atLeast || cause.rate === 100) return [];
    return cause.rate - cause.atLeast < CLOSE_POINTS
      ? [
          `Sát ngưỡng: tiêu chí ${number} đạt ${formatNumber(cause.rate)}%, ngưỡng ${formatNumber(cause.atLeast)}%`,
        ]
      : [];
  });
}

async function componentLines(
  { tx }: QueryContext,
  { dossier, plan }: ReadDossier,
  gaps: readonly PlacedLine[],
): Promise<CheckView["components"]> {
  const rows = await tx.dossierComponent.findMany({
    where: { dossierId: dossier.id },
    include: { file: true },
  });
  return plan.components.filter(isAskedOfUnit).map((component) => {
    const { code, required } = component;
    const row = rows.find((one) => one.code === code);
    const gap = gaps.find((one) => one.kind === "component" && one.code === code);
    const { date, fields } = readComponentData(row?.data);
    const named = [
      fields["number"]
        ? `Số ${fields["number"]}${row?.mode === "template" ? `/${fields["symbol"] ?? ""}` : ""}`
        : "",
      date === "" ? "" : `ngày ${formatDate(date)}`,
    ].join(" ");
    const made = !row
      ? required
        ? "Chưa lập"
        : "Không có"
      : row.mode === "upload"
        ? "bản đã ký, đóng dấu"
        : "soạn từ mẫu";
    return {
      code,
      title: componentName(component),
      summary: [named.trim(), made].filter((part) => part !== "").join(" · "),
      gap: gap?.sentence ?? null,
    };
  });
}
