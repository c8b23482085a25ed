import { AnswerTags, EligibilityTag, EntryLinks } from "@/components/registrations/eligibility-panel";
import { causeSentence } from "@/components/registrations/eligibility-words";
import { outsideSource } from "@/components/registrations/outside-panel";
import { OverrideNote } from "@/components/registrations/override-note";
import { registrationMessage } from "@/components/registrations/registration-message";
import { RouteLine } from "@/components/registrations/route-panel";
import { StatusTag } from "@/components/reports/status-tag";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { CandidateRow } from "@/lib/registrations/contract";

interface CandidateTableProps {
  readonly rows: readonly CandidateRow[];
  readonly caption: string;
  /** Numbers go on from the page before. */
  readonly before: number;
  /** Ticks in the margin column, when units are chosen here. */
  readonly ticks: boolean;
  readonly chosen?: readonly string[];
  readonly mayEnterResults?: boolean;
}

/** Units with what lets them in, where their dossier goes, and what they have already. */
export function CandidateTable({
  rows,
  caption,
  before,
  ticks,
  chosen = [],
  mayEnterResults = false,
}: CandidateTableProps) {
  return (
    <DataTable
      className="k3 sp4"
      caption={caption}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      rowState={({ verdict }) => (verdict.kind === "within" && !verdict.eligibility.passes ? "look" : null)}
      columns={[
        {
          key: "tick",
          kind: "ordinal",
          head: ticks ? <span className="sr">Chọn</span> : "TT",
          cell: (row, index) => (ticks ? <Tick row={row} chosen={chosen} /> : before + index + 1),
        },
        ...columnsFor(mayEnterResults),
      ]}
    />
  );
}

function Tick({ row, chosen }: { readonly row: CandidateRow; readonly chosen: readonly string[] }) {
  if (!row.selectable) return <span className="sr">Không chọn được</span>;
  return (
    <input
      className="tickbox"
      type="checkbox"
      name="don-vi"
      value={row.unitId}
      defaultChecked={chosen.includes(row.unitId)}
      aria-label={`Chọn ${row.name}`}
    />
  );
}

const columnsFor = (mayEnter: boolean): readonly LedgerColumn<CandidateRow>[] => [
  {
    key: "name",
    kind: "name",
    head: "Đơn vị",
    cell: ({ unitId, name, unitClassLabel, placeName, managementText }) => (
      <>
        <TextLink href={`/don-vi/${unitId}`}>{name}</TextLink>
        <span className="sub">
          {unitClassLabel}
          {placeName ? `, ${placeName}` : ""}
        </span>
        <span className="sub">Quản lý: {managementText}</span>
      </>
    ),
  },
  { key: "condition", head: "Điều kiện xét", cell: (row) => <Condition row={row} mayEnter={mayEnter} /> },
  {
    key: "route",
    head: "Nơi xét",
    cell: ({ verdict }) =>
      verdict.kind === "within" ? (
        <RouteLine route={verdict.route} />
      ) : (
        <span className="dim">Không xét</span>
      ),
    phone: { label: "Nơi xét" },
  },
  {
    key: "existing",
    head: "Năm nay",
    nowrap: true,
    cell: ({ existing }) =>
      existing ? (
        <TextLink href={`/dang-ky/${existing.registrationId}`}>
          <StatusTag kind="registration" status={existing.status} />
        </TextLink>
      ) : (
        <span className="dim hide-p">Chưa có</span>
      ),
  },
];

/** One word first, then only the lines that need somebody. */
function Condition({ row, mayEnter }: { readonly row: CandidateRow; readonly mayEnter: boolean }) {
  const { verdict } = row;
  if (verdict.kind === "outside") {
    return (
      <>
        <Tag tone="brown">Ngoài phạm vi</Tag>
        <span className="sub">{registrationMessage(verdict.outside)}</span>
        <span className="sub">{outsideSource(verdict.outside)}</span>
      </>
    );
  }
  if (verdict.kind === "unclear") {
    return (
      <>
        <Tag tone="due" icon="info">
          Chưa xác định
        </Tag>
        <span className="sub">{registrationMessage(verdict.refusal)}</span>
      </>
    );
  }
  const { eligibility } = verdict;
  const proposable = row.overridableIn ? { unitId: row.unitId, planVersionId: row.overridableIn } : null;
  const open = eligibility.groups.flatMap(({ lines }) => lines).filter(({ answer }) => answer !== "met");
  if (open.length === 0) return <EligibilityTag answer="met" />;
  return open.map((line) => (
    <div key={line.key}>
      <AnswerTags line={line} />
      <span className="sub">
        {line.title}. {causeSentence(line, eligibility.names)}
        {line.force === "advisory" ? " Tham khảo, không chặn." : ""}
      </span>
      {mayEnter ? <EntryLinks line={line} names={eligibility.names} /> : null}
      <OverrideNote line={line} names={eligibility.names} proposable={proposable} />
    </div>
  ));
}
