import type { EntryPlanView } from "@/lib/registrations/contract";

/** What is asked of one part, and how far it has come. */
export interface QuotaPartRow {
  readonly key: string;
  readonly title: string;
  readonly atLeast: number;
  readonly registered: number;
  readonly recognised: number;
}

/** One area of a quota: a district, a police unit, the province. */
export interface QuotaAreaRow {
  readonly areaId: string;
  readonly name: string;
  readonly parts: readonly QuotaPartRow[];
  readonly registrationsMet: boolean;
  readonly recognitionsMet: boolean;
  readonly lackingRegistered: readonly { readonly title: string; readonly count: number }[];
}

interface QuotaHead {
  readonly key: string;
  readonly title: string;
  readonly clause: string;
}

export type QuotaTable = QuotaHead &
  (
    | {
        readonly kind: "minimum";
        readonly combine: "all_of" | "any_of";
        readonly areas: readonly QuotaAreaRow[];
      }
    | {
        readonly kind: "assigned";
        readonly assignedBy: string;
        /** Null until it is entered. */
        readonly number: number | null;
        readonly registered: number;
        readonly recognised: number;
        readonly shortRegistered: number | null;
        readonly shortRecognised: number | null;
      }
  );

export interface QuotaProgressView {
  readonly plan: EntryPlanView;
  /** Those given to the reader's level. */
  readonly quotas: readonly QuotaTable[];
}
