import { SelectionCount } from "@/components/recognition/selection-count";
import { tickColumn } from "@/components/recognition/tick-column";
import { unitKindLabel, unitsLabel } from "@/components/recognition/recognition-words";
import { Button } from "@/components/ui/button";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { BatchDecision, BatchView } from "@/lib/recognition/contract";

interface BatchFormProps {
  readonly batch: BatchView;
  /** «Chọn n văn bản không có ý kiến khác» was pressed. */
  readonly ordinaryChosen: boolean;
}

const FIELD = "qd";

/** K-3: exceptions first; nothing is ticked beforehand, and an exception only once it was opened. */
export function BatchForm({ batch, ordinaryChosen }: BatchFormProps) {
  const exceptions = batch.decisions.filter(({ attention }) => attention.length > 0);
  const ordinary = batch.decisions.filter(({ attention }) => attention.length === 0);
  const chosen = new Set(
    batch.decisions
      .filter(({ opened, attention }) => opened || (ordinaryChosen && attention.length === 0))
      .map(({ decisionId }) => decisionId),
  );
  const suffix = ordinaryChosen ? "?chon=thuong" : "";
  const context = { batch, chosen, suffix };
  return (
    <form method="get" action={`/ky/${batch.batchId}/xac-nhan`}>
      {exceptions.length > 0 ? (
        <>
          <div className="sp5">
            <h2>Cần xem kỹ ({exceptions.length})</h2>
            <p className="s dim">Mở từng văn bản rồi mới chọn được.</p>
          </div>
          <DataTable
            caption="Cần xem kỹ"
            className="k3"
            rows={exceptions}
            rowKey={({ decisionId }) => decisionId}
            rowState={() => "look"}
            columns={columns(context, true)}
          />
        </>
      ) : null}
      {ordinary.length > 0 ? (
        <>
          <div className="k-all sp6">
            <div>
              <h2>Không có ý kiến khác ({ordinary.length})</h2>
              <p className="s dim">
                {ordinary.every(({ kind }) => kind === "recognition")
                  ? "Đủ tiêu chí, không có ý kiến khác, không sát ngưỡng."
                  : "Không có ý kiến khác, không sát ngưỡng."}
              </p>
            </div>
            <LinkButton kind="secondary" href={`/ky/${batch.batchId}?chon=thuong`}>
              Chọn {ordinary.length} văn bản không có ý kiến khác
            </LinkButton>
          </div>
          <DataTable
            caption="Không có ý kiến khác"
            className="k3"
            rows={ordinary}
            rowKey={({ decisionId }) => decisionId}
            columns={columns(context, false)}
          />
        </>
      ) : null}
      <div className="decide wide-d">
        <p>
          <SelectionCount name={FIELD} total={batch.decisions.length} initial={chosen.size} />
        </p>
        <p className="acts">
          <Button type="submit" wide>
            Tiếp tục với văn bản đã chọn
          </Button>
        </p>
      </div>
    </form>
  );
}

interface Context {
  readonly batch: BatchView;
  readonly chosen: ReadonlySet<string>;
  readonly suffix: string;
}

type Column = LedgerColumn<BatchDecision>;

function columns({ batch, chosen, suffix }: Context, exceptional: boolean): readonly Column[] {
  const votes: Column = {
    key: "bieu-quyet",
    kind: "number",
    head: "Biểu quyết",
    nowrap: true,
    cell: ({ votes: words }) => words ?? "",
    phone: { label: "Biểu quyết", inline: true },
  };
  return [
    tickColumn<BatchDecision>({
      name: FIELD,
      valueOf: ({ decisionId }) => decisionId,
      labelOf: unitsLabel,
      chosen,
      isOff: ({ opened }) => exceptional && !opened,
      anchor: false,
    }),
    {
      key: "don-vi",
      kind: "name",
      head: "Đơn vị",
      cell: (row) => (
        <>
          {unitsLabel(row)}
          {exceptional || row.units === 1 ? <span className="sub">{secondLine(row)}</span> : null}
        </>
      ),
    },
    exceptional
      ? {
          key: "vi-sao",
          head: "Vì sao cần xem kỹ",
          cell: (row) => (
            <>
              <b>{row.attention.slice(0, 3).join("; ")}</b>
              <span className="sub">{row.opened ? "Đã mở" : "Chưa mở"}</span>
            </>
          ),
        }
      : {
          key: "trich-yeu",
          head: "Trích yếu",
          dim: true,
          cell: ({ abstract }) => abstract,
          phone: { hidden: true },
        },
    ...(batch.hasVotes ? [votes] : []),
    {
      key: "mo",
      kind: "number",
      head: <span className="sr">Mở</span>,
      nowrap: true,
      cell: (row) => (
        <TextLink href={`/ky/${batch.batchId}/${row.decisionId}${suffix}`}>
          {openWord(row, exceptional)}
          <span className="sr"> {unitsLabel(row)}</span>
        </TextLink>
      ),
      phone: { inline: true },
    },
  ];
}

function openWord({ opened }: BatchDecision, exceptional: boolean): string {
  if (!exceptional) return "Xem";
  return opened ? "Xem lại" : "Mở xem";
}

const secondLine = ({ units, unitKind, placeName }: BatchDecision): string =>
  units > 1 ? "Kèm danh sách" : [unitKindLabel(unitKind), placeName].filter(Boolean).join(" · ");
