import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { formatNumber } from "@/lib/core/text";

interface Count {
  readonly label: string;
  readonly value: number;
  readonly href: string;
  /** Red, for what is late; only when there is some. */
  readonly late?: boolean;
}

/** Two to four figures on one ruled line, each a link to its list. */
export function Counts({
  items,
  className,
}: {
  readonly items: readonly Count[];
  readonly className?: string;
}) {
  return (
    <ul className={classNames("counts", className ?? "sp4")}>
      {items.map(({ label, value, href, late }) => (
        <li key={label} className={late && value > 0 ? "over" : undefined}>
          <Link href={href} prefetch={false}>
            <b>{formatNumber(value)}</b>
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
