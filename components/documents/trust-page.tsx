import { commonMessage } from "@/components/common-message";
import { isSigningRefusal, signatureMessage, untilWords } from "@/components/documents/signature-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/core/text";
import type { TrustRow, TrustView } from "@/lib/documents/contract";

interface TrustPageProps {
  readonly view: TrustView;
  readonly state: FormState | null;
}

const HERE = "/quan-tri/chung-thu-so";

/** Whose certificates count in the province: the product brings none, its administrator puts them in. */
export function TrustPage({ view, state }: TrustPageProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      <DoneBanner state={state} />
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isSigningRefusal(refusal) ? signatureMessage(refusal) : commonMessage(refusal)
        }
      />
      <div className="head top">
        <h1>Nơi cấp chứng thư số</h1>
        <p className="lead">
          Chữ ký số chỉ được nhận khi chứng thư do một nơi trong danh sách này cấp và chưa bị thu hồi. Tải lên
          danh sách thu hồi (CRL) mới của nơi cấp khi có.
        </p>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState>Chưa có nơi cấp nào, nên chưa ký số được.</EmptyState>
      ) : (
        <Entries view={view} state={stateOf(state, "signatures.end-trust")} />
      )}
      {view.mayChange ? (
        <section className="measure-form sp6">
          <h2 className="ruled">Thêm nơi cấp hoặc danh sách thu hồi</h2>
          <Form
            action="/api/signatures/add-trust"
            returnTo={HERE}
            next={HERE}
            idempotencyKey={newId()}
            state={stateOf(state, "signatures.add-trust")}
            encType="multipart/form-data"
          >
            <FileField
              name="file"
              label="Tệp chứng thư của nơi cấp, hoặc danh sách thu hồi"
              hint="Tệp .cer, .crt, .pem hoặc .crl, lấy từ trang chính thức của nơi cấp."
              accept={[".cer", ".crt", ".pem", ".der", ".crl"]}
              state={stateOf(state, "signatures.add-trust")}
            />
            <p className="acts">
              <SubmitButton>Thêm vào danh sách</SubmitButton>
            </p>
          </Form>
        </section>
      ) : (
        <p className="dim sp4">Danh sách này do quản trị cấp tỉnh giữ.</p>
      )}
    </>
  );
}

function DoneBanner({ state }: { readonly state: FormState | null }) {
  if (!state?.success) return null;
  if (state.command === "signatures.add-trust") {
    const what = state.success["kind"] === "crl" ? "danh sách thu hồi của" : "nơi cấp";
    return <Banner title={`Đã thêm ${what} ${String(state.success["name"])}.`} />;
  }
  return state.command === "signatures.end-trust" ? <Banner title="Đã đưa ra khỏi danh sách." /> : null;
}

function Entries({ view: { rows, mayChange }, state }: TrustPageProps) {
  return (
    <DataTable
      className="sp5"
      caption="Nơi cấp chứng thư số và danh sách thu hồi đang dùng"
      rows={rows}
      rowKey={({ trustId }) => trustId}
      columns={[
        {
          key: "name",
          kind: "name",
          head: "Tên",
          cell: ({ name, sha256 }) => (
            <RowName name={name} note={<span className="break-all">SHA-256 {sha256}</span>} />
          ),
          phone: { order: 1 },
        },
        {
          key: "kind",
          head: "Loại",
          cell: ({ kind, revoked }) =>
            kind === "root" ? "Nơi cấp" : `Danh sách thu hồi, ${revoked ?? 0} chứng thư`,
          phone: { order: 0 },
        },
        {
          key: "until",
          head: "Hạn",
          cell: ({ kind, validTo }) =>
            kind === "crl" && validTo
              ? `Bản kế tiếp ${formatDateTime(new Date(validTo))}`
              : untilWords(validTo),
          phone: { label: "Hạn" },
        },
        {
          key: "by",
          head: "Người thêm",
          cell: ({ addedBy, addedAt }) => `${addedBy}, ${formatDateTime(new Date(addedAt))}`,
          phone: { label: "Người thêm" },
        },
        ...(mayChange
          ? [
              {
                key: "act",
                head: <span className="sr">Việc</span>,
                cell: (row: TrustRow) => <EndTrust row={row} state={state} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function EndTrust({ row, state }: { readonly row: TrustRow; readonly state: FormState | null }) {
  return (
    <Form
      action="/api/signatures/end-trust"
      returnTo={HERE}
      next={HERE}
      idempotencyKey={newId()}
      state={state}
      aria-label={`Đưa ${row.name} ra khỏi danh sách`}
    >
      <input type="hidden" name="trustId" value={row.trustId} />
      <SubmitButton kind="secondary" size="small">
        Đưa ra<span className="sr"> {row.name}</span>
      </SubmitButton>
    </Form>
  );
}
