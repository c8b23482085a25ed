import type { ReactNode } from "react";
import { DemoRibbon } from "@/components/layout/demo-ribbon";
import { PublicFrame } from "@/components/layout/public-frame";

/** A province that publishes here, as anybody may know it. */
export interface PublicOwner {
  readonly shortName: string;
  readonly ownerAgency: string;
  readonly supportPhone: string;
  readonly isDemo: boolean;
}

interface PublicPageProps {
  readonly tenants: readonly PublicOwner[];
  /** Address of this page, for the navigation. */
  readonly current: string;
  readonly children: ReactNode;
}

const NAV = [
  { href: "/", label: "Xác thực" },
  { href: "/don-vi-duoc-cong-nhan", label: "Đơn vị được công nhận" },
] as const;

/** Frame of the open pages: with one province it speaks in its name, with several in the name of the site. */
export function PublicPage({ tenants, current, children }: PublicPageProps) {
  const only = tenants.length === 1 ? tenants[0] : undefined;
  return (
    <PublicFrame
      tenantName={only?.shortName ?? "Xét, công nhận phong trào toàn dân bảo vệ an ninh Tổ quốc"}
      ownerAgency={only?.ownerAgency ?? "Cơ quan ghi trên quyết định"}
      supportPhone={only?.supportPhone ?? "theo thông báo của địa phương"}
      nav={NAV}
      currentHref={current}
      signInHref="/dang-nhap"
      ribbon={tenants.some(({ isDemo }) => isDemo) ? <DemoRibbon returnTo={current} /> : null}
    >
      {children}
    </PublicFrame>
  );
}
