import type { TagTone } from "@/components/ui/tag";
import { MOVEMENT_GRADE_LABELS } from "@/lib/programmes/domain/programme";
import type { PaperOutcome, PaperResultStatus } from "@/lib/results/domain/paper-result";

/** What the paper says, programme and result in one. */
export const OUTCOME_LABELS = {
  "security_safe:recognised": "Đạt “An toàn về an ninh, trật tự” (Thông tư 124)",
  "security_safe:not_recognised": "Chưa đạt “An toàn về an ninh, trật tự” (Thông tư 124)",
  "movement_grade:xuat_sac": `Phân loại phong trào (QĐ 510): ${MOVEMENT_GRADE_LABELS.xuat_sac}`,
  "movement_grade:kha": `Phân loại phong trào (QĐ 510): ${MOVEMENT_GRADE_LABELS.kha}`,
  "movement_grade:trung_binh": `Phân loại phong trào (QĐ 510): ${MOVEMENT_GRADE_LABELS.trung_binh}`,
  "exemplary:recognised": "Được công nhận điển hình về phong trào",
  "exemplary:not_recognised": "Không được công nhận điển hình về phong trào",
} as const satisfies Record<PaperOutcome, string>;

/** An outcome that the list does not know any more is shown as one. */
export const outcomeLabel = (outcome: PaperOutcome | null): string =>
  outcome ? OUTCOME_LABELS[outcome] : "Kết quả khác";

export const RESULT_STATUS_LABELS = {
  waiting: "Chờ kiểm tra",
  confirmed: "Đã kiểm tra",
  refused: "Không khớp văn bản",
  replaced: "Đã thay bằng dòng khác",
} as const satisfies Record<PaperResultStatus, string>;

export const RESULT_STATUS_TONES = {
  waiting: "blue",
  confirmed: "ok",
  refused: "pale",
  replaced: "grey",
} as const satisfies Record<PaperResultStatus, TagTone>;
