import { registrationMessage } from "@/components/registrations/registration-message";
import { Panel } from "@/components/ui/panel";
import type { OutsidePlan } from "@/lib/registrations/domain/entry-verdict";
import { BASIS_LABELS } from "@/lib/programmes/domain/sourced";

interface OutsidePanelProps {
  readonly outside: OutsidePlan;
  readonly planTitle: string;
}

/** A unit that the plan leaves out: an answer with its clause, not an error. */
export function OutsidePanel({ outside, planTitle }: OutsidePanelProps) {
  return (
    <Panel title="Ngoài phạm vi kế hoạch" narrow className="sp4">
      <p>{registrationMessage(outside)}</p>
      <p className="s dim sp2">
        {planTitle}. {outsideSource(outside)}
      </p>
    </Panel>
  );
}

/** «Căn cứ: TT 124 Đ.10.1 · Theo văn bản quy phạm». */
export function outsideSource(outside: OutsidePlan): string {
  if (outside.code === "registration.outside-territory") return `Cơ quan ban hành: ${outside.issuer}`;
  return `Căn cứ: ${outside.clause} · ${BASIS_LABELS[outside.basis]}`;
}
