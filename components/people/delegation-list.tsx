import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { delegationMessage, isDelegationRefusal } from "@/components/people/delegation-message";
import { STATE_LABELS } from "@/components/people/delegation-words";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { DelegationRow } from "@/lib/committees/delegation-contract";
import { CAPACITY_PREFIXES } from "@/lib/committees/domain/delegation";

interface DelegationListProps {
  readonly rows: readonly DelegationRow[];
  readonly state: FormState | null;
}

/** Authorisations on record: who for whom, what, by which document, until when. */
export function DelegationList({ rows, state }: DelegationListProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      <Done state={state} />
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isDelegationRefusal(refusal) ? delegationMessage(refusal) : commonMessage(refusal)
        }
      />
      <div className="head top">
        <h1>Ủy quyền</h1>
        <p className="lead">Mỗi ủy quyền có văn bản, phạm vi và thời hạn; hết ngày cuối thì tự kết thúc.</p>
      </div>
      {rows.length === 0 ? (
        <EmptyState action={<TextLink href="/quan-tri/nguoi-dung">Chọn người ủy quyền</TextLink>}>
          Chưa ghi ủy quyền nào. Ghi ủy quyền ở dòng của người đứng đầu trong danh sách người dùng.
        </EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption="Ủy quyền đã ghi"
          rows={rows}
          rowKey={({ delegationId }) => delegationId}
          columns={[
            {
              key: "to",
              kind: "name",
              head: "Người được ủy quyền",
              cell: ({ capacity, toName, toTitle }) => (
                <RowName name={`${CAPACITY_PREFIXES[capacity]} ${toName ?? toTitle}`} note={toTitle} />
              ),
              phone: { order: 1 },
            },
            {
              key: "from",
              head: "Thay",
              cell: ({ fromName, fromTitle, bodyName }) => (
                <>
                  {fromTitle}
                  <span className="sub">{[fromName, bodyName].filter(Boolean).join(", ")}</span>
                </>
              ),
              phone: { label: "Thay" },
            },
            {
              key: "what",
              head: "Việc, phạm vi",
              cell: ({ permissions, scope }) => (
                <>
                  {permissions.join(", ")}
                  <span className="sub">{scope}</span>
                </>
              ),
              phone: { label: "Việc" },
            },
            {
              key: "term",
              head: "Thời hạn, văn bản",
              cell: ({ from, lastDay, document, documentDate }) => (
                <>
                  từ {formatDate(from)} đến hết {formatDate(lastDay)}
                  <span className="sub">
                    {document}, ngày {formatDate(documentDate)}
                  </span>
                </>
              ),
              phone: { label: "Thời hạn" },
            },
            {
              key: "state",
              head: "Hiệu lực",
              cell: ({ state: at }) => <Tag tone={at === "running" ? "ok" : "grey"}>{STATE_LABELS[at]}</Tag>,
              phone: { order: 0 },
            },
            {
              key: "end",
              head: <span className="sr">Việc</span>,
              cell: (row) => (row.state === "over" ? null : <EndEarly row={row} state={state} />),
            },
          ]}
        />
      )}
      <p className="sp4">
        <TextLink href="/quan-tri/nguoi-dung">Về danh sách người dùng</TextLink>
      </p>
    </>
  );
}

function Done({ state }: { readonly state: FormState | null }) {
  const recorded = stateOf(state, "people.record-delegation")?.success;
  const ended = stateOf(state, "people.end-delegation")?.success;
  if (recorded) return <Banner title={`Đã ghi ủy quyền cho ${String(recorded.toName)}.`} className="sp4" />;
  return ended ? (
    <Banner title={`Ủy quyền kết thúc hết ngày ${formatDate(String(ended.endsAfter))}.`} className="sp4" />
  ) : null;
}

function EndEarly({
  row,
  state: anyState,
}: {
  readonly row: DelegationRow;
  readonly state: FormState | null;
}) {
  const state = anyState?.values.delegationId === row.delegationId && !anyState.success ? anyState : null;
  return (
    <details className="how" open={state !== null}>
      <summary>Kết thúc sớm</summary>
      <Form
        action="/api/people/end-delegation"
        returnTo="/quan-tri/uy-quyen"
        next="/quan-tri/uy-quyen"
        idempotencyKey={newId()}
        state={state}
        aria-label={`Kết thúc sớm ủy quyền cho ${row.toName ?? row.toTitle}`}
      >
        <input type="hidden" name="delegationId" value={row.delegationId} />
        <DateField
          name="endsAfter"
          id={`endsAfter-${row.delegationId}`}
          label="Ngày cuối còn hiệu lực"
          value={typed(state, "endsAfter")}
          error={errorOf(state, "endsAfter")}
        />
        <p className="sp3">
          <SubmitButton kind="danger" size="small">
            Kết thúc ủy quyền
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
