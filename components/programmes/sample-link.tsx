import { FileLink } from "@/components/file-link";
import type { EvidenceSample } from "@/lib/programmes/domain/criteria";

/** A sample of evidence, open to whoever may read the criteria. */
export const SampleLink = ({ sample }: { readonly sample: EvidenceSample }) => (
  <FileLink address={`/bo-tieu-chi/tep-mau/${sample.fileId}`} file={sample} />
);
