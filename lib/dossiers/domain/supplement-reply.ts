import { digestOfTexts } from "@/lib/dossiers/domain/stored-answer";

/** What the unit says of one row that it was asked to mend, and whether it is mended. */
export interface SupplementReply {
  readonly text: string;
  readonly answered: boolean;
}

export interface StoredReply extends SupplementReply {
  readonly revision: number;
}

/** The reply as a form posts it, with how it was shown there. What is undefined was not on the form. */
export interface PostedReply {
  readonly text: string | undefined;
  readonly answered: boolean | undefined;
  readonly revision: number | undefined;
  readonly mark: string | undefined;
}

/** A short mark of a reply as it was shown; the form carries it back. It guards nothing: the revision does. */
export const markOf = ({ text, answered }: SupplementReply): string =>
  `${digestOfTexts([text])}${answered ? "+" : "-"}`;

/** Whether a text is the one that was shown with this mark. */
export const isTextShown = (mark: string, text: string): boolean =>
  mark.slice(0, -1) === digestOfTexts([text]);

export type ReplyChange =
  | { readonly kind: "none" }
  | { readonly kind: "write"; readonly reply: SupplementReply }
  | { readonly kind: "clash" };

/**
 * What a post does to a stored reply. Parts that were left as shown stay as they are stored; a part that was changed
 * clashes when somebody else saved the reply since. A post that does not say which revision it saw changes nothing.
 */
export function decideReply(stored: StoredReply, posted: PostedReply): ReplyChange {
  const { text, answered, revision, mark = "" } = posted;
  if (revision === undefined) return { kind: "none" };
  const isTextLeft = text === undefined || isTextShown(mark, text);
  const isMarkLeft = answered === undefined || mark.endsWith(answered ? "+" : "-");
  const reply = {
    text: isTextLeft ? stored.text : text,
    answered: isMarkLeft ? stored.answered : answered,
  };
  if (reply.text === stored.text && reply.answered === stored.answered) return { kind: "none" };
  return revision === stored.revision ? { kind: "write", reply } : { kind: "clash" };
}
