/** Why a sign-in, or an act that asks for the password again, is refused. Unknown, disabled and wrong are one answer. */
export type SignInRefusal =
  { readonly code: "sign-in.wrong" } | { readonly code: "sign-in.locked"; readonly until: string };

/** Why a code of the second factor is refused. Wrong, used and outlived are one answer. */
export type SecondFactorRefusal =
  | { readonly code: "second-factor.wrong" }
  | { readonly code: "second-factor.locked"; readonly until: string }
  /** The seed shown on the page is another's, or an hour old. */
  | { readonly code: "second-factor.begin-anew" };
