import type { Metadata } from "next";
import { ChooseUnits } from "@/app/(work)/dang-ky/choose-units";
import { WorkPage } from "@/app/(work)/work-page";
import { UnitPreview } from "@/components/registrations/unit-preview";
import { isId } from "@/lib/core/ids";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { previewUnit } from "@/lib/registrations/server/preview-unit";

export const metadata: Metadata = { title: "Đăng ký đơn vị" };

/** With a plan: its units to choose from. With a unit alone: that unit against the plans of the day. */
export default async function NewRegistrationPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { "ke-hoach": plan, "don-vi": unit } = await searchParams;
  if (plan || typeof unit !== "string" || !isId(unit)) return <ChooseUnits searchParams={searchParams} />;
  const { actor } = await requireActor();
  const view = viewOf(await previewUnit(actor, unit));
  return (
    <WorkPage current="/dang-ky">
      <UnitPreview view={view} />
    </WorkPage>
  );
}
