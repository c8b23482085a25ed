import type { ReactNode } from "react";
import { ExtensionNote } from "@/components/programmes/extension-note";
import { draftTabs, DraftTag, planHref } from "@/components/programmes/plan-bar";
import { HowCounted } from "@/components/programmes/how-counted";
import { PlanGroupSentences, SectionSentences } from "@/components/programmes/plan-parts/plan-group-page";
import {
  CRITERIA_GROUP,
  OUTCOME_GROUP,
  PRECONDITIONS_GROUP,
  REPORTS_GROUP,
  SCOPE_GROUP,
  type PlanGroup,
  COMPONENTS_GROUP,
  ENTRY_GROUP,
} from "@/components/programmes/plan-parts/plan-groups";
import type { PlanReading } from "@/components/programmes/plan-parts/plan-section";
import { quotasSection } from "@/components/programmes/plan-parts/target-sections";
import { Clause, stepText } from "@/components/programmes/plan-words";
import { RouteFlow } from "@/components/programmes/route-flow";
import { DetailsHow } from "@/components/ui/details-how";
import { IdentityBar } from "@/components/ui/identity-bar";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { MilestoneView } from "@/lib/programmes/plan-line";
import type { MilestonePurpose } from "@/lib/programmes/domain/date-language";
import { STEP_LABELS, type PlanDraft, type RouteRow } from "@/lib/programmes/domain/plan";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import { routeWords } from "@/lib/programmes/domain/route-words";
import type { CriteriaTitles } from "@/lib/programmes/plan-views";

interface PlanViewProps {
  readonly planVersionId: string;
  readonly content: PlanDraft;
  readonly isDraft: boolean;
  readonly milestones: readonly MilestoneView[];
  readonly criteriaTitles: CriteriaTitles;
  readonly mayExtend: boolean;
  readonly followsQuotas: boolean;
}

/** Registration windows, due dates and report periods are three things; periods of evaluation are a fourth. */
const MILESTONE_GROUPS: readonly {
  readonly title: string;
  readonly purposes: readonly MilestonePurpose[];
}[] = [
  { title: "Thời gian lựa chọn, đăng ký", purposes: ["selection", "registration", "list_approval"] },
  { title: "Hạn nộp hồ sơ, hạn quyết định", purposes: ["dossier", "decision"] },
  { title: "Kỳ báo cáo", purposes: ["start_up_report", "yearly_report", "monthly_report"] },
];

export function PlanViewPage({
  planVersionId,
  content,
  isDraft,
  criteriaTitles,
  milestones,
  mayExtend,
  followsQuotas,
}: PlanViewProps) {
  const { header } = content;
  const plan = { content, criteriaTitles };
  const shown = { plan, planVersionId, isDraft };
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
        {isDraft ? (
          <p className="sp4">
            <TextLink href={planHref(planVersionId, "/cong-bo")}>Còn thiếu gì để công bố</TextLink>
          </p>
        ) : null}
        {header.sourceNotes.length > 0 ? (
          <Panel className="sp5" title="Ghi chú về bản gốc" narrow>
            <ul>
              {header.sourceNotes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Panel>
        ) : null}
        <GroupPart group={SCOPE_GROUP} {...shown} />
        <GroupPart group={CRITERIA_GROUP} {...shown} />
        <GroupPart group={PRECONDITIONS_GROUP} {...shown} />
        <GroupPart group={ENTRY_GROUP} {...shown} />
        <Part title="Trình tự, thẩm quyền" editHref={isDraft ? planHref(planVersionId, "/tuyen") : null}>
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
        <GroupPart group={COMPONENTS_GROUP} {...shown} />
        {MILESTONE_GROUPS.map(({ title, purposes }) => (
          <Milestones
            key={title}
            title={title}
            milestones={milestones.filter(({ milestone }) => purposes.includes(milestone.purpose))}
            extendHref={mayExtend ? `/ke-hoach/${planVersionId}/gia-han` : null}
            editHref={isDraft ? planHref(planVersionId, "/moc") : null}
          />
        ))}
        <Part title="Chỉ tiêu" editHref={isDraft ? planHref(planVersionId, "/chi-tieu") : null}>
          {followsQuotas ? (
            <p>
              <TextLink href={planHref(planVersionId, "/tien-do")}>Tiến độ chỉ tiêu từng địa bàn</TextLink>
            </p>
          ) : null}
          <SectionSentences section={quotasSection} plan={plan} />
        </Part>
        <GroupPart group={REPORTS_GROUP} {...shown} />
        <GroupPart group={OUTCOME_GROUP} {...shown} />
      </div>
    </>
  );
}

interface MilestonesProps {
  readonly title: string;
  readonly milestones: readonly MilestoneView[];
  /** Null for whoever grants nothing here. */
  readonly extendHref: string | null;
  /** Null for a plan that is published. */
  readonly editHref: string | null;
}

function Milestones({ title, milestones, extendHref, editHref }: MilestonesProps) {
  return (
    <Part title={title} editHref={editHref}>
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

interface PartProps {
  readonly title: string;
  /** Where a draft's part is edited. */
  readonly editHref?: string | null;
  readonly children: ReactNode;
}

function Part({ title, editHref = null, children }: PartProps) {
  return (
    <section className="sp6">
      <h2 className="ruled">{title}</h2>
      {editHref ? (
        <p className="sp2">
          <TextLink href={editHref}>
            Sửa<span className="sr"> {title}</span>
          </TextLink>
        </p>
      ) : null}
      <div className="sp3">{children}</div>
    </section>
  );
}

interface GroupPartProps {
  readonly group: PlanGroup;
  readonly plan: PlanReading;
  readonly planVersionId: string;
  readonly isDraft: boolean;
}

/** Parts that are edited on one page, read under one heading. */
function GroupPart({ group, plan, planVersionId, isDraft }: GroupPartProps) {
  const editHref = isDraft ? planHref(planVersionId, `/${group.sections[0].slug}`) : null;
  return (
    <Part title={group.title} editHref={editHref}>
      <PlanGroupSentences group={group} plan={plan} />
    </Part>
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
