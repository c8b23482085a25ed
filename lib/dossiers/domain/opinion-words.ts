import type { IsoDate } from "@/lib/core/dates";
import { formatDate, withStop } from "@/lib/core/text";
import {
  OPINION_STATE_LABELS,
  POSITION_LABELS,
  type OpinionCount,
  type OpinionState,
  type Position,
} from "@/lib/dossiers/domain/opinion";

/** One asked body as papers and screens put it into words. */
export interface OpinionFacts {
  readonly bodyName: string;
  readonly state: OpinionState;
  readonly askedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly closingNote: string;
  readonly opinion: {
    readonly position: Position;
    readonly text: string;
    readonly criteria: readonly { readonly number: string }[];
    readonly submission: number;
    readonly givenOn: IsoDate;
    readonly late: boolean;
  } | null;
}

/** «tiêu chí 1.2, 3.1». */
export const criteriaWords = (criteria: readonly { readonly number: string }[]): string =>
  criteria.length === 0 ? "" : `tiêu chí ${criteria.map(({ number }) => number).join(", ")}`;

/**
 * «Không đồng ý (tiêu chí 1.2; 05/10/2023, muộn so với hạn 03/10/2023): …»; «không trả lời (hạn 03/10/2023).» of a body
 * that kept silent. `submission` is the sending that is appraised: an opinion on an earlier one says so.
 */
export function sentenceOfOpinion(asked: OpinionFacts, submission: number): string {
  const { opinion, dueOn, state, closingNote } = asked;
  if (!opinion) {
    const due = `hạn ${formatDate(dueOn)}`;
    const label = OPINION_STATE_LABELS[state].toLocaleLowerCase("vi");
    return withStop(`${label} (${due})${closingNote ? `. Lý do không chờ: ${closingNote}` : ""}`);
  }
  const about = [
    criteriaWords(opinion.criteria),
    opinion.submission === submission ? "" : `về lần gửi ${opinion.submission}`,
    formatDate(opinion.givenOn) + (opinion.late ? `, muộn so với hạn ${formatDate(dueOn)}` : ""),
  ].filter((part) => part !== "");
  const text = opinion.text ? `: ${opinion.text}` : "";
  return withStop(
    `${POSITION_LABELS[opinion.position].toLocaleLowerCase("vi")} (${about.join("; ")})${text}`,
  );
}

/** «2 đồng ý, 1 không đồng ý, 1 không trả lời, 1 đang chờ»; only what there is. */
export function countWords(count: OpinionCount): string {
  const parts = [
    [count.agree, "đồng ý"],
    [count.disagree, "không đồng ý"],
    [count.other, "ý kiến khác"],
    [count.silent, "không trả lời"],
    [count.not_awaited, "chưa trả lời khi kết luận"],
    [count.waiting, "đang chờ"],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(", ");
}
