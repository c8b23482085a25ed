import { savedWords, type Saving } from "@/components/forms/saved-words";

/** What is being written in a form, and the way to save it. */
export interface Draft {
  /** How many changes are not saved yet. */
  readonly waiting: () => number;
  /** Sends them; what was sent counts as saved when the answer says so. */
  readonly send: () => Promise<DraftOutcome>;
}

export type DraftOutcome =
  /** `unsaved`: the sentence about a field that could not be kept as it stands. */
  | { readonly kind: "saved"; readonly saving: Saving; readonly unsaved: string | null }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "failed" };

/** Whether the line is good, waits for the network, or a save was refused. */
export type Tone = "calm" | "offline" | "refused";

export interface Session {
  readonly saveNow: () => void;
  readonly stop: () => void;
}

const QUIET_MS = 2000;
/** A field that is left is saved at once; but a press of a button of the form comes first. */
const FIELD_LEFT_MS = 300;
const RETRY_MS = 10_000;
const ANSWER_MS = 15_000;

/**
 * Saves what changed two seconds after the last key, when a field is left, and when the page is hidden. A press of the
 * form's own button waits for a save that is under way, so that the two don't take each other for somebody else.
 */
export function keepSaved(
  form: HTMLFormElement,
  draft: Draft,
  say: (text: string, tone: Tone) => void,
): Session {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let leaving = false;
  let pressed: { readonly button: HTMLElement | null } | null = null;

  const plan = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };

  async function save(): Promise<void> {
    const waiting = draft.waiting();
    if (busy || leaving || waiting === 0) return;
    if (!navigator.onLine) {
      say(
        `Mất mạng. Nội dung đang giữ trên trang này, sẽ gửi khi có mạng (${waiting} thay đổi chờ gửi)`,
        "offline",
      );
      return;
    }
    busy = true;
    say("Đang lưu…", "calm");
    tell(await draft.send());
    busy = false;
    if (pressed) form.requestSubmit(pressed.button);
  }

  function tell(outcome: DraftOutcome): void {
    switch (outcome.kind) {
      case "saved":
        say(
          savedWords(outcome.saving) + (outcome.unsaved === null ? "" : `. Chưa lưu: ${outcome.unsaved}`),
          "calm",
        );
        if (draft.waiting() > 0) plan(QUIET_MS);
        return;
      case "refused":
        say(outcome.words, "refused");
        return;
      case "failed":
        say("Chưa lưu được, sẽ thử lại sau 10 giây", "refused");
        plan(RETRY_MS);
    }
  }

  const onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    plan(QUIET_MS);
  };
  const onSubmit = (event: SubmitEvent): void => {
    clearTimeout(timer);
    if (busy && !pressed) {
      event.preventDefault();
      pressed = { button: event.submitter };
      return;
    }
    leaving = true;
  };
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") plan(0);
  };
  const onShow = (): void => {
    leaving = false;
    pressed = null;
  };
  const ends = new AbortController();
  const until = { signal: ends.signal };
  form.addEventListener("input", onInput, until);
  form.addEventListener("compositionend", onInput, until);
  form.addEventListener("change", () => plan(FIELD_LEFT_MS), until);
  form.addEventListener("submit", onSubmit, until);
  document.addEventListener("visibilitychange", onHidden, until);
  window.addEventListener("online", () => plan(0), until);
  window.addEventListener("pageshow", onShow, until);
  return {
    saveNow: () => plan(0),
    stop: () => {
      clearTimeout(timer);
      ends.abort();
    },
  };
}

/** Posts a draft to its command; `read` takes the command's answer, null when it is another. */
export async function postDraft(
  action: string,
  body: unknown,
  read: (value: Readonly<Record<string, unknown>>) => DraftOutcome | null,
): Promise<DraftOutcome> {
  try {
    const response = await fetch(action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: document.visibilityState === "hidden",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return await outcomeOf(response, read);
  } catch {
    return { kind: "failed" };
  }
}

async function outcomeOf(
  response: Response,
  read: (value: Readonly<Record<string, unknown>>) => DraftOutcome | null,
): Promise<DraftOutcome> {
  if (response.status === 401) {
    return { kind: "refused", words: "Phiên làm việc đã hết. Bấm Lưu để đăng nhập lại" };
  }
  if (response.status === 409) {
    return { kind: "refused", words: "Người khác vừa lưu phần này. Bấm Lưu để xem cả hai bản" };
  }
  if (response.status >= 500) return { kind: "failed" };
  const answer: unknown = await response.json();
  const value = isRecord(answer) && isRecord(answer["value"]) ? read(answer["value"]) : null;
  return value ?? { kind: "refused", words: "Chưa lưu được. Bấm Lưu để xem lý do" };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What the answer says of the save; null when it says nothing of it. */
export const savingIn = (value: Readonly<Record<string, unknown>>, number: unknown): Saving | null =>
  typeof value["savedAt"] === "string"
    ? { at: value["savedAt"], number: typeof number === "number" ? number : null }
    : null;

/** The form stands on what was saved from now on. */
export function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
