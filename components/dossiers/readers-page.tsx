import { BackToDossier } from "@/components/dossiers/dossier-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Timeline } from "@/components/ui/timeline";
import type { ReaderRow, ReadersView } from "@/lib/dossiers/officer-views";

/** «Ai đã xem hồ sơ này», one plain sentence per look, newest first. */
export function ReadersPage({ view }: { readonly view: ReadersView }) {
  return (
    <>
      <BackToDossier head={view.head} />
      <div className="head">
        <h1>Ai đã xem hồ sơ này</h1>
      </div>
      <p className="sp3">
        Gồm người ngoài đơn vị mở hồ sơ, và mọi lần tải minh chứng. Một người mở nhiều trang trong một giờ
        được ghi một lần.
      </p>
      {view.rows.length === 0 ? (
        <EmptyState>Chưa có ai ngoài đơn vị xem hồ sơ này.</EmptyState>
      ) : (
        <div className="max-w-form sp4">
          <Timeline
            items={view.rows.map((row) => ({
              key: row.id,
              title: `${row.personName} ${whatOf(row)}${asWhom(row)}`,
              detail: (
                <>
                  <span className="block">{seatOf(row)}</span>
                  <span className="block dim">{row.at}</span>
                </>
              ),
            }))}
          />
        </div>
      )}
      <Pager page={view} noun="lượt" hrefOf={(page) => `/ho-so/${view.head.id}/ai-da-xem?trang=${page}`} />
    </>
  );
}

const seatOf = ({ postTitle, bodyName }: ReaderRow): string =>
  postTitle.includes(bodyName) ? postTitle : `${postTitle}, ${bodyName}`;

/** An administrator who checked the rights of a post by its pages. */
const asWhom = ({ viewedAs }: ReaderRow): string => (viewedAs ? `, khi xem thử với tư cách ${viewedAs}` : "");

function whatOf({ what, fileName }: ReaderRow): string {
  const file = fileName ? `tệp «${fileName}»` : "một tệp";
  switch (what) {
    case "dossier":
      return "xem hồ sơ";
    case "file":
      return `xem ${file}`;
    case "download":
      return `tải ${file}`;
  }
}
