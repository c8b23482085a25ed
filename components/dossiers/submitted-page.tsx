import { BackToDossier } from "@/components/dossiers/dossier-bar";
import { receiverWords } from "@/components/dossiers/dossier-words";
import { PaperLinks } from "@/components/documents/paper-links";
import { officerMessage, refusalWords } from "@/components/dossiers/officer-message";
import { StatusTag } from "@/components/reports/status-tag";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { SubmittedView } from "@/lib/dossiers/officer-views";
import { STEP_LABELS } from "@/lib/programmes/domain/plan";

interface SubmittedPageProps {
  readonly view: SubmittedView;
  readonly state: FormState | null;
}

/** O-10: what was sent, to whom, and what happens next; safe to keep as a bookmark, since it shows today's status. */
export function SubmittedPage({ view, state }: SubmittedPageProps) {
  const { head, number, isSupplement, submittedOn, submittedBy, receivingBodyName, hash, nextSteps } = view;
  const withdrawing = stateOf(state, "dossiers.withdraw-dossier");
  const recalling = stateOf(state, "dossiers.recall-dossier");
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary
        state={recalling ?? withdrawing}
        refusalMessage={refusalWords(recalling ?? withdrawing)}
      />
      <div className="head">
        <h1>{isSupplement ? `Đã gửi bổ sung, lần ${number}` : "Đã gửi hồ sơ"}</h1>
      </div>
      <Panel tone="ok" narrow className="sp4">
        <p>
          Đã gửi hồ sơ <b>{head.code}</b> của <b>{head.unitName}</b> lên{" "}
          <b>{receiverWords({ unitName: head.unitName, receivingBodyName })}</b> ngày{" "}
          {formatDate(submittedOn)}.
        </p>
      </Panel>
      <div className="cols sp6">
        <div>
          <h2 className="ruled">Điều gì xảy ra tiếp</h2>
          {isFinal(head.status) ? (
            <p className="sp3">
              Việc xét hồ sơ này đã kết thúc: <StatusTag kind="dossier" status={head.status} />
            </p>
          ) : null}
          <Timeline
            items={(isFinal(head.status) ? [] : nextSteps).map(({ kind, bodyName }, index) => ({
              key: `${kind}-${bodyName}`,
              title: STEP_LABELS[kind],
              detail: bodyName,
              state: index === 0 ? "current" : "ahead",
            }))}
          />
          <p className="sp4">
            Khi hồ sơ được tiếp nhận, cần bổ sung hoặc có kết quả, việc đó hiện ở{" "}
            <TextLink href="/viec-cua-toi">Việc của tôi</TextLink>.
          </p>
          {view.recall ? <RecallForm view={view} recall={view.recall} state={recalling} /> : null}
          {view.mayWithdraw ? <WithdrawForm view={view} state={withdrawing} /> : null}
          <NotNow view={view} />
        </div>
        <aside className="side" aria-label="Phiếu gửi hồ sơ">
          <section>
            <h2>Phiếu gửi hồ sơ</h2>
            <SummaryList
              kind="flat"
              items={[
                { term: "Mã hồ sơ", value: head.code },
                { term: "Lần gửi", value: String(number) },
                { term: "Người gửi", value: submittedBy },
                { term: "Trạng thái hiện nay", value: <StatusTag kind="dossier" status={head.status} /> },
                { term: "Mã kiểm tra nội dung", value: <code className="hash">{hash.slice(0, 16)}</code> },
              ]}
            />
            <p className="s dim sp3">Tải phiếu nộp để lưu. Nội dung đã gửi được khóa kèm mã kiểm tra.</p>
            <PaperLinks base={`/ho-so/${head.id}/da-nop/van-ban`} what="phiếu nộp hồ sơ" />
          </section>
          {view.receivedOn ? (
            <section>
              <h2>Phiếu tiếp nhận</h2>
              <p className="sp3">Tiếp nhận ngày {formatDate(view.receivedOn)}, kèm danh mục còn thiếu.</p>
              <PaperLinks base={`/ho-so/${head.id}/tiep-nhan/van-ban`} what="phiếu tiếp nhận hồ sơ" />
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}

/** What the sender could do before and cannot now, each with the rule and whom to turn to. */
function NotNow({ view: { head, recallBlock, withdrawEnded } }: { readonly view: SubmittedView }) {
  return (
    <>
      {recallBlock ? (
        <p className="note-line sp4">
          <Icon name="lock" />
          <span>
            <b>Rút để sửa</b>: chưa làm được. {officerMessage(recallBlock)}
          </span>
        </p>
      ) : null}
      {withdrawEnded ? (
        <p className="note-line sp4">
          <Icon name="lock" />
          <span>
            <b>Rút hồ sơ</b>: không rút được nữa vì hồ sơ đã được tiếp nhận. Cần sửa thì đề nghị{" "}
            {head.currentBodyName} trả lại bổ sung.
          </span>
        </p>
      ) : null}
    </>
  );
}

const isFinal = (status: DossierStatus): boolean =>
  status === "recognised" || status === "not_recognised" || status === "withdrawn";

interface RecallFormProps extends SubmittedPageProps {
  readonly recall: NonNullable<SubmittedView["recall"]>;
}

function RecallForm({ view: { head, number }, recall: { closesOn }, state }: RecallFormProps) {
  return (
    <section className="decide" aria-labelledby="rut-de-sua">
      <h2 id="rut-de-sua">Rút để sửa</h2>
      <p className="sp3">
        Hồ sơ về lại trạng thái đang soạn, mọi nội dung được giữ, và không còn trong danh sách chờ của{" "}
        {head.currentBodyName}. Bản đã gửi lần {number} vẫn lưu ở lịch sử.
      </p>
      {closesOn ? (
        <p className="sp3">
          <b>Sửa xong phải gửi lại, đến hết ngày {formatDate(closesOn)}.</b>
        </p>
      ) : null}
      <Form
        action="/api/dossiers/recall-dossier"
        returnTo={`/ho-so/${head.id}/da-nop`}
        next={`/ho-so/${head.id}`}
        idempotencyKey={newId()}
        state={state}
        revision={head.revision}
      >
        <input type="hidden" name="dossierId" value={head.id} />
        <TextareaField
          name="recallReason"
          label="Nội dung cần sửa"
          rows={2}
          value={typed(state, "recallReason")}
          error={errorOf(state, "recallReason")}
        />
        <p className="acts">
          <SubmitButton kind="secondary">Rút để sửa</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

function WithdrawForm({ view: { head }, state }: SubmittedPageProps) {
  const page = `/ho-so/${head.id}/da-nop`;
  return (
    <section className="decide" aria-labelledby="rut-ho-so">
      <h2 id="rut-ho-so">Rút hồ sơ</h2>
      <p className="sp3">
        Rút được đến khi nơi nhận tiếp nhận. Hồ sơ đã rút không mở lại được trong kỳ này và vẫn xem được ở
        lịch sử.
      </p>
      <Form
        action="/api/dossiers/withdraw-dossier"
        returnTo={page}
        next={`/ho-so/${head.id}`}
        idempotencyKey={newId()}
        state={state}
        revision={head.revision}
      >
        <input type="hidden" name="dossierId" value={head.id} />
        <TextareaField
          name="reason"
          label="Lý do rút"
          value={typed(state, "reason")}
          error={errorOf(state, "reason")}
        />
        <p className="acts">
          <SubmitButton kind="danger">Rút hồ sơ</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
