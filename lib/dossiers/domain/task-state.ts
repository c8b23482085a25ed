export type TaskState = "not_started" | "in_progress" | "done" | "needs_fix" | "locked" | "view_only";

/** Whether the officer writes, mends what was asked for, or only reads. */
export type Writing = "writing" | "mending" | "reading";

interface TaskFacts {
  readonly done: boolean;
  readonly started: boolean;
  /** Rows of the task that a reviewer flagged. */
  readonly flagged: number;
  readonly flaggedOpen: number;
}

/** State of one task of the list (ux.md 2.2, `TaskStatus`). After a return every unflagged task is only looked at. */
export function taskState(writing: Writing, { done, started, flagged, flaggedOpen }: TaskFacts): TaskState {
  switch (writing) {
    case "reading":
      return "view_only";
    case "mending":
      return flagged === 0 ? "view_only" : flaggedOpen > 0 ? "needs_fix" : "done";
    case "writing":
      return done ? "done" : started ? "in_progress" : "not_started";
  }
}
