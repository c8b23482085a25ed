import type { Grant, PostRole } from "@/lib/core/actor";
import { addDays, isWithin, type IsoDate } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import { err, ok, type Result } from "@/lib/core/result";

/** In what form one signs for another (NĐ 30/2020, Phụ lục I): KT., TL., TUQ. */
export const DELEGATION_CAPACITIES = ["deputy", "by_order", "authorised"] as const;
export type DelegationCapacity = (typeof DELEGATION_CAPACITIES)[number];

export const CAPACITY_PREFIXES = {
  deputy: "KT.",
  by_order: "TL.",
  authorised: "TUQ.",
} as const satisfies Record<DelegationCapacity, string>;

/** What may be done for another. Whoever signs for another also reads what he signs. */
export const DELEGABLE = {
  "decision.sign": "Ký quyết định",
  "deadline.extend": "Gia hạn",
  "meeting.answer": "Cho ý kiến khi xét",
} as const satisfies Partial<Record<Permission, string>>;
export type DelegablePermission = keyof typeof DELEGABLE;
export const DELEGABLE_PERMISSIONS: readonly DelegablePermission[] = [
  "decision.sign",
  "deadline.extend",
  "meeting.answer",
];

/** A post as the rule looks at it. */
export interface DelegatingPost {
  readonly postId: string;
  readonly bodyId: string;
  readonly role: PostRole;
  readonly title: string;
  /** Territory of its body. */
  readonly scopePath: string;
}

export type DelegationRefusal =
  | { readonly code: "delegation.not-found" }
  | { readonly code: "delegation.not-head"; readonly title: string }
  | { readonly code: "delegation.same-post" }
  | { readonly code: "delegation.other-territory"; readonly title: string }
  /** KT. is signed by a deputy of the same body, and by nobody else. */
  | { readonly code: "delegation.not-deputy"; readonly title: string }
  | { readonly code: "delegation.is-deputy"; readonly title: string }
  | { readonly code: "delegation.ends-early" }
  | { readonly code: "delegation.document-later"; readonly validFrom: IsoDate };

const DEPUTY = /^phó\s/iu;

/**
 * Whether one post may sign for another in this form. The head delegates; KT. goes to a deputy of his own body, TL. and
 * TUQ. to another post of the same territory that is no deputy of his. The term has an end, and the document comes first.
 */
export function decideDelegation({
  from,
  to,
  capacity,
  validFrom,
  lastDay,
  documentDate,
}: {
  readonly from: DelegatingPost;
  readonly to: DelegatingPost;
  readonly capacity: DelegationCapacity;
  readonly validFrom: IsoDate;
  readonly lastDay: IsoDate;
  readonly documentDate: IsoDate;
}): Result<null, DelegationRefusal> {
  if (from.postId === to.postId) return err({ code: "delegation.same-post" });
  if (from.role !== "chair") return err({ code: "delegation.not-head", title: from.title });
  if (to.scopePath !== from.scopePath) return err({ code: "delegation.other-territory", title: to.title });
  const isDeputy = to.bodyId === from.bodyId && DEPUTY.test(to.title.trim());
  if (capacity === "deputy" && !isDeputy) return err({ code: "delegation.not-deputy", title: to.title });
  if (capacity !== "deputy" && isDeputy) return err({ code: "delegation.is-deputy", title: to.title });
  if (lastDay < validFrom) return err({ code: "delegation.ends-early" });
  return documentDate > validFrom ? err({ code: "delegation.document-later", validFrom }) : ok(null);
}

/** A delegation's days, half-open; ended early it stops there. */
export const termOf = ({
  validFrom,
  validTo,
  endedOn,
}: {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly endedOn: IsoDate | null;
}): { readonly from: IsoDate; readonly to: IsoDate } => ({
  from: validFrom,
  to: endedOn !== null && endedOn < validTo ? endedOn : validTo,
});

export type DelegationState = "coming" | "running" | "over";

export function stateOfTerm(
  term: { readonly from: IsoDate; readonly to: IsoDate },
  today: IsoDate,
): DelegationState {
  if (today < term.from) return "coming";
  return isWithin(today, term) ? "running" : "over";
}

export const lastDayOf = ({ to }: { readonly to: IsoDate }): IsoDate => addDays(to, -1);

/** The grant through which an actor signs for another by this delegation today; null when its term is over. */
export const runningGrant = (grants: readonly Grant[], delegationId: string, today: IsoDate): Grant | null =>
  grants.find((grant) => grant.delegation?.delegationId === delegationId && isWithin(today, grant)) ?? null;
