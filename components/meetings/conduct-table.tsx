import { stateOf, type FormState } from "@/components/forms/form-state";
import { AgendaOrder } from "@/components/meetings/agenda-order";
import { AttendanceForm } from "@/components/meetings/attendance-form";
import { OpenForm } from "@/components/meetings/open-form";
import { RecordForm } from "@/components/meetings/record-form";
import type { ConductView } from "@/lib/meetings/contract";

/** What lies on the table: the beginning, attendance, the agenda, or a dossier. */
export type ConductTableKind = "opening" | "attendance" | "agenda" | "dossier";

/** What the address asks for, else what is due: open it, note who came, then dossier after dossier. */
export function tableOf(
  { head, counts }: ConductView,
  asked: string | string[] | undefined,
  hasDossier: boolean,
): ConductTableKind {
  if (asked === "chuong-trinh") return "agenda";
  if (asked === "diem-danh" && head.status === "open" && head.mode === "meeting") return "attendance";
  if (hasDossier) return "dossier";
  if (head.status === "planned") return "opening";
  return head.mode === "meeting" && counts.unknown > 0 ? "attendance" : "dossier";
}

interface ConductTableProps {
  readonly table: ConductTableKind;
  readonly view: ConductView;
  readonly state: FormState | null;
  readonly base: string;
  readonly isOver: boolean;
}

export function ConductTable({ table, view, state, base, isOver }: ConductTableProps) {
  const plain = `/hop-xet/${view.head.meetingId}/dieu-hanh`;
  switch (table) {
    case "opening":
      return <OpenForm view={view} state={stateOf(state, "meetings.open")} base={plain} />;
    case "attendance":
      return <AttendanceForm view={view} state={stateOf(state, "meetings.note-attendance")} base={plain} />;
    case "agenda":
      return <AgendaOrder view={view} base={plain} />;
    case "dossier":
      return view.current ? (
        <RecordForm
          view={view}
          current={view.current}
          state={stateOf(state, "meetings.record-item")}
          base={base}
          isOver={isOver}
        />
      ) : null;
  }
}
