import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { Form } from "@/components/forms/form";
import { errorOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { isPeopleRefusal, peopleMessage } from "@/components/people/people-message";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { formatDate } from "@/lib/core/text";
import type { PostRights, RightsView } from "@/lib/committees/people-contract";

interface RightsPageProps {
  readonly view: RightsView;
  /** What was typed as the day, and whether it could be read. */
  readonly asked: { readonly text: string; readonly readable: boolean };
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** What one person may do on one day, post by post; and the way to look at the pages as he sees them. */
export function RightsPage({ view, asked, state, idempotencyKey }: RightsPageProps) {
  const refusal = state?.refusal ?? null;
  const address = `/quan-tri/nguoi-dung/${view.holdingId}/quyen`;
  return (
    <>
      <ErrorSummary
        state={state}
        refusalMessage={refusal && isPeopleRefusal(refusal) ? peopleMessage(refusal) : commonMessage(refusal)}
      />
      <BackLink href="/quan-tri/nguoi-dung" label="Người dùng" />
      <div className="head">
        <h1>Quyền của {view.fullName}</h1>
      </div>
      <p className="sp3">
        Những việc người này được làm trong ngày {formatDate(view.day)}, theo từng vị trí đang giữ và các ủy
        quyền còn hiệu lực trong ngày đó.
      </p>
      <div className="sp4">
        <FilterStrip action={address} active={asked.text !== ""}>
          <DateField
            name="ngay"
            label="Quyền trong ngày"
            value={asked.text === "" ? formatDate(view.day) : asked.text}
            error={
              asked.readable
                ? undefined
                : "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 5/3/2026. Bảng dưới đây là quyền hôm nay."
            }
          />
        </FilterStrip>
      </div>
      {view.posts.length === 0 ? (
        <EmptyState>Trong ngày này người này không giữ vị trí nào ở địa phương của đồng chí.</EmptyState>
      ) : (
        view.posts.map((post) => <RightsOfPost key={post.holdingId} post={post} />)
      )}
      {view.mayView ? (
        <ViewAs view={view} address={address} state={state} idempotencyKey={idempotencyKey} />
      ) : null}
    </>
  );
}

const termWords = ({ from, to }: Pick<PostRights, "from" | "to">): string =>
  to ? `từ ${formatDate(from)} đến hết ${formatDate(to)}` : `từ ${formatDate(from)}`;

function RightsOfPost({ post }: { readonly post: PostRights }) {
  const id = `vi-tri-${post.holdingId}`;
  return (
    <section className="sp5" aria-labelledby={id}>
      <h2 id={id}>{post.title}</h2>
      <p className="sp2">
        {post.bodyName}; giữ vị trí {termWords(post)}
        {post.document ? `, theo ${post.document}` : ""}.
      </p>
      {post.lines.length === 0 ? (
        <EmptyState>Vị trí này không có quyền nào trong ngày.</EmptyState>
      ) : (
        <DataTable
          className="sp3"
          caption={`Quyền của vị trí ${post.title}`}
          rows={post.lines}
          rowKey={({ key }) => key}
          columns={[
            { key: "what", kind: "name", head: "Được làm", cell: ({ label }) => label, phone: { order: 1 } },
            {
              key: "where",
              head: "Trong phạm vi",
              cell: ({ areaName }) => areaName,
              phone: { label: "Phạm vi" },
            },
            { key: "term", head: "Thời hạn", cell: termWords, phone: { label: "Thời hạn" } },
            {
              key: "by",
              head: "Căn cứ",
              cell: ({ by }) =>
                by ? `Làm thay ${by.fromTitle} theo ${by.document}` : "Công việc của vị trí",
              phone: { label: "Căn cứ" },
            },
          ]}
        />
      )}
    </section>
  );
}

interface ViewAsProps {
  readonly view: RightsView;
  readonly address: string;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

function ViewAs({ view, address, state, idempotencyKey }: ViewAsProps) {
  return (
    <section className="sp6 measure-form" aria-labelledby="xem-thu">
      <h2 id="xem-thu">Xem thử với tư cách {view.title}</h2>
      <p className="sp3">
        Trong 30 phút, mọi trang hiện đúng như {view.fullName} nhìn thấy hôm nay để kiểm tra quyền đã giao.
        Lúc xem thử không ghi, không gửi, không ký được gì và không mở được tệp minh chứng. Việc xem được ghi
        vào nhật ký và «Ai đã xem hồ sơ này» bằng tên của đồng chí.
      </p>
      <Form
        action="/api/people/view-as"
        returnTo={address}
        next="/viec-cua-toi"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <input type="hidden" name="holdingId" value={view.holdingId} />
        <Field
          name="password"
          label="Mật khẩu của đồng chí"
          type="password"
          autoComplete="current-password"
          value=""
          error={errorOf(state, "password")}
        />
        <p className="sp3">
          <SubmitButton kind="secondary">Xem thử</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
