import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { TakeBackView } from "@/lib/recognition/contract";

interface TakeBackFormProps {
  readonly dossier: TakeBackView;
  readonly state: FormState | null;
}

/** Who drafts the decision takes a dossier back to the body that proposed it. */
export function TakeBackForm({ dossier, state }: TakeBackFormProps) {
  const { draft } = dossier;
  return (
    <Form
      action="/api/recognition/reconsider-dossier"
      returnTo={`/quyet-dinh/tham-dinh-lai/${dossier.dossierId}`}
      next="/quyet-dinh"
      idempotencyKey={newId()}
      state={state}
      revision={dossier.revision}
      className="confirm"
    >
      <h1>Trả hồ sơ của {dossier.unitName} về thẩm định lại</h1>
      <p className="lead2">
        {dossier.proposerName} xem lại, rồi trả đơn vị bổ sung hoặc đề xuất lại.
        {draft ? ` Dự thảo «${draft.abstract}» được hủy.` : ""}
        {draft && draft.units > 1 ? ` ${draft.units - 1} đơn vị khác trong dự thảo chờ lập dự thảo mới.` : ""}
      </p>
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
          ...(dossier.sentBackReason ? [{ term: "Người ký trả lại", value: dossier.sentBackReason }] : []),
        ]}
      />
      <div className="sp5">
        <TakeBackReason state={state} initial={dossier.sentBackReason} />
      </div>
      <p className="acts">
        <SubmitButton size="big" wide>
          Trả về thẩm định lại
        </SubmitButton>
        <TextLink href="/quyet-dinh">Quay lại</TextLink>
      </p>
    </Form>
  );
}

export function TakeBackReason({
  state,
  initial = "",
}: {
  readonly state: FormState | null;
  readonly initial?: string;
}) {
  return (
    <TextareaField
      name="reason"
      label="Nội dung cần thẩm định lại"
      hint="Cơ quan thẩm định đọc đúng nội dung này"
      rows={4}
      value={typed(state, "reason", initial)}
      error={errorOf(state, "reason")}
    />
  );
}
