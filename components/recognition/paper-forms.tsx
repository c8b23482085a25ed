import type { ReactNode } from "react";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { LossTexts } from "@/components/recognition/review-case";
import { endedWords, standingSource } from "@/components/recognition/standing-words";
import { recognitionStatusLabel } from "@/components/public/recognition-status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { PaperForm } from "@/lib/recognition/after-contract";

interface PaperFormProps {
  readonly form: PaperForm;
  readonly state: FormState | null;
}

interface FrameProps extends PaperFormProps {
  readonly act: "draft-revocation" | "draft-correction" | "draft-replacement";
  readonly address: string;
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly kind: "primary" | "danger";
  readonly children: ReactNode;
}

/** Every paper about an earlier decision begins with that decision, unchanged, and ends with who will sign. */
function PaperFrame({ form, state, act, address, title, lead, button, kind, children }: FrameProps) {
  const { recognition, deciderName, signerWords } = form;
  const ended = endedWords(recognition);
  return (
    <Form
      action={`/api/recognition/${act}`}
      returnTo={address}
      next="/quyet-dinh/{decisionId}"
      idempotencyKey={newId()}
      state={state}
      className="confirm"
    >
      <h1>{title}</h1>
      <p className="lead2">{lead}</p>
      <input type="hidden" name="recognitionId" value={recognition.recognitionId} />
      <SummaryList
        kind="big"
        className="sp5"
        items={[
          {
            term: "Đơn vị",
            value: [recognition.unitName, recognition.placeName].filter(Boolean).join(", "),
          },
          ...(ended ? [{ term: "Nay", value: ended }] : []),
          { term: "Nội dung", value: `${recognition.title}, năm ${recognition.cycleYear}` },
          {
            term: "Quyết định",
            value: `Số ${recognition.decisionNumber} ngày ${formatDate(recognition.decidedOn)} của ${recognition.deciderName}`,
          },
          {
            term: "Tình trạng",
            value: `${recognitionStatusLabel(recognition.status)} ${standingSource(recognition)}`,
          },
          { term: "Cơ quan quyết định", value: `${deciderName}; ${signerWords} ký` },
        ]}
      />
      <div className="sp5">{children}</div>
      <p className="acts">
        <SubmitButton kind={kind} size="big" wide>
          {button}
        </SubmitButton>
        <TextLink href={`/cong-nhan/${recognition.recognitionId}`}>Quay lại</TextLink>
      </p>
    </Form>
  );
}

/** K-7. The product names no ground that no text on record names. */
export function RevocationForm({ form, state }: PaperFormProps) {
  const { recognition, grounds, groundsClause, lossTexts } = form;
  return (
    <>
      <PaperFrame
        form={form}
        state={state}
        act="draft-revocation"
        address={`/thu-hoi/${recognition.recognitionId}`}
        title={`Thu hồi kết quả công nhận ${recognition.unitName}`}
        lead="Việc này lập một dự thảo quyết định. Kết quả chỉ bị thu hồi khi quyết định được ký và phát hành."
        button="Lập dự thảo thu hồi"
        kind="danger"
      >
        <TextareaField
          name="ground"
          label="Căn cứ thu hồi"
          hint={
            grounds.length > 0
              ? `Kế hoạch nêu (${groundsClause ?? ""}): ${grounds.join("; ")}`
              : "Kế hoạch không quy định căn cứ thu hồi. Ghi văn bản, điều khoản mà cơ quan ra quyết định viện dẫn"
          }
          value={typed(state, "ground", grounds.length === 1 ? grounds[0] : "")}
          error={errorOf(state, "ground")}
        />
        <TextareaField
          name="reason"
          label="Lý do"
          hint="In trên quyết định. Không ghi tên người, nội dung vụ việc"
          value={typed(state, "reason", form.proposedReason)}
          error={errorOf(state, "reason")}
        />
        <CheckboxField
          name="criteriaLost"
          label="Thu hồi vì đơn vị không giữ vững các tiêu chí: ghi nhận hệ quả theo kế hoạch"
          checked={typedTick(state, "criteriaLost")}
          error={errorOf(state, "criteriaLost")}
        />
        <CheckboxField
          name="confirmed"
          label="Tôi đã kiểm tra căn cứ và lý do."
          checked={typedTick(state, "confirmed")}
          error={errorOf(state, "confirmed")}
        />
      </PaperFrame>
      <LossTexts texts={lossTexts} />
    </>
  );
}

export function CorrectionForm({ form, state }: PaperFormProps) {
  const { recognition } = form;
  return (
    <PaperFrame
      form={form}
      state={state}
      act="draft-correction"
      address={`/cong-nhan/${recognition.recognitionId}/dinh-chinh`}
      title={`Đính chính Quyết định số ${recognition.decisionNumber}`}
      lead="Quyết định cũ không sửa. Văn bản đính chính ghi nội dung đúng; kết quả công nhận giữ nguyên."
      button="Lập dự thảo đính chính"
      kind="primary"
    >
      <TextareaField
        name="printed"
        label="Nội dung đã ghi trên quyết định"
        hint="Chép đúng từng chữ"
        rows={2}
        value={typed(state, "printed")}
        error={errorOf(state, "printed")}
      />
      <TextareaField
        name="corrected"
        label="Nội dung đúng"
        rows={2}
        value={typed(state, "corrected")}
        error={errorOf(state, "corrected")}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        value={typed(state, "reason")}
        error={errorOf(state, "reason")}
      />
    </PaperFrame>
  );
}

export function ReplacementForm({ form, state }: PaperFormProps) {
  const { recognition } = form;
  return (
    <PaperFrame
      form={form}
      state={state}
      act="draft-replacement"
      address={`/cong-nhan/${recognition.recognitionId}/thay-the`}
      title={`Thay thế Quyết định số ${recognition.decisionNumber}`}
      lead="Quyết định mới công nhận lại theo tên đơn vị trong sổ hôm nay, có mã xác thực mới. Quyết định cũ giữ nguyên và ghi đã được thay thế."
      button="Lập dự thảo thay thế"
      kind="primary"
    >
      <TextareaField
        name="reason"
        label="Lý do thay thế"
        hint="In trên quyết định"
        value={typed(state, "reason")}
        error={errorOf(state, "reason")}
      />
    </PaperFrame>
  );
}
