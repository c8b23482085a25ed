import { z } from "zod";
import { idField, optionalText, revisionField } from "@/lib/core/fields";
import type { PlanEdit } from "@/lib/programmes/domain/plan-part";

/* What every form of one item of a plan's draft sends, and what is read from it. */

export const draft = { planVersionId: idField(), revision: revisionField() };

/** What the item was known by; empty for a new one. */
export const at = optionalText(140).transform((mark) => mark || null);

export const one = <const Part extends PlanEdit["part"]>(part: Part) => ({ ...draft, part: z.literal(part) });
export const listed = <const Part extends PlanEdit["part"]>(part: Part) => ({ ...one(part), at });

interface Target {
  readonly planVersionId: string;
  readonly revision: number;
}
export type SavePlanItem = Target & { readonly edit: PlanEdit };

export const saving = ({ planVersionId, revision }: Target, edit: PlanEdit): SavePlanItem => ({
  planVersionId,
  revision,
  edit,
});

/** A whole number as typed; one sentence says what is asked. */
export const wholeNumber = (message: string, { min, max }: { readonly min: number; readonly max: number }) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,7}$/, { error: message })
    .transform(Number)
    .pipe(z.int().min(min, { error: message }).max(max, { error: message }));

/** The key of a block that was there before; empty for a new one. */
export const keptKey = optionalText(120).transform((key) => key || null);

/** One item on a line. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
