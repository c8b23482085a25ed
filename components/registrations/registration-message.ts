import { fileMessage } from "@/components/file-message";
import { formatDate } from "@/lib/core/text";
import type { ChangedMeanwhile, RegistrationRefusal } from "@/lib/registrations/contract";
import { ELIGIBILITY_LABELS } from "@/lib/registrations/domain/eligibility";
import { REGISTRATION_STATUS_LABELS } from "@/lib/registrations/domain/workflow";

/** Codes of this area begin so; the common ones have their own words. */
export const isRegistrationRefusal = (refusal: { readonly code: string }): refusal is RegistrationRefusal =>
  /^(registration|plan|file)\./.test(refusal.code);

/** The sentence of a refusal, with what to do where there is something to do. One case per code. */
export function registrationMessage(refusal: RegistrationRefusal): string {
  switch (refusal.code) {
    case "registration.window-not-open":
      return refusal.opensOn
        ? `Đợt đăng ký, lựa chọn năm ${refusal.cycleYear} mở ngày ${formatDate(refusal.opensOn)}.`
        : `Đợt đăng ký, lựa chọn năm ${refusal.cycleYear} chưa mở.`;
    case "registration.window-closed":
      return closedMessage(refusal);
    case "registration.plan-not-found":
      return "Không tìm thấy kế hoạch này. Chọn lại trong danh sách kế hoạch đang mở.";
    case "registration.other-entry":
      return "Kế hoạch này nhận đơn vị theo cách khác. Mở lại từ danh sách kế hoạch.";
    case "registration.none-entered":
      return "Chưa đơn vị nào vào được danh sách. Xem lý do ở từng đơn vị dưới đây.";
    case "registration.unit-not-found":
      return "Không tìm thấy đơn vị, hoặc đơn vị không thuộc phạm vi của đồng chí.";
    case "registration.unit-already-registered":
      return refusal.status
        ? `Đơn vị đã có trong kế hoạch này: ${REGISTRATION_STATUS_LABELS[refusal.status].toLowerCase()}.`
        : "Đơn vị vừa được người khác đưa vào kế hoạch này. Tải lại trang để xem.";
    case "registration.not-eligible":
      return `Chưa đủ điều kiện: ${refusal.lines
        .map(({ title, answer }) => `${title} (${ELIGIBILITY_LABELS[answer].toLowerCase()})`)
        .join("; ")}.`;
    case "registration.let-it-go-on":
      return "Đồng chí đã đề nghị hoặc xác nhận cho đơn vị này xét tiếp, nên người khác đưa đơn vị vào kế hoạch.";
    case "registration.outside-territory":
      return `Kế hoạch này chỉ áp dụng trên địa bàn của ${refusal.issuer}.`;
    case "plan.outside-scope":
      return refusal.coveredBy
        ? `${refusal.sentence} Đơn vị thuộc kế hoạch khác: ${refusal.coveredBy.title}.`
        : refusal.sentence;
    case "plan.no-route":
    case "plan.ambiguous-route":
      return "Kế hoạch chưa xác định được cấp xét của đơn vị này. Báo quản trị hệ thống của tỉnh kiểm tra kế hoạch.";
    case "plan.body-not-found":
      return "Chưa có cơ quan xét tương ứng trong sổ tổ chức. Báo quản trị hệ thống của tỉnh khai báo cơ quan này.";
    case "registration.papers-missing":
      return `Còn thiếu giấy tờ: ${refusal.titles.join("; ")}.`;
    case "registration.papers-not-corrected":
      return `Chưa sửa giấy tờ được yêu cầu bổ sung: ${refusal.titles.join("; ")}.`;
    case "registration.not-found":
      return "Không tìm thấy đăng ký, hoặc đăng ký không thuộc phạm vi của đồng chí.";
    case "registration.act-not-allowed":
      return `Đăng ký đang ở trạng thái «${REGISTRATION_STATUS_LABELS[refusal.status]}» nên không làm được việc này.`;
    case "registration.changed-meanwhile":
      return changedMessage(refusal);
    case "registration.own-work":
      return "Đồng chí đã lập hoặc gửi đăng ký này. Người khác của cơ quan trả lời đăng ký.";
    case "registration.dossier-open":
      return `Đơn vị đã mở hồ sơ ${refusal.dossierCode} từ lựa chọn này nên không bỏ lựa chọn được. Đơn vị rút hồ sơ nếu thôi đề nghị.`;
    case "registration.in-list-draft":
      return "Đơn vị đang có tên trong dự thảo quyết định phê duyệt danh sách. Hủy dự thảo trước rồi làm lại việc này.";
    case "registration.paper-not-asked":
      return "Kế hoạch không yêu cầu giấy tờ này với đơn vị.";
    case "registration.paper-closed":
      return `Giấy tờ không sửa được khi đăng ký ở trạng thái «${REGISTRATION_STATUS_LABELS[refusal.status]}».`;
    case "registration.paper-number-missing":
      return "Nhập số văn bản";
    case "registration.paper-date-missing":
      return "Nhập ngày văn bản";
    case "registration.paper-date-future":
      return `Ngày ký không được sau hôm nay (${formatDate(refusal.today)})`;
    case "registration.paper-text-missing":
      return "Nhập nội dung và họ tên người ký";
    case "registration.paper-not-waivable":
      return "Kế hoạch không miễn giấy tờ này";
    case "registration.paper-not-templated":
      return "Giấy tờ này không soạn từ mẫu. Ghi số văn bản hoặc tải bản đã ký";
    case "registration.paper-file-missing":
      return "Chọn tệp giấy tờ đã ký";
    case "file.type":
    case "file.size":
    case "file.empty":
    case "file.locked":
    case "file.dup":
      return fileMessage(refusal);
  }
}

function closedMessage(
  refusal: Extract<RegistrationRefusal, { code: "registration.window-closed" }>,
): string {
  const { closesOn, words, contact, cycleYear } = refusal;
  const when = closesOn ? ` đã hết ngày ${formatDate(closesOn)}` : " đã hết";
  const source = words ? ` (kế hoạch ghi «${words}»)` : "";
  return `Thời hạn đăng ký, lựa chọn năm ${cycleYear}${when}${source}. Liên hệ ${contact} nếu cần mở lại.`;
}

function changedMessage({ by, at, status }: ChangedMeanwhile): string {
  const who = by && at ? `${by} cập nhật lúc ${at}` : "người khác cập nhật";
  return `Đăng ký vừa được ${who}, hiện là «${REGISTRATION_STATUS_LABELS[status]}». Nội dung đồng chí nhập vẫn được giữ; tải lại trang rồi xem lại.`;
}
