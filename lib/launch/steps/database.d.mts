interface Place {
  readonly port: number;
  readonly secrets: Readonly<Record<string, string>>;
  readonly database?: string;
}

/** Address for the server's superuser; without a database, its own. */
export function superuserUrl(place: Place): string;

/** Address for the owner of the tables. */
export function ownerUrl(place: Required<Place>): string;

/** The addresses the product gets, by the name of their variable. */
export function productUrls(place: Required<Place>): Record<string, string>;
