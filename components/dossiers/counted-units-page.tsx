import { BackToDossier } from "@/components/dossiers/dossier-bar";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { DataTable } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { classNames } from "@/components/ui/class-names";
import { capital, formatDate, formatPercent } from "@/lib/core/text";
import type { CountedStanding } from "@/lib/dossiers/domain/counted-units";
import type { CountedUnitsView } from "@/lib/dossiers/officer-views";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

const STANDINGS = {
  recognised: { word: "Được công nhận", tone: "ok" },
  not_recognised: { word: "Không công nhận", tone: "grey" },
  in_progress: { word: "Hồ sơ đang làm", tone: "due" },
  registered: { word: "Đã đăng ký, chưa có hồ sơ", tone: "due" },
  unregistered: { word: "Chưa đăng ký", tone: "due" },
} as const satisfies Record<CountedStanding, { word: string; tone: TagTone }>;

const rate = (part: number, whole: number): string => formatPercent((part / whole) * 100);

/** The units behind the numbers of XA-4, and what they come to. */
export function CountedUnitsPage({ view }: { readonly view: CountedUnitsView }) {
  const { head, row, counts, undecided, judgement, byClass } = view;
  if (!row) {
    return (
      <>
        <BackToDossier head={head} />
        <div className="head">
          <h1>Các đơn vị tính vào tiêu chí</h1>
        </div>
        <EmptyState>
          Bộ tiêu chí của hồ sơ này không có tiêu chí tính theo các đơn vị của xã, phường.
        </EmptyState>
      </>
    );
  }
  const address = `/ho-so/${head.id}/don-vi-da-tinh`;
  return (
    <>
      <BackLink
        href={`/ho-so/${head.id}/tieu-chi/${encodeURIComponent(row.groupCode)}#tc-${row.code}`}
        label={`Tiêu chí ${row.number}`}
      />
      <div className="head">
        <h1>Các đơn vị tính vào tiêu chí {row.number}</h1>
        <p className="lead">
          Khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục thuộc thẩm quyền quản lý hoặc được ủy quyền quản
          lý của {head.unitName}, trong diện xét của Thông tư 124 (Điều 5 khoản 4), theo sổ đơn vị ngày{" "}
          {formatDate(view.today)}.
        </p>
      </div>
      <p className="sp4">
        {counts.managed} đơn vị: <b>{counts.registered} đã đăng ký</b>,{" "}
        <b>{counts.recognised} được công nhận</b>
        {undecided > 0 ? (
          <>
            , {undecided} chưa có quyết định. Số liệu còn đổi cho đến khi các đơn vị này có kết quả; hồ sơ của{" "}
            {head.unitName} nên gửi sau.
          </>
        ) : (
          "."
        )}
      </p>
      {judgement ? (
        <p className={classNames("note-line", judgement.reached ? "ok" : "low")}>
          <Icon name={judgement.reached ? "check" : "alert"} />
          {judgement.sentence}
        </p>
      ) : null}
      {view.total === 0 ? (
        <EmptyState action={<TextLink href="/don-vi">Mở sổ đơn vị</TextLink>}>
          Sổ đơn vị chưa có đơn vị nào thuộc diện xét ở địa bàn này.
        </EmptyState>
      ) : (
        <>
          <h2 className="sp5">Theo loại hình</h2>
          <p className="dim">Để tham khảo: tỷ lệ của tiêu chí tính chung tất cả các loại hình.</p>
          <DataTable
            className="sp3"
            caption="Số đơn vị theo loại hình"
            rows={byClass}
            rowKey={({ unitClass }) => unitClass}
            columns={[
              {
                key: "class",
                kind: "name",
                head: "Loại hình",
                cell: ({ unitClass }) => capital(UNIT_CLASS_LABELS[unitClass]),
                phone: { order: 1 },
              },
              {
                key: "managed",
                kind: "number",
                head: "Đơn vị",
                cell: ({ managed }) => managed,
                phone: { label: "Đơn vị" },
              },
              {
                key: "registered",
                kind: "number",
                head: "Đã đăng ký",
                cell: ({ managed, registered }) => `${registered} (${rate(registered, managed)})`,
                phone: { label: "Đã đăng ký" },
              },
              {
                key: "recognised",
                kind: "number",
                head: "Được công nhận",
                cell: ({ managed, recognised }) => `${recognised} (${rate(recognised, managed)})`,
                phone: { label: "Được công nhận" },
              },
            ]}
          />
          <h2 className="sp5">Từng đơn vị</h2>
          <DataTable
            className="sp3"
            caption="Các đơn vị, chưa có quyết định trước"
            rows={view.rows}
            rowKey={({ unitId }) => unitId}
            columns={[
              {
                key: "name",
                kind: "name",
                head: "Đơn vị",
                cell: ({ unitId, name }) => <TextLink href={`/don-vi/${unitId}`}>{name}</TextLink>,
                phone: { order: 1 },
              },
              {
                key: "class",
                head: "Loại hình",
                cell: ({ unitClass }) => capital(UNIT_CLASS_LABELS[unitClass]),
                phone: { label: "Loại hình" },
              },
              {
                key: "standing",
                head: "Năm nay",
                cell: ({ standing }) => <Tag tone={STANDINGS[standing].tone}>{STANDINGS[standing].word}</Tag>,
                phone: { order: 0 },
              },
              {
                key: "decision",
                head: "Quyết định",
                cell: ({ decision }) => decision ?? "Chưa có",
                phone: { label: "Quyết định" },
              },
            ]}
          />
          <Pager page={view} noun="đơn vị" hrefOf={(page) => `${address}?trang=${page}`} />
        </>
      )}
    </>
  );
}
