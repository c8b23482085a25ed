import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { QuotaProgressPage } from "@/components/reports/quota-progress";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getQuotaProgress } from "@/lib/reports/server/get-quota-progress";

export const metadata: Metadata = { title: "Tiến độ chỉ tiêu" };

interface QuotaPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
}

export default async function QuotaPage({ params }: QuotaPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getQuotaProgress(actor, (await params).planVersionId));
  return (
    <WorkPage current="/ke-hoach">
      <QuotaProgressPage view={view} />
    </WorkPage>
  );
}
