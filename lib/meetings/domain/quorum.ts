import type { Votes } from "@/lib/meetings/domain/votes";

/** A share of members, e.g. 2 of 3; `atLeast: false` means more than that share («quá nửa»). */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly atLeast: boolean;
}

/** A rule of the tenant about quorum and majority, with the document it stands in. */
export interface QuorumRule {
  /** How many of those asked must be there. */
  readonly present: Share;
  /** How many of those present must be in favour. */
  readonly inFavour: Share;
  /** «Quy chế làm việc số …, Điều …». */
  readonly document: string;
}

/**
 * None of the five plans states a rule, so there is none and nothing is refused: the counts alone are shown.
 * A tenant's own rule, once it can be entered with its document, is read here.
 */
export const quorumRuleOfTenant = (): QuorumRule | null => null;

const reaches = (count: number, of: number, { numerator, denominator, atLeast }: Share): boolean =>
  atLeast ? count * denominator >= of * numerator : count * denominator > of * numerator;

/** Null where there is no rule. */
export const hasQuorum = (
  { present, asked }: { readonly present: number; readonly asked: number },
  rule: QuorumRule | null,
): boolean | null => rule && reaches(present, asked, rule.present);

/** Null where there is no rule. */
export const hasMajority = (votes: Votes, present: number, rule: QuorumRule | null): boolean | null =>
  rule && reaches(votes.inFavour, present, rule.inFavour);
