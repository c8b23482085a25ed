import { BackToDossier, ReadOnlyNote } from "@/components/dossiers/dossier-bar";
import { DoneBanner } from "@/components/dossiers/done-banner";
import { atFileField } from "@/components/file-message";
import { refusalWords } from "@/components/dossiers/officer-message";
import { paperMeta, PaperLine } from "@/components/dossiers/paper-line";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { EvidenceView, PaperView } from "@/lib/dossiers/officer-views";

interface EvidencePageProps {
  readonly view: EvidenceView;
  readonly state: FormState | null;
}

type Chosen = NonNullable<EvidenceView["chosen"]>;

/** O-7: all papers by criterion; with a criterion chosen, the three ways to put one to it. */
export function EvidencePage({ view, state: raw }: EvidencePageProps) {
  const state = atFileField(raw, "files");
  const { head, chosen } = view;
  return (
    <>
      {chosen ? (
        <BackLink
          href={`/ho-so/${head.id}/tieu-chi/${encodeURIComponent(chosen.group)}#tc-${chosen.code}`}
          label={`Tiêu chí ${chosen.number}`}
        />
      ) : (
        <BackToDossier head={head} />
      )}
      <ErrorSummary state={state} refusalMessage={refusalWords(state)} />
      <DoneBanner state={state} />
      <div className="head">
        <h1>{chosen ? `Minh chứng tiêu chí ${chosen.number}` : "Minh chứng"}</h1>
        {chosen ? <p className="lead">{chosen.title}</p> : null}
      </div>
      <ReadOnlyNote head={head} />
      {chosen ? <ChosenCriterion view={view} chosen={chosen} state={state} /> : <AllPapers view={view} />}
    </>
  );
}

function AllPapers({ view: { head, groups } }: { readonly view: EvidenceView }) {
  const page = `/ho-so/${head.id}/minh-chung`;
  if (head.papers === 0 && !head.mayWrite) {
    return <EmptyState>Chưa có minh chứng.</EmptyState>;
  }
  return (
    <>
      {head.papers === 0 ? (
        <p className="sp4">Chưa có minh chứng. Chọn một tiêu chí để tải tệp hoặc ghi số văn bản.</p>
      ) : null}
      {groups.map((group) => (
        <section key={group.code}>
          <div className="tasks-h">
            <span aria-hidden="true">{group.number}</span>
            <h2>{group.title}</h2>
          </div>
          <ol>
            {group.criteria.map(({ code, number, title, papers, required, editable }) => (
              <li className="task" key={code}>
                <span className="no">{number}</span>
                <div className="bd">
                  {title}
                  {papers.map((paper) => (
                    <span className="sub" key={paper.id}>
                      {[paper.title, paperMeta(paper)].filter((part) => part !== "").join(" · ")}
                    </span>
                  ))}
                  {papers.length === 0 ? (
                    <span className="sub">
                      {required ? "Chưa có minh chứng" : "Không yêu cầu minh chứng"}
                    </span>
                  ) : null}
                </div>
                <div className="st">
                  <TextLink href={`${page}?tieu-chi=${encodeURIComponent(code)}`}>
                    {editable ? "Thêm, sửa" : "Xem"}
                    <span className="sr"> minh chứng tiêu chí {number}</span>
                  </TextLink>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

interface ChosenProps {
  readonly view: EvidenceView;
  readonly chosen: Chosen;
  readonly state: FormState | null;
}

function ChosenCriterion({ view, chosen, state }: ChosenProps) {
  const papers = view.groups.flatMap(({ criteria }) =>
    criteria.filter(({ code }) => code === chosen.code).flatMap((criterion) => criterion.papers),
  );
  const page = `/ho-so/${view.head.id}/minh-chung?tieu-chi=${encodeURIComponent(chosen.code)}`;
  const form: FormPlace = { dossierId: view.head.id, criterion: chosen.code, page };
  return (
    <div className="cols sp5">
      <div>
        <h2 className="ruled">Đang có ({papers.length})</h2>
        {papers.length === 0 ? (
          <p className="sp3">Chưa có minh chứng. Tải tệp hoặc ghi số văn bản.</p>
        ) : (
          <ul className="files">
            {papers.map((paper) => (
              <PaperRow key={paper.id} paper={paper} form={form} editable={chosen.editable} state={state} />
            ))}
          </ul>
        )}
        {chosen.editable ? <AddingForms view={view} form={form} state={state} /> : null}
      </div>
      <aside className="side" aria-label="Thông tin thêm">
        {view.period ? (
          <section>
            <h2>Thời kỳ xét</h2>
            <p className="sp3">
              {formatDate(view.period.from)}–{formatDate(view.period.to)}. Văn bản ngoài thời kỳ vẫn lưu được
              và được ghi rõ cho cán bộ thẩm định.
            </p>
          </section>
        ) : null}
        <section>
          <h2>Mọi minh chứng</h2>
          <p className="sp3">
            <TextLink href={`/ho-so/${view.head.id}/minh-chung`}>Xem theo từng tiêu chí</TextLink>
          </p>
        </section>
      </aside>
    </div>
  );
}

interface FormPlace {
  readonly dossierId: string;
  readonly criterion: string;
  readonly page: string;
}

interface PaperRowProps {
  readonly paper: PaperView;
  readonly form: FormPlace;
  readonly editable: boolean;
  readonly state: FormState | null;
}

function PaperRow({ paper, form, editable, state }: PaperRowProps) {
  const renaming = stateOf(state, "dossiers.rename-evidence");
  const mine = renaming?.values["evidenceId"] === paper.id ? renaming : null;
  return (
    <li id={`mc-${paper.id}`}>
      <PaperLine paper={paper} />
      <div className="do">
        {editable ? (
          <Form
            action="/api/dossiers/remove-evidence"
            returnTo={form.page}
            next={form.page}
            idempotencyKey={newId()}
            state={null}
            aria-label={`Gỡ minh chứng ${paper.title}`}
          >
            <input type="hidden" name="dossierId" value={form.dossierId} />
            <input type="hidden" name="evidenceId" value={paper.id} />
            <button type="submit" className="as-link">
              Gỡ<span className="sr"> {paper.title}</span>
            </button>
          </Form>
        ) : null}
      </div>
      {editable ? (
        <details className="rename" open={mine !== null}>
          <summary className="plain">Đổi tên</summary>
          <Form
            action="/api/dossiers/rename-evidence"
            returnTo={form.page}
            next={form.page}
            idempotencyKey={newId()}
            state={mine}
            aria-label={`Đổi tên minh chứng ${paper.title}`}
          >
            <input type="hidden" name="dossierId" value={form.dossierId} />
            <input type="hidden" name="evidenceId" value={paper.id} />
            <Field
              id={mine ? "newTitle" : `newTitle-${paper.id}`}
              name="newTitle"
              label="Tên minh chứng"
              value={typed(mine, "newTitle", paper.title)}
              error={errorOf(mine, "newTitle")}
            />
            <p className="acts">
              <SubmitButton kind="secondary" size="small">
                Lưu tên
              </SubmitButton>
            </p>
          </Form>
        </details>
      ) : null}
    </li>
  );
}

interface AddingProps {
  readonly view: EvidenceView;
  readonly form: FormPlace;
  readonly state: FormState | null;
}

function AddingForms({ view, form, state }: AddingProps) {
  return (
    <>
      <UploadForm form={form} state={stateOf(state, "dossiers.add-evidence-files")} />
      <StoreForm view={view} form={form} state={stateOf(state, "dossiers.reuse-evidence")} />
      <DocumentForm form={form} state={stateOf(state, "dossiers.add-evidence-document")} />
    </>
  );
}

interface OneFormProps {
  readonly form: FormPlace;
  readonly state: FormState | null;
}

const PlaceFields = ({ form }: { readonly form: FormPlace }) => (
  <>
    <input type="hidden" name="dossierId" value={form.dossierId} />
    <input type="hidden" name="criterion" value={form.criterion} />
  </>
);

function UploadForm({ form, state }: OneFormProps) {
  return (
    <section className="sp7" aria-labelledby="them-tep">
      <h2 className="ruled" id="them-tep">
        Chụp ảnh hoặc chọn tệp
      </h2>
      <Form
        action="/api/dossiers/add-evidence-files"
        returnTo={form.page}
        next={form.page}
        idempotencyKey={newId()}
        state={state}
        encType="multipart/form-data"
      >
        <PlaceFields form={form} />
        <FileField
          name="files"
          label="Tệp minh chứng"
          multiple
          hint="PDF, JPG, PNG, DOCX, XLSX; mỗi tệp đến 20 MB, mỗi lần gửi tổng cộng đến 22 MB."
          state={state}
        />
        <Field
          name="title"
          label="Tên gọi"
          hint="Để trống thì dùng tên tệp"
          value={typed(state, "title")}
          error={errorOf(state, "title")}
        />
        <Field
          name="documentNumber"
          label="Số, ký hiệu văn bản (nếu có)"
          width="medium"
          value={typed(state, "documentNumber")}
          error={errorOf(state, "documentNumber")}
        />
        <DateField
          name="documentDate"
          label="Ngày văn bản hoặc ngày chụp (nếu biết)"
          value={typed(state, "documentDate")}
          error={errorOf(state, "documentDate")}
        />
        <p className="acts">
          <SubmitButton>Tải lên</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

function StoreForm({ view: { store }, form, state }: AddingProps) {
  return (
    <section className="sp7" aria-labelledby="kho">
      <h2 className="ruled" id="kho">
        Chọn từ kho minh chứng
      </h2>
      {store.length === 0 ? (
        <p className="sp3">Kho chưa có minh chứng nào khác của hồ sơ này và của đơn vị.</p>
      ) : (
        <Form
          action="/api/dossiers/reuse-evidence"
          returnTo={form.page}
          next={form.page}
          idempotencyKey={newId()}
          state={state}
        >
          <PlaceFields form={form} />
          <RadioGroup
            name="evidenceId"
            label="Minh chứng dùng lại"
            value={typed(state, "evidenceId")}
            error={errorOf(state, "evidenceId")}
            choices={store.map((paper) => ({
              value: paper.id,
              label: paper.title,
              hint: [paperMeta(paper), paper.where].filter((part) => part !== "").join(" · "),
            }))}
          />
          <p className="acts">
            <SubmitButton kind="secondary">Dùng lại minh chứng này</SubmitButton>
          </p>
        </Form>
      )}
    </section>
  );
}

function DocumentForm({ form, state }: OneFormProps) {
  return (
    <section className="sp7" aria-labelledby="so-van-ban">
      <h2 className="ruled" id="so-van-ban">
        Ghi số văn bản
      </h2>
      <p className="sp3 dim">Khi văn bản không quét được. Cán bộ thẩm định đối chiếu với bản giấy.</p>
      <Form
        action="/api/dossiers/add-evidence-document"
        returnTo={form.page}
        next={form.page}
        idempotencyKey={newId()}
        state={state}
      >
        <PlaceFields form={form} />
        <Field
          name="documentTitle"
          label="Tên văn bản"
          value={typed(state, "documentTitle")}
          error={errorOf(state, "documentTitle")}
        />
        <Field
          name="number"
          label="Số, ký hiệu"
          hint="Ví dụ 118/BC-UBND"
          width="medium"
          value={typed(state, "number")}
          error={errorOf(state, "number")}
        />
        <DateField
          name="date"
          label="Ngày văn bản"
          value={typed(state, "date")}
          error={errorOf(state, "date")}
        />
        <Field
          name="issuer"
          label="Cơ quan ban hành"
          value={typed(state, "issuer")}
          error={errorOf(state, "issuer")}
        />
        <p className="acts">
          <SubmitButton kind="secondary">Ghi số văn bản</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
