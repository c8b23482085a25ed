import type { ReactNode } from "react";

interface BlockProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** One of several like things in a form, under a heading of its own: a condition of a group, a part of a quota. */
export function Block({ title, hint, children }: BlockProps) {
  return (
    <fieldset className="state sp5">
      <legend>{title}</legend>
      <p className="hint">{hint}</p>
      {children}
    </fieldset>
  );
}
