import { describe, expect, test } from "vitest";
import { criterionRow } from "@/components/dossiers/criterion-row";
import type { FormState } from "@/components/forms/form-state";
import { overwritings, type SavedVersion } from "@/lib/core/overwritings";
import { EMPTY_ANSWER, sameAnswer, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { SupplementLine } from "@/lib/dossiers/officer-views";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import { aCriteriaSet } from "../../factories/criteria";
import { decideReply, markOf, type PostedReply } from "@/lib/dossiers/domain/supplement-reply";

describe("what the unit says of a returned row", () => {
  const stored = { text: "Đã ký lại", answered: false, revision: 2 };
  const shownNow: PostedReply = {
    text: "Đã ký lại",
    answered: undefined,
    revision: 2,
    mark: markOf(stored),
  };
  const before = { text: "", answered: false };
  const shownBefore: PostedReply = { ...shownNow, text: "", revision: 1, mark: markOf(before) };

  test("is written by whoever saw the newest", () => {
    expect(decideReply(stored, { ...shownNow, text: "Đã thay bản" })).toEqual({
      kind: "write",
      reply: { text: "Đã thay bản", answered: false },
    });
    expect(decideReply(stored, { ...shownNow, answered: true })).toMatchObject({ reply: { answered: true } });
  });

  test("clashes when both changed it", () => {
    expect(decideReply(stored, { ...shownBefore, text: "Đã thay bản" })).toEqual({ kind: "clash" });
    expect(decideReply(stored, { ...shownBefore, answered: true })).toEqual({ kind: "clash" });
  });

  test("is left alone by whoever left it alone, or says the same", () => {
    expect(decideReply(stored, shownBefore)).toEqual({ kind: "none" });
    expect(decideReply(stored, { ...shownBefore, answered: false })).toEqual({ kind: "none" });
    expect(decideReply(stored, { ...shownBefore, text: "Đã ký lại" })).toEqual({ kind: "none" });
  });

  test("is not changed by a post that does not say what it saw", () => {
    const blind = { text: "x", answered: true, revision: undefined, mark: undefined };
    expect(decideReply(stored, blind)).toEqual({ kind: "none" });
  });
});

describe("the form after a save that came second", () => {
  const answered = { text: "Đã ký lại", answered: false };
  const flagged: SupplementLine = {
    target: "criterion:A1",
    kind: "criterion",
    title: "Tiêu chí 1.1",
    href: "",
    reasonCode: null,
    note: "Thiếu chữ ký",
    evidenceId: null,
    page: null,
    answered: false,
    answer: answered.text,
    revision: 2,
    mark: markOf(answered),
  };
  const criterion = criteriaOf(aCriteriaSet()).find(({ code }) => code === "A1");
  if (!criterion) throw new Error("no A1");
  const view = { code: "A1", criterion, answer: EMPTY_ANSWER, revision: 0, base: "", flagged };
  const posted = (reply: string): FormState => ({
    command: "dossiers.save-answers",
    values: {
      "reply:A1": reply,
      "replyRevision:A1": "1",
      "replyMark:A1": markOf({ text: "", answered: false }),
    },
    fields: {},
    refusal: { code: "dossier.changed-meanwhile" },
    success: null,
  });
  const replyIn = (state: FormState | null) => criterionRow(view, state).reply;

  test("shows what was typed beside what the other said", () =>
    expect(replyIn(posted("Đã thay bản"))).toEqual({ text: "Đã thay bản", theirs: "Đã ký lại" }));
  test("shows the newest where nothing was typed", () =>
    expect(replyIn(posted(""))).toEqual({ text: "Đã ký lại", theirs: null }));
  test("shows what is stored on a first visit", () =>
    expect(replyIn(null)).toEqual({ text: "Đã ký lại", theirs: null }));
});

describe("what was overwritten in a draft", () => {
  const version = (
    revision: number,
    by: string,
    minute: number,
    explanation = `bản ${revision}`,
  ): SavedVersion<StoredAnswer> => ({
    of: "A1",
    said: { ...EMPTY_ANSWER, explanation },
    revision,
    by,
    at: new Date(Date.UTC(2023, 9, 2, 8, minute)),
  });
  const pairs = (current: SavedVersion<StoredAnswer>, earlier: readonly SavedVersion<StoredAnswer>[]) =>
    overwritings([current], earlier, sameAnswer).map(({ before, after }) => [
      before.revision,
      after.revision,
    ]);

  test("each saving by another is a change, newest first", () => {
    expect(pairs(version(3, "A", 40), [version(2, "B", 20), version(1, "A", 0)])).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  test("what one person saves within ten minutes is one change; later it is another", () => {
    expect(pairs(version(4, "B", 9), [version(3, "B", 5), version(2, "B", 1), version(1, "A", 0)])).toEqual([
      [1, 4],
    ]);
    expect(pairs(version(2, "A", 10), [version(1, "A", 0)])).toEqual([[1, 2]]);
  });

  test("nothing is told where the words are the same again", () => {
    expect(pairs(version(2, "B", 30, "như cũ"), [version(1, "A", 0, "như cũ")])).toEqual([]);
  });
});
