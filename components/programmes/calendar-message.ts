import { formatDate } from "@/lib/core/text";
import type { CalendarRefusal } from "@/lib/programmes/calendar-contract";
import { LONGEST_STRETCH_DAYS } from "@/lib/programmes/domain/calendar-days";

const CODES: readonly CalendarRefusal["code"][] = [
  "calendar.not-found",
  "calendar.day-not-found",
  "calendar.ends-before-start",
  "calendar.too-long",
  "calendar.day-taken",
  "calendar.not-a-working-day",
  "calendar.not-a-weekend",
];

export const isCalendarRefusal = (refusal: { readonly code: string }): refusal is CalendarRefusal =>
  CODES.some((code) => code === refusal.code);

export function calendarMessage(refusal: CalendarRefusal): string {
  switch (refusal.code) {
    case "calendar.not-found":
      return "Lịch làm việc dùng chung cho cả tỉnh, do quản trị cấp tỉnh nhập.";
    case "calendar.day-not-found":
      return "Ngày này không còn trong lịch. Tải lại trang để xem lịch hiện nay.";
    case "calendar.ends-before-start":
      return "Ngày nghỉ cuối sớm hơn ngày nghỉ đầu. Sửa một trong hai ngày.";
    case "calendar.too-long":
      return `Đợt nghỉ dài ${refusal.days} ngày; mỗi lần nhập nhiều nhất ${LONGEST_STRETCH_DAYS} ngày. Xem lại năm đã nhập.`;
    case "calendar.day-taken":
      return `Ngày ${formatDate(refusal.day)} đã có trong lịch: ${refusal.name}. Xóa dòng đó trước nếu cần nhập lại.`;
    case "calendar.not-a-working-day":
      return `Ngày ${formatDate(refusal.day)} vốn là ngày nghỉ. Chọn ngày làm việc được nghỉ.`;
    case "calendar.not-a-weekend":
      return `Ngày ${formatDate(refusal.day)} không phải thứ bảy, chủ nhật. Ngày làm bù là ngày nghỉ hằng tuần.`;
  }
}
