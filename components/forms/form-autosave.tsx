"use client";

import { useCallback } from "react";
import { DraftLine } from "@/components/forms/draft-line";
import { postDraft, savingIn, setHidden, type Draft } from "@/components/forms/draft-session";

interface FormAutosaveProps {
  readonly formId: string;
  readonly initial: string;
  /** The command that keeps a draft. */
  readonly action: string;
  /** Fields that only the button sends: «đã xong chưa?» is the officer's word and not a draft's. */
  readonly without: readonly string[];
}

/** A form that is one record with one revision: it is saved whole, without its files. */
export function FormAutosave({ formId, initial, action, without }: FormAutosaveProps) {
  const left = without.join(" ");
  const draftOf = useCallback(
    (form: HTMLFormElement): Draft => {
      const isLeft = (name: string): boolean => name.startsWith("_") || left.split(" ").includes(name);
      const read = (): readonly (readonly [string, string])[] =>
        [...new FormData(form)].flatMap(([name, value]) =>
          typeof value === "string" && !isLeft(name) ? [[name, value] as const] : [],
        );
      // The revision moves with every save, and is no change of the officer's.
      const text = (entries: ReturnType<typeof read>): string =>
        JSON.stringify(entries.filter(([name]) => name !== "revision"));
      let saved = text(read());
      return {
        waiting: () => (text(read()) === saved ? 0 : 1),
        send: () => {
          const entries = read();
          return postDraft(action, nested(entries), (value) => {
            const saving = savingIn(value, value["revision"]);
            if (!saving || saving.number === null) return null;
            saved = text(entries);
            setHidden(form, "revision", String(saving.number));
            const unsaved = value["unsaved"];
            return { kind: "saved", saving, unsaved: typeof unsaved === "string" ? unsaved : null };
          });
        },
      };
    },
    [action, left],
  );
  return <DraftLine formId={formId} initial={initial} draftOf={draftOf} />;
}

/** `field:content` is the entry «content» of the record «field», as in a post of the form. */
function nested(entries: readonly (readonly [string, string])[]): Readonly<Record<string, unknown>> {
  const body = new Map<string, string | Record<string, string>>();
  for (const [name, value] of entries) {
    const at = name.indexOf(":");
    if (at < 0) {
      body.set(name, value);
      continue;
    }
    const head = name.slice(0, at);
    const record = body.get(head);
    body.set(head, { ...(typeof record === "object" ? record : {}), [name.slice(at + 1)]: value });
  }
  return Object.fromEntries(body);
}
