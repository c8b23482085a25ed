import "server-only";
import { holdsFor } from "@/lib/core/actor";
import { overwritings, overwrittenLine, type OverwrittenLine } from "@/lib/core/overwritings";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type { PaperPageView } from "@/lib/registrations/contract";
import { paperWords, samePaper, templateOf } from "@/lib/registrations/domain/papers";
import { proposedText } from "@/lib/registrations/domain/paper-templates";
import { findPaperVersions } from "@/lib/registrations/server/paper-store";
import { readPapers } from "@/lib/registrations/server/paper-views";
import { placeNameOfVersion } from "@/lib/registrations/server/place-names";
import { findRegistration } from "@/lib/registrations/server/registration-store";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

/** One paper of a registration, to be written or read. */
export const getRegistrationPaper = defineQuery({
  name: "registration.get-paper",
  permission: "registration.read",

  async run(
    { tx, actor },
    { registrationId, code }: { readonly registrationId: string; readonly code: string },
  ): Promise<Result<PaperPageView, { readonly code: "registration.not-found" }>> {
    const registration = await findRegistration(tx, registrationId);
    if (!registration || !holdsFor(actor, "registration.read", registration)) {
      return err({ code: "registration.not-found" });
    }
    const { content } = await getPlan(tx, registration.planVersionId);
    const papers = await readPapers(tx, actor, { registration, plan: content });
    const paper = papers.find((one) => one.paper.code === code);
    if (!paper) return err({ code: "registration.not-found" });

    const template = templateOf(code);
    const version = await tx.unitVersion.findFirst({
      where: { id: registration.unitVersionId },
      select: { headTitle: true },
    });
    const tenant = await tx.tenant.findFirst({ select: { isDemo: true } });
    return ok({
      registrationId,
      unitName: registration.unitName,
      unitClassLabel: UNIT_CLASS_LABELS[registration.unitClass],
      planTitle: content.header.title,
      cycleYear: content.header.cycleYear,
      programme: content.header.programme,
      placeName: await placeNameOfVersion(tx, registration),
      status: registration.status,
      paper,
      revision: paper.revision,
      earlier: paper.writable
        ? await findOverwrittenPaper(tx, { registrationId, code, title: paper.paper.title })
        : [],
      text: template
        ? (paper.stored?.text ??
          proposedText(template, {
            unitName: registration.unitName,
            cycleYear: content.header.cycleYear,
            programme: content.header.programme,
            headTitle: version?.headTitle ?? "",
          }))
        : null,
      receivingBodyName: registration.receivingBodyName,
      isDemo: tenant?.isDemo ?? false,
    });
  },
});

const MOST_SHOWN = 20;

/** For whoever may write the paper now: what he and his colleagues saved over. */
async function findOverwrittenPaper(
  tx: TenantTx,
  {
    registrationId,
    code,
    title,
  }: { readonly registrationId: string; readonly code: string; readonly title: string },
): Promise<readonly OverwrittenLine[]> {
  const { current, earlier } = await findPaperVersions(tx, registrationId, code);
  return overwritings(current, earlier, samePaper)
    .slice(0, MOST_SHOWN)
    .map((change) => overwrittenLine(change, title, paperWords));
}
