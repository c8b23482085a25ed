import { addDays, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { mayEdit, type Editable } from "@/lib/dossiers/domain/supplement";

/**
 * A criterion or a component given to a colleague of the same body by a day. Help with the division of work and no
 * right: whoever prepares the dossier may answer every row, given or not.
 */
export interface RowAssignment {
  /** `criterion:<code>` or `component:<code>`. */
  readonly target: string;
  readonly personId: string;
  /** «trước ngày»: the day before it is the last. */
  readonly beforeOn: IsoDate;
}

/** The last day for a row that is given «trước ngày»: never the day named. */
export const lastDayOf = (beforeOn: IsoDate): IsoDate => addDays(beforeOn, -1);

/** `left`: whoever has it may not prepare the dossier any more, so that it waits for another. */
export const ASSIGNMENT_STATES = ["done", "left", "passed_by", "running"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export interface AssignmentFacts {
  readonly isDone: boolean;
  /** The person holds a post of that body today with which he may prepare the dossier. */
  readonly isColleague: boolean;
}

export function assignmentState(
  { beforeOn }: Pick<RowAssignment, "beforeOn">,
  { isDone, isColleague }: AssignmentFacts,
  today: IsoDate,
): AssignmentState {
  if (isDone) return "done";
  if (!isColleague) return "left";
  return today >= beforeOn ? "passed_by" : "running";
}

/** How an assignment ended. Sending the dossier ends all of them. */
export const ASSIGNMENT_ENDINGS = ["taken_back", "given_on", "handed_over", "lapsed", "sent"] as const;
export type AssignmentEnding = (typeof ASSIGNMENT_ENDINGS)[number];

export const ASSIGNMENT_ENDING_LABELS = {
  taken_back: "đã lấy lại",
  given_on: "đã giao cho người khác",
  handed_over: "đã bàn giao cho người nhận việc",
  lapsed: "hết hiệu lực khi người được giao thôi giữ vị trí",
  sent: "kết thúc khi gửi hồ sơ",
} as const satisfies Record<AssignmentEnding, string>;

export interface Colleague {
  readonly personId: string;
  readonly name: string;
  /** He evaluated, appraised or decided it: then he does not enter it as well. */
  readonly otherPart: boolean;
}

export interface Giving {
  readonly targets: readonly string[];
  readonly personId: string;
  readonly beforeOn: IsoDate;
}

export type GivingRefusal =
  | { readonly code: "assignment.unknown-row" }
  | { readonly code: "assignment.rows-closed"; readonly targets: readonly string[] }
  | { readonly code: "assignment.not-a-colleague" }
  | { readonly code: "assignment.other-part"; readonly name: string }
  | { readonly code: "assignment.date-past"; readonly today: IsoDate };

interface GivingFacts {
  /** Rows of the dossier that the unit's side writes. */
  readonly rows: readonly string[];
  readonly editable: Editable;
  readonly colleagues: readonly Colleague[];
  readonly today: IsoDate;
}

/**
 * Whether these rows may be given so. Refuses rows the dossier does not have or that are closed now (decision 0024),
 * somebody who may not prepare it in the giver's own body, somebody with another part in it, and a day that leaves no
 * day: «trước ngày» means the day before at the latest.
 */
export function decideGiving(
  { targets, personId, beforeOn }: Giving,
  { rows, editable, colleagues, today }: GivingFacts,
): Result<Colleague, GivingRefusal> {
  if (targets.some((target) => !rows.includes(target))) return err({ code: "assignment.unknown-row" });
  const closed = targets.filter((target) => !mayEdit(editable, target));
  if (closed.length > 0) return err({ code: "assignment.rows-closed", targets: closed });
  const colleague = colleagues.find((one) => one.personId === personId);
  if (!colleague) return err({ code: "assignment.not-a-colleague" });
  if (colleague.otherPart) return err({ code: "assignment.other-part", name: colleague.name });
  if (beforeOn <= today) return err({ code: "assignment.date-past", today });
  return ok(colleague);
}
