import { expect, test } from "vitest";
import { AUDIT_WORDS, auditSentence } from "@/lib/reports/domain/audit-words";
import { readSources } from "../../support/source";

/** Events that the code writes in so many words, and those that the database's triggers write. */
const WRITTEN = /event: (?:[\w\s=!?."]*\? )?"([a-z-]+\.[a-z-]+)"(?: : "([a-z-]+\.[a-z-]+)")?/g;
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

test("whoever was turned away is told apart: no right, or not his record", () => {
  expect(auditSentence("access.denied", { code: "common.forbidden", viewedAs: null })).toBe(
    "Bị từ chối: không có quyền",
  );
  expect(auditSentence("access.denied", { code: "dossier.not-found", viewedAs: null })).toMatch(
    /không thuộc phạm vi/,
  );
});

test("a look as another post says so", () => {
  expect(auditSentence("dossier.read", { code: null, viewedAs: "Cán bộ Công an xã Yên Phong" })).toBe(
    "Xem hồ sơ, khi xem thử với tư cách Cán bộ Công an xã Yên Phong",
  );
});
