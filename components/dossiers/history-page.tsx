import { BackToDossier } from "@/components/dossiers/dossier-bar";
import { DifferenceSide, Overwritten } from "@/components/dossiers/overwritten";
import { AskedList } from "@/components/opinions/asked-list";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { capital, formatDate } from "@/lib/core/text";
import { ACT_LABELS } from "@/lib/dossiers/domain/act-labels";
import { ASSIGNMENT_ENDING_LABELS } from "@/lib/dossiers/domain/row-assignment";
import type {
  AssignmentRecord,
  DifferenceLine,
  HistoryEntry,
  HistoryView,
} from "@/lib/dossiers/officer-views";

interface HistoryPageProps {
  readonly view: HistoryView;
  /** Shows what changed between the last two submissions. */
  readonly compare: boolean;
}

/** O-11: the journal, newest first, or the difference to the submission before. */
export function HistoryPage({ view, compare }: HistoryPageProps) {
  const { head, difference } = view;
  const page = `/ho-so/${head.id}/lich-su`;
  return (
    <>
      <BackToDossier head={head} />
      <div className="head">
        <h1>
          {compare && difference ? `So lần gửi ${difference.to} với lần ${difference.from}` : "Lịch sử hồ sơ"}
        </h1>
      </div>
      {difference ? (
        <p className="sp3">
          {compare ? (
            <TextLink href={page}>Xem lịch sử</TextLink>
          ) : (
            <TextLink href={`${page}?so-sanh=1`}>So với lần gửi trước</TextLink>
          )}
        </p>
      ) : null}
      {view.maySeeReaders ? (
        <p className="sp3">
          <TextLink href={`/ho-so/${head.id}/ai-da-xem`}>Ai đã xem hồ sơ này</TextLink>
        </p>
      ) : null}
      {compare && difference ? (
        <Difference lines={difference.lines} from={difference.from} to={difference.to} />
      ) : (
        <>
          <Journal entries={view.entries} />
          <AskedBodies opinions={view.opinions} submission={view.submissions} />
          <Assignments records={view.assignments} />
          <Overwritten
            lines={view.earlier}
            intro="Những lần sửa gần nhất của phần tự đánh giá và thành phần hồ sơ, mới nhất ở trên. Chỉ bên lập xem được."
          />
        </>
      )}
    </>
  );
}

function Journal({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <EmptyState>Chưa có thay đổi.</EmptyState>;
  return (
    <div className="max-w-form sp4">
      <Timeline
        items={entries.map((entry) => ({
          key: String(entry.revision),
          title: capital(ACT_LABELS[entry.act] ?? entry.act),
          detail: <EntryDetail entry={entry} />,
        }))}
      />
    </div>
  );
}

function EntryDetail({
  entry: { by, postTitle, bodyName, at, workingDate, details },
}: {
  readonly entry: HistoryEntry;
}) {
  const extra = [
    details["submission"] ? `lần gửi ${details["submission"]}` : "",
    details["items"] ? `${details["items"]} nội dung` : "",
    typeof details["dueOn"] === "string" ? `hạn ${formatDate(details["dueOn"])}` : "",
    details["late"] === true ? "gửi muộn" : "",
    typeof details["number"] === "string" ? `quyết định số ${details["number"]}` : "",
    typeof details["reason"] === "string" ? details["reason"] : "",
  ].filter((part) => part !== "");
  return (
    <>
      {extra.length > 0 ? <span className="block">{capital(extra.join(", "))}</span> : null}
      <span className="block">
        {by}, {postTitle.includes(bodyName) ? postTitle : `${postTitle}, ${bodyName}`}
      </span>
      <span className="block dim">
        {formatDate(workingDate)} <span className="s">(ghi lúc {at})</span>
      </span>
    </>
  );
}

/** Other bodies that were asked: silence stands there as silence. */
function AskedBodies({
  opinions,
  submission,
}: {
  readonly opinions: HistoryView["opinions"];
  readonly submission: number;
}) {
  if (opinions.length === 0) return null;
  return (
    <section className="sp6" aria-labelledby="y-kien-phoi-hop">
      <h2 id="y-kien-phoi-hop">Ý kiến phối hợp</h2>
      <AskedList opinions={opinions} submission={submission} />
    </section>
  );
}

/** Who was given what by whom and until when, and how that ended. */
function Assignments({ records }: { readonly records: readonly AssignmentRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section className="sp6" aria-labelledby="phan-cong">
      <h2 id="phan-cong">Phân công</h2>
      <p className="s dim sp2">Mới nhất ở trên. Chỉ bên lập hồ sơ xem được.</p>
      <ul className="given">
        {records.map(({ key, name, personName, beforeOn, givenBy, givenOn, ended }) => (
          <li key={key}>
            <div>
              {name}: giao cho {personName}, trước ngày {formatDate(beforeOn)}
              <p className="s dim">
                {givenBy} giao ngày {formatDate(givenOn)}
                {ended
                  ? `; ${ASSIGNMENT_ENDING_LABELS[ended.ending]} (${ended.by}, ${ended.at})`
                  : "; đang giao"}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DifferenceProps {
  readonly lines: readonly DifferenceLine[];
  readonly from: number;
  readonly to: number;
}

function Difference({ lines, from, to }: DifferenceProps) {
  if (lines.length === 0) return <EmptyState>Hai lần gửi không khác nhau.</EmptyState>;
  return (
    <div className="sp4">
      {lines.map(({ key, title, before, after }) => (
        <section className="diff" key={key} aria-label={title}>
          <h2 className="h3">{title}</h2>
          <div className="diff-2">
            <DifferenceSide label={`Lần ${from}`} lines={before} others={after} mark="del" />
            <DifferenceSide label={`Lần ${to}`} lines={after} others={before} mark="ins" />
          </div>
        </section>
      ))}
    </div>
  );
}
