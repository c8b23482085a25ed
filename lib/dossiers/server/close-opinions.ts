import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { decideNotAwaiting, outcomeOf, type OpinionsAwaited } from "@/lib/dossiers/domain/opinion";
import { closeRequest, lockOpenRequests } from "@/lib/dossiers/server/opinion-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * The appraisal is concluded: every request is closed as it stands, silence as silence. Refuses
 * `appraisal.opinions-awaited` while a body may still answer and no note says why it is not awaited.
 */
export async function closeOpinions(
  tx: TenantTx,
  dossierId: string,
  { today, note }: { readonly today: IsoDate; readonly note: string },
): Promise<Result<null, OpinionsAwaited>> {
  const open = await lockOpenRequests(tx, dossierId);
  const decision = decideNotAwaiting(open, { today, note });
  if (!decision.ok) return decision;
  for (const request of open) {
    await closeRequest(tx, request.id, { on: today, outcome: outcomeOf(request, today), note });
  }
  return ok(null);
}
