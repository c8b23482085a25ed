import type { ReactNode } from "react";
import { ExtensionNote } from "@/components/programmes/extension-note";
import { draftTabs, DraftTag } from "@/components/programmes/plan-bar";
import { HowCounted } from "@/components/programmes/how-counted";
import { RouteFlow } from "@/components/programmes/route-flow";
import { DetailsHow } from "@/components/ui/details-how";
import { IdentityBar } from "@/components/ui/identity-bar";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { MilestoneView, PeriodView } from "@/lib/programmes/plan-line";
import type { MilestonePurpose } from "@/lib/programmes/domain/date-language";
import {
  SIGNER_POST_LABELS,
  STEP_LABELS,
  type ComponentMaker,
  type PlanDraft,
  type RouteRow,
  type Step,
} from "@/lib/programmes/domain/plan";
import { OFFICE_KIND_LABELS, type BodyRef, type OfficePlace } from "@/lib/programmes/domain/body-ref";
import { MOVEMENT_GRADE_LABELS, PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import { routeWords } from "@/lib/programmes/domain/route-words";
import { BASIS_LABELS, type Sourced } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS, type UnitClass } from "@/lib/units/domain/unit-class";

interface PlanViewProps {
  readonly planVersionId: string;
  readonly content: PlanDraft;
  readonly isDraft: boolean;
  readonly milestones: readonly MilestoneView[];
  readonly periods: readonly PeriodView[];
  readonly mayExtend: boolean;
}

const PLACES = {
  unit: "cùng cấp với đơn vị",
  managing: "của cấp quản lý",
  above: "của cấp trên cấp quản lý",
  district: "cấp huyện",
  province: "cấp tỉnh",
} as const satisfies Record<OfficePlace, string>;

/** Registration windows, due dates and report periods are three things; periods of evaluation are a fourth. */
const MILESTONE_GROUPS: readonly {
  readonly title: string;
  readonly purposes: readonly MilestonePurpose[];
}[] = [
  { title: "Thời gian lựa chọn, đăng ký", purposes: ["selection", "registration", "list_approval"] },
  { title: "Hạn nộp hồ sơ, hạn quyết định", purposes: ["dossier", "decision"] },
  { title: "Kỳ báo cáo", purposes: ["start_up_report", "yearly_report", "monthly_report"] },
];

const MAKERS = {
  unit: "Đơn vị lập",
  evaluating_body: "Cơ quan đánh giá lập",
} as const satisfies Record<ComponentMaker, string>;

const bodyText = (ref: BodyRef): string => {
  if (ref.kind === "unit") return "đơn vị";
  if (ref.kind === "unit_head") return "người đứng đầu đơn vị";
  return `${OFFICE_KIND_LABELS[ref.kind]} ${PLACES[ref.at]}`;
};

const classesText = (classes: readonly UnitClass[] | null): string =>
  classes === null ? "mọi loại đơn vị" : classes.map((one) => UNIT_CLASS_LABELS[one]).join(", ");

/** Clause of an item, and what the reader must know when the plan itself doesn't say it. */
function Clause({ of }: { readonly of: Sourced }) {
  const mark = of.mark ?? (of.basis === "plan" ? null : BASIS_LABELS[of.basis]);
  return (
    <span className="sub dim">
      {of.clause}
      {of.source ? `: «${of.source}»` : ""}
      {mark ? ` · ${mark}` : ""}
    </span>
  );
}

export function PlanViewPage({
  planVersionId,
  content,
  isDraft,
  milestones,
  periods,
  mayExtend,
}: PlanViewProps) {
  const { header } = content;
  return (
    <>
      <IdentityBar
        back={{ href: "/ke-hoach", label: "Kế hoạch" }}
        title={header.title}
        tag={isDraft ? <DraftTag /> : undefined}
        tabs={isDraft ? draftTabs(planVersionId, "") : undefined}
        facts={[
          { term: "Nội dung", value: PROGRAMME_LABELS[header.programme] },
          { term: "Năm", value: header.cycleYear },
          { term: "Cơ quan ban hành", value: header.issuer },
          { term: "Số", value: header.documentNumber ?? (isDraft ? "chưa nhập" : "bản gốc để trống") },
          {
            term: "Ngày",
            value: header.documentDate
              ? formatDate(header.documentDate)
              : header.documentDateWords || "chưa nhập",
          },
        ]}
      />
      <div className="wrap">
        {header.sourceNotes.length > 0 ? (
          <Panel className="sp5" title="Ghi chú về bản gốc" narrow>
            <ul>
              {header.sourceNotes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Panel>
        ) : null}
        <Part title="Đối tượng">
          <SummaryList
            items={[
              ...scopeItems(content),
              ...content.scope.exclusions.map((exclusion) => ({
                key: exclusion.key,
                term: "Không thuộc đối tượng",
                value: (
                  <>
                    {exclusion.sentence}
                    <Clause of={exclusion} />
                  </>
                ),
              })),
            ]}
          />
        </Part>
        <Part title="Điều kiện xét">
          <Preconditions content={content} />
        </Part>
        <Part title="Trình tự, thẩm quyền">
          <p>
            <TextLink href={`/ke-hoach/${planVersionId}/quy-trinh`}>
              Ai được làm gì ở từng bước, bản để ký xác nhận
            </TextLink>
          </p>
          {routeWords(content).map((way) => (
            <RouteFlow key={way.key} way={way} />
          ))}
          <div className="sp5">
            <DetailsHow title="Từng dòng của kế hoạch, kèm căn cứ">
              {content.routes.map((row) => (
                <RouteRowView key={row.key} row={row} />
              ))}
            </DetailsHow>
          </div>
        </Part>
        <Part title="Thành phần hồ sơ">
          <SummaryList
            items={content.components.map((component) => ({
              key: component.code,
              term: component.title,
              value: (
                <>
                  {component.maker === null ? "Chưa nêu ai lập" : MAKERS[component.maker]}
                  {component.required ? "" : ", nếu có"}
                  <Clause of={component} />
                </>
              ),
            }))}
          />
        </Part>
        {MILESTONE_GROUPS.map(({ title, purposes }) => (
          <Milestones
            key={title}
            title={title}
            milestones={milestones.filter(({ milestone }) => purposes.includes(milestone.purpose))}
            extendHref={mayExtend ? `/ke-hoach/${planVersionId}/gia-han` : null}
          />
        ))}
        <Periods periods={periods} />
        {content.quotas.length > 0 ? (
          <Part title="Chỉ tiêu">
            <SummaryList
              items={content.quotas.map((quota) => ({
                key: quota.key,
                term: quota.title,
                value: (
                  <>
                    {quota.kind === "assigned"
                      ? `${quota.assignedBy} giao: ${quota.number ?? "chưa nhập"}`
                      : quota.parts
                          .map(({ atLeast, title }) => `ít nhất ${atLeast} ${title}`)
                          .join(quota.combine === "all_of" ? " và " : " hoặc ")}
                    <Clause of={quota} />
                  </>
                ),
              }))}
            />
          </Part>
        ) : null}
        {content.consequences.length > 0 ? (
          <Part title="Khen thưởng, hệ quả">
            <SummaryList
              items={content.consequences.map((item) => ({
                key: item.text,
                term: item.concerns,
                value: (
                  <>
                    {item.text}
                    <Clause of={item} />
                  </>
                ),
              }))}
            />
          </Part>
        ) : null}
      </div>
    </>
  );
}

interface MilestonesProps {
  readonly title: string;
  readonly milestones: readonly MilestoneView[];
  /** Null for whoever grants nothing here. */
  readonly extendHref: string | null;
}

function Milestones({ title, milestones, extendHref }: MilestonesProps) {
  return (
    <Part title={title}>
      {milestones.length === 0 ? (
        <p className="dim">Kế hoạch không nêu.</p>
      ) : (
        <SummaryList
          items={milestones.map((view) => ({
            ...milestoneItem(view),
            action:
              extendHref && view.closesOn
                ? {
                    href: `${extendHref}?moc=${encodeURIComponent(view.milestone.key)}`,
                    label: "Gia hạn",
                    of: view.milestone.title,
                  }
                : undefined,
          }))}
        />
      )}
    </Part>
  );
}

/** What a result is about (TT 124 Đ.8.2). It is no due date. */
function Periods({ periods }: Pick<PlanViewProps, "periods">) {
  if (periods.length === 0) return null;
  return (
    <Part title="Thời kỳ đánh giá">
      <SummaryList
        items={periods.map(({ rule, period }) => ({
          key: rule.unitClasses.join(" "),
          term: classesText(rule.unitClasses),
          value: (
            <>
              <b>
                từ {formatDate(period.from)} đến hết {formatDate(period.to)}
              </b>
              , là thời gian lấy kết quả để xét, không phải hạn nộp
              <Clause of={rule} />
            </>
          ),
        }))}
      />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="sp6">
      <h2 className="ruled">{title}</h2>
      <div className="sp3">{children}</div>
    </section>
  );
}

/** One line per clause: the classes and managing levels that the same words take in. */
function scopeItems({ scope }: PlanDraft) {
  const levels = [...new Set(scope.pairs.map(({ managingLevel }) => managingLevel))];
  return levels.flatMap((level) => {
    const pairs = scope.pairs.filter(({ managingLevel }) => managingLevel === level);
    const [first] = pairs;
    if (!first) return [];
    return [
      {
        key: level,
        term: `Do ${MANAGING_LEVEL_LABELS[level]} quản lý`,
        value: (
          <>
            {classesText(pairs.map(({ unitClass }) => unitClass))}
            <Clause of={first} />
          </>
        ),
      },
    ];
  });
}

function Preconditions({ content }: { readonly content: PlanDraft }) {
  const lines = content.preconditions.flatMap((group) =>
    group.lines.map((line) => ({ line, force: group.force })),
  );
  if (lines.length === 0) return <p>Kế hoạch không nêu điều kiện về kết quả các năm trước.</p>;
  return (
    <SummaryList
      items={lines.map(({ line, force }) => ({
        key: line.key,
        term: line.title,
        value: (
          <>
            {line.floor.kind === "grade"
              ? `Từ loại ${MOVEMENT_GRADE_LABELS[line.floor.atLeast]} trở lên`
              : "Có kết quả đạt"}
            {force === "advisory" ? " (để tham khảo, không chặn)" : ""}
            <Clause of={line} />
          </>
        ),
      }))}
    />
  );
}

function RouteRowView({ row }: { readonly row: RouteRow }) {
  return (
    <section className="why sp4">
      <h3>{row.title}</h3>
      <Clause of={row} />
      <ol>
        {row.steps.map((step, index) => (
          <li key={`${step.kind}-${index}`}>
            <span className="no">{index + 1}</span>
            <div>
              <b>{STEP_LABELS[step.kind]}:</b> {stepText(step)}
              <Clause of={step} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stepText(step: Step): string {
  const body = bodyText(step.by);
  switch (step.kind) {
    case "self_assess":
      return step.orBy ? `${body}, hoặc ${bodyText(step.orBy)} lập thay` : body;
    case "evaluate":
      return step.advisedBy ? `${body}, ${bodyText(step.advisedBy)} tham mưu` : body;
    case "intake":
    case "appraise":
      return step.via ? `${body}, qua ${bodyText(step.via)}` : body;
    case "opinion":
    case "meet_or_written":
      return body;
    case "decide":
      return `${body}, ${SIGNER_POST_LABELS[step.signer]} ký`;
  }
}

function milestoneItem({ milestone, opensOn, closesOn, how, extensions }: MilestoneView) {
  const days =
    opensOn && closesOn && opensOn !== closesOn
      ? `từ ${formatDate(opensOn)} đến hết ${formatDate(closesOn)}`
      : closesOn
        ? `đến hết ${formatDate(closesOn)}`
        : "kế hoạch không nêu ngày";
  return {
    key: milestone.key,
    term: milestone.title,
    value: (
      <>
        <b>{days}</b>, {milestone.from} gửi {milestone.to}
        <Clause of={milestone} />
        {extensions.map((extension) => (
          <ExtensionNote key={extension.id} extension={extension} />
        ))}
        {how ? <HowCounted how={how} /> : null}
      </>
    ),
  };
}
