import { afterMessage, type AfterRefusal } from "@/components/recognition/after-message";
import { Panel } from "@/components/ui/panel";

interface PaperObstacleProps {
  readonly title: string;
  readonly obstacle: {
    readonly unitName: string;
    readonly obstacle: AfterRefusal | { readonly code: "decision.plan-not-found" };
  };
}

/** Why this paper can't be drafted now, in the place of its form. */
export function PaperObstacle({ title, obstacle: { unitName, obstacle } }: PaperObstacleProps) {
  return (
    <>
      <h1>
        {title}: {unitName}
      </h1>
      <Panel tone="warn" title="Chưa lập được văn bản này" className="sp5">
        <p>
          {obstacle.code === "decision.plan-not-found"
            ? "Không có kế hoạch nào của địa phương quy định về kết quả này."
            : afterMessage(obstacle)}
        </p>
      </Panel>
    </>
  );
}
