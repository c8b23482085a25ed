import { STATE_TONES } from "@/components/opinions/asked-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import { OPINION_STATE_LABELS, POSITION_LABELS } from "@/lib/dossiers/domain/opinion";
import type { OpinionRequestLine } from "@/lib/dossiers/opinion-contract";

/** Everything the body was asked, newest first; what it never said stands there too. */
export function RequestList({ requests }: { readonly requests: readonly OpinionRequestLine[] }) {
  if (requests.length === 0) {
    return <EmptyState>Cơ quan của đồng chí chưa được lấy ý kiến về hồ sơ nào.</EmptyState>;
  }
  return (
    <ul className="given">
      {requests.map(({ id, unitName, dossierCode, askingBodyName, askedOn, dueOn, state, position }) => (
        <li key={id}>
          <div>
            <TextLink href={`/y-kien/${id}`}>{unitName}</TextLink>
            <p className="s dim">
              Hồ sơ {dossierCode}. {askingBodyName} hỏi ngày {formatDate(askedOn)}, hạn {formatDate(dueOn)}
              {position ? `. ${POSITION_LABELS[position]}` : ""}
            </p>
          </div>
          <Tag tone={STATE_TONES[state]}>{OPINION_STATE_LABELS[state]}</Tag>
        </li>
      ))}
    </ul>
  );
}
