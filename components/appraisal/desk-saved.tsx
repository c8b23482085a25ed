import type { FormState } from "@/components/forms/form-state";
import { Icon } from "@/components/ui/icon";
import { formatDateTime } from "@/lib/core/text";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface DeskSavedProps {
  readonly view: AppraisalDeskView;
  readonly state: FormState | null;
}

/** One line: when the results were saved last, and by whom. */
export function DeskSaved({ view: { appraisal }, state }: DeskSavedProps) {
  if (!appraisal?.savedAt || !appraisal.isOpen) return null;
  const at = formatDateTime(new Date(appraisal.savedAt));
  return (
    <p className="s saved sp3" role={state?.success ? "status" : undefined}>
      <span className="note-line ok">
        <Icon name="check" />
        Đã lưu lúc {at}, {appraisal.personName}
      </span>
    </p>
  );
}
