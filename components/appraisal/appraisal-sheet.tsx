import { PaperText } from "@/components/documents/paper-text";
import type { Proposal } from "@/lib/dossiers/domain/appraisal";
import { appraisalPaper } from "@/lib/dossiers/domain/appraisal-paper";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface AppraisalSheetProps {
  readonly view: AppraisalDeskView;
  /** As chosen so far, or as closed. */
  readonly proposal: Proposal | null;
  readonly reason: string;
  readonly tenant: { readonly name: string; readonly shortName: string; readonly isDemo: boolean };
}

/** one page that says what is proposed and why, for whoever decides. Without private notes. */
export function AppraisalSheet({ view, proposal, reason, tenant }: AppraisalSheetProps) {
  const paper = appraisalPaper(view, { proposal, reason }, tenant);
  return (
    <PaperText
      label={`Bản xem trước ${paper.type.toLocaleLowerCase("vi")}`}
      paper={paper}
      slots={["Chờ ký", "Đồng ý / Ý kiến khác"]}
    />
  );
}
