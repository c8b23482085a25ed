import type { Conclusion } from "@/lib/recognition/domain/review-workflow";

/** What each conclusion says on its button, and what it means. */
export const CONCLUSION_WORDS = {
  keep: { label: "Duy trì", hint: "Đưa vào danh sách của thông báo" },
  warn: {
    label: "Nguy cơ không duy trì",
    hint: "Chưa kết luận; ghi nguyên nhân để đơn vị khắc phục và theo dõi",
  },
  drop: { label: "Không duy trì", hint: "Không đưa vào danh sách; có hiệu lực khi thông báo được phát hành" },
  propose_withdrawal: {
    label: "Đề nghị thu hồi",
    hint: "Đi theo một quyết định riêng của cơ quan đã công nhận",
  },
} as const satisfies Record<Conclusion, { label: string; hint: string }>;

const ACTS: Readonly<Record<string, string>> = {
  begin: "Bắt đầu rà soát",
  keep: "Đề nghị duy trì",
  warn: "Ghi nguy cơ không duy trì",
  drop: "Đề nghị không duy trì",
  propose_withdrawal: "Đề nghị thu hồi",
  reopen: "Xem lại",
  close: "Kết thúc theo văn bản",
};

export const reviewActLabel = (act: string): string => ACTS[act] ?? act;
