import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import type { SheetRefusal } from "@/lib/core/spreadsheet";
import { formatNumber } from "@/lib/core/text";
import type {
  CopyCriteriaSetRefusal,
  PublishCriteriaRefusal,
  ReadCriteriaFileRefusal,
  SaveCriteriaRefusal,
  TakeOverCriteriaFileRefusal,
} from "@/lib/programmes/criteria-contract";
import type { CriteriaRefusal } from "@/lib/programmes/domain/criteria-publication";

type DraftRefusal =
  | CopyCriteriaSetRefusal
  | SaveCriteriaRefusal
  | PublishCriteriaRefusal
  | ReadCriteriaFileRefusal
  | TakeOverCriteriaFileRefusal;

const CODES: Readonly<Record<DraftRefusal["code"], true>> = {
  "criteria.not-found": true,
  "criteria.draft-exists": true,
  "criteria.changed-meanwhile": true,
  "criteria.group-not-found": true,
  "criteria.criterion-not-found": true,
  "criteria.group-code-taken": true,
  "criteria.criterion-code-taken": true,
  "criteria.unfinished": true,
  "criteria.import-gone": true,
  "criteria.import-faulty": true,
  "spreadsheet.empty": true,
  "spreadsheet.too-large": true,
  "spreadsheet.type": true,
  "spreadsheet.old-format": true,
  "spreadsheet.locked": true,
  "spreadsheet.macro": true,
  "spreadsheet.damaged": true,
  "spreadsheet.encoding": true,
  "spreadsheet.no-rows": true,
  "spreadsheet.too-many-rows": true,
  "spreadsheet.too-many-columns": true,
};

const isDraftRefusal = (refusal: { readonly code: string }): refusal is DraftRefusal => refusal.code in CODES;

/** The sentence over a form of the criteria rooms. */
export function criteriaMessage(state: FormState | null): string | null {
  const refusal = state?.refusal ?? null;
  return refusal && isDraftRefusal(refusal) ? draftMessage(refusal) : commonMessage(refusal);
}

const isSheetRefusal = (refusal: DraftRefusal): refusal is SheetRefusal =>
  refusal.code.startsWith("spreadsheet.");

function draftMessage(refusal: DraftRefusal): string {
  if (isSheetRefusal(refusal)) return sheetMessage(refusal);
  switch (refusal.code) {
    case "criteria.not-found":
      return "Không tìm thấy bản nháp này, hoặc bộ tiêu chí không thuộc cấp của đồng chí.";
    case "criteria.draft-exists":
      return "Bộ tiêu chí này đang có một bản nháp. Mở bản nháp đó để sửa tiếp, hoặc bỏ bản nháp trước.";
    case "criteria.changed-meanwhile":
      return `${refusal.by ?? "Người khác"} vừa sửa bản nháp này. Nội dung vừa nhập vẫn giữ nguyên ở dưới; xem lại rồi lưu lần nữa.`;
    case "criteria.group-not-found":
      return "Nhóm này không còn trong bản nháp. Mở lại bộ tiêu chí để chọn nhóm khác.";
    case "criteria.criterion-not-found":
      return "Tiêu chí này không còn trong bản nháp. Mở lại bộ tiêu chí để xem các tiêu chí hiện có.";
    case "criteria.group-code-taken":
      return `Mã nhóm ${refusal.taken} đã có trong bộ. Chọn mã khác.`;
    case "criteria.criterion-code-taken":
      return `Mã tiêu chí ${refusal.taken} đã có trong bộ. Chọn mã khác.`;
    case "criteria.unfinished":
      return "Chưa công bố được: bộ tiêu chí còn các điểm phải sửa nêu ở dưới.";
    case "criteria.import-gone":
      return "Tệp này đã được nhập, hoặc người khác vừa đọc thử một tệp khác. Xem lại kết quả ở dưới.";
    case "criteria.import-faulty":
      return "Chưa nhập được: tệp còn các ô phải sửa nêu ở dưới.";
  }
}

/** Why a file is no sheet that can be read, and what to do about it. */
function sheetMessage({ code, name }: SheetRefusal): string {
  const file = name === "" ? "Nội dung dán" : `Tệp "${name}"`;
  switch (code) {
    case "spreadsheet.empty":
      return `${file} không có nội dung.`;
    case "spreadsheet.too-large":
      return `${file} lớn hơn 2 MB. Bỏ hình ảnh, các trang không dùng đến rồi tải lại.`;
    case "spreadsheet.type":
      return `${file} phải là XLSX hoặc CSV.`;
    case "spreadsheet.old-format":
      return `${file} thuộc dạng Excel cũ (XLS). Mở tệp, chọn Lưu thành, dạng XLSX rồi tải lại.`;
    case "spreadsheet.locked":
      return `${file} đang đặt mật khẩu. Bỏ mật khẩu rồi tải lại.`;
    case "spreadsheet.macro":
      return `${file} có macro. Lưu thành dạng XLSX không có macro rồi tải lại.`;
    case "spreadsheet.damaged":
      return `${file} bị hỏng, hoặc giải nén ra quá lớn. Mở trong Excel, lưu thành tệp mới rồi tải lại.`;
    case "spreadsheet.encoding":
      return `${file} không theo bảng mã UTF-8. Khi lưu, chọn dạng CSV UTF-8, hoặc dùng XLSX.`;
    case "spreadsheet.no-rows":
      return `${file} không có dòng nào.`;
    case "spreadsheet.too-many-rows":
      return `${file} có quá 500 dòng. Xóa các dòng trống ở cuối, hoặc chia thành nhiều lần nhập.`;
    case "spreadsheet.too-many-columns":
      return `${file} có quá 60 cột. Bỏ các cột không dùng đến rồi tải lại.`;
  }
}

const listed = (codes: readonly string[]): string => codes.join(", ");

/** What must be put right before a set can be published, one sentence each. */
export function publicationMessage(refusal: CriteriaRefusal): string {
  switch (refusal.code) {
    case "criteria.classes-empty":
      return "Chưa chọn loại hình đơn vị áp dụng.";
    case "criteria.no-groups":
      return "Bộ tiêu chí chưa có nhóm nào.";
    case "criteria.group-empty":
      return `Nhóm ${refusal.group} chưa có tiêu chí.`;
    case "criteria.group-duplicated":
      return `Mã nhóm ${refusal.group} dùng hai lần.`;
    case "criteria.clause-missing":
      return `Chưa ghi căn cứ (điều, khoản) của tiêu chí ${listed(refusal.criteria)}.`;
    case "criteria.code-duplicated":
      return `Mã tiêu chí dùng hai lần: ${listed(refusal.criteria)}.`;
    case "criteria.threshold-impossible":
      return `Ngưỡng không thể có ở tiêu chí ${listed(refusal.criteria)}: tỷ lệ phải trên 0 và không quá 100%, số liệu không âm.`;
    case "criteria.measure-not-of-scheme":
      return `Cách đánh giá của tiêu chí ${listed(refusal.criteria)} không thuộc loại của bộ: bộ chấm điểm chỉ gồm tiêu chí chấm điểm, bộ đạt/chưa đạt thì không chấm điểm.`;
    case "criteria.minimum-impossible":
      return `Điểm tối thiểu không thể có ở tiêu chí ${listed(refusal.criteria)}: phải trên 0 và không quá điểm tối đa của tiêu chí.`;
    case "criteria.minimum-class-not-in-use":
      return `Mức xếp loại khi dưới điểm tối thiểu ở tiêu chí ${listed(refusal.criteria)} không phải mức đang dùng của bộ, hoặc là mức cao nhất. Chọn mức thấp hơn đang dùng, hoặc không xếp loại.`;
    case "criteria.points-not-entered":
      return `Chưa nhập điểm tối đa của tiêu chí ${listed(refusal.criteria)}.`;
    case "criteria.scale-not-reached":
      return `Tổng điểm các tiêu chí là ${formatNumber(refusal.total)}, thang điểm là ${formatNumber(refusal.scale)}. Sửa điểm để hai số bằng nhau.`;
    case "criteria.thresholds-not-entered":
      return "Chưa nhập đủ ngưỡng điểm của các mức xếp loại.";
    case "criteria.thresholds-out-of-order":
      return "Ngưỡng xếp loại phải giảm dần từ Xuất sắc xuống và không quá thang điểm.";
    case "criteria.ends-before-start":
      return "Ngày hết hiệu lực sớm hơn ngày bắt đầu áp dụng.";
    case "criteria.illustrative-outside-demo":
      return "Bộ tiêu chí minh họa chỉ dùng trong dữ liệu thử. Nhập văn bản chính thức từ tệp thay cho bộ này.";
    case "criteria.illustrative-without-label":
      return "Bộ tiêu chí minh họa phải mang nhãn minh họa.";
  }
}
