import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/core/text";
import type { QuotaLine } from "@/lib/registrations/contract";

/** How many areas are named one by one. */
const SHOWN = 6;

/** The plan's quota against what is registered so far: what each area still lacks. */
export function QuotaLines({
  lines,
  planVersionId,
}: {
  readonly lines: readonly QuotaLine[];
  readonly planVersionId: string;
}) {
  const [first] = lines;
  if (!first) return null;
  const short = lines.filter(({ met }) => !met);
  return (
    <section className="sp5">
      <h2>Chỉ tiêu lựa chọn, đăng ký</h2>
      <p className="s dim sp2">
        {first.title} (mục {first.clause}). Tính theo đơn vị đã lựa chọn, đã gửi đăng ký.
      </p>
      <ul className="sp2">
        {short.slice(0, SHOWN).map((line) => (
          <li key={line.key} className="note-line low">
            <Icon name="alert" />
            <span>
              {line.areaName}: còn thiếu {lackingWords(line)}
            </span>
          </li>
        ))}
        {short.length > SHOWN ? (
          <li className="note-line">
            <Icon name="info" />
            <span>và {formatNumber(short.length - SHOWN)} nơi khác chưa đủ</span>
          </li>
        ) : null}
        {short.length === 0 ? (
          <li className="note-line ok">
            <Icon name="check" />
            <span>
              {lines.length > 1 ? "Các nơi đều đã đủ chỉ tiêu." : `${first.areaName} đã đủ chỉ tiêu.`}
            </span>
          </li>
        ) : null}
      </ul>
      <p className="sp2">
        <TextLink href={`/ke-hoach/${planVersionId}/tien-do`}>Tiến độ chỉ tiêu, cả số đã công nhận</TextLink>
      </p>
    </section>
  );
}

const lackingWords = ({ lacking, combine }: QuotaLine): string =>
  lacking
    .map(({ title, count }) => `${formatNumber(count)} ${title}`)
    .join(combine === "all_of" ? " và " : " hoặc ");
