import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const inTests = (name: string): string => path.join(root, "tests", name);

/** `pure` needs nothing; `database` gets a migrated PostgreSQL, one clone for each worker; two workers fit the two cores we count on. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      { find: /^(server|client)-only$/, replacement: inTests("support/empty.ts") },
    ],
  },
  test: {
    root,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["tests/*.test.ts", "tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: [inTests("support/no-console-errors.ts")],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/{integration,authorization}/**/*.test.ts"],
          globalSetup: [inTests("support/database-server.ts")],
          setupFiles: [inTests("support/no-console-errors.ts"), inTests("support/database-clone.ts")],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
