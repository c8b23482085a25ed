import Link from "next/link";
import type { ReactNode } from "react";

interface MastheadProps {
  readonly tenantName: string;
  readonly homeHref: string;
  readonly wrapClass: string;
  readonly ribbon?: ReactNode;
  /** `<li>` elements: help, the person's post, sign-out. */
  readonly account: ReactNode;
}

/** Band, demo ribbon, wordmark, tenant and account. */
export function Masthead({ tenantName, homeHref, wrapClass, ribbon, account }: MastheadProps) {
  return (
    <>
      <div className="band" />
      {ribbon}
      <div className="mast">
        <div className={wrapClass}>
          <Link className="mark" href={homeHref} prefetch={false}>
            Sổ Vàng
          </Link>
          <span className="tenant">{tenantName}</span>
          <ul className="acct">{account}</ul>
        </div>
      </div>
    </>
  );
}
