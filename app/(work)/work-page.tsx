import type { ReactNode } from "react";
import { DemoRibbon } from "@/components/layout/demo-ribbon";
import { PageFrame } from "@/components/layout/page-frame";
import { formatDateTime } from "@/lib/core/text";
import { requireActor } from "@/lib/platform/http/page-session";
import {
  tenantHasMeetings,
  tenantHasReviews,
  tenantHasUnitReports,
} from "@/lib/programmes/server/tenant-has-meetings";
import { navigationFor } from "@/lib/reports/domain/navigation";

interface WorkPageProps {
  /** Address of the navigation entry this page belongs to. */
  readonly current: string;
  readonly desk?: boolean;
  readonly footNote?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of a signed-in page: navigation by the person's grants, demo ribbon, foot. Composition only. */
export async function WorkPage({ current, desk = false, footNote, children }: WorkPageProps) {
  const { actor, tenant, hasOtherPosts } = await requireActor();
  const nav = navigationFor(actor, {
    meetings: await tenantHasMeetings(actor),
    reviews: await tenantHasReviews(actor),
    unitReports: await tenantHasUnitReports(actor),
  });
  return (
    <PageFrame
      tenantName={tenant.shortName}
      ownerAgency={tenant.ownerAgency}
      supportPhone={tenant.supportPhone}
      personTitle={actor.postTitle}
      nav={nav}
      currentHref={current}
      switchPostHref={hasOtherPosts ? "/chon-vai-tro" : undefined}
      viewedAs={actor.viewer ? { title: actor.postTitle, personName: actor.personName } : undefined}
      ribbon={tenant.isDemo ? <DemoRibbon workingDate={actor.today} returnTo={current} /> : null}
      printedLine={`In từ hệ thống lúc ${formatDateTime(new Date())} bởi ${(actor.viewer ?? actor).personName}`}
      footNote={footNote}
      desk={desk}
    >
      {children}
    </PageFrame>
  );
}
