import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import type { BatchView } from "@/lib/recognition/contract";

/** One sentence on top of a batch: which kinds of unit, how many without and how many with something to read closely. */
export function batchLead({ decisions }: Pick<BatchView, "decisions">): {
  readonly ordinary: string;
  readonly exceptions: string;
} {
  const exceptional = decisions.filter(({ attention }) => attention.length > 0).length;
  const kinds = UNIT_CLASSES.flatMap((kind) => {
    const count = decisions.filter((one) => one.units === 1 && one.unitKind === kind).length;
    return count > 0 ? [`${count} ${UNIT_CLASS_LABELS[kind]}`] : [];
  });
  const lists = decisions.filter(({ units }) => units > 1).length;
  const parts = [...kinds, ...(lists > 0 ? [`${lists} quyết định kèm danh sách`] : [])];
  const plain = decisions.length - exceptional;
  const untroubled = plain > 0 ? ` ${plain} văn bản không có ý kiến khác${exceptional > 0 ? ";" : "."}` : "";
  return {
    ordinary: parts.length > 0 ? `${parts.join("; ")}.${untroubled}` : "",
    exceptions: exceptional > 0 ? `${exceptional} văn bản cần xem kỹ.` : "",
  };
}
