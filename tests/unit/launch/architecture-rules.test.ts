import { describe, expect, test } from "vitest";
import {
  findCycles,
  isWithoutServerOnly,
  loopholesOf,
  wrongAreas,
  wrongDirections,
  wrongInBrowser,
} from "../../support/architecture-rules";
import { sourceOf } from "../../support/source";

/** Each rule is broken once on purpose: a rule that lets these pass is none. */
describe("directions", () => {
  test.each([
    [
      "the generated client in a rule",
      "lib/units/domain/a.ts",
      `import { PrismaClient } from "@/prisma/client/client";`,
    ],
    ["the generated client in a page", "app/a.tsx", `import type { Prisma } from "@/prisma/client/client";`],
    [
      "the client by value outside a store",
      "lib/units/server/a.ts",
      `import { Prisma } from "@/prisma/client/client";`,
    ],
    ["the driver in a use case", "lib/units/server/a.ts", `import pg from "pg";`],
    ["a framework in a use case", "lib/units/server/a.ts", `import { redirect } from "next/navigation";`],
    ["a framework in a rule", "lib/units/domain/a.ts", `import { cache } from "react";`],
    ["the system in a rule", "lib/units/domain/a.ts", `import { readFileSync } from "node:fs";`],
    [
      "the server in a component",
      "components/units/a.tsx",
      `import { addUnit } from "@/lib/units/server/add-unit";`,
    ],
    [
      "the platform in a component",
      "components/units/a.tsx",
      `import { clients } from "@/lib/platform/db/clients";`,
    ],
    [
      "the server in a rule, loaded late",
      "lib/units/domain/a.ts",
      `const a = import("@/lib/units/server/add-unit");`,
    ],
    ["an area in the platform", "lib/platform/a.ts", `export type { UnitView } from "@/lib/units/contract";`],
    ["an area in the core", "lib/core/a.ts", `import type { UnitView } from "@/lib/units/contract";`],
    [
      "an area's words in a primitive",
      "components/ui/a.tsx",
      `import type { UnitView } from "@/lib/units/contract";`,
    ],
    [
      "the contract in a rule",
      "lib/units/domain/a.ts",
      `import type { UnitView } from "@/lib/units/contract";`,
    ],
    ["demo data in a use case", "lib/units/server/a.ts", `import { demoId } from "@/lib/demo/demo-id";`],
    ["a screen in a use case", "lib/units/server/a.ts", `import { Field } from "@/components/forms/field";`],
  ])("%s is refused", (_what, file, text) => {
    expect(wrongDirections(sourceOf(file, text))).toHaveLength(1);
  });

  test("what the rooms are for is allowed", () => {
    const store = `import "server-only"; import { Prisma } from "@/prisma/client/client"; import { fold } from "@/lib/core/text";`;
    expect(wrongDirections(sourceOf("lib/units/server/unit-store.ts", store))).toEqual([]);
    const page = `import { listUnits } from "@/lib/reports/server/list-units"; import { Field } from "@/components/forms/field";`;
    expect(wrongDirections(sourceOf("app/(work)/don-vi/page.tsx", page))).toEqual([]);
  });
});

describe("areas", () => {
  test("an earlier area may not use a later one", () => {
    const text = `import { decideSubmission } from "@/lib/dossiers/domain/workflow";`;
    expect(wrongAreas(sourceOf("lib/units/domain/a.ts", text))).toHaveLength(1);
    expect(wrongAreas(sourceOf("lib/recognition/domain/a.ts", text))).toEqual([]);
  });

  test("nobody uses another area's store", () => {
    const text = `import { moveDossier } from "@/lib/dossiers/server/dossier-store";`;
    expect(wrongAreas(sourceOf("lib/recognition/server/a.ts", text))).toHaveLength(1);
    expect(wrongAreas(sourceOf("lib/dossiers/server/a.ts", text))).toEqual([]);
  });
});

describe("circles", () => {
  const file = (name: string, target: string) => sourceOf(`lib/none/${name}.ts`, `import "./${target}.ts";`);

  test("two files, and three", () => {
    expect(findCycles([file("a", "b"), file("b", "a")])).toHaveLength(1);
    expect(findCycles([file("a", "b"), file("b", "c"), file("c", "a")])).toHaveLength(1);
    expect(findCycles([file("a", "b"), file("b", "c"), file("c", "d")])).toEqual([]);
  });
});

describe("server and browser", () => {
  test("server-only stands first", () => {
    expect(isWithoutServerOnly(sourceOf("lib/units/server/a.ts", `import "server-only";`))).toBe(false);
    expect(
      isWithoutServerOnly(sourceOf("lib/units/server/a.ts", `import a from "b"; import "server-only";`)),
    ).toBe(true);
    expect(isWithoutServerOnly(sourceOf("lib/units/server/a.ts", ""))).toBe(true);
  });

  test.each([
    `"use client"; import { unitView } from "@/lib/units/contract";`,
    `"use client"; import { decide } from "@/lib/units/domain/unit";`,
    `"use client"; import { addUnit } from "@/lib/units/server/add-unit";`,
    `"use client"; import { z } from "zod";`,
    `"use client"; import { requiredText } from "@/lib/core/fields";`,
  ])("refused in the browser: %s", (text) => {
    expect(wrongInBrowser(sourceOf("components/units/a.tsx", text))).toHaveLength(1);
  });

  test("types of the contract and the pure core are welcome there", () => {
    const text = `"use client"; import type { UnitView } from "@/lib/units/contract"; import { fold } from "@/lib/core/text";`;
    expect(wrongInBrowser(sourceOf("components/units/a.tsx", text))).toEqual([]);
  });
});

describe("ways around the compiler", () => {
  // Put together here, so that this file itself stays clean.
  const comment = ["// @ts", "expect-error"].join("-");
  test.each([
    ["any", "let a: any;"],
    ["any", "const f = (a: Array<any>) => a;"],
    ["non-null", "const b = a!.c;"],
    ["non-null", "let a!: string;"],
    ["cast", "const b = a as string;"],
    ["cast", "const b = a as unknown;"],
    ["cast", "const b = <string>a;"],
    ["ts-comment", `${comment}\nconst a = 1;`],
    ["use-server", `async function f() { "use server"; }`],
    ["use-server", `"use server";`],
  ])("%s is found in %s", (kind, text) => {
    expect(loopholesOf(sourceOf("lib/units/domain/a.ts", text)).map((one) => one.kind)).toEqual([kind]);
  });

  test("as const is no cast, a satisfies is none either", () => {
    expect(
      loopholesOf(sourceOf("lib/units/domain/a.ts", "const a = { b: 1 } as const satisfies object;")),
    ).toEqual([]);
  });
});
