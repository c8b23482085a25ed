import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { PaperResultList } from "@/components/results/paper-result-list";
import { LinkButton } from "@/components/ui/link-button";
import { pageNumber } from "@/lib/core/page";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { PAPER_RESULT_STATUSES } from "@/lib/results/domain/paper-result";
import { listPaperResults } from "@/lib/results/server/paper-result-queries";

export const metadata: Metadata = { title: "Kết quả nhập từ giấy" };

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.slice(0, 100) : "";

export default async function PaperResultsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { q, nam, trang, "trang-thai": status } = await searchParams;
  const year = textOf(nam);
  const filter = {
    text: textOf(q).normalize("NFC").trim(),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    status: PAPER_RESULT_STATUSES.find((known) => known === status) ?? null,
    page: pageNumber(textOf(trang)),
  };
  const view = viewOf(await listPaperResults(actor, filter));
  return (
    <WorkPage current="/ket-qua">
      <div className="wrap">
        <div className="head top head-row">
          <h1>Kết quả nhập từ giấy</h1>
          {view.rows.length > 0 ? <LinkButton href="/ket-qua/nhap">Nhập kết quả</LinkButton> : null}
        </div>
        <p className="lead">
          Kết quả của các năm trước, đọc từ quyết định giấy. Mỗi dòng được tính sau khi người thứ hai đối
          chiếu với văn bản và xác nhận.
        </p>
        <PaperResultList view={view} filter={filter} />
      </div>
    </WorkPage>
  );
}
