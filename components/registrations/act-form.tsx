import type { ReactNode } from "react";
import { commonMessage } from "@/components/common-message";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { isRegistrationRefusal, registrationMessage } from "@/components/registrations/registration-message";
import { BackLink } from "@/components/ui/back-link";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { ActView, RegistrationView } from "@/lib/registrations/contract";

interface ActWords {
  readonly command: string;
  readonly address: string;
  readonly path: string;
  readonly title: (view: RegistrationView) => string;
  readonly lead: (view: RegistrationView) => string;
  readonly button: string;
  readonly reason: { readonly label: string; readonly hint: string } | null;
}

export const ACT_FORMS = {
  submit: {
    command: "registration.submit",
    address: "/api/registrations/submit",
    path: "gui",
    title: ({ unitName }) => `Gửi đăng ký của ${unitName}`,
    lead: ({ receivingBodyName }) =>
      `Sau khi gửi, giấy tờ chỉ xem được cho đến khi ${receivingBodyName} ghi nhận hoặc trả lại.`,
    button: "Gửi đăng ký",
    reason: null,
  },
  accept: {
    command: "registration.accept",
    address: "/api/registrations/accept",
    path: "ghi-nhan",
    title: ({ unitName }) => `Ghi nhận đăng ký của ${unitName}`,
    lead: ({ plan }) =>
      plan.entryKind === "registered_then_approved"
        ? "Sau khi ghi nhận, đơn vị vào danh sách trình phê duyệt."
        : "Sau khi ghi nhận, đơn vị lập hồ sơ đề nghị công nhận khi đến kỳ.",
    button: "Ghi nhận đăng ký",
    reason: null,
  },
  return: {
    command: "registration.return",
    address: "/api/registrations/return",
    path: "tra-lai",
    title: ({ unitName }) => `Trả lại đăng ký của ${unitName}`,
    lead: () => "Đơn vị bổ sung rồi gửi lại; ngày gửi lần đầu vẫn được tính.",
    button: "Trả lại bổ sung",
    reason: {
      label: "Nội dung cần bổ sung",
      hint: "Nói rõ thiếu gì, sửa ở đâu. Đơn vị sẽ đọc đúng nội dung này.",
    },
  },
  reject: {
    command: "registration.reject",
    address: "/api/registrations/reject",
    path: "khong-phe-duyet",
    title: ({ unitName }) => `Không phê duyệt đăng ký của ${unitName}`,
    lead: () => "Đăng ký này kết thúc. Chỉ cần sửa giấy tờ thì dùng «Trả lại bổ sung».",
    button: "Không phê duyệt",
    reason: { label: "Lý do không phê duyệt", hint: "2–3 câu, nêu căn cứ. Đơn vị sẽ đọc." },
  },
  withdraw: {
    command: "registration.withdraw",
    address: "/api/registrations/withdraw",
    path: "rut",
    title: ({ unitName }) => `Rút đăng ký của ${unitName}`,
    lead: () => "Đăng ký này kết thúc. Còn trong thời hạn thì đăng ký lại được.",
    button: "Rút đăng ký",
    reason: { label: "Lý do rút", hint: "Một câu, nơi nhận sẽ đọc." },
  },
  deselect: {
    command: "registration.deselect",
    address: "/api/registrations/deselect",
    path: "bo-lua-chon",
    title: ({ unitName }) => `Bỏ lựa chọn ${unitName}`,
    lead: () => "Đơn vị ra khỏi danh sách được lựa chọn. Còn trong thời hạn thì lựa chọn lại được.",
    button: "Bỏ lựa chọn",
    reason: { label: "Lý do bỏ lựa chọn", hint: "Một câu. Đơn vị sẽ đọc." },
  },
  leave_off: {
    command: "registration.leave-off",
    address: "/api/registrations/leave-off",
    path: "ngoai-danh-sach",
    title: ({ unitName }) => `Không đưa ${unitName} vào danh sách`,
    lead: () => "Đăng ký này kết thúc với kết quả không phê duyệt. Đơn vị nhận được lý do.",
    button: "Không đưa vào danh sách",
    reason: { label: "Lý do không đưa vào danh sách", hint: "2–3 câu, nêu căn cứ. Đơn vị sẽ đọc." },
  },
} as const satisfies Record<ActView["act"], ActWords>;

/** Acts that end the registration. */
const ENDING: readonly ActView["act"][] = ["reject", "withdraw", "deselect", "leave_off"];

interface ActFormProps {
  readonly act: ActView["act"];
  readonly view: RegistrationView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** The page before an act that others see: what it does, to what, and one button. */
export function ActForm({ act, view, state: anyState, idempotencyKey }: ActFormProps) {
  const words: ActWords = ACT_FORMS[act];
  const state = stateOf(anyState, words.command);
  const refusal = state?.refusal ?? null;
  const home = `/dang-ky/${view.registrationId}`;
  const offered = view.acts.find((one) => one.act === act);
  return (
    <div className="wrap">
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isRegistrationRefusal(refusal) ? registrationMessage(refusal) : commonMessage(refusal)
        }
      />
      <BackLink href={home} label={view.unitName} />
      <div className="cols">
        <div className="confirm">
          <h1>{words.title(view)}</h1>
          <p className="lead2">{words.lead(view)}</p>
          <ActSummary view={view} />
          <Obstacle offered={offered} home={home} />
          {offered && !offered.obstacle ? (
            <Form
              action={words.address}
              returnTo={`${home}/${words.path}`}
              next={home}
              idempotencyKey={idempotencyKey}
              state={state}
              revision={view.revision}
            >
              <input type="hidden" name="registrationId" value={view.registrationId} />
              {act === "return" ? <PapersAgain view={view} state={state} /> : null}
              {words.reason ? (
                <TextareaField
                  name="reason"
                  label={words.reason.label}
                  hint={words.reason.hint}
                  value={typed(state, "reason")}
                  error={errorOf(state, "reason")}
                  rows={4}
                />
              ) : null}
              <p className="acts">
                <SubmitButton size="big" wide kind={ENDING.includes(act) ? "danger" : "primary"}>
                  {words.button}
                </SubmitButton>
                <TextLink href={home}>Quay lại</TextLink>
              </p>
            </Form>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function ActSummary({ view }: { readonly view: RegistrationView }) {
  const { plan } = view;
  const ready = view.papers.filter(({ ready: there, neededToSubmit }) => there && neededToSubmit);
  return (
    <SummaryList
      kind="big"
      className="sp5"
      items={[
        { term: "Đơn vị", value: `${view.unitName}, ${view.unitClassLabel}` },
        { term: "Kế hoạch", value: `${plan.programmeLabel}, năm ${plan.cycleYear}` },
        { term: "Nơi nhận", value: view.receivingBodyName },
        ...(ready.length > 0
          ? [{ term: "Giấy tờ", value: ready.map(({ paper }) => paper.title).join("; ") }]
          : []),
        {
          term: "Điều kiện xét",
          value: view.eligibility.passes ? "Đủ" : "Chưa đủ, xem trang đăng ký",
        },
        ...(view.submittedOn ? [{ term: "Ngày gửi", value: formatDate(view.submittedOn) }] : []),
      ]}
    />
  );
}

function Obstacle({
  offered,
  home,
}: {
  readonly offered: ActView | undefined;
  readonly home: string;
}): ReactNode {
  if (offered && !offered.obstacle) return null;
  return (
    <Panel tone="warn" className="sp5" title="Chưa làm được việc này">
      <p>
        {offered?.obstacle
          ? registrationMessage(offered.obstacle)
          : "Trạng thái hiện nay không có việc này, hoặc việc thuộc người khác."}
      </p>
      <p className="sp2">
        <TextLink href={home}>Về trang đăng ký</TextLink>
      </p>
    </Panel>
  );
}

function PapersAgain({ view, state }: { readonly view: RegistrationView; readonly state: FormState | null }) {
  const papers = view.papers.filter(({ neededToSubmit }) => neededToSubmit);
  if (papers.length === 0) return null;
  return (
    <CheckboxGroup
      name="paper"
      label="Giấy tờ cần bổ sung"
      hint="Chỉ giấy tờ được đánh dấu mới hiện «Cần sửa»"
      values={typedMany(state, "paper")}
      choices={papers.map(({ paper }) => ({ value: paper.code, label: paper.title }))}
    />
  );
}
