import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  proposeDossierInput,
  type ProposedDossier,
  type ProposeDossierRefusal,
} from "@/lib/dossiers/review-contract";
import { closeWithProposal } from "@/lib/dossiers/server/close-with-proposal";

/** Trình: the appraising body sends the dossier to the meeting or the decision with its proposal. */
export const proposeDossier = defineCommand({
  name: "dossiers.propose-dossier",
  permission: "dossier.read",
  input: proposeDossierInput,

  async run(context, input): Promise<Result<ProposedDossier, ProposeDossierRefusal>> {
    return closeWithProposal(context, "propose", input);
  },
});
