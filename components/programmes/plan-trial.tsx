import { planHref } from "@/components/programmes/plan-bar";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { PlanTrialLine } from "@/lib/programmes/domain/plan-trial";
import type { PlanTrialView } from "@/lib/programmes/plan-views";

const MOST_SHOWN = 100;

/** What the draft would do with the units of the register, beside the plan before it. */
export function PlanTrialPage({ view }: { readonly view: PlanTrialView }) {
  const { trial, before, today, content } = view;
  return (
    <>
      <div className="head top">
        <h1>Thử trên đơn vị</h1>
        <p className="lead">Theo sổ đơn vị ngày {formatDate(today)}; không ghi gì, không đổi hồ sơ nào.</p>
      </div>
      <p className="sp4">
        <b>
          {trial.units} đơn vị: {trial.decided} thuộc đối tượng, {trial.outside} ngoài đối tượng
        </b>
        {trial.unrouted > 0 ? `, ${trial.unrouted} chưa có trình tự` : ""}.
      </p>
      <p>
        {before ? (
          <>
            So với <TextLink href={planHref(before.planVersionId)}>kế hoạch năm {before.cycleYear}</TextLink>:{" "}
            {trial.changed.length === 0
              ? "không đơn vị nào khác đi."
              : `${trial.changed.length} đơn vị khác đi.`}
          </>
        ) : (
          "Cơ quan này chưa có kế hoạch của năm trước cùng nội dung để so."
        )}
      </p>
      {trial.unrouted > 0 ? (
        <Panel tone="warn" className="sp4" narrow title="Còn đơn vị chưa có trình tự">
          <p>Kế hoạch chỉ công bố được khi mỗi đơn vị thuộc đối tượng có đúng một dòng trình tự.</p>
        </Panel>
      ) : null}
      {trial.changed.length > 0 ? (
        <DataTable<PlanTrialLine>
          className="sp4"
          caption={`Đơn vị khác đi theo kế hoạch năm ${content.header.cycleYear}`}
          rows={trial.changed.slice(0, MOST_SHOWN)}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "name", kind: "name", head: "Đơn vị", cell: ({ name }) => name, phone: { order: 0 } },
            {
              key: "before",
              head: "Kế hoạch trước",
              cell: ({ before: outcome }) => outcome?.words ?? "",
              phone: { label: "Kế hoạch trước" },
            },
            {
              key: "after",
              head: "Bản nháp này",
              cell: ({ after }) => after.words,
              phone: { label: "Bản nháp này" },
            },
          ]}
        />
      ) : null}
      {trial.changed.length > MOST_SHOWN ? (
        <p className="dim">
          Nêu {MOST_SHOWN} trong {trial.changed.length} đơn vị.
        </p>
      ) : null}
    </>
  );
}
