import { planHref } from "@/components/programmes/plan-bar";
import { planMessage, planRefusalOf } from "@/components/programmes/plan-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { DataTable } from "@/components/ui/ledger";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { PlanFileFault } from "@/lib/programmes/plan-file";
import { PLAN_SCHEMA_ADDRESS } from "@/lib/programmes/plan-file";
import type { PlanDraftView, PlanIssuer } from "@/lib/programmes/plan-views";

export const issuerOptions = (issuers: readonly PlanIssuer[]) =>
  issuers.map(({ bodyId, name }) => ({ value: bodyId, label: name }));

const PlanFileField = ({ state }: { readonly state: FormState | null }) => (
  <FileField
    name="file"
    label="Tệp kế hoạch"
    hint="JSON, đến 1 MB; tải một kế hoạch đang có về để làm mẫu"
    accept={[".json"]}
    state={state}
  />
);

const SchemaLink = () => (
  <TextLink href={PLAN_SCHEMA_ADDRESS} plain>
    Lược đồ của tệp (JSON Schema)
  </TextLink>
);

/** Every fault of the file that was refused, with its place in it. */
function FileFaults({ state }: { readonly state: FormState | null }) {
  const refusal = planRefusalOf(state);
  if (refusal?.code !== "plan.file-faulty") return null;
  const { faults, count } = refusal;
  return (
    <section className="sp5" aria-labelledby="cho-sua">
      <h2 id="cho-sua">Các chỗ phải sửa trong tệp</h2>
      {count > faults.length ? (
        <p className="dim">
          Nêu {faults.length} trong {count} chỗ; sửa xong nhập lại để xem tiếp.
        </p>
      ) : null}
      <DataTable<PlanFileFault & { readonly key: string }>
        className="sp3"
        caption="Các chỗ phải sửa trong tệp"
        rows={faults.map((fault, index) => ({ ...fault, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "path",
            head: "Vị trí",
            cell: ({ path }) => <code>{path === "" ? "cả tệp" : path}</code>,
            phone: { order: 0 },
          },
          { key: "text", kind: "name", head: "Cần sửa", cell: ({ text }) => text, phone: { order: 1 } },
        ]}
      />
    </section>
  );
}

interface StartPlanFormProps {
  readonly issuers: readonly PlanIssuer[];
  readonly state: FormState | null;
}

/** A plan of another province, or one written by hand, as a draft of this province. */
export function StartPlanForm({ issuers, state }: StartPlanFormProps) {
  return (
    <>
      <div className="head top measure-form">
        <ErrorSummary state={state} refusalMessage={planMessage(state)} />
        <h1>Nhập kế hoạch từ tệp</h1>
        <p className="lead">
          Tệp được nhập thành bản nháp; xem, sửa, thử trên đơn vị của tỉnh rồi mới công bố. <SchemaLink />
        </p>
        <Form
          action="/api/plans/read-file"
          returnTo="/ke-hoach/nhap-tep"
          next="/ke-hoach/{planVersionId}"
          idempotencyKey={newId()}
          state={state}
          encType="multipart/form-data"
        >
          <PlanFileField state={state} />
          <SelectField
            name="bodyId"
            label="Cơ quan ban hành"
            value={typed(state, "bodyId")}
            error={errorOf(state, "bodyId")}
            emptyLabel="Chọn cơ quan"
            options={issuerOptions(issuers)}
          />
          <p className="acts">
            <SubmitButton>Nhập thành bản nháp</SubmitButton>
            <TextLink href="/ke-hoach">Về danh sách kế hoạch</TextLink>
          </p>
        </Form>
      </div>
      <FileFaults state={state} />
    </>
  );
}

interface ReplacePlanFormProps {
  readonly view: PlanDraftView;
  readonly state: FormState | null;
}

/** What the forms don't change is changed in the file: taken away, edited, brought back. */
export function ReplacePlanForm({ view, state }: ReplacePlanFormProps) {
  const { planVersionId, revision } = view;
  return (
    <>
      <div className="head top measure-form">
        <ErrorSummary state={state} refusalMessage={planMessage(state)} />
        <h1>Thay bản nháp bằng tệp</h1>
        <p className="lead">
          Mọi phần sửa được ngay ở trang Nội dung. Muốn sửa nhiều chỗ một lúc thì tải tệp về, sửa, tải lên
          lại; tệp có lỗi thì bản nháp giữ nguyên.
        </p>
        <p>
          <TextLink href={planHref(planVersionId, "/tai-ve")} plain>
            Tải bản nháp về (JSON)
          </TextLink>{" "}
          · <SchemaLink />
        </p>
        <Form
          action="/api/plans/replace-draft"
          returnTo={planHref(planVersionId, "/nhap-tep")}
          next={planHref(planVersionId)}
          idempotencyKey={newId()}
          state={state}
          revision={revision}
          encType="multipart/form-data"
        >
          <input type="hidden" name="planVersionId" value={planVersionId} />
          <PlanFileField state={state} />
          <p className="acts">
            <SubmitButton>Thay bản nháp</SubmitButton>
            <TextLink href={planHref(planVersionId)}>Về bản nháp</TextLink>
          </p>
        </Form>
      </div>
      <FileFaults state={state} />
    </>
  );
}
