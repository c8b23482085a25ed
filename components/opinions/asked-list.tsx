import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import { OPINION_STATE_LABELS, POSITION_LABELS, type OpinionState } from "@/lib/dossiers/domain/opinion";
import { criteriaWords } from "@/lib/dossiers/domain/opinion-words";
import type { AskedOpinion, OpinionSaid } from "@/lib/dossiers/opinion-views";

export const STATE_TONES = {
  waiting: "blue",
  answered: "ok",
  late: "warn",
  silent: "grey",
  not_awaited: "grey",
} as const satisfies Record<OpinionState, TagTone>;

interface AskedListProps {
  readonly opinions: readonly AskedOpinion[];
  /** The sending that is appraised: an opinion on an earlier one says so. */
  readonly submission: number;
  /** Where the letter to a body is; left out for those who only read. */
  readonly letterHref?: (id: string) => string;
}

/** Each asked body: how it stands, what it was asked and what it says; silence stands there as silence. */
export function AskedList({ opinions, submission, letterHref }: AskedListProps) {
  return (
    <ol className="asked-l">
      {opinions.map((asked) => (
        <li key={asked.id} className="asked">
          <div className="asked-h">
            <h3>{asked.bodyName}</h3>
            <Tag tone={STATE_TONES[asked.state]}>{OPINION_STATE_LABELS[asked.state]}</Tag>
          </div>
          <Asking asked={asked} />
          <Answer asked={asked} submission={submission} />
          {letterHref ? (
            <p className="s sp2">
              <TextLink href={letterHref(asked.id)}>Công văn lấy ý kiến</TextLink>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

export function Asking({ asked }: { readonly asked: AskedOpinion }) {
  const { question, criteria, askedOn, askedByName, dueOn, state, fromRoute, clause } = asked;
  const left = state === "waiting" ? `, ${leftWords(asked)}` : "";
  return (
    <>
      {question ? <p className="pre-l">{question}</p> : null}
      <p className="s dim">
        {criteria.length > 0 ? `Về ${criteriaWords(criteria)}` : "Về cả hồ sơ"}
        {fromRoute ? `, theo kế hoạch (${clause})` : ""}. Hỏi ngày {formatDate(askedOn)} ({askedByName}), hạn{" "}
        {formatDate(dueOn)}
        {left}.
      </p>
    </>
  );
}

export const leftWords = ({ workingDaysLeft }: Pick<AskedOpinion, "workingDaysLeft">): string =>
  workingDaysLeft === 0 ? "hôm nay là ngày cuối" : `còn ${workingDaysLeft} ngày làm việc`;

function Answer({ asked, submission }: { readonly asked: AskedOpinion; readonly submission: number }) {
  const { opinion, earlier, state, closingNote } = asked;
  if (!opinion) {
    return (
      <>
        {state === "silent" ? (
          <p className="s sp2">Hết hạn mà không có ý kiến: ghi là không trả lời, không tính là đồng ý.</p>
        ) : null}
        {closingNote ? <p className="s sp2">Lý do không chờ: {closingNote}</p> : null}
      </>
    );
  }
  return (
    <div className="sp2">
      <Said said={opinion} submission={submission} />
      {earlier.length > 0 ? (
        <details>
          <summary className="plain s">Đã sửa {earlier.length} lần</summary>
          {earlier.map((said) => (
            <Said key={said.number} said={said} submission={submission} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

/** «Không đồng ý (tiêu chí 1.2), muộn: …», with who said it when. */
export function Said({ said, submission }: { readonly said: OpinionSaid; readonly submission: number }) {
  const { position, criteria, text, late, personName, postTitle, givenOn } = said;
  return (
    <>
      <p>
        <b className={position === "agree" ? undefined : "low"}>{POSITION_LABELS[position]}</b>
        {criteria.length > 0 ? ` (${criteriaWords(criteria)})` : ""}
        {late ? <b className="low"> · muộn</b> : null}
        {said.submission === submission ? "" : ` · về lần gửi ${said.submission}`}
      </p>
      {text ? <p className="pre-l">{text}</p> : null}
      <p className="s dim">
        {personName}, {postTitle}, {formatDate(givenOn)}
      </p>
    </>
  );
}
