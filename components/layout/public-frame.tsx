import type { ReactNode } from "react";
import { Masthead } from "@/components/layout/masthead";
import { ServiceNav } from "@/components/layout/service-nav";
import { SiteFoot, type SiteFootProps } from "@/components/layout/site-foot";
import { SkipLink } from "@/components/layout/skip-link";
import type { NavLink } from "@/components/ui/nav-link";
import { TextLink } from "@/components/ui/text-link";

interface PublicFrameProps extends Omit<SiteFootProps, "note"> {
  readonly tenantName: string;
  readonly nav?: readonly NavLink[];
  readonly currentHref?: string;
  readonly ribbon?: ReactNode;
  /** Left out on the sign-in page itself. */
  readonly signInHref?: string | undefined;
  readonly footNote?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of pages that anybody may open: sign-in, public list, verification. */
export function PublicFrame({ nav = [], currentHref = "", signInHref, ...props }: PublicFrameProps) {
  return (
    <>
      <SkipLink />
      <header>
        <Masthead
          tenantName={props.tenantName}
          homeHref="/"
          wrapClass="wrap"
          ribbon={props.ribbon}
          account={
            <>
              <li>
                <TextLink href="/tro-giup">Trợ giúp</TextLink>
              </li>
              {signInHref ? (
                <li>
                  <TextLink href={signInHref}>Đăng nhập cho cán bộ</TextLink>
                </li>
              ) : null}
            </>
          }
        />
        {nav.length > 0 ? <ServiceNav items={nav} currentHref={currentHref} wrapClass="wrap" /> : null}
      </header>
      <main id="noi-dung" tabIndex={-1}>
        {props.children}
      </main>
      <SiteFoot ownerAgency={props.ownerAgency} supportPhone={props.supportPhone} note={props.footNote} />
    </>
  );
}
