import type { ReactNode } from "react";
import type { FormState } from "@/components/forms/form-state";
import { resultWords } from "@/components/meetings/meeting-words";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import { CONCLUSION_LABELS, CONCLUSIONS } from "@/lib/meetings/domain/meeting";

interface Words {
  readonly title: string;
  readonly next?: ReactNode;
}

/** What the last act did, from the command's own answer, with what comes next. */
export function MeetingBanner({ state }: { readonly state: FormState | null }) {
  const words = state?.success ? wordsOf(state.command, state.success) : null;
  if (!words) return null;
  return (
    <Banner title={words.title} className="sp4">
      {words.next ? <p>{words.next}</p> : null}
    </Banner>
  );
}

function wordsOf(command: string, success: Readonly<Record<string, unknown>>): Words | null {
  const text = (key: string): string => String(success[key] ?? "");
  const count = (key: string): number => Number(success[key] ?? 0);
  switch (command) {
    case "meetings.create":
      return {
        title: `Đã tạo cuộc xét với ${count("dossiers")} hồ sơ, ${count("attendees")} thành viên.`,
        next: "Các thành viên thấy cuộc xét này trong Việc của tôi.",
      };
    case "meetings.open":
      return { title: `Đã mở «${text("title")}».` };
    case "meetings.cancel":
      return { title: `Đã hủy «${text("title")}».`, next: "Hồ sơ trong cuộc xét này chờ cuộc xét khác." };
    case "meetings.reorder-item":
      return { title: `Đã chuyển thứ tự của ${text("unitName")}.` };
    case "meetings.remove-item":
      return {
        title: `Đã đưa hồ sơ của ${text("unitName")} ra khỏi chương trình.`,
        next: "Hồ sơ chờ cuộc xét khác.",
      };
    case "meetings.note-attendance":
      return {
        title: `Đã điểm danh: có mặt ${count("present")}/${count("asked")}.`,
        next:
          count("differing") > 0
            ? `${count("differing")} hồ sơ đã ghi có tổng phiếu khác số thành viên biểu quyết. Mở từng hồ sơ để ghi lại.`
            : undefined,
      };
    case "meetings.record-item":
      return recordedWords(success);
    case "meetings.answer-item":
      return {
        title: `Đã ghi ý kiến về ${text("unitName")}.`,
        next: text("nextDossierId") === "" ? "Đồng chí đã cho ý kiến tất cả hồ sơ." : undefined,
      };
    case "meetings.answer-remaining":
      return { title: `Đã đồng ý ${count("answered")} hồ sơ còn lại. Còn sửa được đến khi kết luận.` };
    case "meetings.enter-rule":
      return {
        title: `Đã ghi quy định của ${typeof success["bodyName"] === "string" ? success["bodyName"] : "mọi Ban Chỉ đạo"}, áp dụng từ ${formatDate(text("validFrom"))}.`,
        next: "Biên bản của cuộc xét được kiểm theo quy định đang áp dụng vào ngày họp.",
      };
    case "meetings.lock-minutes":
      return {
        title: "Đã khóa biên bản.",
        next: resultWords({
          recognise: count("recognise"),
          decline: count("decline"),
          clarify: count("clarify"),
        }),
      };
    default:
      return null;
  }
}

function recordedWords({ unitName, conclusion, open, meetingId }: Readonly<Record<string, unknown>>): Words {
  const known = CONCLUSIONS.find((one) => one === conclusion);
  const what = known ? CONCLUSION_LABELS[known].toLowerCase() : "chưa kết luận";
  return {
    title: `Đã ghi ${String(unitName)}: ${what}.`,
    next:
      Number(open) > 0 ? (
        `Còn ${Number(open)} hồ sơ chưa kết luận.`
      ) : (
        <TextLink href={`/hop-xet/${String(meetingId)}/bien-ban`}>Xem biên bản</TextLink>
      ),
  };
}
