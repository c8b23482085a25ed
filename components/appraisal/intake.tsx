import { blockSentence, checkWords } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { PaperLinks } from "@/components/documents/paper-links";
import { PaperText } from "@/components/documents/paper-text";
import { HowCounted } from "@/components/programmes/how-counted";
import { rowNamer } from "@/components/appraisal/row-names";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { Paper } from "@/lib/documents/domain/paper";
import { PROPOSAL_LABELS } from "@/lib/dossiers/domain/appraisal";
import { SELF_RESULT_LABELS } from "@/lib/dossiers/domain/stored-answer";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface IntakeProps {
  readonly view: AppraisalDeskView;
  readonly receiveState: FormState | null;
  readonly declineState: FormState | null;
  readonly keys: { readonly receive: string; readonly decline: string };
  /** Once it was taken in. */
  readonly slip: Paper | null;
}

/** Tiếp nhận: what is in the dossier, what is missing, and two acts: taken in with a slip, or sent back with a reason. */
export function Intake(props: IntakeProps) {
  const { view } = props;
  if (view.status !== "submitted") return <AfterIntake {...props} />;
  return (
    <div className="cols">
      <div className="measure-form">
        <h1>Tiếp nhận hồ sơ</h1>
        <p className="lead2">
          {view.submittedByBody || view.unitName} gửi
          {view.submittedOn ? ` ngày ${formatDate(view.submittedOn)}` : ""}, lần{" "}
          {formatNumber(view.submission)}.
        </p>
        {view.dueHow ? <HowCounted how={view.dueHow} title="Cách tính hạn tiếp nhận" /> : null}
        <Contents view={view} />
        <Findings view={view} />
        <IntakeActs {...props} />
      </div>
    </div>
  );
}

function Contents({ view }: { readonly view: AppraisalDeskView }) {
  const rows = view.groups.flatMap((group) => group.rows).filter(({ kind }) => kind === "criterion");
  const count = (result: string): number => rows.filter(({ selfResult }) => selfResult === result).length;
  const papers = rows.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return (
    <SummaryList
      kind="big"
      className="sp4"
      items={[
        {
          term: "Thành phần hồ sơ",
          value: (
            <ul>
              {view.components.map(({ code, title, done, required }) => (
                <li key={code}>
                  {title}:{" "}
                  {done ? "có" : required ? <b className="low">chưa có</b> : "không có (không yêu cầu)"}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: "Tự đánh giá",
          value: `${SELF_RESULT_LABELS.met} ${count("met")}, ${SELF_RESULT_LABELS.not_met} ${count("not_met")}, ${SELF_RESULT_LABELS.not_applicable} ${count("not_applicable")} trong ${rows.length} tiêu chí`,
        },
        { term: "Minh chứng", value: `${formatNumber(papers)} văn bản, tệp` },
        ...(view.opinion
          ? [
              {
                term: `${view.opinion.bodyName}`,
                value: `${PROPOSAL_LABELS[view.opinion.proposal].replace("Đề xuất", "Đề nghị")}${view.opinion.reason ? `. ${view.opinion.reason}` : ""}`,
              },
            ]
          : []),
      ]}
    />
  );
}

function Findings({ view: { checks } }: { readonly view: AppraisalDeskView }) {
  if (checks.length === 0) return null;
  return (
    <Panel
      tone="warn"
      className="sp5"
      title={`Kiểm tra tự động: ${formatNumber(checks.length)} điểm cần xem`}
    >
      <ul>
        {checks.map((check) => (
          <li key={checkWords(check)}>{checkWords(check)}</li>
        ))}
      </ul>
    </Panel>
  );
}

function IntakeActs({ view, receiveState, declineState, keys }: IntakeProps) {
  const block = view.intakeBlock;
  if (block) {
    return (
      <Panel tone="warn" className="sp5" title="Chưa tiếp nhận được">
        <p>{blockSentence(block, rowNamer(view.groups))}</p>
      </Panel>
    );
  }
  const here = `/tham-dinh/${view.dossierId}/tiep-nhan`;
  const shared = { returnTo: here, revision: view.revision };
  return (
    <>
      <Form
        action="/api/appraisals/receive"
        next={here}
        idempotencyKey={keys.receive}
        state={receiveState}
        {...shared}
      >
        <input type="hidden" name="dossierId" value={view.dossierId} />
        <p className="acts">
          <SubmitButton size="big" wide>
            Tiếp nhận
          </SubmitButton>
          <span className="s dim">Hạn thẩm định tính từ hôm nay, {formatDate(view.today)}.</span>
        </p>
      </Form>
      <details className="how sp7" open={declineState !== null}>
        <summary>Không tiếp nhận hồ sơ này</summary>
        <div>
          <Form
            action="/api/appraisals/decline-intake"
            next="/tham-dinh"
            idempotencyKey={keys.decline}
            state={declineState}
            {...shared}
          >
            <input type="hidden" name="dossierId" value={view.dossierId} />
            <TextareaField
              name="reason"
              label="Lý do không tiếp nhận"
              hint="Đơn vị sẽ đọc, hoàn thiện và gửi lại được. Thiếu nội dung ở tiêu chí thì tiếp nhận rồi trả lại bổ sung."
              value={typed(declineState, "reason")}
              error={errorOf(declineState, "reason")}
            />
            <p className="acts">
              <SubmitButton kind="danger">Không tiếp nhận</SubmitButton>
            </p>
          </Form>
        </div>
      </details>
    </>
  );
}

function AfterIntake({ view, slip }: IntakeProps) {
  if (slip === null) {
    return (
      <>
        <h1>Tiếp nhận hồ sơ</h1>
        <p className="sp3">
          {view.closingReason && view.status === "declined_intake"
            ? `Không tiếp nhận. Lý do: ${view.closingReason}`
            : "Hồ sơ không chờ tiếp nhận."}
        </p>
        <p className="sp3">
          <TextLink href="/tham-dinh">Về danh sách</TextLink>
        </p>
      </>
    );
  }
  return (
    <>
      <div className="head-row">
        <h1>Phiếu tiếp nhận hồ sơ</h1>
        <LinkButton href={deskHref(view)}>Mở bàn thẩm định</LinkButton>
      </div>
      <PaperLinks base={`/ho-so/${view.dossierId}/tiep-nhan/van-ban`} what="phiếu tiếp nhận hồ sơ" />
      <div className="sp5">
        <PaperText label="Phiếu tiếp nhận hồ sơ" paper={slip} />
      </div>
    </>
  );
}
