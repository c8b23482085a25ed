import { meetingTime } from "@/components/meetings/meeting-words";
import { StatusTag } from "@/components/reports/status-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import type { MeetingListView, MeetingRow } from "@/lib/meetings/contract";

/** H-1: coming meetings, written opinions under way, and what has its minutes. */
export function MeetingList({ view }: { readonly view: MeetingListView }) {
  const { upcoming, written, locked } = view;
  if (upcoming.length + written.length + locked.total === 0) {
    return (
      <div className="sp5">
        <EmptyState
          action={view.canCreate ? <LinkButton href="/hop-xet/moi">Tạo cuộc xét</LinkButton> : null}
        >
          Chưa có cuộc xét nào. Cuộc xét gồm các hồ sơ đã thẩm định xong, chờ Ban Chỉ đạo cho ý kiến.
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Section title="Sắp họp" rows={upcoming} empty="Không có cuộc họp nào sắp tới." />
      <Section
        title="Đang lấy ý kiến bằng văn bản"
        rows={written}
        empty="Không có đợt lấy ý kiến nào đang mở."
      />
      <Section title="Đã có biên bản" rows={locked.rows} empty="Chưa có biên bản nào." />
      <Pager page={locked} noun="biên bản" hrefOf={(page) => `/hop-xet?trang=${page}`} />
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly MeetingRow[];
  readonly empty: string;
}

function Section({ title, rows, empty }: SectionProps) {
  return (
    <section className="sp6">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="dim">{empty}</p>
      ) : (
        <DataTable
          className="sp3"
          caption={title}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ meetingId }) => meetingId}
        />
      )}
    </section>
  );
}

const COLUMNS: readonly LedgerColumn<MeetingRow>[] = [
  { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => index + 1, phone: { hidden: true } },
  {
    key: "title",
    kind: "name",
    head: "Cuộc xét",
    cell: ({ href, title, bodyName }) => <RowName href={href} name={title} note={bodyName} />,
    phone: { order: 1 },
  },
  {
    key: "when",
    head: "Thời gian",
    cell: ({ mode, on, at, place }) => (
      <>
        {meetingTime(mode, on, at)}
        {place ? <span className="sub">{place}</span> : null}
      </>
    ),
    phone: { order: 2, label: "Thời gian" },
  },
  {
    key: "chair",
    head: "Chủ trì",
    nowrap: true,
    cell: ({ chairName }) => chairName,
    phone: { label: "Chủ trì" },
  },
  {
    key: "dossiers",
    head: "Hồ sơ",
    cell: (row) => <Progress row={row} />,
    phone: { order: 3, label: "Hồ sơ" },
  },
  {
    key: "status",
    head: "Trạng thái",
    nowrap: true,
    cell: ({ mode, status }) =>
      mode === "written_opinions" && status === "planned" ? (
        "Chưa mở"
      ) : (
        <StatusTag kind="meeting" status={status} />
      ),
    phone: { order: 0 },
  },
];

function Progress({ row }: { readonly row: MeetingRow }) {
  const { status, dossiers, concluded, recognised, toClarify, ownMissing, mode, answeredMembers, members } =
    row;
  if (status === "locked") {
    return (
      <>
        {recognised}/{dossiers} đề nghị công nhận
        {toClarify > 0 ? <span className="sub">{toClarify} hồ sơ yêu cầu làm rõ</span> : null}
      </>
    );
  }
  return (
    <>
      Đã kết luận {concluded}/{dossiers}
      {mode === "written_opinions" ? (
        <span className="sub">
          {answeredMembers}/{members} thành viên đã trả lời đủ
        </span>
      ) : null}
      {ownMissing !== null && ownMissing > 0 ? (
        <span className="sub">Chờ ý kiến của đồng chí: {ownMissing}</span>
      ) : null}
    </>
  );
}
