/** One text of what a stored entry says besides; null where it has none of that name. */
export const detailOf = (details: unknown, name: string): string | null => {
  if (typeof details !== "object" || details === null) return null;
  const value = Object.entries(details).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : null;
};
