import { expect, inject, test } from "vitest";
import { sqlFromDatabaseToSchema, sqlFromSchemaToDatabase } from "@/lib/launch/schema-diff.mjs";
import { ownerUrl } from "@/lib/launch/steps/database.mjs";
import { useDatabase } from "../support/database";

const { name } = useDatabase();
const { port, secrets } = inject("databaseServer");
const url = ownerUrl({ port, secrets, database: name });

/** Prisma's schema and the migrations say the same about tables, columns, types, keys and indexes. */
test("the database has nothing that the schema lacks", async () => {
  expect(await sqlFromSchemaToDatabase(url)).toBe("");
});

test("the schema has nothing that the database lacks", async () => {
  expect(await sqlFromDatabaseToSchema(url)).toBe("");
});
