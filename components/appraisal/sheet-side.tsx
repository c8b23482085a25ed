import { STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { ProposeForm } from "@/components/appraisal/propose-form";
import type { FormState } from "@/components/forms/form-state";
import { Panel } from "@/components/ui/panel";
import { PROPOSAL_LABELS } from "@/lib/dossiers/domain/appraisal";
import type { AppraisalSheetView } from "@/lib/dossiers/review-views";

interface SheetSideProps {
  readonly view: AppraisalSheetView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** Beside the sheet: the proposal to make, or the one that was made. Others than the reader only read. */
export function SheetSide({ view, state, idempotencyKey }: SheetSideProps) {
  const { appraisal } = view;
  if (appraisal && !appraisal.isOpen && appraisal.proposal) {
    return (
      <Panel title={PROPOSAL_LABELS[appraisal.proposal]}>
        <p>
          {appraisal.personName}, {view.bodyName}
        </p>
        {appraisal.reason ? <p className="sp3">Lý do: {appraisal.reason}</p> : null}
      </Panel>
    );
  }
  if (view.hasDesk) return <ProposeForm view={view} state={state} idempotencyKey={idempotencyKey} />;
  return (
    <Panel>
      <p>Chưa {STAGE_WORDS[view.stage].noun} xong.</p>
    </Panel>
  );
}
