import { stateOf, type FormState } from "@/components/forms/form-state";
import { DecisionTable } from "@/components/recognition/decision-table";
import { DESK_TAB_LOOKS, deskHref } from "@/components/recognition/desk-addresses";
import { Drafts } from "@/components/recognition/drafts";
import { ReadyDossiers } from "@/components/recognition/ready-dossiers";
import { ReadyList } from "@/components/recognition/ready-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { DESK_TABS, type DecisionDesk as Desk, type DeskTab } from "@/lib/recognition/contract";

interface DecisionDeskProps {
  readonly desk: Desk;
  readonly state: FormState | null;
  /** Which list was asked to be ticked as a whole: `tat-ca`, `danh-sach`, `du-thao`. */
  readonly chosen: string;
}

/** K-1: what waits for a draft, and every decision of the territory by its state. */
export function DecisionDesk({ desk, state, chosen }: DecisionDeskProps) {
  return (
    <>
      <Tabs
        label="Hộp"
        currentHref={deskHref(desk.tab)}
        items={DESK_TABS.map((tab) => ({
          href: deskHref(tab),
          label: `${DESK_TAB_LOOKS[tab].label} (${desk.counts[tab]})`,
        }))}
      />
      {desk.tab === "draft" && desk.mayDraft ? (
        <DraftTab desk={desk} state={state} chosen={chosen} />
      ) : (
        <PlainTab desk={desk} />
      )}
      <Pager page={desk.decisions} noun="văn bản" hrefOf={(page) => deskHref(desk.tab, page)} />
    </>
  );
}

function DraftTab({ desk, state, chosen }: DecisionDeskProps) {
  const { dossiers, lists, decisions } = desk;
  if (dossiers.length + lists.length + decisions.total === 0) {
    return (
      <EmptyState>
        Chưa có hồ sơ được đề xuất công nhận. Hồ sơ đủ điều kiện sẽ hiện ở đây để lập dự thảo quyết định.
      </EmptyState>
    );
  }
  return (
    <>
      {dossiers.length > 0 ? (
        <ReadyDossiers
          desk={desk}
          state={stateOf(state, "recognition.draft-decisions")}
          chooseAll={chosen === "tat-ca"}
        />
      ) : null}
      {lists.map((list, index) => (
        <ReadyList
          key={list.planVersionId}
          list={list}
          state={stateOf(state, "recognition.draft-list-approval")}
          chooseAll={chosen === "danh-sach"}
          quiet={dossiers.length > 0 || index > 0}
        />
      ))}
      {decisions.total > 0 ? (
        <Drafts
          desk={desk}
          state={stateOf(state, "recognition.present-decisions")}
          chooseAll={chosen === "du-thao"}
          quiet={dossiers.length + lists.length > 0}
        />
      ) : null}
    </>
  );
}

const EMPTY = {
  draft: "Chưa có dự thảo nào.",
  ready: "Không có văn bản chờ ký.",
  signed: "Không có văn bản chờ cấp số.",
  issued: "Chưa ban hành quyết định nào.",
  sent_back: "Không có văn bản bị trả lại.",
} as const satisfies Record<DeskTab, string>;

const COLUMNS = {
  draft: ["status"],
  ready: ["batch", "status"],
  signed: ["signedOn", "batch", "status"],
  issued: ["number", "decidedOn", "status"],
  sent_back: ["reason", "status"],
} as const satisfies Record<DeskTab, readonly string[]>;

function PlainTab({ desk: { tab, decisions } }: { readonly desk: Desk }) {
  if (decisions.total === 0) return <EmptyState>{EMPTY[tab]}</EmptyState>;
  return <DecisionTable caption={DESK_TAB_LOOKS[tab].label} rows={decisions.rows} extra={COLUMNS[tab]} />;
}
