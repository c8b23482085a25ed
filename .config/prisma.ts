import path from "node:path";
import { defineConfig } from "prisma/config";

const room = path.join(import.meta.dirname, "..", "prisma");

/** Only `prisma generate` reads this here. Migrations are applied by `lib/launch/steps/migrate.mjs`. */
export default defineConfig({
  schema: path.join(room, "schema"),
  migrations: { path: path.join(room, "migrations") },
});
