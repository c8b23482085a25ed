import { formatNumber } from "@/lib/core/text";
import type { LogCheckpoint } from "@/lib/recognition/contract";

/** One line that ties the document to the log: whoever keeps it can tell later whether the log was rewritten. */
export function CheckpointLine({ checkpoint }: { readonly checkpoint: LogCheckpoint | null }) {
  if (!checkpoint) return null;
  const { size, rootHash, keyId, at } = checkpoint;
  return (
    <p className="dim s sp4">
      Mốc nhật ký: {formatNumber(size)} dòng, mã gốc {rootHash.slice(0, 16)}, khóa {keyId}, ký lúc {at}
    </p>
  );
}
