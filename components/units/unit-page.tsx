import { Consequences } from "@/components/recognition/consequences";
import { RouteAnswerPanel } from "@/components/units/route-answer-panel";
import { IdentityBar } from "@/components/ui/identity-bar";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { IsoDate } from "@/lib/core/dates";
import { addDays } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { SuccessionLine, UnitPageView } from "@/lib/reports/unit-page-view";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

const levelLabel = (level: string): string =>
  level === "commune" || level === "district" || level === "province"
    ? MANAGING_LEVEL_LABELS[level]
    : "chưa ghi";

/** «từ 01/01/2023 đến 31/12/2023»; the stored end is the first day that no longer counts. */
const span = (from: IsoDate, to: IsoDate | null): string =>
  `từ ${formatDate(from)}${to ? ` đến ${formatDate(addDays(to, -1))}` : ""}`;

export function UnitPage({ view }: { readonly view: UnitPageView }) {
  return (
    <>
      <IdentityBar
        back={{ href: "/don-vi", label: "Đơn vị trên địa bàn" }}
        title={view.name}
        tag={view.endedOn ? <Tag tone="brown">Đã kết thúc từ {formatDate(view.endedOn)}</Tag> : null}
        facts={[
          { term: "Loại hình", value: UNIT_KIND_LABELS[view.unitClass] ?? view.unitClass },
          { term: "Cấp quản lý", value: levelLabel(view.managingLevel) },
          { term: "Cơ quan quản lý", value: view.managingBody || "Chưa ghi" },
          { term: "Địa bàn", value: view.placeName || "Chưa ghi" },
        ]}
      />
      <div className="wrap">
        <Successions title="Đơn vị này nay thuộc" lines={view.successors} />
        <div className="cols-t sp6">
          <div>
            <Results view={view} />
            <Consequences rows={view.consequences} />
            <Register view={view} />
          </div>
          <aside className="side" aria-label="Thông tin thêm">
            {view.canRegister && !view.endedOn ? (
              <p>
                <LinkButton href={`/dang-ky/moi?don-vi=${view.unitId}`}>Đăng ký cho đơn vị này</LinkButton>
              </p>
            ) : null}
            {view.mayChange ? (
              <p>
                <TextLink href={`/don-vi/${view.unitId}/thay-doi`}>Ghi thay đổi của đơn vị</TextLink>
              </p>
            ) : null}
            {view.mayDelegate ? (
              <p>
                <TextLink href={`/don-vi/${view.unitId}/uy-quyen`}>Ủy quyền quản lý</TextLink>
              </p>
            ) : null}
            <section>
              <h2>Người đứng đầu</h2>
              <p className="sp3">{view.headTitle ?? "Chưa ghi chức danh"}</p>
            </section>
            <Predecessors lines={view.predecessors} />
          </aside>
        </div>
        {view.routes.map((answer) => (
          <RouteAnswerPanel key={answer.planTitle} answer={answer} />
        ))}
      </div>
    </>
  );
}

function Successions({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly SuccessionLine[];
}) {
  if (lines.length === 0) return null;
  return (
    <Panel tone="warn" title={title} className="sp5" narrow>
      <ul>
        {lines.map((line) => (
          <li key={line.unitId}>
            <TextLink href={`/don-vi/${line.unitId}`}>{line.name}</TextLink> từ {formatDate(line.on)},{" "}
            {line.act}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Predecessors({ lines }: { readonly lines: readonly SuccessionLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>Hình thành từ</h2>
      <SummaryList
        kind="flat"
        items={lines.map((line) => ({
          term: formatDate(line.on),
          value: `${line.name} (${line.act})`,
          key: line.unitId,
        }))}
      />
    </section>
  );
}

function Results({ view: { results, unitId, mayEnterResults } }: { readonly view: UnitPageView }) {
  return (
    <section>
      <h2 className="ruled">Kết quả các năm</h2>
      {mayEnterResults ? (
        <p className="sp3">
          <TextLink href={`/ket-qua/nhap?don-vi=${unitId}`}>Nhập kết quả năm trước từ giấy</TextLink>
        </p>
      ) : null}
      {results.length === 0 ? (
        <p className="sp3 dim">Chưa có kết quả nào trong sổ.</p>
      ) : (
        <DataTable
          caption="Kết quả các năm, kèm văn bản"
          rows={results}
          rowKey={(row) => `${row.year}-${row.what}-${row.document}`}
          columns={[
            { key: "year", kind: "ordinal", head: "Năm", cell: ({ year }) => year, phone: { order: 0 } },
            {
              key: "what",
              kind: "name",
              head: "Nội dung",
              cell: ({ what, ofPredecessor, unitName }) => (
                <>
                  {what}
                  {ofPredecessor ? (
                    <span className="sub">Lịch sử của đơn vị trước đây{unitName ? `: ${unitName}` : ""}</span>
                  ) : null}
                </>
              ),
              phone: { order: 1 },
            },
            { key: "result", head: "Kết quả", cell: ({ result }) => result, phone: { label: "Kết quả" } },
            {
              key: "document",
              head: "Văn bản",
              cell: ({ document, isPaper, code }) => (
                <>
                  {document}
                  <span className="sub">
                    {isPaper ? "Nhập từ giấy" : null}
                    {isPaper && code ? " · " : null}
                    {code ? <a href={`/xac-thuc/${code}`}>Mã {code}</a> : null}
                  </span>
                </>
              ),
              phone: { label: "Văn bản" },
            },
          ]}
        />
      )}
    </section>
  );
}

function Register({ view }: { readonly view: UnitPageView }) {
  return (
    <section className="sp7">
      <h2 className="ruled">Sổ theo dõi qua các năm</h2>
      <p className="s dim measure sp2">
        Tên, địa bàn, cấp quản lý được ghi theo thời gian. Văn bản cũ giữ tên của thời điểm ban hành.
      </p>
      <SummaryList
        className="sp3"
        items={[
          ...view.versions.map((version) => ({
            key: `v${version.from}`,
            term: span(version.from, version.to),
            value: (
              <>
                <b>{version.name}</b>
                {version.placeName ? `, ${version.placeName}` : ""}
                {version.code ? ` · mã ${version.code}` : ""}
                {version.sourceAct ? <span className="sub dim">{version.sourceAct}</span> : null}
              </>
            ),
          })),
          ...view.managements.map((line) => ({
            key: `m${line.from}${line.delegated ? "d" : ""}`,
            term: span(line.from, line.to),
            value: (
              <>
                {line.delegated ? "Ủy quyền cho" : "Thuộc thẩm quyền quản lý của"} <b>{line.bodyName}</b>
                {line.document ? `, ${line.document}` : ""}
              </>
            ),
          })),
        ]}
      />
    </section>
  );
}
