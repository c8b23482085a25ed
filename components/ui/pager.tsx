import { TextLink } from "@/components/ui/text-link";
import { PAGE_SIZE, type Page } from "@/lib/core/page";
import { formatNumber } from "@/lib/core/text";

interface PagerProps {
  readonly page: Pick<Page<unknown>, "rows" | "total" | "more" | "page" | "pages">;
  /** What is counted: «việc», «hồ sơ». */
  readonly noun: string;
  readonly hrefOf: (page: number) => string;
}

export function Pager({ page: { rows, total, more, page, pages }, noun, hrefOf }: PagerProps) {
  if (total === 0) return null;
  const first = (page - 1) * PAGE_SIZE + 1;
  return (
    <nav className="pager" aria-label="Chuyển trang">
      <span>
        {formatNumber(first)}–{formatNumber(first + rows.length - 1)} trong {more ? "hơn " : ""}
        {formatNumber(total)} {noun}
      </span>
      <span className="end">
        <b>Trang {page}</b> / {pages}
      </span>
      {page > 1 ? <TextLink href={hrefOf(page - 1)}>Trang trước</TextLink> : null}
      {page < pages ? <TextLink href={hrefOf(page + 1)}>Trang sau</TextLink> : null}
    </nav>
  );
}
