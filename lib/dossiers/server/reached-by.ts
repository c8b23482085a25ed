import "server-only";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";

/**
 * Territories the dossier's route has reached so far. A body above its own territory, and the unit itself, see it
 * anyway; only one beside it has to be named.
 */
export function reachedBy(
  { scopePath, unitScope, reachedScopes }: Pick<StoredDossier, "scopePath" | "unitScope" | "reachedScopes">,
  next: string,
): string[] {
  const seesAnyway = scopePath.startsWith(next) || next === unitScope || reachedScopes.includes(next);
  return seesAnyway ? reachedScopes : [...reachedScopes, next];
}
