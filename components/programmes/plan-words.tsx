import { OFFICE_KIND_LABELS, type BodyRef, type OfficePlace } from "@/lib/programmes/domain/body-ref";
import type { YearDay } from "@/lib/programmes/domain/date-language";
import { SIGNER_POST_LABELS, type Step } from "@/lib/programmes/domain/plan";
import { BASIS_LABELS, type Sourced } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVEL_LABELS, type ManagingLevel } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS, type UnitClass } from "@/lib/units/domain/unit-class";

/* The words of a plan, as its readers and its forms say them. */

const PLACES = {
  unit: "cùng cấp với đơn vị",
  managing: "của cấp quản lý",
  above: "của cấp trên cấp quản lý",
  district: "cấp huyện",
  province: "cấp tỉnh",
} as const satisfies Record<OfficePlace, string>;

export const bodyText = (ref: BodyRef): string => {
  if (ref.kind === "unit") return "đơn vị";
  if (ref.kind === "unit_head") return "người đứng đầu đơn vị";
  return `${OFFICE_KIND_LABELS[ref.kind]} ${PLACES[ref.at]}`;
};

export const classesText = (classes: readonly UnitClass[] | null): string =>
  classes === null ? "mọi loại đơn vị" : classes.map((one) => UNIT_CLASS_LABELS[one]).join(", ");

export const levelsText = (levels: readonly ManagingLevel[]): string =>
  levels.map((level) => MANAGING_LEVEL_LABELS[level]).join(", ");

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** A day of the year in the cycle it belongs to: «16/11/2025» of the cycle 2026. */
export const yearDayText = ({ day, month, yearOffset }: YearDay, cycleYear: number): string =>
  `${twoDigits(day)}/${twoDigits(month)}/${cycleYear + yearOffset}`;

/** Clause of an item, and what the reader must know when the plan itself doesn't say it. */
export function Clause({ of }: { readonly of: Sourced }) {
  const mark = of.mark ?? (of.basis === "plan" ? null : BASIS_LABELS[of.basis]);
  return (
    <span className="sub dim">
      {of.clause}
      {of.source ? `: «${of.source}»` : ""}
      {mark ? ` · ${mark}` : ""}
    </span>
  );
}

/** Who acts in a step, and with or through whom. */
export function stepText(step: Step): string {
  const body = bodyText(step.by);
  switch (step.kind) {
    case "self_assess":
      return step.orBy ? `${body}, hoặc ${bodyText(step.orBy)} lập thay` : body;
    case "evaluate":
      return step.advisedBy ? `${body}, ${bodyText(step.advisedBy)} tham mưu` : body;
    case "intake":
    case "appraise":
      return step.via ? `${body}, qua ${bodyText(step.via)}` : body;
    case "opinion":
    case "meet_or_written":
      return body;
    case "decide":
      return `${body}, ${SIGNER_POST_LABELS[step.signer]} ký`;
  }
}
