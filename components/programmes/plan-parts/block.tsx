import { useId, type ReactNode } from "react";

interface BlockProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** One of several like things in a form, under a heading of its own: a condition of a group, a part of a quota. */
export function Block({ title, hint, children }: BlockProps) {
  const id = useId();
  return (
    <section className="sp6" role="group" aria-labelledby={id}>
      <h2 className="ruled" id={id}>
        {title}
      </h2>
      <p className="sp2 dim">{hint}</p>
      {children}
    </section>
  );
}
