import { commonMessage } from "@/components/common-message";
import { fileMessage } from "@/components/file-message";
import type { FormState } from "@/components/forms/form-state";
import { statusLabel } from "@/components/reports/status-tag";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type {
  ChangedMeanwhileRefusal,
  EvidenceRefusal,
  GiveRowsRefusal,
  ListDecision,
  OpenDossierRefusal,
  RecallDossierRefusal,
  SaveAnswersRefusal,
  SaveComponentRefusal,
  SubmitDossierRefusal,
  TakeBackRowRefusal,
  WithdrawDossierRefusal,
} from "@/lib/dossiers/refusals";

export type OfficerRefusal =
  | OpenDossierRefusal
  | SaveAnswersRefusal
  | EvidenceRefusal
  | SaveComponentRefusal
  | GiveRowsRefusal
  | TakeBackRowRefusal
  | SubmitDossierRefusal
  | RecallDossierRefusal
  | WithdrawDossierRefusal;

const CODES = {
  "registration.not-found": true,
  "dossier.not-selected": true,
  "dossier.registration-not-accepted": true,
  "dossier.not-on-approved-list": true,
  "dossier.already-open": true,
  "dossier.unit-not-managed": true,
  "dossier.no-route": true,
  "dossier.criteria-not-published": true,
  "dossier.not-found": true,
  "dossier.locked": true,
  "dossier.part-taken": true,
  "dossier.row-locked": true,
  "dossier.changed-meanwhile": true,
  "dossier.no-file-taken": true,
  "evidence.not-found": true,
  "evidence.already-here": true,
  "component.not-found": true,
  "assignment.unknown-row": true,
  "assignment.not-a-colleague": true,
  "assignment.other-part": true,
  "assignment.date-past": true,
  "assignment.not-found": true,
  "file.type": true,
  "file.size": true,
  "file.empty": true,
  "file.locked": true,
  "file.dup": true,
  "dossier.incomplete": true,
  "dossier.period-not-ended": true,
  "dossier.period-closed": true,
  "dossier.act-not-allowed": true,
  "dossier.already-read": true,
} as const satisfies Record<OfficerRefusal["code"], true>;

const isOfficerRefusal = (refusal: { readonly code: string }): refusal is OfficerRefusal =>
  refusal.code in CODES;

/** The sentence of what came back, the area's own or a common one; null when nothing was refused. */
export function refusalWords(state: FormState | null): string | null {
  const refusal = state?.refusal ?? null;
  return refusal && isOfficerRefusal(refusal) ? officerMessage(refusal) : commonMessage(refusal);
}

/** One sentence per refusal of the officer's side: what, and what to do. */
export function officerMessage(refusal: OfficerRefusal): string {
  switch (refusal.code) {
    case "registration.not-found":
      return "Không tìm thấy đăng ký này trong địa bàn của đồng chí.";
    case "dossier.not-selected":
      return "Đơn vị chưa được lựa chọn xây dựng điển hình nên chưa mở được hồ sơ.";
    case "dossier.registration-not-accepted":
      return `Đăng ký chưa được ghi nhận nên chưa mở được hồ sơ. Nơi nhận đăng ký: ${refusal.receivingBodyName}.`;
    case "dossier.not-on-approved-list":
      return notListed(refusal.decisions);
    case "dossier.already-open":
      return `Đăng ký này đã có hồ sơ ${refusal.dossierCode}. Mở hồ sơ đó trong danh sách.`;
    case "dossier.unit-not-managed":
      return "Chưa ghi cơ quan quản lý của đơn vị tại ngày hôm nay. Báo quản trị hệ thống của tỉnh ghi cơ quan quản lý rồi mở hồ sơ.";
    case "dossier.no-route":
      return "Đơn vị nằm ngoài phạm vi kế hoạch tại ngày hôm nay. Xem căn cứ ở trang của đơn vị.";
    case "dossier.criteria-not-published":
      return "Bộ tiêu chí của loại đơn vị này chưa được công bố. Liên hệ quản trị của tỉnh.";
    case "dossier.not-found":
      return "Không tìm thấy hồ sơ này.";
    case "dossier.locked":
      return `Hồ sơ đang ở trạng thái «${statusLabel("dossier", refusal.status)}» nên chỉ xem được.`;
    case "dossier.part-taken":
      return "Đồng chí đã đánh giá, thẩm định hoặc quyết định hồ sơ này nên không nhập nội dung vào đó.";
    case "dossier.row-locked":
      return `Hồ sơ đang chờ bổ sung; ${refusal.rows} không thuộc nội dung được yêu cầu nên chỉ xem được.`;
    case "dossier.changed-meanwhile":
      return changedWords(refusal);
    case "dossier.no-file-taken":
      return refusal.refused.map((file) => `${fileMessage(file)}.`).join(" ");
    case "evidence.not-found":
      return "Minh chứng này không còn trong hồ sơ. Tải lại trang để xem danh sách mới.";
    case "evidence.already-here":
      return "Minh chứng này đã có ở tiêu chí.";
    case "component.not-found":
      return "Kế hoạch không yêu cầu thành phần này ở bước của đồng chí.";
    case "assignment.unknown-row":
      return "Hồ sơ không có phần đã chọn. Tải lại trang rồi chọn lại.";
    case "assignment.not-a-colleague":
      return "Chọn người cùng cơ quan đang được lập hồ sơ này.";
    case "assignment.other-part":
      return `${refusal.name} đã đánh giá, thẩm định hoặc quyết định hồ sơ này nên không nhập nội dung vào đó. Chọn người khác.`;
    case "assignment.date-past":
      return `Ngày phải xong trước phải sau hôm nay (${formatDate(refusal.today)}).`;
    case "assignment.not-found":
      return "Phần này đã được lấy lại hoặc giao cho người khác. Xem danh sách đang giao.";
    case "file.type":
    case "file.size":
    case "file.empty":
    case "file.locked":
    case "file.dup":
      return `${fileMessage(refusal)}.`;
    case "dossier.incomplete":
      return `Chưa gửi được: còn thiếu ${refusal.missing} nội dung. Bổ sung theo danh sách ở đầu trang.`;
    case "dossier.period-not-ended":
      return `Thời kỳ xét chưa kết thúc. Hồ sơ gửi được từ ngày ${formatDate(refusal.opensOn)}.`;
    case "dossier.period-closed":
      return (
        `Đã hết hạn gửi hồ sơ ngày ${formatDate(refusal.closedOn)}` +
        `${refusal.words === "" ? "" : ` (kế hoạch: «${refusal.words}»)`}. ` +
        `Liên hệ ${refusal.askBodyName} nếu cần gia hạn.`
      );
    case "dossier.already-read":
      return `${refusal.bodyName} đã nhận đọc hồ sơ nên không rút để sửa được. Nếu cần sửa, liên hệ nơi đó để được trả lại bổ sung.`;
    case "dossier.act-not-allowed":
      return `Hồ sơ đang ở trạng thái «${statusLabel("dossier", refusal.status)}» nên không làm được việc này.`;
  }
}

function notListed(decisions: readonly ListDecision[]): string {
  if (decisions.length === 0) {
    return "Đơn vị chưa có trong danh sách được phê duyệt: chưa có quyết định phê duyệt danh sách năm nay.";
  }
  const named = decisions
    .map(
      ({ number, decidedOn, deciderName }) =>
        `Quyết định số ${number} ngày ${formatDate(decidedOn)} của ${deciderName}`,
    )
    .join("; ");
  return `Đơn vị chưa có trong danh sách được phê duyệt: ${named}.`;
}

function changedWords({ by, at }: ChangedMeanwhileRefusal): string {
  const when = at === "" ? "" : ` lúc ${formatDateTime(new Date(at))}`;
  const who = by === "" ? "người khác" : by;
  return `Hồ sơ đã được ${who} sửa${when}. Phần đồng chí vừa nhập vẫn được giữ bên dưới.`;
}
