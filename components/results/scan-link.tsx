import { FileLink } from "@/components/file-link";
import type { PaperScan } from "@/lib/results/contract";

/** The scan of a paper. */
export const ScanLink = ({ scan }: { readonly scan: PaperScan }) => (
  <FileLink address={`/tep/${scan.id}`} file={scan} />
);
