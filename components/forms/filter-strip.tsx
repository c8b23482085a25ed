import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";

interface FilterStripProps {
  /** The list itself: the filter lives in its address. */
  readonly action: string;
  /** Whether any filter is set: then it stands open on phones too. */
  readonly active: boolean;
  /** Fields of one line: `Field type="search"`, `SelectField`. */
  readonly children: ReactNode;
}

/** A filter over a list, sent by GET. On phones one row «Lọc danh sách» that opens. */
export function FilterStrip({ action, active, children }: FilterStripProps) {
  return (
    <details className="filter-d" open={active}>
      <summary>
        Lọc danh sách <Icon name="down" />
      </summary>
      <form className="filter" method="get" action={action}>
        {children}
        <button type="submit" className="btn sec">
          Lọc
        </button>
        {active ? (
          <p className="filter-off">
            <TextLink href={action}>Bỏ bộ lọc</TextLink>
          </p>
        ) : null}
      </form>
    </details>
  );
}
