import "server-only";

/**
 * What later areas (meetings, recognition) may do with a dossier: find it, move it along its workflow, note who took
 * which part. Everything else of the store stays in this area.
 */
export {
  findDossier,
  moveDossier,
  storedDossier,
  takePart,
  type StoredDossier,
} from "@/lib/dossiers/server/dossier-store";
