import { describe, expect, test } from "vitest";
import { giveRowsInput } from "@/lib/dossiers/contract";
import {
  assignmentState,
  decideGiving,
  lastDayOf,
  type Colleague,
} from "@/lib/dossiers/domain/row-assignment";

const TODAY = "2023-10-02";
const B: Colleague = { personId: "b", name: "Trần Thị B", otherPart: false };
const C: Colleague = { personId: "c", name: "Lê Văn C", otherPart: true };
const facts = {
  rows: ["criterion:A1", "criterion:A2", "component:bao_cao"],
  editable: "everything",
  colleagues: [B, C],
  today: TODAY,
} as const;
const giving = { targets: ["criterion:A1", "component:bao_cao"], personId: "b", beforeOn: "2023-10-05" };

describe("giving rows of a dossier", () => {
  test("several at once, to a colleague, before a day to come", () =>
    expect(decideGiving(giving, facts)).toEqual({ ok: true, value: B }));

  test.each([
    ["a row the dossier does not have", { targets: ["criterion:Z"] }, { code: "assignment.unknown-row" }],
    [
      "somebody who does not prepare it in this body",
      { personId: "d" },
      { code: "assignment.not-a-colleague" },
    ],
    [
      "somebody who has another part in it",
      { personId: "c" },
      { code: "assignment.other-part", name: "Lê Văn C" },
    ],
    ["a day that leaves no day", { beforeOn: TODAY }, { code: "assignment.date-past", today: TODAY }],
  ])("refuses %s", (_, change, error) =>
    expect(decideGiving({ ...giving, ...change }, facts)).toEqual({ ok: false, error }),
  );

  test("refuses rows that are closed now, by name: after a return all but those that were asked for", () =>
    expect(decideGiving(giving, { ...facts, editable: new Set(["criterion:A1"]) })).toEqual({
      ok: false,
      error: { code: "assignment.rows-closed", targets: ["component:bao_cao"] },
    }));

  test("«trước ngày» never means the day itself", () => expect(lastDayOf("2023-10-05")).toBe("2023-10-04"));
});

describe("how a given row stands", () => {
  const running = { isDone: false, isColleague: true };
  test.each([
    ["runs until the day before", "2023-10-04", running, "running"],
    ["is passed by on the day named", "2023-10-05", running, "passed_by"],
    ["is done when nothing of it is missing, also late", "2023-10-09", { ...running, isDone: true }, "done"],
    ["waits for another when its person has left", "2023-10-03", { ...running, isColleague: false }, "left"],
  ] as const)("it %s", (_, today, how, state) =>
    expect(assignmentState({ beforeOn: "2023-10-05" }, how, today)).toBe(state),
  );
});

test("an empty form of giving is told of in the order of its fields", () => {
  const issues = giveRowsInput.safeParse({}).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toEqual(["dossierId", "toPersonId", "beforeOn", "row"]);
});
