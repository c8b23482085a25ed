import { EligibilityPanel } from "@/components/registrations/eligibility-panel";
import { OutsidePanel } from "@/components/registrations/outside-panel";
import { registrationMessage } from "@/components/registrations/registration-message";
import { RoutePanel } from "@/components/registrations/route-panel";
import { ClosedPanel, PlanFacts } from "@/components/registrations/candidates";
import { StatusTag } from "@/components/reports/status-tag";
import { BackLink } from "@/components/ui/back-link";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { UnitPreviewView } from "@/lib/registrations/contract";

/** One unit against every plan that runs: taken in or not, why, and the way in. */
export function UnitPreview({ view }: { readonly view: UnitPreviewView }) {
  return (
    <div className="wrap">
      <BackLink href={`/don-vi/${view.unitId}`} label={view.unitName} />
      <div className="head">
        <h1>Đăng ký cho {view.unitName}</h1>
        <p className="lead">
          {view.unitClassLabel}
          {view.placeName ? `, ${view.placeName}` : ""}. Quản lý: {view.managementText}.
        </p>
      </div>
      {view.plans.length === 0 ? <p>Hôm nay không có kế hoạch nào đang thực hiện.</p> : null}
      {view.plans.toSorted(takenInFirst).map((entry) => (
        <PlanSection key={entry.plan.planVersionId} view={view} entry={entry} />
      ))}
    </div>
  );
}

type Entry = UnitPreviewView["plans"][number];

const takenInFirst = ({ row: a }: Entry, { row: b }: Entry): number =>
  Number(b.verdict.kind === "within") - Number(a.verdict.kind === "within");

interface PlanSectionProps {
  readonly view: UnitPreviewView;
  readonly entry: Entry;
}

function PlanSection({ view, entry: { plan, row, mayEnter } }: PlanSectionProps) {
  const { verdict } = row;
  return (
    <section className="sp6">
      <h2>
        {plan.programmeLabel}, năm {plan.cycleYear}
      </h2>
      <p className="s dim">{plan.issuer}</p>
      {verdict.kind === "outside" ? (
        <OutsidePanel outside={verdict.outside} planTitle={plan.title} />
      ) : (
        <>
          <PlanFacts plan={plan} />
          <ClosedPanel plan={plan} />
          <WayIn view={view} entry={{ plan, row, mayEnter }} />
          {verdict.kind === "within" ? (
            <div className="cols sp6">
              <RoutePanel route={verdict.route} caseName={`Hồ sơ năm ${plan.cycleYear}`} />
              <EligibilityPanel
                eligibility={verdict.eligibility}
                unitText={`${view.unitClassLabel}; quản lý: ${view.managementText}`}
                mayEnterResults={view.mayEnterResults}
                proposable={
                  row.overridableIn ? { unitId: row.unitId, planVersionId: row.overridableIn } : null
                }
              />
            </div>
          ) : (
            <Panel tone="warn" narrow className="sp4">
              <p>{registrationMessage(verdict.refusal)}</p>
            </Panel>
          )}
        </>
      )}
    </section>
  );
}

/** Already in, the button, or who does it instead. */
function WayIn({ view, entry: { plan, row, mayEnter } }: PlanSectionProps) {
  if (row.existing) {
    return (
      <p className="sp4">
        <TextLink href={`/dang-ky/${row.existing.registrationId}`}>Mở đăng ký năm nay</TextLink>{" "}
        <StatusTag kind="registration" status={row.existing.status} />
      </p>
    );
  }
  if (!mayEnter) {
    return (
      <Panel narrow className="sp4">
        <p>
          {plan.entryKind === "selected"
            ? `Kế hoạch này do Ban Chỉ đạo lựa chọn đơn vị (mục ${plan.entryClause}), đơn vị không tự đăng ký.`
            : `Đơn vị do ${view.managingBodyName} quản lý; cán bộ của cơ quan đó hoặc của đơn vị đăng ký.`}
        </p>
      </Panel>
    );
  }
  if (!row.selectable || plan.window.state !== "open") return null;
  const base = plan.entryKind === "selected" ? "/dang-ky/lua-chon" : "/dang-ky/moi";
  return (
    <p className="sp4">
      <LinkButton href={`${base}/kiem-tra?ke-hoach=${plan.planVersionId}&don-vi=${view.unitId}`}>
        {plan.entryKind === "selected" ? "Lựa chọn đơn vị này" : "Đăng ký đơn vị này"}
      </LinkButton>
    </p>
  );
}
