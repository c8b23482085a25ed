"use client";

import { useEffect } from "react";

interface ConductKeysProps {
  readonly formAction: string;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** Ctrl+Enter sends the form, Alt+↑/↓ goes to the dossier before or after; no letters (Telex). */
export function ConductKeys({ formAction, previousHref, nextHref }: ConductKeysProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.key === "Enter") {
        const form = document.querySelector(`form[action="${formAction}"]`);
        if (form instanceof HTMLFormElement) form.requestSubmit();
        return;
      }
      if (!event.altKey || event.target instanceof HTMLSelectElement) return;
      const href = event.key === "ArrowDown" ? nextHref : event.key === "ArrowUp" ? previousHref : null;
      if (!href) return;
      event.preventDefault();
      window.location.assign(href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [formAction, previousHref, nextHref]);
  return null;
}
