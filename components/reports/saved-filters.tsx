import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { fieldsOf, stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { filterHref, filterMessage, LIST_NAMES } from "@/components/reports/filter-words";
import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatCounted } from "@/lib/core/page";
import { setsNothing } from "@/lib/reports/domain/saved-filter";
import type { KeptFilter, ListFilter, SavedFilterView } from "@/lib/reports/filter-contract";

interface ListFiltersProps {
  /** Those kept over this list. */
  readonly saved: readonly SavedFilterView[];
  /** What is asked of the list now. */
  readonly filter: ListFilter;
  readonly state: FormState | null;
}

/** What came of keeping, renaming or removing a filter: over the heading of the page it comes back to. */
export function FilterNotice({ state }: { readonly state: FormState | null }) {
  if (!state || !(state.command in DONE)) return null;
  const done = DONE[state.command];
  if (!state.success || !done) return <ErrorSummary state={state} refusalMessage={filterMessage(state)} />;
  return <Banner title={done(String(state.success["name"]))} />;
}

const DONE: Readonly<Record<string, (name: string) => string>> = {
  "reports.save-filter": (name) => `Đã lưu bộ lọc «${name}». Bộ lọc có ở danh sách này và ở «Việc của tôi».`,
  "reports.rename-filter": (name) => `Đã đổi tên bộ lọc thành «${name}».`,
  "reports.remove-filter": (name) => `Đã xóa bộ lọc «${name}».`,
};

/** Over a list: the filters kept for it, and a line to keep the one that is on. */
export function ListFilters({ saved, filter, state }: ListFiltersProps) {
  const saving = stateOf(state, "reports.save-filter");
  const isKept = saved.some((one) => filterHref(one.filter) === filterHref(filter));
  return (
    <>
      {saved.length > 0 ? (
        <nav className="sp4 saved-filters" aria-label="Bộ lọc đã lưu">
          <span className="dim">Bộ lọc đã lưu:</span>
          <ul>
            {saved.map((one) => (
              <li key={one.filterId}>
                <FilterLink saved={one} />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {setsNothing(filter) || isKept ? null : <SaveForm filter={filter} state={saving} />}
    </>
  );
}

const FilterLink = ({ saved: { name, filter, count } }: { readonly saved: SavedFilterView }) => (
  <TextLink href={filterHref(filter)}>
    {name} ({formatCounted(count)})
  </TextLink>
);

function SaveForm({ filter, state }: Pick<ListFiltersProps, "filter" | "state">) {
  const here = filterHref(filter);
  const field = fieldsOf(state);
  return (
    <details className="save-filter sp3" open={state !== null && state.success === null}>
      <summary>
        Lưu bộ lọc này <Icon name="down" />
      </summary>
      <Form
        action="/api/reports/save-filter"
        returnTo={here}
        next={here}
        idempotencyKey={newId()}
        state={state}
        className="filter"
        aria-label="Lưu bộ lọc này"
      >
        {Object.entries(filter).map(([name, value]) =>
          value === null || value === false || value === "" ? null : (
            <input key={name} type="hidden" name={name} value={value === true ? "on" : String(value)} />
          ),
        )}
        <Field {...field("name")} label="Tên bộ lọc" width="medium" />
        <SubmitButton kind="secondary">Lưu bộ lọc</SubmitButton>
      </Form>
    </details>
  );
}

/** On «Việc của tôi»: every filter kept in this post, each a list of work of its own. */
export function FilterWork({ saved }: { readonly saved: readonly SavedFilterView[] }) {
  if (saved.length === 0) return null;
  return (
    <section className="sp6" aria-labelledby="bo-loc">
      <h2 id="bo-loc">Bộ lọc đã lưu</h2>
      <ul className="sp3">
        {saved.map((one) => (
          <li className="open-row" key={one.filterId}>
            <div>
              <FilterLink saved={one} />
              <span className="sub">{LIST_NAMES[one.filter.list]}</span>
            </div>
            <TextLink href={`/viec-cua-toi/bo-loc/${one.filterId}`}>
              Đổi tên, xóa<span className="sr"> bộ lọc «{one.name}»</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One filter: another name for it, or taken away. */
export function FilterPage({
  saved,
  state,
}: {
  readonly saved: KeptFilter;
  readonly state: FormState | null;
}) {
  const { filterId, name, filter } = saved;
  const here = `/viec-cua-toi/bo-loc/${filterId}`;
  const form = { returnTo: here, next: "/viec-cua-toi" };
  const renaming = stateOf(state, "reports.rename-filter");
  const field = fieldsOf(renaming);
  const id = <input type="hidden" name="filterId" value={filterId} />;
  return (
    <>
      <BackLink href="/viec-cua-toi" label="Việc của tôi" />
      <FilterNotice state={state} />
      <div className="head top">
        <h1>Bộ lọc «{name}»</h1>
        <p className="lead">
          Lọc danh sách <TextLink href={filterHref(filter)}>{LIST_NAMES[filter.list]}</TextLink>. Chỉ đồng chí
          thấy bộ lọc này.
        </p>
      </div>
      <Form
        {...form}
        action="/api/reports/rename-filter"
        idempotencyKey={newId()}
        state={renaming}
        className="sp5"
      >
        {id}
        <Field {...field("name", name)} label="Tên bộ lọc" width="medium" />
        <p className="sp4">
          <SubmitButton>Lưu tên</SubmitButton>
        </p>
      </Form>
      <Form
        {...form}
        action="/api/reports/remove-filter"
        idempotencyKey={newId()}
        state={stateOf(state, "reports.remove-filter")}
        className="sp6"
        aria-label="Xóa bộ lọc"
      >
        {id}
        <SubmitButton kind="secondary">Xóa bộ lọc</SubmitButton>
        <p className="s dim sp2">Danh sách và hồ sơ không thay đổi.</p>
      </Form>
    </>
  );
}
