import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import {
  MAJORITY_BASES,
  ruleOn,
  type DatedRule,
  type QuorumRule,
  type Share,
} from "@/lib/meetings/domain/quorum";
import { listCommittee } from "@/lib/meetings/server/list-committee";
import { known, type StoredMeeting } from "@/lib/meetings/server/meeting-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface BodyRule {
  readonly rule: QuorumRule | null;
  /** Whoever holds a post as head or member that day, and whoever was asked: nobody is left out to make a quorum. */
  readonly memberIds: readonly string[];
}

/** The rule that holds for a review's body on the day, and of whom its shares are counted. */
export async function findBodyRule(
  tx: TenantTx,
  { bodyId, scopePath }: Pick<StoredMeeting, "bodyId" | "scopePath">,
  { on, asked }: { readonly on: IsoDate; readonly asked: readonly string[] },
): Promise<BodyRule> {
  const rules = await listRules(tx, {
    OR: [{ bodyId }, { bodyId: null }],
    validFrom: { lte: dateColumn(on) },
  });
  const found = ruleOn(rules, { bodyId, on });
  if (!found) return { rule: null, memberIds: asked };
  const { members } = await listCommittee(tx, { bodyId, scopePath, today: on });
  const { quorum, majority, coversWritten, document } = found;
  return {
    rule: { quorum, majority, coversWritten, document },
    memberIds: [...new Set([...asked, ...members.map(({ personId }) => personId)])],
  };
}

export interface StoredRule extends DatedRule {
  readonly ruleId: string;
  readonly bodyName: string | null;
  readonly enteredBy: string;
}

type RuleWhere = NonNullable<Parameters<TenantTx["meetingRule"]["findMany"]>[0]>["where"];

/** Rules in the domain's types, those that begin last first. */
export async function listRules(tx: TenantTx, where: RuleWhere): Promise<readonly StoredRule[]> {
  const rows = await tx.meetingRule.findMany({
    where: where ?? {},
    include: { body: { select: { shortName: true } }, enteredBy: { select: { fullName: true } } },
    orderBy: [{ validFrom: "desc" }, { enteredAt: "desc" }],
  });
  return rows.map((row) => {
    const majority = shareOf(row.majorityNumerator, row.majorityDenominator, row.majorityAtLeast);
    return {
      ruleId: row.id,
      bodyId: row.bodyId,
      bodyName: row.body?.shortName ?? null,
      quorum: shareOf(row.quorumNumerator, row.quorumDenominator, row.quorumAtLeast),
      majority: majority && { ...majority, of: known(MAJORITY_BASES, row.majorityOf ?? "") },
      coversWritten: row.coversWritten,
      document: {
        number: row.documentNumber,
        date: fromDateColumn(row.documentDate),
        issuer: row.issuer,
        clause: row.clause,
      },
      validFrom: fromDateColumn(row.validFrom),
      enteredAt: row.enteredAt.toISOString(),
      enteredBy: row.enteredBy.fullName,
    };
  });
}

const shareOf = (
  numerator: number | null,
  denominator: number | null,
  atLeast: boolean | null,
): Share | null =>
  numerator !== null && denominator !== null && atLeast !== null ? { numerator, denominator, atLeast } : null;
