import "server-only";
import { parseTypedDate, type IsoDate } from "@/lib/core/dates";
import { fromDateColumn } from "@/lib/core/dates";
import type { Result } from "@/lib/core/result";
import { formatDate } from "@/lib/core/text";
import { defineCommand } from "@/lib/platform/command";
import { draftPaperInput, type SavePaperRefusal } from "@/lib/registrations/contract";
import { findWritablePaper } from "@/lib/registrations/server/find-writable-paper";
import { writePaper, type SavedPaper } from "@/lib/registrations/server/write-paper";

/**
 * Keeps a paper as it is being written: anything may be missing, a file that is there stays, and so does the text
 * whatever way is chosen. A day that can't be read is left as it was stored, and the answer says so. Whether the paper
 * is ready is asked when the registration is sent.
 */
export const saveDraftPaper = defineCommand({
  name: "registration.save-draft-paper",
  permission: "registration.prepare",
  input: draftPaperInput,

  async run(context, input): Promise<Result<SavedPaper, SavePaperRefusal>> {
    const found = await findWritablePaper(context, input);
    if (!found.ok) return found;
    const { stored } = found.value;
    const { content, signerTitle, signerName } = input;
    const day = readDay(input.documentDate, context.today);
    const storedDay = stored?.documentDate ? fromDateColumn(stored.documentDate) : null;
    return writePaper(context, found.value, {
      ...input,
      documentDate: day.wrong === null ? day.date : storedDay,
      fileId: stored?.fileId ?? null,
      text: { content, signerTitle, signerName },
      unsaved: day.wrong,
    });
  },
});

interface ReadDay {
  readonly date: IsoDate | null;
  /** Why it can't be kept. */
  readonly wrong: string | null;
}

function readDay(typed: string, today: IsoDate): ReadDay {
  if (typed === "") return { date: null, wrong: null };
  const date = parseTypedDate(typed);
  if (date === null) return { date, wrong: "ngày văn bản, nhập theo dạng ngày/tháng/năm" };
  return { date, wrong: date > today ? `ngày văn bản, không được sau hôm nay (${formatDate(today)})` : null };
}
