import "server-only";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import type { AskedOpinion } from "@/lib/dossiers/opinion-views";
import { listOpinionRequests } from "@/lib/dossiers/server/opinion-store";
import { askedOpinion } from "@/lib/dossiers/server/opinion-views";
import type { ReadDossier } from "@/lib/dossiers/server/read-dossier";
import type { QueryContext } from "@/lib/platform/query";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";

/**
 * Who was asked about a dossier, for its history. The unit's side reads who was asked and whether it answered, not what
 * it said: that is for those who appraise, consider and decide.
 */
export async function findAskedLines(
  { tx, actor, today }: QueryContext,
  { dossier, criteria }: Pick<ReadDossier, "dossier" | "criteria">,
): Promise<readonly AskedOpinion[]> {
  const requests = await listOpinionRequests(tx, dossier.id);
  if (requests.length === 0) return [];
  const setting = { criteria, today, calendar: await findWorkCalendar(tx) };
  const asked = requests.map((request) => askedOpinion(request, setting));
  const isUnits = actor.scopePath === dossier.unitScope || mayPrepare(actor, dossier);
  return isUnits ? asked.map(withoutWords) : asked;
}

const withoutWords = (asked: AskedOpinion): AskedOpinion => ({
  ...asked,
  question: "",
  closingNote: "",
  opinion: null,
  earlier: [],
});
