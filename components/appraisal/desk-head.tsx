import { STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { StatusTag } from "@/components/reports/status-tag";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { IdentityLine } from "@/components/ui/identity-line";
import { daysBetween } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface DeskHeadProps {
  readonly view: AppraisalDeskView;
  readonly wide?: boolean;
  /** False for those who only read the sheet. */
  readonly hasDesk?: boolean;
}

/** One line on every page of the reviewer: whose dossier, which submission, until when, in which state. */
export function DeskHead({ view, wide = false, hasDesk = true }: DeskHeadProps) {
  const words = STAGE_WORDS[view.stage];
  const home = deskHref(view);
  const sent = view.submittedOn
    ? `${view.submission}, ngày ${formatDate(view.submittedOn)}`
    : String(view.submission);
  return (
    <IdentityLine
      wide={wide}
      name={view.unitName}
      facts={[
        { term: "Hồ sơ", value: view.code },
        { term: "Lần gửi", value: sent },
        ...(view.dueOn && wide && !view.pausedOn ? [{ term: words.due, value: formatDate(view.dueOn) }] : []),
      ]}
      tag={
        <>
          <DeskDue view={view} wide={wide} />
          <StatusTag kind="dossier" status={view.status} />
        </>
      }
      tabs={
        hasDesk
          ? {
              currentHref: home,
              items: [
                { href: home, label: words.title },
                { href: `/ho-so/${view.dossierId}`, label: "Toàn bộ hồ sơ" },
                { href: `/ho-so/${view.dossierId}/lich-su`, label: "Lịch sử" },
              ],
            }
          : undefined
      }
    />
  );
}

function DeskDue({ view, wide }: { readonly view: AppraisalDeskView; readonly wide: boolean }) {
  if (view.pausedOn) return <DueChip state="paused" daysLeft={0} pausedOn={view.pausedOn} />;
  if (!view.dueOn || view.deskBlock?.rule === "held_elsewhere") return null;
  const daysLeft = daysBetween(view.today, view.dueOn);
  // The date stands beside it already; only what is near needs the chip.
  if (wide && runningDeadlineState(daysLeft) === "on_time") return null;
  return (
    <DueChip
      state={runningDeadlineState(daysLeft)}
      daysLeft={daysLeft}
      workingDaysLeft={view.workingDaysLeft}
    />
  );
}
