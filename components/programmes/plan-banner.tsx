import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

const DONE: Readonly<Record<string, { readonly title: string; readonly next?: string }>> = {
  "programmes.copy-plan": {
    title: "Đã lập bản nháp.",
    next: "Nhập số, ngày văn bản, soát các mốc, thử trên đơn vị rồi công bố.",
  },
  "programmes.read-plan-file": {
    title: "Đã nhập tệp thành bản nháp.",
    next: "Soát nội dung, thử trên đơn vị rồi công bố.",
  },
  "programmes.replace-plan-draft": { title: "Đã thay bản nháp bằng tệp." },
  "programmes.save-plan-paper": { title: "Đã lưu." },
  "programmes.save-plan-item": { title: "Đã lưu vào bản nháp." },
  "programmes.move-plan-item": { title: "Đã chuyển chỗ trong bản nháp." },
  "programmes.start-plan": {
    title: "Đã lập bản nháp.",
    next: "Lần lượt nhập các phần dưới đây; trang Công bố nói còn thiếu gì.",
  },
  "programmes.remove-plan-item": { title: "Đã bỏ khỏi bản nháp." },
  "programmes.publish-plan-draft": { title: "Đã công bố kế hoạch." },
};

/** What was just done with a plan, on the page that it led to. */
export function PlanBanner({ state }: { readonly state: FormState | null }) {
  const done = state?.success ? DONE[state.command] : undefined;
  return done ? (
    <div className="wrap">
      <Banner title={done.title}>{done.next ? <p>{done.next}</p> : null}</Banner>
    </div>
  ) : null;
}
