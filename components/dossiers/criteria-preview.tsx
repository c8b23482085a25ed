import { CriterionSection } from "@/components/dossiers/criterion-section";
import { LinkButton } from "@/components/ui/link-button";
import { figureFieldsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { thresholdHint } from "@/lib/dossiers/domain/figure-sentence";
import { digestOf, EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import type { CriterionView } from "@/lib/dossiers/officer-views";
import type { CriteriaContent, Criterion } from "@/lib/programmes/domain/criteria";

interface CriteriaPreviewProps {
  readonly content: CriteriaContent;
  readonly group: string;
  /** Address of the preview of a group. */
  readonly hrefOf: (group: string) => string;
}

/** The self-assessment of one group as an officer will see it: the same parts, nothing behind them. */
export function CriteriaPreview({ content, group: code, hrefOf }: CriteriaPreviewProps) {
  const index = content.groups.findIndex((group) => group.code === code);
  const group = content.groups[index];
  const [previous, next] = [content.groups[index - 1], content.groups[index + 1]];
  if (!group) return null;
  const rows = numberedCriteria(content).filter((row) => row.group === group);
  return (
    <>
      <div className="head">
        <h1>
          Tự đánh giá nhóm {index + 1}: {group.title}
        </h1>
        {content.label ? <span className="illus">{content.label}</span> : null}
      </div>
      <p className="note-line sp3">Bản xem trước: điền thử được, không lưu gì.</p>
      <div className="sp4">
        {rows.map(({ criterion, number }) => (
          <CriterionSection
            key={criterion.code}
            dossierId={null}
            view={emptyView(criterion, number)}
            state={null}
          />
        ))}
      </div>
      <p className="acts">
        {previous ? (
          <LinkButton kind="secondary" href={hrefOf(previous.code)}>
            Nhóm trước
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton kind="secondary" href={hrefOf(next.code)}>
            Nhóm sau
          </LinkButton>
        ) : null}
      </p>
    </>
  );
}

const emptyView = (criterion: Criterion, number: string): CriterionView => ({
  criterion,
  code: criterion.code,
  number,
  mark: criterion.mark ?? null,
  figures: figureFieldsOf(criterion),
  thresholdHint: thresholdHint(criterion),
  answer: EMPTY_ANSWER,
  revision: 0,
  base: digestOf(EMPTY_ANSWER),
  saved: null,
  judgement: null,
  papers: [],
  editable: true,
  flagged: null,
  fromRegister: null,
});
