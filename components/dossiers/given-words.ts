import { formatDate } from "@/lib/core/text";
import type { GivenRow } from "@/lib/dossiers/officer-views";

/** «Giao cho Trần Thị B, trước ngày 05/10/2026», and plainly when that is over or done. */
export function givenWords({ personName, beforeOn, state }: GivenRow): string {
  const given = `Giao cho ${personName}, trước ngày ${formatDate(beforeOn)}`;
  switch (state) {
    case "done":
      return `${given}: đã xong`;
    case "left":
      return `${personName} không còn lập hồ sơ này, phần được giao chưa có người làm`;
    case "passed_by":
      return `${given}: quá ngày, chưa xong`;
    case "running":
      return given;
  }
}
