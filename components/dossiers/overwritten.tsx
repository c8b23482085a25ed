import { DetailsHow } from "@/components/ui/details-how";
import type { OverwrittenLine } from "@/lib/core/overwritings";

interface OverwrittenProps {
  readonly lines: readonly OverwrittenLine[];
  /** What is listed, and who sees it. */
  readonly intro: string;
}

/** Nothing that was typed and saved is lost: it can be read here and written again. */
export function Overwritten({ lines, intro }: OverwrittenProps) {
  if (lines.length === 0) return null;
  return (
    <section className="sp6" aria-labelledby="noi-dung-cu">
      <h2 id="noi-dung-cu">Nội dung cũ đã sửa</h2>
      <p className="s dim sp2">{intro}</p>
      {lines.map(({ key, title, before, after, savedBy, savedAt, replacedBy, replacedAt }) => (
        <DetailsHow key={key} title={`${title} (${replacedBy} sửa lúc ${replacedAt})`}>
          <div className="diff-2">
            <DifferenceSide
              label={`Trước khi sửa (${savedBy} lưu lúc ${savedAt})`}
              lines={before}
              others={after}
              mark="del"
            />
            <DifferenceSide label="Sau khi sửa" lines={after} others={before} mark="ins" />
          </div>
        </DetailsHow>
      ))}
    </section>
  );
}

interface DifferenceSideProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly others: readonly string[];
  readonly mark: "del" | "ins";
}

/** A line that stands on both sides is not marked: only what changed is. */
export function DifferenceSide({ label, lines, others, mark: Mark }: DifferenceSideProps) {
  return (
    <div>
      <p className="s dim">{label}</p>
      {lines.length === 0 ? <p>Không có</p> : null}
      {lines.map((line) => (
        <p key={line}>{others.includes(line) ? line : <Mark>{line}</Mark>}</p>
      ))}
    </div>
  );
}
