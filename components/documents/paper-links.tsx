import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/core/text";

interface PaperLinksProps {
  /** Address of the paper's files: `/quyet-dinh/<id>/van-ban`. */
  readonly base: string;
  /** What it is, for those who hear the links one by one: «quyết định». */
  readonly what: string;
  readonly pages?: number;
}

/** Ordinary links: the finished page to print or sign, and the one to go on writing. */
export function PaperLinks({ base, what, pages }: PaperLinksProps) {
  return (
    <p className="paper-links">
      <TextLink plain href={`${base}/pdf`}>
        Tải PDF<span className="sr"> {what}</span>
        {pages ? ` (${formatNumber(pages)} trang)` : ""}
      </TextLink>
      <TextLink plain href={`${base}/docx`}>
        Tải DOCX<span className="sr"> {what}</span> (sửa bằng Word)
      </TextLink>
    </p>
  );
}
