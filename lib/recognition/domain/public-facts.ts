import type { IsoDate } from "@/lib/core/dates";
import { SIGNING_METHODS } from "@/lib/recognition/domain/confirmation";

export const RECOGNITION_STATUSES = ["active", "maintained", "lapsed", "revoked", "superseded"] as const;
export type RecognitionStatus = (typeof RECOGNITION_STATUSES)[number];

/** How the signer put his name to it; of a result from before the product only its paper is known. */
export const CONFIRMATIONS = [...SIGNING_METHODS, "paper"] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/**
 * What the public page says of a recognition and what its hash covers. Made at issue; the status is not part of it,
 * since it is the one thing that may change.
 */
export interface PublicFacts {
  readonly code: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly title: string;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly confirmation: string;
  readonly documentHash: string | null;
}

/** `unknown`: recorded from paper, there is no original in the system to compare with. */
export type Integrity = "intact" | "altered" | "unknown";

export const integrityOf = (storedHash: string | null, computedHash: string): Integrity => {
  if (storedHash === null) return "unknown";
  return storedHash === computedHash ? "intact" : "altered";
};

/** True while the recognition may be relied on. */
export const isInForce = (status: RecognitionStatus): boolean =>
  status === "active" || status === "maintained";
