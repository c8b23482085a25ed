import { PaperText } from "@/components/documents/paper-text";
import { componentPaper } from "@/lib/dossiers/domain/component-paper";
import type { ComponentPageView } from "@/lib/dossiers/officer-views";

interface ComponentPreviewProps {
  readonly view: ComponentPageView;
  readonly demo: boolean;
}

/** The component on the page of Nghị định 30, as it is saved now. */
export function ComponentPreview({ view, demo }: ComponentPreviewProps) {
  const paper = componentPaper(view, demo);
  if (!paper) return null;
  const slots =
    view.code === "bien_ban"
      ? ["Ký trên bản giấy", "Ký, đóng dấu trên bản giấy"]
      : ["Ký, đóng dấu trên bản giấy"];
  return <PaperText label={`Bản xem trước: ${view.title}`} paper={paper} slots={slots} />;
}
