import "server-only";
import type { PlanContent } from "@/lib/programmes/domain/plan";

/** What the plan attaches to a title that is not kept, each with its clause. */
export const lossTextsWithClause = ({
  consequences,
}: PlanContent): readonly { readonly text: string; readonly clause: string }[] =>
  consequences.flatMap(({ onLoss, text, clause }) => (onLoss ? [{ text, clause }] : []));
