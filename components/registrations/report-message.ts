import { formatDate } from "@/lib/core/text";
import type { ReportRefusal } from "@/lib/registrations/report-contract";

/** Codes of reports begin so; the common ones have their own words. */
export const isReportRefusal = (refusal: { readonly code: string }): refusal is ReportRefusal =>
  /^report\./.test(refusal.code) || refusal.code === "registration.not-found";

/** The sentence of a refusal. One case per code. */
export function reportMessage(refusal: ReportRefusal): string {
  switch (refusal.code) {
    case "registration.not-found":
      return "Không tìm thấy đơn vị này trong phạm vi của đồng chí.";
    case "report.not-asked":
      return "Kế hoạch không yêu cầu đơn vị báo cáo kỳ này.";
    case "report.not-open":
      return `Chưa đến kỳ báo cáo ${refusal.label}. Kỳ này mở ngày ${formatDate(refusal.opensOn)}.`;
    case "report.already-sent":
      return `Báo cáo ${refusal.label} đã gửi ngày ${formatDate(refusal.sentOn)}. Muốn sửa thì lập bản sửa từ báo cáo đã gửi.`;
    case "report.not-sent":
      return `Báo cáo ${refusal.label} chưa gửi nên sửa ngay trong bản đang soạn.`;
    case "report.being-corrected":
      return `Báo cáo ${refusal.label} đang có bản sửa. Tải lại trang để làm tiếp bản đó.`;
    case "report.criteria-not-published":
      return "Bộ tiêu chí của kế hoạch chưa công bố nên chưa lập được báo cáo. Báo quản trị hệ thống của tỉnh.";
    case "report.changed-meanwhile":
      return refusal.by === ""
        ? "Báo cáo vừa được người khác cập nhật. Tải lại trang để xem bản mới."
        : `${refusal.by} vừa lưu báo cáo này lúc ${refusal.at}. Xem bản của người đó ở dưới rồi lưu lại.`;
  }
}
