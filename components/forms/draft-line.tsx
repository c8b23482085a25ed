"use client";

import { useEffect, useRef, useState } from "react";
import { keepSaved, type Draft, type Tone } from "@/components/forms/draft-session";

interface DraftLineProps {
  /** Element around the form to watch. */
  readonly formId: string;
  /** What the server said when the page was made. */
  readonly initial: string;
  /** Reads the form as it was shown. */
  readonly draftOf: (form: HTMLFormElement) => Draft;
}

/**
 * Keeps the form saved while it is being written, and says so in one line. The button stays the sure way: without
 * script, or when a save is refused, nothing here is needed.
 */
export function DraftLine({ formId, initial, draftOf }: DraftLineProps) {
  const [line, setLine] = useState<{ readonly text: string; readonly tone: Tone }>({
    text: initial,
    tone: "calm",
  });
  const saveNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    const form = document.getElementById(formId)?.querySelector("form");
    if (!form) return undefined;
    const session = keepSaved(form, draftOf(form), (text, tone) => setLine({ text, tone }));
    saveNow.current = session.saveNow;
    return session.stop;
  }, [formId, draftOf]);

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
