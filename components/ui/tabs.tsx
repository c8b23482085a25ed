import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { fitsPhoneLine } from "@/components/ui/fits-phone-line";
import { Icon } from "@/components/ui/icon";
import type { NavLink } from "@/components/ui/nav-link";

interface TabsProps {
  /** Names the navigation and opens the phone row: «Hộp: Chưa xử lý (21)». */
  readonly label: string;
  readonly items: readonly NavLink[];
  readonly currentHref: string;
  readonly className?: string;
}

/** Links to lists or pages of the same thing. What does not fit one phone line becomes one row that opens. */
export function Tabs({ label, items, currentHref, className }: TabsProps) {
  const many = !fitsPhoneLine(items.map((item) => item.label));
  const current = items.find((item) => item.href === currentHref);
  const links = items.map((item) => (
    <li key={item.href}>
      <Link href={item.href} prefetch={false} aria-current={item === current ? "page" : undefined}>
        {item.label}
      </Link>
    </li>
  ));
  return (
    <nav className={classNames("tabnav", many && "many", className)} aria-label={label}>
      <ul className="tabs">{links}</ul>
      {many ? (
        <details>
          <summary>
            <span>
              {label}: <b>{current?.label ?? "Chọn"}</b>
            </span>
            <Icon name="down" />
          </summary>
          <ul>{links}</ul>
        </details>
      ) : null}
    </nav>
  );
}
