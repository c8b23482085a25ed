import { blockSentence, STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { paperHref } from "@/components/appraisal/paper-href";
import { rowNamer } from "@/components/appraisal/row-names";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { PROPOSAL_LABELS, PROPOSALS, proposalByResults } from "@/lib/dossiers/domain/appraisal";
import { formatDate } from "@/lib/core/text";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface ProposeFormProps {
  readonly view: AppraisalDeskView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** The proposal that closes the reading; what the results say stands chosen, another choice asks for its reason. */
export function ProposeForm({ view, state, idempotencyKey }: ProposeFormProps) {
  const offer = view.offers.find(({ act }) => act === "propose");
  if (offer?.blockedBy) {
    const block = offer.blockedBy;
    return (
      <Panel tone="warn" title="Chưa trình được">
        <p>{blockSentence(block, rowNamer(view.groups))}</p>
        {typed(state, "reason") ? (
          <p className="sp3">Lý do đồng chí vừa nhập: {typed(state, "reason")}</p>
        ) : null}
        <p className="sp3">
          {block.rule === "minutes_missing" && view.owedMinutes ? (
            <TextLink href={paperHref(view.dossierId, view.owedMinutes.code)}>Lập biên bản</TextLink>
          ) : (
            <TextLink href={deskHref(view)}>Về bàn {STAGE_WORDS[view.stage].noun}</TextLink>
          )}
        </p>
      </Panel>
    );
  }
  const here = `/tham-dinh/${view.dossierId}/phieu`;
  return (
    <Form
      action={`/api/appraisals/${view.act}`}
      returnTo={here}
      next="/tham-dinh"
      idempotencyKey={idempotencyKey}
      revision={view.revision}
      state={state}
    >
      <input type="hidden" name="dossierId" value={view.dossierId} />
      <input type="hidden" name="appraisalRevision" value={view.appraisal?.revision ?? 0} />
      <RadioGroup
        name="proposal"
        label="Đề xuất"
        hint={byResultsWords(view)}
        value={typed(state, "proposal", proposalByResults(view.sum))}
        error={errorOf(state, "proposal")}
        choices={PROPOSALS.map((value) => ({ value, label: PROPOSAL_LABELS[value] }))}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        hint="Phải ghi khi đề xuất không công nhận, hoặc khi đề xuất khác kết quả từng tiêu chí"
        value={typed(state, "reason")}
        error={errorOf(state, "reason")}
      />
      <Awaited view={view} state={state} />
      <p className="sp4">
        Hồ sơ chuyển tới <b>{view.nextBodyName}</b>
        {view.goesToMeeting ? " để họp xét hoặc lấy ý kiến bằng văn bản" : ""}. Sau đó kết quả{" "}
        {STAGE_WORDS[view.stage].noun} không sửa được.
      </p>
      <p className="acts">
        <SubmitButton size="big" wide>
          {view.act === "forward" ? "Gửi lên cấp trên" : "Trình"}
        </SubmitButton>
        <TextLink href={deskHref(view)}>Quay lại, chưa trình</TextLink>
      </p>
    </Form>
  );
}

/** Bodies that may still answer: waited for, or left out with a reason that stands in the file. */
function Awaited({ view: { opinions }, state }: Omit<ProposeFormProps, "idempotencyKey">) {
  const awaited = opinions.filter((asked) => asked.state === "waiting");
  if (awaited.length === 0) return null;
  const names = awaited.map(({ bodyName, dueOn }) => `${bodyName} (hạn ${formatDate(dueOn)})`).join(", ");
  return (
    <TextareaField
      name="opinionNote"
      label="Lý do không chờ ý kiến phối hợp"
      hint={`Chưa trả lời: ${names}. Phải ghi nếu trình trước hạn; không trả lời không được tính là đồng ý`}
      value={typed(state, "opinionNote")}
      error={errorOf(state, "opinionNote")}
    />
  );
}

function byResultsWords({ sum }: AppraisalDeskView): string {
  const proposal = proposalByResults(sum);
  if (proposal === null) return "";
  return proposal === "recognise"
    ? "Theo kết quả từng tiêu chí: công nhận"
    : `Theo kết quả từng tiêu chí: không công nhận, vì ${sum.fail.length} tiêu chí không đạt`;
}
