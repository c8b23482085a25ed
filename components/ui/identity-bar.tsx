import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import type { NavLink } from "@/components/ui/nav-link";
import { Tabs } from "@/components/ui/tabs";

export interface IdentityFact {
  readonly term: string;
  readonly value: ReactNode;
}

export interface IdentityTabs {
  readonly items: readonly NavLink[];
  readonly currentHref: string;
}

interface IdentityBarProps {
  readonly back?: NavLink | undefined;
  readonly title: ReactNode;
  readonly tag?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly facts?: readonly IdentityFact[];
  readonly tabs?: IdentityTabs | undefined;
}

/** Head of a case's home page; it holds the h1. Inner pages carry `IdentityLine` and an h1 of their own. */
export function IdentityBar({ back, title, tag, subtitle, facts = [], tabs }: IdentityBarProps) {
  return (
    <div className="idbar">
      <div className="wrap">
        {back ? <BackLink {...back} /> : null}
        <div className="top">
          <h1>{title}</h1>
          {tag}
        </div>
        {subtitle ? <p className="dim">{subtitle}</p> : null}
        {facts.length > 0 ? (
          <dl>
            {facts.map(({ term, value }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {tabs ? <Tabs label="Trang" {...tabs} /> : <div className="idbar-end" />}
      </div>
    </div>
  );
}
