import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
  /** A place in this page, a file or a document answered by a route handler: an ordinary `<a>`. */
  readonly plain?: boolean;
}

/** The one link of the product: underlined, visible focus, and never fetched ahead (weak networks). */
export function TextLink({ href, children, className, current, plain }: TextLinkProps) {
  const shared = {
    href,
    className: classNames("text", className),
    "aria-current": current ? ("page" as const) : undefined,
  };
  if (plain || href.startsWith("#")) return <a {...shared}>{children}</a>;
  return (
    <Link {...shared} prefetch={false}>
      {children}
    </Link>
  );
}
