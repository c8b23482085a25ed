import { measureWords } from "@/components/programmes/measure-words";
import { DataTable } from "@/components/ui/ledger";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { Criterion } from "@/lib/programmes/domain/criteria";
import {
  DIFFERENCE_LABELS,
  type Difference,
  type DifferenceLine,
} from "@/lib/programmes/domain/criteria-difference";

export const DIFFERENCE_TONES = {
  kept: "plain",
  reworded: "teal",
  remeasured: "warn",
  split: "brown",
  joined: "brown",
  new: "blue",
  dropped: "pale",
} as const satisfies Record<Difference, TagTone>;

interface DifferenceTableProps {
  readonly lines: readonly DifferenceLine[];
  readonly beforeNumber: number;
  readonly afterNumber: number;
}

/** Two versions beside each other, row by row. */
export function DifferenceTable({ lines, beforeNumber, afterNumber }: DifferenceTableProps) {
  return (
    <DataTable
      className="sp4"
      caption="Khác nhau giữa hai phiên bản"
      rows={lines}
      rowKey={({ after, before }) => `${after?.code ?? ""}/${before.map(({ code }) => code).join("+")}`}
      columns={[
        {
          key: "difference",
          head: "Thay đổi",
          cell: ({ difference }) => (
            <Tag tone={DIFFERENCE_TONES[difference]}>{DIFFERENCE_LABELS[difference]}</Tag>
          ),
          nowrap: true,
          phone: { order: 0 },
        },
        {
          key: "after",
          kind: "name",
          head: `Phiên bản ${afterNumber}`,
          cell: ({ after, difference }) =>
            after ? (
              <RowWords criterion={after} short={difference === "kept"} />
            ) : (
              <span className="dim">Không còn</span>
            ),
          phone: { order: 1 },
        },
        {
          key: "before",
          head: `Phiên bản ${beforeNumber}`,
          cell: ({ before, difference }) =>
            before.length === 0 ? (
              <span className="dim">Chưa có</span>
            ) : difference === "kept" ? (
              <span className="dim">Như bên</span>
            ) : (
              before.map((criterion) => <RowWords key={criterion.code} criterion={criterion} />)
            ),
          phone: { label: `Phiên bản ${beforeNumber}` },
        },
      ]}
    />
  );
}

interface RowWordsProps {
  readonly criterion: Criterion;
  /** What was kept needs no reading. */
  readonly short?: boolean;
}

export function RowWords({ criterion, short = false }: RowWordsProps) {
  const { code, title, text, measure, clause, notApplicableWhen, exceptions } = criterion;
  return (
    <>
      {code}. {title}
      <span className="sub" hidden={short}>
        {text === title ? "" : `${text}. `}
        {measureWords(measure)} · {clause}
        {notApplicableWhen ? ` · Không áp dụng khi: ${notApplicableWhen}` : ""}
        {exceptions.length > 0 ? ` · Ngoại lệ: ${exceptions.map((one) => one.title).join("; ")}` : ""}
      </span>
    </>
  );
}
