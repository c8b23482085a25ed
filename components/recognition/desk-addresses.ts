import type { DeskTab } from "@/lib/recognition/contract";

/** Addresses and words of the tabs of K-1, in order. */
export const DESK_TAB_LOOKS = {
  draft: { slug: "du-thao", label: "Dự thảo" },
  ready: { slug: "cho-ky", label: "Chờ ký" },
  signed: { slug: "cho-cap-so", label: "Đã ký, chờ cấp số" },
  issued: { slug: "da-ban-hanh", label: "Đã ban hành" },
  sent_back: { slug: "bi-tra-lai", label: "Người ký trả lại" },
} as const satisfies Record<DeskTab, { slug: string; label: string }>;

export const deskHref = (tab: DeskTab, page = 1): string => {
  const parameters = new URLSearchParams();
  if (tab !== "draft") parameters.set("hop", DESK_TAB_LOOKS[tab].slug);
  if (page > 1) parameters.set("trang", String(page));
  const query = parameters.toString();
  return query ? `/quyet-dinh?${query}` : "/quyet-dinh";
};
