import { PartProblems } from "@/components/programmes/plan-parts/part-problems";
import { planHref } from "@/components/programmes/plan-bar";
import { planMessage } from "@/components/programmes/plan-message";
import { PlanItemForm } from "@/components/programmes/plan-parts/plan-item-form";
import { NEW_ITEM } from "@/components/programmes/plan-parts/plan-section";
import { ClassesField, LevelsField, SourceFields } from "@/components/programmes/plan-parts/shared-fields";
import { StepFields } from "@/components/programmes/plan-parts/step-fields";
import { Clause, stepText } from "@/components/programmes/plan-words";
import { RouteFlow } from "@/components/programmes/route-flow";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, fieldsOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { addDays } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import {
  STEP_KINDS,
  STEP_LABELS,
  type RouteRow,
  type Step,
  type StepKind,
} from "@/lib/programmes/domain/plan";
import { routeWords } from "@/lib/programmes/domain/route-words";
import { newStepMark, stepMark } from "@/lib/programmes/domain/way-edit";
import type { PlanPartView } from "@/lib/programmes/plan-views";

const ROUTES = "tuyen";
export const routeHref = (planVersionId: string, key: string): string =>
  planHref(planVersionId, `/${ROUTES}/${encodeURIComponent(key)}`);

interface RoutePageProps {
  readonly view: PlanPartView;
  /** Null for a new one. */
  readonly row: RouteRow | null;
  readonly state: FormState | null;
}

/** One row of the decision table: its steps, each with what is done with it, and for whom it holds. */
export function RoutePage({ view, row, state }: RoutePageProps) {
  const moved = stateOf(state, "programmes.move-plan-item");
  return (
    <>
      {row ? (
        <>
          <div className="head top">
            <ErrorSummary state={moved} refusalMessage={planMessage(moved, view.content)} />
            <h1>{row.title}</h1>
          </div>
          <PartProblems view={view} concerns={(problem) => "row" in problem && problem.row === row.key} />
          <Steps view={view} row={row} />
          <h2 className="ruled sp6">Dòng này áp dụng cho ai</h2>
        </>
      ) : null}
      <div className={row ? "measure-form sp4" : "head top measure-form"}>
        <RowForm view={view} row={row} state={moved ? null : state} />
      </div>
    </>
  );
}

function Steps({ view, row }: { readonly view: PlanPartView; readonly row: RouteRow }) {
  const { planVersionId, content } = view;
  const base = routeHref(planVersionId, row.key);
  const [way] = routeWords({ ...content, routes: [row] });
  return (
    <section className="sp5" aria-labelledby="cac-buoc">
      <h2 className="ruled" id="cac-buoc">
        Các bước
      </h2>
      {row.steps.length === 0 ? (
        <p className="sp3 dim">Chưa có bước nào. Thêm từ bước tự đánh giá đến bước quyết định.</p>
      ) : (
        <div className="why sp3">
          <ol>
            {row.steps.map((step, index) => (
              <li key={`${step.kind}-${index}`}>
                <span className="no">{index + 1}</span>
                <div>
                  <b>{STEP_LABELS[step.kind]}:</b> {stepText(step)}{" "}
                  <TextLink href={`${base}/${index}`}>
                    Sửa<span className="sr"> bước {STEP_LABELS[step.kind]}</span>
                  </TextLink>
                  <Clause of={step} />
                  <MoveStep view={view} row={row} at={index} step={step} />
                </div>
              </li>
            ))}
          </ol>
        </div>
      )}
      <p className="sp3">Thêm bước:</p>
      <p className="acts">
        {STEP_KINDS.map((kind) => (
          <TextLink key={kind} href={`${base}/${newStepPage(kind)}`}>
            {STEP_LABELS[kind]}
          </TextLink>
        ))}
      </p>
      {way ? (
        <div className="sp4">
          <RouteFlow way={way} />
        </div>
      ) : null}
    </section>
  );
}

const NEW_STEP = "them-";
const newStepPage = (kind: StepKind): string => `${NEW_STEP}${kind.replaceAll("_", "-")}`;

interface MoveStepProps {
  readonly view: PlanPartView;
  readonly row: RouteRow;
  readonly at: number;
  readonly step: Step;
}

function MoveStep({ view: { planVersionId, revision }, row, at, step }: MoveStepProps) {
  const here = routeHref(planVersionId, row.key);
  const button = (to: "up" | "down", words: string) => (
    <SubmitButton kind="secondary" size="small" name="to" value={to}>
      {words}
      <span className="sr"> bước {STEP_LABELS[step.kind]}</span>
    </SubmitButton>
  );
  if (row.steps.length < 2) return null;
  return (
    <Form
      action="/api/plans/move-item"
      returnTo={here}
      next={here}
      idempotencyKey={newId()}
      state={null}
      revision={revision}
      className="sp2"
    >
      <input type="hidden" name="planVersionId" value={planVersionId} />
      <input type="hidden" name="part" value="steps" />
      <input type="hidden" name="at" value={stepMark(row.key, at)} />
      {at > 0 ? button("up", "Lên") : null} {at < row.steps.length - 1 ? button("down", "Xuống") : null}
    </Form>
  );
}

const DELEGATED = [
  { value: "any", label: "Cả hai", hint: "Theo thẩm quyền hay được ủy quyền đều đi như nhau" },
  { value: "no", label: "Chỉ đơn vị quản lý theo thẩm quyền" },
  { value: "yes", label: "Chỉ đơn vị được ủy quyền quản lý" },
] as const;

function RowForm({ view, row, state }: RoutePageProps) {
  const others = view.content.routes.filter(({ key }) => key !== row?.key);
  return (
    <PlanItemForm
      view={view}
      slug={ROUTES}
      part="routes"
      at={row?.key ?? ""}
      page={row?.key ?? NEW_ITEM}
      title={row ? null : "Thêm dòng trình tự"}
      remove={row ? { part: "routes", words: "Bỏ dòng này" } : null}
      state={state}
    >
      {(own) => <RowFields view={view} row={row} others={others} state={own} />}
    </PlanItemForm>
  );
}

interface RowFieldsProps extends RoutePageProps {
  readonly others: readonly RouteRow[];
}

function RowFields({ view, row, others, state }: RowFieldsProps) {
  const field = fieldsOf(state);
  const plan = view.content;
  const on = row?.when.on ?? null;
  return (
    <>
      <Field
        {...field("title", row?.title)}
        label="Tên dòng"
        hint="Ví dụ: Xã, phường: Công an tỉnh thẩm định, UBND tỉnh quyết định"
      />
      <ClassesField plan={plan} said={row?.when.unitClasses ?? null} label="Loại đơn vị" state={state} />
      <LevelsField
        plan={plan}
        said={row?.when.managingLevels ?? []}
        label="Do cấp nào quản lý"
        state={state}
      />
      <RadioGroup
        {...field("delegated", row?.when.delegated ?? "any")}
        label="Quản lý theo thẩm quyền hay được ủy quyền"
        choices={DELEGATED}
      />
      <DateField
        name="from"
        label="Áp dụng từ ngày (nếu chỉ một phần của kỳ)"
        hint="Để trống cả hai ngày là suốt kỳ"
        value={typed(state, "from", on?.from ?? "")}
        error={errorOf(state, "from")}
      />
      <DateField
        name="until"
        label="Đến hết ngày"
        value={typed(state, "until", on?.to ? addDays(on.to, -1) : "")}
        error={errorOf(state, "until")}
      />
      {row === null && others.length > 0 ? (
        <SelectField
          {...field("stepsOf", "")}
          label="Các bước"
          emptyLabel="Thêm từng bước sau"
          options={others.map(({ key, title }) => ({ value: key, label: `Chép từ: ${title}` }))}
        />
      ) : null}
      <SourceFields of={row} state={state} />
    </>
  );
}

interface StepPageProps extends Omit<RoutePageProps, "row"> {
  readonly row: RouteRow;
  /** `2`, or `them-evaluate` for a new one. */
  readonly page: string;
}

/** The form of one step; null for a page that names none. */
export function stepPage({ view, row, page, state }: StepPageProps) {
  const added = STEP_KINDS.find((kind) => newStepPage(kind) === page) ?? null;
  const index = /^\d{1,2}$/.test(page) ? Number(page) : null;
  const step = index === null ? null : (row.steps[index] ?? null);
  const kind = added ?? step?.kind;
  if (!kind) return null;
  const mark = index === null ? newStepMark(row.key) : stepMark(row.key, index);
  return (
    <PlanItemForm
      view={view}
      slug={`${ROUTES}/${encodeURIComponent(row.key)}`}
      part="steps"
      at={mark}
      page={page}
      title={`${step ? "Bước" : "Thêm bước"} ${STEP_LABELS[kind].toLocaleLowerCase("vi")}`}
      remove={step ? { part: "steps", words: "Bỏ bước này" } : null}
      state={state}
    >
      {(own) => <StepFields kind={kind} item={step} view={view} state={own} />}
    </PlanItemForm>
  );
}
