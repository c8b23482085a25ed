import { componentSlug } from "@/lib/dossiers/domain/component-fields";
import { readTarget } from "@/lib/dossiers/domain/supplement";
import type { ComponentCode } from "@/lib/programmes/domain/plan";

/** Page of a component in the dossier itself. */
export const paperHref = (dossierId: string, code: ComponentCode): string =>
  `/ho-so/${dossierId}/${componentSlug(code)}`;

/** The component behind a row of the desk; null for a criterion. */
export function componentOfRow(rowCode: string): ComponentCode | null {
  const target = readTarget(rowCode);
  return target?.kind === "component" ? target.code : null;
}
