import { isWithin, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDate } from "@/lib/core/text";
import {
  describeBody,
  meanSameOffice,
  type BodyRef,
  type PlaceFacts,
} from "@/lib/programmes/domain/body-ref";
import {
  SIGNER_POST_LABELS,
  STEP_LABELS,
  type DecisionForm,
  type PlanContent,
  type RouteRow,
  type SignerPost,
  type Step,
} from "@/lib/programmes/domain/plan";
import { scopeOf, type OutsideScope, type ScopeFacts } from "@/lib/programmes/domain/scope";
import { BASIS_LABELS } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

export interface RouteFacts extends ScopeFacts {
  readonly delegated: boolean;
  readonly on: IsoDate;
}

export type DecideStep = Extract<Step, { kind: "decide" }>;

export interface RouteMatch {
  readonly row: RouteRow;
  readonly clause: string;
  readonly facts: RouteFacts;
  readonly places: PlaceFacts;
  /** Null where the plan has no EVALUATE step (Bắc Ninh). */
  readonly evaluator: BodyRef | null;
  readonly decider: BodyRef;
  readonly signer: SignerPost;
  readonly decisionForm: DecisionForm;
  /** The body that evaluates also decides: two steps, two different persons. */
  readonly evaluatorDecides: boolean;
}

export type RouteRefusal =
  | OutsideScope
  | { readonly code: "plan.no-route"; readonly facts: RouteFacts }
  | { readonly code: "plan.ambiguous-route"; readonly facts: RouteFacts; readonly rows: readonly string[] };

/** True when every condition of the row holds; an empty date range means every day. */
export function rowMatches({ when }: RouteRow, facts: RouteFacts): boolean {
  return (
    when.unitClasses.includes(facts.unitClass) &&
    when.managingLevels.includes(facts.managingLevel) &&
    (when.delegated === "any" || (when.delegated === "yes") === facts.delegated) &&
    (when.on === null || isWithin(facts.on, when.on))
  );
}

export const decideStepOf = ({ steps }: RouteRow): DecideStep | null =>
  steps.find((step) => step.kind === "decide") ?? null;

export const evaluatorOf = ({ steps }: RouteRow): BodyRef | null =>
  steps.find((step) => step.kind === "evaluate")?.by ?? null;

function describeMatch(row: RouteRow, decide: DecideStep, facts: RouteFacts, places: PlaceFacts): RouteMatch {
  const evaluator = evaluatorOf(row);
  return {
    row,
    clause: row.clause,
    facts,
    places,
    evaluator,
    decider: decide.by,
    signer: decide.signer,
    decisionForm: decide.form,
    evaluatorDecides: evaluator !== null && meanSameOffice(evaluator, decide.by, places),
  };
}

/**
 * The one row of the plan's decision table for a unit on a day, with its clause and the facts used.
 * Refuses `plan.outside-scope` (clause and sentence, or the plan that covers it), `plan.no-route`, and
 * `plan.ambiguous-route` naming the rows; the last two cannot occur in a published plan.
 */
export function routeFor(
  plan: Pick<PlanContent, "header" | "scope" | "routes">,
  facts: RouteFacts,
): Result<RouteMatch, RouteRefusal> {
  const scope = scopeOf(plan, facts);
  if (!scope.ok) return scope;

  const rows = plan.routes.filter((row) => rowMatches(row, facts));
  if (rows.length > 1) {
    return err({ code: "plan.ambiguous-route", facts, rows: rows.map(({ key }) => key) });
  }
  const [row] = rows;
  const decide = row && decideStepOf(row);
  if (!row || !decide) return err({ code: "plan.no-route", facts });

  const { unitClass, managingLevel } = facts;
  return ok(describeMatch(row, decide, facts, { unitClass, managingLevel, regime: plan.header.regime }));
}

/** What the caller knows beside the plan: names of the day, and the paper behind a delegation. */
export interface RouteEvidence {
  readonly managingBodyName?: string | null;
  readonly managementDocument?: string | null;
  readonly managementEndsOn?: IsoDate | null;
}

export interface RouteFact {
  readonly key:
    | "unit_class"
    | "managing_level"
    | "delegation"
    | "on"
    | "plan"
    | "row"
    | "basis"
    | "evaluator"
    | "decider";
  readonly label: string;
  readonly value: string;
}

function delegationText(delegated: boolean, evidence: RouteEvidence): string {
  if (!delegated) return "Theo thẩm quyền";
  const document = evidence.managementDocument ? ` theo ${evidence.managementDocument}` : "";
  const term = evidence.managementEndsOn ? `, đến hết ngày ${formatDate(evidence.managementEndsOn)}` : "";
  return `Được ủy quyền${document}${term}`;
}

/** «Vì sao hồ sơ này lên cấp này»: the facts, the row and its clause, in the order they are read. */
export function explainRoute(
  plan: PlanContent,
  match: RouteMatch,
  evidence: RouteEvidence = {},
): readonly RouteFact[] {
  const { facts, row, places } = match;
  const level = MANAGING_LEVEL_LABELS[facts.managingLevel];
  const evaluator = match.evaluator && describeBody(match.evaluator, places);
  const document = plan.header.documentNumber ? ` (số ${plan.header.documentNumber})` : "";
  const mark = row.mark ?? (row.basis === "plan" ? null : BASIS_LABELS[row.basis]);

  return [
    { key: "unit_class", label: "Loại đơn vị", value: UNIT_CLASS_LABELS[facts.unitClass] },
    {
      key: "managing_level",
      label: "Cấp quản lý",
      value: evidence.managingBodyName ? `${level}: ${evidence.managingBodyName}` : level,
    },
    { key: "delegation", label: "Quản lý", value: delegationText(facts.delegated, evidence) },
    { key: "on", label: "Tính tại ngày", value: formatDate(facts.on) },
    { key: "plan", label: "Kế hoạch", value: `${plan.header.title}${document}` },
    { key: "row", label: "Dòng áp dụng", value: row.title },
    { key: "basis", label: "Căn cứ", value: mark ? `${row.clause} (${mark})` : row.clause },
    ...(evaluator ? [{ key: "evaluator", label: STEP_LABELS.evaluate, value: evaluator } as const] : []),
    {
      key: "decider",
      label: STEP_LABELS.decide,
      value: `${describeBody(match.decider, places)}, ${SIGNER_POST_LABELS[match.signer]} ký`,
    },
  ];
}
