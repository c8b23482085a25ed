import type { ReactNode } from "react";
import type { IdentityFact, IdentityTabs } from "@/components/ui/identity-bar";
import { Tabs } from "@/components/ui/tabs";

interface IdentityLineProps {
  readonly name: ReactNode;
  readonly facts?: readonly IdentityFact[];
  readonly tag?: ReactNode;
  readonly tabs?: IdentityTabs | undefined;
  /** On a desk, which uses the full width. */
  readonly wide?: boolean;
}

/** One line that says whose case this is, on every inner page of the case. */
export function IdentityLine({ name, facts = [], tag, tabs, wide = false }: IdentityLineProps) {
  return (
    <div className="idbar thin">
      <div className={wide ? "wrap-desk" : "wrap"}>
        <div className="line">
          <span className="name">{name}</span>
          {facts.map(({ term, value }) => (
            <span key={term}>
              <span className="dim">{term}</span> {value}
            </span>
          ))}
          {tag}
          {tabs ? <Tabs label="Trang" {...tabs} /> : null}
        </div>
      </div>
    </div>
  );
}
