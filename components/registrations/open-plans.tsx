import { windowText } from "@/components/registrations/window-text";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { RowName } from "@/components/ui/row-name";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/core/text";
import type { OpenPlanRow } from "@/lib/registrations/contract";
import type { RegistrationStatus } from "@/lib/registrations/domain/workflow";

const ENTRY_WORDS = {
  selected: "Ban Chỉ đạo lựa chọn",
  registered: "Đơn vị đăng ký",
  registered_then_approved: "Đơn vị đăng ký, tỉnh phê duyệt danh sách",
} as const satisfies Record<OpenPlanRow["entryKind"], string>;

/** Plans of this cycle: how they take units in, until when, and how many have come. */
export function OpenPlans({ plans }: { readonly plans: readonly OpenPlanRow[] }) {
  return (
    <DataTable
      className="sp3"
      caption="Kế hoạch đang thực hiện"
      rows={plans}
      rowKey={({ planVersionId }) => planVersionId}
      columns={[
        { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => index + 1, phone: { hidden: true } },
        {
          key: "plan",
          kind: "name",
          head: "Kế hoạch",
          cell: (plan) => (
            <RowName
              href={entryHref(plan)}
              name={`${plan.programmeLabel}, năm ${plan.cycleYear}`}
              note={`${plan.issuer}${plan.documentNumber ? `, số ${plan.documentNumber}` : ""}`}
            />
          ),
          phone: { order: 1 },
        },
        {
          key: "entry",
          head: "Cách vào kế hoạch",
          cell: ({ entryKind, entryClause }) => (
            <>
              {ENTRY_WORDS[entryKind]}
              <span className="sub">mục {entryClause}</span>
            </>
          ),
          phone: { order: 2 },
        },
        {
          key: "window",
          head: "Thời hạn",
          cell: ({ window }) => (
            <>
              {windowText(window)}
              <span className="sub">
                {window.words ? `kế hoạch ghi «${window.words}»` : "kế hoạch không nêu ngày, tính hết chu kỳ"}
              </span>
            </>
          ),
          phone: { order: 3, label: "Thời hạn" },
        },
        { key: "state", head: "Còn lại", nowrap: true, cell: windowState, phone: { order: 0, inline: true } },
        {
          key: "count",
          kind: "number",
          head: "Đơn vị",
          cell: ({ counts }) => formatNumber(openCount(counts)),
          phone: { label: "Đơn vị" },
        },
        {
          key: "act",
          head: <span className="sr">Việc</span>,
          nowrap: true,
          cell: (plan) => <PlanAct plan={plan} />,
          phone: {},
        },
      ]}
    />
  );
}

const openCount = (counts: Readonly<Partial<Record<RegistrationStatus, number>>>): number =>
  Object.entries(counts)
    .filter(([status]) => status !== "withdrawn" && status !== "rejected")
    .reduce((sum, [, count]) => sum + count, 0);

function windowState({ window }: OpenPlanRow) {
  if (window.state === "not_open") return <Tag tone="grey">Chưa mở</Tag>;
  if (window.state === "closed") return <Tag tone="brown">Đã hết hạn</Tag>;
  if (window.daysLeft === null) return "Đang mở";
  return (
    <DueChip
      state={runningDeadlineState(window.daysLeft)}
      daysLeft={window.daysLeft}
      workingDaysLeft={window.workingDaysLeft}
    />
  );
}

/** Where the actor enters units; undefined when he only looks on. */
export function entryHref({ role, planVersionId }: OpenPlanRow): string | undefined {
  if (role === "selector") return `/dang-ky/lua-chon?ke-hoach=${planVersionId}`;
  if (role === "preparer") return `/dang-ky/moi?ke-hoach=${planVersionId}`;
  return undefined;
}

function PlanAct({ plan }: { readonly plan: OpenPlanRow }) {
  const href = entryHref(plan);
  if (!href) return <span className="dim">{plan.role === "receiver" ? "Nhận đăng ký" : "Chỉ xem"}</span>;
  if (plan.window.state !== "open") return <TextLink href={href}>Xem đơn vị</TextLink>;
  return <TextLink href={href}>{plan.role === "selector" ? "Lựa chọn đơn vị" : "Đăng ký đơn vị"}</TextLink>;
}

/** The one act of the page, when exactly one plan is open for the actor. */
export function PrimaryPlanAct({ plans }: { readonly plans: readonly OpenPlanRow[] }) {
  const open = plans.filter((plan) => plan.window.state === "open" && entryHref(plan));
  const [plan] = open;
  const href = plan && entryHref(plan);
  if (!href || open.length > 1) return null;
  return (
    <LinkButton href={href}>{plan.role === "selector" ? "Lựa chọn đơn vị" : "Đăng ký đơn vị"}</LinkButton>
  );
}
