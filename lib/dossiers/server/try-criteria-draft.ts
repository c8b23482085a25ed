import "server-only";
import { yearOf } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import { APPRAISAL_RESULTS } from "@/lib/dossiers/domain/appraisal";
import {
  decidingRows,
  outcomeOf,
  rowsWithoutPast,
  tryCriteria,
  type TriedDossier,
  type TrialOutcome,
  type TrialRow,
} from "@/lib/dossiers/domain/criteria-trial";
import { answersSent } from "@/lib/dossiers/domain/snapshot-answer";
import type { SnapshotAnswer } from "@/lib/dossiers/domain/submission-snapshot";
import type { CriteriaTrialView, TriedUnit } from "@/lib/dossiers/trial-views";
import { isId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { criteriaOf, type CriteriaContent } from "@/lib/programmes/domain/criteria";
import { differencesOf } from "@/lib/programmes/domain/criteria-difference";
import { findCriteriaByIds, findCriteriaDraft } from "@/lib/programmes/server/find-criteria-draft";

export interface TrialInput {
  readonly criteriaVersionId: string;
  /** Null: last year's, or the latest there are. */
  readonly year: number | null;
}

export interface TrialNotFound {
  readonly code: "criteria.not-found";
}

/** Dossiers tried at once, and units listed. */
const MOST_DOSSIERS = 2000;
const MOST_LISTED = 200;

/** Sent at least once, and not taken back. */
const SENT = { submittedOn: { not: null }, status: { notIn: ["draft", "withdrawn", "declined_intake"] } };

/**
 * A draft held against the dossiers of a year, of the same programme and kinds of unit. Reads a fixed number of
 * statements and writes nothing. Refuses a draft that is not there for the actor.
 */
export const tryCriteriaDraft = defineQuery({
  name: "dossiers.try-criteria-draft",
  permission: "dossier.read",
  trace: (_, { criteriaVersionId }) =>
    Promise.resolve({
      event: "criteria.tried",
      subjectType: "criteria_version",
      subjectId: criteriaVersionId,
      once: "an hour",
    }),

  async run(
    { tx, actor, today },
    { criteriaVersionId, year: wanted }: TrialInput,
  ): Promise<Result<CriteriaTrialView, TrialNotFound>> {
    const draft = isId(criteriaVersionId) ? await findCriteriaDraft(tx, actor, criteriaVersionId) : null;
    if (!draft) return err({ code: "criteria.not-found" });
    const years = await findYears(tx, draft);
    const lastYear = years.find((year) => year < yearOf(today)) ?? years[0] ?? null;
    const year = years.find((one) => one === wanted) ?? lastYear;
    const isScored = draft.scheme.kind === "scored";
    if (year === null || isScored) return ok({ ...NOTHING_TRIED, year, years, isScored });
    const rows = await findDossiers(tx, draft, year);
    const tried = rows.slice(0, MOST_DOSSIERS);
    const versions = await findCriteriaByIds(tx, [...new Set(tried.map((row) => row.criteriaVersionId))]);
    const sent = await findAnswersSent(
      tx,
      tried.map(({ id }) => id),
    );
    const isCut = rows.length > MOST_DOSSIERS;
    return ok({ ...resultOf(draft, { versions, sent, rows: tried }), year, years, isScored, isCut });
  },
});

const NO_COUNTS: Readonly<Record<TrialOutcome, number>> = { still: 0, lost: 0, open: 0, gained: 0, none: 0 };
const NOTHING_TRIED = {
  dossiers: 0,
  isCut: false,
  achievedBefore: 0,
  counts: NO_COUNTS,
  withoutPast: [],
  openForThemOnly: 0,
  losing: [],
  units: [],
  notListed: 0,
} as const satisfies Partial<CriteriaTrialView>;

const concernedBy = ({ programme, unitClasses }: CriteriaContent) => ({
  programme,
  unitClass: { in: [...unitClasses] },
  ...SENT,
});

/** Years with dossiers, newest first. */
async function findYears(tx: TenantTx, draft: CriteriaContent): Promise<readonly number[]> {
  const rows = await tx.dossier.groupBy({ by: ["cycleYear"], where: concernedBy(draft) });
  return rows.map(({ cycleYear }) => cycleYear).toSorted((a, b) => b - a);
}

const findDossiers = (tx: TenantTx, draft: CriteriaContent, cycleYear: number) =>
  tx.dossier.findMany({
    where: { ...concernedBy(draft), cycleYear },
    select: {
      id: true,
      unitName: true,
      criteriaVersionId: true,
      appraisals: {
        orderBy: { openedAt: "desc" },
        take: 1,
        select: { appraisalItems: { select: { criterionCode: true, result: true } } },
      },
    },
    orderBy: { id: "asc" },
    take: MOST_DOSSIERS + 1,
  });
type DossierRow = Awaited<ReturnType<typeof findDossiers>>[number];

type Sent = ReadonlyMap<string, readonly SnapshotAnswer[]>;

/** The answers that were sent last, of each dossier; the rest of what was sent stays where it is. */
async function findAnswersSent(tx: TenantTx, dossierIds: readonly string[]): Promise<Sent> {
  const rows = await tx.$queryRaw<{ dossierId: string; answers: SnapshotAnswer[] }[]>`
    SELECT DISTINCT ON (dossier_id) dossier_id::text AS "dossierId", snapshot -> 'answers' AS answers
    FROM dossier_submission WHERE dossier_id = ANY (${dossierIds}::uuid[])
    ORDER BY dossier_id, number DESC`;
  return new Map(rows.map(({ dossierId, answers }) => [dossierId, answers]));
}

const triedDossier = ({ id, appraisals: [last] }: DossierRow, sent: Sent): TriedDossier => ({
  answers: answersSent({ answers: sent.get(id) ?? [] }),
  findings: new Map(
    (last?.appraisalItems ?? []).flatMap(({ criterionCode, result }) => {
      const known = APPRAISAL_RESULTS.find((one) => one === result);
      return known ? [[criterionCode, known] as const] : [];
    }),
  ),
});

type Tried = Omit<CriteriaTrialView, "year" | "years" | "isScored" | "isCut">;

interface Found {
  readonly versions: ReadonlyMap<string, CriteriaContent>;
  readonly sent: Sent;
  readonly rows: readonly DossierRow[];
}

function resultOf(draft: CriteriaContent, { versions, sent, rows }: Found): Tried {
  const compared = new Map(
    [...versions].map(([id, made]) => {
      const lines = differencesOf(made, draft);
      return [id, { made, lines, without: new Set(rowsWithoutPast(lines)) }] as const;
    }),
  );
  const counts = { ...NO_COUNTS };
  const units: TriedUnit[] = [];
  const withoutPast = new Set<string>();
  let openForThemOnly = 0;
  for (const row of rows) {
    const version = compared.get(row.criteriaVersionId);
    if (!version) continue;
    version.without.forEach((code) => withoutPast.add(code));
    const trial = tryCriteria(version.lines, version.made, triedDossier(row, sent));
    const outcome = outcomeOf(trial);
    counts[outcome] += 1;
    if (outcome === "still" || outcome === "none") continue;
    const deciding = decidingRows(trial, outcome);
    if (outcome === "open" && isForThemOnly(deciding, version.without)) openForThemOnly += 1;
    else units.push({ dossierId: row.id, unitName: row.unitName, outcome, rows: deciding });
  }
  return {
    dossiers: rows.length,
    achievedBefore: counts.still + counts.lost + counts.open,
    counts,
    withoutPast: criteriaOf(draft)
      .filter(({ code }) => withoutPast.has(code))
      .map(({ code, title }) => ({ code, title })),
    openForThemOnly,
    losing: losingRows(units),
    units: units.toSorted(inOrder).slice(0, MOST_LISTED),
    notListed: Math.max(0, units.length - MOST_LISTED),
  };
}

function losingRows(units: readonly TriedUnit[]): CriteriaTrialView["losing"] {
  const found = new Map<string, { readonly code: string; readonly title: string; readonly units: number }>();
  for (const { code, title } of units
    .filter(({ outcome }) => outcome === "lost")
    .flatMap(({ rows }) => rows)) {
    found.set(code, { code, title, units: (found.get(code)?.units ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.units - a.units);
}

const isForThemOnly = (rows: readonly TrialRow[], without: ReadonlySet<string>): boolean =>
  rows.every(({ code }) => without.has(code));

const OUTCOME_ORDER = { lost: 0, open: 1, gained: 2 } as const;

const inOrder = (a: TriedUnit, b: TriedUnit): number =>
  OUTCOME_ORDER[a.outcome] - OUTCOME_ORDER[b.outcome] || compareVietnamese(a.unitName, b.unitName);
