import { commonMessage } from "@/components/common-message";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { FormAutosave } from "@/components/forms/form-autosave";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedTick, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TheirVersion } from "@/components/forms/their-version";
import { LightLegend } from "@/components/registrations/light-tag";
import { REPORT_TEXTS, storedFields } from "@/components/registrations/report-fields";
import { isReportRefusal, reportMessage } from "@/components/registrations/report-message";
import { classNames } from "@/components/ui/class-names";
import { Panel } from "@/components/ui/panel";
import { withStop } from "@/lib/core/text";
import {
  LIGHT_LABELS,
  LIGHTS,
  REPORT_TEXT_LABELS,
  type ReportLine,
  type ReportTexts,
} from "@/lib/registrations/domain/progress-report";
import type { ReportDraftView, ReportPageView } from "@/lib/registrations/report-contract";

interface ReportFormProps {
  readonly view: ReportPageView;
  readonly draft: ReportDraftView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

export const reportHref = ({
  registrationId,
  period,
}: Pick<ReportPageView, "registrationId" | "period">): string =>
  `/bao-cao-thang/${registrationId}/${period.key}`;

export const reportRefusalWords = (state: FormState | null) => {
  const refusal = state?.refusal ?? null;
  return refusal && isReportRefusal(refusal) ? reportMessage(refusal) : commonMessage(refusal);
};

const FORM_ID = "bao-cao";

const HINTS = {
  done: "2–5 câu: việc đã làm trong kỳ, kết quả bằng số nếu có",
  difficulties: "Ngoài khó khăn đã ghi ở từng tiêu chí; để trống nếu không có",
  proposals: "Với cấp nào, việc gì; để trống nếu không có",
  next: "Được đưa sang ô kết quả của báo cáo kỳ sau",
} as const satisfies Record<keyof ReportTexts, string>;

/** O-12: the lights of every criterion and four texts; begins with the last report and saves itself. */
export function ReportForm({ view, draft, state, idempotencyKey }: ReportFormProps) {
  const page = reportHref(view);
  const { content } = draft;
  return (
    <div id={FORM_ID}>
      <p className="saved sp2">
        <FormAutosave
          formId={FORM_ID}
          initial={state?.success === null ? UNSAVED : savedLine(draft)}
          action="/api/registrations/save-draft-report"
          without={["confirmed"]}
        />
      </p>
      <DraftNotes draft={draft} />
      <Form
        action="/api/registrations/send-report"
        returnTo={page}
        next={page}
        idempotencyKey={idempotencyKey}
        revision={draft.revision}
        state={state}
      >
        <TheirVersion state={state} page={page} fields={storedFields(draft.content)} />
        <input type="hidden" name="registrationId" value={view.registrationId} />
        <input type="hidden" name="period" value={view.period.key} />
        <h2 className="sp5">Tiến độ theo từng tiêu chí</h2>
        <LightLegend />
        {content.lines.map((line, index) => (
          <LineFields
            key={line.code}
            line={line}
            startsGroup={line.group !== content.lines[index - 1]?.group}
            state={state}
          />
        ))}
        <h2 className="sp5">Nội dung báo cáo</h2>
        {REPORT_TEXTS.map((name) => (
          <TextareaField
            key={name}
            name={name}
            label={REPORT_TEXT_LABELS[name]}
            hint={HINTS[name]}
            rows={name === "done" ? 5 : 3}
            value={typed(state, name, content[name])}
            error={errorOf(state, name)}
          />
        ))}
        {draft.prefilledFrom ? (
          <div className="sp4">
            <CheckboxField
              name="confirmed"
              label={`Đã xem lại nội dung lấy từ báo cáo ${draft.prefilledFrom}; phần nào thay đổi đã sửa.`}
              checked={typedTick(state, "confirmed")}
              error={errorOf(state, "confirmed")}
            />
          </div>
        ) : null}
        <p className="acts">
          <SubmitButton name="act" value="send">
            {draft.version > 1 ? "Gửi bản sửa" : "Gửi báo cáo"} {view.period.label}
          </SubmitButton>
          <SubmitButton kind="secondary" name="act" value="keep">
            Lưu, gửi sau
          </SubmitButton>
        </p>
      </Form>
    </div>
  );
}

const UNSAVED = "Chưa lưu được. Nội dung vừa nhập vẫn giữ nguyên.";

const savedLine = ({ savedAt, savedBy, revision }: ReportDraftView): string =>
  savedAt ? `Bản nháp, lưu lúc ${savedAt}, lần lưu ${revision}, ${savedBy ?? ""}` : "Chưa lưu lần nào";

function DraftNotes({ draft: { prefilledFrom, version, correctionReason } }: Pick<ReportFormProps, "draft">) {
  if (version > 1) {
    return (
      <Panel tone="warn" narrow className="sp4" title="Bản sửa của báo cáo đã gửi">
        <p>Lý do: {withStop(correctionReason)} Bản đã gửi vẫn có giá trị cho đến khi gửi bản sửa.</p>
      </Panel>
    );
  }
  if (!prefilledFrom) return null;
  return (
    <Panel narrow className="sp4" title={`Điền sẵn theo báo cáo ${prefilledFrom}`}>
      <p>
        Mức và khó khăn của từng tiêu chí lấy từ báo cáo {prefilledFrom}; ô kết quả lấy từ việc đã dự kiến khi
        đó. Chỉ sửa phần thay đổi.
      </p>
    </Panel>
  );
}

interface LineFieldsProps {
  readonly line: ReportLine;
  readonly startsGroup: boolean;
  readonly state: FormState | null;
}

function LineFields({
  line: { code, number, title, group, light, note },
  startsGroup,
  state,
}: LineFieldsProps) {
  const wrong = errorOf(state, `note:${code}`) !== undefined;
  return (
    <>
      {startsGroup ? <h3 className="sp4">{group}</h3> : null}
      <div className={classNames("light-row", wrong && "wrong")}>
        <RadioGroup
          name={`light:${code}`}
          label={`${number} ${title}`}
          inline
          value={typed(state, `light:${code}`, light ?? "")}
          error={errorOf(state, `light:${code}`)}
          choices={LIGHTS.map((value) => ({ value, label: LIGHT_LABELS[value] }))}
        />
        <div className="light-note">
          <TextareaField
            name={`note:${code}`}
            label={
              <>
                Khó khăn, đề xuất<span className="sr"> của tiêu chí {number}</span>
              </>
            }
            hint="Khi chuyển về Xanh thì ghi đã khắc phục thế nào"
            rows={2}
            value={typed(state, `note:${code}`, note)}
            error={errorOf(state, `note:${code}`)}
          />
        </div>
      </div>
    </>
  );
}
