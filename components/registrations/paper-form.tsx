import { commonMessage } from "@/components/common-message";
import { Overwritten } from "@/components/dossiers/overwritten";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FileField } from "@/components/forms/file-field";
import { FormAutosave } from "@/components/forms/form-autosave";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TheirVersion, type StoredField } from "@/components/forms/their-version";
import { isRegistrationRefusal, registrationMessage } from "@/components/registrations/registration-message";
import { BackLink } from "@/components/ui/back-link";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { PaperPageView, RegistrationRefusal } from "@/lib/registrations/contract";

interface PaperFormProps {
  readonly view: PaperPageView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** The field a refusal is about, so that it is shown there too. */
const FIELD_OF: Partial<Record<RegistrationRefusal["code"], string>> = {
  "registration.paper-number-missing": "documentNumber",
  "registration.paper-date-missing": "documentDate",
  "registration.paper-date-future": "documentDate",
  "registration.paper-text-missing": "signerName",
  "registration.paper-not-waivable": "source",
  "registration.paper-not-templated": "source",
  "registration.paper-file-missing": "file",
  "file.type": "file",
  "file.size": "file",
  "file.empty": "file",
  "file.locked": "file",
  "file.dup": "file",
};

/** A refusal about one field becomes that field's error. */
export function atItsField(state: FormState | null): FormState | null {
  const refusal = state?.refusal;
  if (!state || !refusal || !isRegistrationRefusal(refusal)) return state;
  const field = FIELD_OF[refusal.code];
  return field ? { ...state, refusal: null, fields: { [field]: registrationMessage(refusal) } } : state;
}

/** One paper: by number and date, as a signed file, from the template, or not needed at this unit. */
export function PaperForm({ view, state: raw, idempotencyKey }: PaperFormProps) {
  const state = atItsField(raw);
  const refusal = state?.refusal ?? null;
  const { paper } = view;
  const home = `/dang-ky/${view.registrationId}`;
  const here = `${home}/giay-to/${paper.paper.code}`;
  return (
    <div className="wrap">
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isRegistrationRefusal(refusal) ? registrationMessage(refusal) : commonMessage(refusal)
        }
      />
      <BackLink href={home} label={view.unitName} />
      <div className="cols">
        <div className="head">
          <h1>{paper.paper.title}</h1>
          <p className="lead">
            {view.unitName}, năm {view.cycleYear}. Căn cứ: mục {paper.paper.clause}.
          </p>
          {paper.writable ? (
            <div id={FORM_ID}>
              <p className="saved sp2">
                <FormAutosave
                  formId={FORM_ID}
                  initial={state ? UNSAVED : savedLine(view)}
                  action="/api/registrations/save-draft-paper"
                  without={["file"]}
                />
              </p>
              <Form
                action="/api/registrations/save-paper"
                returnTo={here}
                next={home}
                idempotencyKey={idempotencyKey}
                state={state}
                encType="multipart/form-data"
              >
                <input type="hidden" name="registrationId" value={view.registrationId} />
                <input type="hidden" name="code" value={paper.paper.code} />
                <input type="hidden" name="revision" value={view.revision} />
                <TheirVersion state={state} page={here} fields={storedFields(view)} />
                <PaperFields view={view} state={state} />
                <p className="acts">
                  <SubmitButton wide>Lưu và về danh sách việc</SubmitButton>
                  <TextLink href={home}>Quay lại</TextLink>
                </p>
              </Form>
              <Overwritten
                lines={view.earlier}
                intro="Những lần sửa gần nhất của giấy tờ này, mới nhất ở trên. Chỉ bên lập xem được."
              />
            </div>
          ) : (
            <ReadPaper view={view} />
          )}
        </div>
      </div>
    </div>
  );
}

const FORM_ID = "giay-to";
const UNSAVED = "Chưa lưu được. Nội dung vừa nhập vẫn giữ nguyên.";

const savedLine = ({ paper: { savedBy, savedAt }, revision }: PaperPageView): string =>
  savedAt ? `Đã lưu lúc ${savedAt}, lần lưu ${revision}${savedBy ? `, ${savedBy}` : ""}` : "Chưa lưu lần nào";

const storedFields = ({ paper: { stored }, text }: PaperPageView): readonly StoredField[] => [
  { name: "documentNumber", label: "Số văn bản", stored: stored?.documentNumber ?? "" },
  {
    name: "documentDate",
    label: "Ngày văn bản",
    stored: stored?.documentDate ? formatDate(stored.documentDate) : "",
  },
  ...(text
    ? [
        { name: "content", label: "Nội dung", stored: text.content },
        { name: "signerTitle", label: "Chức danh người ký", stored: text.signerTitle },
        { name: "signerName", label: "Họ và tên người ký", stored: text.signerName },
      ]
    : []),
];

function PaperFields({ view, state }: Pick<PaperFormProps, "view" | "state">) {
  const { paper, text } = view;
  const { stored } = paper;
  return (
    <>
      <RadioGroup
        name="source"
        label="Cách nộp giấy tờ"
        value={typed(state, "source", stored?.source ?? "")}
        error={errorOf(state, "source")}
        choices={[
          { value: "number", label: "Ghi số, ngày văn bản", hint: "Khi bản giấy lưu tại đơn vị" },
          { value: "file", label: "Tải bản đã ký" },
          ...(text
            ? [{ value: "template", label: "Soạn từ mẫu", hint: "Điền nội dung ở dưới, in rồi ký" }]
            : []),
          ...(paper.paper.waivedWhen
            ? [{ value: "waived", label: paper.paper.waivedWhen, hint: "Không phải nộp giấy tờ này" }]
            : []),
        ]}
      />
      <Field
        name="documentNumber"
        label="Số văn bản"
        hint="Ví dụ 12-NQ/ĐU, 05/KH-UBND"
        width="medium"
        value={typed(state, "documentNumber", stored?.documentNumber)}
        error={errorOf(state, "documentNumber")}
      />
      <DateField
        name="documentDate"
        label="Ngày văn bản"
        value={typed(state, "documentDate", stored?.documentDate)}
        error={errorOf(state, "documentDate")}
      />
      <FileField
        name="file"
        label={paper.fileName ? `Thay tệp «${paper.fileName}»` : "Tệp đã ký, đóng dấu"}
        state={state}
      />
      <StoredLinks view={view} />
      {text ? (
        <fieldset className="f">
          <legend className="lab">Nội dung soạn từ mẫu</legend>
          <span className="hint">Chỉ dùng khi chọn «Soạn từ mẫu»; nội dung mẫu sửa được.</span>
          <TextareaField
            name="content"
            label="Nội dung"
            rows={8}
            value={typed(state, "content", text.content)}
            error={errorOf(state, "content")}
          />
          <Field
            name="signerTitle"
            label="Chức danh người ký"
            width="medium"
            value={typed(state, "signerTitle", text.signerTitle)}
            error={errorOf(state, "signerTitle")}
          />
          <Field
            name="signerName"
            label="Họ và tên người ký"
            width="medium"
            value={typed(state, "signerName", text.signerName)}
            error={errorOf(state, "signerName")}
          />
        </fieldset>
      ) : null}
    </>
  );
}

/** What is there already, to look at before it is replaced. */
function StoredLinks({ view }: Pick<PaperFormProps, "view">) {
  const { stored, fileName, paper } = view.paper;
  if (stored?.fileId && fileName) {
    return (
      <p className="sp2">
        <TextLink href={`/tep/${stored.fileId}`} plain>
          Xem tệp {fileName}
        </TextLink>
      </p>
    );
  }
  if (stored?.source !== "template") return null;
  return (
    <p className="sp2">
      <TextLink href={`/dang-ky/${view.registrationId}/giay-to/${paper.code}/xem`}>
        Xem bản soạn từ mẫu
      </TextLink>
    </p>
  );
}

function ReadPaper({ view }: { readonly view: PaperPageView }) {
  const { stored, savedBy, savedAt } = view.paper;
  if (!stored) return <p className="sp4">Chưa có giấy tờ này. Đơn vị bổ sung khi đến bước này.</p>;
  return (
    <>
      <SummaryList
        className="sp4"
        items={[
          { term: "Số văn bản", value: stored.documentNumber ?? "Không ghi" },
          {
            term: "Ngày văn bản",
            value: stored.documentDate ? formatDate(stored.documentDate) : "Không ghi",
          },
          ...(stored.source === "waived"
            ? [{ term: "Được miễn", value: view.paper.paper.waivedWhen ?? "" }]
            : []),
          ...(savedBy && savedAt ? [{ term: "Lưu bởi", value: `${savedBy}, ${savedAt}` }] : []),
        ]}
      />
      <StoredLinks view={view} />
    </>
  );
}
