import { Tag, type TagTone } from "@/components/ui/tag";
import { CRITERIA_STATUS_LABELS, type CriteriaStatus } from "@/lib/programmes/domain/criteria-status";

const TONES = {
  draft: "grey",
  in_force: "ok",
  not_yet: "blue",
  ended: "pale",
} as const satisfies Record<CriteriaStatus, TagTone>;

export function CriteriaStatusTag({ status }: { readonly status: CriteriaStatus }) {
  return <Tag tone={TONES[status]}>{CRITERIA_STATUS_LABELS[status]}</Tag>;
}
