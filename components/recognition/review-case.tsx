import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { CONCLUSION_WORDS, reviewActLabel } from "@/components/recognition/review-words";
import { StatusTag, statusLabel } from "@/components/reports/status-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { ReviewView } from "@/lib/recognition/after-contract";
import { CONCLUSIONS } from "@/lib/recognition/domain/review-workflow";

/** What is on record of one unit in the review. */
export function ReviewFacts({ review }: { readonly review: ReviewView }) {
  return (
    <SummaryList
      className="sp5"
      items={[
        {
          term: "Đơn vị",
          value: `${review.unitName}, ${unitKindLabel(review.unitKind).toLowerCase()}${review.placeName ? `, ${review.placeName}` : ""}`,
          action: { href: `/don-vi/${review.unitId}`, label: "Xem đơn vị" },
        },
        {
          term: "Công nhận",
          value: `Năm ${review.cycleYear}, Quyết định số ${review.decisionNumber} ngày ${formatDate(review.decidedOn)} của ${review.deciderName}`,
          action: { href: `/cong-nhan/${review.recognitionId}`, label: "Xem kết quả" },
        },
        {
          term: "Duy trì gần nhất",
          value: review.maintainedYear ? `Năm ${review.maintainedYear}` : "Chưa có kết quả duy trì",
        },
        {
          term: `Rà soát năm ${review.year}`,
          value: <StatusTag kind="maintenance" status={review.status} />,
        },
        { term: "Căn cứ", value: `${review.clause}, ${review.planTitle}` },
      ]}
    />
  );
}

/** Signs to look at, as they are on record. */
export function ReviewSigns({ review: { signs, status, cause } }: { readonly review: ReviewView }) {
  if (signs.length === 0 && status !== "at_risk") return null;
  return (
    <Panel
      tone="warn"
      title={status === "at_risk" ? "Nguy cơ không duy trì" : "Dấu hiệu cần xem"}
      narrow
      className="sp5"
    >
      <ul>
        {status === "at_risk" && cause ? <li>{cause}</li> : null}
        {signs.map(({ kind, text }) => (
          <li key={kind}>{text}.</li>
        ))}
      </ul>
    </Panel>
  );
}

interface ReviewActsProps {
  readonly review: ReviewView;
  readonly state: FormState | null;
}

const CONCLUDABLE = ["open", "at_risk"];

/** Conclude, take a conclusion back, or go on to the withdrawal. */
export function ReviewActs({ review, state }: ReviewActsProps) {
  const address = `/duy-tri/${review.recognitionId}`;
  if (review.inPaper) {
    return (
      <p className="sp5">
        Đang có trong văn bản chưa phát hành:{" "}
        <TextLink href={`/quyet-dinh/${review.inPaper.decisionId}`}>{review.inPaper.abstract}</TextLink>
      </p>
    );
  }
  if (CONCLUDABLE.includes(review.status))
    return <ConcludeForm review={review} state={state} address={address} />;
  if (!review.status.startsWith("to_")) return null;
  return (
    <section className="sp6">
      <h2>Việc tiếp theo</h2>
      {review.status === "to_withdraw" && review.mayRevoke ? (
        <p className="acts">
          <LinkButton href={`/thu-hoi/${review.recognitionId}`}>Lập dự thảo thu hồi</LinkButton>
        </p>
      ) : (
        <p className="sp3">
          {statusLabel("maintenance", review.status)}: có hiệu lực khi văn bản được ký và phát hành.
        </p>
      )}
      <Form
        action="/api/recognition/reopen-review"
        returnTo={address}
        next={address}
        idempotencyKey={newId()}
        state={null}
        revision={review.revision}
      >
        <input type="hidden" name="recognitionId" value={review.recognitionId} />
        <p className="acts">
          <SubmitButton kind="secondary">Xem lại kết luận</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

interface ConcludeFormProps extends ReviewActsProps {
  readonly address: string;
}

function ConcludeForm({ review, state, address }: ConcludeFormProps) {
  const offered = CONCLUSIONS.filter((one) => review.status === "open" || one !== "warn");
  const isMarked = review.signs.length > 0 || review.status === "at_risk";
  return (
    <section className="sp6 max-w-form">
      <h2>Kết luận</h2>
      <Form
        action="/api/recognition/conclude-review"
        returnTo={address}
        next="/duy-tri"
        idempotencyKey={newId()}
        state={state}
        revision={review.revision}
      >
        <input type="hidden" name="recognitionId" value={review.recognitionId} />
        <RadioGroup
          name="conclusion"
          label="Kết luận của người rà soát"
          value={typed(state, "conclusion")}
          error={errorOf(state, "conclusion")}
          choices={offered.map((value) => ({ value, ...CONCLUSION_WORDS[value] }))}
        />
        <TextareaField
          name="cause"
          label="Nguyên nhân, lý do"
          hint={
            isMarked
              ? "Đơn vị có dấu hiệu: ghi lý do với mọi kết luận, kể cả duy trì. Không ghi tên người, nội dung vụ việc"
              : "Để trống nếu duy trì. Không ghi tên người, nội dung vụ việc"
          }
          value={typed(state, "cause", review.status === "at_risk" ? review.cause : "")}
          error={errorOf(state, "cause")}
        />
        <p className="acts">
          <SubmitButton wide>Lưu kết luận</SubmitButton>
        </p>
      </Form>
      <LossTexts texts={review.lossTexts} />
    </section>
  );
}

/** What the plan attaches to a title that is not kept. */
export function LossTexts({ texts }: { readonly texts: ReviewView["lossTexts"] }) {
  if (texts.length === 0) return null;
  return (
    <Panel title="Khi không giữ vững tiêu chí" narrow className="sp5">
      {texts.map(({ text, clause }) => (
        <p key={text}>
          {text} <span className="dim">({clause})</span>
        </p>
      ))}
    </Panel>
  );
}

/** What was done in this review, newest first. */
export function ReviewHistory({ review: { events } }: { readonly review: ReviewView }) {
  if (events.length === 0) return null;
  return (
    <section className="sp6">
      <h2>Diễn biến rà soát</h2>
      <Timeline
        items={events.map(({ revision, act, note, personName, postTitle, on }) => ({
          key: String(revision),
          title: reviewActLabel(act),
          detail: `${formatDate(on)}, ${personName} (${postTitle})${note ? `: ${note}` : ""}`,
        }))}
      />
    </section>
  );
}
