import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { CONTENT_OPENINGS } from "@/lib/dossiers/domain/content";
import { DOSSIER_STATUSES, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import { useDatabase } from "../../support/database";
import { insertRow, provinceRows, rowOf, wholeCase, writePastTriggers } from "./case-rows";
import { INSUFFICIENT_PRIVILEGE, onStage, outcomeOf, RESTRICT, type DatabaseContext } from "./contexts";

/* What was sent, read and decided on is not changed behind those who read and decided it: straight in SQL. */

const { superuserClient } = useDatabase();

const HERE = provinceRows("here");
const { province } = HERE;
const place = { province, managedAt: "t/here/d1/a/", decidedAt: "t/here/d1/", groundAt: "t/here/d1/a/" };
const theCase = wholeCase(place);
const another = wholeCase(place);
const AT_PROVINCE: DatabaseContext = {
  tenantId: province.tenantId,
  scope: province.path,
  personId: province.personId,
};

let superuser: pg.Client;

beforeAll(async () => {
  superuser = await superuserClient();
  await writePastTriggers(superuser, [...HERE.rows, ...theCase.rows, ...another.rows]);
});

interface Content {
  readonly table: string;
  /** What an editor would like to change. */
  readonly set: string;
  /** A further row, next to the one there is. */
  readonly further: Readonly<Record<string, unknown>>;
  /** Any row; in `asked`, the one that the reader asked for. */
  readonly open: readonly DossierStatus[];
  readonly asked?: readonly DossierStatus[];
}

/** The unit writes until it sends, and again what it is asked for; a reader writes while he reads. */
const BEFORE_SENDING: readonly DossierStatus[] = ["draft", "declined_intake"];
const READING: readonly DossierStatus[] = ["evaluating", "under_review"];

const CONTENT: readonly Content[] = [
  {
    table: "dossier_answer",
    set: "explanation = 'x'",
    further: { criterion_code: "1.2" },
    open: BEFORE_SENDING,
    asked: ["returned"],
  },
  {
    table: "evidence",
    set: "title = 'x'",
    further: { id: randomUUID(), criterion_code: "1.2" },
    open: BEFORE_SENDING,
    asked: ["returned"],
  },
  {
    table: "dossier_component",
    set: "status = 'done'",
    further: { code: "other" },
    open: BEFORE_SENDING,
    asked: ["returned"],
  },
  {
    table: "dossier_group",
    set: "completed = true",
    further: { group_code: "2" },
    open: [...BEFORE_SENDING, "returned"],
  },
  {
    table: "appraisal",
    set: "reason = 'x'",
    further: { id: randomUUID(), submission: 2 },
    open: READING,
  },
  { table: "appraisal_item", set: "note = 'x'", further: { criterion_code: "1.2" }, open: READING },
  {
    table: "supplement_request",
    set: "body_name = 'x'",
    further: { id: randomUUID() },
    open: ["returned", "resubmitted"],
  },
  { table: "supplement_item", set: "note = 'x'", further: { target: "criterion:1.2" }, open: ["returned"] },
];

const at = (status: DossierStatus): string =>
  `UPDATE dossier SET status = '${status}' WHERE id = '${theCase.dossierId}'`;
const ofCase = `dossier_id = '${theCase.dossierId}'`;

/** What the application and the owner of the tables get for a statement; a right the application lacks is a refusal. */
async function bothTry(sql: string, arranged: readonly string[]): Promise<readonly (number | string)[]> {
  const outcomes: (number | string)[] = [];
  for (const role of ["sovang_app", "sovang_owner"] as const) {
    const outcome = await onStage(superuser, { role, context: AT_PROVINCE, arranged }, () =>
      outcomeOf(superuser, sql),
    );
    outcomes.push(outcome === INSUFFICIENT_PRIVILEGE ? RESTRICT : outcome);
  }
  return outcomes;
}

const adding = (table: string, further: Content["further"], arranged: readonly string[]): Promise<unknown> =>
  onStage(superuser, { role: "sovang_app", context: AT_PROVINCE, arranged }, () =>
    insertRow(superuser, table, { ...rowOf(theCase, table), ...further }).then(
      () => "added",
      (error: pg.DatabaseError) => error.code,
    ),
  );

/** A request that is open and names other rows than those of the case. */
const ASKED_ELSEWHERE = [
  "UPDATE supplement_item SET target = 'criterion:9.9'",
  "DELETE FROM supplement_item WHERE dossier_id <> '" + theCase.dossierId + "'",
];
const ASKED = [
  "DELETE FROM supplement_item",
  ...["criterion:1.1", "criterion:1.2", "component:report", "component:other"].map(
    (target) =>
      `INSERT INTO supplement_item (tenant_id, request_id, dossier_id, target, note)
       SELECT tenant_id, id, dossier_id, '${target}', 'Thiếu' FROM supplement_request WHERE ${ofCase}`,
  ),
];

describe.each(CONTENT)("rows of $table", ({ table, set, further, open, asked = [] }) => {
  test.each(DOSSIER_STATUSES)(
    "of a dossier that is %s: written only as long as that is open",
    async (status) => {
      const unasked = [at(status), ...ASKED_ELSEWHERE];
      const isOpen = open.includes(status);
      const update = `UPDATE ${table} SET ${set} WHERE ${ofCase}`;
      const isOne = isOpen ? 1 : RESTRICT;
      // Items that were asked for elsewhere stand for any row here.
      if (table !== "supplement_item") expect(await bothTry(update, unasked)).toEqual([isOne, isOne]);
      expect(await adding(table, further, unasked)).toBe(isOpen ? "added" : RESTRICT);

      if (!isOpen)
        expect(await bothTry(`DELETE FROM ${table} WHERE ${ofCase}`, unasked)).toEqual([RESTRICT, RESTRICT]);
    },
  );

  test.each(asked)(
    "of a dossier that is %s: a row that was asked for, until it is answered",
    async (status) => {
      const update = `UPDATE ${table} SET ${set} WHERE ${ofCase}`;
      expect(await bothTry(update, [at(status), ...ASKED])).toEqual([1, 1]);
      expect(await adding(table, further, [at(status), ...ASKED])).toBe("added");
      const answered = "UPDATE supplement_request SET answered_on = '2023-06-01'";
      expect(await bothTry(update, [at(status), ...ASKED, answered])).toEqual([RESTRICT, RESTRICT]);
    },
  );

  test("neither leave a decided dossier nor come into it", async () => {
    const recognised = at("recognised");
    const elsewhere = `UPDATE dossier SET status = '${open[0]}' WHERE id = '${another.dossierId}'`;
    const move = (from: string, to: string): string =>
      `UPDATE ${table} SET dossier_id = '${to}' WHERE dossier_id = '${from}'`;
    const room = table === "supplement_item" || table === "appraisal_item" ? [] : [`DELETE FROM ${table}`];
    for (const [from, to] of [
      [theCase.dossierId, another.dossierId],
      [another.dossierId, theCase.dossierId],
    ] as const) {
      const cleared = room.map((sql) => `${sql} WHERE dossier_id = '${to}'`);
      expect(await bothTry(move(from, to), [recognised, elsewhere, ...cleared])).toEqual([
        RESTRICT,
        RESTRICT,
      ]);
    }
  });
});

test("a component that the evaluating body makes is written while it evaluates, and no other", async () => {
  const made = (maker: string) =>
    `UPDATE plan_version SET content = '{"components": [{"code": "report", "maker": "${maker}"}]}'`;
  const update = `UPDATE dossier_component SET status = 'done' WHERE ${ofCase}`;
  expect(await bothTry(update, [at("evaluating"), made("evaluating_body")])).toEqual([1, 1]);
  expect(await bothTry(update, [at("evaluating"), made("unit")])).toEqual([RESTRICT, RESTRICT]);
});

test.each([
  ["draft", "criterion:1.2", "added"],
  ["returned", "criterion:1.2", RESTRICT],
  ["under_review", "criterion:1.2", RESTRICT],
  ["draft", "component:other", "added"],
  ["submitted", "component:other", RESTRICT],
] as const)(
  "of a dossier that is %s, %s is given only while it may be written: %s",
  async (status, target, is) => {
    const further = { id: randomUUID(), target };
    expect(await adding("row_assignment", further, [at(status), ...ASKED_ELSEWHERE])).toBe(is);
  },
);

test("a row is given to one person at a time", async () => {
  const twice = { id: randomUUID(), target: "criterion:1.1" };
  expect(await adding("row_assignment", twice, [at("draft")])).toBe("23505");
});

test("the table in code and the rows of the database are the same", async () => {
  const { rows } = await superuser.query<{ line: string }>(
    "SELECT content || ' ' || status || ' ' || rows AS line FROM content_opening",
  );
  const inCode = Object.entries(CONTENT_OPENINGS).flatMap(([content, openings]) =>
    Object.entries(openings).map(([status, open]) => `${content} ${status} ${open}`),
  );
  expect(rows.map(({ line }) => line).sort()).toEqual(inCode.sort());
});

test("content_opening cannot be widened by the application", async () => {
  const widen = "INSERT INTO content_opening VALUES ('evidence', 'recognised', 'every')";
  const stage = { role: "sovang_app", context: AT_PROVINCE } as const;
  expect(await onStage(superuser, stage, () => outcomeOf(superuser, widen))).toBe(INSUFFICIENT_PRIVILEGE);
});

test.each(DOSSIER_STATUSES)("a dossier that is %s: closed ones never change", async (status) => {
  const isClosed = ["recognised", "not_recognised", "withdrawn"].includes(status);
  const update = `UPDATE dossier SET proposal_reason = 'x', unit_checked = true WHERE id = '${theCase.dossierId}'`;
  expect(await bothTry(update, [at(status)])).toEqual(isClosed ? [RESTRICT, RESTRICT] : [1, 1]);
});
