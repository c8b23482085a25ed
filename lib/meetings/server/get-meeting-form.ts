import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { fromDateColumn } from "@/lib/core/dates";
import type { CandidateDossier, MeetingFormView, MeetingNotFound } from "@/lib/meetings/contract";
import { paperReasons } from "@/lib/meetings/domain/attention";
import { exceptionsFirst } from "@/lib/meetings/domain/agenda";
import { territoriesOf } from "@/lib/meetings/domain/authority";
import { findPaperFacts } from "@/lib/meetings/server/find-paper-facts";
import { listCommittee } from "@/lib/meetings/server/list-committee";
import { listWaitingDossiers } from "@/lib/meetings/server/list-waiting-dossiers";
import { defineQuery } from "@/lib/platform/query";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { ReviewableDossier } from "@/lib/dossiers/server/find-reviewable";
import type { Actor } from "@/lib/core/actor";

/** H-2: who and what a new review would take in; everything prefilled. */
export const getMeetingForm = defineQuery({
  name: "meetings.form",
  permission: "meeting.manage",

  async run({ tx, actor, today }): Promise<Result<MeetingFormView, MeetingNotFound>> {
    const [territory] = territoriesOf(actor, "meeting.manage");
    if (!territory) return err({ code: "meeting.not-found" });
    const waiting = await listWaitingDossiers(tx, [territory]);
    const body = await bodyFor(tx, { actor, territory, waiting });
    if (!body) return err({ code: "meeting.not-found" });

    const { members, secretaries } = await listCommittee(tx, {
      bodyId: body.id,
      scopePath: territory,
      today,
    });
    const dossiers = waiting.filter(({ bodyId }) => bodyId === body.id);
    return ok({
      bodyName: body.shortName,
      title: suggestedTitle(dossiers),
      people: members,
      secretaries,
      secretaryPersonId:
        secretaries.find(({ personId }) => personId === actor.personId)?.personId ??
        secretaries[0]?.personId ??
        "",
      dossiers: await candidates(tx, dossiers),
    });
  },
});

/** The committee that the waiting dossiers name; without one, that of the territory. */
async function bodyFor(
  tx: TenantTx,
  { actor, territory, waiting }: { actor: Actor; territory: string; waiting: readonly ReviewableDossier[] },
) {
  const named = waiting.map(({ bodyId }) => bodyId).filter((id): id is string => id !== null);
  const bodyId = named.includes(actor.bodyId) ? actor.bodyId : named[0];
  return tx.body.findFirst({
    where: bodyId ? { id: bodyId } : { scopePath: territory, kind: "committee" },
    select: { id: true, shortName: true },
    orderBy: { validFrom: "desc" },
  });
}

function suggestedTitle(dossiers: readonly ReviewableDossier[]): string {
  const [first] = dossiers;
  if (!first) return "";
  const programme = PROGRAMMES.find((known) => known === first.programme);
  const title = programme ? PROGRAMME_LABELS[programme] : "danh hiệu";
  return `Xét, đề nghị công nhận ${title.slice(0, 1).toLowerCase()}${title.slice(1)} năm ${first.cycleYear}`;
}

async function candidates(
  tx: TenantTx,
  dossiers: readonly ReviewableDossier[],
): Promise<readonly CandidateDossier[]> {
  const facts = await findPaperFacts(tx, dossiers);
  return exceptionsFirst(
    dossiers.map((dossier) => {
      const found = facts.get(dossier.id);
      return {
        dossierId: dossier.id,
        code: dossier.code,
        unitName: dossier.unitName,
        unitKind: dossier.unitClass,
        attention: (found ? paperReasons(found) : []).join("; ") || null,
        dueOn: dossier.dueOn && fromDateColumn(dossier.dueOn),
      };
    }),
  );
}
