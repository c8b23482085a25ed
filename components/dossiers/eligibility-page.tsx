import { ConfirmForm } from "@/components/dossiers/confirm-form";
import { BackToDossier, ReadOnlyNote } from "@/components/dossiers/dossier-bar";
import { refusalWords } from "@/components/dossiers/officer-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/components/forms/form-state";
import { OverrideNote } from "@/components/registrations/override-note";
import { STANDING_LABELS, STANDING_TONES } from "@/components/registrations/override-words";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/core/text";
import type { EligibilityPageView } from "@/lib/dossiers/officer-views";
import { MOVEMENT_GRADE_LABELS } from "@/lib/programmes/domain/programme";
import { ELIGIBILITY_LABELS, type EligibilityLine } from "@/lib/registrations/domain/eligibility";

/** Task 1.2: last year's results with the decision behind each, read and confirmed. */
export function EligibilityPage({
  view,
  state,
}: {
  readonly view: EligibilityPageView;
  readonly state: FormState | null;
}) {
  const { head, eligibility, confirmed, editable, approvedBy } = view;
  const lines = eligibility.groups.flatMap((group) => group.lines);
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary state={state} refusalMessage={refusalWords(state)} />
      <div className="head">
        <h1>Xác nhận điều kiện xét</h1>
        <p className="saved">
          {confirmed
            ? `Đã xác nhận lúc ${confirmed.at}, ${confirmed.by}`
            : `Kiểm tra ngày ${formatDate(eligibility.checkedOn)}, khi đơn vị được ghi nhận`}
        </p>
      </div>
      <ReadOnlyNote head={head} />
      {lines.length === 0 ? (
        <p className="sp4">Kế hoạch không đặt điều kiện về kết quả năm trước.</p>
      ) : (
        <div className="sp4">
          <DataTable
            caption="Điều kiện xét"
            columns={COLUMNS}
            rows={lines}
            rowKey={({ key }) => key}
            rowState={({ answer, force }) => (answer !== "met" && force === "hard" ? "look" : null)}
          />
        </div>
      )}
      {approvedBy ? <p className="sp4">Đơn vị có trong danh sách được phê duyệt: {approvedBy}.</p> : null}
      {editable ? (
        <ConfirmForm
          act="confirm-eligibility"
          dossierId={head.id}
          page="dieu-kien"
          label="Các kết quả và văn bản trên đúng với thực tế của đơn vị."
          confirmed={confirmed !== null}
          state={state}
          className="sp6 max-w-form"
        />
      ) : null}
    </>
  );
}

const TONES = { met: "plain", lacking: "warn", no_data: "grey" } as const;

const COLUMNS: readonly LedgerColumn<EligibilityLine>[] = [
  {
    key: "no",
    head: <span className="sr">Số thứ tự</span>,
    kind: "ordinal",
    cell: (_, index) => index + 1,
    phone: { hidden: true },
  },
  {
    key: "title",
    head: "Điều kiện",
    kind: "name",
    cell: ({ title, year, force }) => (
      <>
        {title} ({year}){force === "advisory" ? <span className="sub">Tham khảo, không chặn</span> : null}
      </>
    ),
  },
  {
    key: "answer",
    head: "Trả lời",
    cell: (line) => <Answer line={line} />,
    phone: { order: 0 },
  },
  {
    key: "evidence",
    head: "Văn bản",
    cell: (line) => (
      <>
        {evidenceWords(line)}
        <OverrideNote line={line} names={{}} />
      </>
    ),
    phone: { label: "Văn bản" },
  },
  {
    key: "clause",
    head: "Điều khoản",
    cell: ({ clause }) => clause,
    dim: true,
    phone: { label: "Điều khoản" },
  },
];

function Answer({ line: { answer, override } }: { readonly line: EligibilityLine }) {
  return (
    <>
      <Tag tone={TONES[answer]}>{ELIGIBILITY_LABELS[answer]}</Tag>
      {override?.standing === "confirmed" ? (
        <span className="sub">
          <Tag tone={STANDING_TONES.confirmed}>{STANDING_LABELS.confirmed}</Tag>
        </span>
      ) : null}
    </>
  );
}

function evidenceWords({ evidence }: EligibilityLine) {
  if (evidence.length === 0) return <span className="dim">Chưa có kết quả trong sổ</span>;
  return evidence.map(({ unitId, unitName, outcome, decisionNumber, decidedOn, deciderName }) => (
    <span className="block" key={`${unitId}-${decisionNumber}`}>
      {outcome.kind === "grade"
        ? MOVEMENT_GRADE_LABELS[outcome.grade]
        : outcome.achieved
          ? "Đạt"
          : "Chưa đạt"}
      , số {decisionNumber} ngày {formatDate(decidedOn)} của {deciderName}
      {evidence.length > 1 ? ` (${unitName})` : ""}
    </span>
  ));
}
