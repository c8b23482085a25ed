import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass, type ButtonLook } from "@/components/ui/button-class";

interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  readonly children: ReactNode;
  /** A file or a document answered by a route handler. */
  readonly plain?: boolean;
}

/** Goes to a page and looks like a button; an act that changes something is a form instead. */
export function LinkButton({ href, children, plain, ...look }: LinkButtonProps) {
  if (plain) {
    return (
      <a className={buttonClass(look)} href={href}>
        {children}
      </a>
    );
  }
  return (
    <Link className={buttonClass(look)} href={href} prefetch={false}>
      {children}
    </Link>
  );
}
