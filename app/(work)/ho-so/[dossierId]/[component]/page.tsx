import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { ComponentEditor, MODE_WORDS } from "@/components/dossiers/component-editor";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { pageTitle } from "@/components/forms/page-title";
import { componentName, componentOfSlug } from "@/lib/dossiers/domain/component-fields";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { isStandardComponent } from "@/lib/programmes/domain/plan";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface ComponentRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string; readonly component: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: ComponentRoutePageProps): Promise<Metadata> {
  const code = componentOfSlug((await params).component);
  return {
    title: pageTitle(
      code && isStandardComponent(code) ? componentName({ code, title: "" }) : "Thành phần hồ sơ",
      await readFormState(searchParams),
    ),
  };
}

/** Tờ trình, báo cáo, biên bản, other papers: one page for each code of the plan. */
export default async function ComponentRoutePage({ params, searchParams }: ComponentRoutePageProps) {
  const { actor, tenant } = await requireActor();
  const { dossierId, component } = await params;
  const code = componentOfSlug(component);
  if (!code) notFound();
  const view = viewOf(await getComponent(actor, { dossierId, component: code }));
  const { cach } = await searchParams;
  const mode = cach === MODE_WORDS.upload ? "upload" : cach === MODE_WORDS.template ? "template" : view.mode;
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <ComponentEditor
          view={view}
          state={await readFormState(searchParams)}
          mode={mode}
          demo={tenant.isDemo}
        />
      </div>
    </WorkPage>
  );
}
