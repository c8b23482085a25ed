import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { resultMessage } from "@/components/results/result-message";
import { ScanLink } from "@/components/results/scan-link";
import { outcomeLabel, RESULT_STATUS_LABELS, RESULT_STATUS_TONES } from "@/components/results/result-words";
import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import { Panel } from "@/components/ui/panel";
import { SummaryList, type SummaryItem } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { CheckObstacle, PaperResultView } from "@/lib/results/contract";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";

interface PaperResultPageProps {
  readonly view: PaperResultView;
  readonly state: FormState | null;
}

/** One result from paper: what it says, who entered it, and the second person's check. */
export function PaperResultPage({ view, state }: PaperResultPageProps) {
  return (
    <div className="wrap">
      <BackLink href="/ket-qua" label="Kết quả nhập từ giấy" />
      <Done state={state} />
      <ErrorSummary state={state} refusalMessage={resultMessage(state?.refusal)} />
      <div className="head">
        <h1>
          Kết quả năm {view.cycleYear}: {view.unitName}
        </h1>
        <p className="sp2">
          <Tag tone={RESULT_STATUS_TONES[view.status]}>{RESULT_STATUS_LABELS[view.status]}</Tag>{" "}
          <span className="dim">Nhập từ giấy</span>
        </p>
      </div>
      <SummaryList className="sp4" items={factsOf(view)} />
      <Check view={view} state={state} />
      {view.mayReplace ? (
        <p className="sp5">
          <TextLink href={`/ket-qua/nhap?don-vi=${view.unitId}&thay=${view.resultId}`}>
            Nhập dòng thay thế
          </TextLink>{" "}
          <span className="dim">nếu dòng này ghi sai. Dòng đã nhập không sửa, không xóa.</span>
        </p>
      ) : null}
    </div>
  );
}

function Done({ state }: { readonly state: FormState | null }) {
  if (stateOf(state, "results.enter")?.success) {
    return (
      <Banner title="Đã gửi kết quả để kiểm tra." className="sp4">
        <p>Kết quả được tính sau khi người thứ hai xác nhận.</p>
      </Banner>
    );
  }
  const confirmed = stateOf(state, "results.confirm")?.success;
  if (confirmed) {
    return (
      <Banner
        title={`Đã xác nhận. Kết quả của ${String(confirmed.unitName)} được tính từ bây giờ.`}
        className="sp4"
      />
    );
  }
  return stateOf(state, "results.refuse")?.success ? (
    <Banner title="Đã ghi là không khớp văn bản. Kết quả này không được tính." className="sp4" />
  ) : null;
}

function factsOf(view: PaperResultView): readonly SummaryItem[] {
  const { deciderLevel, signer, keptAt, scan, checkedBy, checkedOn, checkNote, replaces, replacedBy } = view;
  const item = (term: string, value: SummaryItem["value"] | null): readonly SummaryItem[] =>
    value === null ? [] : [{ term, value }];
  return [
    ...item("Đơn vị", <TextLink href={`/don-vi/${view.unitId}`}>{view.unitName}</TextLink>),
    ...item("Kết quả", outcomeLabel(view.outcome)),
    ...item("Năm của kết quả", view.cycleYear),
    ...item("Văn bản", `Số ${view.decisionNumber} ngày ${formatDate(view.decidedOn)}`),
    ...item(
      "Cơ quan ra văn bản",
      `${view.deciderName}${deciderLevel ? ` (${MANAGING_LEVEL_LABELS[deciderLevel]})` : ""}`,
    ),
    ...item("Người ký", signer),
    ...item("Nơi lưu bản giấy", keptAt),
    ...item("Bản chụp văn bản", scan && <ScanLink scan={scan} />),
    ...item("Người nhập", `${view.enteredBy}, ngày ${formatDate(view.enteredOn)}`),
    ...item(
      view.status === "refused" ? "Người không xác nhận" : "Người kiểm tra",
      checkedBy && checkedOn ? `${checkedBy}, ngày ${formatDate(checkedOn)}` : null,
    ),
    ...item("Chỗ không khớp", checkNote),
    ...item(
      "Thay cho",
      replaces && <TextLink href={`/ket-qua/${replaces.resultId}`}>dòng nhập {replaces.text}</TextLink>,
    ),
    ...item(
      "Dòng thay thế",
      replacedBy && (
        <TextLink href={`/ket-qua/${replacedBy.resultId}`}>
          {RESULT_STATUS_LABELS[replacedBy.status].toLowerCase()}
        </TextLink>
      ),
    ),
  ];
}

const OBSTACLES = {
  same_person:
    "Đồng chí đã nhập dòng này. Người thứ hai, ở cấp đã ra văn bản hoặc cấp trên, đối chiếu với văn bản rồi xác nhận.",
  not_here: "Chờ người kiểm tra ở cấp đã ra văn bản, hoặc ở cấp trên.",
  no_permission: "Chờ người kiểm tra: cán bộ thẩm định hoặc thư ký ở cấp đã ra văn bản, hoặc ở cấp trên.",
} as const satisfies Record<Exclude<CheckObstacle, "done">, string>;

function Check({ view, state }: PaperResultPageProps) {
  const { obstacle, resultId } = view;
  if (obstacle === "done") return null;
  if (obstacle) {
    return (
      <Panel narrow className="sp5" title="Chờ kiểm tra">
        <p>{OBSTACLES[obstacle]}</p>
      </Panel>
    );
  }
  const page = `/ket-qua/${resultId}`;
  const refused = stateOf(state, "results.refuse");
  return (
    <section className="sp6 measure-form">
      <h2>Đối chiếu với văn bản</h2>
      <p className="sp2">Xem văn bản giấy, so từng mục ở trên: kết quả, năm, số, ngày, cơ quan ra văn bản.</p>
      <Form
        action="/api/results/confirm"
        returnTo={page}
        next={page}
        idempotencyKey={newId()}
        state={stateOf(state, "results.confirm")}
      >
        <input type="hidden" name="resultId" value={resultId} />
        <p className="acts">
          <SubmitButton>Khớp văn bản, xác nhận</SubmitButton>
        </p>
      </Form>
      <details className="how sp5" open={refused !== null && !refused.success}>
        <summary>Không khớp văn bản</summary>
        <Form
          action="/api/results/refuse"
          returnTo={page}
          next={page}
          idempotencyKey={newId()}
          state={refused}
        >
          <input type="hidden" name="resultId" value={resultId} />
          <TextareaField
            name="note"
            label="Chỗ không khớp"
            value={typed(refused, "note")}
            error={errorOf(refused, "note")}
          />
          <p className="sp3">
            <SubmitButton kind="danger">Không xác nhận</SubmitButton>
          </p>
        </Form>
      </details>
    </section>
  );
}
