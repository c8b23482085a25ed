import "server-only";
import { holdsFor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type { PaperPageView } from "@/lib/registrations/contract";
import { templateOf } from "@/lib/registrations/domain/papers";
import { proposedText } from "@/lib/registrations/domain/paper-templates";
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
      seen: paper.seen,
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
