import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import type { TenantLine } from "@/lib/committees/tenant-line";

interface TenantListProps {
  readonly tenants: readonly TenantLine[];
  readonly created: { readonly name: string; readonly link: string } | null;
}

export function TenantList({ tenants, created }: TenantListProps) {
  return (
    <>
      {created ? (
        <Banner title={`Đã tạo ${created.name}.`} className="sp4">
          Gửi đường dẫn dùng một lần này cho người quản trị của địa phương, hết hạn sau 72 giờ:{" "}
          <b>{created.link}</b>
        </Banner>
      ) : null}
      <div className="head top head-row">
        <h1>Các địa phương</h1>
        <LinkButton href="/nen-tang/tao">Tạo địa phương</LinkButton>
      </div>
      <p className="lead">
        Người quản trị nền tảng tạo địa phương, không xem được dữ liệu của địa phương nào.
      </p>
      {tenants.length === 0 ? (
        <EmptyState>Chưa có địa phương nào.</EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption="Các địa phương"
          rows={tenants}
          rowKey={({ code }) => code}
          columns={[
            { key: "name", kind: "name", head: "Địa phương", cell: ({ name }) => name },
            { key: "code", head: "Mã", cell: ({ code }) => code, phone: { label: "Mã" } },
            {
              key: "agency",
              head: "Cơ quan chủ quản",
              cell: ({ ownerAgency }) => ownerAgency,
              phone: { label: "Cơ quan chủ quản" },
            },
            {
              key: "demo",
              head: "Dữ liệu",
              cell: ({ isDemo }) => (isDemo ? "Thử nghiệm" : "Thật"),
              phone: { label: "Dữ liệu" },
            },
          ]}
        />
      )}
      <form method="post" action="/api/auth/sign-out" className="sp5">
        <button type="submit" className="as-link">
          Đăng xuất
        </button>
      </form>
    </>
  );
}
