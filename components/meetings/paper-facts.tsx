import { SummaryList, type SummaryItem } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { PaperSummaryView } from "@/lib/meetings/contract";
import { PROPOSAL_LABELS } from "@/lib/dossiers/domain/appraisal";

interface PaperFactsProps {
  readonly dossierId: string;
  readonly papers: PaperSummaryView;
  /** Why this one should be looked at closely. */
  readonly reasons: readonly string[];
}

/** A dossier in three lines: what the unit says, what the reading says, what differs. */
export function PaperFacts({ dossierId, papers, reasons }: PaperFactsProps) {
  const items: readonly SummaryItem[] = [
    {
      term: "Tự đánh giá",
      value: (
        <>
          Đạt {papers.selfMet}/{papers.criteriaTotal} ·{" "}
          <TextLink href={`/ho-so/${dossierId}`}>Hồ sơ</TextLink>
        </>
      ),
    },
    { term: "Thẩm định", value: <Appraised dossierId={dossierId} papers={papers} /> },
    ...(reasons.length > 0 ? [{ term: "Cần lưu ý", value: sentence(reasons.join("; ")) }] : []),
  ];
  return <SummaryList kind="flat" className="sp3" items={items} />;
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function Appraised({ dossierId, papers }: Omit<PaperFactsProps, "reasons">) {
  const { appraisedPass, appraisedTotal, appraisedBy, proposal, proposalReason } = papers;
  const figures = appraisedTotal === null ? null : `Đạt ${appraisedPass}/${appraisedTotal}`;
  const proposed = proposal && PROPOSAL_LABELS[proposal].toLowerCase();
  return (
    <>
      {[figures, proposed].filter(Boolean).join(", ") || "Chưa có phiếu"} ·{" "}
      <TextLink href={`/tham-dinh/${dossierId}/phieu`}>Phiếu thẩm định</TextLink>
      {appraisedBy ? <span className="sub">{appraisedBy}</span> : null}
      {proposalReason ? <span className="sub">Lý do: {proposalReason}</span> : null}
    </>
  );
}
