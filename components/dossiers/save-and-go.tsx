import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

interface SaveAndGoProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly look?: "button" | "link";
}

/** Leaves a form for another page and keeps what was typed: saves the draft, then goes. Works without script. */
export function SaveAndGo({ href, children, look = "link" }: SaveAndGoProps) {
  return (
    <button
      type="submit"
      className={look === "link" ? "as-link" : buttonClass({ kind: "secondary", size: "small" })}
      formAction="/api/dossiers/save-draft-answers"
      name="_next"
      value={href}
    >
      {children}
    </button>
  );
}
