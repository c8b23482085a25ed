import { typed, type FormState } from "@/components/forms/form-state";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";

interface TheirVersionProps {
  readonly state: FormState | null;
  /** The form's own page, where the stored version stands in the fields. */
  readonly page: string;
  readonly fields: readonly StoredField[];
}

/** A field of the form with what is stored in it now. */
export interface StoredField {
  readonly name: string;
  readonly label: string;
  readonly stored: string;
  /** How the stored choice reads, where that is not what the form posts. */
  readonly reads?: string;
}

/** What the other stored, as it reads, wherever it differs from what was typed; null unless this save came second. */
export const differingFields = (
  state: FormState | null,
  fields: readonly StoredField[],
): readonly Required<StoredField>[] | null =>
  state?.refusal?.code.endsWith(".changed-meanwhile")
    ? fields
        .filter(({ name, stored }) => typed(state, name, stored).trim() !== stored.trim())
        .map((field) => ({ ...field, reads: field.reads ?? field.stored }))
    : null;

/**
 * After a save that came second: what the other stored, wherever it differs from what was typed. What was typed stays
 * in the fields; saving it takes the other's place knowingly, and the link takes up the other's.
 */
export function TheirVersion({ state, page, fields }: TheirVersionProps) {
  const differing = differingFields(state, fields);
  if (!differing) return null;
  return (
    <Panel tone="warn" className="sp4" title="Bản người khác vừa lưu">
      {differing.length === 0 ? <p>Nội dung hai bản như nhau.</p> : null}
      {differing.map(({ name, label, reads }) => (
        <div key={name} className="sp2">
          <p>
            <b>{label}</b>
          </p>
          <p className="pre-l">{reads === "" ? "(để trống)" : reads}</p>
        </div>
      ))}
      <p className="sp2">
        Phần đồng chí vừa nhập đang ở các ô bên dưới. Chép phần cần giữ của bản trên rồi lưu, hoặc{" "}
        <TextLink href={page}>bỏ phần vừa nhập, lấy bản người khác đã lưu</TextLink>.
      </p>
    </Panel>
  );
}
