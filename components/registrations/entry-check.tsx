import { commonMessage } from "@/components/common-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import type { FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { CandidateTable } from "@/components/registrations/candidate-table";
import { ClosedPanel } from "@/components/registrations/candidates";
import { isRegistrationRefusal, registrationMessage } from "@/components/registrations/registration-message";
import { unitAnswers, type UnitAnswerText } from "@/components/registrations/unit-answers";
import { windowText } from "@/components/registrations/window-text";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { EntryCheckView } from "@/lib/registrations/contract";

interface EntryCheckProps {
  readonly view: EntryCheckView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  /** This page, with the units in it. */
  readonly address: string;
  /** Back to the list, with the same units ticked. */
  readonly backHref: string;
}

/** What is about to be done, once more, before it is done (select or register several units). */
export function EntryCheck({ view, state, idempotencyKey, address, backHref }: EntryCheckProps) {
  const { plan, way, units } = view;
  const ready = units.filter(({ selectable }) => selectable);
  const refusal = state?.refusal ?? null;
  const own = refusal && isRegistrationRefusal(refusal) ? refusal : null;
  return (
    <div className="wrap">
      <ErrorSummary state={state} refusalMessage={own ? registrationMessage(own) : commonMessage(refusal)} />
      {own?.code === "registration.none-entered" ? <Answers answers={unitAnswers(own.units)} /> : null}
      <BackLink href={backHref} label={way === "select" ? "Lựa chọn đơn vị" : "Đăng ký đơn vị"} />
      <div className="confirm">
        <h1>{titleOf(view, ready.length)}</h1>
        <p className="lead2">{leadOf(view)}</p>
        <SummaryList
          kind="big"
          className="sp5"
          items={[
            { term: "Kế hoạch", value: plan.title },
            { term: "Số đơn vị", value: countText(units.length, ready.length) },
            ...(view.receivingBodyName
              ? [
                  {
                    term: way === "select" ? "Cơ quan lựa chọn" : "Nơi nhận đăng ký",
                    value: view.viaName
                      ? `${view.receivingBodyName}, qua ${view.viaName}`
                      : view.receivingBodyName,
                  },
                ]
              : []),
            { term: "Thời hạn", value: windowText(plan.window) },
            ...(view.papers.length > 0 ? [{ term: paperTerm(view), value: view.papers.join("; ") }] : []),
          ]}
        />
        <ClosedPanel plan={plan} />
        {units.length === 0 ? (
          <EmptyState action={<TextLink href={backHref}>Quay lại danh sách</TextLink>}>
            Chưa chọn đơn vị nào. Chọn ít nhất một đơn vị.
          </EmptyState>
        ) : (
          <CandidateTable rows={units} caption="Đơn vị đã chọn" before={0} ticks={false} />
        )}
        {ready.length > 0 && plan.window.state === "open" ? (
          <Form
            action={way === "select" ? "/api/registrations/select" : "/api/registrations/draft"}
            returnTo={address}
            next="/dang-ky"
            idempotencyKey={idempotencyKey}
            state={state}
          >
            <input type="hidden" name="planVersionId" value={plan.planVersionId} />
            {ready.map(({ unitId }) => (
              <input key={unitId} type="hidden" name="unitId" value={unitId} />
            ))}
            <p className="acts">
              <SubmitButton size="big" wide>
                {buttonOf(view, ready.length)}
              </SubmitButton>
              <TextLink href={backHref}>Quay lại danh sách</TextLink>
            </p>
          </Form>
        ) : null}
      </div>
    </div>
  );
}

const titleOf = ({ way }: EntryCheckView, count: number): string =>
  way === "select" ? `Lựa chọn ${count} đơn vị xây dựng điển hình` : `Đăng ký ${count} đơn vị`;

function leadOf({ way, sentAtOnce, papers }: EntryCheckView): string {
  if (way === "select") {
    return papers.length > 0
      ? "Sau khi lựa chọn, đơn vị xây dựng kế hoạch của mình rồi lập hồ sơ đề nghị công nhận."
      : "Sau khi lựa chọn, đơn vị lập hồ sơ đề nghị công nhận.";
  }
  return sentAtOnce
    ? "Kế hoạch không yêu cầu giấy tờ khi đăng ký: đơn vị đủ điều kiện được gửi ngay, đơn vị còn thiếu dữ liệu giữ ở bản nháp."
    : "Lập bản nháp cho từng đơn vị; bổ sung đủ giấy tờ rồi mới gửi.";
}

const buttonOf = ({ way, sentAtOnce }: EntryCheckView, count: number): string => {
  if (way === "select") return `Lựa chọn ${count} đơn vị`;
  return sentAtOnce ? `Gửi đăng ký ${count} đơn vị` : `Lập đăng ký cho ${count} đơn vị`;
};

const paperTerm = ({ way }: EntryCheckView): string =>
  way === "select" ? "Giấy tờ sau khi lựa chọn" : "Giấy tờ cần có";

const countText = (chosen: number, ready: number): string =>
  ready === chosen
    ? `${chosen} đơn vị`
    : `${chosen} đơn vị đã chọn, ${ready} đơn vị vào được; các đơn vị khác ghi rõ lý do dưới đây`;

/** One line per unit that did not get in. */
export function Answers({ answers }: { readonly answers: readonly UnitAnswerText[] }) {
  if (answers.length === 0) return null;
  return (
    <ul className="measure sp3">
      {answers.map(({ key, unitName, sentence }) => (
        <li key={key}>
          <b>{unitName}:</b> {sentence}
        </li>
      ))}
    </ul>
  );
}
