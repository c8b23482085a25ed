import { openingHref } from "@/components/file-link";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { fileKindLabel, formatFileSize } from "@/lib/core/files";
import { formatDate } from "@/lib/core/text";
import type { PaperView } from "@/lib/dossiers/officer-views";

/** Where a file of a dossier opens. */
export const fileHref = ({ id, mediaType }: { readonly id: string; readonly mediaType: string }): string =>
  openingHref(`/tep/${id}`, mediaType);

const isPicture = (paper: PaperView): boolean => paper.file?.mediaType.startsWith("image/") ?? false;

/** «118/BC-UBND ngày 05/11/2026 · PDF, 1,2 MB». */
export function paperMeta({ documentNumber, documentDate, issuer, file, kind }: PaperView): string {
  const named = [documentNumber ?? "", documentDate ? `ngày ${formatDate(documentDate)}` : ""]
    .filter((part) => part !== "")
    .join(" ");
  return [
    named,
    issuer ?? "",
    file ? `${fileKindLabel(file.mediaType)}, ${formatFileSize(file.size)}` : "",
    kind === "document" ? "Ghi số văn bản, không có tệp" : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Icon, name and what it is: two cells of a `.files` row; the third holds the acts. */
export function PaperLine({ paper }: { readonly paper: PaperView }) {
  return (
    <>
      <Icon name={isPicture(paper) ? "image" : "file"} />
      <div>
        {paper.file ? (
          <TextLink href={fileHref(paper.file)} plain>
            {paper.title}
          </TextLink>
        ) : (
          paper.title
        )}
        <span className="meta">{paperMeta(paper)}</span>
        {paper.outsidePeriod ? (
          <span className="note-line low">
            <Icon name="alert" />
            Ngày văn bản nằm ngoài thời kỳ xét
          </span>
        ) : null}
      </div>
    </>
  );
}
