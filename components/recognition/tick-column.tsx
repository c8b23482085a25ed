import { choiceErrorId } from "@/components/forms/choice-error";
import type { LedgerColumn } from "@/components/ui/ledger";

interface TickColumn<Row> {
  readonly name: string;
  readonly valueOf: (row: Row) => string;
  /** What is chosen: «Chọn Xã Yên Phong». */
  readonly labelOf: (row: Row) => string;
  readonly chosen: ReadonlySet<string>;
  readonly isOff?: (row: Row) => boolean;
  /** Nothing was chosen: each box says so, by the sentence above the list. */
  readonly isMissing?: boolean;
  /** The first box carries the name as id, where the error summary lands; only one list of a page may. */
  readonly anchor?: boolean;
}

/** The margin column of a list to choose from. */
export function tickColumn<Row>({
  name,
  valueOf,
  labelOf,
  chosen,
  isOff = () => false,
  isMissing = false,
  anchor = true,
}: TickColumn<Row>): LedgerColumn<Row> {
  return {
    key: "chon",
    kind: "ordinal",
    head: <span className="sr">Chọn</span>,
    cell: (row, index) => (
      <input
        className="tickbox"
        type="checkbox"
        id={anchor && index === 0 ? name : undefined}
        name={name}
        value={valueOf(row)}
        defaultChecked={chosen.has(valueOf(row))}
        disabled={isOff(row)}
        aria-label={`Chọn ${labelOf(row)}`}
        aria-describedby={isMissing ? choiceErrorId(name) : undefined}
      />
    ),
  };
}
