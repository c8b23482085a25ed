import { formatDate } from "@/lib/core/text";
import type { RecognitionRow } from "@/lib/recognition/after-contract";

type Standing = Pick<
  RecognitionRow,
  "status" | "statusDocument" | "statusOn" | "maintainedYear" | "decidedOn" | "ended"
>;

/** Since when and by which paper it stands so: «theo Thông báo số 12/TB-CAT ngày 18/12/2026». */
export function standingSource({ statusDocument, statusOn, decidedOn, status }: Standing): string {
  if (statusDocument && statusOn) return `theo ${statusDocument} ngày ${formatDate(statusOn)}`;
  return status === "active" ? `từ ngày ${formatDate(decidedOn)}` : "";
}

/** «Đã sáp nhập, chia tách từ 01/07/2025: nay thuộc Xã Tiên Du»; null while the unit stands. */
export const endedWords = ({ ended }: Pick<RecognitionRow, "ended">): string | null =>
  ended &&
  `Đơn vị đã sáp nhập, chia tách từ ${formatDate(ended.on)}, nay thuộc ${ended.successors.map(({ name }) => name).join(", ") || "đơn vị khác"}`;
