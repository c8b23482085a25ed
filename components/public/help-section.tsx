import type { ReactNode } from "react";

interface HelpSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A heading on its rule and a few lines under it. */
export function HelpSection({ title, children }: HelpSectionProps) {
  return (
    <section className="sp6">
      <h2 className="h-led">{title}</h2>
      {children}
    </section>
  );
}
