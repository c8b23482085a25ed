import { PaperText } from "@/components/documents/paper-text";
import { formatDateTime } from "@/lib/core/text";
import type { MinutesView } from "@/lib/meetings/contract";
import { minutesPaper } from "@/lib/meetings/domain/minutes-paper";

interface MinutesDocumentProps {
  readonly view: MinutesView;
  readonly tenant: { readonly shortName: string; readonly isDemo: boolean };
}

/** The minutes as they are printed and signed by hand. Locking is no signature. */
export function MinutesDocument({ view, tenant }: MinutesDocumentProps) {
  const slot = view.locked ? "Ký trên bản in" : "Chờ khóa biên bản";
  const label =
    view.minutes.mode === "meeting" ? "Biên bản họp xét" : "Biên bản tổng hợp ý kiến bằng văn bản";
  return <PaperText label={label} paper={minutesPaper(view, tenant)} slots={[slot, slot]} />;
}

/** Under the page, also on paper: which record it is, and how to know that nothing changed. */
export function MinutesFoot({ view: { locked, minutesHash } }: { readonly view: MinutesView }) {
  if (!locked) return <p className="s dim sp4">Bản dự thảo, lập từ dữ liệu của cuộc xét; chưa khóa.</p>;
  return (
    <p className="s dim sp4">
      {locked.byName} khóa biên bản lúc {formatDateTime(new Date(locked.at))}. Khóa biên bản không phải chữ ký
      số. Mã kiểm tra nội dung: <span className="hash">{minutesHash}</span>
    </p>
  );
}
