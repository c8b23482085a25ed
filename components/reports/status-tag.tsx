import { Tag, type TagTone } from "@/components/ui/tag";

type StatusKind =
  "dossier" | "registration" | "entry" | "decision" | "meeting" | "maintenance" | "result" | "delegation";

interface StatusLook {
  readonly label: string;
  readonly tone: TagTone;
}

/** Words, shapes and colours of ux.md 2.2, in one place for every list and page. */
const STATUSES: Readonly<Record<StatusKind, Readonly<Record<string, StatusLook>>>> = {
  dossier: {
    draft: { label: "Đang soạn", tone: "grey" },
    evaluating: { label: "Đang đánh giá", tone: "teal" },
    submitted: { label: "Đã gửi, chờ tiếp nhận", tone: "blue" },
    received: { label: "Đã tiếp nhận", tone: "blue" },
    declined_intake: { label: "Không tiếp nhận", tone: "pale" },
    under_review: { label: "Đang thẩm định", tone: "teal" },
    returned: { label: "Chờ bổ sung", tone: "warn" },
    resubmitted: { label: "Đã bổ sung", tone: "blue" },
    in_meeting: { label: "Chờ xét", tone: "teal" },
    proposed: { label: "Đã trình", tone: "blue" },
    recognised: { label: "Đã công nhận", tone: "ok" },
    not_recognised: { label: "Không công nhận", tone: "pale" },
    withdrawn: { label: "Đã rút hồ sơ", tone: "grey" },
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
  delegation: {
    ending: { label: "Sắp hết hạn", tone: "warn" },
  },
};

export const statusLabel = (kind: StatusKind, status: string): string =>
  STATUSES[kind][status]?.label ?? status;

export function StatusTag({ kind, status }: { readonly kind: StatusKind; readonly status: string }) {
  const look = STATUSES[kind][status];
  return <Tag tone={look?.tone ?? "grey"}>{look?.label ?? status}</Tag>;
}
