import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  DECISION_ACTS,
  DECISION_STATUSES,
  decideDecisionMove,
  listDecisionMoves,
} from "@/lib/recognition/domain/workflow";

const guards = readFileSync("prisma/migrations/20261125000100_guards/migration.sql", "utf8");
const inDatabase = [...guards.matchAll(/\('decision', '(\w+)', '(\w+)', '(\w+)'\)/g)].map(
  ([, act, from, to]) => `${act}:${from}:${to}`,
);

test("is the table that the database enforces, row by row", () => {
  const inCode = listDecisionMoves().map(({ act, from, to }) => `${act}:${from}:${to}`);
  expect([...inCode].sort()).toEqual([...inDatabase].sort());
});

test("allows the listed pairs of status and act, and no other", () => {
  const allowed = new Set(listDecisionMoves().map(({ act, from }) => `${act}:${from}`));
  for (const status of DECISION_STATUSES) {
    for (const act of DECISION_ACTS) {
      expect(decideDecisionMove({ status, revision: 3 }, act).ok).toBe(allowed.has(`${act}:${status}`));
    }
  }
});

test.each(["issued", "cancelled"] as const)("never moves what is %s", (status) => {
  for (const act of DECISION_ACTS) {
    expect(decideDecisionMove({ status, revision: 1 }, act)).toEqual({
      ok: false,
      error: { code: "decision.act-not-allowed", status },
    });
  }
});
