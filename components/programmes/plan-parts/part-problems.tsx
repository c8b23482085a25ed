import { planProblem } from "@/components/programmes/plan-message";
import { Panel } from "@/components/ui/panel";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";
import type { PlanDraftView } from "@/lib/programmes/plan-views";

interface PartProblemsProps {
  readonly view: PlanDraftView;
  readonly concerns: (problem: PlanRefusal) => boolean;
}

/** What of a part still keeps the draft from being published; nothing where nothing does. */
export function PartProblems({ view: { content, problems }, concerns }: PartProblemsProps) {
  const sentences = [...new Set(problems.filter(concerns).map((problem) => planProblem(content, problem)))];
  if (sentences.length === 0) return null;
  return (
    <Panel tone="warn" className="sp4" title={`Còn ${sentences.length} chỗ phải sửa trước khi công bố`}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
