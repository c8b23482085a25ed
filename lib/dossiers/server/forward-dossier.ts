import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  proposeDossierInput,
  type ProposedDossier,
  type ProposeDossierRefusal,
} from "@/lib/dossiers/review-contract";
import { closeWithProposal } from "@/lib/dossiers/server/close-with-proposal";

/** Đề nghị lên cấp trên: the evaluating committee sends the dossier up with its evaluation, minutes and proposal. */
export const forwardDossier = defineCommand({
  name: "dossiers.forward-dossier",
  permission: "dossier.evaluate",
  input: proposeDossierInput,

  async run(context, input): Promise<Result<ProposedDossier, ProposeDossierRefusal>> {
    return closeWithProposal(context, "forward", input);
  },
});
