import { blockWords, resultWords } from "@/components/meetings/meeting-words";
import { PaperLinks } from "@/components/documents/paper-links";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { RuleLine } from "@/components/meetings/rule-line";
import { PrintButton } from "@/components/meetings/print-button";
import type { MinutesView } from "@/lib/meetings/contract";
import { countConclusions } from "@/lib/meetings/domain/minutes";

/** Beside the minutes: what is missing, or what comes next. */
export function MinutesSide({ view }: { readonly view: MinutesView }) {
  return (
    <aside className="side" aria-label="Việc với biên bản">
      {view.locked ? <Next view={view} /> : <Checks view={view} />}
      <section>
        <h2>In</h2>
        <p className="sp3 dim">In ra để chủ trì và thư ký ký. Số và giờ kết thúc ghi bằng tay.</p>
        <div className="sp3">
          <PrintButton />
        </div>
      </section>
      {view.minutes.mode === "meeting" ? (
        <section>
          <h2>Giấy mời</h2>
          <PaperLinks base={`/hop-xet/${view.head.meetingId}/giay-moi/van-ban`} what="giấy mời" />
        </section>
      ) : null}
    </aside>
  );
}

function Next({ view: { minutes, toDraft } }: { readonly view: MinutesView }) {
  return (
    <section>
      <h2>Biên bản đã khóa</h2>
      <p className="sp3">{resultWords(countConclusions(minutes.items))} Nội dung không sửa được nữa.</p>
      {toDraft > 0 ? (
        <p className="sp4">
          <LinkButton href="/quyet-dinh" wide>
            Lập dự thảo quyết định cho {toDraft} hồ sơ
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function JudgedBy({ minutes: { rule, mode } }: Pick<MinutesView, "minutes">) {
  if (rule && (mode === "meeting" || rule.coversWritten)) return <RuleLine rule={rule} />;
  return (
    <p className="sp3 s dim">
      Chưa có quy định về số thành viên tối thiểu và tỷ lệ tán thành; biên bản ghi đúng số có mặt và số phiếu.{" "}
      <TextLink href="/hop-xet/quy-dinh">Quy định họp xét</TextLink>
    </p>
  );
}

function Checks({ view: { blocks, canConduct, head, minutes } }: { readonly view: MinutesView }) {
  return (
    <section>
      <h2>Kiểm tra trước khi khóa</h2>
      {blocks.length === 0 ? (
        <p className="note-line ok">
          <Icon name="check" />
          Đã kết luận {minutes.items.length}/{minutes.items.length} hồ sơ, số phiếu khớp.
        </p>
      ) : (
        <ul className="sp3">
          {blocks.map((block) => (
            <li key={block.rule} className="note-line low">
              <Icon name="alert" />
              {blockWords(block)}
            </li>
          ))}
        </ul>
      )}
      <JudgedBy minutes={minutes} />
      {canConduct ? (
        <p className="sp4">
          {blocks.length === 0 ? (
            <LinkButton href={`/hop-xet/${head.meetingId}/bien-ban/khoa`} wide>
              Khóa biên bản
            </LinkButton>
          ) : (
            <TextLink href={`/hop-xet/${head.meetingId}/dieu-hanh`}>Về phần điều hành</TextLink>
          )}
        </p>
      ) : null}
    </section>
  );
}
