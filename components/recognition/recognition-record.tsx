import { StandingTag } from "@/components/public/recognition-status-tag";
import { DECISION_KIND_LABELS, unitKindLabel } from "@/components/recognition/recognition-words";
import { endedWords, standingSource } from "@/components/recognition/standing-words";
import { StatusTag } from "@/components/reports/status-tag";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { SummaryList, type SummaryItem } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { RecognitionView } from "@/lib/recognition/after-contract";

/** What was decided, as it was decided, and how it stands today. */
export function RecognitionFacts({ recognition }: { readonly recognition: RecognitionView }) {
  return <SummaryList className="sp5" items={factsOf(recognition)} />;
}

function factsOf(found: RecognitionView): readonly SummaryItem[] {
  const optional = (term: string, value: SummaryItem["value"] | null): readonly SummaryItem[] =>
    value === null ? [] : [{ term, value }];
  return [
    {
      term: "Đơn vị",
      value: `${found.unitName}, ${unitKindLabel(found.unitKind).toLowerCase()}${found.placeName ? `, ${found.placeName}` : ""}`,
      action: { href: `/don-vi/${found.unitId}`, label: "Xem đơn vị" },
    },
    { term: "Nội dung công nhận", value: `${found.title}, năm ${found.cycleYear}` },
    {
      term: "Quyết định",
      value: `Số ${found.decisionNumber} ngày ${formatDate(found.decidedOn)} của ${found.deciderName}; ${found.signerTitle} ký${found.isPaper ? "; ghi theo bản giấy" : ""}`,
      action: found.decisionId
        ? { href: `/quyet-dinh/${found.decisionId}`, label: "Xem quyết định" }
        : undefined,
    },
    {
      term: "Tình trạng",
      value: (
        <>
          <StandingTag status={found.status} ended={found.ended !== null} /> {standingSource(found)}
        </>
      ),
    },
    ...optional("Duy trì gần nhất", found.maintainedYear && `Năm ${found.maintainedYear}`),
    ...optional(
      "Đính chính",
      found.correctionDocument && found.correctedOn
        ? `${found.correctionDocument} ngày ${formatDate(found.correctedOn)}`
        : null,
    ),
    ...optional(
      "Thay bằng",
      found.replacementCode && (
        <TextLink href={`/xac-thuc/${found.replacementCode}`}>{found.replacementCode}</TextLink>
      ),
    ),
    ...optional(
      "Mã xác thực",
      found.code && <TextLink href={`/xac-thuc/${found.code}`}>{found.code}</TextLink>,
    ),
  ];
}

/** A merged or split unit: the title stays with the old name, unless the plan says that it goes on. */
export function SuccessionPanel({ recognition }: { readonly recognition: RecognitionView }) {
  const { succession } = recognition;
  const words = endedWords(recognition);
  if (!succession || !words) return null;
  return (
    <Panel title={words} narrow className="sp5">
      <p>
        {succession.carriedTo
          ? `Theo kế hoạch, ${succession.carriedTo} tiếp nhận danh hiệu này.`
          : "Danh hiệu là lịch sử của đơn vị cũ, không phải danh hiệu hiện tại của đơn vị mới."}{" "}
        {succession.clause ? <span className="dim">({succession.clause})</span> : null}
      </p>
      {succession.mark ? <p className="dim">{succession.mark}.</p> : null}
    </Panel>
  );
}

/** What came after: papers about this title, newest first. */
export function RecognitionPapers({ recognition: { papers } }: { readonly recognition: RecognitionView }) {
  if (papers.length === 0) return null;
  return (
    <section className="sp6">
      <h2>Văn bản sau công nhận</h2>
      <DataTable
        caption="Văn bản sau công nhận"
        rows={papers}
        rowKey={({ decisionId }) => decisionId}
        columns={[
          {
            key: "van-ban",
            kind: "name",
            head: "Văn bản",
            cell: ({ decisionId, kind }) => (
              <TextLink href={`/quyet-dinh/${decisionId}`}>{DECISION_KIND_LABELS[kind]}</TextLink>
            ),
          },
          {
            key: "so",
            head: "Số, ngày",
            cell: ({ number, decidedOn }) =>
              number && decidedOn ? `${number}, ${formatDate(decidedOn)}` : "Chưa có số",
          },
          { key: "trich-yeu", head: "Trích yếu", cell: ({ abstract }) => abstract },
          {
            key: "trang-thai",
            head: "Trạng thái",
            cell: ({ status }) => <StatusTag kind="decision" status={status} />,
          },
        ]}
      />
    </section>
  );
}

export function RecognitionReviews({ recognition: { reviews } }: { readonly recognition: RecognitionView }) {
  if (reviews.length === 0) return null;
  return (
    <section className="sp6">
      <h2>Rà soát hằng năm</h2>
      <DataTable
        caption="Rà soát hằng năm"
        rows={reviews}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: "nam", kind: "name", head: "Năm", cell: ({ year }) => year },
          {
            key: "ket-qua",
            head: "Kết quả",
            cell: ({ status }) => <StatusTag kind="maintenance" status={status} />,
          },
          { key: "ly-do", head: "Lý do", cell: ({ cause }) => cause ?? "" },
        ]}
      />
    </section>
  );
}
