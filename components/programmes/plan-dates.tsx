import { planHref } from "@/components/programmes/plan-bar";
import { planMessage } from "@/components/programmes/plan-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import { evaluateMilestone, settingOf } from "@/lib/programmes/domain/calendar";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import type { PlanDraft, Quota } from "@/lib/programmes/domain/plan";
import { PLAIN_CALENDAR } from "@/lib/programmes/domain/working-days";
import type { PlanDraftView } from "@/lib/programmes/plan-views";

interface PlanDatesProps {
  readonly view: PlanDraftView;
  readonly state: FormState | null;
}

/** What changes every year: the days, each with the plan's words, and the number that is given. */
export function PlanDates({ view, state }: PlanDatesProps) {
  const { planVersionId, content } = view;
  const assigned = content.quotas.filter((quota) => quota.kind === "assigned");
  return (
    <>
      <div className="head top">
        <ErrorSummary state={state} refusalMessage={planMessage(state)} />
        <h1>Mốc, chỉ tiêu</h1>
      </div>
      <section className="sp5" aria-labelledby="cac-moc">
        <h2 className="ruled" id="cac-moc">
          Các mốc của năm {content.header.cycleYear}
        </h2>
        <SummaryList
          className="sp3"
          items={content.milestones.map((milestone) => ({
            key: milestone.key,
            term: milestone.title,
            value: (
              <>
                <b>{daysOf(content, milestone)}</b>
                <span className="sub dim">
                  {milestone.clause}: «{milestone.words}»
                </span>
              </>
            ),
            action: {
              href: planHref(planVersionId, `/moc/${encodeURIComponent(milestone.key)}`),
              label: "Sửa",
              of: milestone.title,
            },
          }))}
        />
      </section>
      {assigned.length > 0 ? (
        <section className="sp6 measure-form" aria-labelledby="chi-tieu">
          <h2 className="ruled" id="chi-tieu">
            Chỉ tiêu được giao
          </h2>
          {assigned.map((quota) => (
            <QuotaForm key={quota.key} view={view} quota={quota} state={state} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function daysOf(plan: PlanDraft, milestone: Milestone): string {
  const evaluated = evaluateMilestone(milestone, settingOf(plan, PLAIN_CALENDAR));
  if (!evaluated.ok) return "chưa tính được ngày";
  const { opensOn, closesOn } = evaluated.value;
  if (opensOn && closesOn && opensOn !== closesOn)
    return `từ ${formatDate(opensOn)} đến hết ${formatDate(closesOn)}`;
  return closesOn ? `đến hết ${formatDate(closesOn)}` : "kế hoạch không nêu ngày";
}

type AssignedQuota = Extract<Quota, { kind: "assigned" }>;

function QuotaForm({ view, quota, state }: PlanDatesProps & { readonly quota: AssignedQuota }) {
  const { planVersionId, revision } = view;
  const saving = stateOf(state, "programmes.save-plan-quota");
  const here = planHref(planVersionId, "/moc");
  return (
    <Form
      className="sp3"
      action="/api/plans/save-quota"
      returnTo={here}
      next={here}
      idempotencyKey={newId()}
      state={saving}
      revision={revision}
    >
      <input type="hidden" name="planVersionId" value={planVersionId} />
      <input type="hidden" name="key" value={quota.key} />
      <NumberField
        name="number"
        label={quota.title}
        hint={`${quota.assignedBy} giao; để trống khi chưa được giao`}
        value={typed(saving, "number", quota.number === null ? "" : String(quota.number))}
        error={errorOf(saving, "number")}
      />
      <p className="acts">
        <SubmitButton kind="secondary">Lưu chỉ tiêu</SubmitButton>
      </p>
    </Form>
  );
}
