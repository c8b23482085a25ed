import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

/** Whom and what a dossier waits for: «Chờ biên bản cuộc xét của …». Null where it lies with its unit or has ended. */
export function waitingWords(status: DossierStatus, bodyName: string): string | null {
  switch (status) {
    case "submitted":
      return `Chờ ${bodyName} tiếp nhận.`;
    case "received":
      return `Chờ ${bodyName} bắt đầu thẩm định.`;
    case "evaluating":
      return `Chờ phiếu đánh giá của ${bodyName}.`;
    case "under_review":
      return `Chờ phiếu thẩm định của ${bodyName}.`;
    case "resubmitted":
      return `Chờ ${bodyName} xem nội dung đã bổ sung.`;
    case "returned":
      return "Chờ đơn vị bổ sung.";
    case "in_meeting":
      return `Chờ biên bản cuộc xét của ${bodyName}.`;
    case "proposed":
      return `Chờ quyết định của ${bodyName}.`;
    case "draft":
    case "declined_intake":
    case "recognised":
    case "not_recognised":
    case "withdrawn":
      return null;
  }
}
