import { useId } from "react";
import { RouteSteps } from "@/components/programmes/route-steps";
import { Panel } from "@/components/ui/panel";
import type { RouteAnswer } from "@/lib/reports/unit-page-view";

/** «Vì sao hồ sơ này lên cấp này», or why a plan does not take the unit in, with the clause. */
export function RouteAnswerPanel({ answer }: { readonly answer: RouteAnswer }) {
  const titleId = useId();
  if (answer.kind === "unknown") return null;
  if (answer.kind === "outside") {
    return (
      <Panel className="sp6" title="Ngoài phạm vi kế hoạch" narrow>
        <p>{answer.sentence}</p>
        <p className="s dim sp2">
          {answer.planTitle}. Căn cứ: {answer.clause}
        </p>
      </Panel>
    );
  }
  return (
    <section className="why sp7" aria-labelledby={titleId}>
      <h2 className="ruled" id={titleId}>
        Vì sao hồ sơ này lên cấp này
      </h2>
      <p className="s dim measure sp2">{answer.planTitle}</p>
      <RouteSteps route={answer.route} />
    </section>
  );
}
