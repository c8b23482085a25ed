import "server-only";
import { err, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { deselectInput, type ActedRegistration, type DeselectRefusal } from "@/lib/registrations/contract";
import { carryOut, findForAct } from "@/lib/registrations/server/act-on-registration";

/**
 * «Bỏ lựa chọn»: the committee takes back a unit that it chose by mistake, with a reason. Refuses
 * `registration.dossier-open` once a dossier was opened from the choice.
 */
export const deselectUnit = defineCommand({
  name: "registration.deselect",
  permission: "registration.select",
  input: deselectInput,

  async run({ tx, actor }, { reason, ...input }): Promise<Result<ActedRegistration, DeselectRefusal>> {
    // Held until the act ends, as opening a dossier does.
    await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${input.registrationId}::uuid FOR UPDATE`;
    const found = await findForAct(tx, actor, { act: "deselect", input });
    if (!found.ok) return found;
    const opened = await dossierInTheWay(tx, found.value.id);
    if (opened) return err(opened);

    return carryOut(tx, actor, found.value, {
      act: "deselect",
      event: "registration.deselected",
      change: { reason },
      details: { reason },
    });
  },
});

/** The dossier that was opened from the choice, as the refusal says it. */
export async function dossierInTheWay(
  tx: TenantTx,
  registrationId: string,
): Promise<Extract<DeselectRefusal, { code: "registration.dossier-open" }> | null> {
  const dossier = await tx.dossier.findFirst({ where: { registrationId }, select: { code: true } });
  return dossier && { code: "registration.dossier-open", dossierCode: dossier.code };
}
