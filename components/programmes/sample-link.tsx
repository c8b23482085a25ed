import { TextLink } from "@/components/ui/text-link";
import { canBeViewed, fileKindLabel, formatFileSize } from "@/lib/core/files";
import type { EvidenceSample } from "@/lib/programmes/domain/criteria";

/** A sample of evidence by its name; pictures and PDF open in the browser. */
export function SampleLink({ sample }: { readonly sample: EvidenceSample }) {
  const { fileId, name, mediaType, size } = sample;
  return (
    <>
      <TextLink href={`/bo-tieu-chi/tep-mau/${fileId}${canBeViewed(mediaType) ? "?xem=1" : ""}`}>
        {name}
      </TextLink>{" "}
      ({fileKindLabel(mediaType)}, {formatFileSize(size)})
    </>
  );
}
