import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "../../support/database";
import { insertRow, provinceRows, rowOf, wholeCase, writePastTriggers, type Row } from "./case-rows";
import { CHECK, onStage, outcomeOf, RESTRICT, UNIQUE, type DatabaseContext } from "./contexts";

/** rules.md 4, OPINION, as the database alone holds it. A body is asked on 1/2/2023 until 8/2. */
const { superuserClient } = useDatabase();

const HERE = provinceRows("here");
const { province } = HERE;
const theCase = wholeCase({
  province,
  managedAt: "t/here/d1/a/",
  decidedAt: "t/here/d1/",
  groundAt: "t/here/d1/a/",
});
const ASKED_AT = "t/here/d2/";
const second = randomUUID();
const someone = randomUUID();

const BEFORE_LAST_DAY = "2023-02-03";
const AFTER_LAST_DAY = "2023-02-09";
const at = (scope: string, today = BEFORE_LAST_DAY): DatabaseContext => ({
  tenantId: province.tenantId,
  scope,
  personId: second,
  today,
});
const READER = at("t/here/d1/");

/** A body elsewhere is asked by whoever appraises; nobody has a part in the dossier, nothing is said. */
const ASKED = `UPDATE body SET scope_path = '${ASKED_AT}';
  UPDATE dossier SET status = 'under_review', submission = 1;
  UPDATE opinion_request SET asked_scope = '${ASKED_AT}', outcome = NULL, closed_on = NULL;
  DELETE FROM opinion; DELETE FROM dossier_part;
  INSERT INTO person (tenant_id, id, account_id, full_name) VALUES
    ('${province.tenantId}', '${second}', '${randomUUID()}', 'Trần Thị B'),
    ('${province.tenantId}', '${someone}', '${randomUUID()}', 'Lê Văn C')`;
const CLOSED = "UPDATE opinion_request SET outcome = 'silent', closed_on = '2023-02-09'";
const partOf = (
  person: string,
  part: string,
) => `INSERT INTO dossier_part (tenant_id, dossier_id, person_id, part)
  VALUES ('${province.tenantId}', '${theCase.dossierId}', '${person}', '${part}')`;

let superuser: pg.Client;
beforeAll(async () => {
  superuser = await superuserClient();
  await writePastTriggers(superuser, [...HERE.rows, ...theCase.rows]);
});

const stage = <Value>(context: DatabaseContext, arranged: readonly string[], work: () => Promise<Value>) =>
  onStage(superuser, { role: "sovang_app", context, arranged: [ASKED, ...arranged] }, work);

const written = (table: string, row: Row): Promise<unknown> =>
  insertRow(superuser, table, row).then(
    () => "written",
    (thrown: { readonly code?: string }) => thrown.code,
  );

describe("an asked body reads", () => {
  const READS = [
    ...["dossier_submission", "evidence", "stored_file"],
    ...["dossier", "dossier_answer", "dossier_component", "appraisal"],
  ];
  const read = (context: DatabaseContext, ...arranged: readonly string[]) =>
    stage(context, arranged, async () => {
      const counted: string[] = [];
      for (const table of READS) {
        if (Number(await outcomeOf(superuser, `SELECT 1 FROM ${table}`)) > 0) counted.push(table);
      }
      return counted;
    });

  test("what was sent and its papers, and nothing else of the dossier", async () => {
    expect(await read(at(ASKED_AT))).toEqual(["dossier_submission", "evidence", "stored_file"]);
  });

  test("the papers of the criteria that it is asked about", async () => {
    const asking = (code: string) => `UPDATE opinion_request SET criteria = ARRAY['${code}']`;
    expect(await read(at(ASKED_AT), asking("1.1"))).toEqual([
      "dossier_submission",
      "evidence",
      "stored_file",
    ]);
    expect(await read(at(ASKED_AT), asking("2.1"))).toEqual(["dossier_submission"]);
  });

  test("no sending before the one it is asked about", async () => {
    const later = "UPDATE opinion_request SET submission = 2";
    expect(await read(at(ASKED_AT), later)).toEqual(["evidence", "stored_file"]);
  });

  test("nothing any more when the appraisal is concluded", async () => {
    expect(await read(at(ASKED_AT), CLOSED)).toEqual([]);
  });

  test("alone: nobody above, below or beside it", async () => {
    for (const scope of ["t/here/d2/b/", "t/here/d3/", "t/here/d"]) expect(await read(at(scope))).toEqual([]);
  });

  test("and writes nothing there", async () => {
    const papers = ["UPDATE evidence SET title = 'x'", "UPDATE opinion_request SET closing_note = 'x'"];
    await stage(at(ASKED_AT), [], async () => {
      for (const sql of papers) expect(await outcomeOf(superuser, sql)).not.toBe(1);
    });
  });
});

describe("an opinion", () => {
  const GIVEN = {
    ...rowOf(theCase, "opinion"),
    person_id: second,
    given_on: BEFORE_LAST_DAY,
  };
  const give = (change: Row, context = at(ASKED_AT), ...arranged: readonly string[]) =>
    stage(context, arranged, () => written("opinion", { ...GIVEN, ...change }));
  const late = (change: Row, ...arranged: readonly string[]) =>
    give({ given_on: AFTER_LAST_DAY, late: true, ...change }, at(ASKED_AT, AFTER_LAST_DAY), ...arranged);
  const SAID = `INSERT INTO opinion (tenant_id, request_id, number, dossier_id, position, submission, person_id, post_title, given_on)
    SELECT tenant_id, id, 1, dossier_id, 'agree', 1, '${someone}', '', '2023-02-02' FROM opinion_request`;

  test("is given and corrected until its last day, and once after it as late", async () => {
    expect(await give({})).toBe("written");
    expect(await give({ number: 2 }, at(ASKED_AT), SAID)).toBe("written");
    expect(await late({})).toBe("written");
  });

  test("stands after its last day, and is never called in time when it is late", async () => {
    expect(await late({ number: 2 }, SAID)).toBe(RESTRICT);
    expect(await late({ late: false })).toBe(RESTRICT);
    expect(await give({ late: true })).toBe(RESTRICT);
  });

  test("has the next number and the day of today", async () => {
    expect(await give({ number: 2 })).toBe(RESTRICT);
    expect(await give({ given_on: "2023-02-02" })).toBe(RESTRICT);
  });

  test("is given by the asked body alone, in the name of whoever gives it, while it is asked", async () => {
    expect(await give({}, READER)).not.toBe("written");
    expect(await give({ person_id: someone })).toBe(RESTRICT);
    expect(await give({}, at(ASKED_AT), CLOSED)).toBe(RESTRICT);
  });

  test.each(["entered", "evaluated", "appraised"])("is not given by whoever %s the dossier", async (part) => {
    expect(await give({}, at(ASKED_AT), partOf(second, part))).toBe(RESTRICT);
  });

  test("is given by whoever decides", async () => {
    expect(await give({}, at(ASKED_AT), partOf(second, "decided"))).toBe("written");
  });

  test("that does not agree says why", async () => {
    for (const position of ["disagree", "other", "perhaps"]) expect(await give({ position })).toBe(CHECK);
  });

  test.each([
    ["entered", RESTRICT],
    ["evaluated", RESTRICT],
    ["appraised", RESTRICT],
    ["decided", "written"],
  ])("keeps whoever gave it from every part but the decision: %s", async (part, outcome) => {
    const taken = stage({ ...READER, personId: someone }, [SAID], () =>
      written("dossier_part", { ...rowOf(theCase, "dossier_part"), person_id: someone, part }),
    );
    expect(await taken).toBe(outcome);
  });

  test("closes its request as answered", async () => {
    const closing = (outcome: string) =>
      stage(READER, [SAID], () =>
        outcomeOf(
          superuser,
          `UPDATE opinion_request SET closed_on = '2023-02-09', outcome = '${outcome}', closing_note = 'x'`,
        ),
      );
    expect(await Promise.all([await closing("answered"), await closing("silent")])).toEqual([1, RESTRICT]);
  });
});

describe("a body is asked", () => {
  const open = { ...rowOf(theCase, "opinion_request"), closed_on: null, outcome: null };
  const ask = (change: Row, ...arranged: readonly string[]) =>
    stage(READER, ["DELETE FROM opinion_request", ...arranged], () =>
      written("opinion_request", { ...open, asked_scope: ASKED_AT, ...change }),
    );

  test("while the dossier is appraised, about the sending that is appraised, where it sits", async () => {
    expect(await ask({})).toBe("written");
    for (const status of ["received", "returned", "in_meeting", "proposed"]) {
      expect(await ask({}, `UPDATE dossier SET status = '${status}'`), status).toBe(RESTRICT);
    }
    expect(await ask({}, "UPDATE dossier SET submission = 2")).toBe(RESTRICT);
    expect(await ask({ asked_scope: "t/here/d3/" })).toBe(RESTRICT);
    expect(await ask({ closed_on: "2023-02-09", outcome: "silent" })).toBe(RESTRICT);
  });

  test("something, until a day after the day of asking, by the route or a reader", async () => {
    for (const change of [{ question: " " }, { due_on: "2023-02-01" }, { origin: "x" }]) {
      expect(await ask(change)).toBe(CHECK);
    }
  });

  test("once about a sending", async () => {
    const again = stage(READER, [], () =>
      written("opinion_request", { ...open, id: randomUUID(), asked_scope: ASKED_AT }),
    );
    expect(await again).toBe(UNIQUE);
  });
});

describe("a request", () => {
  const close = (set: string) =>
    stage(READER, [], () => outcomeOf(superuser, `UPDATE opinion_request SET ${set}`));

  test("without an answer is closed as silence after its last day, and before that day with a reason", async () => {
    expect(await close("closed_on = '2023-02-09', outcome = 'silent'")).toBe(1);
    expect(await close("closed_on = '2023-02-08', outcome = 'silent'")).toBe(RESTRICT);
    expect(await close("closed_on = '2023-02-09', outcome = 'answered'")).toBe(RESTRICT);
    expect(await close("closed_on = '2023-02-08', outcome = 'not_awaited', closing_note = 'x'")).toBe(1);
    expect(await close("closed_on = '2023-02-08', outcome = 'not_awaited', closing_note = ' '")).toBe(CHECK);
  });

  test.each(["in_meeting", "proposed"])("is closed before the dossier is %s", async (status) => {
    const conclude = (...arranged: readonly string[]) =>
      stage(READER, arranged, () =>
        outcomeOf(superuser, `UPDATE dossier SET status = '${status}', revision = revision + 1`),
      );
    expect(await conclude()).toBe(RESTRICT);
    expect(await conclude(CLOSED)).toBe(1);
  });
});
