import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { PrepareRefusal } from "@/lib/dossiers/refusals";
import type { OpenDossier } from "@/lib/dossiers/server/prepare-dossier";

/** The general part of a dossier is closed once it has been sent; a return re-opens rows only. */
export const lockedByReturn = ({ dossier, editable }: OpenDossier): Result<null, PrepareRefusal> =>
  editable === "everything" ? ok(null) : err({ code: "dossier.locked", status: dossier.status });
