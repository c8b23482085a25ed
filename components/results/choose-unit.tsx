import { Field } from "@/components/forms/field";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { addDays } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { FoundUnit } from "@/lib/results/contract";

interface ChooseUnitProps {
  readonly text: string;
  readonly units: readonly FoundUnit[];
  /** There are more than are shown. */
  readonly more: boolean;
}

/** Which unit the paper is about: found by name, a few at a time. */
export function ChooseUnit({ text, units, more }: ChooseUnitProps) {
  return (
    <>
      <h1>Nhập kết quả từ giấy</h1>
      <p className="lead">Tìm đơn vị được nêu trong văn bản.</p>
      <form method="get" action="/ket-qua/nhap" className="measure-form">
        <Field name="q" label="Tên đơn vị, gõ không dấu cũng được" type="search" value={text} />
        <p className="acts">
          <button type="submit" className="btn">
            Tìm đơn vị
          </button>
        </p>
      </form>
      {text === "" ? null : units.length === 0 ? (
        <EmptyState>
          Không có đơn vị nào tên như vậy do cấp của đồng chí quản lý, kể cả đơn vị đã sáp nhập.
        </EmptyState>
      ) : (
        <DataTable
          className="sp5"
          caption={more ? "Các đơn vị đầu tiên khớp tên; gõ thêm để thu hẹp" : "Đơn vị khớp tên"}
          rows={units}
          rowKey={({ unitId }) => unitId}
          columns={[
            {
              key: "name",
              kind: "name",
              head: "Đơn vị",
              cell: ({ unitId, name, endedOn }) => (
                <RowName
                  href={`/ket-qua/nhap?don-vi=${unitId}`}
                  name={name}
                  note={endedOn ? `Đã kết thúc, đến hết ${formatDate(addDays(endedOn, -1))}` : ""}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
