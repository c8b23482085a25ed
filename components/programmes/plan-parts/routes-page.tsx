import { planHref } from "@/components/programmes/plan-bar";
import { planMessage } from "@/components/programmes/plan-message";
import { PartProblems } from "@/components/programmes/plan-parts/part-problems";
import { routeHref } from "@/components/programmes/plan-parts/route-page";
import { NEW_ITEM } from "@/components/programmes/plan-parts/plan-section";
import { Clause } from "@/components/programmes/plan-words";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/components/forms/form-state";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { capital, formatDate } from "@/lib/core/text";
import type { PlanDraft, RouteRow, UnitPair } from "@/lib/programmes/domain/plan";
import { routeCoverage, type CoveredFrom, type RouteCoverage } from "@/lib/programmes/domain/route-coverage";
import { routeWords } from "@/lib/programmes/domain/route-words";
import type { PlanPartView } from "@/lib/programmes/plan-views";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

interface RoutesPageProps {
  readonly view: PlanPartView;
  readonly state: FormState | null;
}

const ABOUT_ROUTES: readonly string[] = [
  "plan.route-missing",
  "plan.route-ambiguous",
  "plan.route-decision-not-last",
  "plan.route-not-workable",
  "plan.opinion-misplaced",
  "plan.signer-not-of-body",
];

/** The decision table of a draft: its rows as sentences, and turned round, which row each kind of unit has. */
export function RoutesPage({ view, state }: RoutesPageProps) {
  const { planVersionId, content } = view;
  return (
    <>
      <div className="head top">
        <ErrorSummary state={state} refusalMessage={planMessage(state, content)} />
        <h1>Trình tự, thẩm quyền</h1>
        <p className="lead">
          Mỗi dòng nói các bước của những đơn vị nào. Mỗi loại đơn vị trong đối tượng phải có đúng một dòng,
          theo thẩm quyền cũng như được ủy quyền, vào mọi ngày của kỳ.
        </p>
      </div>
      <PartProblems view={view} concerns={({ code }) => ABOUT_ROUTES.includes(code)} />
      <section className="sp5" aria-labelledby="cac-dong">
        <h2 className="ruled" id="cac-dong">
          Các dòng
        </h2>
        {content.routes.length === 0 ? <p className="sp3 dim">Kế hoạch chưa có dòng nào.</p> : null}
        <SummaryList
          className="sp3"
          items={content.routes.map((row) => ({
            key: row.key,
            term: row.title,
            value: <RowSentences row={row} plan={content} />,
            action: { href: routeHref(planVersionId, row.key), label: "Sửa", of: row.title },
          }))}
        />
        <p className="sp3">
          <LinkButton kind="secondary" href={routeHref(planVersionId, NEW_ITEM)}>
            Thêm dòng trình tự
          </LinkButton>
        </p>
      </section>
      <Coverage view={view} />
    </>
  );
}

function RowSentences({ row, plan }: { readonly row: RouteRow; readonly plan: PlanDraft }) {
  const ways = routeWords({ ...plan, routes: [row] });
  return (
    <>
      {row.steps.length === 0
        ? "Chưa có bước nào."
        : ways.length === 0
          ? "Không đơn vị nào trong đối tượng đi dòng này."
          : ways.map(({ key, sentence }) => <p key={key}>{sentence}</p>)}
      <Clause of={row} />
    </>
  );
}

const pairText = ({ unitClass, managingLevel }: UnitPair): string =>
  capital(`${UNIT_CLASS_LABELS[unitClass]} do ${MANAGING_LEVEL_LABELS[managingLevel]} quản lý`);

interface CoverageLine {
  readonly pair: UnitPair;
  readonly byLaw: RouteCoverage | undefined;
  readonly delegated: RouteCoverage | undefined;
}

const isWhole = ({ stretches }: RouteCoverage): boolean => stretches.every(({ rows }) => rows.length === 1);

/** One row of the table takes both. */
const isSame = (a: RouteCoverage | undefined, b: RouteCoverage | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  isWhole(a) &&
  JSON.stringify(a.stretches) === JSON.stringify(b.stretches);

/** Class × level × delegated: which row takes it, and from when where that changes in the cycle. */
function Coverage({ view: { planVersionId, content } }: Pick<RoutesPageProps, "view">) {
  const covered = routeCoverage(content);
  const lines = content.scope.pairs.map(({ unitClass, managingLevel }): CoverageLine => {
    const of = (delegated: boolean) =>
      covered.find(
        (one) =>
          one.delegated === delegated &&
          one.pair.unitClass === unitClass &&
          one.pair.managingLevel === managingLevel,
      );
    return { pair: { unitClass, managingLevel }, byLaw: of(false), delegated: of(true) };
  });
  return (
    <section className="sp6" aria-labelledby="ai-di-dong-nao">
      <h2 className="ruled" id="ai-di-dong-nao">
        Loại đơn vị nào đi dòng nào
      </h2>
      {lines.length === 0 ? (
        <p className="sp3 dim">
          Kế hoạch chưa có đối tượng.{" "}
          <TextLink href={planHref(planVersionId, "/pham-vi")}>Nêu đối tượng trước</TextLink>
        </p>
      ) : (
        <>
          {covered.every(isWhole) ? (
            <p className="sp3">Mỗi loại đơn vị trong đối tượng có đúng một dòng.</p>
          ) : null}
          <DataTable<CoverageLine>
            className="sp3"
            caption="Loại đơn vị nào đi dòng nào"
            rows={lines}
            rowKey={({ pair }) => `${pair.unitClass} ${pair.managingLevel}`}
            rowState={({ byLaw, delegated }) =>
              [byLaw, delegated].every((one) => one === undefined || isWhole(one)) ? null : "missing"
            }
            columns={[
              {
                key: "pair",
                kind: "name",
                head: "Đơn vị",
                cell: ({ pair }) => pairText(pair),
                phone: { order: 0 },
              },
              {
                key: "by-law",
                head: "Theo thẩm quyền",
                cell: ({ byLaw }) => <Stretches plan={content} of={byLaw} />,
                phone: { label: "Theo thẩm quyền" },
              },
              {
                key: "delegated",
                head: "Được ủy quyền",
                cell: ({ byLaw, delegated }) =>
                  isSame(byLaw, delegated) ? "cùng dòng" : <Stretches plan={content} of={delegated} />,
                phone: { label: "Được ủy quyền" },
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Stretches({ plan, of }: { readonly plan: PlanDraft; readonly of: RouteCoverage | undefined }) {
  const stretches = of?.stretches ?? [];
  return stretches.map((stretch) => (
    <span key={stretch.from} className="sub">
      {stretches.length > 1 ? `Từ ${formatDate(stretch.from)}: ` : ""}
      {rowsText(plan, stretch)}
    </span>
  ));
}

function rowsText({ routes }: PlanDraft, { rows }: CoveredFrom): string {
  const titles = rows.map((key) => routes.find((row) => row.key === key)?.title ?? key);
  if (titles.length === 0) return "Chưa có dòng nào";
  return titles.length === 1 ? (titles[0] ?? "") : `${titles.length} dòng cùng áp dụng: ${titles.join("; ")}`;
}
