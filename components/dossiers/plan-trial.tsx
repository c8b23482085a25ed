import { planHref } from "@/components/programmes/plan-bar";
import { DataTable } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { ChangeGroup, PlanTrialLine, TrialAspect, UnitChange } from "@/lib/dossiers/domain/plan-trial";
import type { CaseLine } from "@/lib/dossiers/domain/plan-trial-cases";
import type { PlanTrialView } from "@/lib/dossiers/trial-views";

interface PlanTrialProps {
  readonly planVersionId: string;
  readonly cycleYear: number;
  readonly view: PlanTrialView;
}

const ASPECTS = {
  scope: "Đối tượng",
  route: "Trình tự, thẩm quyền",
  criteria: "Bộ tiêu chí",
  preconditions: "Điều kiện xét",
  dates: "Thời hạn",
} as const satisfies Record<TrialAspect, string>;

const NOTHING = "không nêu";

/** What the draft would do with the units of the register and with last year's cases, beside the plan before it. */
export function PlanTrialPage({ planVersionId, cycleYear, view }: PlanTrialProps) {
  const { before, today, unrouted } = view;
  return (
    <>
      <div className="head top">
        <h1>Thử trên đơn vị</h1>
        <p className="lead">
          Theo sổ đơn vị ngày {formatDate(today)} và hồ sơ đã có; không ghi gì, không đổi hồ sơ nào.
        </p>
      </div>
      {unrouted > 0 ? (
        <Panel tone="warn" className="sp4" narrow title="Còn đơn vị chưa có trình tự">
          <p>
            {formatNumber(unrouted)} đơn vị thuộc đối tượng mà chưa có đúng một dòng trình tự.{" "}
            <TextLink href={planHref(planVersionId, "/tuyen")}>Xem các dòng trình tự</TextLink>
          </p>
        </Panel>
      ) : null}
      <Units view={view} />
      {before ? <Cases view={view} before={before} /> : null}
      <section className="sp6">
        <h2 className="ruled">Đơn vị khác đi</h2>
        <p className="sp3">
          {before ? (
            <>
              So với{" "}
              <TextLink href={planHref(before.planVersionId)}>kế hoạch năm {before.cycleYear}</TextLink>:{" "}
              {view.changed.total === 0
                ? "không đơn vị nào khác đi."
                : `${formatNumber(view.changed.total)} đơn vị khác đi.`}
            </>
          ) : (
            "Cơ quan này chưa có kế hoạch nào cùng nội dung đã công bố để so."
          )}
        </p>
        <Groups groups={view.groups} />
        <Changed planVersionId={planVersionId} cycleYear={cycleYear} view={view} />
      </section>
    </>
  );
}

function Units({ view: { units, decided, outside, unrouted, conditions } }: Pick<PlanTrialProps, "view">) {
  return (
    <SummaryList
      className="sp4"
      items={[
        { term: "Trong sổ", value: `${formatNumber(units)} đơn vị` },
        { term: "Thuộc đối tượng", value: formatNumber(decided + unrouted) },
        { term: "Ngoài đối tượng", value: formatNumber(outside) },
        ...(conditions
          ? [
              {
                term: "Điều kiện bắt buộc",
                value: `${formatNumber(conditions.met)} đơn vị đủ, ${formatNumber(conditions.lacking)} thiếu, ${formatNumber(conditions.no_data)} chưa có dữ liệu`,
              },
            ]
          : []),
      ]}
    />
  );
}

interface CasesProps {
  readonly view: PlanTrialView;
  readonly before: NonNullable<PlanTrialView["before"]>;
}

/** «theo kế hoạch mới 61/84 hồ sơ năm trước vẫn đủ điều kiện, 3 hồ sơ sẽ do cấp khác quyết định». */
function Cases({ view: { cases }, before: { cycleYear } }: CasesProps) {
  if (!cases) {
    return <p className="sp4 dim">Hồ sơ năm {cycleYear} chỉ thử được bằng tài khoản có quyền xem hồ sơ.</p>;
  }
  return (
    <section className="sp6">
      <h2 className="ruled">Hồ sơ năm {cycleYear}</h2>
      {cases.cases === 0 ? (
        <p className="sp3">Chưa có hồ sơ nào của kế hoạch năm {cycleYear} đã gửi.</p>
      ) : (
        <CaseCounts cases={cases} />
      )}
    </section>
  );
}

function CaseCounts({ cases }: { readonly cases: NonNullable<PlanTrialView["cases"]> }) {
  const { still, outside, lacking, noData, otherDecider, lines, notListed, isCut } = cases;
  const total = formatNumber(cases.cases);
  const isSame = still === cases.cases && otherDecider === 0;
  return (
    <>
      <Panel
        className="sp3"
        narrow
        tone={isSame ? "ok" : "warn"}
        title={`Theo kế hoạch mới ${formatNumber(still)}/${total} hồ sơ vẫn đủ điều kiện`}
      >
        <p>
          {otherDecider === 0
            ? "Không hồ sơ nào do cấp khác quyết định."
            : `${formatNumber(otherDecider)} hồ sơ sẽ do cấp khác quyết định.`}
          {isCut ? ` Chỉ thử ${total} hồ sơ đầu tiên.` : ""}
        </p>
      </Panel>
      {isSame ? null : (
        <SummaryList
          className="sp3"
          items={[
            { term: "Không thuộc đối tượng nữa", value: formatNumber(outside) },
            { term: "Thiếu điều kiện", value: formatNumber(lacking) },
            { term: "Chưa có dữ liệu", value: formatNumber(noData) },
            { term: "Cấp khác quyết định", value: formatNumber(otherDecider) },
          ]}
        />
      )}
      {lines.length > 0 ? <CaseLines lines={lines} notListed={notListed} /> : null}
    </>
  );
}

const KINDS = {
  outside: "Ngoài đối tượng",
  lacking: "Thiếu điều kiện",
  no_data: "Chưa có dữ liệu",
  other_decider: "Cấp khác quyết định",
} as const satisfies Record<CaseLine["kind"], string>;

function CaseLines({
  lines,
  notListed,
}: {
  readonly lines: readonly CaseLine[];
  readonly notListed: number;
}) {
  return (
    <details className="sp3">
      <summary>Từng hồ sơ khác đi</summary>
      <DataTable<CaseLine>
        caption="Hồ sơ khác đi theo bản nháp"
        rows={lines}
        rowKey={({ dossierId, kind }) => `${dossierId} ${kind}`}
        columns={[
          {
            key: "unit",
            kind: "name",
            head: "Đơn vị",
            cell: ({ unitName, dossierId }) => (
              <TextLink href={`/ho-so/${dossierId}`} plain>
                {unitName}
              </TextLink>
            ),
            phone: { order: 0 },
          },
          { key: "kind", head: "Khác đi", cell: ({ kind }) => KINDS[kind], phone: { order: 1 } },
          { key: "words", head: "Theo bản nháp", cell: ({ words }) => words, phone: { order: 2 } },
        ]}
      />
      {notListed > 0 ? <p className="dim">Còn {formatNumber(notListed)} dòng không nêu ở đây.</p> : null}
    </details>
  );
}

/** The same change of many units, told once. */
function Groups({ groups }: { readonly groups: readonly ChangeGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <DataTable<ChangeGroup>
      className="sp4"
      caption="Những điều khác đi"
      rows={groups}
      rowKey={({ aspect, before, after }) => `${aspect} ${before} ${after}`}
      groupOf={({ aspect }) => ASPECTS[aspect]}
      columns={[
        {
          key: "number",
          kind: "ordinal",
          head: "Số",
          cell: (_, index) => index + 1,
          phone: { order: 0 },
        },
        {
          key: "before",
          head: "Kế hoạch trước",
          cell: ({ before }) => before || NOTHING,
          phone: { order: 1, label: "Kế hoạch trước" },
        },
        {
          key: "after",
          head: "Bản nháp này",
          cell: ({ after }) => after || NOTHING,
          phone: { order: 2, label: "Bản nháp này" },
        },
        {
          key: "units",
          kind: "number",
          head: "Số đơn vị",
          cell: ({ units }) => formatNumber(units),
          phone: { order: 0, label: "Số đơn vị" },
        },
      ]}
    />
  );
}

/** Its number in the table of what changes. */
const numberOf = (groups: readonly ChangeGroup[], { aspect, before, after }: UnitChange): number =>
  groups.findIndex((one) => one.aspect === aspect && one.before === before && one.after === after) + 1;

function Changed({ planVersionId, cycleYear, view: { changed, groups } }: PlanTrialProps) {
  if (changed.total === 0) return null;
  return (
    <>
      <h3 className="sp5">Từng đơn vị</h3>
      <DataTable<PlanTrialLine>
        className="sp3"
        caption={`Đơn vị khác đi theo kế hoạch năm ${cycleYear}`}
        rows={changed.rows}
        rowKey={({ unitId }) => unitId}
        columns={[
          {
            key: "name",
            kind: "name",
            head: "Đơn vị",
            cell: ({ name, unitId }) => (
              <TextLink href={`/don-vi/${unitId}`} plain>
                {name}
              </TextLink>
            ),
            phone: { order: 0 },
          },
          {
            key: "changes",
            head: "Khác đi",
            cell: ({ changes }) =>
              changes.map((change) => `${ASPECTS[change.aspect]} (${numberOf(groups, change)})`).join("; "),
            phone: { order: 1 },
          },
        ]}
      />
      <Pager page={changed} noun="đơn vị" hrefOf={(page) => planHref(planVersionId, `/thu?trang=${page}`)} />
    </>
  );
}
