import "server-only";
import { placesOf, type Actor } from "@/lib/core/actor";
import { SOON_DAYS } from "@/lib/core/dates";
import { PAGE_SIZE } from "@/lib/core/page";
import { fold } from "@/lib/core/text";
import {
  QUEUE_URGENCIES,
  QUEUE_VIEWS,
  type QueueFilter,
  type QueueSort,
  type QueueUrgency,
  type QueueView,
} from "@/lib/dossiers/domain/appraisal-queue";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { Prisma } from "@/prisma/client/client";

/** The queue as the database counts and orders it: figures over the whole of it, and one page of what was asked for. */
export interface CountedQueue {
  readonly counts: Readonly<Record<QueueUrgency, number>>;
  readonly totals: Readonly<Record<QueueView, number>>;
  readonly total: number;
  /** The page that is shown: the one asked for, or the first. */
  readonly page: number;
  /** The page's dossiers in their order. */
  readonly ids: readonly string[];
  readonly unitClasses: readonly string[];
  readonly scopePaths: readonly string[];
  readonly personIds: readonly string[];
  readonly hasEvaluations: boolean;
  readonly hasAppraisals: boolean;
  /** The nearest that waits for this person or for nobody yet. */
  readonly next: { readonly dossierId: string; readonly unitName: string } | null;
}

/** One statement, however long the queue is. */
export async function countQueue(tx: TenantTx, actor: Actor, filter: QueueFilter): Promise<CountedQueue> {
  const skip = (filter.page - 1) * PAGE_SIZE;
  const found = matching(filter);
  const [row] = await tx.$queryRaw<[CountedQueue]>`
    WITH queue AS (${queueOf(actor)}),
      placed AS (SELECT *, ${URGENCY(actor)} AS urgency, ${DUE_RANK} AS due_rank, ${IS_NEW} AS is_new FROM queue),
      shown AS (SELECT count(*)::int AS total, CASE WHEN count(*) > ${skip} THEN ${skip} ELSE 0 END AS skip FROM placed WHERE ${found})
    SELECT total, skip / ${PAGE_SIZE}::int + 1 AS page,
      ARRAY(SELECT id FROM placed WHERE ${found} ORDER BY ${orderOf(filter)}
        LIMIT ${PAGE_SIZE} OFFSET (SELECT skip FROM shown)) AS ids, figures.*,
      (SELECT json_build_object('dossierId', id, 'unitName', unit_name) FROM placed
        WHERE paused_on IS NULL AND (assigned_person_id IS NULL OR assigned_person_id = app_person())
        ORDER BY due_rank, due_on, code LIMIT 1) AS next
    FROM shown, (SELECT ${FIGURES} FROM placed) figures`;
  return row;
}

/** What lies before the actor's body, what he has in hand, and what waits for a unit's supplement. */
function queueOf(actor: Actor): Prisma.Sql {
  const evaluates = [...placesOf(actor, "dossier.evaluate")];
  const receives = [...placesOf(actor, "dossier.receive")];
  const appraises = [...placesOf(actor, "dossier.appraise")];
  const reads = [...new Set([...evaluates, ...appraises])];
  return Prisma.sql`
    SELECT d.id, d.code, d.unit_name, d.search_key, d.unit_class, d.scope_path, d.status, d.submission, d.due_on,
        d.assigned_person_id,
        CASE d.status WHEN 'returned' THEN (SELECT max(r.asked_on) FROM supplement_request r
          WHERE r.tenant_id = d.tenant_id AND r.dossier_id = d.id AND r.answered_on IS NULL) END AS paused_on,
        CASE WHEN d.status = 'evaluating' OR open.stage = 'evaluate' THEN 'evaluate' ELSE 'appraise' END AS stage,
        ${IS_READY} AS is_ready
      FROM dossier d LEFT JOIN LATERAL (SELECT a.id, a.stage FROM appraisal a WHERE a.tenant_id = d.tenant_id
        AND a.dossier_id = d.id AND a.status = 'open' AND d.status IN ('evaluating', 'under_review', 'resubmitted') LIMIT 1) open ON true
     WHERE (d.status = 'evaluating' AND d.current_scope = ANY (${evaluates}))
        OR (d.status = 'submitted' AND d.current_scope = ANY (${receives}))
        OR (d.status IN ('received', 'under_review') AND d.current_scope = ANY (${appraises}))
        OR (d.status = 'resubmitted' AND d.current_scope = ANY (${reads}))
        OR (d.status = 'returned' AND EXISTS (SELECT 1 FROM appraisal a WHERE a.tenant_id = d.tenant_id
             AND a.dossier_id = d.id AND a.status = 'returned' AND a.scope_path = ANY (${reads})))`;
}

/** Every criterion is judged, and nothing waits for the unit unless a criterion is not met anyway. */
const IS_READY = Prisma.sql`coalesce(open.id IS NOT NULL AND (
  SELECT d.criteria_total > 0 AND count(*) FILTER (WHERE NOT starts_with(i.criterion_code, 'component:')) >= d.criteria_total
      AND (bool_or(i.result = 'fail') OR NOT bool_or(i.result = 'fail_fixable'))
    FROM appraisal_item i WHERE i.tenant_id = d.tenant_id AND i.appraisal_id = open.id), false)`;

const IS_NEW = Prisma.sql`(status IN ('submitted', 'received') OR (status = 'evaluating' AND assigned_person_id IS NULL))`;

/** Work whose clock stands still, or that has no day, counts as «con-lai». */
const URGENCY = ({
  today,
}: Actor): Prisma.Sql => Prisma.sql`CASE WHEN due_on IS NULL OR paused_on IS NOT NULL THEN 'con-lai'
  WHEN due_on < ${today}::date THEN 'qua-han' WHEN due_on = ${today}::date THEN 'hom-nay'
  WHEN due_on <= ${today}::date + ${SOON_DAYS}::int THEN 'trong-7-ngay' ELSE 'con-lai' END`;

/** Days in order; then what has no day; last what waits for the unit. */
const DUE_RANK = Prisma.sql`CASE WHEN paused_on IS NOT NULL THEN 2 WHEN due_on IS NULL THEN 1 ELSE 0 END`;

const VIEWS = {
  "tat-ca": Prisma.sql`true`,
  "moi-gui": Prisma.sql`is_new`,
  "cua-toi": Prisma.sql`(assigned_person_id = app_person() AND NOT is_new)`,
  "da-bo-sung": Prisma.sql`status = 'resubmitted'`,
  "du-dieu-kien": Prisma.sql`is_ready`,
  "qua-han": Prisma.sql`urgency = 'qua-han'`,
} as const satisfies Record<QueueView, Prisma.Sql>;

function matching({ view, urgency, text, unitClass, place, person }: QueueFilter): Prisma.Sql {
  return Prisma.join(
    [
      VIEWS[view],
      ...(urgency === null ? [] : [Prisma.sql`urgency = ${urgency}`]),
      ...(fold(text) === "" ? [] : [Prisma.sql`strpos(search_key, ${fold(text)}) > 0`]),
      ...(unitClass === null ? [] : [Prisma.sql`unit_class = ${unitClass}`]),
      ...(place === null ? [] : [Prisma.sql`starts_with(scope_path, ${place})`]),
      ...(person === null ? [] : [Prisma.sql`coalesce(assigned_person_id::text, 'none') = ${person}`]),
    ],
    " AND ",
  );
}

const COLUMNS = {
  han: [Prisma.sql`due_rank`, Prisma.sql`due_on`],
  "don-vi": [Prisma.sql`unit_name`],
  "lan-gui": [Prisma.sql`submission`],
  "trang-thai": [Prisma.sql`status`],
} as const satisfies Record<QueueSort, readonly Prisma.Sql[]>;

function orderOf({ sort, descending }: QueueFilter): Prisma.Sql {
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.join([...COLUMNS[sort].map((column) => Prisma.sql`${column} ${way}`), Prisma.sql`code`]);
}

const many = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`count(*) FILTER (WHERE ${condition})`;

const named = (counts: readonly (readonly [string, Prisma.Sql])[]): Prisma.Sql =>
  Prisma.sql`json_build_object(${Prisma.join(counts.map(([name, condition]) => Prisma.sql`${name}::text, ${many(condition)}`))})`;

/** Over the whole queue, whatever is asked for. */
const FIGURES = Prisma.sql`
  ${named(QUEUE_URGENCIES.map((urgency) => [urgency, Prisma.sql`urgency = ${urgency}`]))} AS counts,
  ${named(QUEUE_VIEWS.map((view) => [view, VIEWS[view]]))} AS totals,
  coalesce(array_agg(DISTINCT unit_class), '{}') AS "unitClasses",
  coalesce(array_agg(DISTINCT scope_path), '{}') AS "scopePaths",
  coalesce(array_agg(DISTINCT assigned_person_id) FILTER (WHERE assigned_person_id IS NOT NULL), '{}') AS "personIds",
  coalesce(bool_or(stage = 'evaluate'), false) AS "hasEvaluations",
  coalesce(bool_or(stage = 'appraise'), false) AS "hasAppraisals"`;
