export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/** The `.prisma` files of the schema folder. */
export function readSchema(folder?: string): SchemaFile[];

/** SQL that turns the live database into what the schema says; empty when they agree. */
export function sqlFromDatabaseToSchema(databaseUrl: string): Promise<string>;

/** SQL that turns the schema into what the live database has; empty when they agree. */
export function sqlFromSchemaToDatabase(databaseUrl: string): Promise<string>;

/** SQL that makes the whole schema in an empty database. */
export function sqlFromEmptyToSchema(): Promise<string>;
