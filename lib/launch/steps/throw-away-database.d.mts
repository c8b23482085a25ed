export interface ThrowAwayServer {
  readonly port: number;
  readonly secrets: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** A database server with the product's roles and no database yet; `stop` removes every trace of it. */
export function startThrowAwayServer(): Promise<ThrowAwayServer>;

/** A database with every migration applied. */
export function makeMigratedDatabase(place: {
  readonly port: number;
  readonly secrets: Readonly<Record<string, string>>;
  readonly database: string;
}): Promise<void>;
