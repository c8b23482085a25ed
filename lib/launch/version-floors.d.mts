/** The least versions that may run, by package. */
export const VERSION_FLOORS: Readonly<Record<string, { readonly version: string; readonly reason: string }>>;
