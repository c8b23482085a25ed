import { PaperLinks } from "@/components/documents/paper-links";
import { BackToDossier, CriteriaMark } from "@/components/dossiers/dossier-bar";
import { ComponentPreview } from "@/components/dossiers/component-preview";
import { DoneBanner } from "@/components/dossiers/done-banner";
import { atFileField } from "@/components/file-message";
import { givenWords } from "@/components/dossiers/given-words";
import { refusalWords } from "@/components/dossiers/officer-message";
import { fileHref } from "@/components/dossiers/paper-line";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FileField } from "@/components/forms/file-field";
import { FormAutosave } from "@/components/forms/form-autosave";
import { Form } from "@/components/forms/form";
import { errorOf, hasErrors, typed, type FormState } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TheirVersion } from "@/components/forms/their-version";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { fileKindLabel, formatFileSize } from "@/lib/core/files";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import {
  componentName,
  componentSlug,
  isSigned,
  type ComponentField,
  type ComponentMode,
} from "@/lib/dossiers/domain/component-fields";
import type { ComponentPageView } from "@/lib/dossiers/officer-views";

interface ComponentEditorProps {
  readonly view: ComponentPageView;
  readonly state: FormState | null;
  /** The way the visitor chose in the address; else the stored one. */
  readonly mode: ComponentMode;
  /** Documents of demo data carry a watermark. */
  readonly demo: boolean;
}

/** The way of writing as the address names it. */
export const MODE_WORDS = { template: "mau", upload: "tai-len" } as const satisfies Record<
  ComponentMode,
  string
>;

/** O-8: a component written from its template beside its page, or uploaded as signed. Used at both steps. */
export function ComponentEditor({ view, state: raw, mode, demo }: ComponentEditorProps) {
  const state = atFileField(raw, "signedFile");
  const { head, code, title, editable, flagged, templated } = view;
  const page = `/ho-so/${head.id}/${componentSlug(code)}`;
  const shown = templated ? mode : "upload";
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary state={state} refusalMessage={refusalWords(state)} />
      <DoneBanner state={state} />
      <div className="head">
        <h1>{title}</h1>
        <p className="saved">
          {editable && keepsMode(view, shown) ? (
            <FormAutosave
              key={shown}
              formId={FORM_ID}
              initial={hasErrors(state) ? UNSAVED : savedLine(view)}
              action={commandOf(view)}
              without={["done"]}
            />
          ) : (
            <span>{editable ? `${savedLine(view)}. Bấm Lưu để chuyển cách lập` : savedLine(view)}</span>
          )}
          <CriteriaMark head={head} />
        </p>
      </div>
      <p className="s dim sp2">
        Căn cứ: {view.clause}
        {view.mark ? ` · ${view.mark}` : ""}
      </p>
      {editable && view.fromReports.length > 0 ? (
        <Panel tone="warn" narrow className="sp4" title="Nội dung lấy từ báo cáo định kỳ">
          <p>
            Kết quả, tồn tại và kiến nghị dưới đây được ghép từ các báo cáo đã gửi:{" "}
            {view.fromReports.join(", ")}. Đọc lại, sửa cho đúng, thêm nguyên nhân rồi chọn «Rồi» để xác nhận.
          </p>
        </Panel>
      ) : null}
      {view.given ? <p className="note-line sp3">{givenWords(view.given)}</p> : null}
      {flagged ? (
        <Panel tone="warn" narrow className="sp4" title={flagged.answered ? "Đã bổ sung" : "Yêu cầu bổ sung"}>
          <p>{flagged.note}</p>
        </Panel>
      ) : null}
      {editable && templated ? (
        <Tabs
          label="Cách lập"
          className="sp4"
          currentHref={`${page}?cach=${MODE_WORDS[shown]}`}
          items={[
            { href: `${page}?cach=${MODE_WORDS.template}`, label: "Soạn từ mẫu" },
            { href: `${page}?cach=${MODE_WORDS.upload}`, label: "Tải bản đã ký, đóng dấu" },
          ]}
        />
      ) : null}
      {editable ? (
        <Editing view={view} state={state} mode={shown} demo={demo} />
      ) : (
        <Reading view={view} demo={demo} />
      )}
    </>
  );
}

/** What was written the one way gives place to the other by the button alone, never by itself. */
const keepsMode = ({ saved, mode }: ComponentPageView, shown: ComponentMode): boolean =>
  !saved || mode === shown;

const savedLine = ({ saved, status, makerName, editable, savedBy }: ComponentPageView): string => {
  if (saved) {
    const how = status === "done" ? "Đã xong" : "Bản nháp";
    return `${how}, lưu lúc ${saved.at}, lần lưu ${saved.number}, ${saved.by}`;
  }
  return editable || savedBy === "unit" ? "Chưa lưu lần nào" : `Do ${makerName} lập ở bước đánh giá`;
};

const FORM_ID = "thanh-phan";
const UNSAVED = "Chưa lưu được. Nội dung vừa nhập vẫn giữ nguyên.";

const commandOf = ({ savedBy }: ComponentPageView): string =>
  savedBy === "unit" ? "/api/dossiers/save-component" : "/api/dossiers/save-minutes";

function Editing({ view, state, mode, demo }: ComponentEditorProps) {
  const form = <EditingForm view={view} state={state} mode={mode} demo={demo} />;
  if (mode === "upload") {
    return (
      <div className="max-w-form sp4" id={FORM_ID}>
        {form}
      </div>
    );
  }
  return (
    <div className="write sp5" id={FORM_ID}>
      {form}
      <section aria-labelledby="xem-truoc">
        <h2 className="h3" id="xem-truoc">
          Bản xem trước
        </h2>
        <p className="s dim">
          {hasErrors(state)
            ? "Theo nội dung đang nhập, chưa lưu."
            : "Theo nội dung đã lưu khi mở trang. Bấm Lưu để xem phần vừa sửa."}
        </p>
        {view.mode === "template" ? <Links view={view} /> : null}
        <ComponentPreview view={withTyped(view, state)} demo={demo} />
      </section>
    </div>
  );
}

/** After a refused post the page shows what was typed, so that the officer sees what he wrote. */
function withTyped(view: ComponentPageView, state: FormState | null): ComponentPageView {
  const values = Object.fromEntries(
    Object.entries(view.values).map(([name, value]) => [name, typed(state, `field:${name}`, value)]),
  );
  return { ...view, values };
}

function EditingForm({ view, state, mode }: ComponentEditorProps) {
  const { head, code, revision, date, fields, savedBy, flagged, status } = view;
  const page = `/ho-so/${head.id}/${componentSlug(code)}?cach=${MODE_WORDS[mode]}`;
  const home = savedBy === "unit" ? `/ho-so/${head.id}` : page;
  const asksDate = code !== "tai_lieu_khac";
  return (
    <Form
      action={commandOf(view)}
      returnTo={page}
      next={page}
      idempotencyKey={newId()}
      state={state}
      revision={revision}
      encType="multipart/form-data"
    >
      <TheirVersion
        state={state}
        page={page}
        fields={[
          ...(asksDate
            ? [{ name: "documentDate", label: dateLabel(code), stored: date === "" ? "" : formatDate(date) }]
            : []),
          ...fields[mode].map(({ name, label }) => ({
            name: `field:${name}`,
            label,
            stored: view.values[name] ?? "",
          })),
          ...(flagged ? [{ name: "reply", label: REPLY_LABEL, stored: flagged.answer }] : []),
        ]}
      />
      <input type="hidden" name="dossierId" value={head.id} />
      <input type="hidden" name="component" value={code} />
      <input type="hidden" name="mode" value={mode} />
      {mode === "upload" ? <SignedFile view={view} state={state} /> : null}
      {asksDate ? (
        <DateField
          name="documentDate"
          label={dateLabel(code)}
          value={typed(state, "documentDate", date)}
          error={errorOf(state, "documentDate")}
        />
      ) : null}
      {fields[mode].map((field) => (
        <TemplateField key={field.name} field={field} view={view} state={state} />
      ))}
      {flagged ? (
        <TextareaField
          name="reply"
          label={REPLY_LABEL}
          hint="1–2 câu, cán bộ thẩm định sẽ đọc"
          rows={2}
          value={typed(state, "reply", flagged.answer)}
          error={errorOf(state, "reply")}
        />
      ) : null}
      <RadioGroup
        name="done"
        label={`Đã xong ${lowerFirst(componentName(view))} chưa?`}
        inline
        value={typed(state, "done", doneValue(view, status))}
        error={errorOf(state, "done")}
        choices={[
          { value: "yes", label: "Rồi" },
          { value: "no", label: "Chưa, làm tiếp sau" },
        ]}
      />
      <p className="acts">
        <SubmitButton>Lưu</SubmitButton>
        <SubmitButton kind="secondary" name="_next" value={home}>
          Lưu và về danh sách việc
        </SubmitButton>
      </p>
    </Form>
  );
}

const REPLY_LABEL = "Đã bổ sung những gì";

const dateLabel = (code: ComponentPageView["code"]): string =>
  code === "bien_ban" ? "Ngày họp" : "Ngày văn bản";

const doneValue = ({ flagged }: ComponentPageView, status: string): string =>
  (flagged ? flagged.answered : status === "done") ? "yes" : "no";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function SignedFile({ view, state }: { readonly view: ComponentPageView; readonly state: FormState | null }) {
  return (
    <>
      {view.file ? (
        <p className="note-line sp3">
          <Icon name="file" />
          <span>
            Đang có:{" "}
            <TextLink href={fileHref(view.file)} plain>
              {view.file.name}
            </TextLink>{" "}
            ({fileKindLabel(view.file.mediaType)}, {formatFileSize(view.file.size)}). Chọn tệp khác để thay.
          </span>
        </p>
      ) : null}
      <FileField
        name="signedFile"
        label={isSigned(view.code) ? "Bản đã ký, đóng dấu" : "Tệp tài liệu"}
        state={state}
      />
    </>
  );
}

interface TemplateFieldProps {
  readonly field: ComponentField;
  readonly view: ComponentPageView;
  readonly state: FormState | null;
}

function TemplateField({ field: { name, label, kind, hint }, view, state }: TemplateFieldProps) {
  const shared = {
    name: `field:${name}`,
    label,
    hint,
    value: typed(state, `field:${name}`, view.values[name]),
    error: errorOf(state, `field:${name}`),
  };
  switch (kind) {
    case "line":
      return <Field {...shared} />;
    case "number":
      return <NumberField {...shared} unit="người" />;
    case "text":
      return <TextareaField {...shared} rows={5} />;
    case "lines":
      return <TextareaField {...shared} rows={3} />;
  }
}

const Links = ({ view: { head, code, title } }: { readonly view: ComponentPageView }) => (
  <PaperLinks base={`/ho-so/${head.id}/${componentSlug(code)}/van-ban`} what={title} />
);

function Reading({ view, demo }: { readonly view: ComponentPageView; readonly demo: boolean }) {
  const { file, mode, date, values, status, savedBy, makerName } = view;
  if (status === "not_started") {
    return (
      <p className="sp5">
        {savedBy === "unit"
          ? "Chưa lập thành phần này."
          : `${makerName} lập thành phần này khi đánh giá hồ sơ.`}
      </p>
    );
  }
  if (mode === "template") {
    return (
      <div className="sp5">
        <Links view={view} />
        <ComponentPreview view={view} demo={demo} />
      </div>
    );
  }
  return (
    <div className="max-w-form sp5">
      <SummaryList
        items={[
          { term: "Số, ký hiệu", value: values["number"] || values["content"] || "Chưa ghi" },
          ...(date === "" ? [] : [{ term: "Ngày", value: formatDate(date) }]),
          ...(values["signerName"] ? [{ term: "Người ký", value: values["signerName"] }] : []),
          {
            term: "Tệp",
            value: file ? (
              <TextLink href={fileHref(file)} plain>
                {file.name}
              </TextLink>
            ) : (
              "Chưa có tệp"
            ),
          },
        ]}
      />
    </div>
  );
}
