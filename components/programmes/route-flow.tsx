import { Icon } from "@/components/ui/icon";
import type { RouteWords } from "@/lib/programmes/domain/route-words";

/** A way of a plan: its steps in order as a drawing that is a list to who hears it, and the same as one sentence. */
export function RouteFlow({ way }: { readonly way: RouteWords }) {
  const { units, clause, mark, steps, sentence } = way;
  return (
    <section className="sp5">
      <h3>{units}</h3>
      <p className="s dim">
        mục {clause}
        {mark ? ` · ${mark}` : ""}
      </p>
      <ol className="flow" aria-label={`Các bước: ${units}`}>
        {steps.map((step, index) => (
          <li key={`${step.kind}-${index}`}>
            <b>
              <span className="no">{index + 1}</span> {step.label}
            </b>
            <span className="block">
              {step.body} {step.act}
            </span>
            <span className="sub dim">
              {step.clause}
              {step.mark ? ` · ${step.mark}` : ""}
            </span>
            {index < steps.length - 1 ? <Icon name="send" /> : null}
          </li>
        ))}
      </ol>
      <p className="measure sp3">{sentence}</p>
    </section>
  );
}
