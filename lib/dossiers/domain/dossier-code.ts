/** Letters before the number: initials of a code in several parts («bac-ninh» is BN), else its first letters. */
function prefixOf(tenantCode: string): string {
  const parts = tenantCode.split(/[^a-z0-9]+/i).filter((part) => part !== "");
  const letters = parts.length > 1 ? parts.map((part) => part.charAt(0)).join("") : tenantCode.slice(0, 4);
  return letters.toUpperCase();
}

/** «BN-2026-0147»: tenant, cycle year, number of the year. Numbers count within one tenant only. */
export const dossierCode = (tenantCode: string, cycleYear: number, number: number): string =>
  `${prefixOf(tenantCode)}-${cycleYear}-${String(number).padStart(4, "0")}`;
