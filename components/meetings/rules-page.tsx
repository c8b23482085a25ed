import { RuleForm } from "@/components/meetings/rule-form";
import type { FormState } from "@/components/forms/form-state";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { Tag, type TagTone } from "@/components/ui/tag";
import { formatDate } from "@/lib/core/text";
import { ruleDocumentWords, ruleSentences } from "@/lib/meetings/domain/quorum";
import type { RuleRow, RulesView, RuleStanding } from "@/lib/meetings/rule-contract";

interface RulesPageProps {
  readonly view: RulesView;
  readonly state: FormState | null;
  readonly today: string;
}

/** What documents ask of reviews, every one that was entered; below, the form for one more. */
export function RulesPage({ view, state, today }: RulesPageProps) {
  return (
    <>
      <div className="head top">
        <h1>Quy định họp xét</h1>
        <p className="lead">
          Số thành viên phải có mặt và tỷ lệ đồng ý, theo quy chế hoặc văn bản của Ban Chỉ đạo. Không có quy
          định thì biên bản chỉ ghi số có mặt và số phiếu. Có quy định thì biên bản chỉ khóa được khi đủ.
        </p>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState>Chưa nhập quy định nào.</EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption="Các quy định đã nhập"
          columns={COLUMNS}
          rows={view.rows}
          rowKey={({ ruleId }) => ruleId}
        />
      )}
      {view.bodies.length > 0 ? (
        <RuleForm bodies={view.bodies} state={state} today={today} />
      ) : (
        <p className="dim sp4">Quy định do thư ký của Ban Chỉ đạo nhập.</p>
      )}
    </>
  );
}

const STANDINGS = {
  holds: { word: "Đang áp dụng", tone: "ok" },
  later: { word: "Chưa đến ngày", tone: "due" },
  replaced: { word: "Đã được thay", tone: "grey" },
} as const satisfies Record<RuleStanding, { word: string; tone: TagTone }>;

const COLUMNS: readonly LedgerColumn<RuleRow>[] = [
  {
    key: "body",
    kind: "name",
    head: "Áp dụng cho",
    cell: ({ bodyName, document }) => (
      <RowName
        name={bodyName ?? "Mọi Ban Chỉ đạo chưa có quy định riêng"}
        note={`Theo ${ruleDocumentWords(document)}`}
      />
    ),
    phone: { order: 1 },
  },
  {
    key: "rule",
    head: "Quy định",
    cell: (rule) => <Sentences rule={rule} />,
    phone: { order: 2 },
  },
  {
    key: "from",
    head: "Từ ngày",
    nowrap: true,
    cell: ({ validFrom }) => formatDate(validFrom),
    phone: { label: "Từ ngày" },
  },
  {
    key: "by",
    head: "Người nhập",
    cell: ({ enteredBy }) => enteredBy,
    phone: { label: "Người nhập" },
  },
  {
    key: "standing",
    head: "Trạng thái",
    nowrap: true,
    cell: ({ standing }) => <Tag tone={STANDINGS[standing].tone}>{STANDINGS[standing].word}</Tag>,
    phone: { order: 0 },
  },
];

function Sentences({ rule }: { readonly rule: RuleRow }) {
  if (!rule.quorum && !rule.majority) return "Thôi áp dụng quy định trước";
  return ruleSentences(rule).map((sentence) => (
    <span key={sentence} className="block">
      {sentence}.
    </span>
  ));
}
