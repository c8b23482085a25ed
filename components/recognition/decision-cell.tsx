import { formatDate } from "@/lib/core/text";
import type { IsoDate } from "@/lib/core/dates";

interface DecisionCellProps {
  readonly row: {
    readonly decisionNumber: string;
    readonly decidedOn: IsoDate;
    readonly deciderName: string;
  };
}

/** The paper behind a line of a list: number, then day and who decided. */
export function DecisionCell({ row: { decisionNumber, decidedOn, deciderName } }: DecisionCellProps) {
  return (
    <>
      {decisionNumber}
      <span className="sub">
        {formatDate(decidedOn)}, {deciderName}
      </span>
    </>
  );
}
