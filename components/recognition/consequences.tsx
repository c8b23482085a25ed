import { DataTable } from "@/components/ui/ledger";
import { formatDate } from "@/lib/core/text";
import { LOSS_SUBJECT_LABELS, type ConsequenceView } from "@/lib/results/domain/consequence";

/** What the plan attached to the loss, on whom it falls, by which paper. */
export function Consequences({ rows }: { readonly rows: readonly ConsequenceView[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="sp6">
      <h2>Hệ quả đã ghi nhận</h2>
      <DataTable
        caption="Hệ quả đã ghi nhận"
        rows={rows}
        rowKey={({ subject, document, text }) => `${subject} ${document} ${text}`}
        columns={[
          {
            key: "doi-tuong",
            kind: "name",
            head: "Đối tượng",
            cell: ({ subject, headTitle, unitName }) => (
              <>
                {LOSS_SUBJECT_LABELS[subject] ?? subject}
                <span className="sub">{subject === "head" ? (headTitle ?? unitName) : unitName}</span>
              </>
            ),
          },
          {
            key: "noi-dung",
            head: "Nội dung",
            cell: ({ text, clause }) => `${text} (${clause})`,
          },
          {
            key: "van-ban",
            head: "Theo văn bản",
            cell: ({ document, on, year }) => (
              <>
                {document} ngày {formatDate(on)}
                <span className="sub">năm {year}</span>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
