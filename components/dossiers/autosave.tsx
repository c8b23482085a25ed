"use client";

import { useEffect, useRef, useState } from "react";
import { formatDateTime } from "@/lib/core/text";

interface AutosaveProps {
  /** Element around the form to watch. */
  readonly formId: string;
  /** What the server said when the page was made. */
  readonly initial: string;
}

const QUIET_MS = 2000;
const RETRY_MS = 10_000;
const FIELDS = [
  "result",
  "explanation",
  "figure",
  "numerator",
  "denominator",
  "exception",
  "exceptionNote",
  "absence",
  "reply",
] as const;

/** Which version of a row the form was shown with; renewed by every save. */
const SHOWN = ["revision", "base", "replyRevision", "replyMark"] as const;

type Fields = Readonly<Record<string, string>>;

/** Whether the line is good, waits for the network, or a save was refused. */
type Tone = "calm" | "offline" | "refused";

/**
 * Saves the rows that changed, two seconds after the last key, by the same command as the button, and says so in one
 * line. The button stays the sure way: without script, or when a save is refused, nothing here is needed.
 */
export function Autosave({ formId, initial }: AutosaveProps) {
  const [line, setLine] = useState<{ readonly text: string; readonly tone: Tone }>({
    text: initial,
    tone: "calm",
  });
  const saveNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    const form = document.getElementById(formId)?.querySelector("form");
    if (!form) return undefined;
    const session = watch(form, (text, tone) => setLine({ text, tone }));
    saveNow.current = session.saveNow;
    return session.stop;
  }, [formId]);

  return (
    <span role="status" aria-live="polite" className={line.tone === "refused" ? "note-line low" : undefined}>
      {line.text}
      {line.tone === "refused" ? (
        <>
          {" · "}
          <button type="button" className="as-link" onClick={() => saveNow.current()}>
            Thử ngay
          </button>
        </>
      ) : null}
    </span>
  );
}

interface Watching {
  readonly saveNow: () => void;
  readonly stop: () => void;
}

function watch(form: HTMLFormElement, say: (text: string, tone: Tone) => void): Watching {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-row]")].map((row) => row.dataset["row"] ?? "");
  const sent = new Map(rows.map((code) => [code, textOf(rowFields(form, code))]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let leaving = false;

  const changed = (): readonly string[] =>
    rows.filter((code) => sent.get(code) !== textOf(rowFields(form, code)));
  const plan = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };

  async function save(): Promise<void> {
    const codes = changed();
    if (busy || leaving || codes.length === 0) return;
    if (!navigator.onLine) return waitForNetwork(codes.length);
    busy = true;
    say("Đang lưu…", "calm");
    const posted = new Map(codes.map((code) => [code, rowFields(form, code)]));
    const outcome = await post(form, posted);
    busy = false;
    if (leaving) return;
    if (outcome.kind === "saved") {
      for (const [code, fields] of posted) sent.set(code, textOf(fields));
      take(form, codes, outcome.rows);
      say(`Đã lưu lúc ${formatDateTime(new Date(outcome.savedAt))}`, "calm");
      if (changed().length > 0) plan(QUIET_MS);
    } else if (outcome.kind === "refused") {
      say(outcome.words, "refused");
    } else {
      say("Chưa lưu được, sẽ thử lại sau 10 giây", "refused");
      plan(RETRY_MS);
    }
  }

  function waitForNetwork(count: number): void {
    say(
      `Mất mạng. Nội dung đang giữ trên trang này, sẽ gửi khi có mạng (${count} thay đổi chờ gửi)`,
      "offline",
    );
  }

  const onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    plan(QUIET_MS);
  };
  const onOnline = (): void => plan(0);
  const onSubmit = (): void => {
    leaving = true;
    clearTimeout(timer);
  };
  const onShow = (): void => {
    leaving = false;
  };
  form.addEventListener("input", onInput);
  form.addEventListener("compositionend", onInput);
  form.addEventListener("submit", onSubmit);
  window.addEventListener("online", onOnline);
  window.addEventListener("pageshow", onShow);
  return {
    saveNow: () => plan(0),
    stop: () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("compositionend", onInput);
      form.removeEventListener("submit", onSubmit);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("pageshow", onShow);
    },
  };
}

function rowFields(form: HTMLFormElement, code: string): Fields {
  const data = new FormData(form);
  const entries = FIELDS.flatMap((field) => {
    const value = data.get(`${field}:${code}`);
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

const textOf = (fields: Fields): string => JSON.stringify(fields);

/** What each row's hidden fields say from now on. */
type SavedRows = Readonly<Record<string, Fields>>;

type Outcome =
  | {
      readonly kind: "saved";
      readonly savedAt: string;
      readonly rows: SavedRows;
    }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "failed" };

async function post(form: HTMLFormElement, rows: ReadonlyMap<string, Fields>): Promise<Outcome> {
  const data = new FormData(form);
  const hidden = (name: string): string | undefined => {
    const value = data.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const body: Record<string, unknown> = { dossierId: hidden("dossierId"), group: hidden("group") };
  for (const field of [...FIELDS, ...SHOWN]) {
    const isShown = SHOWN.some((name) => name === field);
    const entries = [...rows].flatMap(([code, fields]) => {
      const value = isShown ? hidden(`${field}:${code}`) : fields[field];
      return value === undefined ? [] : [[code, value] as const];
    });
    if (entries.length > 0) body[field] = Object.fromEntries(entries);
  }
  try {
    const response = await fetch("/api/dossiers/save-draft-answers", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return await outcomeOf(response);
  } catch {
    return { kind: "failed" };
  }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.status === 401) {
    return { kind: "refused", words: "Phiên làm việc đã hết. Bấm Lưu để đăng nhập lại" };
  }
  if (response.status === 409) {
    return { kind: "refused", words: "Người khác vừa lưu tiêu chí này. Bấm Lưu để xem cả hai bản" };
  }
  if (response.status >= 500) return { kind: "failed" };
  const answer: unknown = await response.json();
  return readSaved(answer) ?? { kind: "refused", words: "Chưa lưu được. Bấm Lưu để xem lý do" };
}

function readSaved(answer: unknown): Outcome | null {
  if (!isRecord(answer) || !isRecord(answer["value"])) return null;
  const { savedAt, rows } = answer["value"];
  if (typeof savedAt !== "string" || !isRecord(rows)) return null;
  const known = Object.entries(rows).flatMap(([code, row]) => {
    if (!isRecord(row)) return [];
    const shown = SHOWN.flatMap((name) => {
      const value = row[name];
      return typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : [];
    });
    return [[code, Object.fromEntries(shown)] as const];
  });
  return { kind: "saved", savedAt, rows: Object.fromEntries(known) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The form now stands on what was saved: its own rows only, so that another's change is still noticed. */
function take(form: HTMLFormElement, codes: readonly string[], rows: SavedRows): void {
  for (const code of codes) {
    for (const [name, value] of Object.entries(rows[code] ?? {})) setHidden(form, `${name}:${code}`, value);
  }
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
