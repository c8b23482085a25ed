import { formatDate } from "@/lib/core/text";
import { Banner } from "@/components/ui/banner";
import { fileMessage, refusedFilesIn } from "@/components/file-message";
import type { FormState } from "@/components/forms/form-state";

/** What an act of the officer did, from the command's own answer; it stays until the page is left. */
export function DoneBanner({ state }: { readonly state: FormState | null }) {
  const success = state?.success;
  if (!state || !success) return null;
  const words = doneWords(state.command, success);
  if (!words) return null;
  const refused = refusedFilesIn(success["refused"]);
  return (
    <Banner title={words}>
      {refused.length > 0 ? (
        <>
          <p>Chưa nhận {refused.length} tệp:</p>
          <ul>
            {refused.map((file) => (
              <li key={`${file.code}-${file.name}`}>{fileMessage(file)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Banner>
  );
}

function doneWords(command: string, success: Readonly<Record<string, unknown>>): string | null {
  const text = (key: string): string => (typeof success[key] === "string" ? success[key] : "");
  const added = Array.isArray(success["added"]) ? success["added"].length : 0;
  switch (command) {
    case "dossiers.open-dossier":
      return `Đã mở hồ sơ ${text("dossierCode")}`;
    case "dossiers.confirm-unit-information":
      return "Đã xác nhận thông tin đơn vị";
    case "dossiers.confirm-eligibility":
      return "Đã xác nhận điều kiện xét";
    case "dossiers.save-answers":
      return success["completed"] === true ? "Đã lưu, nhóm tiêu chí đã hoàn thành" : "Đã lưu nhóm tiêu chí";
    case "dossiers.add-evidence-files":
      return `Đã thêm ${added} tệp minh chứng`;
    case "dossiers.add-evidence-document":
      return "Đã ghi số văn bản";
    case "dossiers.reuse-evidence":
      return "Đã dùng lại minh chứng";
    case "dossiers.rename-evidence":
      return `Đã đổi tên minh chứng thành «${text("title")}»`;
    case "dossiers.remove-evidence":
      return `Đã gỡ minh chứng «${text("removed")}»`;
    case "dossiers.save-component":
    case "dossiers.save-minutes":
      return success["done"] === true ? "Đã lưu, thành phần hồ sơ đã xong" : "Đã lưu bản nháp";
    case "dossiers.give-rows":
      return `Đã giao ${Number(success["rows"])} phần cho ${text("toName")}, trước ngày ${formatDate(text("beforeOn"))}`;
    case "dossiers.take-back-row":
      return `Đã lấy lại phần giao cho ${text("fromName")}`;
    case "dossiers.recall-dossier":
      return "Đã rút hồ sơ để sửa. Sửa xong, kiểm tra và gửi lại";
    case "dossiers.withdraw-dossier":
      return "Đã rút hồ sơ";
    default:
      return null;
  }
}
