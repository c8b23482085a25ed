import { componentCode } from "@/lib/dossiers/domain/appraisal";
import { COMPONENT_SLUGS } from "@/lib/dossiers/domain/component-fields";
import { COMPONENT_CODES, type ComponentCode } from "@/lib/programmes/domain/plan";

/** Page of a component in the dossier itself. */
export const paperHref = (dossierId: string, code: ComponentCode): string =>
  `/ho-so/${dossierId}/${COMPONENT_SLUGS[code]}`;

/** The component behind a row of the desk; null for a criterion. */
export const componentOfRow = (rowCode: string): ComponentCode | null =>
  COMPONENT_CODES.find((code) => componentCode(code) === rowCode) ?? null;
