import type { Metadata } from "next";
import { PublicPage } from "@/components/public/public-page";
import { VerifyError, VerifyForm } from "@/components/public/verify-form";
import { TextLink } from "@/components/ui/text-link";
import { settings } from "@/lib/platform/config/environment";
import type { SearchParams } from "@/lib/platform/http/page-session";
import { getPublicSite } from "@/lib/recognition/server/list-recognised";

interface StartPageProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: StartPageProps): Promise<Metadata> {
  const { ma } = await searchParams;
  return { title: typeof ma === "string" ? "Lỗi: Xác thực quyết định" : "Xác thực quyết định" };
}

export default async function StartPage({ searchParams }: StartPageProps) {
  const { ma } = await searchParams;
  const { tenants, years } = await getPublicSite();
  const typed = typeof ma === "string" ? ma.slice(0, 60) : null;
  const [latest] = years;
  return (
    <PublicPage tenants={tenants} current="/">
      <div className="wrap">
        <VerifyError typed={typed} />
        <div className="cols">
          <div>
            <div className="head top">
              <h1>Xác thực quyết định công nhận</h1>
            </div>
            <VerifyForm typed={typed} />
          </div>
          <aside className="side after">
            <section>
              <h2>Tra cứu</h2>
              <ul className="link-rows sp3">
                <li>
                  <TextLink href={latest ? `/don-vi-duoc-cong-nhan?nam=${latest}` : "/don-vi-duoc-cong-nhan"}>
                    {latest
                      ? `Danh sách đơn vị được công nhận năm ${latest}`
                      : "Danh sách đơn vị được công nhận"}
                  </TextLink>
                </li>
                <li>
                  <TextLink href="/dang-nhap">Đăng nhập cho cán bộ</TextLink>
                </li>
                <li>
                  <TextLink href="/huong-dan">Cách xác thực một quyết định</TextLink>
                </li>
              </ul>
            </section>
            <section>
              <h2>Công nhận nghĩa là gì</h2>
              <p className="s sp3">
                Hằng năm, xã, phường, đặc khu, cơ quan, doanh nghiệp và cơ sở giáo dục được xét theo bộ tiêu
                chí về phong trào toàn dân bảo vệ an ninh Tổ quốc. Đơn vị đạt thì có quyết định công nhận của
                người có thẩm quyền, mỗi quyết định mang một mã để ai cũng đối chiếu được.
              </p>
              <p className="s sp3">
                Trang chính thức. Kiểm tra địa chỉ: <b>{new URL(settings().NEXTAUTH_URL).host}</b>
              </p>
            </section>
          </aside>
        </div>
      </div>
    </PublicPage>
  );
}
