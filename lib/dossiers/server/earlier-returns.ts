import "server-only";
import { componentNameIn } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { placeWords } from "@/lib/dossiers/domain/asked-place";
import { noteWithReason, readTarget } from "@/lib/dossiers/domain/supplement";
import type { EarlierReturns } from "@/lib/dossiers/officer-views";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

interface AskedRow {
  readonly target: string;
  readonly reasonCode: string | null;
  readonly note: string;
  readonly title: string | null;
  readonly page: number | null;
  readonly criteriaVersionId: string;
  readonly planVersionId: string;
}

const MOST = 5;

/**
 * For what the unit's dossier of the year before was returned, each row once with the last reason, at most five: so
 * that the same is not missing again. Rows are named by the criteria of that year. Null: nothing was returned.
 */
export async function findEarlierReturns(
  tx: TenantTx,
  { unitId, programme, cycleYear }: Pick<StoredDossier, "unitId" | "programme" | "cycleYear">,
): Promise<EarlierReturns | null> {
  const year = cycleYear - 1;
  const rows = await tx.$queryRaw<AskedRow[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (i.target) i.target, i.reason_code AS "reasonCode", i.note,
             i.evidence_title AS title, i.page,
             d.criteria_version_id AS "criteriaVersionId", d.plan_version_id AS "planVersionId"
        FROM dossier d
        JOIN supplement_request r ON r.tenant_id = d.tenant_id AND r.dossier_id = d.id
        JOIN supplement_item i ON i.tenant_id = r.tenant_id AND i.request_id = r.id
       WHERE d.unit_id = ${unitId}::uuid AND d.programme = ${programme} AND d.cycle_year = ${year}
       ORDER BY i.target, r.asked_on DESC, r.submission DESC
    ) asked ORDER BY target LIMIT ${MOST}`;
  const [first] = rows;
  if (!first) return null;
  const { content } = await getCriteria(tx, first.criteriaVersionId);
  const { content: plan } = await getPlan(tx, first.planVersionId);
  return {
    year,
    lines: rows.map((row) => ({
      key: row.target,
      title: titleOf(row.target, content, plan),
      note: noteWithReason({ ...row, place: placeWords(row) }),
    })),
  };
}

function titleOf(text: string, criteria: CriteriaContent, plan: PlanContent): string {
  const target = readTarget(text);
  if (target?.kind === "criterion") {
    const row = numberedCriteria(criteria).find(({ criterion }) => criterion.code === target.code);
    return row ? `Tiêu chí ${row.number}: ${row.criterion.title}` : `Tiêu chí ${target.code}`;
  }
  return (target && componentNameIn(plan, target.code)) ?? text;
}
