import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { AppraisalDesk } from "@/components/appraisal/appraisal-desk";
import { DESK_PAGES } from "@/components/appraisal/desk-address";
import { DeskErrors } from "@/components/appraisal/desk-errors";
import { DeskHead } from "@/components/appraisal/desk-head";
import { DeskSaved } from "@/components/appraisal/desk-saved";
import { atItsFields } from "@/components/appraisal/fields-of-refusal";
import { nextGroup } from "@/components/appraisal/next-group";
import { ReviewBanner } from "@/components/appraisal/review-banner";
import { rowNamer } from "@/components/appraisal/row-names";
import { stateOf } from "@/components/forms/form-state";
import { newId } from "@/lib/core/ids";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface DeskPageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Thẩm định hồ sơ");

const textOf = (value: string | string[] | undefined): string | null =>
  typeof value === "string" ? value : null;

export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const { actor } = await requireActor();
  const { dossierId } = await params;
  const view = viewOf(await getAppraisalDesk(actor, { dossierId }));
  if (view.status === "submitted") redirect(`/tham-dinh/${dossierId}/tiep-nhan`);
  const asked = await searchParams;
  const then = textOf(asked["tiep"]);
  const state = await readFormState(searchParams);
  const save = atItsFields(stateOf(state, "dossiers.save-appraisal"), rowNamer(view.groups));
  // Saved by the button of the next act: on to its page, which judges afresh whether it may be done.
  if (save?.success && (then === "return" || then === "propose")) {
    redirect(`/tham-dinh/${dossierId}/${DESK_PAGES[then]}`);
  }
  const group = textOf(asked["nhom"]);
  return (
    <WorkPage current="/tham-dinh" desk>
      <DeskHead view={view} wide />
      <div className="wrap-desk">
        <DeskErrors view={view} state={save ?? state} />
        <ReviewBanner state={state} />
        <DeskSaved view={view} state={save} />
        <AppraisalDesk
          view={view}
          state={save}
          openGroup={save?.success && then === "next" ? nextGroup(view.groups, group) : group}
          openEvidence={textOf(asked["minh-chung"])}
          keys={{ save: newId(), take: newId() }}
        />
      </div>
    </WorkPage>
  );
}
