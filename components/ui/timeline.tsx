import type { ReactNode } from "react";

export interface TimelineItem {
  readonly key?: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly state?: "done" | "current" | "ahead";
}

const CLASS = { done: "done", current: "now", ahead: undefined } as const;

/** What happened or will happen, in order. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="sigsteps sp3">
      {items.map(({ key, title, detail, state = "done" }, index) => (
        <li
          key={key ?? index}
          className={CLASS[state]}
          aria-current={state === "current" ? "step" : undefined}
        >
          <b>{title}</b>
          {detail}
        </li>
      ))}
    </ol>
  );
}
