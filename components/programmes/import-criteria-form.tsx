import { criteriaHref } from "@/components/programmes/criteria-bar";
import { SheetLinks } from "@/components/programmes/sheet-links";
import { StagedImport } from "@/components/programmes/staged-import";
import { criteriaMessage } from "@/components/programmes/criteria-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { CriteriaImportView } from "@/lib/programmes/criteria-views";

interface ImportCriteriaFormProps {
  readonly view: CriteriaImportView;
  readonly state: FormState | null;
}

/** A file is read first and shown; it becomes the draft by an act of its own. */
export function ImportCriteriaForm({ view, state }: ImportCriteriaFormProps) {
  const { criteriaVersionId, staged } = view;
  const reading = stateOf(state, "programmes.read-criteria-file");
  const here = criteriaHref(criteriaVersionId, "/nhap-tep");
  return (
    <>
      <div className="head top measure-form">
        <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
        <h1>Nhập tiêu chí từ bảng tính</h1>
        <p className="lead">
          Tải tệp về, sửa trong Excel rồi tải lên. Tệp được đọc thử trước; bản nháp chưa đổi cho đến khi bấm
          Nhập vào bản nháp.
        </p>
        <SheetLinks criteriaVersionId={criteriaVersionId} />
      </div>
      {staged ? <StagedImport view={view} staged={staged} /> : null}
      <section className="sp6 measure-form" aria-labelledby="doc-tep">
        <h2 id="doc-tep">{staged ? "Đọc thử tệp khác" : "Đọc thử"}</h2>
        <Form
          action="/api/criteria/read-file"
          returnTo={here}
          next={here}
          idempotencyKey={newId()}
          state={reading}
          encType="multipart/form-data"
        >
          <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
          <FileField
            name="file"
            label="Tệp tiêu chí"
            hint="XLSX hoặc CSV; đến 2 MB, 500 dòng"
            accept={[".xlsx", ".csv"]}
            state={reading}
          />
          <TextareaField
            name="pasted"
            label="Hoặc dán các dòng chép từ bảng tính"
            hint="Chép cả dòng tên cột; không có dòng tên cột thì giữ đúng thứ tự cột của tệp tải về"
            rows={5}
            value={typed(reading, "pasted")}
            error={errorOf(reading, "pasted")}
          />
          <RadioGroup
            name="mode"
            label="Tiêu chí đang có mà tệp không có"
            value={typed(reading, "mode", staged?.mode ?? "replace")}
            error={errorOf(reading, "mode")}
            choices={[
              {
                value: "replace",
                label: "Bỏ khỏi bản nháp",
                hint: "Tệp là toàn bộ danh sách, theo thứ tự trong tệp",
              },
              { value: "add", label: "Giữ nguyên", hint: "Tệp chỉ thêm và sửa" },
            ]}
          />
          <p className="acts">
            <SubmitButton kind={staged?.changes ? "secondary" : "primary"}>Đọc thử</SubmitButton>
            <TextLink href={criteriaHref(criteriaVersionId)}>Về bộ tiêu chí</TextLink>
          </p>
        </Form>
      </section>
    </>
  );
}
