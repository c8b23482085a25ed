import { statusLabel } from "@/components/reports/status-tag";
import { formatDate, formatDateTime } from "@/lib/core/text";
import { APPRAISAL_RESULTS, APPRAISAL_RESULT_LABELS } from "@/lib/dossiers/domain/appraisal";
import type { DossierPartOfPerson } from "@/lib/dossiers/domain/appraisal-offer";
import type { DossierAct } from "@/lib/dossiers/domain/workflow";
import type {
  AppraisalChangedMeanwhile,
  ChangedMeanwhile,
  ReviewRefusal,
  TakenByOther,
} from "@/lib/dossiers/review-contract";

/** Codes of this side of a dossier begin so; the common ones have their own words. */
export const isReviewRefusal = (refusal: { readonly code: string }): refusal is ReviewRefusal =>
  /^(dossier|appraisal)\./.test(refusal.code);

/** How rows are named to people: «tiêu chí 3.1, 3.2», papers by their titles. */
export type NameRows = (codes: readonly string[]) => string;

/** The sentence of a refusal, with what to do where there is something to do. One case per code. */
export function appraisalMessage(
  refusal: ReviewRefusal,
  rows: NameRows = (codes) => codes.join(", "),
): string {
  switch (refusal.code) {
    case "dossier.not-found":
      return "Không tìm thấy hồ sơ, hoặc tài khoản này không được giao hồ sơ này.";
    case "dossier.changed-meanwhile":
      return changedMessage(refusal);
    case "dossier.own-work":
      return ownWorkMessage(refusal.part);
    case "dossier.taken-by-other":
      return takenMessage(refusal);
    case "dossier.act-not-allowed":
      return `Hồ sơ đang ở trạng thái «${statusLabel("dossier", refusal.status)}» nên không làm được việc này.`;
    case "appraisal.changed-meanwhile":
      return savedMeanwhileMessage(refusal, rows);
    case "appraisal.unknown-row":
      return "Biểu mẫu có dòng không thuộc bộ tiêu chí của hồ sơ. Tải lại trang rồi làm lại.";
    case "appraisal.not-applicable-not-allowed":
      return `Bộ tiêu chí không cho chọn Không áp dụng ở ${rows(refusal.codes)}.`;
    case "appraisal.paper-cannot-fail":
      return `Giấy tờ chỉ chọn Đạt hoặc Cần bổ sung: ${rows(refusal.codes)}.`;
    case "appraisal.file-not-sent":
      return `Tệp đã chọn không thuộc lần gửi này của ${rows(refusal.codes)}. Chọn lại tệp.`;
    case "appraisal.page-of-no-file":
      return `Chọn tệp của trang đã ghi ở ${rows(refusal.codes)}.`;
    case "appraisal.nothing-to-supplement":
      return "Chưa có nội dung nào được đánh dấu Cần bổ sung. Đánh dấu ở bàn thẩm định trước khi trả lại.";
    case "appraisal.note-missing":
      return `Ghi rõ nội dung cần bổ sung cho ${rows(refusal.codes)}.`;
    case "appraisal.due-date-past":
      return `Hạn bổ sung phải sau hôm nay (${formatDate(refusal.today)}).`;
    case "appraisal.not-all-seen":
      return `Còn chưa xem ${rows(refusal.codes)}. Ghi kết quả các tiêu chí này trước khi đề xuất.`;
    case "appraisal.supplement-open":
      return `Còn nội dung cần bổ sung: ${rows(refusal.codes)}. Trả lại để bổ sung, hoặc ghi kết quả khác.`;
    case "appraisal.reason-missing":
      return refusal.contrary
        ? "Đề xuất trái với kết quả từng tiêu chí. Ghi lý do."
        : "Ghi lý do đề xuất không công nhận.";
    case "appraisal.minutes-missing":
      return `Chờ ${refusal.title} của ${refusal.awaited}. Lập xong biên bản rồi gửi hồ sơ.`;
    case "appraisal.opinions-awaited":
      return `${refusal.bodies.join(", ")} còn trả lời được đến hết ngày ${formatDate(refusal.dueOn)}. Chờ đến hết ngày đó, hoặc ghi lý do không chờ.`;
    case "appraisal.none-claimed":
      return `Chưa nhận được hồ sơ nào. ${refusal.skipped
        .map((one) => `${one.unitName}: ${appraisalMessage(one.refusal)}`)
        .join(" ")}`;
  }
}

const ACT_WORDS: Readonly<Record<DossierAct, string>> = {
  submit: "gửi hồ sơ",
  withdraw: "rút hồ sơ",
  recall: "rút hồ sơ để sửa",
  receive: "tiếp nhận",
  decline_intake: "không tiếp nhận",
  start_appraisal: "nhận thẩm định",
  start_evaluation: "nhận đánh giá",
  return: "trả lại bổ sung",
  resubmit: "gửi bổ sung",
  forward: "gửi lên cấp trên",
  propose: "trình",
  conclude: "ghi kết luận",
  recognise: "công nhận",
  decline: "không công nhận",
  reconsider: "trả về thẩm định lại",
  disagree: "trả về thẩm định lại",
  clarify: "yêu cầu làm rõ",
};

function changedMessage({ act, byName, bodyName, at, status }: ChangedMeanwhile): string {
  const what = act ? ` (${ACT_WORDS[act]})` : "";
  return `Hồ sơ đã được ${byName}, ${bodyName} xử lý lúc ${formatDateTime(new Date(at))}${what}, hiện là «${statusLabel("dossier", status)}». Nội dung đồng chí vừa nhập vẫn được giữ bên dưới.`;
}

const PART_WORDS: Readonly<Record<DossierPartOfPerson, string>> = {
  entered: "lập hoặc gửi",
  evaluated: "đánh giá",
  appraised: "thẩm định",
  decided: "quyết định",
  consulted: "cho ý kiến phối hợp về",
};

/** The rule is told with its reason: persons, not posts. */
export const ownWorkMessage = (part: DossierPartOfPerson): string =>
  `Đồng chí đã ${PART_WORDS[part]} hồ sơ này. Người đã làm một khâu không làm khâu khác của cùng hồ sơ; cần cán bộ khác của cơ quan.`;

export const takenMessage = ({ personName, since }: Pick<TakenByOther, "personName" | "since">): string =>
  since
    ? `${personName} đã nhận xử lý hồ sơ này lúc ${formatDateTime(new Date(since))}.`
    : `${personName} đang xử lý hồ sơ này.`;

function savedMeanwhileMessage({ byName, at, stored }: AppraisalChangedMeanwhile, name: NameRows): string {
  const rows = stored.map(({ code, result, note }) => {
    const known = APPRAISAL_RESULTS.find((one) => one === result);
    return `${name([code])}: ${known ? APPRAISAL_RESULT_LABELS[known] : result}${note ? ` (${note})` : ""}`;
  });
  const now = rows.length > 0 ? ` Đang lưu: ${rows.join("; ")}.` : "";
  return `Kết quả đã được ${byName} lưu lúc ${formatDateTime(new Date(at))}.${now} Phần đồng chí vừa nhập vẫn được giữ bên dưới; bấm Lưu lần nữa để thay.`;
}
