import { addDays, isWithin, type IsoDate, type Period } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";

/** The level whose body manages a unit; `district` exists in the three-tier regime only (to 30/6/2025). */
export const MANAGING_LEVELS = ["commune", "district", "province"] as const;
export type ManagingLevel = (typeof MANAGING_LEVELS)[number];

export const MANAGING_LEVEL_LABELS = {
  commune: "cấp xã",
  district: "cấp huyện",
  province: "cấp tỉnh",
} as const satisfies Record<ManagingLevel, string>;

/** «thuộc thẩm quyền hoặc được ủy quyền quản lý»: one dated record of who manages a unit, and why. */
export interface ManagementRecord extends Period {
  readonly bodyId: string;
  readonly level: ManagingLevel;
  readonly basis: "by_law" | "delegated";
  /** Number and date of the paper; a delegation always has one. */
  readonly document?: string | null;
}

export interface Management<Kept extends ManagementRecord> {
  readonly level: ManagingLevel;
  readonly bodyId: string;
  readonly delegated: boolean;
  readonly record: Kept;
  /** The last day of this management, or null when no end is recorded. */
  readonly endsOn: IsoDate | null;
}

export type ManagementRefusal =
  | { readonly code: "unit.management-unknown"; readonly on: IsoDate }
  | { readonly code: "unit.management-ambiguous"; readonly on: IsoDate; readonly bodyIds: readonly string[] };

/**
 * Who manages the unit on that day. A delegation wins while it is valid (TT 124 Đ.10.5); when it ends, the
 * record by law counts again. Refuses when there is no record, or two of the same kind at once.
 */
export function managementOn<Kept extends ManagementRecord>(
  records: readonly Kept[],
  day: IsoDate,
): Result<Management<Kept>, ManagementRefusal> {
  const valid = records.filter((record) => isWithin(day, record));
  const delegated = valid.filter((record) => record.basis === "delegated");
  const candidates = delegated.length > 0 ? delegated : valid;

  const [record, ...others] = candidates;
  if (!record) return err({ code: "unit.management-unknown", on: day });
  if (others.length > 0) {
    const bodyIds = candidates.map(({ bodyId }) => bodyId);
    return err({ code: "unit.management-ambiguous", on: day, bodyIds });
  }

  return ok({
    level: record.level,
    bodyId: record.bodyId,
    delegated: record.basis === "delegated",
    record,
    endsOn: record.to ? addDays(record.to, -1) : null,
  });
}
