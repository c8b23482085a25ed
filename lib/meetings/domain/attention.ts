import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { Votes } from "@/lib/meetings/domain/votes";

/** What the papers themselves say about a dossier before anybody has spoken. */
export interface PaperFacts {
  /** How often it was sent; every sending after the first answered a return. */
  readonly submissions: number;
  readonly proposal: "recognise" | "not_recognise" | null;
  readonly proposalReason: string | null;
  /** Criteria that the last reading did not pass. */
  readonly failedCriteria: readonly string[];
  /** What an earlier review wanted to be made clear, and when it was held; the last one. */
  readonly askedBefore: { readonly on: IsoDate | null; readonly question: string } | null;
}

const RETURNED_OFTEN = 2;

/** Why members should look closely at this one, in words; empty when nothing differs. In order of weight. */
export function paperReasons(facts: PaperFacts): readonly string[] {
  const { proposal, failedCriteria, submissions } = facts;
  const failed = failedCriteria.length > 0 ? `tiêu chí ${failedCriteria.join(", ")} không đạt` : null;
  const reasons = [
    askedWords(facts),
    proposal === "not_recognise"
      ? withReason("đề xuất không công nhận", failed ?? facts.proposalReason)
      : null,
    proposal === "recognise" && failed
      ? withReason("đề xuất công nhận khác kết quả thẩm định", failed)
      : null,
    submissions - 1 >= RETURNED_OFTEN ? `đã bổ sung ${submissions - 1} lần` : null,
  ];
  return reasons.filter((reason): reason is string => reason !== null);
}

function askedWords({ askedBefore }: PaperFacts): string | null {
  if (!askedBefore) return null;
  const { on, question } = askedBefore;
  return `cuộc xét trước${on ? ` (${formatDate(on)})` : ""} yêu cầu làm rõ: ${question}`;
}

const withReason = (what: string, why: string | null): string => (why ? `${what}: ${why}` : what);

/** Members who said otherwise. */
export function opinionReasons({ against, other }: Votes): readonly string[] {
  return [
    ...(against > 0 ? [`${against} thành viên không đồng ý`] : []),
    ...(other > 0 ? [`${other} thành viên có ý kiến khác`] : []),
  ];
}
