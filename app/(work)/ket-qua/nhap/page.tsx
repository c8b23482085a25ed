import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { ChooseUnit } from "@/components/results/choose-unit";
import { PaperResultForm } from "@/components/results/paper-result-form";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { PAPER_OUTCOMES } from "@/lib/results/domain/paper-result";
import { findUnitsToEnter, getPaperResultForm } from "@/lib/results/server/paper-result-queries";

interface EnterResultPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Nhập kết quả từ giấy");

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.slice(0, 100) : "";

/** With a unit: the form. Without: the units of that name. */
export default async function EnterResultPage({ searchParams }: EnterResultPageProps) {
  const { actor } = await requireActor();
  const { q, "don-vi": unit } = await searchParams;
  return (
    <WorkPage current="/ket-qua">
      <div className="wrap">
        <div className="head top measure-form">
          {textOf(unit) ? (
            <EntryForm actor={actor} searchParams={searchParams} />
          ) : (
            <UnitsNamed actor={actor} text={textOf(q)} />
          )}
        </div>
      </div>
    </WorkPage>
  );
}

async function UnitsNamed({ actor, text }: { readonly actor: Actor; readonly text: string }) {
  const found = viewOf(await findUnitsToEnter(actor, text));
  return <ChooseUnit text={text} {...(text ? found : { units: [], more: false })} />;
}

async function EntryForm({ actor, searchParams }: EnterResultPageProps & { readonly actor: Actor }) {
  const { nam, thay, "don-vi": unit, "noi-dung": programme } = await searchParams;
  const year = textOf(nam);
  const view = viewOf(
    await getPaperResultForm(actor, { unitId: textOf(unit), replacesId: textOf(thay) || null }),
  );
  return (
    <PaperResultForm
      view={view}
      state={stateOf(await readFormState(searchParams), "results.enter")}
      idempotencyKey={newId()}
      suggested={{
        outcomes: programme
          ? PAPER_OUTCOMES.filter((outcome) => outcome.startsWith(`${textOf(programme)}:`))
          : [],
        year: /^\d{4}$/.test(year) ? Number(year) : null,
      }}
    />
  );
}
