import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "../../support/source";

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")));

test.each(Object.entries(scripts))("npm run %s runs a file that is there", (_, command) => {
  const file = command.replace(/^node /, "");
  expect(existsSync(path.join(ROOT, file))).toBe(true);
});
