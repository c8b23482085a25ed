import type { PaperSignature } from "@/lib/documents/domain/paper";
import { upper } from "@/lib/documents/domain/paper";

/**
 * In what capacity a person signs (NĐ 30/2020, Phụ lục I, mục II.7).
 * - `own`: the head in the authority of his post: no line.
 * - `for_body`: the head for a body that decides together: «TM. BAN CHỈ ĐẠO».
 * - `deputy`: a deputy in the head's field: «KT. CHỦ TỊCH / PHÓ CHỦ TỊCH», under «TM.» where the body decides together.
 * - `by_order`: the head of a part, by order: «TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG».
 * - `authorised`: by a written authorisation: «TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ».
 */
export type SigningCapacity = "own" | "for_body" | "deputy" | "deputy_for_body" | "by_order" | "authorised";

interface CapacityFacts {
  readonly capacity: SigningCapacity;
  /** «Ban Chỉ đạo», «Ủy ban nhân dân»: how the block names the body. */
  readonly bodyName: string;
  /** «Chủ tịch», «Trưởng ban». */
  readonly headTitle: string;
}

/** Lines above the signer's own post, in capitals. */
export function capacityLines({ capacity, bodyName, headTitle }: CapacityFacts): readonly string[] {
  const body = `TM. ${upper(bodyName)}`;
  const head = upper(headTitle);
  switch (capacity) {
    case "own":
      return [];
    case "for_body":
      return [body];
    case "deputy":
      return [`KT. ${head}`];
    case "deputy_for_body":
      return [body, `KT. ${head}`];
    case "by_order":
      return [`TL. ${head}`];
    case "authorised":
      return [`TUQ. ${head}`];
  }
}

/** «Phó Chủ tịch», «Phó Trưởng ban»: a deputy of the post named after it. */
const DEPUTY = /^phó\s+(.+)$/iu;

/**
 * The capacity a post's own title speaks of, on the day it is held: the title of a deputy names the head he signs for.
 * A standing head («Trưởng ban Thường trực») is a head. Orders and authorisations are never guessed from a title.
 */
export function capacityOfTitle(
  title: string,
  decidesTogether: boolean,
): { readonly capacity: SigningCapacity; readonly headTitle: string } {
  const head = DEPUTY.exec(title.trim())?.[1];
  if (head) return { capacity: decidesTogether ? "deputy_for_body" : "deputy", headTitle: head };
  return { capacity: decidesTogether ? "for_body" : "own", headTitle: title };
}

/** Bodies that decide together; how a block names them. */
const TOGETHER = [
  [/^(UBND|Ủy ban nhân dân)(\s|$)/iu, "Ủy ban nhân dân"],
  [/^(Thường trực )?Ban Chỉ đạo(\s|$)/iu, "Ban Chỉ đạo"],
] as const;

interface SignerFacts {
  readonly bodyName: string;
  /** The post's title on the day; a title that already says its capacity («KT. CHỦ TỊCH») stays as typed. */
  readonly title: string;
  readonly name: string;
}

/** «Chủ tịch UBND xã A» signs as «CHỦ TỊCH»: the body stands in the letterhead already. */
const OFFICE = /^((?:Phó )?(?:Chủ tịch|Trưởng ban(?: Thường trực)?))\s(?!Thường trực$).+$/iu;

/** The block of one signer, from his post on the day. */
export function signatureFor({ bodyName, title, name }: SignerFacts): PaperSignature {
  const together = TOGETHER.find(([pattern]) => pattern.test(bodyName))?.[1];
  const own = OFFICE.exec(title.trim())?.[1] ?? title.trim();
  if (/^(TM|KT|TL|TUQ|Q)\./u.test(own)) return { capacity: [], post: upper(own), name, note: [] };
  const { capacity, headTitle } = capacityOfTitle(own, together !== undefined);
  return {
    capacity: capacityLines({ capacity, bodyName: together ?? bodyName, headTitle }),
    post: upper(own),
    name,
    note: [],
  };
}
