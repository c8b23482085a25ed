import { ILLUSTRATIVE_CRITERIA, PUBLISHED_CRITERIA } from "@/lib/programmes/data/criteria-sets";
import type { PublishingFacts } from "@/lib/programmes/domain/publication";

const ALWAYS = { from: "2000-01-01", to: null } as const;
const KINDS = ["committee", "standing_committee", "police", "peoples_committee"] as const;

const publishedCriteria = [...PUBLISHED_CRITERIA, ...ILLUSTRATIVE_CRITERIA].map(
  ({ key, programme, illustrative }) => ({
    key,
    version: 1,
    programme,
    illustrative,
  }),
);

/** A demo tenant with every body on three levels, and nothing published yet. */
export const THREE_TIER_TENANT: PublishingFacts = {
  bodies: (["commune", "district", "province"] as const).flatMap((level) =>
    KINDS.map((kind) => ({ kind, level, ...ALWAYS })),
  ),
  publishedCriteria,
  otherVersions: [],
  demo: true,
};

/** A demo tenant of two tiers without committees. */
export const TWO_TIER_TENANT: PublishingFacts = {
  ...THREE_TIER_TENANT,
  bodies: (["commune", "province"] as const).flatMap((level) =>
    (["police", "peoples_committee"] as const).map((kind) => ({ kind, level, ...ALWAYS })),
  ),
};
