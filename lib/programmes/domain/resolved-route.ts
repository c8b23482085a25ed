import type { DecisionForm, SignerPost, StepKind } from "@/lib/programmes/domain/plan";
import type { RouteFact } from "@/lib/programmes/domain/routing";

/** A step of the matched row with the tenant's own body in it, as it was named on the day. */
export interface ResolvedStep {
  readonly kind: StepKind;
  /** Territory of the body (`t/…/`), or `u/<unit>/` when the unit itself acts. */
  readonly scopePath: string;
  /** Null when the unit itself acts. */
  readonly bodyId: string | null;
  readonly bodyName: string;
  /** For lists: «Ban Chỉ đạo huyện Ninh Phước»; documents and case pages print the whole name. */
  readonly bodyShortName?: string;
  /** «qua Công an thành phố»; null when the paper goes straight. */
  readonly viaName: string | null;
  /** «Công an tỉnh tham mưu»; left out where the plan names nobody. */
  readonly adviserName?: string;
  readonly clause: string;
  /** «do địa phương thiết lập» and the like, where the step is not in the plan's text. */
  readonly mark: string | null;
  /** Only of `opinion`: how many working days the plan gives it; left out where it names none. */
  readonly workingDays?: number;
}

/** The way of one unit through one plan, frozen with the case: bodies keep the names of their day. */
export interface ResolvedRoute {
  readonly rowKey: string;
  readonly title: string;
  readonly clause: string;
  readonly steps: readonly ResolvedStep[];
  readonly signer: SignerPost;
  readonly decisionForm: DecisionForm;
  /** «Vì sao hồ sơ này lên cấp này». */
  readonly facts: readonly RouteFact[];
}

/** How screens name the body of a step; papers use its whole name. */
export const shortBodyOf = ({
  bodyName,
  bodyShortName,
}: Pick<ResolvedStep, "bodyName" | "bodyShortName">): string => bodyShortName ?? bodyName;

/** Whom to ask about a dossier that comes too late: who takes it in, or judges it where nobody does, not who is next. */
export function bodyToAsk({ steps }: Pick<ResolvedRoute, "steps">): string {
  const step = steps.find(({ kind }) => kind === "intake") ?? steps.find(({ kind }) => kind === "decide");
  return step ? shortBodyOf(step) : "";
}

export const hasMeeting = (route: ResolvedRoute): boolean =>
  route.steps.some(({ kind }) => kind === "meet_or_written");

export const stepIndex = (route: ResolvedRoute, kind: StepKind): number =>
  route.steps.findIndex((step) => step.kind === kind);

/** Bodies that are asked beside the appraisal, all at once: a case never stands at such a step (rules.md 4, OPINION). */
export const opinionSteps = ({ steps }: Pick<ResolvedRoute, "steps">): readonly ResolvedStep[] =>
  steps.filter(({ kind }) => kind === "opinion");

/** The step to which a case goes on from one: the next at which a body holds it. -1 after the last. */
export const stepAfter = ({ steps }: Pick<ResolvedRoute, "steps">, index: number): number =>
  steps.findIndex(({ kind }, at) => at > index && kind !== "opinion");
