import { useId } from "react";
import { whoOf } from "@/components/programmes/route-steps";
import { SIGNER_POST_LABELS, STEP_LABELS } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute, ResolvedStep } from "@/lib/programmes/domain/resolved-route";
import type { RouteFact } from "@/lib/programmes/domain/routing";

interface RoutePanelProps {
  readonly route: ResolvedRoute;
  /** «Hồ sơ năm 2023». */
  readonly caseName?: string;
}

/** «Vì sao hồ sơ này lên cấp này»: the row of the plan, its clause, the facts and dates used, step by step. */
export function RoutePanel({ route, caseName = "Hồ sơ" }: RoutePanelProps) {
  const titleId = useId();
  return (
    <section className="why" aria-labelledby={titleId}>
      <h2 id={titleId}>Vì sao hồ sơ này lên cấp này</h2>
      <p className="concl">
        <Conclusion route={route} caseName={caseName} />
      </p>
      <ol>
        {reasonsOf(route).map(({ key, title, detail, source }, index) => (
          <li key={key}>
            <span className="no">{index + 1}</span>
            <div>
              <b>{title}</b> {detail}
              {source ? <span className="sub">Nguồn: {source}</span> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const shortOf = (route: ResolvedRoute, kind: ResolvedStep["kind"]): string | null => {
  const step = route.steps.find((one) => one.kind === kind);
  if (!step) return null;
  // Without a body the unit acts itself: TT 124 Đ.9.1.c lets its head evaluate.
  const isHead = step.kind === "evaluate" && step.bodyId === null;
  return isHead ? `người đứng đầu ${step.bodyName}` : (step.bodyShortName ?? step.bodyName);
};

function Conclusion({ route, caseName }: Required<RoutePanelProps>) {
  const evaluator = shortOf(route, "evaluate");
  const appraiser = shortOf(route, "appraise");
  const decider = shortOf(route, "decide");
  return (
    <>
      {caseName}{" "}
      {evaluator ? (
        <>
          do <b>{evaluator}</b> đánh giá
          {appraiser ? ", " : "; "}
        </>
      ) : null}
      {appraiser ? (
        <>
          {evaluator ? "" : "gửi "}
          <b>{appraiser}</b> thẩm định;{" "}
        </>
      ) : null}
      <b>{decider}</b> quyết định công nhận, {SIGNER_POST_LABELS[route.signer]} ký.
    </>
  );
}

interface Reason {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly source: string | null;
}

function reasonsOf({ facts, steps, title, clause, signer }: ResolvedRoute): readonly Reason[] {
  const value = (key: RouteFact["key"]): string => facts.find((fact) => fact.key === key)?.value ?? "";
  const on = value("on");
  return [
    {
      key: "class",
      title: `Loại đơn vị: ${value("unit_class")}.`,
      detail: "",
      source: on ? `sổ đơn vị, tính tại ngày ${on}` : null,
    },
    {
      key: "level",
      title: `Cấp quản lý: ${value("managing_level")}.`,
      detail: `${value("delegation")}.`,
      source: on ? `sổ đơn vị, tính tại ngày ${on}` : null,
    },
    {
      key: "row",
      title: "Dòng áp dụng của kế hoạch:",
      detail: `${title}.`,
      source: `${value("plan")}, mục ${value("basis") || clause}`,
    },
    ...steps.map((step, index) => ({
      key: `step-${index}`,
      title: `${STEP_LABELS[step.kind]}: ${whoOf(step, signer)}`,
      detail: "",
      source: step.mark ? `mục ${step.clause} (${step.mark})` : `mục ${step.clause}`,
    })),
  ];
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two lines for a row of a list: who evaluates or appraises, who decides. */
export function RouteLine({ route }: { readonly route: ResolvedRoute }) {
  const evaluator = shortOf(route, "evaluate");
  const appraiser = shortOf(route, "appraise");
  return (
    <>
      {sentenceStart(evaluator ? `${evaluator} đánh giá` : `${appraiser ?? ""} thẩm định`)}
      <span className="sub">
        {shortOf(route, "decide")} quyết định · mục {route.clause}
      </span>
    </>
  );
}
