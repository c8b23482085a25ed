import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";

export interface SiteFootProps {
  readonly ownerAgency: string;
  readonly supportPhone: string;
  /** «Bộ tiêu chí minh họa, phiên bản 2». */
  readonly note?: ReactNode;
}

/** Who owns the system and whom to call, in the same place on every page (WCAG 3.2.6). */
export function SiteFoot({ ownerAgency, supportPhone, note }: SiteFootProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <b>{ownerAgency}</b>Cơ quan chủ quản hệ thống
        </div>
        <div>
          <b>Hỗ trợ: {supportPhone}</b>Giờ hành chính, thứ Hai đến thứ Sáu
        </div>
        <div>
          {note ? (
            <>
              {note}
              <br />
            </>
          ) : null}
          <TextLink href="/tro-nang">Tuyên bố trợ năng</TextLink>
        </div>
      </div>
    </footer>
  );
}
