import { PaperLinks } from "@/components/documents/paper-links";
import type { DecisionView } from "@/lib/recognition/contract";

/** «Giấy công nhận» of every unit, once the decision is issued. */
export function CertificateLinks({ decision }: { readonly decision: DecisionView }) {
  if (decision.kind !== "recognition" || decision.status !== "issued") return null;
  return (
    <section>
      <h2>Giấy công nhận</h2>
      <ul className="link-rows sp3">
        {decision.units.map(({ position, unitName }, index) => (
          <li key={position}>
            {decision.units.length > 1 ? unitName : null}
            <PaperLinks
              base={`/quyet-dinh/${decision.decisionId}/giay-cong-nhan/${index + 1}/van-ban`}
              what={`giấy công nhận ${unitName}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
