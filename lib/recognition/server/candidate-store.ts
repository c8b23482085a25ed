import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { parseTypedNumber } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { storedDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-moves";
import { criteriaOf, type Criterion } from "@/lib/programmes/domain/criteria";
import { getCriteria } from "@/lib/programmes/server/find-plan";
import { attentionReasons, type Votes } from "@/lib/recognition/domain/attention";
import type { DraftCandidate } from "@/lib/recognition/domain/decide-draft";
import type { DecisionBasis } from "@/lib/recognition/domain/decision-content";

/** A dossier before its decision, with what the document and the signer need. */
export interface Candidate extends DraftCandidate {
  readonly dossier: StoredDossier;
  readonly deciderPath: string;
  readonly deciderName: string;
  readonly proposerName: string;
  readonly attention: readonly string[];
  readonly votes: Votes | null;
  readonly meetingId: string | null;
  readonly basis: DecisionBasis;
}

const LIVING = { decision: { status: { not: "cancelled" } } } as const;
const MOST = 200;

/** Dossiers proposed for recognition to the deciders of these territories, in no living decision yet. */
export async function listReadyDossiers(
  tx: TenantTx,
  territories: readonly string[],
): Promise<readonly Candidate[]> {
  const rows = await tx.dossier.findMany({
    where: {
      status: "proposed",
      proposal: "recognise",
      currentScope: { in: [...territories] },
      decisionItems: { none: LIVING },
    },
    orderBy: [{ cycleYear: "desc" }, { planVersionId: "asc" }, { unitName: "asc" }],
    take: MOST,
  });
  return candidatesFrom(tx, rows.map(storedDossier), new Set());
}

/** The chosen dossiers that the actor can see, in the order of their units' names. */
export async function findCandidates(
  tx: TenantTx,
  dossierIds: readonly string[],
): Promise<readonly Candidate[]> {
  const ids = [...dossierIds];
  const rows = await tx.dossier.findMany({ where: { id: { in: ids } }, orderBy: { unitName: "asc" } });
  const taken = await tx.decisionItem.findMany({
    where: { dossierId: { in: ids }, ...LIVING },
    select: { dossierId: true },
  });
  return candidatesFrom(tx, rows.map(storedDossier), new Set(taken.map(({ dossierId }) => dossierId)));
}

async function candidatesFrom(
  tx: TenantTx,
  dossiers: readonly StoredDossier[],
  inDecision: ReadonlySet<string | null>,
): Promise<readonly Candidate[]> {
  const ids = dossiers.map(({ id }) => id);
  const meetings = await findReviews(tx, ids);
  const failed = await findFailedCriteria(tx, ids);
  const figures = await findFigures(tx, ids);
  const criteria = await findCriteria(tx, dossiers);
  return dossiers.flatMap((dossier) => {
    const decide = dossier.route.steps.find(({ kind }) => kind === "decide");
    if (!decide?.bodyId) return [];
    const meeting = meetings.get(dossier.id) ?? null;
    const votes = meeting?.votes ?? null;
    return [
      {
        dossier,
        dossierId: dossier.id,
        code: dossier.code,
        unitName: dossier.unitName,
        status: dossier.status,
        proposal: dossier.proposal,
        planVersionId: dossier.planVersionId,
        deciderBodyId: decide.bodyId,
        deciderPath: decide.scopePath,
        deciderName: decide.bodyName,
        proposerName: proposerOf(dossier) ?? decide.bodyName,
        signer: dossier.route.signer,
        form: dossier.route.decisionForm,
        inDecision: inDecision.has(dossier.id),
        votes,
        meetingId: meeting?.meetingId ?? null,
        basis: meeting?.basis ?? ({ kind: "appraisal" } as const),
        attention: attentionReasons(
          {
            submissions: dossier.submission,
            votes,
            failedCriteria: failed.get(dossier.id) ?? [],
            proposalReason: dossier.proposalReason,
            figures: figures.get(dossier.id) ?? [],
          },
          criteria.get(dossier.criteriaVersionId) ?? [],
        ),
      },
    ];
  });
}

/** The body whose proposal the decider has before it: the last that read the dossier. */
export const proposerOf = ({ route }: Pick<StoredDossier, "route">): string | undefined =>
  route.steps.filter(({ kind }) => kind === "appraise" || kind === "evaluate").at(-1)?.bodyName;

export interface Review {
  readonly meetingId: string;
  readonly title: string;
  readonly votes: Votes | null;
  readonly basis: DecisionBasis;
}

/** The locked review of each dossier; the latest one counts. */
export async function findReviews(
  tx: TenantTx,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const items = await tx.meetingItem.findMany({
    where: { dossierId: { in: [...dossierIds] }, meeting: { status: "locked" } },
    include: { meeting: { include: { body: { select: { name: true } } } } },
    orderBy: { meeting: { lockedAt: "asc" } },
  });
  return new Map(
    items.map((item) => {
      const { meeting, votesFor, votesAgainst, votesOther } = item;
      const on = meeting.heldOn ?? meeting.opinionsDueOn;
      const kind = meeting.mode === "meeting" ? ("meeting" as const) : ("written_opinions" as const);
      const votes = { inFavour: votesFor ?? 0, against: votesAgainst ?? 0, other: votesOther ?? 0 };
      return [
        item.dossierId,
        {
          meetingId: meeting.id,
          title: meeting.title,
          votes: votesFor === null ? null : votes,
          basis: on
            ? { kind, on: fromDateColumn(on), bodyName: meeting.body.name }
            : { kind: "appraisal" as const },
        },
      ];
    }),
  );
}

const COMPONENT = "component:";

/** Criteria that the closing reading did not pass although it proposed recognition. */
async function findFailedCriteria(
  tx: TenantTx,
  dossierIds: string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const items = await tx.appraisalItem.findMany({
    where: { dossierId: { in: dossierIds }, result: "fail", appraisal: { status: "proposed" } },
    select: { dossierId: true, criterionCode: true },
    orderBy: { criterionCode: "asc" },
  });
  return groupBy(
    items.filter(({ criterionCode }) => !criterionCode.startsWith(COMPONENT)),
    ({ criterionCode }) => criterionCode,
  );
}

async function findFigures(tx: TenantTx, dossierIds: string[]) {
  const rows = await tx.dossierAnswer.findMany({
    where: { dossierId: { in: dossierIds }, OR: [{ figure: { not: null } }, { numerator: { not: null } }] },
    select: { dossierId: true, criterionCode: true, figure: true, numerator: true, denominator: true },
    orderBy: { criterionCode: "asc" },
  });
  return groupBy(rows, ({ criterionCode, figure, numerator, denominator }) => ({
    criterionCode,
    figure: numberOf(figure),
    numerator: numberOf(numerator),
    denominator: numberOf(denominator),
  }));
}

const numberOf = (text: string | null): number | null => (text === null ? null : parseTypedNumber(text));

async function findCriteria(
  tx: TenantTx,
  dossiers: readonly StoredDossier[],
): Promise<ReadonlyMap<string, readonly Criterion[]>> {
  const sets = new Map<string, readonly Criterion[]>();
  for (const id of new Set(dossiers.map(({ criteriaVersionId }) => criteriaVersionId))) {
    sets.set(id, criteriaOf((await getCriteria(tx, id)).content));
  }
  return sets;
}

function groupBy<Row extends { readonly dossierId: string }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(row.dossierId, [...(groups.get(row.dossierId) ?? []), valueOf(row)]);
  return groups;
}
