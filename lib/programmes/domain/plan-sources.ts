import type { Entry, PlanDraft, RouteRow } from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";

/** An item's name as a refusal gives it, and where the item comes from. */
export type NamedSource = readonly [item: string, source: Sourced];

const entrySources = (entry: Entry): readonly NamedSource[] => [
  ["entry", entry],
  ...entry.papers.map((paper) => [`entry.${paper.code}`, paper] as const),
  ...(entry.kind === "selected"
    ? entry.selectors.map((selector) => ["entry.selector", selector] as const)
    : []),
  ...(entry.kind === "registered_then_approved"
    ? [
        ["entry.approval", entry.approval] as const,
        ...entry.approval.papersAfter.map((paper) => [`entry.${paper.code}`, paper] as const),
      ]
    : []),
];

const routeSources = (row: RouteRow): readonly NamedSource[] => [
  [`route.${row.key}`, row],
  ...row.steps.map((step) => [`route.${row.key}.${step.kind}`, step] as const),
];

/** Every item of a plan that must carry its clause. */
export const sourcesOf = (plan: PlanDraft): readonly NamedSource[] => [
  ...plan.scope.pairs.map((pair) => [`scope.${pair.unitClass}.${pair.managingLevel}`, pair] as const),
  ...plan.scope.exclusions.map((exclusion) => [`scope.${exclusion.key}`, exclusion] as const),
  ...plan.scope.outside.map((outside) => ["scope.outside", outside] as const),
  ["scope.otherwise", plan.scope.otherwise],
  ...plan.criteria.map((assignment) => [`criteria.${assignment.criteriaKey}`, assignment] as const),
  ...plan.evaluationPeriods.map((period) => ["evaluationPeriod", period] as const),
  ...plan.preconditions.flatMap(({ lines }) =>
    lines.map((line) => [`precondition.${line.key}`, line] as const),
  ),
  ...entrySources(plan.entry),
  ...plan.routes.flatMap(routeSources),
  ...plan.components.map((component) => [`component.${component.code}`, component] as const),
  ...plan.milestones.map((milestone) => [`milestone.${milestone.key}`, milestone] as const),
  ...plan.quotas.map((quota) => [`quota.${quota.key}`, quota] as const),
  ...plan.reports.map((report) => [`report.${report.key}`, report] as const),
  ...(plan.maintenance.kind === "none" ? [] : [["maintenance", plan.maintenance] as const]),
  ...(plan.maintenance.kind === "recheck" && plan.maintenance.notice
    ? [["maintenance.notice", plan.maintenance.notice] as const]
    : []),
  ...(plan.withdrawal ? [["withdrawal", plan.withdrawal] as const] : []),
  ...(plan.succession ? [["succession", plan.succession] as const] : []),
  ...plan.consequences.map((consequence) => ["consequence", consequence] as const),
];
