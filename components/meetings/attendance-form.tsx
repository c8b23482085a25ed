import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { ConductView } from "@/lib/meetings/contract";
import { ATTENDANCE_LABELS, ATTENDANCES } from "@/lib/meetings/domain/meeting";

interface AttendanceFormProps {
  readonly view: ConductView;
  readonly state: FormState | null;
  readonly base: string;
}

/** Who came. Everybody starts as present; the secretary corrects those who are not and confirms the whole. */
export function AttendanceForm({ view, state, base }: AttendanceFormProps) {
  const { head, attendees, chairPersonId } = view;
  return (
    <Form
      action="/api/meetings/note-attendance"
      returnTo={`${base}?muc=diem-danh`}
      next={base}
      idempotencyKey={newId()}
      state={state}
      revision={head.revision}
    >
      <h2>Điểm danh</h2>
      <p className="dim">
        Sửa những người vắng hoặc ủy quyền, rồi bấm Ghi điểm danh. Người được ủy quyền không biểu quyết.
      </p>
      <input type="hidden" name="meetingId" value={head.meetingId} />
      {attendees.map(({ personId, name, postTitle, attendance }) => (
        <RadioGroup
          key={personId}
          name={`attendance:${personId}`}
          label={name}
          hint={postTitle}
          inline
          value={typed(state, `attendance:${personId}`, attendance === "unknown" ? "present" : attendance)}
          error={errorOf(state, `attendance:${personId}`)}
          choices={ATTENDANCES.map((value) => ({ value, label: ATTENDANCE_LABELS[value] }))}
        />
      ))}
      <SelectField
        name="chairPersonId"
        label="Người đã chủ trì"
        hint="Biên bản do người chủ trì và thư ký ký"
        value={typed(state, "chairPersonId", chairPersonId)}
        error={errorOf(state, "chairPersonId")}
        options={attendees.map(({ personId, name, postTitle }) => ({
          value: personId,
          label: `${name}, ${postTitle}`,
        }))}
      />
      <p className="acts">
        <SubmitButton>Ghi điểm danh</SubmitButton>
        <TextLink href={base}>Về hồ sơ đang xét</TextLink>
      </p>
    </Form>
  );
}
