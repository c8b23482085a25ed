import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, type IsoDate } from "@/lib/core/dates";
import type { Cast } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import { getAssignments } from "@/lib/dossiers/server/get-assignments";
import { giveRows } from "@/lib/dossiers/server/give-rows";

const ROWS = 3;
const DAYS = 5;

/** Where two officers prepare one dossier, the first gives the other the last rows that still lack something. */
export async function divideWork(
  cast: Cast,
  actor: Actor,
  { dossierId, today }: { readonly dossierId: string; readonly today: IsoDate },
): Promise<void> {
  const colleague = cast
    .inBody(actor.bodyId, ["commune_officer"], actor.today)
    .find(({ personId }) => personId !== actor.personId);
  if (!colleague) return;
  const { groups } = must(`division of ${dossierId}`, await getAssignments(actor, dossierId));
  const open = groups.flatMap(({ rows }) => rows).filter(({ isDone }) => !isDone);
  const row = open.slice(-ROWS).map(({ target }) => target);
  if (row.length === 0) return;
  const input = { dossierId, row, toPersonId: colleague.personId, beforeOn: addDays(today, DAYS) };
  must(`rows of ${dossierId}`, await giveRows.execute(actor, input));
}
