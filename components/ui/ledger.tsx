import { Fragment, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/**
 * A ruled table. On phones `list` turns rows into blocks: deadline and status first, then the name, then labelled
 * facts; roles keep it a table for screen readers.
 */
export interface LedgerColumn<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** `ordinal`: the margin column. `name`: the header of the row. `number`: right-aligned, unit in the head. */
  readonly kind?: "ordinal" | "name" | "number" | "text";
  readonly nowrap?: boolean;
  readonly dim?: boolean;
  readonly phone?: PhonePlace;
}

export interface PhonePlace {
  /** 0 comes first; cells without a number follow in table order. */
  readonly order?: 0 | 1 | 2 | 3;
  /** Shares its line with its neighbours. */
  readonly inline?: boolean;
  /** «Hạn: …» before the value. */
  readonly label?: string;
  readonly hidden?: boolean;
}

/** `selected`: ticked. `look`: amber margin rule. `missing`: red margin rule. */
export type LedgerRowState = "selected" | "look" | "missing" | null;

const ROW_CLASS = { selected: "sel", look: "look", missing: "miss" } as const;

interface DataTableProps<Row> {
  readonly caption: ReactNode;
  readonly captionShown?: boolean;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowState?: (row: Row) => LedgerRowState;
  /** Rows with the same group stand together under its heading; give them in order. */
  readonly groupOf?: (row: Row) => string;
  readonly list?: boolean;
  /** Rows of the total: `<tr>` elements under a double line. */
  readonly foot?: ReactNode;
  /** A composition of the look: `work`, `queue`, `k3`, `chk-t`, `figs`, `prog`. */
  readonly className?: string;
}

export function DataTable<Row>({ list = true, ...table }: DataTableProps<Row>) {
  const { columns, rows } = table;
  return (
    <table
      className={classNames("ledger", list && "list", table.className)}
      role={list ? "table" : undefined}
    >
      <caption className={table.captionShown ? undefined : "sr"}>{table.caption}</caption>
      <thead role={list ? "rowgroup" : undefined}>
        <tr role={list ? "row" : undefined}>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} list={list} />
          ))}
        </tr>
      </thead>
      <tbody role={list ? "rowgroup" : undefined}>
        {rows.map((row, index) => (
          <Fragment key={table.rowKey(row)}>
            {startsGroup(table, index) ? (
              <GroupRow name={table.groupOf?.(row) ?? ""} span={columns.length} />
            ) : null}
            <tr role={list ? "row" : undefined} className={rowClass(table.rowState?.(row) ?? null)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} list={list}>
                  {column.cell(row, index)}
                </Cell>
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
      {table.foot ? <tfoot role={list ? "rowgroup" : undefined}>{table.foot}</tfoot> : null}
    </table>
  );
}

const rowClass = (state: LedgerRowState): string | undefined => (state ? ROW_CLASS[state] : undefined);

function startsGroup<Row>(
  { groupOf, rows }: Pick<DataTableProps<Row>, "groupOf" | "rows">,
  index: number,
): boolean {
  const [row, previous] = [rows[index], rows[index - 1]];
  if (!groupOf || row === undefined) return false;
  return previous === undefined || groupOf(row) !== groupOf(previous);
}

function GroupRow({ name, span }: { readonly name: string; readonly span: number }) {
  return (
    <tr className="grp" role="row">
      <th scope="colgroup" role="columnheader" colSpan={span}>
        {name}
      </th>
    </tr>
  );
}

interface CellProps<Row> {
  readonly column: LedgerColumn<Row>;
  readonly list: boolean;
  readonly children?: ReactNode;
}

function HeadCell<Row>({ column, list }: CellProps<Row>) {
  return (
    <th
      scope="col"
      role={list ? "columnheader" : undefined}
      className={classNames(column.kind === "ordinal" && "no", column.kind === "number" && "num")}
    >
      {column.head}
    </th>
  );
}

function Cell<Row>({ column, list, children }: CellProps<Row>) {
  const { kind = "text", phone = {} } = column;
  const className = classNames(
    kind === "ordinal" && "no",
    kind === "number" && "num",
    column.nowrap && "nowrap",
    column.dim && "dim",
    phone.order !== undefined && `o${phone.order}`,
    phone.inline && "in-p",
    phone.hidden && "hide-p",
  );
  if (kind === "name") {
    return (
      <th scope="row" role={list ? "rowheader" : undefined} className={className}>
        {children}
      </th>
    );
  }
  return (
    <td role={list ? "cell" : undefined} className={className} data-l={phone.label}>
      {children}
    </td>
  );
}
