import { detailOf } from "@/lib/core/details";

/** Groups of entries, as the log's filter offers them. */
export const AUDIT_KINDS = ["changes", "denied", "sessions", "reads", "exports"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AUDIT_KIND_LABELS = {
  changes: "Thay đổi dữ liệu",
  denied: "Bị từ chối",
  sessions: "Đăng nhập và tài khoản",
  reads: "Xem hồ sơ của đơn vị khác",
  exports: "Tải tệp, xuất dữ liệu",
} as const satisfies Record<AuditKind, string>;

/** What happened, as the beginning of a sentence. A test finds an event of the code that has no words here. */
export const AUDIT_WORDS: Readonly<Record<string, string>> = {
  "access.denied": "Bị từ chối",
  "session.started": "Đăng nhập",
  "session.second-factor-given": "Xác nhận bước hai",
  "session.failed": "Nhập sai mật khẩu hoặc mã xác nhận",
  "session.locked": "Tài khoản bị tạm khóa vì nhập sai",
  "session.ended": "Đăng xuất",
  "session.post-chosen": "Chọn vị trí làm việc",
  "session.viewing-ended": "Thôi xem thử",
  "account.password-set": "Đặt mật khẩu",
  "account.password-removed": "Hủy mật khẩu",
  "account.second-factor-set": "Cài xác nhận bước hai",
  "account.second-factor-removed": "Gỡ xác nhận bước hai",
  "account.enabled": "Mở lại tài khoản",
  "account.disabled": "Khóa tài khoản",
  "account.sign-in-reset": "Cấp lại đăng nhập cho một người",
  "dossier.read": "Xem hồ sơ",
  "file.read": "Xem tệp",
  "file.downloaded": "Tải tệp",
  "paper.downloaded": "Tải văn bản",
  "audit.exported": "Xuất nhật ký",
  "audit.checkpoints-taken": "Tải các mốc nhật ký",

  "reports.save-filter": "Lưu một bộ lọc",
  "reports.rename-filter": "Đổi tên một bộ lọc",
  "reports.remove-filter": "Xóa một bộ lọc",
  "person.added": "Thêm người dùng",
  "holding.ended": "Kết thúc vị trí của một người",
  "holding.viewed-as": "Xem thử với tư cách một người",
  "holding.handed-over": "Bàn giao việc của một người",
  "delegation.recorded": "Ghi ủy quyền ký",
  "delegation.ended": "Kết thúc ủy quyền ký",
  "unit.added": "Thêm đơn vị",
  "unit.name-changed": "Ghi tên, loại hình mới của đơn vị",
  "unit.manager-changed": "Ghi cấp quản lý mới của đơn vị",
  "unit.delegated": "Ghi ủy quyền quản lý đơn vị",
  "unit.delegation-ended": "Kết thúc ủy quyền quản lý đơn vị",
  "eligibility-override.proposed": "Đề nghị cho xét tiếp",
  "eligibility-override.confirmed": "Xác nhận cho xét tiếp",
  "eligibility-override.refused": "Không cho xét tiếp",
  "paper-result.entered": "Nhập kết quả từ giấy",
  "paper-result.confirmed": "Xác nhận kết quả nhập từ giấy",
  "paper-result.refused": "Không xác nhận kết quả nhập từ giấy",

  "unit.merged": "Ghi sáp nhập đơn vị",
  "plan.begun": "Lập bản nháp kế hoạch mới",
  "plan.started": "Nhập kế hoạch từ tệp thành bản nháp",
  "plan.copied": "Lập bản nháp kế hoạch năm sau",
  "plan.edited": "Sửa bản nháp kế hoạch",
  "plan.discarded": "Bỏ bản nháp kế hoạch",
  "plan.exported": "Tải kế hoạch thành tệp",
  "plan.tried": "Thử bản nháp kế hoạch trên đơn vị, hồ sơ",
  "plan.published": "Công bố kế hoạch",
  "criteria.started": "Lập bộ tiêu chí mới",
  "criteria.copied": "Chép bộ tiêu chí thành bản nháp mới",
  "criteria.edited": "Sửa bản nháp bộ tiêu chí",
  "criteria.discarded": "Bỏ bản nháp bộ tiêu chí",
  "criteria.exported": "Tải bộ tiêu chí thành tệp",
  "criteria.tried": "Thử bản nháp bộ tiêu chí trên hồ sơ",
  "criteria.file-read": "Đọc thử tệp tiêu chí, chưa đổi bản nháp",
  "criteria.file-taken-over": "Nhập tệp vào bản nháp bộ tiêu chí",
  "criteria.published": "Công bố bộ tiêu chí",

  "calendar.holidays-added": "Thêm ngày nghỉ",
  "trust.added": "Thêm nơi cấp chứng thư số hoặc danh sách thu hồi",
  "trust.ended": "Ngừng dùng nơi cấp chứng thư số hoặc danh sách thu hồi",
  "certificate.registered": "Đăng ký chứng thư số",
  "certificate.ended": "Ngừng dùng chứng thư số",
  "recognition.prepare-signatures": "Lấy mã cần ký để ký số",
  "calendar.days-swapped": "Đổi ngày làm bù",
  "deadline.extended": "Gia hạn",
  "calendar.day-removed": "Gỡ một ngày khỏi lịch làm việc",

  "registration.selected": "Lựa chọn đơn vị",
  "registration.drafted": "Lập đăng ký",
  "registration.submitted": "Gửi đăng ký",
  "registration.withdrawn": "Rút đăng ký",
  "registration.returned": "Trả lại đăng ký",
  "registration.accepted": "Ghi nhận đăng ký",
  "registration.approved": "Phê duyệt đăng ký",
  "registration.rejected": "Không phê duyệt đăng ký",
  "registration.deselected": "Bỏ lựa chọn đơn vị",
  "registration.left-off": "Không đưa đăng ký vào danh sách",
  "registration.paper-saved": "Lưu giấy tờ của đăng ký",
  "report.saved": "Lưu báo cáo định kỳ",
  "report.sent": "Gửi báo cáo định kỳ",
  "report.correction-begun": "Lập bản sửa báo cáo định kỳ",

  "dossier.opened": "Mở hồ sơ đề nghị",
  "dossier.unit-confirmed": "Xác nhận thông tin đơn vị",
  "dossier.eligibility-confirmed": "Xác nhận điều kiện",
  "dossiers.save-answers": "Lưu tự đánh giá",
  "dossiers.save-draft-answers": "Lưu tạm tự đánh giá",
  "dossier.evidence-added": "Thêm minh chứng",
  "dossiers.reuse-evidence": "Dùng lại minh chứng",
  "dossiers.rename-evidence": "Đổi tên minh chứng",
  "dossier.evidence-removed": "Gỡ minh chứng",
  "dossier.component-saved": "Lưu thành phần hồ sơ",
  "dossier.rows-given": "Giao tiêu chí, thành phần của hồ sơ",
  "dossier.row-taken-back": "Lấy lại phần đã giao của hồ sơ",
  "dossier.submitted": "Gửi hồ sơ",
  "dossier.resubmitted": "Gửi lại hồ sơ",
  "dossier.withdrawn": "Rút hồ sơ",
  "dossier.recalled": "Rút hồ sơ để sửa",
  "dossier.received": "Tiếp nhận hồ sơ",
  "dossier.intake-declined": "Không tiếp nhận hồ sơ",
  "dossiers.claim-dossiers": "Nhận hồ sơ để thẩm định",
  "dossier.taken-over": "Nhận thay hồ sơ của người khác",
  "dossier.evaluation-started": "Bắt đầu đánh giá",
  "dossier.appraisal-started": "Bắt đầu thẩm định",
  "appraisal.saved": "Lưu phiếu thẩm định",
  "dossiers.save-minutes": "Lưu biên bản đánh giá",
  "dossier.returned": "Trả lại hồ sơ để bổ sung",
  "dossier.forwarded": "Chuyển hồ sơ lên cấp trên",
  "dossier.proposed": "Đề xuất kết quả",
  "opinion.asked": "Lấy ý kiến phối hợp",
  "opinion.given": "Cho ý kiến phối hợp",
  "dossier.reconsidered": "Trả hồ sơ về thẩm định lại",
  "dossier.disagreed": "Không đồng ý với đề xuất, trả hồ sơ về thẩm định lại",
  "dossier.declined": "Quyết định không công nhận",

  "meeting.created": "Lập phiên họp xét",
  "meeting.opened": "Mở phiên họp xét",
  "meeting.cancelled": "Hủy phiên họp xét",
  "meeting.attendance-noted": "Ghi thành viên dự họp",
  "meeting.agenda-reordered": "Đổi thứ tự hồ sơ trong phiên họp",
  "meeting.item-recorded": "Ghi kết luận về một hồ sơ",
  "meeting.item-removed": "Rút hồ sơ khỏi phiên họp",
  "meeting.answered": "Cho ý kiến về một hồ sơ",
  "meeting.remaining-agreed": "Đồng ý với các hồ sơ còn lại",
  "meeting.minutes-locked": "Khóa biên bản họp",
  "meeting.rule-entered": "Nhập quy định về họp xét",

  "decision.drafted": "Soạn quyết định",
  "decision.signer-assigned": "Chọn người ký quyết định",
  "decision.presented": "Trình ký quyết định",
  "decision.opened": "Mở văn bản để ký",
  "decision.signed": "Ký xác nhận quyết định",
  "decision.sent-back": "Trả lại quyết định",
  "decision.redrafted": "Soạn lại quyết định",
  "decision.cancelled": "Hủy dự thảo quyết định",
  "decision.issued": "Ban hành quyết định",

  "maintenance.concluded": "Kết luận rà soát duy trì",
  "maintenance.kept": "Giữ danh hiệu sau rà soát",
  "maintenance.reopened": "Mở lại rà soát duy trì",
};

const READS = ["dossier.read", "file.read", "criteria.tried", "plan.tried"];
const EXPORTS = [
  "file.downloaded",
  "paper.downloaded",
  "criteria.exported",
  "audit.exported",
  "audit.checkpoints-taken",
];

/** Events of a kind; changes are all that is nothing else. */
export const EVENTS_OF_KIND = {
  denied: { equals: ["access.denied"], startsWith: [] },
  sessions: { equals: [], startsWith: ["session.", "account."] },
  reads: { equals: READS, startsWith: [] },
  exports: { equals: EXPORTS, startsWith: [] },
} as const satisfies Record<Exclude<AuditKind, "changes">, object>;

/**
 * «Bị từ chối: không có quyền», from the event and what was kept with it: `code`, why somebody was turned away,
 * `viewedAs`, the post as which an administrator looked. An event without words is shown by its name: nothing is hidden.
 */
export function auditSentence(event: string, details: unknown): string {
  const words = AUDIT_WORDS[event] ?? event;
  const what = event === "access.denied" ? `${words}: ${whyDenied(detailOf(details, "code"))}` : words;
  const viewedAs = detailOf(details, "viewedAs");
  return viewedAs ? `${what}, khi xem thử với tư cách ${viewedAs}` : what;
}

const whyDenied = (code: string | null): string =>
  code === "common.forbidden" ? "không có quyền" : "không tìm thấy, hoặc không thuộc phạm vi";
