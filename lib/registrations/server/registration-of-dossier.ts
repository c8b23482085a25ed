import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findRegistration, type StoredRegistration } from "@/lib/registrations/server/registration-store";

/** The registration that a dossier came from, for the areas after this one; null when the actor can't see it. */
export const registrationOfDossier = (
  tx: TenantTx,
  dossier: { readonly registrationId: string },
): Promise<StoredRegistration | null> => findRegistration(tx, dossier.registrationId);
