import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getPlan } from "@/lib/programmes/server/find-plan";
import {
  checkEligibility,
  type Eligibility,
  type EligibilityLine,
  type EligibilitySnapshot,
} from "@/lib/registrations/domain/eligibility";
import { findingOf, standingsIn, type LineOverride } from "@/lib/registrations/domain/eligibility-override";
import { lineageFor } from "@/lib/registrations/server/assess-unit";
import { listOverrides, type UnitInPlan } from "@/lib/registrations/server/override-store";

const linesOf = ({ groups }: Eligibility): readonly EligibilityLine[] => groups.flatMap(({ lines }) => lines);

/** The conditions of the plan as the register answers them now. */
async function readNow(
  tx: TenantTx,
  { unitId, planVersionId }: UnitInPlan,
): Promise<readonly EligibilityLine[]> {
  const { content } = await getPlan(tx, planVersionId);
  return linesOf(checkEligibility(content, await lineageFor(tx, content, unitId)));
}

/** One condition as the register answers it now; null when the plan has none of that name. */
export const lineNow = async (
  tx: TenantTx,
  asked: UnitInPlan & { readonly lineKey: string },
): Promise<EligibilityLine | null> =>
  (await readNow(tx, asked)).find(({ key }) => key === asked.lineKey) ?? null;

/** Everything that was proposed for a unit in a plan, the latest first, as it stands to the register now. */
export async function overridesNow(tx: TenantTx, unit: UnitInPlan): Promise<readonly LineOverride[]> {
  const overrides = await listOverrides(tx, unit);
  return overrides.length === 0 ? [] : standingsIn(await readNow(tx, unit), overrides);
}

/** Does the register still say what it said when the override was proposed? */
export async function stillSaysSo(
  { tx }: { readonly tx: TenantTx },
  override: UnitInPlan & { readonly lineKey: string; readonly finding: string },
): Promise<boolean> {
  const line = await lineNow(tx, override);
  return line !== null && findingOf(line) === override.finding;
}

/** What a case was entered with, and beside each line that was let through what the register says by now. */
export async function withNews(
  tx: TenantTx,
  kept: EligibilitySnapshot,
  unit: UnitInPlan,
): Promise<EligibilitySnapshot> {
  if (!linesOf(kept).some(({ override }) => override)) return kept;
  const lines = await readNow(tx, unit);
  const told = (line: EligibilityLine): EligibilityLine => {
    const now = line.override && lines.find(({ key }) => key === line.key);
    if (!now || findingOf(now) === findingOf(line)) return line;
    const { answer, cause, through, evidence } = now;
    return { ...line, now: { answer, cause, through, evidence } };
  };
  return { ...kept, groups: kept.groups.map((group) => ({ ...group, lines: group.lines.map(told) })) };
}
