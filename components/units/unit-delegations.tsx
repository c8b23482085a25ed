import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, fieldsOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { atDelegationField, unitDelegationMessage } from "@/components/units/delegation-message";
import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { RowName } from "@/components/ui/row-name";
import { Tag } from "@/components/ui/tag";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { UnitDelegationRow, UnitDelegationsView } from "@/lib/units/delegation-contract";

const RECORD = "units.record-delegation";
const END = "units.end-delegation";

const STATE_LABELS = { coming: "Sắp hiệu lực", running: "Đang hiệu lực", over: "Đã hết" } as const;

interface UnitDelegationsProps {
  readonly view: UnitDelegationsView;
  readonly state: FormState | null;
}

/** Ủy quyền quản lý of one unit: to whom, by which document, from when to when; a new one, and an early end. */
export function UnitDelegations({ view, state: anyState }: UnitDelegationsProps) {
  const state = atDelegationField(anyState);
  return (
    <div className="wrap">
      <BackLink href={`/don-vi/${view.unitId}`} label={view.unitName} />
      <Done state={state} />
      <ErrorSummary
        state={state}
        refusalMessage={unitDelegationMessage(state?.refusal)}
        idOf={(name) => (name === "endsAfter" ? endFieldId(String(state?.values["managementId"])) : name)}
      />
      <div className="head">
        <h1>Ủy quyền quản lý</h1>
        <p className="lead">
          {view.unitName}: {view.byLawName} quản lý theo thẩm quyền. Khi có ủy quyền, đăng ký mới đi theo cấp
          được ủy quyền; hồ sơ đang làm giữ nguyên đường đi. Hết ngày cuối, ủy quyền tự kết thúc.
        </p>
      </div>
      <Rows view={view} state={stateOf(state, END)} />
      <Record view={view} state={stateOf(state, RECORD)} />
    </div>
  );
}

function Done({ state }: { readonly state: FormState | null }) {
  const recorded = stateOf(state, RECORD)?.success;
  if (recorded)
    return <Banner title={`Đã ghi ủy quyền cho ${String(recorded["bodyName"])}.`} className="sp4" />;
  const ended = stateOf(state, END)?.success;
  return ended ? (
    <Banner title={`Ủy quyền kết thúc hết ngày ${formatDate(String(ended["endsAfter"]))}.`} className="sp4" />
  ) : null;
}

const endFieldId = (managementId: string): string => `endsAfter-${managementId}`;

function Rows({ view, state }: UnitDelegationsProps) {
  if (view.rows.length === 0) return <p className="sp4 dim">Chưa ghi ủy quyền nào.</p>;
  return (
    <DataTable
      className="sp4"
      caption="Ủy quyền quản lý đã ghi"
      rows={view.rows}
      rowKey={({ managementId }) => managementId}
      columns={[
        {
          key: "body",
          kind: "name",
          head: "Được ủy quyền",
          cell: ({ bodyName, document }) => <RowName name={bodyName} note={document} />,
          phone: { order: 1 },
        },
        {
          key: "term",
          head: "Thời hạn",
          cell: ({ from, lastDay }) =>
            `từ ${formatDate(from)}${lastDay ? ` đến hết ${formatDate(lastDay)}` : ", chưa ghi ngày cuối"}`,
          phone: { label: "Thời hạn" },
        },
        {
          key: "state",
          head: "Hiệu lực",
          cell: ({ state: at }) => <Tag tone={at === "running" ? "ok" : "grey"}>{STATE_LABELS[at]}</Tag>,
          phone: { order: 0 },
        },
        {
          key: "end",
          head: <span className="sr">Việc</span>,
          cell: (row) =>
            row.state === "over" ? null : <EndEarly row={row} unitId={view.unitId} state={state} />,
        },
      ]}
    />
  );
}

function EndEarly({
  row,
  unitId,
  state: anyState,
}: {
  readonly row: UnitDelegationRow;
  readonly unitId: string;
  readonly state: FormState | null;
}) {
  const mine = anyState?.values["managementId"] === row.managementId && !anyState.success;
  const state = mine ? anyState : null;
  const page = `/don-vi/${unitId}/uy-quyen`;
  return (
    <details className="how" open={state !== null}>
      <summary>Kết thúc sớm</summary>
      <Form
        action="/api/units/end-delegation"
        returnTo={page}
        next={page}
        idempotencyKey={newId()}
        state={state}
        aria-label={`Kết thúc sớm ủy quyền cho ${row.bodyName}`}
      >
        <input type="hidden" name="managementId" value={row.managementId} />
        <DateField
          name="endsAfter"
          id={endFieldId(row.managementId)}
          label="Ngày cuối còn hiệu lực"
          value={typed(state, "endsAfter")}
          error={errorOf(state, "endsAfter")}
        />
        <p className="sp3">
          <SubmitButton kind="danger" size="small">
            Kết thúc ủy quyền
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}

function Record({ view, state }: UnitDelegationsProps) {
  if (view.delegates.length === 0) {
    return (
      <Panel narrow className="sp6" title="Không ủy quyền được">
        <p>
          {view.isOrganisation
            ? "Không còn cấp dưới trên địa bàn của đơn vị để ủy quyền quản lý."
            : "Chỉ ủy quyền quản lý cơ quan, doanh nghiệp, cơ sở giáo dục (Thông tư 124, Điều 10.5)."}
        </p>
      </Panel>
    );
  }
  const field = fieldsOf(state);
  const [only] = view.delegates;
  const page = `/don-vi/${view.unitId}/uy-quyen`;
  return (
    <section className="sp6 measure-form">
      <h2>Ghi ủy quyền mới</h2>
      <Form
        action="/api/units/record-delegation"
        returnTo={page}
        next={page}
        idempotencyKey={newId()}
        state={state}
      >
        <input type="hidden" name="unitId" value={view.unitId} />
        <SelectField
          {...field("bodyId", view.delegates.length === 1 ? only?.bodyId : "")}
          label="Cơ quan được ủy quyền"
          hint="Cấp liền dưới, quản lý địa bàn nơi đơn vị đóng (Thông tư 124, Điều 10.5)"
          emptyLabel="Chọn cơ quan"
          options={view.delegates.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
        />
        <Field {...field("document")} label="Số, ký hiệu, cơ quan ban hành văn bản" />
        <DateField {...field("documentDate")} label="Ngày văn bản" />
        <DateField {...field("validFrom")} label="Có hiệu lực từ ngày" />
        <DateField {...field("lastDay")} label="Đến hết ngày" />
        <p className="acts">
          <SubmitButton>Ghi ủy quyền</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
