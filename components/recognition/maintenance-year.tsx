import { Form } from "@/components/forms/form";
import { errorOf, typedMany, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { ChoiceError } from "@/components/forms/choice-error";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { tickColumn } from "@/components/recognition/tick-column";
import { StatusTag } from "@/components/reports/status-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { EndedTitleRow, ReviewRow, ReviewYear } from "@/lib/recognition/after-contract";

interface MaintenanceYearProps {
  readonly year: ReviewYear;
  readonly keepState: FormState | null;
  readonly noticeState: FormState | null;
  readonly chooseAll: boolean;
}

/** One plan's review of the year: what needs a look, what can be kept at once, what is concluded, and the notice. */
export function MaintenanceYear({ year, keepState, noticeState, chooseAll }: MaintenanceYearProps) {
  const { rows, ended } = year;
  const open = rows.filter(({ status }) => status === "open" || status === "at_risk");
  const marked = open.filter((row) => row.signs.length > 0 || row.status === "at_risk");
  const plain = open.filter((row) => row.signs.length === 0 && row.status === "open");
  const concluded = rows.filter((row) => !open.includes(row));
  return (
    <>
      <p className="measure">
        {year.bodyName} rà soát các đơn vị đã được công nhận các năm trước · căn cứ {year.clause}.
      </p>
      <Counts year={year} open={open.length} />
      {marked.length > 0 ? (
        <section className="sp6">
          <h2>Cần xem từng đơn vị ({marked.length})</h2>
          <p className="s dim measure">
            Dấu hiệu chỉ để xem xét; kế hoạch không nêu dấu hiệu nào tự làm mất danh hiệu. Mở từng đơn vị để
            kết luận.
          </p>
          <DataTable
            caption="Đơn vị có dấu hiệu cần xem"
            rows={marked}
            rowKey={keyOf}
            rowState={() => "look"}
            columns={[NAME, RECOGNISED, SIGNS, STATUS]}
          />
        </section>
      ) : null}
      {plain.length > 0 ? <KeepForm rows={plain} state={keepState} chooseAll={chooseAll} /> : null}
      {concluded.length > 0 ? (
        <section className="sp6">
          <h2>Đã kết luận ({concluded.length})</h2>
          <DataTable
            caption="Đơn vị đã kết luận"
            rows={concluded}
            rowKey={keyOf}
            columns={[NAME, RECOGNISED, CAUSE, REVIEWER, STATUS]}
          />
        </section>
      ) : null}
      {rows.length === 0 ? <EmptyState>Chưa có đơn vị đến kỳ rà soát năm {year.year}.</EmptyState> : null}
      <NoticeForm year={year} open={open.length} state={noticeState} quiet={plain.length > 0} />
      {ended.length > 0 ? <EndedTitles rows={ended} /> : null}
      {year.marks.length > 0 ? (
        <Panel title="Kế hoạch không nêu" narrow className="sp6">
          <ul>
            {year.marks.map((mark) => (
              <li key={mark}>{mark}.</li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

const keyOf = ({ recognitionId }: ReviewRow): string => recognitionId;

function Counts({ year: { rows }, open }: { readonly year: ReviewYear; readonly open: number }) {
  const count = (...statuses: readonly string[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  const parts = [
    `${rows.length} đơn vị đến kỳ`,
    `${open} chưa kết luận`,
    `${count("to_keep", "kept")} duy trì`,
    `${count("to_drop", "dropped")} không duy trì`,
    `${count("to_withdraw", "withdrawn")} đề nghị hoặc đã thu hồi`,
  ];
  return (
    <p className="sp3">
      <b>{parts.join("; ")}.</b>
    </p>
  );
}

interface KeepFormProps {
  readonly rows: readonly ReviewRow[];
  readonly state: FormState | null;
  readonly chooseAll: boolean;
}

function KeepForm({ rows, state, chooseAll }: KeepFormProps) {
  const all = rows.map(keyOf);
  const chosen = new Set(typedMany(state, "recognition", chooseAll ? all : []));
  return (
    <Form
      action="/api/recognition/keep-units"
      returnTo="/duy-tri"
      next="/duy-tri"
      idempotencyKey={newId()}
      state={state}
      className="sp6"
    >
      <div className="k-all">
        <div>
          <h2>Không có dấu hiệu ({rows.length})</h2>
          <p className="s dim">Chọn các đơn vị duy trì cùng lúc, hoặc mở từng đơn vị.</p>
        </div>
        <TextLink href="/duy-tri?chon=tat-ca">Chọn cả {rows.length} đơn vị</TextLink>
      </div>
      <ChoiceError name="recognition" message={errorOf(state, "recognition")} />
      <DataTable
        caption="Đơn vị không có dấu hiệu"
        className="k3"
        rows={rows}
        rowKey={keyOf}
        columns={[
          tickColumn<ReviewRow>({
            name: "recognition",
            valueOf: keyOf,
            labelOf: ({ unitName }) => unitName,
            chosen,
            isMissing: errorOf(state, "recognition") !== undefined,
          }),
          NAME,
          RECOGNISED,
          STATUS,
        ]}
      />
      <p className="acts">
        <SubmitButton wide>Duy trì các đơn vị đã chọn</SubmitButton>
      </p>
    </Form>
  );
}

interface NoticeFormProps {
  readonly year: ReviewYear;
  readonly open: number;
  readonly state: FormState | null;
  readonly quiet: boolean;
}

function NoticeForm({ year, open, state, quiet }: NoticeFormProps) {
  const { notice, rows } = year;
  if (!notice) return null;
  const waiting = rows.filter(({ status }) => status === "to_keep" || status === "to_drop").length;
  return (
    <section className="sp6">
      <h2>
        {notice.title} danh sách đơn vị duy trì năm {year.year}
      </h2>
      {notice.underWay ? (
        <p className="sp3">
          <TextLink href={`/quyet-dinh/${notice.underWay.decisionId}`}>Mở thông báo đang lập</TextLink>{" "}
          <StatusTag kind="decision" status={notice.underWay.status} />
        </p>
      ) : (
        <NoticeWords open={open} waiting={waiting} />
      )}
      {!notice.underWay && notice.mayDraft && open === 0 && waiting > 0 ? (
        <Form
          action="/api/recognition/draft-notice"
          returnTo="/duy-tri"
          next="/quyet-dinh/{decisionId}"
          idempotencyKey={newId()}
          state={state}
        >
          <input type="hidden" name="planVersionId" value={year.planVersionId} />
          <p className="s sp3">Người ký: {notice.signerWords}. Văn thư của cơ quan này cấp số, phát hành.</p>
          <p className="acts">
            <SubmitButton kind={quiet ? "secondary" : "primary"} wide>
              Lập dự thảo thông báo
            </SubmitButton>
          </p>
        </Form>
      ) : null}
    </section>
  );
}

function NoticeWords({ open, waiting }: { readonly open: number; readonly waiting: number }) {
  if (open > 0) {
    return <p className="sp3">Còn {open} đơn vị chưa kết luận. Kết luận hết rồi lập thông báo.</p>;
  }
  return waiting > 0 ? (
    <p className="sp3">{waiting} đơn vị đã kết luận, chờ đưa vào thông báo.</p>
  ) : (
    <p className="sp3">Không còn kết luận nào chờ đưa vào thông báo.</p>
  );
}

function EndedTitles({ rows }: { readonly rows: readonly EndedTitleRow[] }) {
  return (
    <section className="sp6">
      <h2>Đơn vị đã sáp nhập, chia tách ({rows.length})</h2>
      <p className="s dim measure">
        Không rà soát: danh hiệu là lịch sử của đơn vị cũ, không phải danh hiệu hiện tại của đơn vị mới.
      </p>
      <DataTable
        caption="Danh hiệu của đơn vị đã sáp nhập, chia tách"
        rows={rows}
        rowKey={({ recognitionId }) => recognitionId}
        columns={[
          {
            key: "don-vi",
            kind: "name",
            head: "Đơn vị, tên khi được công nhận",
            cell: (row) => (
              <RowName href={`/cong-nhan/${row.recognitionId}`} name={row.unitName} note={row.placeName} />
            ),
          },
          { key: "qd", head: "Công nhận", cell: (row) => `${row.decisionNumber}, năm ${row.cycleYear}` },
          {
            key: "nay",
            head: "Nay thuộc",
            cell: ({ ended }) =>
              `${ended.successors.map(({ name }) => name).join(", ")}, từ ${formatDate(ended.on)}`,
          },
        ]}
      />
    </section>
  );
}

const NAME: LedgerColumn<ReviewRow> = {
  key: "don-vi",
  kind: "name",
  head: "Đơn vị",
  cell: (row) => (
    <RowName
      href={`/duy-tri/${row.recognitionId}`}
      name={row.unitName}
      note={[unitKindLabel(row.unitKind), row.placeName].filter(Boolean).join(" · ")}
    />
  ),
};

const RECOGNISED: LedgerColumn<ReviewRow> = {
  key: "cong-nhan",
  head: "Công nhận",
  cell: (row) => (
    <>
      Năm {row.cycleYear}
      <span className="sub">
        {row.decisionNumber}
        {row.maintainedYear ? `, duy trì năm ${row.maintainedYear}` : ""}
      </span>
    </>
  ),
};

const SIGNS: LedgerColumn<ReviewRow> = {
  key: "dau-hieu",
  head: "Dấu hiệu",
  cell: ({ signs, cause }) => [...signs.map(({ text }) => text), ...(cause ? [cause] : [])].join("; "),
};

const CAUSE: LedgerColumn<ReviewRow> = { key: "ly-do", head: "Lý do", cell: ({ cause }) => cause ?? "" };

const REVIEWER: LedgerColumn<ReviewRow> = {
  key: "nguoi",
  head: "Người rà soát",
  dim: true,
  cell: ({ reviewerName, reviewedOn }) =>
    reviewerName && reviewedOn ? `${reviewerName}, ${formatDate(reviewedOn)}` : "",
};

const STATUS: LedgerColumn<ReviewRow> = {
  key: "trang-thai",
  head: "Trạng thái",
  cell: ({ status }) => <StatusTag kind="maintenance" status={status} />,
  phone: { order: 0 },
};
