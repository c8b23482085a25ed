import type { IsoDate } from "@/lib/core/dates";
import type { ConsequenceView } from "@/lib/results/domain/consequence";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";

export interface UnitVersionLine {
  readonly name: string;
  readonly kind: string;
  readonly code: string | null;
  readonly placeName: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly sourceAct: string | null;
}

export interface ManagementLine {
  readonly level: string;
  readonly bodyName: string;
  readonly delegated: boolean;
  readonly document: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface SuccessionLine {
  readonly unitId: string;
  readonly name: string;
  readonly relation: string;
  readonly on: IsoDate;
  readonly act: string;
}

export interface ResultLine {
  readonly year: number;
  readonly what: string;
  readonly result: string;
  /** The name the unit had then, as the decision prints it. */
  readonly unitName: string;
  readonly document: string;
  readonly isPaper: boolean;
  readonly code: string | null;
  /** True for a result of a unit that was merged into this one: history, not a title of this unit. */
  readonly ofPredecessor: boolean;
}

export type RouteAnswer =
  | {
      readonly kind: "route";
      readonly planTitle: string;
      readonly route: ResolvedRoute;
    }
  | {
      readonly kind: "outside";
      readonly planTitle: string;
      readonly clause: string;
      readonly sentence: string;
    }
  | { readonly kind: "unknown"; readonly planTitle: string };

export interface UnitPageView {
  readonly unitId: string;
  readonly name: string;
  readonly unitClass: string;
  readonly placeName: string;
  readonly managingLevel: string;
  readonly managingBody: string;
  readonly headTitle: string | null;
  readonly endedOn: IsoDate | null;
  readonly versions: readonly UnitVersionLine[];
  readonly managements: readonly ManagementLine[];
  readonly predecessors: readonly SuccessionLine[];
  readonly successors: readonly SuccessionLine[];
  readonly results: readonly ResultLine[];
  /** What titles that were not reached or not kept brought the unit and its head. */
  readonly consequences: readonly ConsequenceView[];
  readonly routes: readonly RouteAnswer[];
  readonly canRegister: boolean;
  readonly mayChange: boolean;
  readonly mayDelegate: boolean;
  readonly mayEnterResults: boolean;
}
