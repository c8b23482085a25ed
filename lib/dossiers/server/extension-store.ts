import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface NewExtension {
  readonly planId: string;
  readonly milestoneKey: string | null;
  readonly dossierId: string | null;
  readonly unit: { readonly unitId: string; readonly name: string } | null;
  readonly scopePath: string;
  readonly unitScope: string;
  readonly formerClosesOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly reason: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly documentIssuer: string;
}

/** Writes an extension with the document behind it and whoever granted it, in the post he had. */
export async function insertExtension(tx: TenantTx, actor: Actor, fresh: NewExtension): Promise<string> {
  const { unit, formerClosesOn, closesOn, documentDate, ...same } = fresh;
  const id = newId();
  await tx.deadlineExtension.create({
    data: {
      ...same,
      tenantId: actor.tenantId,
      id,
      unitId: unit?.unitId ?? null,
      unitName: unit?.name ?? null,
      formerClosesOn: dateColumn(formerClosesOn),
      closesOn: dateColumn(closesOn),
      documentDate: dateColumn(documentDate),
      grantedById: actor.personId,
      postTitle: actor.postTitle,
      bodyName: actor.bodyName,
      grantedOn: dateColumn(actor.today),
    },
  });
  return id;
}

/** Id of the plan that a version belongs to. */
export async function planIdOf(tx: TenantTx, planVersionId: string): Promise<string> {
  const { planId } = await tx.planVersion.findFirstOrThrow({
    where: { id: planVersionId },
    select: { planId: true },
  });
  return planId;
}
