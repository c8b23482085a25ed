import { Tag, type TagTone } from "@/components/ui/tag";
import { RECOGNITION_STATUSES, type RecognitionStatus } from "@/lib/recognition/domain/public-facts";

const LOOKS = {
  active: { label: "Đang có hiệu lực", tone: "ok" },
  maintained: { label: "Duy trì", tone: "kept" },
  lapsed: { label: "Không còn duy trì", tone: "brown" },
  revoked: { label: "Đã thu hồi", tone: "revoked" },
  superseded: { label: "Đã được thay thế", tone: "grey" },
} as const satisfies Record<RecognitionStatus, { label: string; tone: TagTone }>;

export function recognitionStatusLabel(status: string): string {
  const known = RECOGNITION_STATUSES.find((one) => one === status);
  return known ? LOOKS[known].label : status;
}

export function RecognitionStatusTag({ status }: { readonly status: string }) {
  const known = RECOGNITION_STATUSES.find((one) => one === status);
  return known ? <Tag tone={LOOKS[known].tone}>{LOOKS[known].label}</Tag> : <span>{status}</span>;
}

interface StandingTagProps {
  readonly status: string;
  /** The unit was merged or split: what was in force is history of the old unit. */
  readonly ended: boolean;
}

/** How a recognition stands today. */
export function StandingTag({ status, ended }: StandingTagProps) {
  const isOver = status !== "active" && status !== "maintained";
  return ended && !isOver ? <Tag tone="grey">Lịch sử</Tag> : <RecognitionStatusTag status={status} />;
}
