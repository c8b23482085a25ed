import type { ReactNode } from "react";
import { PublicPage } from "@/components/public/public-page";
import { getPublicSite } from "@/lib/recognition/server/list-recognised";

interface HelpPageProps {
  readonly current: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Frame of the short texts that anybody may read. */
export async function HelpPage({ current, title, children }: HelpPageProps) {
  const { tenants } = await getPublicSite();
  return (
    <PublicPage tenants={tenants} current={current}>
      <div className="wrap">
        <div className="head top">
          <h1>{title}</h1>
        </div>
        <div className="max-w-form">{children}</div>
      </div>
    </PublicPage>
  );
}
