import type { ReactNode } from "react";
import { Masthead } from "@/components/layout/masthead";
import { ServiceNav } from "@/components/layout/service-nav";
import { SiteFoot, type SiteFootProps } from "@/components/layout/site-foot";
import { SkipLink } from "@/components/layout/skip-link";
import { ViewingRibbon } from "@/components/layout/viewing-ribbon";
import type { NavLink } from "@/components/ui/nav-link";
import { TextLink } from "@/components/ui/text-link";

export interface PageFrameProps extends Omit<SiteFootProps, "note"> {
  readonly tenantName: string;
  /** The post worked in: «Cán bộ Công an xã Yên Phong». */
  readonly personTitle: string;
  readonly nav: readonly NavLink[];
  readonly currentHref: string;
  readonly ribbon?: ReactNode;
  /** Whose pages are shown, while an administrator looks as another post. */
  readonly viewedAs?: { readonly title: string; readonly personName: string } | undefined;
  readonly signOutAction?: string;
  /** Only when the person holds more than one post: where to choose another. */
  readonly switchPostHref?: string | undefined;
  readonly footNote?: ReactNode;
  /** «In từ hệ thống lúc … bởi …», on paper only. */
  readonly printedLine?: string | undefined;
  /** The desk uses the full width. */
  readonly desk?: boolean;
  /** Blocks of `<div className="wrap">`; an identity bar stands outside of them. */
  readonly children: ReactNode;
}

/** Frame of every signed-in page. Layouts and frames never authorise: pages ask queries, queries do. */
export function PageFrame(props: PageFrameProps) {
  const wrapClass = props.desk ? "wrap-desk" : "wrap";
  return (
    <>
      <SkipLink />
      <header>
        <Masthead
          tenantName={props.tenantName}
          homeHref={props.nav[0]?.href ?? "/"}
          wrapClass={wrapClass}
          ribbon={
            <>
              {props.ribbon}
              {props.viewedAs ? <ViewingRibbon {...props.viewedAs} wrapClass={wrapClass} /> : null}
            </>
          }
          account={<Account {...props} />}
        />
        {props.switchPostHref ? (
          <div className="role">
            <div className={wrapClass}>
              Đang làm việc với tư cách: <b>{props.personTitle}</b> ·{" "}
              <TextLink href={props.switchPostHref}>Đổi</TextLink>
            </div>
          </div>
        ) : null}
        <ServiceNav items={props.nav} currentHref={props.currentHref} wrapClass={wrapClass} />
      </header>
      <main id="noi-dung" tabIndex={-1}>
        {props.children}
        {props.printedLine ? <p className="print-foot">{props.printedLine}</p> : null}
      </main>
      <SiteFoot ownerAgency={props.ownerAgency} supportPhone={props.supportPhone} note={props.footNote} />
    </>
  );
}

function Account({ personTitle, switchPostHref, signOutAction = "/api/auth/sign-out" }: PageFrameProps) {
  return (
    <>
      <li>
        <TextLink href="/tro-giup">Trợ giúp</TextLink>
      </li>
      <li className="who">
        <TextLink href="/tai-khoan">{switchPostHref ? "Tài khoản" : personTitle}</TextLink>
      </li>
      <li>
        <form method="post" action={signOutAction}>
          <button type="submit" className="as-link">
            Đăng xuất
          </button>
        </form>
      </li>
    </>
  );
}
