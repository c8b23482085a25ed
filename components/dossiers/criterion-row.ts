import type { FormState } from "@/components/forms/form-state";
import { tidy } from "@/lib/core/text";
import { postedAnswer, type PostedFields } from "@/lib/dossiers/domain/posted-answer";
import { digestOf, sameAnswer, SELF_RESULTS, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import { isTextShown } from "@/lib/dossiers/domain/supplement-reply";
import type { CriterionView } from "@/lib/dossiers/officer-views";

type ShownRow = Pick<CriterionView, "code" | "criterion" | "answer" | "revision" | "base" | "flagged">;

/** What one row of the form shows: what was typed and refused, else what is stored. */
export interface CriterionRow {
  readonly values: StoredAnswer;
  readonly revision: number;
  readonly base: string;
  /** What somebody else saved meanwhile, when both changed this row. */
  readonly theirs: StoredAnswer | null;
  readonly reply: ReplyRow;
}

/** What is said to the reviewer of a row that he asked for. */
export interface ReplyRow {
  readonly text: string;
  /** What somebody else said meanwhile, when both changed it. */
  readonly theirs: string | null;
}

/**
 * Joins what came back with what is stored now. A row left alone shows the newest version; one that both changed shows
 * what was typed, with the other's version beside it, and takes the newest revision so that keeping mine is possible.
 */
export function criterionRow(view: ShownRow, state: FormState | null): CriterionRow {
  const fresh = { values: view.answer, revision: view.revision, base: view.base, theirs: null };
  const reply = replyRow(view, state);
  const shownBase = typedIn(state, `base:${view.code}`);
  if (!state || state.success !== null || shownBase === null) return { ...fresh, reply };

  const fields = postedFieldsOf(state, view.code);
  const posted = postedAnswer(view.criterion, fields);
  const isUntouched = digestOf(posted) === shownBase || sameAnswer(posted, view.answer);
  if (isUntouched) return { ...fresh, reply };
  const isBehind = typedIn(state, `revision:${view.code}`) !== String(view.revision);
  return {
    values: posted,
    revision: view.revision,
    base: view.base,
    theirs: isBehind ? view.answer : null,
    reply,
  };
}

/** The same for the reply: left alone it shows what is stored now. */
function replyRow({ code, flagged }: ShownRow, state: FormState | null): ReplyRow {
  const stored = flagged?.answer ?? "";
  const typed = typedIn(state, `reply:${code}`);
  const shown = typedIn(state, `replyMark:${code}`) ?? "";
  if (typed === null || tidy(typed) === stored || isTextShown(shown, tidy(typed)))
    return { text: stored, theirs: null };
  const isBehind = typedIn(state, `replyRevision:${code}`) !== String(flagged?.revision);
  return { text: typed, theirs: isBehind ? stored : null };
}

/** A field as it was posted; null when it was not. */
function typedIn(state: FormState | null, name: string): string | null {
  const value = state && state.success === null ? state.values[name] : undefined;
  if (value === undefined) return null;
  return typeof value === "string" ? value : (value[0] ?? "");
}

function postedFieldsOf(state: FormState, code: string): PostedFields {
  const one = (name: string): Readonly<Record<string, string>> => ({
    [code]: (typedIn(state, `${name}:${code}`) ?? "").normalize("NFC").trim(),
  });
  const result = typedIn(state, `result:${code}`);
  return {
    result: { [code]: SELF_RESULTS.find((known) => known === result) ?? "" },
    explanation: one("explanation"),
    figure: one("figure"),
    numerator: one("numerator"),
    denominator: one("denominator"),
    exception: one("exception"),
    exceptionNote: one("exceptionNote"),
    absence: one("absence"),
  };
}
