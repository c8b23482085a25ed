import { controlAttributes, fieldId, FieldWiring, type FieldBasics } from "@/components/forms/field-wiring";
import { errorOf, filesToChooseAgain, type FormState } from "@/components/forms/form-state";
import { Icon } from "@/components/ui/icon";

interface FileFieldProps extends Omit<FieldBasics, "error"> {
  /** The form's own state: the field's error comes from it, and which files must be chosen again. */
  readonly state: FormState | null;
  readonly multiple?: boolean;
  /** Extensions with a dot; the server judges the content, not the name. */
  readonly accept?: readonly string[];
}

const ACCEPTED = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx"] as const;
const STANDING_HINT = "PDF, JPG, PNG, DOCX, XLSX; mỗi tệp đến 20 MB.";

/**
 * Every upload carries the notice against classified papers. After a post that was refused for another reason it names
 * the files to choose again. The form needs `encType="multipart/form-data"`.
 */
export function FileField({
  state,
  multiple = false,
  accept = ACCEPTED,
  hint = STANDING_HINT,
  ...rest
}: FileFieldProps) {
  const field = { ...rest, hint, error: errorOf(state, rest.name) };
  const noticeId = `${fieldId(field)}-secret`;
  const againId = `${fieldId(field)}-again`;
  const lost = filesToChooseAgain(state, rest.name);
  return (
    <FieldWiring field={field}>
      {lost.length > 0 ? (
        <p className="note-line low" id={againId}>
          <Icon name="alert" />
          <span>
            Chọn lại tệp {lost.map((name) => `«${name}»`).join(", ")}: trình duyệt không giữ tệp đã chọn.
          </span>
        </p>
      ) : null}
      <input
        {...controlAttributes(field, ...(lost.length > 0 ? [againId] : []), noticeId)}
        type="file"
        multiple={multiple}
        accept={accept.join(",")}
      />
      <p className="secret" id={noticeId}>
        Không tải lên tài liệu có dấu Mật, Tối mật, Tuyệt mật.
      </p>
    </FieldWiring>
  );
}
