import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { isPeopleRefusal, peopleMessage } from "@/components/people/people-message";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import { POST_ROLE_LABELS, POST_ROLES } from "@/lib/committees/domain/role-labels";
import type { HoldingRow, PeopleView } from "@/lib/committees/people-contract";

interface PeopleListProps {
  readonly view: PeopleView;
  readonly added: { readonly fullName: string; readonly link: string | null } | null;
  readonly resetDone: { readonly fullName: string; readonly link: string } | null;
  /** What came back from a form of one of the rows. */
  readonly rowState: FormState | null;
}

const roleLabel = (role: string): string => {
  const known = POST_ROLES.find((one) => one === role);
  return known ? POST_ROLE_LABELS[known] : role;
};

export function PeopleList({ view, added, resetDone, rowState }: PeopleListProps) {
  const refusal = rowState?.refusal ?? null;
  const rowId = rowState?.values.holdingId;
  return (
    <>
      {added ? (
        <Banner title={`Đã thêm ${added.fullName}.`} className="sp4">
          {added.link ? (
            <>
              Gửi đường dẫn dùng một lần này để người đó tự đặt mật khẩu, hết hạn sau 72 giờ:{" "}
              <b>{added.link}</b>
            </>
          ) : null}
        </Banner>
      ) : null}
      {resetDone ? (
        <Banner title={`Đã cấp lại đăng nhập cho ${resetDone.fullName}.`} className="sp4">
          Mật khẩu và mã xác nhận cũ không dùng được nữa. Gửi đường dẫn dùng một lần này, hết hạn sau 72 giờ:{" "}
          <b>{resetDone.link}</b>
        </Banner>
      ) : null}
      {stateOf(rowState, "people.end-holding")?.success ? (
        <Banner title="Đã ghi ngày kết thúc vị trí." className="sp4" />
      ) : null}
      <ErrorSummary
        state={rowState}
        idOf={(name) => (typeof rowId === "string" ? `${name}-${rowId}` : name)}
        refusalMessage={refusal && isPeopleRefusal(refusal) ? peopleMessage(refusal) : commonMessage(refusal)}
      />
      <div className="head top head-row">
        <h1>Người dùng</h1>
        <LinkButton href="/quan-tri/nguoi-dung/them">Thêm người</LinkButton>
      </div>
      <p>
        <TextLink href="/quan-tri/uy-quyen">Ủy quyền đã ghi</TextLink>
        {" · "}
        <TextLink href="/quan-tri/chung-thu-so">Nơi cấp chứng thư số</TextLink>
      </p>
      <div className="sp4">
        <FilterStrip action="/quan-tri/nguoi-dung" active={view.text !== ""}>
          <Field name="q" label="Họ tên, chức danh hoặc cơ quan" type="search" value={view.text} />
        </FilterStrip>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState action={<TextLink href="/quan-tri/nguoi-dung">Bỏ bộ lọc</TextLink>}>
          Không có ai khớp nội dung tìm.
        </EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption="Người giữ vị trí"
          rows={view.rows}
          rowKey={({ holdingId }) => holdingId}
          columns={[
            {
              key: "name",
              kind: "name",
              head: "Họ và tên",
              cell: ({ fullName, title }) => <RowName name={fullName} note={title} />,
              phone: { order: 1 },
            },
            { key: "body", head: "Cơ quan", cell: ({ bodyName }) => bodyName, phone: { label: "Cơ quan" } },
            {
              key: "role",
              head: "Công việc",
              cell: ({ role }) => roleLabel(role),
              phone: { label: "Công việc" },
            },
            {
              key: "term",
              head: "Thời hạn",
              cell: ({ from, to }) => `từ ${formatDate(from)}${to ? ` đến ${formatDate(to)}` : ""}`,
              phone: { label: "Thời hạn" },
            },
            {
              key: "end",
              head: <span className="sr">Việc</span>,
              cell: (row) => (
                <>
                  <p>
                    <TextLink href={`/quan-tri/nguoi-dung/${row.holdingId}/ban-giao`}>
                      Bàn giao<span className="sr"> việc của {row.fullName}</span>
                    </TextLink>
                  </p>
                  <p>
                    <TextLink href={`/quan-tri/nguoi-dung/${row.holdingId}/quyen`}>
                      Quyền<span className="sr"> của {row.fullName}</span>
                    </TextLink>
                  </p>
                  {row.role === "chair" ? (
                    <p>
                      <TextLink href={`/quan-tri/uy-quyen/them?tu=${row.postId}`}>
                        Ủy quyền<span className="sr"> của {row.fullName}</span>
                      </TextLink>
                    </p>
                  ) : null}
                  <EndHolding row={row} state={stateOf(rowState, "people.end-holding")} />
                  <ResetSignIn row={row} state={stateOf(rowState, "people.reset-sign-in")} />
                </>
              ),
            },
          ]}
        />
      )}
      <Pager
        page={view}
        noun="vị trí"
        hrefOf={(page) =>
          `/quan-tri/nguoi-dung?${new URLSearchParams({ q: view.text, trang: String(page) }).toString()}`
        }
      />
    </>
  );
}

interface RowFormProps {
  readonly row: HoldingRow;
  readonly state: FormState | null;
}

const ofRow = ({ row, state }: RowFormProps): FormState | null =>
  state?.values.holdingId === row.holdingId && state.success === null ? state : null;

function EndHolding({ row, state: anyState }: RowFormProps) {
  const state = ofRow({ row, state: anyState });
  return (
    <details className="how" open={state !== null}>
      <summary>Kết thúc vị trí</summary>
      <Form
        action="/api/people/end-holding"
        returnTo="/quan-tri/nguoi-dung"
        next="/quan-tri/nguoi-dung"
        idempotencyKey={newId()}
        state={state}
        aria-label={`Kết thúc vị trí của ${row.fullName}`}
      >
        <input type="hidden" name="holdingId" value={row.holdingId} />
        <DateField
          name="lastDay"
          id={`lastDay-${row.holdingId}`}
          label="Ngày cuối giữ vị trí"
          value={typed(state, "lastDay")}
          error={errorOf(state, "lastDay")}
        />
        <p className="sp3">
          <SubmitButton kind="danger" size="small">
            Kết thúc vị trí
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}

/** For whoever has lost password or phone. */
function ResetSignIn({ row, state: anyState }: RowFormProps) {
  const state = ofRow({ row, state: anyState });
  return (
    <details className="how" open={state !== null}>
      <summary>Cấp lại đăng nhập</summary>
      <p className="s">Mật khẩu, mã xác nhận và mọi phiên của người này hết hiệu lực ngay.</p>
      <Form
        action="/api/people/reset-sign-in"
        returnTo="/quan-tri/nguoi-dung"
        next="/quan-tri/nguoi-dung"
        idempotencyKey={newId()}
        state={state}
        aria-label={`Cấp lại đăng nhập cho ${row.fullName}`}
      >
        <input type="hidden" name="holdingId" value={row.holdingId} />
        <Field
          name="password"
          id={`password-${row.holdingId}`}
          label="Mật khẩu của đồng chí"
          type="password"
          autoComplete="current-password"
          value=""
          error={errorOf(state, "password")}
        />
        <p className="sp3">
          <SubmitButton kind="danger" size="small">
            Cấp lại đăng nhập
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
