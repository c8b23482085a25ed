import {
  causeSentence,
  entryLinks,
  evidenceText,
  todoSentence,
} from "@/components/registrations/eligibility-words";
import { OverrideNote } from "@/components/registrations/override-note";
import { STANDING_LABELS, STANDING_TONES } from "@/components/registrations/override-words";
import { DataTable } from "@/components/ui/ledger";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import { BASIS_LABELS } from "@/lib/programmes/domain/sourced";
import {
  ELIGIBILITY_LABELS,
  type EligibilityAnswer,
  type EligibilityLine,
  type EligibilitySnapshot,
} from "@/lib/registrations/domain/eligibility";

const TONES = { met: "ok", lacking: "over", no_data: "due" } as const satisfies Record<
  EligibilityAnswer,
  "ok" | "over" | "due"
>;

/** đủ / thiếu / chưa có dữ liệu: a word, a shape and a colour. */
export function EligibilityTag({ answer }: { readonly answer: EligibilityAnswer }) {
  return (
    <Tag tone={TONES[answer]} {...(answer === "no_data" ? { icon: "info" as const } : {})}>
      {ELIGIBILITY_LABELS[answer]}
    </Tag>
  );
}

interface EligibilityPanelProps {
  readonly eligibility: EligibilitySnapshot;
  /** «Loại hình, cấp quản lý» of the unit, for the line about scope. */
  readonly unitText: string;
  /** The reader may enter results from paper: a missing one leads to its form. */
  readonly mayEnterResults?: boolean;
  /** The reader may propose to let this unit go on in this plan. */
  readonly proposable?: { readonly unitId: string; readonly planVersionId: string } | null;
}

/** «Thiếu», and beside it «Được xem xét tiếp» where two persons let it go on. */
export function AnswerTags({ line }: { readonly line: EligibilityLine }) {
  const standing = line.override?.standing;
  return (
    <>
      <EligibilityTag answer={line.answer} />
      {standing === "confirmed" || standing === "waiting" ? (
        <span className="sub">
          <Tag tone={STANDING_TONES[standing]}>{STANDING_LABELS[standing]}</Tag>
        </span>
      ) : null}
    </>
  );
}

/** Every condition of the plan with its answer, the decision behind it, and what to do. */
export function EligibilityPanel({
  eligibility,
  unitText,
  mayEnterResults = false,
  proposable = null,
}: EligibilityPanelProps) {
  const lines = eligibility.groups.flatMap((group) => group.lines);
  return (
    <section>
      <h2>Điều kiện xét</h2>
      <p className="measure sp2">
        {summaryOf(eligibility, lines)}{" "}
        <span className="dim">Xem tại ngày {formatDate(eligibility.checkedOn)}.</span>
      </p>
      <DataTable
        className="sp3"
        caption="Điều kiện xét, từng dòng kèm căn cứ"
        rows={[null, ...lines]}
        rowKey={(line) => line?.key ?? "scope"}
        columns={[
          { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => index + 1, phone: { hidden: true } },
          {
            key: "title",
            kind: "name",
            head: "Điều kiện",
            cell: (line) =>
              line ? (
                <LineTitle line={line} />
              ) : (
                <>
                  Thuộc đối tượng của kế hoạch
                  <span className="sub">
                    {eligibility.scope.clause}
                    {eligibility.scope.basis === "plan" ? "" : ` · ${BASIS_LABELS[eligibility.scope.basis]}`}
                  </span>
                </>
              ),
            phone: { order: 1 },
          },
          {
            key: "answer",
            head: "Kết quả",
            nowrap: true,
            cell: (line) => (line ? <AnswerTags line={line} /> : <EligibilityTag answer="met" />),
            phone: { order: 0 },
          },
          {
            key: "evidence",
            head: "Căn cứ và việc cần làm",
            cell: (line) =>
              line ? (
                <>
                  <LineEvidence line={line} names={eligibility.names} mayEnter={mayEnterResults} />
                  <OverrideNote line={line} names={eligibility.names} proposable={proposable} />
                </>
              ) : (
                unitText
              ),
            phone: { order: 2 },
          },
        ]}
      />
    </section>
  );
}

function summaryOf({ passes, groups }: EligibilitySnapshot, lines: readonly EligibilityLine[]): string {
  if (lines.length === 0) return "Kế hoạch không nêu điều kiện về kết quả năm trước.";
  if (!passes) return "Chưa đủ điều kiện: chỉ khi mọi dòng bắt buộc là «Đủ» mới đi tiếp.";
  if (lines.some(({ override }) => override?.standing === "confirmed")) {
    return "Được xem xét tiếp: dòng bắt buộc chưa đủ có văn bản cho xét tiếp và hai người xác nhận.";
  }
  return groups.some(({ answer }) => answer !== "met")
    ? "Đủ điều kiện. Dòng tham khảo chưa đủ không chặn, cấp quyết định xem xét."
    : "Đủ điều kiện.";
}

function LineTitle({ line }: { readonly line: EligibilityLine }) {
  return (
    <>
      {line.title}
      <span className="sub">
        {line.clause}
        {line.force === "advisory" ? " · tham khảo, không chặn" : ""}
        {line.mark ? ` · ${line.mark}` : ""}
      </span>
    </>
  );
}

interface LineEvidenceProps {
  readonly line: EligibilityLine;
  readonly names: EligibilitySnapshot["names"];
  readonly mayEnter: boolean;
}

function LineEvidence({ line, names, mayEnter }: LineEvidenceProps) {
  const todo = todoSentence(line);
  return (
    <>
      {causeSentence(line, names)}
      {line.evidence.map((result) => (
        <span className="sub" key={`${result.unitId}-${result.decisionNumber}`}>
          {evidenceText(result)}
        </span>
      ))}
      {todo && !(mayEnter && line.cause.kind === "none_on_record") ? (
        <span className="sub">{todo}</span>
      ) : null}
      {mayEnter ? <EntryLinks line={line} names={names} /> : null}
    </>
  );
}

/** «Nhập kết quả năm 2025 của Xã A từ quyết định giấy» for each unit that misses one. */
export function EntryLinks({ line, names }: Omit<LineEvidenceProps, "mayEnter">) {
  return entryLinks(line, names).map(({ unitId, name, href }) => (
    <span className="sub" key={unitId}>
      <TextLink href={href}>
        Nhập kết quả năm {line.year} của {name} từ quyết định giấy
      </TextLink>
    </span>
  ));
}
