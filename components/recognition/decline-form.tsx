import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { DeclinableView } from "@/lib/recognition/contract";

interface DeclineFormProps {
  readonly dossier: DeclinableView;
  readonly state: FormState | null;
}

/** The head of the deciding body confirms that a unit is not recognised. */
export function DeclineForm({ dossier, state }: DeclineFormProps) {
  return (
    <Form
      action="/api/recognition/decline-recognition"
      returnTo={`/ky/khong-cong-nhan/${dossier.dossierId}`}
      next="/ky"
      idempotencyKey={newId()}
      state={state}
      revision={dossier.revision}
      className="confirm"
    >
      <h1>Không công nhận {dossier.unitName}</h1>
      <p className="lead2">Quyết định xong không rút lại được; đơn vị nhận được lý do.</p>
      <input type="hidden" name="dossierId" value={dossier.dossierId} />
      <SummaryList
        kind="big"
        className="sp5"
        items={[
          { term: "Đơn vị", value: `${dossier.unitName}, ${unitKindLabel(dossier.unitKind).toLowerCase()}` },
          {
            term: "Hồ sơ",
            value: <TextLink href={`/ho-so/${dossier.dossierId}`}>{dossier.code}</TextLink>,
          },
          { term: "Cơ quan đề xuất", value: dossier.proposerName },
          { term: "Lý do đề xuất", value: dossier.reason || "Không ghi" },
        ]}
      />
      <div className="sp5">
        <TextareaField
          name="reason"
          label="Lý do không công nhận"
          hint="Để trống nếu đồng ý với lý do của cơ quan đề xuất"
          value={typed(state, "reason")}
          error={errorOf(state, "reason")}
        />
      </div>
      <fieldset className="state sp5">
        <legend className="sr">Xác nhận</legend>
        <CheckboxField
          name="confirmed"
          label={`Tôi đã xem hồ sơ và quyết định không công nhận với tư cách ${dossier.signerTitle}.`}
          checked={typedTick(state, "confirmed")}
          error={errorOf(state, "confirmed")}
        />
      </fieldset>
      <p className="acts">
        <SubmitButton kind="danger" size="big" wide>
          Không công nhận
        </SubmitButton>
        <TextLink href="/ky">Quay lại</TextLink>
      </p>
    </Form>
  );
}

/** The head does not agree with the proposal: back to the body that made it. */
export function DisagreeForm({ dossier, state }: DeclineFormProps) {
  return (
    <Form
      action="/api/recognition/disagree-with-proposal"
      returnTo={`/ky/khong-cong-nhan/${dossier.dossierId}`}
      next="/ky"
      idempotencyKey={newId()}
      state={state}
      revision={dossier.revision}
      className="sp7"
    >
      <h2>Không đồng ý với đề xuất</h2>
      <p className="s sp3">{dossier.proposerName} xem lại, rồi trả đơn vị bổ sung hoặc đề xuất lại.</p>
      <input type="hidden" name="dossierId" value={dossier.dossierId} />
      <TextareaField
        id="disagree-reason"
        name="reason"
        label="Nội dung cần thẩm định lại"
        hint="Cơ quan thẩm định đọc đúng nội dung này"
        value={typed(state, "reason")}
        error={errorOf(state, "reason")}
      />
      <p className="acts">
        <SubmitButton kind="secondary">Trả về thẩm định lại</SubmitButton>
      </p>
    </Form>
  );
}
