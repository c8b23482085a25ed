import { controlAttributes, fieldId, FieldWiring, type FieldBasics } from "@/components/forms/field-wiring";

interface FileFieldProps extends FieldBasics {
  readonly multiple?: boolean;
  /** Extensions with a dot; the server judges the content, not the name. */
  readonly accept?: readonly string[];
}

const ACCEPTED = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx"] as const;
const STANDING_HINT = "PDF, JPG, PNG, DOCX, XLSX; mỗi tệp đến 20 MB.";

/** Every upload carries the notice against classified papers. The form needs `encType="multipart/form-data"`. */
export function FileField({
  multiple = false,
  accept = ACCEPTED,
  hint = STANDING_HINT,
  ...rest
}: FileFieldProps) {
  const field = { ...rest, hint };
  const noticeId = `${fieldId(field)}-secret`;
  return (
    <FieldWiring field={field}>
      <input
        {...controlAttributes(field, noticeId)}
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
