import { evidenceName } from "@/components/appraisal/criterion-row";
import type { FormState } from "@/components/forms/form-state";
import { Asking, Said } from "@/components/opinions/asked-list";
import { GiveForm } from "@/components/opinions/give-form";
import { opinionMessage } from "@/components/opinions/opinion-message";
import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { OpinionRequestView } from "@/lib/dossiers/opinion-contract";
import { SELF_RESULT_LABELS } from "@/lib/dossiers/domain/stored-answer";
import type { DeskGroup, DeskRow } from "@/lib/dossiers/review-views";

interface RequestPageProps {
  readonly view: OpinionRequestView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** What the body is asked, the dossier as it was sent, and the answer. */
export function RequestPage({ view, state, idempotencyKey }: RequestPageProps) {
  const { request, unitName, dossierCode, content } = view;
  return (
    <>
      {state?.success ? (
        <Banner
          title={`Đã gửi ý kiến về hồ sơ ${unitName}${state.success["late"] === true ? ", ghi là muộn" : ""}.`}
        />
      ) : null}
      <div className="head top">
        <h1>Cho ý kiến về hồ sơ {unitName}</h1>
        <p className="dim">
          {request.askingBodyName} hỏi {request.bodyName} · hồ sơ {dossierCode}
        </p>
      </div>
      <div className="measure-form">
        <Asking asked={request} />
        <p className="s sp2">
          <TextLink href={`/y-kien/${request.id}/cong-van/van-ban/pdf?xem=1`}>Công văn lấy ý kiến</TextLink>
        </p>
        <Answer view={view} state={state} idempotencyKey={idempotencyKey} />
      </div>
      {content ? <Content content={content} criteriaTitle={view.criteriaTitle} /> : null}
    </>
  );
}

function Answer({ view, state, idempotencyKey }: RequestPageProps) {
  const { request, block, content } = view;
  const { opinion, earlier } = request;
  const read = content?.submission ?? opinion?.submission ?? request.submission;
  return (
    <section className="sp5" aria-labelledby="tra-loi">
      <h2 id="tra-loi">Ý kiến của {request.bodyName}</h2>
      {opinion ? (
        <Panel className="sp3">
          <Said said={opinion} submission={read} />
          {earlier.length > 0 ? (
            <p className="s dim">Đã sửa {earlier.length} lần; bản này là bản dùng.</p>
          ) : null}
        </Panel>
      ) : null}
      {block ? (
        <p className="sp3">
          {!opinion && block.code === "opinion.closed" ? "Cơ quan đã không trả lời. " : ""}
          {opinionMessage(block)}
        </p>
      ) : (
        <GiveForm view={view} state={state} idempotencyKey={idempotencyKey} />
      )}
    </section>
  );
}

function Content({
  content: { submission, groups },
  criteriaTitle,
}: {
  readonly content: NonNullable<OpinionRequestView["content"]>;
  readonly criteriaTitle: string;
}) {
  return (
    <section className="sp6" aria-labelledby="noi-dung">
      <h2 id="noi-dung">Hồ sơ như đã gửi, lần {submission}</h2>
      <p className="s dim">
        {criteriaTitle}. Việc xem được ghi ở «Ai đã xem hồ sơ này»; chỉ xem được trong khi thẩm định.
      </p>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { number, title, rows } }: { readonly group: DeskGroup }) {
  return (
    <section className="sp5" aria-label={title}>
      <p className="gtitle">
        {number}. {title}
      </p>
      <ol>
        {rows.map((row) => (
          <SentRow key={row.code} row={row} />
        ))}
      </ol>
    </section>
  );
}

function SentRow({ row }: { readonly row: DeskRow }) {
  const figures = row.figures.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return (
    <li className="rcrit">
      <div className="no">{row.number}</div>
      <div className="bd">
        <h3 className="h3">{row.title}</h3>
        <p className="s dim">
          Tự đánh giá: {row.selfResult ? <b>{SELF_RESULT_LABELS[row.selfResult]}</b> : "chưa có"}
          {figures ? `. ${figures}` : ""}
          {row.explanation ? `. ${row.explanation}` : ""}
        </p>
        {row.exceptionNote ? <p className="s dim">Trường hợp ngoại lệ: {row.exceptionNote}</p> : null}
        <details className="full">
          <summary className="plain s">Nội dung tiêu chí và căn cứ</summary>
          <p className="s">{row.text}</p>
          <p className="s dim">{row.clause}</p>
        </details>
        <ul className="evl">
          {row.evidence.map((evidence) => (
            <li key={evidence.id}>
              <Icon name="file" />
              {evidence.fileId ? (
                <TextLink href={`/tep/${evidence.fileId}?xem=1`}>{evidenceName(evidence)}</TextLink>
              ) : (
                evidenceName(evidence)
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
