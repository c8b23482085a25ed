import { PaperLinks } from "@/components/documents/paper-links";
import { DraftTag } from "@/components/programmes/plan-bar";
import { RouteFlow } from "@/components/programmes/route-flow";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/ledger";
import { DOSSIER_STATUS_LABELS } from "@/lib/dossiers/domain/status-labels";
import { actWords, movesOfPlan, nextWords, ONE_PART } from "@/lib/dossiers/domain/workflow-paper";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { routeWords } from "@/lib/programmes/domain/route-words";

interface WorkflowPageProps {
  readonly planVersionId: string;
  readonly content: PlanDraft;
  readonly isDraft: boolean;
}

/** The workflow of a plan, to be held against its text and signed off: ways, sentences, and who may do what when. */
export function WorkflowPage({ planVersionId, content, isDraft }: WorkflowPageProps) {
  const home = `/ke-hoach/${planVersionId}`;
  const ways = routeWords(content);
  return (
    <div className="wrap">
      <BackLink href={home} label={content.header.title} />
      <div className="head">
        <h1>Quy trình xét {isDraft ? <DraftTag /> : null}</h1>
        <p className="lead">
          Trình tự, thẩm quyền như đang được thực hiện, để đối chiếu với kế hoạch và ký xác nhận.
        </p>
      </div>
      <PaperLinks base={`${home}/quy-trinh/van-ban`} what="bản để ký xác nhận" />
      <section className="sp6">
        <h2 className="ruled">Trình tự theo đối tượng</h2>
        {ways.length === 0 ? <p className="sp3">Kế hoạch chưa nêu trình tự.</p> : null}
        {ways.map((way) => (
          <RouteFlow key={way.key} way={way} />
        ))}
      </section>
      {ways.length > 0 ? <Moves content={content} /> : null}
    </div>
  );
}

function Moves({ content }: Pick<WorkflowPageProps, "content">) {
  return (
    <section className="sp7">
      <h2 className="ruled">Ai được làm gì ở từng trạng thái của hồ sơ</h2>
      <p className="measure sp3">{ONE_PART}</p>
      <DataTable
        className="sp3"
        caption="Việc được làm ở từng trạng thái của hồ sơ"
        rows={movesOfPlan(content)}
        rowKey={({ from, act }) => `${from} ${act}`}
        columns={[
          {
            key: "from",
            kind: "name",
            head: "Khi hồ sơ",
            cell: ({ from }) => DOSSIER_STATUS_LABELS[from],
          },
          { key: "who", head: "Ai", cell: ({ who }) => who, phone: { label: "Ai" } },
          { key: "act", head: "Được làm", cell: actWords, phone: { label: "Được làm" } },
          { key: "to", head: "Hồ sơ thành", cell: nextWords, phone: { label: "Hồ sơ thành" } },
        ]}
      />
    </section>
  );
}
