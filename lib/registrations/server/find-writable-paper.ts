import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type { EntryPaper } from "@/lib/programmes/domain/plan";
import type { SavePaperRefusal } from "@/lib/registrations/contract";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import { papersOf } from "@/lib/registrations/domain/papers";
import { findRegistration, type StoredRegistration } from "@/lib/registrations/server/registration-store";

const findRow = (tx: TenantTx, registrationId: string, code: string) =>
  tx.registrationPaper.findFirst({
    where: { registrationId, code },
    include: { updatedBy: { select: { fullName: true } } },
  });

export interface WritablePaper {
  readonly registration: StoredRegistration;
  readonly paper: EntryPaper;
  /** Null: nothing is there yet. */
  readonly stored: Awaited<ReturnType<typeof findRow>>;
}

/**
 * A paper for somebody who writes it. Refuses `registration.not-found` for an unknown or foreign registration,
 * `registration.paper-not-asked` where the plan asks for none of this code, `registration.paper-closed` out of its time.
 */
export async function findWritablePaper(
  { tx, actor }: CommandContext,
  { registrationId, code }: { readonly registrationId: string; readonly code: string },
): Promise<Result<WritablePaper, SavePaperRefusal>> {
  // Held until the paper is kept: whoever sends or answers the registration meanwhile waits, or was first.
  if (isId(registrationId))
    await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`;
  const registration = await findRegistration(tx, registrationId);
  if (!registration || !mayWritePapers(actor, registration)) return err({ code: "registration.not-found" });

  const { content } = await getPlan(tx, registration.planVersionId);
  const asked = papersOf(content.entry, registration.unitClass).find(({ paper }) => paper.code === code);
  if (!asked) return err({ code: "registration.paper-not-asked" });
  if (!asked.writableIn.includes(registration.status)) {
    return err({ code: "registration.paper-closed", status: registration.status });
  }
  return ok({ registration, paper: asked.paper, stored: await findRow(tx, registrationId, code) });
}
