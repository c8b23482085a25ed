import { describe, expect, test } from "vitest";
import {
  findCycles,
  isWithoutServerOnly,
  loopholesOf,
  roomOf,
  wrongAreas,
  wrongDirections,
  wrongInBrowser,
} from "./support/architecture-rules";
import { readSources } from "./support/source";

/** Platform files that touch nothing outside: anybody on the server side may read them, and tests too. */
const PURE_PLATFORM_FILES: readonly string[] = [
  "lib/platform/storage/file-name.ts",
  "lib/platform/storage/sniff-file.ts",
  "lib/platform/storage/zip-directory.ts",
];

const JSON_COLUMN =
  "a JSON column: what goes in is checked by the compiler, what comes out was written by us";
const CHECKED_TEXT = "a text column that holds only the words of this union";

/** Casts that could not be avoided, by file, with the reason. `as const` is none. */
const CASTS: Readonly<Record<string, string>> = {
  "lib/dossiers/server/appraisal-store.ts": CHECKED_TEXT,
  "lib/dossiers/server/dossier-store.ts": JSON_COLUMN,
  "lib/dossiers/server/due-store.ts": JSON_COLUMN,
  "lib/recognition/server/delegates.ts": CHECKED_TEXT,
  "lib/dossiers/server/find-snapshot.ts": JSON_COLUMN,
  "lib/dossiers/server/open-dossier.ts": JSON_COLUMN,
  "lib/meetings/server/get-minutes.ts": JSON_COLUMN,
  "lib/meetings/server/lock-minutes.ts": JSON_COLUMN,
  "lib/platform/auth/resolve-actor.ts": CHECKED_TEXT,
  "lib/platform/storage/file-answer.ts":
    "Node's stream and the browser's are one at run time, two to the compiler",
  "lib/programmes/server/criteria-store.ts": JSON_COLUMN,
  "lib/programmes/server/find-plan.ts": JSON_COLUMN,
  "lib/programmes/server/plan-store.ts": JSON_COLUMN,
  "lib/programmes/server/publish-content.ts": JSON_COLUMN,
  "lib/recognition/server/decision-store.ts": JSON_COLUMN,
  "lib/recognition/server/write-draft.ts": CHECKED_TEXT,
  "lib/registrations/server/paper-store.ts": JSON_COLUMN,
  "lib/registrations/server/report-store.ts": JSON_COLUMN,
  "lib/registrations/server/override-store.ts": JSON_COLUMN,
  "lib/registrations/server/pin-registration.ts": JSON_COLUMN,
  "lib/registrations/server/registration-store.ts": JSON_COLUMN,
  "lib/registrations/server/write-paper.ts": JSON_COLUMN,
};

const product = readSources(["app", "components", "lib"]);
const tests = readSources(["tests"]);

describe("rooms", () => {
  test("every file lies in a room", () => {
    expect(product.filter(({ file }) => roomOf(file) === "other").map(({ file }) => file)).toEqual([]);
  });

  test("imports go in one direction", () => {
    expect(product.flatMap(wrongDirections)).toEqual([]);
  });

  test("an area uses only areas before it, and no other area's store", () => {
    expect(product.flatMap(wrongAreas)).toEqual([]);
  });

  test("no imports in a circle", () => {
    expect(findCycles(product)).toEqual([]);
  });

  test("what acts on the server says so in its first line", () => {
    const acting = product.filter(({ file }) => ["server", "platform"].includes(roomOf(file)));
    const silent = acting.filter(
      (source) => isWithoutServerOnly(source) && !PURE_PLATFORM_FILES.includes(source.file),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  test("the browser gets components and the pure core, and types of the rest", () => {
    expect(product.flatMap(wrongInBrowser)).toEqual([]);
  });
});

describe("ways around the compiler", () => {
  const loopholes = [...product, ...tests].flatMap(loopholesOf);
  const of = (kind: string): string[] =>
    loopholes.filter((one) => one.kind === kind).map(({ place }) => place);

  test.each(["any", "non-null", "ts-comment", "use-server"])("no %s", (kind) => {
    expect(of(kind)).toEqual([]);
  });

  test("casts are listed with their reason", () => {
    const files = new Set(of("cast").map((place) => place.split(":")[0] ?? ""));
    expect([...files].filter((file) => !(file in CASTS))).toEqual([]);
    expect(Object.keys(CASTS).filter((file) => !files.has(file))).toEqual([]);
  });
});

describe("tests", () => {
  test("no mock of our own modules, no sleep", () => {
    const own = tests.filter(({ file }) => !file.startsWith("tests/architecture"));
    const wrong = own.filter(({ text }) => /vi\.(mock|doMock)\(|waitForTimeout\(/.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
