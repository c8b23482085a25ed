import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { BatchForm } from "@/components/recognition/batch-table";
import { batchLead } from "@/components/recognition/batch-words";
import { SignBanner } from "@/components/recognition/sign-banner";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { formatDate } from "@/lib/core/text";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getBatch } from "@/lib/recognition/server/get-batch";

export const generateMetadata = formPageMetadata("Xem đợt trình ký");

interface BatchPageProps {
  readonly params: Promise<{ readonly lo: string }>;
  readonly searchParams: SearchParams;
}

export default async function BatchPage({ params, searchParams }: BatchPageProps) {
  const { actor } = await requireActor();
  const { lo } = await params;
  const batch = viewOf(await getBatch(actor, { batchId: lo }));
  const { chon } = await searchParams;
  const lead = batchLead(batch);
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <BackLink href="/ky" label="Chờ ký" />
        <SignBanner state={await readFormState(searchParams)} />
        <div className="head">
          <h1>
            {batch.title}: {batch.decisions.length} văn bản chờ ký
          </h1>
          <p className="lead">
            {lead.ordinary} <b>{lead.exceptions}</b>
          </p>
          <p className="saved">
            {batch.presenterName} trình{batch.presentedOn ? ` ngày ${formatDate(batch.presentedOn)}` : ""}
            {batch.signed > 0 ? ` · đã ký ${batch.signed}` : ""}
            {batch.sentBack > 0 ? ` · đã trả lại ${batch.sentBack}` : ""}
          </p>
        </div>
        {batch.decisions.length > 0 ? (
          <BatchForm batch={batch} ordinaryChosen={chon === "thuong"} />
        ) : (
          <EmptyState action={<LinkButton href="/ky">Về danh sách chờ ký</LinkButton>}>
            Đợt này không còn văn bản chờ ký.
          </EmptyState>
        )}
      </div>
    </WorkPage>
  );
}
