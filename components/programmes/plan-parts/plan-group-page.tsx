import { mendingPage } from "@/components/programmes/plan-mending";
import { planMessage } from "@/components/programmes/plan-message";
import type { PlanGroup } from "@/components/programmes/plan-parts/plan-groups";
import { PartProblems } from "@/components/programmes/plan-parts/part-problems";
import {
  isAsked,
  itemHref,
  NEW_ITEM,
  type PlanReading,
  type PlanSection,
} from "@/components/programmes/plan-parts/plan-section";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/components/forms/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SummaryList } from "@/components/ui/summary-list";
import type { PlanPartView } from "@/lib/programmes/plan-views";

interface PlanGroupPageProps {
  readonly view: PlanPartView;
  readonly group: PlanGroup;
  readonly state: FormState | null;
}

/** One page of a draft's parts: each item as a sentence with «Sửa», under each list what is added to it. */
export function PlanGroupPage({ view, group, state }: PlanGroupPageProps) {
  const { title, lead, sections } = group;
  return (
    <>
      <div className="head top">
        <ErrorSummary state={state} refusalMessage={planMessage(state, view.content)} />
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <PartProblems view={view} concerns={(problem) => isOf(group, mendingPage(view.content, problem))} />
      {sections
        .filter((section) => isAsked(section, view.content))
        .map((section) => (
          <SectionList key={section.part} view={view} section={section} isOnly={sections.length === 1} />
        ))}
    </>
  );
}

/** Whether what is put right on that page belongs to the group. */
const isOf = ({ sections }: PlanGroup, page: string): boolean =>
  sections.some(({ slug }) => page === `/${slug}` || page.startsWith(`/${slug}/`));

interface SectionListProps {
  readonly view: PlanPartView;
  readonly section: PlanSection;
  readonly isOnly: boolean;
}

function SectionList({ view, section, isOnly }: SectionListProps) {
  const { planVersionId } = view;
  const { title, none, add, part } = section;
  const hasHeading = !isOnly && section.mark === null;
  const sentences = section.sentences(view);
  return (
    <section className={section.mark === null ? "sp6" : "sp4"} aria-labelledby={part}>
      <h2 className={hasHeading ? "ruled" : "sr"} id={part}>
        {title}
      </h2>
      {sentences.length === 0 ? <p className="sp3 dim">{none}</p> : null}
      {sentences.length > 0 ? (
        <SummaryList
          className={hasHeading ? "" : "sp3"}
          kind={hasHeading ? "flat" : "normal"}
          items={sentences.map(({ mark, term, value }) => ({
            key: mark,
            term,
            value,
            action: { href: itemHref(planVersionId, section, mark), label: "Sửa", of: term },
          }))}
        />
      ) : null}
      {add === null ? null : (
        <p className="sp3">
          <LinkButton kind="secondary" href={itemHref(planVersionId, section, NEW_ITEM)}>
            {add}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

interface PlanGroupPartProps {
  readonly group: PlanGroup;
  readonly plan: PlanReading;
}

/** The same sentences to whoever reads the plan; a part that the plan doesn't have is said to be missing. */
export function PlanGroupSentences({ group, plan }: PlanGroupPartProps) {
  const sections = group.sections.filter((section) => isAsked(section, plan.content));
  return sections.map((section) => (
    <section key={section.part} className="sp4">
      {sections.length > 1 && section.mark === null ? <h3>{section.title}</h3> : null}
      <SectionSentences section={section} plan={plan} />
    </section>
  ));
}

interface SectionSentencesProps {
  readonly section: PlanSection;
  readonly plan: PlanReading;
}

export function SectionSentences({ section, plan }: SectionSentencesProps) {
  const sentences = section.sentences(plan);
  if (sentences.length === 0) return <p className="sp2 dim">{section.none}</p>;
  return (
    <SummaryList className="sp2" items={sentences.map(({ mark, ...said }) => ({ key: mark, ...said }))} />
  );
}
