import { officerMessage } from "@/components/dossiers/officer-message";
import type { OpenDossierRefusal } from "@/lib/dossiers/refusals";

/** Why no dossier was opened, for pages that open one. */
export const openDossierMessage = (refusal: OpenDossierRefusal): string => officerMessage(refusal);
