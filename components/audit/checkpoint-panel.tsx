import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/core/text";
import type { AuditLogView } from "@/lib/reports/audit-contract";

/** Signed roots of the log, to be kept by the province itself. */
export function CheckpointPanel({ view: { checkpoints } }: { readonly view: AuditLogView }) {
  return (
    <section className="sp6" aria-labelledby="moc">
      <h2 id="moc">Mốc nhật ký</h2>
      <p className="sp3 max-w-form">
        Mỗi giờ và trước mỗi quyết định, hệ thống ký một mốc trên toàn bộ nhật ký bằng khóa để ngoài cơ sở dữ
        liệu. Cơ quan tải các mốc về giữ riêng: đối chiếu với tệp nhật ký thì thấy ngay dòng bị sửa, xóa hoặc
        viết lại.
      </p>
      {checkpoints.length === 0 ? (
        <EmptyState>Chưa có mốc nào.</EmptyState>
      ) : (
        <>
          <DataTable
            className="sp4"
            caption="Các mốc gần nhất"
            rows={checkpoints}
            rowKey={({ size }) => String(size)}
            columns={[
              { key: "at", kind: "name", head: "Ký lúc", cell: ({ at }) => at, phone: { order: 1 } },
              {
                key: "size",
                kind: "number",
                head: "Số dòng",
                cell: ({ size }) => formatNumber(size),
                phone: { label: "Số dòng" },
              },
              {
                key: "root",
                head: "Mã gốc",
                cell: ({ rootHash }) => <code>{rootHash.slice(0, 16)}</code>,
                phone: { label: "Mã gốc" },
              },
              {
                key: "key",
                head: "Khóa",
                cell: ({ keyId }) => <code>{keyId}</code>,
                phone: { label: "Khóa" },
              },
            ]}
          />
          <p className="sp3">
            <TextLink href="/quan-tri/nhat-ky/moc" plain>
              Tải tất cả các mốc
            </TextLink>
          </p>
        </>
      )}
      <p className="sp3">
        <TextLink href="/kiem-tra-nhat-ky.mjs" plain>
          Tải chương trình kiểm tra
        </TextLink>
        , chạy được trên máy bất kỳ có Node.js, không cần mạng.
      </p>
    </section>
  );
}
