import { useId, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

const TONES = { note: "", warn: "warn", ok: "ok", danger: "danger" } as const;

interface PanelProps {
  /** `warn`: returned, look here. `danger`: only errors and what is missing. */
  readonly tone?: keyof typeof TONES;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** As wide as a form, not as the page. */
  readonly narrow?: boolean;
  readonly className?: string;
}

/** A 4 px rule on the left and a quiet ground: no box, no shadow, and it stays. */
export function Panel({ tone = "note", title, children, narrow, className }: PanelProps) {
  const titleId = useId();
  return (
    <section
      className={classNames("panel", TONES[tone], narrow && "read", className)}
      aria-labelledby={title ? titleId : undefined}
    >
      {title ? <h2 id={titleId}>{title}</h2> : null}
      {children}
    </section>
  );
}
