import type { GivenOpinionView } from "@/lib/meetings/contract";
import { OPINION_LABELS } from "@/lib/meetings/domain/meeting";

interface GivenOpinionsProps {
  readonly opinions: readonly GivenOpinionView[];
  /** Written opinions name those who did not answer; a meeting lists only who spoke before it. */
  readonly withSilent: boolean;
  /** The last day is over: no answer is silence. */
  readonly isOver: boolean;
}

/** Members' answers to one dossier, with their notes. */
export function GivenOpinions({ opinions, withSilent, isOver }: GivenOpinionsProps) {
  const shown = withSilent ? opinions : opinions.filter(({ opinion }) => opinion !== null);
  if (shown.length === 0) return null;
  return (
    <section className="sp5" aria-labelledby="y-kien">
      <h3 id="y-kien" className="lab">
        {withSilent ? "Ý kiến bằng văn bản" : "Ý kiến gửi trước cuộc họp"}
      </h3>
      <table className="ledger sp3">
        <caption className="sr">Ý kiến của thành viên</caption>
        <thead>
          <tr>
            <th scope="col">Thành viên</th>
            <th scope="col">Ý kiến</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, postTitle, opinion, note, ownEntry }) => (
            <tr key={`${name} ${postTitle}`} className={opinion === "agree" ? undefined : "look-row"}>
              <th scope="row">
                {name}
                <span className="sub">{postTitle}</span>
              </th>
              <td>
                {opinion ? (
                  OPINION_LABELS[opinion]
                ) : (
                  <span className="dim">{silenceWords(ownEntry, isOver)}</span>
                )}
                {note ? <span className="sub">{note}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function silenceWords(ownEntry: boolean, isOver: boolean): string {
  if (ownEntry) return "Không biểu quyết (đã nhập hồ sơ)";
  return isOver ? "Không trả lời" : "Chưa trả lời";
}
