import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { VERSION_FLOORS } from "@/lib/launch/version-floors.mjs";
import { ROOT } from "../../support/source";

const lockFile = readFileSync(path.join(ROOT, "package-lock.json"), "utf8");
const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")));
const locked = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(lockFile)).packages;

const numbers = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [found, needed] = [numbers(version), numbers(floor)];
  const differs = needed.findIndex((number, index) => number !== found[index]);
  return differs < 0 || (found[differs] ?? 0) > (needed[differs] ?? 0);
}

describe("version floors", () => {
  test.each(Object.entries(VERSION_FLOORS))("%s", (name, { version }) => {
    expect(isAtLeast(locked[`node_modules/${name}`]?.version ?? "0.0.0", version)).toBe(true);
  });

  test("a lower version is seen, in each place of the number", () => {
    expect(
      ["16.4.5", "16.4.6", "16.10.0", "17.0.0"].map((version) => isAtLeast(version, "16.4.5")),
    ).not.toContain(false);
    expect(
      ["16.4.4", "16.3.9", "15.9.9", "0.0.0"].map((version) => isAtLeast(version, "16.4.5")),
    ).not.toContain(true);
  });

  test("what runs in production is named exactly", () => {
    const loose = Object.entries(manifest.dependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("the lock file names no registry", () => {
    expect(lockFile).not.toContain('"resolved"');
  });
});
