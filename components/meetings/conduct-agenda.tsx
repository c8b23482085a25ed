import { classNames } from "@/components/ui/class-names";
import { conclusionWords } from "@/components/meetings/meeting-words";
import { TextLink } from "@/components/ui/text-link";
import type { ConductItemView, ConductView } from "@/lib/meetings/contract";

interface ConductAgendaProps {
  readonly view: ConductView;
  readonly base: string;
  /** Whether a dossier is on the table, and not attendance or the agenda. */
  readonly atTable: boolean;
}

/** H-4, left: the order of the review; the dossier on the table carries the blue margin. */
export function ConductAgenda({ view, base, atTable }: ConductAgendaProps) {
  const currentId = atTable ? view.current?.item.dossierId : undefined;
  return (
    <nav aria-label="Thứ tự xét">
      <h2 className="h-led">Thứ tự xét</h2>
      <ol className="agenda">
        {view.items.map((item) => {
          const isCurrent = item.dossierId === currentId;
          return (
            <li
              key={item.dossierId}
              className={classNames(isCurrent ? "cur" : needsLook(item) && "look")}
              aria-current={isCurrent ? "true" : undefined}
            >
              <span className="no">{item.position}</span>
              <div>
                <TextLink href={withDossier(base, item.dossierId)}>{item.unitName}</TextLink>
                <span className="sub">{stateOfItem(item, isCurrent)}</span>
              </div>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The address of the same page with another dossier on the table. */
export function withDossier(base: string, dossierId: string): string {
  return `${base}${base.includes("?") ? "&" : "?"}hs=${dossierId}`;
}

const needsLook = ({ attention, conclusion, opinionReasons, votesDiffer }: ConductItemView): boolean =>
  votesDiffer || (conclusion === null && (attention !== null || opinionReasons.length > 0));

function stateOfItem(item: ConductItemView, isCurrent: boolean): string {
  if (item.votesDiffer) return `Tổng phiếu khác số thành viên biểu quyết ${item.voters}: ghi lại`;
  if (item.conclusion) return conclusionWords(item.conclusion, item.votes, item.voters);
  if (isCurrent) return "Đang xét";
  const reasons = [...(item.attention ? [item.attention] : []), ...item.opinionReasons];
  return reasons.length > 0 ? `Cần xem kỹ: ${reasons.join("; ")}` : "Chưa xét";
}
