import type { IsoDate, Period } from "@/lib/core/dates";

export const CRITERIA_STATUSES = ["draft", "in_force", "not_yet", "ended"] as const;
export type CriteriaStatus = (typeof CRITERIA_STATUSES)[number];

export const CRITERIA_STATUS_LABELS = {
  draft: "Bản nháp",
  in_force: "Đang hiệu lực",
  not_yet: "Chưa đến ngày áp dụng",
  ended: "Hết hiệu lực",
} as const satisfies Record<CriteriaStatus, string>;

export interface VersionFacts {
  readonly key: string;
  readonly number: number;
  readonly isDraft: boolean;
  readonly effective: Period;
}

const hasBegun = ({ effective }: VersionFacts, today: IsoDate): boolean => effective.from <= today;

/**
 * Where a version stands today. A published one never changes, so that a later version of the same set ends it by
 * beginning, and not by a change of its own dates.
 */
export function criteriaStatus(
  version: VersionFacts,
  all: readonly VersionFacts[],
  today: IsoDate,
): CriteriaStatus {
  if (version.isDraft) return "draft";
  if (!hasBegun(version, today)) return "not_yet";
  const isReplaced = all.some(
    (other) =>
      !other.isDraft && other.key === version.key && other.number > version.number && hasBegun(other, today),
  );
  const { to } = version.effective;
  return isReplaced || (to != null && to < today) ? "ended" : "in_force";
}
