import type { BodyKind, PostRole } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { NoticeSigner } from "@/lib/programmes/domain/plan";
import { CAPACITY_PREFIXES, type DelegationCapacity } from "@/lib/committees/domain/delegation";
import { signatureFor } from "@/lib/documents/domain/signing-capacity";
import { fullBodyName } from "@/lib/documents/domain/administrative-names";

export const DECISION_KINDS = [
  "recognition",
  "list_approval",
  "maintenance_notice",
  "revocation",
  "correction",
  "replacement",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Papers that give a unit a title of its own, with a code by which anybody can look it up. */
export const givesTitle = (kind: DecisionKind): boolean => kind === "recognition" || kind === "replacement";

/** A post with the person who holds it on the day. */
export interface SigningPost {
  readonly postId: string;
  readonly role: PostRole;
  readonly title: string;
  readonly bodyKind: BodyKind;
  readonly bodyName: string;
  readonly personName: string;
}

export interface SignatureBlock {
  /** «TM. BAN CHỈ ĐẠO» when the head signs for the body; null when he decides in his own authority. */
  readonly capacity: string | null;
  /** «KT. CHỦ TỊCH», «TL. …», «TUQ. …» when another signs for the head; missing when he signs himself. */
  readonly behalf?: string;
  /** «CHỦ TỊCH», «TRƯỞNG BAN», «PHÓ CHỦ TỊCH». */
  readonly post: string;
  readonly name: string;
  /** Above the grounds: who decides. */
  readonly authority: string;
}

export type SignerRefusal = {
  readonly code: "decision.signer-not-head";
  readonly title: string;
  readonly bodyName: string;
};

/**
 * The block under the document, from the post on the day (NĐ 30/2020, Phụ lục I). A committee decides together, so
 * its head signs «TM. BAN CHỈ ĐẠO»; the chairman recognises in his own authority and signs «CHỦ TỊCH»; a list is
 * approved by UBND, so he signs «TM. ỦY BAN NHÂN DÂN». Refuses `decision.signer-not-head` for any other pair.
 */
export function signatureBlock(
  signer: NoticeSigner,
  kind: DecisionKind,
  post: SigningPost,
): Result<SignatureBlock, SignerRefusal> {
  const wanted = OFFICE_OF[signer];
  if (post.role !== "chair" || post.bodyKind !== wanted) {
    return err({ code: "decision.signer-not-head", title: post.title, bodyName: post.bodyName });
  }
  const body = fullBodyName(post.bodyName).toUpperCase();
  const name = post.personName;
  if (signer === "police_head") return ok({ capacity: null, post: ownPost(post), name, authority: body });
  if (signer === "committee_head") {
    return ok({ capacity: "TM. BAN CHỈ ĐẠO", post: "TRƯỞNG BAN", name, authority: body });
  }
  return kind === "list_approval"
    ? ok({ capacity: "TM. ỦY BAN NHÂN DÂN", post: "CHỦ TỊCH", name, authority: body })
    : ok({ capacity: null, post: "CHỦ TỊCH", name, authority: `CHỦ TỊCH ${body}` });
}

/** Who signs for the head, in which form, by which authorisation. */
export interface Delegate {
  readonly delegationId: string;
  readonly capacity: DelegationCapacity;
  readonly post: SigningPost;
}

/**
 * The head's block when another signs it for him (NĐ 30/2020, Phụ lục I): «KT. CHỦ TỊCH / PHÓ CHỦ TỊCH», under
 * «TM. BAN CHỈ ĐẠO» where the body decides together. The decider stays the same.
 */
export const blockOfDelegate = (head: SignatureBlock, { capacity, post }: Delegate): SignatureBlock => ({
  ...head,
  behalf: `${CAPACITY_PREFIXES[capacity]} ${head.post}`,
  post: signatureFor({ bodyName: post.bodyName, title: post.title, name: post.personName }).post,
  name: post.personName,
});

/** Lines above the post, in their order. */
export const capacityOf = ({
  capacity,
  behalf,
}: Pick<SignatureBlock, "capacity" | "behalf">): readonly string[] =>
  [capacity, behalf].filter((line) => line != null);

const OFFICE_OF = {
  chairman: "peoples_committee",
  committee_head: "committee",
  police_head: "police",
} as const satisfies Record<NoticeSigner, BodyKind>;

/** «Giám đốc Công an tỉnh Bắc Ninh» signs as «GIÁM ĐỐC»: the body stands in the letterhead. */
const ownPost = ({ title, bodyName }: SigningPost): string =>
  title.replace(bodyName, "").trim().toUpperCase() || title.toUpperCase();
