import { SummaryList } from "@/components/ui/summary-list";
import { SIGNER_POST_LABELS, STEP_LABELS } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute, ResolvedStep } from "@/lib/programmes/domain/resolved-route";

/** Who does the step, through whom, on whose advice, and who signs where it is decided. */
export function whoOf(
  { kind, bodyName, viaName, adviserName }: ResolvedStep,
  signer: ResolvedRoute["signer"],
): string {
  return [
    bodyName,
    ...(viaName ? [`qua ${viaName}`] : []),
    ...(adviserName ? [`${adviserName} tham mưu`] : []),
    ...(kind === "decide" ? [`${SIGNER_POST_LABELS[signer]} ký`] : []),
  ].join(", ");
}

/** «Vì sao hồ sơ này lên cấp này»: the row and its clause, its steps with their bodies, the facts they follow from. */
export function RouteSteps({ route }: { readonly route: ResolvedRoute }) {
  return (
    <>
      <p className="concl">
        {route.title}. Căn cứ: {route.clause}.
      </p>
      <div className="cols">
        <ol>
          {route.steps.map((step, index) => (
            <li key={`${step.kind}-${step.bodyName}`}>
              <span className="no">{index + 1}</span>
              <div>
                <b>{STEP_LABELS[step.kind]}:</b> {whoOf(step, route.signer)}
                <span className="sub">
                  {step.clause}
                  {step.mark ? ` · ${step.mark}` : ""}
                </span>
              </div>
            </li>
          ))}
        </ol>
        <div className="sp4">
          <SummaryList
            kind="flat"
            items={route.facts.map(({ key, label, value }) => ({ key, term: label, value }))}
          />
        </div>
      </div>
    </>
  );
}
