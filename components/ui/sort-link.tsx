import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

interface SortLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** The direction this column is sorted in now, or null. */
  readonly direction: "ascending" | "descending" | null;
}

export function SortLink({ href, children, direction }: SortLinkProps) {
  return (
    <Link className="sort" href={href} prefetch={false} aria-current={direction ? "true" : undefined}>
      {children} {direction ? <Icon name={direction === "ascending" ? "up" : "down"} /> : null}
      {direction ? <span className="sr">{direction === "ascending" ? "tăng dần" : "giảm dần"}</span> : null}
    </Link>
  );
}
