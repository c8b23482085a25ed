import type { Permission } from "@/lib/core/permissions";
import { err, ok, type Result } from "@/lib/core/result";
import {
  stepAfter as nextStepOf,
  type ResolvedRoute,
  type ResolvedStep,
} from "@/lib/programmes/domain/resolved-route";
import type { StepKind } from "@/lib/programmes/domain/plan";

export const DOSSIER_STATUSES = [
  "draft",
  "evaluating",
  "submitted",
  "received",
  "declined_intake",
  "under_review",
  "returned",
  "resubmitted",
  "in_meeting",
  "proposed",
  "recognised",
  "not_recognised",
  "withdrawn",
] as const;
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];

export const DOSSIER_ACTS = [
  "submit",
  "withdraw",
  "recall",
  "receive",
  "decline_intake",
  "start_appraisal",
  "start_evaluation",
  "return",
  "resubmit",
  "forward",
  "propose",
  "conclude",
  "recognise",
  "decline",
  "reconsider",
  "disagree",
  "clarify",
] as const;
export type DossierAct = (typeof DOSSIER_ACTS)[number];

/**
 * Acts by which a proposal goes back to whoever read it last: it is not followed (decision 0019), or the committee has a
 * question first (decision 0022).
 */
export const TAKING_BACK = ["reconsider", "disagree", "clarify"] as const satisfies readonly DossierAct[];
export type TakingBack = (typeof TAKING_BACK)[number];

/** `preparer`: the unit's clerk or the police officer of its managing level. `holder`: the body of the current step. */
export type ActingSide = "preparer" | "holder";

interface ActRule {
  readonly permission: Permission;
  readonly side: ActingSide;
}

/** Who may do what; the same table drives the buttons, the check on the server and the authorisation tests. */
export const ACT_RULES = {
  submit: { permission: "dossier.submit", side: "preparer" },
  withdraw: { permission: "dossier.submit", side: "preparer" },
  /** «Rút để sửa»: back to a draft while nobody has taken it in. */
  recall: { permission: "dossier.submit", side: "preparer" },
  receive: { permission: "dossier.receive", side: "holder" },
  decline_intake: { permission: "dossier.receive", side: "holder" },
  start_appraisal: { permission: "dossier.appraise", side: "holder" },
  start_evaluation: { permission: "dossier.evaluate", side: "holder" },
  return: { permission: "dossier.read", side: "holder" },
  resubmit: { permission: "dossier.submit", side: "preparer" },
  forward: { permission: "dossier.evaluate", side: "holder" },
  propose: { permission: "dossier.read", side: "holder" },
  conclude: { permission: "meeting.manage", side: "holder" },
  recognise: { permission: "decision.issue", side: "holder" },
  decline: { permission: "decision.sign", side: "holder" },
  /** Who drafts the decision takes the dossier back to the body that read it last. */
  reconsider: { permission: "decision.draft", side: "holder" },
  /** The head does not agree that it be not recognised. */
  disagree: { permission: "decision.sign", side: "holder" },
  /** Minutes that ask for something to be made clear. */
  clarify: { permission: "meeting.manage", side: "holder" },
} as const satisfies Record<DossierAct, ActRule>;

/** Returning and proposing are done by whoever reads: the committee that evaluates, or the reviewer that appraises. */
export function permissionFor(act: DossierAct, status: DossierStatus): Permission {
  if (act !== "return" && act !== "propose") return ACT_RULES[act].permission;
  return status === "evaluating" ? "dossier.evaluate" : "dossier.appraise";
}

/**
 * From status and act to the next status, by the kind of the step the dossier comes to. The rows are those of
 * `workflow_transition` in the database, which refuses every other move.
 */
const NEXT_STATUS = {
  draft: { submit: { evaluate: "evaluating", intake: "submitted" } },
  declined_intake: { submit: { intake: "submitted" } },
  evaluating: {
    withdraw: { any: "withdrawn" },
    recall: { any: "draft" },
    return: { any: "returned" },
    forward: { intake: "submitted" },
    propose: { decide: "proposed" },
  },
  submitted: {
    withdraw: { any: "withdrawn" },
    recall: { any: "draft" },
    receive: { appraise: "received" },
    decline_intake: { any: "declined_intake" },
  },
  received: { start_appraisal: { any: "under_review" } },
  under_review: {
    return: { any: "returned" },
    propose: { meet_or_written: "in_meeting", decide: "proposed" },
  },
  returned: { resubmit: { any: "resubmitted" } },
  resubmitted: {
    start_appraisal: { appraise: "under_review" },
    start_evaluation: { evaluate: "evaluating" },
  },
  in_meeting: {
    conclude: { decide: "proposed", any: "not_recognised" },
    clarify: { appraise: "under_review" },
  },
  proposed: {
    recognise: { any: "recognised" },
    decline: { any: "not_recognised" },
    reconsider: { appraise: "under_review", evaluate: "evaluating" },
    disagree: { appraise: "under_review", evaluate: "evaluating" },
  },
  recognised: {},
  not_recognised: {},
  withdrawn: {},
} as const satisfies Record<
  DossierStatus,
  Partial<Record<DossierAct, Partial<Record<StepKind | "any", DossierStatus>>>>
>;

/** Acts that pass the dossier to the next step of its route. Others leave it at its step. */
const ADVANCING: readonly DossierAct[] = ["forward", "propose", "receive"];

export interface DossierPosition {
  readonly status: DossierStatus;
  readonly step: number;
  readonly route: ResolvedRoute;
}

export interface DossierMove {
  readonly act: DossierAct;
  readonly from: DossierStatus;
  readonly to: DossierStatus;
  readonly step: number;
  /** Where the work lies after the move. */
  readonly currentScope: string;
  readonly currentBodyName: string;
}

export type MoveRefusal = { readonly code: "dossier.act-not-allowed"; readonly status: DossierStatus };

/**
 * Where an act takes a dossier. `passed` is the meeting's conclusion and only matters for `conclude`.
 * Refuses `dossier.act-not-allowed` for every pair of status and act that is not in the table.
 */
export function decideMove(
  dossier: DossierPosition,
  act: DossierAct,
  passed = true,
): Result<DossierMove, MoveRefusal> {
  const refused = err({ code: "dossier.act-not-allowed", status: dossier.status } as const);
  const table: Partial<Record<DossierAct, Partial<Record<StepKind | "any", DossierStatus>>>> =
    NEXT_STATUS[dossier.status];
  const targets = table[act];
  // What another body has read and passed on is no longer the unit's to take back.
  if (!targets || (act === "recall" && dossier.step !== FIRST_RECEIVER)) return refused;

  const step = stepAfter(dossier, act, passed);
  const at = dossier.route.steps[step];
  const to =
    at && (act === "conclude" && !passed ? targets.any : (targets[at.kind] ?? anyButConclude(act, targets)));
  if (!at || !to) return refused;
  const holder = holderAfter(dossier.route, to, at);
  return ok({
    act,
    from: dossier.status,
    to,
    step,
    currentScope: holder.scopePath,
    currentBodyName: holder.bodyName,
  });
}

const FIRST_RECEIVER = 1;

const anyButConclude = (
  act: DossierAct,
  targets: Partial<Record<StepKind | "any", DossierStatus>>,
): DossierStatus | undefined => (act === "conclude" ? undefined : targets.any);

function stepAfter({ step, route, status }: DossierPosition, act: DossierAct, passed: boolean): number {
  if (act === "submit")
    return status === "draft" ? FIRST_RECEIVER : route.steps.findIndex(({ kind }) => kind === "intake");
  if (act === "recall") return 0;
  if (act === "conclude") return passed ? nextStepOf(route, step) : step;
  if (TAKING_BACK.some((one) => one === act)) {
    return route.steps.findLastIndex(
      ({ kind }, index) => index < step && (kind === "appraise" || kind === "evaluate"),
    );
  }
  return ADVANCING.includes(act) ? nextStepOf(route, step) : step;
}

/** A returned or declined dossier lies with whoever prepared it; any other with the body of its step. */
function holderAfter(route: ResolvedRoute, to: DossierStatus, at: ResolvedStep): ResolvedStep {
  const first = route.steps[0];
  return (to === "returned" || to === "declined_intake") && first ? first : at;
}

/** Every move of the table as rows, for comparison with the database. */
export function listMoves(): readonly { act: DossierAct; from: DossierStatus; to: DossierStatus }[] {
  return DOSSIER_STATUSES.flatMap((from) => {
    const table: Partial<Record<DossierAct, Partial<Record<StepKind | "any", DossierStatus>>>> =
      NEXT_STATUS[from];
    return DOSSIER_ACTS.flatMap((act) =>
      [...new Set(Object.values(table[act] ?? {}))].map((to) => ({ act, from, to })),
    );
  });
}
