import { meetingHeading } from "@/components/meetings/meeting-words";
import { TextLink } from "@/components/ui/text-link";
import type { MeetingHeadView } from "@/lib/meetings/contract";

interface ConductHeadProps {
  readonly head: MeetingHeadView;
  readonly isProjected: boolean;
  readonly base: string;
}

export function ConductHead({ head, isProjected, base }: ConductHeadProps) {
  return (
    <div className="head head-row">
      <div>
        <h1>{meetingHeading(head)}</h1>
        <p className="dim">
          {head.title} · Chủ trì: {head.chairName}
        </p>
      </div>
      <TextLink className="nowrap hide-p" href={isProjected ? base : `${base}?trinh-chieu=1`}>
        {isProjected ? "Chữ thường" : "Chữ lớn để trình chiếu"}
      </TextLink>
    </div>
  );
}
