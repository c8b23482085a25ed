/** What came back after a refused or accepted post, by way of the one-time form state; null on a first visit. */
export interface FormState {
  readonly command: string;
  /** What was typed, by field name. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** One message per field. */
  readonly fields: Readonly<Record<string, string>>;
  /** Other refusals, worded by the area. */
  readonly refusal: { readonly code: string } | null;
  readonly success: Readonly<Record<string, unknown>> | null;
}

const wasRefused = (state: FormState | null): state is FormState => state !== null && state.success === null;

/** What the field shows: what was typed and refused, else what is stored. Nothing typed is ever lost. */
export function typed(
  state: FormState | null,
  name: string,
  fallback: string | null | undefined = "",
): string {
  const value = wasRefused(state) ? state.values[name] : undefined;
  if (value === undefined) return fallback ?? "";
  return typeof value === "string" ? value : (value[0] ?? "");
}

/** The same for a group of tick boxes. A box left empty is not posted, so after a refusal absence means «not ticked». */
export function typedMany(
  state: FormState | null,
  name: string,
  fallback: readonly string[] = [],
): readonly string[] {
  if (!wasRefused(state)) return fallback;
  const value = state.values[name] ?? [];
  return typeof value === "string" ? [value] : value;
}

/** Whether a single tick box is ticked. */
export const typedTick = (state: FormState | null, name: string, fallback = false): boolean =>
  wasRefused(state) ? state.values[name] !== undefined : fallback;

/**
 * Names of the files that were chosen at a field of a refused post. No browser keeps them, so they are to be chosen
 * again; unless the field says what is wrong with them. A field left empty may come back as an empty name.
 */
export const filesToChooseAgain = (state: FormState | null, name: string): readonly string[] =>
  errorOf(state, name) === undefined ? typedMany(state, name).filter((file) => file !== "") : [];

export const errorOf = (state: FormState | null, name: string): string | undefined => state?.fields[name];

/** Name, shown value and message of the fields of one form: `{...field("title", stored)}`. */
export const fieldsOf = (state: FormState | null) => (name: string, stored?: string | null) => ({
  name,
  value: typed(state, name, stored),
  error: errorOf(state, name),
});

/** Several forms on one page: each shows only the state of its own command. */
export const stateOf = (state: FormState | null, command: string): FormState | null =>
  state?.command === command ? state : null;

export const hasErrors = (state: FormState | null): boolean =>
  state !== null && (Object.keys(state.fields).length > 0 || state.refusal !== null);
