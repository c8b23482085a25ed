import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

/** `asked`: named by the open request for supplements. `of_evaluators`: a component that the evaluating body makes. */
export type OpenRows = "every" | "asked" | "of_evaluators";

type Openings = Partial<Record<DossierStatus, OpenRows>>;

/**
 * In which status which rows of a dossier's content may be written, by table. What a reader received, a meeting
 * weighed and a decision rests on stays as it was (rules.md 8). The rows stand in `content_opening` too, and the
 * database refuses every other write.
 */
export const CONTENT_OPENINGS = {
  dossier_answer: { draft: "every", declined_intake: "every", returned: "asked" },
  evidence: { draft: "every", declined_intake: "every", returned: "asked" },
  dossier_group: { draft: "every", declined_intake: "every", returned: "every" },
  dossier_component: {
    draft: "every",
    declined_intake: "every",
    returned: "asked",
    evaluating: "of_evaluators",
  },
  appraisal: { evaluating: "every", under_review: "every" },
  appraisal_item: { evaluating: "every", under_review: "every" },
  supplement_request: { returned: "every", resubmitted: "every" },
  supplement_item: { returned: "every" },
} as const satisfies Record<string, Openings>;

export type Content = keyof typeof CONTENT_OPENINGS;

/** Which rows of a table may be written in a status; null: none. */
export function openRowsOf(content: Content, status: DossierStatus): OpenRows | null {
  const openings: Openings = CONTENT_OPENINGS[content];
  return openings[status] ?? null;
}

/** Statuses in which the unit's side may still change the dossier. */
export const isOpenForPreparing = (status: DossierStatus): boolean =>
  openRowsOf("dossier_answer", status) !== null;
