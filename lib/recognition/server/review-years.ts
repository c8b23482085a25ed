import "server-only";
import { dateColumn, fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Maintenance, PlanContent } from "@/lib/programmes/domain/plan";
import {
  isAtLeast,
  MOVEMENT_GRADE_LABELS,
  MOVEMENT_GRADES,
  type MovementGrade,
} from "@/lib/programmes/domain/programme";
import { listPublishedPlans, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { bodyFinder } from "@/lib/programmes/server/resolve-route";
import { findRiskSigns, isDue, type RiskSign } from "@/lib/recognition/domain/risk-signs";
import {
  findEnded,
  findInPaper,
  storedRecognition,
  type EndedUnit,
  type StoredRecognition,
} from "@/lib/recognition/server/recognition-store";
import { storedReview, type StoredReview } from "@/lib/recognition/server/review-store";
import { findFactsOfUnits } from "@/lib/units/server/find-unit-facts";

export type Recheck = Extract<Maintenance, { kind: "recheck" }>;

/** A title due for review, with what is on record of it this year. */
export interface DueTitle {
  readonly recognition: StoredRecognition;
  readonly nameToday: string;
  readonly signs: readonly RiskSign[];
  readonly review: StoredReview | null;
  /** It stands in a paper under way. */
  readonly inPaper: boolean;
  /** Territory that manages the unit today. */
  readonly managedAt: string;
}

export interface DueYear {
  readonly plan: PlanOnRecord;
  readonly recheck: Recheck;
  readonly year: number;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyPath: string;
  readonly due: readonly DueTitle[];
  readonly ended: readonly { readonly recognition: StoredRecognition; readonly ended: EndedUnit }[];
}

/** Plans in whose cycle the day lies. */
export const plansOf = async (tx: TenantTx, today: IsoDate): Promise<readonly PlanOnRecord[]> =>
  (await listPublishedPlans(tx)).filter(({ content }) => isWithin(today, content.header.cycle));

/**
 * The yearly reviews of these territories: per plan in force that asks for one, the units recognised in earlier years
 * whose title is alive, under the body that the plan names. A unit that was merged or split has no review: its title
 * is listed as history.
 */
export async function findDueYears(
  tx: TenantTx,
  today: IsoDate,
  territories: readonly string[],
  only: readonly string[] | null = null,
): Promise<readonly DueYear[]> {
  const years: DueYear[] = [];
  for (const plan of await plansOf(tx, today)) {
    const { maintenance } = plan.content;
    if (maintenance.kind === "recheck" && maintenance.notice) {
      years.push(...(await dueYearsOf(tx, { plan, recheck: maintenance, today, territories, only })));
    }
  }
  return years;
}

interface Asked {
  readonly plan: PlanOnRecord;
  readonly recheck: Recheck;
  readonly today: IsoDate;
  readonly territories: readonly string[];
  /** Only these recognitions, where one or a few are asked for. */
  readonly only: readonly string[] | null;
}

async function dueYearsOf(tx: TenantTx, asked: Asked): Promise<readonly DueYear[]> {
  const { plan, recheck, today } = asked;
  const { programme, cycleYear: year } = plan.content.header;
  const latest = await latestTitles(tx, { programme, before: year, territory: plan.territory });
  const titles = latest.filter(({ id }) => asked.only === null || asked.only.includes(id));
  const due = titles.filter(({ cycleYear }) => isDue(cycleYear, year, recheck.everyYears));
  const ended = await findEnded(
    tx,
    titles.map(({ unitId }) => unitId),
    today,
  );
  const reviews = await reviewsOf(tx, due, year);
  const results = await resultsOf(tx, due, year);
  const taken = await findInPaper(
    tx,
    due.map(({ id }) => id),
  );
  const facts = await findFactsOfUnits(
    tx,
    due.map(({ unitId }) => unitId),
    today,
  );
  const bodyFor = await bodyFinder(tx, plan.content);
  const bodies = new Map<string, Omit<DueYear, "due" | "ended"> & { due: DueTitle[] }>();
  for (const recognition of due) {
    if (ended.has(recognition.unitId)) continue;
    const unit = facts.get(recognition.unitId);
    if (!unit?.ok) continue;
    const body = bodyFor(unit.value, recheck.by);
    if (!body.ok || !body.value.bodyId || !asked.territories.includes(body.value.scopePath)) continue;
    const { bodyId, name: bodyName, scopePath: bodyPath } = body.value;
    const known = bodies.get(bodyId) ?? { plan, recheck, year, bodyId, bodyName, bodyPath, due: [] };
    const review = reviews.find((one) => one.recognitionId === recognition.id) ?? null;
    // What was closed this year stays in view; what ended before has left the list.
    if (!isAlive(recognition) && !(review && review.status !== "open")) continue;
    known.due.push({
      recognition,
      nameToday: unit.value.name,
      signs: signsOf(plan.content, recognition, { year, results }),
      review,
      inPaper: taken.has(recognition.id),
      managedAt: unit.value.scopePath,
    });
    bodies.set(bodyId, known);
  }
  const history = titles.flatMap((recognition) => {
    const end = ended.get(recognition.unitId);
    return end && isAlive(recognition) ? [{ recognition, ended: end }] : [];
  });
  const found = [...bodies.values()];
  return found.map((one) => ({
    ...one,
    ended: history.filter(({ recognition }) => recognition.scopePath.startsWith(one.bodyPath)),
  }));
}

const isAlive = ({ status }: StoredRecognition): boolean => status === "active" || status === "maintained";

/** The newest title of each unit; an older one has been renewed by it. */
async function latestTitles(
  tx: TenantTx,
  {
    programme,
    before,
    territory,
  }: { readonly programme: string; readonly before: number; readonly territory: string },
): Promise<readonly StoredRecognition[]> {
  const rows = await tx.recognition.findMany({
    where: {
      programme,
      outcome: "recognised",
      cycleYear: { lt: before },
      scopePath: { startsWith: territory },
    },
    orderBy: [{ cycleYear: "desc" }, { decidedOn: "desc" }, { id: "asc" }],
  });
  const latest = new Map<string, StoredRecognition>();
  for (const row of rows.map(storedRecognition)) {
    if (!latest.has(row.unitId)) latest.set(row.unitId, row);
  }
  return [...latest.values()];
}

async function reviewsOf(
  tx: TenantTx,
  titles: readonly StoredRecognition[],
  year: number,
): Promise<readonly StoredReview[]> {
  const rows = await tx.maintenanceReview.findMany({
    where: { year, recognitionId: { in: titles.map(({ id }) => id) } },
  });
  return rows.map(storedReview);
}

interface YearResults {
  readonly safety: readonly {
    readonly unitId: string;
    readonly cycleYear: number;
    readonly outcome: string;
    readonly decisionNumber: string;
    readonly decidedOn: Date;
  }[];
  readonly grades: readonly {
    readonly unitId: string;
    readonly cycleYear: number;
    readonly grade: string;
    readonly decisionNumber: string;
  }[];
}

/** Results of the year before the review and of its own year, newest first. */
async function resultsOf(
  tx: TenantTx,
  titles: readonly StoredRecognition[],
  year: number,
): Promise<YearResults> {
  const where = { unitId: { in: titles.map(({ unitId }) => unitId) }, cycleYear: { in: [year - 1, year] } };
  return {
    safety: await tx.recognition.findMany({
      where: { ...where, programme: "security_safe", status: { notIn: ["revoked", "superseded"] } },
      orderBy: [{ cycleYear: "desc" }, { decidedOn: "desc" }],
    }),
    grades: await tx.gradeResult.findMany({
      where: { ...where, status: "active" },
      orderBy: { cycleYear: "desc" },
    }),
  };
}

const GOOD: MovementGrade = "kha";

function signsOf(
  { preconditions, routes }: PlanContent,
  recognition: StoredRecognition,
  { year, results }: { readonly year: number; readonly results: YearResults },
): readonly RiskSign[] {
  const { unitId, cycleYear, maintainedYear, deciderName } = recognition;
  const safety = results.safety.find((row) => row.unitId === unitId);
  const graded = results.grades.find((row) => row.unitId === unitId);
  const grade = graded && MOVEMENT_GRADES.find((known) => known === graded.grade);
  const decidesNow = routes.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === "decide" ? [step.by.kind] : [])),
  );
  return findRiskSigns({
    year,
    recognisedYear: cycleYear,
    maintainedYear,
    deciderName,
    bySameRegime:
      /^(Ban Chỉ đạo|Thường trực Ban Chỉ đạo)/.test(deciderName) === decidesNow.includes("committee"),
    asksForSafety: preconditions.some(({ lines }) =>
      lines.some(({ programme }) => programme === "security_safe"),
    ),
    safety: safety
      ? {
          year: safety.cycleYear,
          achieved: safety.outcome === "recognised",
          decisionNumber: safety.decisionNumber,
          decidedOn: fromDateColumn(safety.decidedOn),
        }
      : null,
    grade:
      graded && grade
        ? {
            year: graded.cycleYear,
            label: MOVEMENT_GRADE_LABELS[grade],
            belowGood: !isAtLeast(grade, GOOD),
            decisionNumber: graded.decisionNumber,
          }
        : null,
  });
}

/** Where an open review of a due title begins. */
export const newReviewOf = ({ plan, year, bodyId, bodyPath }: DueYear, { recognition }: DueTitle) => ({
  recognitionId: recognition.id,
  unitId: recognition.unitId,
  year,
  planVersionId: plan.planVersionId,
  bodyId,
  scopePath: bodyPath,
  unitScope: recognition.unitScope,
});

export const reviewedNow = (personId: string, today: IsoDate) => ({
  reviewedById: personId,
  reviewedOn: dateColumn(today),
});
