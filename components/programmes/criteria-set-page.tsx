import type { ReactNode } from "react";
import { SampleLink } from "@/components/programmes/sample-link";
import { criteriaHref } from "@/components/programmes/criteria-bar";
import { criteriaMessage, publicationMessage } from "@/components/programmes/criteria-message";
import { SheetLinks } from "@/components/programmes/sheet-links";
import { measureWords } from "@/components/programmes/measure-words";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import type { FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { RowName } from "@/components/ui/row-name";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatNumber } from "@/lib/core/text";
import type { CriteriaDraftView, CriteriaSetView } from "@/lib/programmes/criteria-views";
import type { CriteriaGroup, Criterion } from "@/lib/programmes/domain/criteria";
import { countDifferences, DIFFERENCE_LABELS } from "@/lib/programmes/domain/criteria-difference";
import { MOVEMENT_GRADE_LABELS } from "@/lib/programmes/domain/programme";
import { pointsEntered } from "@/lib/programmes/domain/scoring";

interface CriteriaSetPageProps {
  readonly view: CriteriaSetView;
  /** Of a draft that the reader may write. */
  readonly draft: CriteriaDraftView | null;
  readonly state: FormState | null;
}

/** Q-3: one version. A draft carries what is still to be put right, and the ways to write it. */
export function CriteriaSetPage({ view, draft, state }: CriteriaSetPageProps) {
  return (
    <>
      <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
      <Done state={state} />
      {draft ? <DraftPanel draft={draft} /> : null}
      <Facts view={view} draft={draft} />
      {view.content.groups.map((group) => (
        <GroupTable key={group.code} view={view} group={group} editable={draft !== null} />
      ))}
      {draft ? (
        <p className="acts sp5">
          <LinkButton kind="secondary" href={criteriaHref(view.criteriaVersionId, "/nhom/moi")}>
            Thêm nhóm
          </LinkButton>
          <TextLink href={criteriaHref(view.criteriaVersionId, "/nhap-tep")}>Nhập từ tệp</TextLink>
        </p>
      ) : null}
      <SheetLinks criteriaVersionId={view.criteriaVersionId} className="sp5" />
      {view.canEdit && !draft && view.status !== "draft" ? <CopyForm view={view} /> : null}
    </>
  );
}

const DONE: Readonly<Record<string, string>> = {
  "programmes.start-criteria-set": "Đã lập bản nháp. Thêm nhóm và tiêu chí ở dưới.",
  "programmes.copy-criteria-set": "Đã lập bản nháp từ phiên bản trước. Phiên bản trước giữ nguyên.",
  "programmes.save-criteria-header": "Đã lưu thông tin chung.",
  "programmes.save-criteria-group": "Đã lưu nhóm.",
  "programmes.remove-criteria-group": "Đã bỏ nhóm khỏi bản nháp.",
  "programmes.save-criterion": "Đã lưu tiêu chí.",
  "programmes.remove-criterion": "Đã bỏ tiêu chí khỏi bản nháp.",
  "programmes.take-over-criteria-file":
    "Đã nhập tệp vào bản nháp. Kiểm tra lại từng tiêu chí trước khi công bố.",
  "programmes.publish-criteria-draft":
    "Đã công bố. Phiên bản này không sửa được nữa; hồ sơ đang làm giữ phiên bản đã gắn.",
};

function Done({ state }: { readonly state: FormState | null }) {
  const title = state?.success ? DONE[state.command] : undefined;
  return title ? <Banner title={title} /> : null;
}

function DraftPanel({ draft }: { readonly draft: CriteriaDraftView }) {
  const { problems, criteriaVersionId } = draft;
  return (
    <Panel
      className="sp5"
      narrow
      tone={problems.length > 0 ? "warn" : "ok"}
      title={problems.length > 0 ? "Còn phải sửa trước khi công bố" : "Bộ tiêu chí đã đủ để công bố"}
    >
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem) => (
            <li key={publicationMessage(problem)}>{publicationMessage(problem)}</li>
          ))}
        </ul>
      ) : (
        <p>
          <TextLink href={criteriaHref(criteriaVersionId, "/cong-bo")}>Xem lại và công bố</TextLink>
        </p>
      )}
    </Panel>
  );
}

function Facts({
  view,
  draft,
}: {
  readonly view: CriteriaSetView;
  readonly draft: CriteriaDraftView | null;
}) {
  const { content, contentHash, published, edited, plans, changeReason } = view;
  const { scheme } = content;
  const edit = draft
    ? { href: criteriaHref(view.criteriaVersionId, "/thong-tin"), label: "Sửa", of: "thông tin chung" }
    : undefined;
  return (
    <SummaryList
      className="sp5"
      items={[
        { term: "Văn bản", value: content.legalText, action: edit },
        ...(content.label ? [{ term: "Ghi trên mọi văn bản", value: content.label }] : []),
        ...(scheme.kind === "scored"
          ? [
              {
                term: "Thang điểm",
                value: `${formatNumber(scheme.scale)}; tổng điểm các tiêu chí ${formatNumber(pointsEntered(content))}`,
              },
              {
                term: "Xếp loại",
                value: scheme.thresholds
                  .map(
                    ({ grade, atLeast }) =>
                      `${MOVEMENT_GRADE_LABELS[grade]}: ${atLeast === null ? "chưa nhập" : `từ ${formatNumber(atLeast)}`}`,
                  )
                  .join("; "),
              },
            ]
          : [{ term: "Cách xét", value: "Đạt khi mọi tiêu chí đều đạt" }]),
        ...(contentHash
          ? [{ term: "Mã nội dung (SHA-256)", value: <span className="hash">{contentHash}</span> }]
          : []),
        ...(published
          ? [{ term: "Công bố", value: `${published.at}${published.by ? `, ${published.by}` : ""}` }]
          : []),
        ...(changeReason ? [{ term: "Lý do", value: changeReason }] : []),
        ...(draft && edited ? [{ term: "Lưu gần nhất", value: `${edited.by}, ${edited.at}` }] : []),
        ...(draft?.differences && draft.basedOn
          ? [
              {
                term: `So với phiên bản ${draft.basedOn.number}`,
                value: (
                  <TextLink href={criteriaHref(view.criteriaVersionId, "/so-sanh")}>
                    {countDifferences(draft.differences)
                      .map(({ difference, count }) => `${DIFFERENCE_LABELS[difference]} ${count}`)
                      .join(" · ")}
                  </TextLink>
                ),
              },
            ]
          : []),
        ...(plans.length > 0
          ? [
              {
                term: "Kế hoạch dùng phiên bản này",
                value: plans.map(({ planVersionId, title }) => (
                  <p key={planVersionId}>
                    <TextLink href={`/ke-hoach/${planVersionId}`}>{title}</TextLink>
                  </p>
                )),
              },
            ]
          : []),
      ]}
    />
  );
}

interface GroupTableProps {
  readonly view: CriteriaSetView;
  readonly group: CriteriaGroup;
  readonly editable: boolean;
}

function GroupTable({ view, group, editable }: GroupTableProps) {
  const { criteriaVersionId } = view;
  const groupPath = encodeURIComponent(group.code);
  return (
    <section className="sp6" aria-labelledby={`n-${group.code}`} id={`nhom-${group.code}`}>
      <div className="head-row">
        <h2 id={`n-${group.code}`}>
          {group.code}. {group.title}
        </h2>
        {editable ? (
          <TextLink href={criteriaHref(criteriaVersionId, `/nhom/${groupPath}`)}>
            Sửa nhóm<span className="sr"> {group.code}</span>
          </TextLink>
        ) : null}
      </div>
      <p className="dim">{group.clause}</p>
      {group.criteria.length > 0 ? (
        <DataTable
          className="sp3"
          caption={`Tiêu chí của nhóm ${group.code}`}
          rows={group.criteria}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "code",
              kind: "ordinal",
              head: "Mã",
              cell: ({ code }) => code,
              nowrap: true,
              phone: { order: 0 },
            },
            {
              key: "title",
              kind: "name",
              head: "Tiêu chí",
              cell: (criterion) => (
                <RowName
                  href={
                    editable
                      ? criteriaHref(criteriaVersionId, `/tieu-chi/${encodeURIComponent(criterion.code)}`)
                      : undefined
                  }
                  name={criterion.title}
                  note={<RowNotes criterion={criterion} />}
                />
              ),
              phone: { order: 1 },
            },
            {
              key: "measure",
              head: "Đánh giá",
              cell: ({ measure }) => measureWords(measure),
              phone: { label: "Đánh giá" },
            },
            {
              key: "clause",
              head: "Căn cứ",
              cell: ({ clause }) => clause,
              dim: true,
              phone: { label: "Căn cứ" },
            },
          ]}
        />
      ) : (
        <p className="sp3">Nhóm chưa có tiêu chí.</p>
      )}
      {editable ? (
        <p className="sp3">
          <TextLink href={criteriaHref(criteriaVersionId, `/tieu-chi/moi?nhom=${groupPath}`)}>
            Thêm tiêu chí<span className="sr"> vào nhóm {group.code}</span>
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}

function RowNotes({ criterion }: { readonly criterion: Criterion }) {
  const { text, title, evidence, notApplicableWhen, exceptions, guidance, evidenceWanted, sample, mark } =
    criterion;
  const notes: readonly ReactNode[] = [
    text === title ? null : text,
    guidance ? `Hướng dẫn: ${guidance}` : null,
    evidence === "required"
      ? `Phải kèm minh chứng${evidenceWanted ? `: ${evidenceWanted}` : ""}`
      : evidenceWanted
        ? `Minh chứng (nếu có): ${evidenceWanted}`
        : null,
    sample ? (
      <>
        Tệp mẫu: <SampleLink sample={sample} />
      </>
    ) : null,
    notApplicableWhen ? `Không áp dụng khi: ${notApplicableWhen}` : null,
    exceptions.length > 0 ? `Ngoại lệ: ${exceptions.map((one) => one.title).join("; ")}` : null,
    mark ?? null,
  ].filter((note) => note !== null);
  return notes.map((note, index) => (
    <span key={index} className="sub">
      {note}
    </span>
  ));
}

function CopyForm({ view: { criteriaVersionId } }: { readonly view: CriteriaSetView }) {
  return (
    <Form
      className="sp6"
      action="/api/criteria/copy"
      returnTo={criteriaHref(criteriaVersionId)}
      next="/bo-tieu-chi/{criteriaVersionId}"
      idempotencyKey={newId()}
      state={null}
    >
      <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
      <p>Phiên bản đã công bố không sửa được. Muốn sửa, tạo phiên bản mới từ phiên bản này.</p>
      <p className="acts">
        <SubmitButton kind="secondary">Tạo phiên bản mới</SubmitButton>
      </p>
    </Form>
  );
}
