import type { EvaluatedMilestone } from "@/lib/programmes/domain/calendar";
import type { Extension } from "@/lib/programmes/domain/extension";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";

export interface PlanLine {
  readonly planVersionId: string;
  readonly title: string;
  readonly cycleYear: number;
  readonly issuer: string;
  readonly isCurrent: boolean;
  readonly isDraft: boolean;
}

export interface MilestoneView extends EvaluatedMilestone {
  readonly how: HowCounted | null;
  /** Later days granted for it, as far as the reader sees them, in their order. */
  readonly extensions: readonly Extension[];
}
