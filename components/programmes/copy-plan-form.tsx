import { planHref } from "@/components/programmes/plan-bar";
import { issuerOptions } from "@/components/programmes/plan-file-forms";
import { planMessage } from "@/components/programmes/plan-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { PlanIssuer } from "@/lib/programmes/plan-views";

interface CopyPlanFormProps {
  readonly planVersionId: string;
  readonly cycleYear: number;
  /** Of this year's plan; the first choice where it is still there. */
  readonly bodyId: string;
  readonly issuers: readonly PlanIssuer[];
  readonly state: FormState | null;
}

/** «Lập kế hoạch năm sau» from this year's, and the plan as a file. */
export function CopyPlanForm({ planVersionId, cycleYear, bodyId, issuers, state }: CopyPlanFormProps) {
  const isStillThere = issuers.some((issuer) => issuer.bodyId === bodyId);
  return (
    <section className="sp6 measure-form" aria-labelledby="nam-sau">
      <ErrorSummary state={state} refusalMessage={planMessage(state)} />
      <h2 id="nam-sau">Lập kế hoạch năm {cycleYear + 1}</h2>
      <p>
        Chép kế hoạch này thành bản nháp của năm {cycleYear + 1}; số, ngày văn bản và chỉ tiêu để trống chờ
        nhập.
      </p>
      <Form
        action="/api/plans/copy"
        returnTo={planHref(planVersionId)}
        next="/ke-hoach/{planVersionId}"
        idempotencyKey={newId()}
        state={state}
      >
        <input type="hidden" name="planVersionId" value={planVersionId} />
        <SelectField
          name="bodyId"
          label="Cơ quan ban hành"
          value={typed(state, "bodyId", isStillThere ? bodyId : "")}
          error={errorOf(state, "bodyId")}
          emptyLabel="Chọn cơ quan"
          options={issuerOptions(issuers)}
        />
        <p className="acts">
          <SubmitButton kind="secondary">Lập bản nháp năm {cycleYear + 1}</SubmitButton>
          <TextLink href={planHref(planVersionId, "/tai-ve")} plain>
            Tải kế hoạch thành tệp (JSON)
          </TextLink>
        </p>
      </Form>
    </section>
  );
}
