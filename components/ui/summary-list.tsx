import { Fragment, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";

export interface SummaryItem {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** «Sửa»; `of` completes the name for screen readers: «Sửa tên đơn vị». */
  readonly action?: { readonly href: string; readonly label: string; readonly of?: string } | undefined;
  /** Distinguishes two items whose terms are equal or not plain text. */
  readonly key?: string;
}

interface SummaryListProps {
  readonly items: readonly SummaryItem[];
  /** `flat`: no line on top, under a heading with its own rule. `big`: decision pages. */
  readonly kind?: "normal" | "flat" | "big";
  readonly className?: string;
}

export function SummaryList({ items, kind = "normal", className }: SummaryListProps) {
  return (
    <dl className={classNames("dl", kind !== "normal" && kind, className)}>
      {items.map((item, index) => (
        <Fragment key={item.key ?? (typeof item.term === "string" ? item.term : index)}>
          <dt>{item.term}</dt>
          <dd className={item.action ? "with-act" : undefined}>
            {item.action ? <div>{item.value}</div> : item.value}
            {item.action ? <SummaryAction {...item.action} /> : null}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function SummaryAction({ href, label, of }: NonNullable<SummaryItem["action"]>) {
  return (
    <TextLink className="act" href={href}>
      {label}
      {of ? <span className="sr"> {of}</span> : null}
    </TextLink>
  );
}
