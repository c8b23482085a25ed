import type { Sourced } from "@/lib/programmes/domain/sourced";

const withSource = (base: Sourced, source: string | undefined): Sourced =>
  source ? { ...base, source } : base;

/** An item the plan itself states. */
export const inPlan = (clause: string, source?: string): Sourced =>
  withSource({ clause, basis: "plan" }, source);

/** An item of a circular that the plan refers to. */
export const byLaw = (clause: string, source?: string): Sourced =>
  withSource({ clause, basis: "legal_text" }, source);

/** What the copied plan lacks and the common rule of 2023 says. */
export const byCommonRule = (clause: string): Sourced => ({
  clause,
  basis: "common_rule",
  mark: "theo quy trình chung năm 2023; bản kế hoạch sao chép không có đoạn này",
});

/** What the tenant set because the plan is silent. */
export const bySetting = (clause: string, mark: string): Sourced => ({
  clause,
  basis: "tenant_setting",
  mark,
});

/** What follows from another rule of the plan. */
export const derived = (clause: string, mark: string): Sourced => ({ clause, basis: "derived", mark });
