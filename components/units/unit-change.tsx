import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { fieldsOf, stateOf, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { atChangeField, unitChangeMessage } from "@/components/units/change-message";
import { BackLink } from "@/components/ui/back-link";
import { Panel } from "@/components/ui/panel";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { UnitChangeView } from "@/lib/units/change-contract";
import { UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

const NAME = "units.change-name";
const MANAGER = "units.change-manager";
const MERGER = "units.merge";

interface UnitChangeProps {
  readonly view: UnitChangeView;
  readonly state: FormState | null;
}

/** The fields of the later forms carry their form's name, so that no two on the page have one id. */
const PREFIXES: Readonly<Record<string, string>> = { [MANAGER]: "manager-", [MERGER]: "merger-" };
const idIn = (command: string | undefined, name: string): string => `${PREFIXES[command ?? ""] ?? ""}${name}`;

/** Ghi thay đổi của đơn vị: another name or class, or another managing level, from a day on and by a document. */
export function UnitChange({ view, state: anyState }: UnitChangeProps) {
  const state = atChangeField(anyState);
  return (
    <div className="wrap">
      <BackLink href={`/don-vi/${view.unitId}`} label={view.name} />
      <ErrorSummary
        state={state}
        refusalMessage={unitChangeMessage(state?.refusal)}
        idOf={(name) => idIn(state?.command, name)}
      />
      <div className="head">
        <h1>Ghi thay đổi của đơn vị</h1>
        <p className="lead">
          {view.name}, ghi trong sổ từ ngày {formatDate(view.since)}. Thay đổi là một dòng mới của sổ, tính từ
          ngày có hiệu lực. Đăng ký, hồ sơ, quyết định đã có giữ tên và nơi xét của ngày lập.
        </p>
      </div>
      {view.comingOn ? (
        <Panel narrow className="sp4" title={`Có thay đổi từ ngày ${formatDate(view.comingOn)}`}>
          <p>Thay đổi tiếp theo về tên, loại hình ghi được từ ngày đó.</p>
        </Panel>
      ) : (
        <ChangeName view={view} state={stateOf(state, NAME)} />
      )}
      <ChangeManager view={view} state={stateOf(state, MANAGER)} />
      {view.comingOn ? null : <Merge view={view} state={stateOf(state, MERGER)} />}
    </div>
  );
}

const pageOf = ({ unitId }: UnitChangeView): string => `/don-vi/${unitId}/thay-doi`;

interface PaperFieldsProps {
  readonly field: (name: string) => ReturnType<ReturnType<typeof fieldsOf>> & { readonly id?: string };
}

/** Every change has its document, and a day from which it counts. */
function PaperFields({ field }: PaperFieldsProps) {
  return (
    <>
      <Field {...field("document")} label="Số, ký hiệu, cơ quan ban hành văn bản" />
      <DateField {...field("documentDate")} label="Ngày văn bản" />
      <DateField {...field("validFrom")} label="Có hiệu lực từ ngày" />
    </>
  );
}

function ChangeName({ view, state }: UnitChangeProps) {
  const field = fieldsOf(state);
  return (
    <section className="sp5 measure-form">
      <h2>Đổi tên{view.classes.length > 1 ? ", loại hình" : ""}</h2>
      <Form
        action="/api/units/change-name"
        returnTo={pageOf(view)}
        next="/don-vi/{unitId}"
        idempotencyKey={newId()}
        state={state}
      >
        <input type="hidden" name="unitId" value={view.unitId} />
        <Field {...field("name", view.name)} label="Tên mới" hint="Ghi đủ như trong văn bản" />
        {view.classes.length > 1 ? (
          <SelectField
            {...field("unitClass", view.unitClass)}
            label="Loại hình"
            options={view.classes.map((value) => ({ value, label: UNIT_KIND_LABELS[value] ?? value }))}
            width="medium"
          />
        ) : (
          <input type="hidden" name="unitClass" value={view.unitClass} />
        )}
        <PaperFields field={field} />
        <p className="acts">
          <SubmitButton>Ghi tên mới</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

function ChangeManager({ view, state }: UnitChangeProps) {
  if (view.managers.length === 0) return null;
  const own = fieldsOf(state);
  const field = (name: string) => ({ ...own(name), id: idIn(MANAGER, name) });
  return (
    <section className="sp7 measure-form">
      <h2>Đổi cấp quản lý</h2>
      <p className="sp2">Nay do {view.managerName} quản lý theo thẩm quyền.</p>
      <Form
        action="/api/units/change-manager"
        returnTo={pageOf(view)}
        next="/don-vi/{unitId}"
        idempotencyKey={newId()}
        state={state}
        aria-label="Đổi cấp quản lý"
      >
        <input type="hidden" name="unitId" value={view.unitId} />
        <SelectField
          {...field("bodyId")}
          label="Cơ quan quản lý mới"
          emptyLabel="Chọn cơ quan"
          options={view.managers.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
        />
        <PaperFields field={field} />
        <p className="acts">
          <SubmitButton>Ghi cấp quản lý mới</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

/** Sáp nhập: the unit ends, and the register says what it went into. */
function Merge({ view, state }: UnitChangeProps) {
  if (!view.mayMerge) return null;
  const own = fieldsOf(state);
  const field = (name: string) => ({ ...own(name), id: idIn(MERGER, name) });
  return (
    <section className="sp7 measure-form">
      <h2>Sáp nhập vào đơn vị khác</h2>
      <p className="sp2">
        Từ ngày có hiệu lực đơn vị này không còn trong sổ. Hồ sơ, quyết định, danh hiệu đã có giữ nguyên tên
        cũ; danh hiệu không tự chuyển sang đơn vị tiếp nhận. Nhiều đơn vị nhập thành một đơn vị mới: thêm đơn
        vị mới vào sổ trước, rồi ghi từng đơn vị.
      </p>
      <Form
        action="/api/units/merge"
        returnTo={pageOf(view)}
        next="/don-vi/{unitId}"
        idempotencyKey={newId()}
        state={state}
        aria-label="Sáp nhập vào đơn vị khác"
      >
        <input type="hidden" name="unitId" value={view.unitId} />
        <Field
          {...field("successorName")}
          label="Tên đơn vị tiếp nhận"
          hint="Ghi đủ như trong sổ; gõ không dấu cũng được"
        />
        <PaperFields field={field} />
        <p className="acts">
          <SubmitButton kind="danger">Ghi sáp nhập</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
