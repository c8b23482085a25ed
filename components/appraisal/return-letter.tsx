import { HowCounted } from "@/components/programmes/how-counted";
import { STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { judgedPlace } from "@/components/appraisal/criterion-row";
import { rowNamer } from "@/components/appraisal/row-names";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { BackLink } from "@/components/ui/back-link";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import { SUPPLEMENT_REASON_LABELS } from "@/lib/dossiers/domain/appraisal";
import type { AppraisalDeskView, DeskRow } from "@/lib/dossiers/review-views";

interface ReturnLetterProps {
  readonly view: AppraisalDeskView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** R-3: the letter as the unit will read it, each note editable, with the day and what it does to the clock. */
export function ReturnLetter({ view, state, idempotencyKey }: ReturnLetterProps) {
  const rows = view.groups
    .flatMap((group) => group.rows)
    .filter(({ judged }) => judged?.result === "fail_fixable");
  const desk = deskHref(view);
  return (
    <>
      <BackLink href={desk} label={`Về bàn ${STAGE_WORDS[view.stage].noun}`} />
      <div className="confirm measure-form">
        <h1>Trả lại {view.unitName}</h1>
        <p className="lead2">
          {rows.length > 0
            ? `${formatNumber(rows.length)} nội dung cần bổ sung. Đơn vị chỉ sửa được các nội dung này; phần còn lại giữ nguyên.`
            : "Chưa có nội dung nào được đánh dấu Cần bổ sung."}
        </p>
        <SummaryList
          kind="big"
          className="sp4"
          items={[
            { term: "Người gửi", value: view.bodyName },
            { term: "Nơi nhận", value: view.submittedByBody || view.unitName },
            { term: "Hồ sơ", value: `${view.code}, lần gửi ${formatNumber(view.submission)}` },
          ]}
        />
        <Unread view={view} />
        {rows.length === 0 ? (
          <p className="sp5">
            <TextLink href={desk}>Đánh dấu nội dung cần bổ sung</TextLink>
          </p>
        ) : (
          <LetterForm view={view} rows={rows} state={state} idempotencyKey={idempotencyKey} />
        )}
      </div>
    </>
  );
}

/** One return is better than two: what is not read yet is named before the letter goes. */
function Unread({ view }: { readonly view: AppraisalDeskView }) {
  if (view.sum.unseen.length === 0) return null;
  return (
    <Panel tone="warn" className="sp5">
      <p>
        Còn chưa xem {rowNamer(view.groups)(view.sum.unseen)}. Xem hết rồi trả lại một lần để đơn vị không
        phải bổ sung nhiều lần.
      </p>
    </Panel>
  );
}

interface LetterFormProps extends ReturnLetterProps {
  readonly rows: readonly DeskRow[];
}

/** «Thiếu chữ ký hoặc dấu; tệp «Nghị quyết», trang 3». */
function hintOf(row: DeskRow): string {
  const reason = row.judged?.reasonCode ? SUPPLEMENT_REASON_LABELS[row.judged.reasonCode] : null;
  const parts = [reason, judgedPlace(row)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join("; ") : "Đơn vị sẽ đọc";
}

function LetterForm({ view, rows, state, idempotencyKey }: LetterFormProps) {
  const here = `/tham-dinh/${view.dossierId}/tra-lai`;
  return (
    <Form
      action="/api/appraisals/return"
      returnTo={here}
      next="/tham-dinh"
      idempotencyKey={idempotencyKey}
      revision={view.revision}
      state={state}
    >
      <input type="hidden" name="dossierId" value={view.dossierId} />
      <input type="hidden" name="appraisalRevision" value={view.appraisal?.revision ?? 0} />
      {rows.map((row, index) => (
        <TextareaField
          key={row.code}
          name={`note:${row.code}`}
          label={`${index + 1}. ${row.kind === "criterion" ? `Tiêu chí ${row.number}: ` : ""}${row.title}`}
          hint={hintOf(row)}
          value={typed(state, `note:${row.code}`, row.judged?.note)}
          error={errorOf(state, `note:${row.code}`)}
        />
      ))}
      <DateField
        name="dueOn"
        label="Hạn bổ sung"
        hint="Điền sẵn sau 5 ngày làm việc; đổi được, ví dụ 5/3/2026"
        value={typed(state, "dueOn", view.suggestedReturnDueOn)}
        error={errorOf(state, "dueOn")}
      />
      <HowCounted how={view.suggestedHow} title="Cách tính ngày điền sẵn" />
      <p className="note-line sp3">
        <Icon name="pause" />
        <span>
          Tạm dừng tính {STAGE_WORDS[view.stage].due.toLowerCase()} từ hôm nay ({formatDate(view.today)}) đến
          khi đơn vị gửi bổ sung.
        </span>
      </p>
      <p className="acts">
        <SubmitButton size="big" wide>
          Gửi yêu cầu bổ sung
        </SubmitButton>
        <TextLink href={deskHref(view)}>Quay lại, chưa gửi</TextLink>
      </p>
    </Form>
  );
}
