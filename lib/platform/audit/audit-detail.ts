import "server-only";

/** One text of an entry's details; null where the entry has none of that name. */
export const auditDetail = (details: unknown, name: string): string | null => {
  if (typeof details !== "object" || details === null) return null;
  const value = Object.entries(details).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : null;
};
