import { Tag, type TagTone } from "@/components/ui/tag";
import { DOSSIER_STATUS_LABELS } from "@/lib/dossiers/domain/status-labels";
import { REPORT_MARK_LABELS } from "@/lib/registrations/domain/report-standing";
import type { WorkItem } from "@/lib/reports/domain/work-item";

type StatusKind = WorkItem["statusOf"];

interface StatusLook {
  readonly label: string;
  readonly tone: TagTone;
}

/** Words, shapes and colours of ux.md 2.2, in one place for every list and page. */
const STATUSES: Readonly<Record<StatusKind, Readonly<Record<string, StatusLook>>>> = {
  dossier: {
    draft: { label: DOSSIER_STATUS_LABELS.draft, tone: "grey" },
    evaluating: { label: DOSSIER_STATUS_LABELS.evaluating, tone: "teal" },
    submitted: { label: DOSSIER_STATUS_LABELS.submitted, tone: "blue" },
    received: { label: DOSSIER_STATUS_LABELS.received, tone: "blue" },
    declined_intake: { label: DOSSIER_STATUS_LABELS.declined_intake, tone: "pale" },
    under_review: { label: DOSSIER_STATUS_LABELS.under_review, tone: "teal" },
    returned: { label: DOSSIER_STATUS_LABELS.returned, tone: "warn" },
    resubmitted: { label: DOSSIER_STATUS_LABELS.resubmitted, tone: "blue" },
    in_meeting: { label: DOSSIER_STATUS_LABELS.in_meeting, tone: "teal" },
    proposed: { label: DOSSIER_STATUS_LABELS.proposed, tone: "blue" },
    recognised: { label: DOSSIER_STATUS_LABELS.recognised, tone: "ok" },
    not_recognised: { label: DOSSIER_STATUS_LABELS.not_recognised, tone: "pale" },
    withdrawn: { label: DOSSIER_STATUS_LABELS.withdrawn, tone: "grey" },
  },
  registration: {
    draft: { label: "Đang soạn", tone: "grey" },
    submitted: { label: "Đã gửi đăng ký", tone: "blue" },
    returned: { label: "Trả lại bổ sung", tone: "warn" },
    selected: { label: "Được lựa chọn xây dựng", tone: "ok" },
    accepted: { label: "Đã ghi nhận đăng ký", tone: "blue" },
    approved: { label: "Đã phê duyệt xây dựng", tone: "ok" },
    rejected: { label: "Không phê duyệt", tone: "pale" },
    withdrawn: { label: "Đã rút", tone: "grey" },
  },
  /** A plan, while it takes units in. */
  entry: {
    open: { label: "Đang nhận", tone: "teal" },
  },
  decision: {
    draft: { label: "Dự thảo", tone: "grey" },
    ready: { label: "Chờ ký", tone: "blue" },
    signed: { label: "Đã ký, chờ cấp số", tone: "blue" },
    issued: { label: "Đã ban hành", tone: "ok" },
    sent_back: { label: "Người ký trả lại", tone: "warn" },
    cancelled: { label: "Đã hủy", tone: "grey" },
  },
  meeting: {
    planned: { label: "Sắp họp", tone: "grey" },
    open: { label: "Đang xét", tone: "teal" },
    locked: { label: "Đã có biên bản", tone: "ok" },
    cancelled: { label: "Đã hủy", tone: "grey" },
  },
  maintenance: {
    open: { label: "Chưa rà soát", tone: "grey" },
    at_risk: { label: "Nguy cơ không duy trì", tone: "warn" },
    to_keep: { label: "Đề nghị duy trì", tone: "blue" },
    to_drop: { label: "Đề nghị không duy trì", tone: "brown" },
    to_withdraw: { label: "Đề nghị thu hồi", tone: "pale" },
    kept: { label: "Duy trì", tone: "kept" },
    dropped: { label: "Không còn duy trì", tone: "brown" },
    withdrawn: { label: "Đã thu hồi", tone: "revoked" },
  },
  /** Read from a paper, to be checked by a second person. */
  result: {
    waiting: { label: "Chờ kiểm tra", tone: "blue" },
  },
  /** A unit that is to go on although a condition is not met. */
  override: {
    waiting: { label: "Chờ xác nhận", tone: "blue" },
  },
  /** Asked for its opinion on a dossier of another body. */
  opinion: {
    waiting: { label: "Chờ ý kiến", tone: "blue" },
    silent: { label: "Quá ngày trả lời", tone: "warn" },
  },
  delegation: {
    ending: { label: "Sắp hết hạn", tone: "warn" },
  },
  /** A unit's report of one period. */
  report: {
    waiting: { label: REPORT_MARK_LABELS.waiting, tone: "grey" },
    writing: { label: REPORT_MARK_LABELS.writing, tone: "grey" },
    overdue: { label: REPORT_MARK_LABELS.overdue, tone: "over" },
    sent: { label: REPORT_MARK_LABELS.sent, tone: "ok" },
    sent_late: { label: REPORT_MARK_LABELS.sent_late, tone: "warn" },
  },
};

export const statusLabel = (kind: StatusKind, status: string): string =>
  STATUSES[kind][status]?.label ?? status;

export function StatusTag({ kind, status }: { readonly kind: StatusKind; readonly status: string }) {
  const look = STATUSES[kind][status];
  return <Tag tone={look?.tone ?? "grey"}>{look?.label ?? status}</Tag>;
}
