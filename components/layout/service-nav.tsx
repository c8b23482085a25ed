import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { fitsPhoneLine } from "@/components/ui/fits-phone-line";
import { Icon } from "@/components/ui/icon";
import type { NavLink } from "@/components/ui/nav-link";

interface ServiceNavProps {
  /** At most six; they follow the person's grants. */
  readonly items: readonly NavLink[];
  /** Address of the current page or of one below it. */
  readonly currentHref: string;
  readonly wrapClass: string;
}

export function ServiceNav({ items, currentHref, wrapClass }: ServiceNavProps) {
  const many = !fitsPhoneLine(items.map((item) => item.label));
  const current = items.find(({ href }) => currentHref === href || currentHref.startsWith(`${href}/`));
  const links = items.map((item) => (
    <li key={item.href}>
      <Link href={item.href} prefetch={false} aria-current={item === current ? "page" : undefined}>
        {item.label}
      </Link>
    </li>
  ));
  return (
    <nav className={classNames("nav", many && "many")} aria-label="Chính">
      <div className={wrapClass}>
        <ul>{links}</ul>
        {many ? (
          <details>
            <summary>
              <span>
                Mục: <b>{current?.label ?? "Chọn"}</b>
              </span>
              <Icon name="down" />
            </summary>
            <ul>{links}</ul>
          </details>
        ) : null}
      </div>
    </nav>
  );
}
