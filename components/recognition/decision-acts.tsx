import type { ReactNode } from "react";
import { DateField } from "@/components/forms/date-field";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { DecisionView } from "@/lib/recognition/contract";
import type { DecisionKind } from "@/lib/recognition/domain/signature-block";

interface DecisionActsProps {
  readonly decision: DecisionView;
  readonly state: FormState | null;
  readonly batchTitle: string;
}

/** What this person may do with the document now, or whom it waits for. */
export function DecisionActs({ decision, state, batchTitle }: DecisionActsProps) {
  const { status, may } = decision;
  if (status === "draft" && may.draft) {
    return (
      <>
        <SignerForm decision={decision} state={stateOf(state, "recognition.assign-signer")} />
        <PresentForm
          decision={decision}
          state={stateOf(state, "recognition.present-decisions")}
          batchTitle={batchTitle}
        />
        <CancelForm decision={decision} />
      </>
    );
  }
  if (status === "sent_back" && may.draft) {
    return (
      <>
        <RedraftForm decision={decision} />
        <TakeBackLinks decision={decision} />
        <CancelForm decision={decision} />
      </>
    );
  }
  if (status === "ready" && may.sign && decision.batchId) {
    return (
      <p className="sp5">
        <LinkButton href={`/ky/${decision.batchId}/${decision.decisionId}`}>Xem để ký</LinkButton>
      </p>
    );
  }
  if (status === "signed" && may.issue) {
    return <IssueForm decision={decision} state={stateOf(state, "recognition.issue-decision")} />;
  }
  return <Awaited decision={decision} />;
}

/** Why nothing is offered: whom the document waits for. Nothing once it is issued or given up. */
function Awaited({ decision }: { readonly decision: DecisionView }) {
  const words = awaitedWords(decision);
  return words ? <p className="measure sp5">{words}</p> : null;
}

function awaitedWords({ status, drafterName, signerTitle }: DecisionView): string | null {
  switch (status) {
    case "draft":
      return `Chờ ${drafterName} hoàn thiện dự thảo và trình ký.`;
    case "ready":
      return `Chờ ${signerTitle} ký.`;
    case "signed":
      return "Đã ký. Chờ văn thư cấp số, ngày và phát hành.";
    case "sent_back":
      return `Người ký đã trả lại. Chờ ${drafterName} lập lại dự thảo.`;
    case "issued":
    case "cancelled":
      return null;
  }
}

const addressOf = ({ decisionId }: DecisionView): string => `/quyet-dinh/${decisionId}`;

const ISSUE_EFFECTS = {
  recognition: "Phát hành xong không sửa được. Đơn vị được công bố trên trang công khai cùng mã xác thực.",
  list_approval: "Phát hành xong không sửa được. Các đơn vị trong danh sách được phê duyệt xây dựng.",
  maintenance_notice:
    "Phát hành xong không sửa được. Trang công khai ghi đơn vị được duy trì, đơn vị không còn duy trì theo thông báo này.",
  revocation: "Phát hành xong không sửa được. Trang công khai ghi kết quả đã thu hồi theo quyết định này.",
  correction: "Phát hành xong không sửa được. Trang công khai ghi quyết định trước đã được đính chính.",
  replacement:
    "Phát hành xong không sửa được. Đơn vị được công nhận với mã xác thực mới; quyết định trước ghi đã được thay thế.",
} as const satisfies Record<DecisionKind, string>;

interface ActProps {
  readonly decision: DecisionView;
  readonly state: FormState | null;
}

interface DecisionFormProps {
  readonly act: "assign-signer" | "cancel-draft" | "redraft-decision" | "issue-decision";
  readonly decision: DecisionView;
  readonly state: FormState | null;
  /** Where it goes on; the decision itself unless said otherwise. */
  readonly next?: string;
  readonly children: ReactNode;
}

/** A form about this decision, as it was when the page was made. */
function DecisionForm({ act, decision, state, next = addressOf(decision), children }: DecisionFormProps) {
  return (
    <Form
      action={`/api/recognition/${act}`}
      returnTo={addressOf(decision)}
      next={next}
      idempotencyKey={newId()}
      state={state}
      revision={decision.revision}
    >
      <input type="hidden" name="decisionId" value={decision.decisionId} />
      {children}
    </Form>
  );
}

/** Offered only while somebody may sign for the head. */
function SignerForm({ decision, state }: ActProps) {
  const { delegates, delegationId, headTitle } = decision;
  if (delegates.length === 0) return null;
  return (
    <section>
      <h2>Người ký</h2>
      <DecisionForm act="assign-signer" decision={decision} state={state}>
        <RadioGroup
          name="delegationId"
          label="Ai ký văn bản này"
          value={typed(state, "delegationId", delegationId ?? "")}
          error={errorOf(state, "delegationId")}
          choices={[
            { value: "", label: headTitle },
            ...delegates.map((one) => ({ value: one.delegationId, label: one.label })),
          ]}
        />
        <p className="acts">
          <SubmitButton kind="secondary" size="small">
            Ghi người ký
          </SubmitButton>
        </p>
      </DecisionForm>
    </section>
  );
}

function PresentForm({ decision, state, batchTitle }: DecisionActsProps) {
  return (
    <section>
      <h2>Trình ký</h2>
      <Form
        action="/api/recognition/present-decisions"
        returnTo={addressOf(decision)}
        next="/quyet-dinh?hop=cho-ky"
        idempotencyKey={newId()}
        state={state}
      >
        <input type="hidden" name="decision" value={decision.decisionId} />
        <Field
          name="batchTitle"
          label="Tên đợt trình ký"
          hint={`Người ký: ${decision.signerTitle}`}
          value={typed(state, "batchTitle", batchTitle)}
          error={errorOf(state, "batchTitle")}
        />
        <p className="acts">
          <SubmitButton wide>Trình ký</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

function CancelForm({ decision }: { readonly decision: DecisionView }) {
  return (
    <section>
      <h2>Hủy dự thảo</h2>
      <p className="s sp3">Các đơn vị trở lại trước khi lập dự thảo; bản đã hủy được lưu lại.</p>
      <DecisionForm act="cancel-draft" decision={decision} state={null} next="/quyet-dinh">
        <p className="acts">
          <SubmitButton kind="danger" size="small">
            Hủy dự thảo
          </SubmitButton>
        </p>
      </DecisionForm>
    </section>
  );
}

function RedraftForm({ decision }: { readonly decision: DecisionView }) {
  return (
    <section>
      <h2>Soạn lại</h2>
      <p className="s sp3">
        Văn bản được viết lại theo tên đơn vị, người ký và biên bản tại ngày hôm nay. Mã xác thực giữ nguyên.
      </p>
      <DecisionForm act="redraft-decision" decision={decision} state={null}>
        <p className="acts">
          <SubmitButton wide>Soạn lại dự thảo</SubmitButton>
        </p>
      </DecisionForm>
    </section>
  );
}

/** The signer does not agree with a proposal: the dossier goes back to whoever made it. */
function TakeBackLinks({ decision: { units } }: { readonly decision: DecisionView }) {
  const dossiers = units.filter(({ dossierId }) => dossierId !== null);
  if (dossiers.length === 0) return null;
  return (
    <section>
      <h2>Trả về thẩm định lại</h2>
      <p className="s sp3">Hồ sơ cần xem lại kết quả thẩm định thì trả về; dự thảo này được hủy.</p>
      {dossiers.map(({ dossierId, unitName }) => (
        <p key={dossierId} className="sp3">
          <TextLink href={`/quyet-dinh/tham-dinh-lai/${dossierId}`}>{unitName}</TextLink>
        </p>
      ))}
    </section>
  );
}

/** K-6: number and day come from the real register; the product gives none of its own. */
function IssueForm({ decision, state }: ActProps) {
  const isNotice = decision.kind === "maintenance_notice";
  return (
    <section>
      <h2>Cấp số, phát hành</h2>
      <DecisionForm act="issue-decision" decision={decision} state={state}>
        <Field
          name="number"
          label={isNotice ? "Số thông báo" : "Số quyết định"}
          hint={`Lấy từ sổ văn bản đi; ký hiệu ${decision.content.symbol}`}
          width="short"
          value={typed(state, "number")}
          error={errorOf(state, "number")}
        />
        <DateField
          name="decidedOn"
          label="Ngày ban hành"
          value={typed(state, "decidedOn", decision.today)}
          error={errorOf(state, "decidedOn")}
        />
        <p className="s sp4">{ISSUE_EFFECTS[decision.kind]}</p>
        <p className="acts">
          <SubmitButton wide>Phát hành</SubmitButton>
        </p>
      </DecisionForm>
    </section>
  );
}
