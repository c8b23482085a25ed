import type { IsoDate } from "@/lib/core/dates";
import type { NoticeSigner } from "@/lib/programmes/domain/plan";

/** The earlier paper that a new one is about, as it was issued. */
export interface EarlierPaper {
  readonly number: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly cycleYear: number;
  /** The unit with the name it had on that day. */
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
}

/**
 * What the drafter of a paper after recognition adds to the facts on record. Stored with the draft, so that it can be
 * written again when the signer sends it back; JSON-safe.
 */
export type Particulars = { readonly signer: NoticeSigner } & (
  | { readonly kind: "maintenance_notice"; readonly year: number; readonly dropped: readonly string[] }
  | {
      readonly kind: "revocation";
      readonly earlier: EarlierPaper;
      /** The text that the withdrawal rests on, named by the drafter or by the plan. */
      readonly ground: string;
      readonly reason: string;
      /** The unit did not keep the criteria: what the plan attaches to that follows. */
      readonly criteriaLost: boolean;
    }
  | {
      readonly kind: "correction";
      readonly earlier: EarlierPaper;
      readonly printed: string;
      readonly corrected: string;
      readonly reason: string;
    }
  | { readonly kind: "replacement"; readonly earlier: EarlierPaper; readonly reason: string }
);

export type AfterKind = Particulars["kind"];
