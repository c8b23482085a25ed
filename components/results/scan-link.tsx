import { TextLink } from "@/components/ui/text-link";
import { canBeViewed, fileKindLabel, formatFileSize } from "@/lib/core/files";
import type { PaperScan } from "@/lib/results/contract";

/** The scan of a paper by its name; pictures and PDF open in the browser. */
export function ScanLink({ scan: { id, name, size, mediaType } }: { readonly scan: PaperScan }) {
  return (
    <>
      <TextLink href={`/tep/${id}${canBeViewed(mediaType) ? "?xem=1" : ""}`}>{name}</TextLink> (
      {fileKindLabel(mediaType)}, {formatFileSize(size)})
    </>
  );
}
