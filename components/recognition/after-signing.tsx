import { Timeline } from "@/components/ui/timeline";

/** What happens once the documents are signed. */
export function AfterSigning({ deciderName }: { readonly deciderName: string }) {
  return (
    <aside className="side after">
      <section>
        <h2>Sau khi ký</h2>
        <Timeline
          items={[
            {
              title: "Hệ thống ghi nhận từng văn bản",
              detail: "Văn bản nào chưa ký được thì báo lý do, các văn bản khác vẫn ký",
              state: "current",
            },
            {
              title: "Văn thư cấp số, ngày",
              detail: `Theo sổ văn bản đi của ${deciderName}`,
              state: "ahead",
            },
            { title: "Phát hành", detail: "Có mã QR; tra cứu được trên trang công khai", state: "ahead" },
          ]}
        />
      </section>
    </aside>
  );
}
