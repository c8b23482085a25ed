import { formatDate } from "@/lib/core/text";
import type { EntryWindow } from "@/lib/registrations/domain/entry-window";

/** «từ 01/01/2023 đến hết 31/03/2023», as far as the plan names days. */
export function windowText({ opensOn, closesOn }: Pick<EntryWindow, "opensOn" | "closesOn">): string {
  if (opensOn && closesOn) return `từ ${formatDate(opensOn)} đến hết ${formatDate(closesOn)}`;
  if (closesOn) return `đến hết ${formatDate(closesOn)}`;
  return opensOn ? `từ ${formatDate(opensOn)}` : "kế hoạch không nêu ngày";
}
