import type { IsoDate } from "@/lib/core/dates";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import type { EnterpriseForm, EnterpriseSize, SchoolLevel, UnitClass } from "@/lib/units/domain/unit-class";
import type { ManagingLevel } from "@/lib/units/domain/management";

export const DEMO_TENANT_CODES = ["bn", "nt", "kh", "ld", "ag"] as const;
export type DemoTenantCode = (typeof DEMO_TENANT_CODES)[number];

/** An administrative unit of the demo map; its name is the official one, with the kind of the plan's own year. */
export interface DemoCommune {
  readonly name: string;
  readonly kind: "xa" | "phuong" | "thi_tran";
  readonly code: string | null;
  /** Two officers, a chairman and a clerk of its own; the other communes have one officer and one reviewer. */
  readonly staffed?: boolean;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly sourceAct?: string;
}

export interface DemoDistrict {
  readonly name: string;
  readonly kind: "huyen" | "thanh_pho" | "thi_xa";
  readonly code: string;
  readonly communes: readonly DemoCommune[];
}

/** One unit replaced by another on a day, by an act. */
export interface DemoSuccession {
  readonly predecessors: readonly string[];
  readonly successor: string;
  readonly on: IsoDate;
  readonly act: string;
}

export interface DemoDelegation {
  /** The commune it is delegated to. */
  readonly to: string;
  readonly document: string;
  readonly from: IsoDate;
  /** First day after the term. */
  readonly until: IsoDate;
}

export interface DemoOrganisation {
  readonly name: string;
  readonly kind: Extract<UnitClass, "khu_dan_cu" | "co_quan" | "doanh_nghiep" | "co_so_giao_duc">;
  /** The commune it stands in. */
  readonly at: string;
  readonly managedBy: ManagingLevel;
  readonly size?: EnterpriseSize;
  readonly form?: EnterpriseForm;
  readonly schoolLevel?: SchoolLevel;
  readonly armedForces?: boolean;
  readonly delegation?: DemoDelegation;
  readonly headTitle: string;
  /** Last part of the sign-in name of its own people; null: it has none in the product. */
  readonly staff: { readonly key: string; readonly head: boolean } | null;
}

/** Last year's results that differ from «đạt» with a class of Khá or better, by unit name. */
export interface DemoResults {
  readonly year: number;
  readonly decidedOn: IsoDate;
  /** «chưa có dữ liệu». */
  readonly none: readonly string[];
  readonly withoutGrade: readonly string[];
  readonly notAchieved: readonly string[];
  readonly average: readonly string[];
}

/** A recognition decided before the product was used, on paper; on the public list. */
export interface DemoEarlierRecognition {
  readonly unit: string;
  readonly programme: "exemplary" | "security_safe";
  readonly year: number;
  readonly decidedOn: IsoDate;
  readonly number: string;
  readonly decider: string;
  readonly signerTitle: string;
  readonly status: "active" | "maintained" | "superseded" | "lapsed";
}

export interface DemoTenant {
  readonly code: DemoTenantCode;
  readonly name: string;
  readonly provinceCode: string;
  readonly regime: "three_tier" | "two_tier";
  /** Full name of the committee without its place; null where there is none. */
  readonly committeeName: string | null;
  readonly ownerAgency: string;
  /** The day the demo starts on: one with all the work of the cycle before it, whatever day it is loaded. */
  readonly workingDate: IsoDate;
  /** First day on which the posts are held. */
  readonly staffedFrom: IsoDate;
  readonly districts: readonly DemoDistrict[];
  /** Communes directly under the province (two tiers, or formed after the reform). */
  readonly communes: readonly DemoCommune[];
  readonly successions: readonly DemoSuccession[];
  readonly organisations: readonly DemoOrganisation[];
  readonly plans: readonly { readonly content: PlanContent; readonly issuedBy: DemoIssuer }[];
  readonly results: DemoResults;
  readonly earlier: readonly DemoEarlierRecognition[];
}

export interface DemoIssuer {
  readonly kind: "committee" | "peoples_committee";
  /** Name of the administrative unit whose body it is. */
  readonly of: string;
}
