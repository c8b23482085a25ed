import "server-only";
import { holdsFor, type Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type { EntryPaperLine } from "@/lib/registrations/contract";
import { readPapers } from "@/lib/registrations/server/paper-views";
import { registrationOfDossier } from "@/lib/registrations/server/registration-of-dossier";

/**
 * The papers that the plan asks of the unit at its registration (KH II.2; BN IV.2), with what is there of each. They
 * were collected once and are shown beside the dossier, so that nobody asks for them again.
 */
export async function entryPapersOfDossier(
  tx: TenantTx,
  actor: Actor,
  dossier: { readonly registrationId: string },
): Promise<readonly EntryPaperLine[]> {
  const registration = await registrationOfDossier(tx, dossier);
  if (!registration) return [];
  const { content: plan } = await getPlan(tx, registration.planVersionId);
  const papers = await readPapers(tx, actor, { registration, plan });
  const mayOpen = holdsFor(actor, "registration.read", registration);
  return papers.map(({ paper, stored, ready, fileName, savedBy, savedAt }) => ({
    code: paper.code,
    title: paper.title,
    ready,
    source: stored?.source ?? null,
    documentNumber: stored?.documentNumber ?? null,
    documentDate: stored?.documentDate ?? null,
    fileName,
    waivedWhen: paper.waivedWhen,
    savedBy,
    savedAt,
    href: mayOpen
      ? `/dang-ky/${registration.id}/giay-to/${paper.code}`
      : stored?.fileId
        ? `/tep/${stored.fileId}`
        : null,
  }));
}
