import { formatDate } from "@/lib/core/text";
import type { EntryPaperLine } from "@/lib/registrations/contract";

export const ENTRY_PAPERS_TITLE = "Giấy tờ đã nộp khi đăng ký";

/** What is there of a paper of the registration: «Số 12-NQ/ĐU ngày 05/03/2026». */
export function entryPaperWords(line: EntryPaperLine): string {
  const { source, documentNumber, documentDate, fileName, waivedWhen } = line;
  const number = [
    documentNumber ? `Số ${documentNumber}` : "",
    documentDate ? `ngày ${formatDate(documentDate)}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
  switch (source) {
    case null:
      return "Chưa có";
    case "waived":
      return `Không phải nộp${waivedWhen ? `: ${waivedWhen}` : ""}`;
    case "number":
      return number === "" ? "Chưa ghi số" : number;
    case "file":
      return [`Bản đã ký${fileName ? ` (${fileName})` : ""}`, number]
        .filter((part) => part !== "")
        .join(", ");
    case "template":
      return ["Soạn từ mẫu", number].filter((part) => part !== "").join(", ");
  }
}

/** «Trần Thị B lưu lúc 09:10, 05/03/2026». */
export const entryPaperSaved = ({ savedBy, savedAt }: EntryPaperLine): string =>
  savedBy && savedAt ? `${savedBy} lưu lúc ${savedAt}` : "";
