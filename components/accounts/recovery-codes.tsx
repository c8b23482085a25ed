import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";

interface RecoveryCodesProps {
  /** Null when the page is opened again later: they are shown once. */
  readonly codes: readonly string[] | null;
}

export function RecoveryCodes({ codes }: RecoveryCodesProps) {
  return (
    <section className="head top read">
      {codes ? (
        <Banner title="Đã đặt mã xác nhận. Thiết bị khác của tài khoản này đã được đăng xuất." />
      ) : null}
      <h1>Mã dự phòng</h1>
      {codes ? (
        <>
          <p className="lead">
            Ghi lại hoặc in ra, cất ở nơi chỉ mình đồng chí lấy được. Mỗi mã mở được một lần khi không có điện
            thoại; trang này không hiện lại.
          </p>
          <ol className="recovery sp4">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Panel tone="note">
          Mã dự phòng chỉ hiện một lần, ngay sau khi tạo. Tạo bộ mã mới ở trang tài khoản nếu đã mất.
        </Panel>
      )}
      <p className="acts">
        <LinkButton href={codes ? "/viec-cua-toi" : "/tai-khoan"}>
          {codes ? "Đã ghi lại, vào làm việc" : "Về tài khoản"}
        </LinkButton>
      </p>
    </section>
  );
}
