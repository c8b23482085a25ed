"use client";

import { DraftLine } from "@/components/forms/draft-line";
import { isRecord, postDraft, savingIn, setHidden, type Draft } from "@/components/forms/draft-session";

interface AutosaveProps {
  readonly formId: string;
  readonly initial: string;
}

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

/** Saves the rows of a group that changed; every row has a revision of its own. */
export function Autosave({ formId, initial }: AutosaveProps) {
  return <DraftLine formId={formId} initial={initial} draftOf={rowsDraft} />;
}

function rowsDraft(form: HTMLFormElement): Draft {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-row]")].map((row) => row.dataset["row"] ?? "");
  const saved = new Map(rows.map((code) => [code, textOf(rowFields(form, code))]));
  const changed = (): readonly string[] =>
    rows.filter((code) => saved.get(code) !== textOf(rowFields(form, code)));
  return {
    waiting: () => changed().length,
    send: () => {
      const posted = new Map(changed().map((code) => [code, rowFields(form, code)]));
      return postDraft("/api/dossiers/save-draft-answers", bodyOf(form, posted), (value) => {
        const saving = savingIn(value, value["saves"]);
        if (!saving || !isRecord(value["rows"])) return null;
        for (const [code, fields] of posted) {
          saved.set(code, textOf(fields));
          take(form, code, value["rows"][code]);
        }
        return { kind: "saved", saving, unsaved: null };
      });
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

function bodyOf(form: HTMLFormElement, rows: ReadonlyMap<string, Fields>): Readonly<Record<string, unknown>> {
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
  return body;
}

/** The row now stands on what was saved: its own alone, so that another's change is still noticed. */
function take(form: HTMLFormElement, code: string, row: unknown): void {
  if (!isRecord(row)) return;
  for (const name of SHOWN) {
    const value = row[name];
    if (typeof value === "string" || typeof value === "number") {
      setHidden(form, `${name}:${code}`, String(value));
    }
  }
}
