import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { AUDIT_WORDS, auditSentence } from "@/lib/reports/domain/audit-words";
import { readSources, ROOT } from "../../support/source";

/** Events that the code writes in so many words … */
const WRITTEN = /event: (?:[\w\s=!?."]*\? )?"([a-z-]+\.[a-z-]+)"(?: : "([a-z-]+\.[a-z-]+)")?/g;
/** … and those that the database's triggers write. */
const BY_TRIGGER = /'((?:session|account)\.[a-z-]+)'/g;
const MIGRATIONS = path.join(ROOT, "prisma/migrations");
/** Written in the platform's own log, which no tenant reads. */
const OF_THE_PLATFORM = /^(demo|tenant)\./;

test("every event of the log has words", () => {
  const events = readSources(["lib"]).flatMap(({ text }) =>
    [...text.matchAll(WRITTEN)].flatMap(([, one, other]) =>
      [one, other].filter((name) => name !== undefined),
    ),
  );
  expect(events.length).toBeGreaterThan(40);
  expect(events.filter((event) => !OF_THE_PLATFORM.test(event) && !(event in AUDIT_WORDS))).toEqual([]);
});

test("every event that a trigger writes has words", () => {
  const events = readdirSync(MIGRATIONS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".sql"))
    .flatMap((file) => [...readFileSync(path.join(MIGRATIONS, file), "utf8").matchAll(BY_TRIGGER)])
    .flatMap(([, event]) => event ?? []);
  expect(events).toContain("session.viewing-ended");
  expect(events.filter((event) => !(event in AUDIT_WORDS))).toEqual([]);
});

test("whoever was turned away is told apart: no right, or not his record", () => {
  expect(auditSentence("access.denied", { code: "common.forbidden" })).toBe("Bị từ chối: không có quyền");
  expect(auditSentence("access.denied", { code: "dossier.not-found" })).toMatch(/không thuộc phạm vi/);
});

test("a look as another post says so", () => {
  expect(auditSentence("dossier.read", { viewedAs: "Cán bộ Công an xã Yên Phong" })).toBe(
    "Xem hồ sơ, khi xem thử với tư cách Cán bộ Công an xã Yên Phong",
  );
});
