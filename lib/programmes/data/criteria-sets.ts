import {
  ILLUSTRATIVE_COMMUNES_2022,
  ILLUSTRATIVE_COMMUNES_2025,
} from "@/lib/programmes/data/criteria-illustrative-communes";
import {
  ILLUSTRATIVE_ORGANISATIONS_2022,
  ILLUSTRATIVE_ORGANISATIONS_2025,
} from "@/lib/programmes/data/criteria-illustrative-organisations";
import { QD510_ORGANISATIONS } from "@/lib/programmes/data/criteria-qd510";
import { TT124_COMMUNE, TT124_RESIDENTIAL_AREA } from "@/lib/programmes/data/criteria-tt124-communities";
import { TT124_AGENCY_ENTERPRISE, TT124_SCHOOL } from "@/lib/programmes/data/criteria-tt124-organisations";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";

/** Shipped as published versions, number 1. */
export const PUBLISHED_CRITERIA: readonly CriteriaContent[] = [
  TT124_RESIDENTIAL_AREA,
  TT124_COMMUNE,
  TT124_AGENCY_ENTERPRISE,
  TT124_SCHOOL,
];

/** Shipped to demo tenants only, as published versions, number 1. */
export const ILLUSTRATIVE_CRITERIA: readonly CriteriaContent[] = [
  ILLUSTRATIVE_COMMUNES_2022,
  ILLUSTRATIVE_ORGANISATIONS_2022,
  ILLUSTRATIVE_COMMUNES_2025,
  ILLUSTRATIVE_ORGANISATIONS_2025,
];

/** Shipped as drafts: the tenant enters what is missing before they can be published. */
export const DRAFT_CRITERIA: readonly CriteriaContent[] = [QD510_ORGANISATIONS];
