import type { ComponentType } from "react";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { afterStateMessage } from "@/components/recognition/after-message";
import { PaperObstacle } from "@/components/recognition/paper-obstacle";
import { BackLink } from "@/components/ui/back-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import type { PaperForm } from "@/lib/recognition/after-contract";
import { getPaperForm } from "@/lib/recognition/server/get-paper-form";

export interface PaperRouteProps {
  readonly params: Promise<{ readonly recognitionId: string }>;
  readonly searchParams: SearchParams;
}

interface PaperPageProps extends PaperRouteProps {
  readonly title: string;
  readonly effect: "correct" | "replace" | "revoke";
  /** The command that drafts the paper. */
  readonly command: string;
  readonly form: ComponentType<{ readonly form: PaperForm; readonly state: FormState | null }>;
}

/** A paper about an earlier recognition: its form, or why it can't be drafted now. */
export async function PaperPage({
  params,
  searchParams,
  title,
  effect,
  command,
  form: DraftForm,
}: PaperPageProps) {
  const { actor } = await requireActor();
  const { recognitionId } = await params;
  const view = viewOf(await getPaperForm(actor, { recognitionId, effect }));
  const state = stateOf(await readFormState(searchParams), command);
  return (
    <WorkPage current="/quyet-dinh">
      <div className="wrap">
        <BackLink href={`/cong-nhan/${recognitionId}`} label="Kết quả công nhận" />
        <ErrorSummary state={state} refusalMessage={afterStateMessage(state)} />
        <div className="max-w-form">
          {view.kind === "form" ? (
            <DraftForm form={view} state={state} />
          ) : (
            <PaperObstacle title={title} obstacle={view} />
          )}
        </div>
      </div>
    </WorkPage>
  );
}
