import { causeSentence } from "@/components/registrations/eligibility-words";
import { overrideSentence, proposeHref } from "@/components/registrations/override-words";
import { TextLink } from "@/components/ui/text-link";
import type { EligibilityLine, EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";

interface OverrideNoteProps {
  readonly line: EligibilityLine;
  readonly names: EligibilitySnapshot["names"];
  /** The reader may propose to let this unit go on. */
  readonly proposable?: { readonly unitId: string; readonly planVersionId: string } | null;
}

/** What lets a line go on that is not «đủ», what the register says by now, and where it is proposed. */
export function OverrideNote({ line, names, proposable = null }: OverrideNoteProps) {
  const { override, now } = line;
  const open = line.answer !== "met" && line.force === "hard";
  const running = override?.standing === "waiting" || override?.standing === "confirmed";
  return (
    <>
      {override ? (
        <span className="sub">
          {overrideSentence(override)}{" "}
          <TextLink href={`/xet-tiep/${override.overrideId}`}>Xem đề nghị cho xét tiếp</TextLink>
        </span>
      ) : null}
      {now ? (
        <span className="sub">
          <b>Sổ nay ghi khác lúc cho xét tiếp:</b> {causeSentence({ ...line, ...now }, names)} Người thẩm định
          xem lại điều kiện này.
        </span>
      ) : null}
      {open && proposable && !running ? (
        <span className="sub">
          <TextLink href={proposeHref(proposable, line.key)}>Đề nghị cho xét tiếp theo văn bản</TextLink>
        </span>
      ) : null}
    </>
  );
}
