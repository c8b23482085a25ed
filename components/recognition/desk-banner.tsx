import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";

/** What the last act on the desk of decisions did, and what comes next. */
export function DeskBanner({ state }: { readonly state: FormState | null }) {
  const success = state?.success;
  if (!success) return null;
  switch (state.command) {
    case "recognition.draft-decisions":
      return (
        <Banner
          title={`Đã lập ${String(success["drafted"])} dự thảo quyết định cho ${String(success["units"])} đơn vị.`}
        >
          <p>Việc tiếp theo: xem lại từng dự thảo rồi trình ký.</p>
        </Banner>
      );
    case "recognition.draft-list-approval":
      return (
        <Banner title={`Đã lập dự thảo phê duyệt danh sách ${String(success["units"])} đơn vị.`}>
          <p>Việc tiếp theo: xem lại rồi trình ký.</p>
        </Banner>
      );
    case "recognition.present-decisions":
      return (
        <Banner title={`Đã trình ${String(success["presented"])} văn bản: ${String(success["batchTitle"])}.`}>
          <p>Người ký: {String(success["signerTitle"])}.</p>
        </Banner>
      );
    case "recognition.cancel-draft":
      return <Banner title="Đã hủy dự thảo. Hồ sơ trở lại danh sách chờ lập quyết định." />;
    case "recognition.reconsider-dossier":
      return (
        <Banner
          title={`Đã trả hồ sơ của ${String(success["unitName"])} về ${String(success["toBodyName"])}.`}
        >
          <p>Hồ sơ trở lại danh sách thẩm định cùng nội dung cần xem lại.</p>
        </Banner>
      );
    case "recognition.redraft-decision":
      return <Banner title="Đã soạn lại theo dữ liệu hôm nay. Xem lại rồi trình ký." />;
    case "recognition.issue-decision":
      return (
        <IssuedBanner
          number={String(success["number"])}
          units={String(success["units"])}
          kind={String(success["kind"])}
        />
      );
    case "recognition.draft-notice":
      return (
        <Banner
          title={`Đã lập dự thảo thông báo: ${String(success["kept"])} đơn vị duy trì, ${String(success["dropped"])} đơn vị không duy trì.`}
        >
          <p>Việc tiếp theo: xem lại rồi trình ký.</p>
        </Banner>
      );
    case "recognition.draft-revocation":
    case "recognition.draft-correction":
    case "recognition.draft-replacement":
      return (
        <Banner title="Đã lập dự thảo.">
          <p>Việc tiếp theo: xem lại rồi trình ký. Trang công khai chỉ đổi khi văn bản được phát hành.</p>
        </Banner>
      );
    default:
      return null;
  }
}

interface IssuedBannerProps {
  readonly number: string;
  readonly units: string;
  readonly kind: string;
}

function IssuedBanner({ number, units, kind }: IssuedBannerProps) {
  const name = kind === "maintenance_notice" ? "Thông báo" : "Quyết định";
  return (
    <Banner title={`Đã phát hành ${name} số ${number}.`}>
      {kind === "list_approval" ? <p>{units} đơn vị được phê duyệt xây dựng.</p> : null}
      {kind === "recognition" ? (
        <p>
          {units} đơn vị được công nhận, tra cứu được ở{" "}
          <TextLink href="/don-vi-duoc-cong-nhan">danh sách công khai</TextLink>
        </p>
      ) : null}
      {kind !== "list_approval" && kind !== "recognition" ? (
        <p>
          Tình trạng của {units} đơn vị đã đổi theo văn bản này; xem ở{" "}
          <TextLink href="/cong-nhan">Kết quả công nhận</TextLink>
        </p>
      ) : null}
    </Banner>
  );
}
