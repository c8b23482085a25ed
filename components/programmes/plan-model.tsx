import { TextLink } from "@/components/ui/text-link";

/** A plan to begin from: what the circular itself lays down, without a province's own document. */
export function PlanModel() {
  return (
    <section className="sp6 measure">
      <h2>Tệp mẫu</h2>
      <p>
        <TextLink href="/ke-hoach/mau-tt124" plain>
          Thông tư 124/2021/TT-BCA, Điều 1 và Điều 8 đến 10, ba cấp (JSON)
        </TextLink>
      </p>
      <p className="dim">
        Đối tượng, tiêu chí, trình tự, người công nhận và thời hạn theo nội dung tóm lược của Thông tư. Ghi
        thêm số, ngày văn bản và mốc của địa phương trước khi công bố.
      </p>
    </section>
  );
}
