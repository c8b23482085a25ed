import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateField } from "@/components/forms/date-field";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { unitKindLabel } from "@/components/meetings/meeting-words";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { CandidateDossier, CandidatePerson, MeetingFormView } from "@/lib/meetings/contract";
import { MEETING_MODE_LABELS, MEETING_MODES } from "@/lib/meetings/domain/meeting";

interface CreateMeetingFormProps {
  readonly view: MeetingFormView;
  readonly state: FormState | null;
}

/** H-2: both ways in one form; the fields of the way not chosen fold away where the browser can. */
export function CreateMeetingForm({ view, state }: CreateMeetingFormProps) {
  const chair = view.people.find(({ isChair }) => isChair);
  return (
    <Form
      action="/api/meetings/create"
      returnTo="/hop-xet/moi"
      next="/hop-xet/{meetingId}/dieu-hanh"
      idempotencyKey={newId()}
      state={state}
      className="by-mode"
    >
      <RadioGroup
        name="mode"
        label="Hình thức xét"
        value={typed(state, "mode", "meeting")}
        error={errorOf(state, "mode")}
        choices={MEETING_MODES.map((value) => ({ value, label: MEETING_MODE_LABELS[value] }))}
      />
      <Field
        name="title"
        label="Tên cuộc xét"
        value={typed(state, "title", view.title)}
        error={errorOf(state, "title")}
      />
      <WhenFields state={state} />
      <SelectField
        name="chairPersonId"
        label="Chủ trì"
        value={typed(state, "chairPersonId", chair?.personId)}
        error={errorOf(state, "chairPersonId")}
        options={view.people.map(personOption)}
        emptyLabel="Chọn người chủ trì"
      />
      <SelectField
        name="secretaryPersonId"
        label="Thư ký"
        value={typed(state, "secretaryPersonId", view.secretaryPersonId)}
        error={errorOf(state, "secretaryPersonId")}
        options={view.secretaries.map(personOption)}
        emptyLabel="Chọn thư ký"
      />
      <CheckboxGroup
        name="attendees"
        label={`Thành phần: ${view.bodyName}`}
        hint="Người giữ chức vụ trong Ban hôm nay. Bỏ đánh dấu người không mời."
        values={typedMany(
          state,
          "attendees",
          view.people.map(({ personId }) => personId),
        )}
        error={errorOf(state, "attendees")}
        choices={view.people.map(({ personId, name, postTitle }) => ({
          value: personId,
          label: name,
          hint: postTitle,
        }))}
      />
      <DossierChoice dossiers={view.dossiers} state={state} />
      <p className="acts">
        <SubmitButton>Tạo cuộc xét</SubmitButton>
        <TextLink href="/hop-xet">Về danh sách cuộc xét</TextLink>
      </p>
    </Form>
  );
}

const personOption = ({ personId, name, postTitle }: CandidatePerson) => ({
  value: personId,
  label: `${name}, ${postTitle}`,
});

function WhenFields({ state }: { readonly state: FormState | null }) {
  return (
    <>
      <div className="when-meeting">
        <DateField
          name="heldOn"
          label="Ngày họp"
          value={typed(state, "heldOn")}
          error={errorOf(state, "heldOn")}
        />
        <Field
          name="heldAt"
          label="Giờ họp"
          hint="Ví dụ 8:00"
          width="short"
          value={typed(state, "heldAt")}
          error={errorOf(state, "heldAt")}
        />
        <Field
          name="place"
          label="Địa điểm"
          width="medium"
          value={typed(state, "place")}
          error={errorOf(state, "place")}
        />
      </div>
      <div className="when-written">
        <DateField
          name="opinionsDueOn"
          label="Hạn cho ý kiến"
          hint="Ngày cuối cùng nhận ý kiến, ví dụ 5/3/2026"
          value={typed(state, "opinionsDueOn")}
          error={errorOf(state, "opinionsDueOn")}
        />
      </div>
    </>
  );
}

interface DossierChoiceProps {
  readonly dossiers: readonly CandidateDossier[];
  readonly state: FormState | null;
}

/** Exceptions first, each with its reason; everything that waits is ticked. */
function DossierChoice({ dossiers, state }: DossierChoiceProps) {
  const look = dossiers.filter(({ attention }) => attention !== null);
  const rest = dossiers.filter(({ attention }) => attention === null);
  const values = typedMany(
    state,
    "dossiers",
    dossiers.map(({ dossierId }) => dossierId),
  );
  const error = errorOf(state, "dossiers");
  const [first] = [look, rest].filter((group) => group.length > 0);
  return [
    { key: "look", label: `Hồ sơ cần xem kỹ (${look.length})`, group: look },
    { key: "rest", label: `Hồ sơ không có ý kiến khác (${rest.length})`, group: rest },
  ].map(({ key, label, group }) =>
    group.length === 0 ? null : (
      <CheckboxGroup
        key={key}
        name="dossiers"
        id={group === first ? "dossiers" : `dossiers-${key}`}
        label={label}
        values={values}
        error={group === first ? error : undefined}
        choices={group.map((one) => ({
          value: one.dossierId,
          label: one.unitName,
          hint: one.attention
            ? `${unitKindLabel(one.unitKind)} · ${one.code} · ${one.attention}`
            : `${unitKindLabel(one.unitKind)} · ${one.code}`,
        }))}
      />
    ),
  );
}
