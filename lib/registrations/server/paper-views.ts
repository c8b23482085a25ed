import "server-only";
import type { Actor } from "@/lib/core/actor";
import { formatDateTime } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import type { PaperView } from "@/lib/registrations/contract";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import { isPaperReady, papersOf } from "@/lib/registrations/domain/papers";
import { papersAskedAgain } from "@/lib/registrations/server/papers-asked-again";
import { storedPaper } from "@/lib/registrations/server/paper-store";
import type { StoredRegistration } from "@/lib/registrations/server/registration-store";

export interface ReadPaper extends PaperView {
  /** How often it was saved; 0: never. */
  readonly revision: number;
}

/** The papers that the plan asks of the unit, with what is there of each. */
export async function readPapers(
  tx: TenantTx,
  actor: Actor,
  { registration, plan }: { readonly registration: StoredRegistration; readonly plan: PlanContent },
): Promise<readonly ReadPaper[]> {
  const rows = await tx.registrationPaper.findMany({
    where: { registrationId: registration.id },
    include: { updatedBy: { select: { fullName: true } }, file: { select: { name: true } } },
  });
  const askedAgain = registration.status === "returned" ? await papersAskedAgain(tx, registration.id) : [];
  return papersOf(plan.entry, registration.unitClass).map(({ paper, neededToSubmit, writableIn }) => {
    const row = rows.find(({ code }) => code === paper.code);
    const stored = row ? storedPaper(row) : null;
    return {
      paper,
      stored,
      ready: isPaperReady(paper, stored ?? undefined),
      neededToSubmit,
      writable: writableIn.includes(registration.status) && mayWritePapers(actor, registration),
      askedAgain: askedAgain.find(({ code }) => code === paper.code) ?? null,
      savedBy: row?.updatedBy.fullName ?? null,
      savedAt: row ? formatDateTime(row.updatedAt) : null,
      fileName: row?.file?.name ?? null,
      revision: row?.revision ?? 0,
    };
  });
}
