import { deadlineWords, type Deadline } from "@/components/ui/deadline";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";

const TONES = {
  on_time: "plain",
  due_soon: "due",
  due_today: "due",
  overdue: "over",
  paused: "grey",
  met: "plain",
} as const satisfies Record<Deadline["state"], TagTone>;

interface DueChipProps extends Deadline {
  /** Writes the date after the chip, for places that have no date column. */
  readonly closesOn?: IsoDate | null | undefined;
}

export function DueChip({ closesOn, ...deadline }: DueChipProps) {
  const words = deadlineWords(deadline);
  const chip =
    deadline.state === "paused" ? (
      <Tag tone="grey" icon="pause">
        {words}
      </Tag>
    ) : (
      <Tag tone={TONES[deadline.state]}>{words}</Tag>
    );
  if (!closesOn) return chip;
  return (
    <>
      {chip} <span className="dim nowrap">đến {formatDate(closesOn)}</span>
    </>
  );
}
