import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { DOSSIER_STATUSES } from "@/lib/dossiers/domain/workflow";
import { DECISION_STATUSES } from "@/lib/recognition/domain/workflow";
import { REGISTRATION_STATUSES } from "@/lib/registrations/domain/workflow";
import { useDatabase } from "../../support/database";
import { insertRow, provinceRows, rowOf, wholeCase, writePastTriggers, type Row } from "./case-rows";
import {
  CHECK,
  INSUFFICIENT_PRIVILEGE,
  onStage,
  outcomeOf,
  RESTRICT,
  UNIQUE,
  type DatabaseContext,
} from "./contexts";

const { superuserClient } = useDatabase();

const HERE = provinceRows("here");
const { province } = HERE;
const AT_PROVINCE: DatabaseContext = {
  tenantId: province.tenantId,
  scope: province.path,
  personId: province.personId,
};
const place = { province, managedAt: "t/here/d1/a/", decidedAt: "t/here/d1/", groundAt: "t/here/d1/a/" };
const theCase = wholeCase(place);
const another = wholeCase(place);

let superuser: pg.Client;

beforeAll(async () => {
  superuser = await superuserClient();
  await writePastTriggers(superuser, [...HERE.rows, ...theCase.rows, ...another.rows]);
});

/** One attempt of the tenants' role in the whole province's context, from a state put there past the triggers. */
const asApp = <Value>(arranged: readonly string[], work: () => Promise<Value>): Promise<Value> =>
  onStage(superuser, { role: "sovang_app", context: AT_PROVINCE, arranged }, work);

/** What the tenants' role and the owner of the tables each get for a statement, in this context. */
async function bothTryAs(
  context: DatabaseContext,
  sql: string,
  arranged: readonly string[],
): Promise<readonly (number | string)[]> {
  const outcomes: (number | string)[] = [];
  for (const role of ["sovang_app", "sovang_owner"] as const) {
    outcomes.push(await onStage(superuser, { role, context, arranged }, () => outcomeOf(superuser, sql)));
  }
  return outcomes;
}

/** The same in the whole province's context. */
const bothTry = (sql: string, ...arranged: readonly string[]): Promise<readonly (number | string)[]> =>
  bothTryAs(AT_PROVINCE, sql, arranged);

interface FrozenRow {
  readonly what: string;
  readonly table: string;
  /** What an editor would like to change. */
  readonly set: string;
  readonly arranged?: string;
  /** Who is at work, where only he could change it. */
  readonly personId?: string;
}

const DECISION_AT = (status: string): string => `UPDATE decision SET status = '${status}'`;
const LOCKED = `UPDATE meeting SET status = 'locked', minutes = '{}', minutes_hash = '', locked_at = now(),
  locked_by_id = '${province.personId}'`;

/** Checked by a second person, past the triggers; there is one person alone in these rows. */
const CHECKED = `ALTER TABLE paper_result DROP CONSTRAINT paper_result_second_person;
  UPDATE paper_result SET status = 'confirmed', checked_on = '2023-02-01', checked_by_id = entered_by_id`;
/** Somebody who neither proposed an override nor entered the unit. */
const second = randomUUID();
const WITH_SECOND = `INSERT INTO person (tenant_id, id, account_id, full_name)
  VALUES ('${province.tenantId}', '${second}', '${randomUUID()}', 'Trần Thị B')`;
const ANSWER = `status = 'confirmed', checked_by_id = '${second}', checked_on = '2023-02-01'`;
const ANSWERED = `${WITH_SECOND}; UPDATE eligibility_override SET ${ANSWER}`;
const endedBy = (table: string): string =>
  `UPDATE ${table} SET ended_at = '2023-02-01', ended_by_id = '${province.personId}'`;
const SUPERSEDED = "UPDATE grade_result SET status = 'superseded'";
/** What a registration is from its first day. */
const KEPT = [
  "id = gen_random_uuid()",
  "plan_version_id = gen_random_uuid()",
  "unit_id = gen_random_uuid()",
  "entry = 'x'",
  "made_by_id = gen_random_uuid()",
  "made_at = '2020-01-01'",
  "made_on = '2020-01-01'",
];
/** What sending it reads anew. */
const SENT_WITH = [
  `unit_version_id = '${another.unitVersionId}'`,
  "route = '{\"a\": 1}'",
  "eligibility = '{\"a\": 1}'",
  "unit_name = 'x'",
  "unit_class = 'x'",
  "managing_level = 'province'",
  "delegated = true",
  "receiving_scope = 't/'",
  "receiving_body_name = 'x'",
  "scope_path = 't/here/d1/b/'",
  "unit_scope = 'u/x/'",
];

const FROZEN: readonly FrozenRow[] = [
  { what: "an issued decision", table: "decision", set: "number = '99'", arranged: DECISION_AT("issued") },
  {
    what: "a cancelled decision",
    table: "decision",
    set: "status = 'draft'",
    arranged: DECISION_AT("cancelled"),
  },
  {
    what: "an issued decision, written back to a draft",
    table: "decision",
    set: "status = 'draft', revision = revision + 1",
    arranged: DECISION_AT("issued"),
  },
  ...[
    "content = '{\"a\": 1}'",
    "content_hash = 'x'",
    "signer_name = 'x'",
    "abstract = 'x'",
    "signed_by_id = NULL, signed_at = now()",
    "place = 'x'",
  ].map((set) => ({
    what: `what was signed (${set})`,
    table: "decision",
    set,
    arranged: DECISION_AT("signed"),
  })),
  ...["ready", "signed", "issued", "sent_back", "cancelled"].map((status) => ({
    what: `the annex of a decision that is ${status}`,
    table: "decision_item",
    set: "unit_name = 'x'",
    arranged: DECISION_AT(status),
  })),
  { what: "what a unit was called", table: "unit_version", set: "name = 'x'" },
  { what: "who managed a unit", table: "unit_management", set: "level = 'province'" },
  {
    what: "the end of a management, taken off",
    table: "unit_management",
    set: "valid_to = NULL",
    arranged: "UPDATE unit_management SET valid_to = '2024-01-01'",
  },
  { what: "a class", table: "grade_result", set: "grade = 'xuat_sac'" },
  {
    what: "a class that counts no more",
    table: "grade_result",
    set: "status = 'active'",
    arranged: SUPERSEDED,
  },
  { what: "what was read from a paper", table: "paper_result", set: "result = 'xuat_sac'" },
  { what: "a checked paper result", table: "paper_result", set: "status = 'waiting'", arranged: CHECKED },
  {
    what: "what was let go on, while it is answered",
    table: "eligibility_override",
    set: `${ANSWER}, reason = 'x'`,
    arranged: WITH_SECOND,
    personId: second,
  },
  ...["waiting", "refused"].map((status) => ({
    what: `an answered override, made ${status}`,
    table: "eligibility_override",
    set: `status = '${status}'`,
    arranged: ANSWERED,
    personId: second,
  })),
  { what: "a confirmation", table: "confirmation", set: "content_hash = 'x'" },
  { what: "the file of a decision", table: "decision_file", set: "sha256 = 'x'" },
  { what: "a signer's certificate", table: "signing_certificate", set: "sha256 = 'x'" },
  { what: "an authority that counts", table: "trust_entry", set: "sha256 = 'x'" },
  ...["signing_certificate", "trust_entry"].map((table) => ({
    what: `when it ended (${table})`,
    table,
    set: "ended_at = now()",
    arranged: endedBy(table),
  })),
  { what: "the journal of a dossier", table: "dossier_event", set: "to_status = 'recognised'" },
  ...[...KEPT, ...SENT_WITH].map((set) => ({
    what: `what a registration was sent with (${set})`,
    table: "registration",
    set,
  })),
  { what: "the journal of a registration", table: "registration_event", set: "to_status = 'approved'" },
  {
    what: "a report that was sent",
    table: "progress_report",
    set: "content = '{\"done\": 1}'",
    arranged: `UPDATE progress_report SET status = 'sent', content_hash = 'x', sent_on = '2023-05-31', sent_at = now(),
      sent_by_id = updated_by_id, sent_by_post = 'x'`,
  },
  { what: "which month a report is about", table: "progress_report", set: "period = '2023-06'" },
  { what: "what was submitted", table: "dossier_submission", set: "snapshot_hash = 'x'" },
  { what: "who took which part", table: "dossier_part", set: "part = 'decided'" },
  { what: "an answer that was overwritten", table: "earlier_answer", set: "explanation = 'x'" },
  {
    what: "whom one asked, and until when",
    table: "opinion_request",
    set: "due_on = '2024-01-01'",
    arranged: "UPDATE opinion_request SET outcome = NULL, closed_on = NULL",
  },
  {
    what: "a request with an answer, closed as silence",
    table: "opinion_request",
    set: "outcome = 'silent', closed_on = '2023-02-09'",
    arranged: "UPDATE opinion_request SET outcome = NULL, closed_on = NULL",
  },
  { what: "how a request stood when it was closed", table: "opinion_request", set: "outcome = 'silent'" },
  { what: "what an asked body says", table: "opinion", set: "position = 'other', text = 'x'" },
  { what: "to whom a row was given", table: "row_assignment", set: "before_on = '2024-01-01'" },
  {
    what: "how a given row ended",
    table: "row_assignment",
    set: "ending = 'sent'",
    arranged: "UPDATE row_assignment SET ending = 'taken_back', ended_at = now(), ended_by_id = given_by_id",
  },
  { what: "a component that was saved over", table: "earlier_component", set: "data = '{\"a\": 1}'" },
  { what: "a paper that was saved over", table: "earlier_paper", set: "data = '{\"a\": 1}'" },
  { what: "a stored file", table: "stored_file", set: "sha256 = 'ff'" },
  { what: "a sample of evidence", table: "sample_file", set: "sha256 = 'ff'" },
  { what: "a rule of quorum and majority", table: "meeting_rule", set: "quorum_numerator = 1" },
  { what: "the log", table: "audit_entry", set: "event = 'x'" },
  { what: "the chain of the log", table: "audit_link", set: "hash = 'x'" },
  { what: "a published plan", table: "plan_version", set: "content = '{\"a\": 1}'" },
  { what: "a published plan, taken back", table: "plan_version", set: "status = 'draft'" },
  { what: "published criteria", table: "criteria_version", set: "content = '{\"a\": 1}'" },
  { what: "published criteria, taken back", table: "criteria_version", set: "status = 'draft'" },
  { what: "locked minutes", table: "meeting", set: "minutes = '{\"a\": 1}'", arranged: LOCKED },
  { what: "locked minutes, opened again", table: "meeting", set: "status = 'open'", arranged: LOCKED },
  {
    what: "attendance in locked minutes",
    table: "meeting_attendee",
    set: "attendance = 'present'",
    arranged: LOCKED,
  },
  { what: "votes in locked minutes", table: "meeting_item", set: "votes_for = 9", arranged: LOCKED },
  {
    what: "who was not there for a dossier of locked minutes",
    table: "meeting_item_absence",
    set: "kind = 'abstained'",
    arranged: LOCKED,
  },
  {
    what: "opinions in locked minutes",
    table: "meeting_opinion",
    set: "opinion = 'disagree'",
    arranged: LOCKED,
  },
  ...[
    "unit_name = 'x'",
    "decision_number = 'x'",
    "outcome = 'not_recognised'",
    "content_hash = 'x'",
    "is_public = false",
    "unit_id = unit_id, title = 'x'",
  ].map((set) => ({ what: `a recognition (${set})`, table: "recognition", set })),
  { what: "the journal of a review", table: "maintenance_review_event", set: "to_status = 'kept'" },
  {
    what: "a closed review",
    table: "maintenance_review",
    set: "cause = 'x'",
    arranged: "UPDATE maintenance_review SET status = 'kept'",
  },
  { what: "what a review is about", table: "maintenance_review", set: "year = 2025" },
  { what: "what a lost title brought", table: "recorded_consequence", set: "text = 'x'" },
  { what: "a unit's id", table: "unit", set: "created_at = '2020-01-01'" },
];

describe("what never changes", () => {
  test.each(FROZEN)(
    "$what: neither rewritten nor removed, by the application or by the owner",
    async ({ table, set, arranged, personId }) => {
      const context = personId ? { ...AT_PROVINCE, personId } : AT_PROVINCE;
      for (const sql of [`UPDATE ${table} SET ${set}`, `DELETE FROM ${table}`]) {
        const [byApp, byOwner] = await bothTryAs(context, sql, arranged ? [arranged] : []);
        expect([INSUFFICIENT_PRIVILEGE, RESTRICT], `application: ${sql}`).toContain(byApp);
        expect(byOwner, `owner: ${sql}`).toBe(RESTRICT);
      }
    },
  );

  test.each([
    "route = '{\"a\": 1}'",
    "scope_path = 't/here/d1/b/'",
    "unit_scope = ''",
    "code = 'x'",
    "unit_name = 'x'",
    "managing_level = 'province'",
    "delegated = true",
    `unit_id = '${another.unitId}'`,
    `unit_version_id = '${another.unitVersionId}'`,
    `registration_id = '${another.registrationId}'`,
    "cycle_year = 2024",
  ])("what a dossier was opened with (%s)", async (set) => {
    const sql = `UPDATE dossier SET ${set} WHERE id = '${theCase.dossierId}'`;
    expect(await bothTry(sql)).toEqual([RESTRICT, RESTRICT]);
  });

  test("succession of units", async () => {
    const succession = `INSERT INTO unit_succession (tenant_id, id, predecessor_id, successor_id, relation, on_day, act)
      VALUES ('${province.tenantId}', '${randomUUID()}', '${theCase.unitId}', '${another.unitId}', 'merge', '2025-07-01', '')`;
    for (const sql of ["UPDATE unit_succession SET act = 'x'", "DELETE FROM unit_succession"]) {
      expect(await bothTry(sql, succession)).toEqual([INSUFFICIENT_PRIVILEGE, RESTRICT]);
    }
  });

  test("a row of a closed annex does not move to a draft, nor into a closed one", async () => {
    const issued = `UPDATE decision SET status = 'issued' WHERE id = '${theCase.decisionId}'`;
    const move = (item: string, to: string) =>
      `UPDATE decision_item SET decision_id = '${to}' WHERE id = '${item}'`;
    expect(await bothTry(move(theCase.decisionItemId, another.decisionId), issued)).toEqual([
      RESTRICT,
      RESTRICT,
    ]);
    expect(await bothTry(move(another.decisionItemId, theCase.decisionId), issued)).toEqual([
      RESTRICT,
      RESTRICT,
    ]);
  });

  test("a vote does not leave locked minutes, nor come into them", async () => {
    const locked = `${LOCKED} WHERE id = '${theCase.meetingId}'`;
    const move = (from: string, to: string) =>
      `UPDATE meeting_item SET meeting_id = '${to}' WHERE meeting_id = '${from}'`;
    expect(await bothTry(move(theCase.meetingId, another.meetingId), locked)).toEqual([RESTRICT, RESTRICT]);
    expect(await bothTry(move(another.meetingId, theCase.meetingId), locked)).toEqual([RESTRICT, RESTRICT]);
  });

  const OPEN: readonly { readonly what: string; readonly sql: string; readonly arranged?: string }[] = [
    {
      what: "a draft's annex",
      sql: `UPDATE decision_item SET unit_name = 'x' WHERE id = '${theCase.decisionItemId}'`,
    },
    { what: "a draft", sql: `UPDATE decision SET abstract = 'x' WHERE id = '${theCase.decisionId}'` },
    { what: "a planned meeting", sql: `UPDATE meeting SET place = 'x' WHERE id = '${theCase.meetingId}'` },
    {
      what: "its votes",
      sql: `UPDATE meeting_item SET votes_for = 9 WHERE meeting_id = '${theCase.meetingId}'`,
    },
    {
      what: "the status of a recognition",
      sql: `UPDATE recognition SET status = 'lapsed', revision = revision + 1 WHERE id = '${theCase.recognitionId}'`,
    },
    {
      what: "number and day of a signed decision, as it is issued",
      sql: `UPDATE decision SET status = 'issued', revision = revision + 1, number = '12', number_year = 2023,
        decided_on = '2023-10-10' WHERE id = '${theCase.decisionId}'`,
      arranged: DECISION_AT("signed"),
    },
    {
      what: "a plan that is not published",
      sql: "UPDATE plan_version SET content = '{}'",
      arranged: "UPDATE plan_version SET status = 'draft'",
    },
    ...["signing_certificate", "trust_entry"].map((table) => ({
      what: `the end of what counts (${table})`,
      sql: endedBy(table),
    })),
  ];
  test.each(OPEN)("what is open may change: $what", async ({ sql, arranged }) => {
    expect(await asApp(arranged ? [arranged] : [], () => outcomeOf(superuser, sql))).toBe(1);
  });

  describe.each(["draft", "returned"])("a registration that is %s, as it is sent", (status) => {
    const sending = (set: string) =>
      bothTry(
        `UPDATE registration SET status = 'submitted', revision = revision + 1, ${set} WHERE id = '${theCase.registrationId}'`,
        `UPDATE registration SET status = '${status}'`,
      );

    test.each(SENT_WITH)("takes what is so today: %s", async (set) => {
      expect(await sending(set)).toEqual([1, 1]);
    });

    test.each(KEPT)("is still the same one: %s", async (set) => {
      expect(await sending(set)).toEqual([RESTRICT, RESTRICT]);
    });
  });

  test("an override that waits is answered by another person", async () => {
    const sql = `UPDATE eligibility_override SET ${ANSWER} WHERE unit_id = '${theCase.unitId}'`;
    expect(await bothTryAs({ ...AT_PROVINCE, personId: second }, sql, [WITH_SECOND])).toEqual([1, 1]);
  });
});

describe("certificates and whose count", () => {
  const again = (table: string, { personId = province.personId, ...change }: Row): Promise<unknown> => {
    const row = { ...rowOf(HERE, table), id: randomUUID(), ...change };
    const own = "person_id" in row ? { person_id: personId } : {};
    const context = { ...AT_PROVINCE, personId: String(personId) };
    return onStage(superuser, { role: "sovang_app", context, arranged: [WITH_SECOND] }, () =>
      insertRow(superuser, table, { ...row, ...own }).then(
        () => "taken",
        (thrown: { readonly code?: string }) => thrown.code,
      ),
    );
  };

  test.each([
    ["a second certificate of a person", "signing_certificate", { sha256: "another" }, UNIQUE],
    ["an authority a second time", "trust_entry", {}, UNIQUE],
    ["an entry of another kind", "trust_entry", { sha256: "another", kind: "leaf" }, CHECK],
    [
      "a list that does not say how many it revokes",
      "trust_entry",
      { sha256: "another", kind: "crl" },
      CHECK,
    ],
    ["another authority", "trust_entry", { sha256: "another" }, "taken"],
    ["a certificate that is another person's", "signing_certificate", { personId: second }, UNIQUE],
    ["his own", "signing_certificate", { personId: second, sha256: "another" }, "taken"],
  ])("%s: %s", async (_, table, change, outcome) => {
    expect(await again(table, change)).toBe(outcome);
  });
});

describe("how a decision was signed", () => {
  const signed = { certificate_id: rowOf(HERE, "signing_certificate")["id"] };
  const kept = (table: string, change: Row): Promise<unknown> =>
    asApp([`DELETE FROM ${table}`], () =>
      insertRow(superuser, table, { ...rowOf(theCase, table), ...change }).then(
        () => "kept",
        (thrown: { readonly code?: string }) => thrown.code,
      ),
    );

  test.each([
    ["in a way that is none", "confirmation", { method: "fax", ...signed }, CHECK],
    ["in the office, with a certificate", "confirmation", { method: "internal", ...signed }, CHECK],
    ["by certificate, without one", "confirmation", { method: "certificate" }, CHECK],
    ["elsewhere, without one", "confirmation", { method: "elsewhere" }, CHECK],
    ["in the office", "confirmation", { method: "internal" }, "kept"],
    ["by certificate", "confirmation", { method: "certificate", ...signed }, "kept"],
    ["elsewhere", "confirmation", { method: "elsewhere", ...signed }, "kept"],
    ["with a file of no stage", "decision_file", { stage: "draft" }, CHECK],
    ["with the file that was signed", "decision_file", { stage: "signed" }, "kept"],
  ])("%s: %s", async (_, table, change, outcome) => {
    expect(await kept(table, change)).toBe(outcome);
  });
});

describe("one person, one part", () => {
  const part = (name: string): Row => ({
    tenant_id: province.tenantId,
    dossier_id: theCase.dossierId,
    person_id: province.personId,
    part: name,
  });

  test.each(["evaluated", "appraised", "decided", "entered"])(
    "who has one part in a dossier has not %s it too",
    async (name) => {
      await asApp([], async () => {
        await expect(insertRow(superuser, "dossier_part", part(name))).rejects.toMatchObject({
          code: UNIQUE,
        });
      });
    },
  );

  test("there is no other part", async () => {
    await asApp(["DELETE FROM dossier_part"], async () => {
      await expect(insertRow(superuser, "dossier_part", part("watched"))).rejects.toMatchObject({
        code: CHECK,
      });
    });
  });
});

describe("what may enter a decision", () => {
  const item = rowOf(theCase, "decision_item");
  const ofRegistration = { ...item, dossier_id: null, registration_id: theCase.registrationId };
  /** The case stands in no annex yet. */
  const cleared = `DELETE FROM decision_item WHERE id = '${theCase.decisionItemId}'`;
  const entering = (row: Row, ...arranged: readonly string[]): Promise<unknown> =>
    asApp([cleared, ...arranged], () =>
      insertRow(superuser, "decision_item", { ...row, id: randomUUID() }).then(
        () => "entered",
        (error: pg.DatabaseError) => error.code,
      ),
    );
  const dossierAt = (status: string, proposal = "recognise") =>
    `UPDATE dossier SET status = '${status}', proposal = '${proposal}' WHERE id = '${theCase.dossierId}'`;
  const elsewhere = (
    status: string,
  ): string => `INSERT INTO decision_item (tenant_id, id, decision_id, position, dossier_id,
      unit_id, unit_version_id, unit_name, unit_kind, place_name, scope_path, unit_scope, decider_path)
    SELECT tenant_id, gen_random_uuid(), '${another.decisionId}', 2, '${theCase.dossierId}', unit_id, unit_version_id, '', '',
      '', scope_path, unit_scope, decider_path FROM decision_item;
    UPDATE decision SET status = '${status}' WHERE id = '${another.decisionId}'`;

  test("a dossier proposed for recognition", async () => {
    expect(await entering(item, dossierAt("proposed"))).toBe("entered");
  });

  test.each(["draft", "ready", "signed", "issued", "sent_back"])(
    "not while it stands in another decision that is %s",
    async (status) => {
      expect(await entering(item, dossierAt("proposed"), elsewhere(status))).toBe(RESTRICT);
    },
  );

  test("again after the other decision was cancelled", async () => {
    expect(await entering(item, dossierAt("proposed"), elsewhere("cancelled"))).toBe("entered");
  });

  test.each(DOSSIER_STATUSES.filter((status) => status !== "proposed"))(
    "no dossier that is %s",
    async (status) => {
      expect(await entering(item, dossierAt(status))).toBe(RESTRICT);
    },
  );

  test("no dossier that is proposed not to be recognised", async () => {
    expect(await entering(item, dossierAt("proposed", "decline"))).toBe(RESTRICT);
  });

  test.each(REGISTRATION_STATUSES)(
    "of registrations, to approve their list, accepted ones alone: %s",
    async (status) => {
      const at = `UPDATE registration SET status = '${status}' WHERE id = '${theCase.registrationId}'`;
      expect(await entering(ofRegistration, at)).toBe(status === "accepted" ? "entered" : RESTRICT);
    },
  );

  test("nothing, once the decision is no draft", async () => {
    const ready = `UPDATE decision SET status = 'ready' WHERE id = '${theCase.decisionId}'`;
    expect(await entering(item, dossierAt("proposed"), ready)).toBe(RESTRICT);
  });
});

describe("what stands on an agenda", () => {
  const item = { ...rowOf(theCase, "meeting_item"), meeting_id: another.meetingId };
  const entering = (...arranged: readonly string[]): Promise<unknown> =>
    asApp(arranged, () =>
      insertRow(superuser, "meeting_item", item).then(
        () => "entered",
        (error: pg.DatabaseError) => error.code,
      ),
    );
  const waiting = `UPDATE dossier SET status = 'in_meeting' WHERE id = '${theCase.dossierId}'`;
  const otherMeeting = (status: string) =>
    `UPDATE meeting SET status = '${status}' WHERE id = '${theCase.meetingId}'`;

  test("a dossier that waits for a meeting, on one agenda at a time", async () => {
    expect(await entering(waiting)).toBe(RESTRICT);
    expect(await entering(waiting, otherMeeting("open"))).toBe(RESTRICT);
    expect(await entering(waiting, otherMeeting("cancelled"))).toBe("entered");
  });

  test.each(DOSSIER_STATUSES.filter((status) => status !== "in_meeting"))(
    "no dossier that is %s",
    async (status) => {
      const at = `UPDATE dossier SET status = '${status}' WHERE id = '${theCase.dossierId}'`;
      expect(await entering(at, otherMeeting("cancelled"))).toBe(RESTRICT);
    },
  );
});

describe("a result from paper is checked by a second person", () => {
  const confirm = (by: string): string =>
    `UPDATE paper_result SET status = 'confirmed', checked_on = '2023-02-01', checked_by_id = '${by}'`;

  test("never by the one who entered it", async () => {
    expect(await bothTry(confirm(province.personId))).toEqual([CHECK, CHECK]);
  });

  test("and in nobody else's name", async () => {
    expect(await bothTry(confirm(randomUUID()))).toEqual([RESTRICT, RESTRICT]);
  });

  test("it begins unchecked, in the name of whoever enters it", async () => {
    const row = { ...rowOf(theCase, "paper_result"), id: randomUUID(), cycle_year: 2020 };
    const entering = (more: Row): Promise<unknown> =>
      asApp([], () =>
        insertRow(superuser, "paper_result", { ...row, ...more }).then(
          () => "entered",
          (error: pg.DatabaseError) => error.code,
        ),
      );
    expect(await entering({})).toBe("entered");
    expect(await entering({ entered_by_id: randomUUID() })).toBe(RESTRICT);
    expect(await entering({ status: "confirmed" })).toBe(RESTRICT);
  });
});

describe("an override is answered by a second person", () => {
  const confirm = (by: string): string =>
    `UPDATE eligibility_override SET status = 'confirmed', checked_on = '2023-02-01', checked_by_id = '${by}'`;
  /** The one person of these rows entered the units as well, unless the journal is emptied. */
  const NOT_ENTERED = "DELETE FROM registration_event";

  test("never by the one who proposed it", async () => {
    const proposed = `UPDATE eligibility_override SET proposed_by_id = '${province.personId}'`;
    expect(await bothTry(confirm(province.personId), NOT_ENTERED, proposed)).toEqual([CHECK, CHECK]);
  });

  test("in nobody else's name", async () => {
    expect(await bothTry(confirm(randomUUID()), NOT_ENTERED)).toEqual([RESTRICT, RESTRICT]);
  });

  test.each(["draft", "select", "submit"])(
    "never by somebody of the unit's registration: %s",
    async (act) => {
      const entered = `DELETE FROM registration_event; UPDATE eligibility_override SET proposed_by_id = gen_random_uuid();
      UPDATE registration SET status = 'draft';
      INSERT INTO registration_event (tenant_id, registration_id, revision, act, to_status, person_id, post_title, body_name, working_date)
      SELECT tenant_id, id, 1, '${act}', 'draft', '${province.personId}', '', '', '2023-01-01' FROM registration`;
      expect(await bothTry(confirm(province.personId), entered)).toEqual([RESTRICT, RESTRICT]);
    },
  );

  test("it begins unanswered, on a document, in the name of whoever proposes it", async () => {
    const row = {
      ...rowOf(theCase, "eligibility_override"),
      id: randomUUID(),
      line_key: "another",
      proposed_by_id: province.personId,
    };
    const proposing = (more: Row): Promise<unknown> =>
      asApp([NOT_ENTERED], () =>
        insertRow(superuser, "eligibility_override", { ...row, ...more }).then(
          () => "proposed",
          (error: pg.DatabaseError) => error.code,
        ),
      );
    expect(await proposing({})).toBe("proposed");
    expect(await proposing({ proposed_by_id: randomUUID() })).toBe(RESTRICT);
    expect(await proposing({ status: "confirmed" })).toBe(RESTRICT);
    expect(await proposing({ document_number: " " })).toBe(CHECK);
    expect(await proposing({ document_date: "2024-01-01" })).toBe(CHECK);
  });

  test.each([
    ["who confirmed", "checked_by_id", "select", RESTRICT],
    ["who confirmed", "checked_by_id", "submit", RESTRICT],
    ["who proposed", "proposed_by_id", "submit", RESTRICT],
    ["the body that chooses, who proposed its own choice", "proposed_by_id", "select", "entered"],
  ])("%s (%s) and the entry of the unit by %s", async (_, column, act, outcome) => {
    const other = column === "checked_by_id" ? "proposed_by_id" : "checked_by_id";
    const arranged = `DELETE FROM registration_event;
      UPDATE eligibility_override SET status = 'confirmed', checked_on = '2023-02-01', ${other} = gen_random_uuid(),
        ${column} = '${province.personId}'`;
    const entry = { ...rowOf(theCase, "registration_event"), revision: 9, act, person_id: province.personId };
    const entering = asApp([arranged], () =>
      insertRow(superuser, "registration_event", entry).then(
        () => "entered",
        (error: pg.DatabaseError) => error.code,
      ),
    );
    expect(await entering).toBe(outcome);
  });
});

describe("what stands behind a recognition", () => {
  const recognition = { ...rowOf(theCase, "recognition"), id: randomUUID(), verification_code: null };
  const recording = (row: Row, ...arranged: readonly string[]): Promise<unknown> =>
    asApp(arranged, () =>
      insertRow(superuser, "recognition", row).then(
        () => "recorded",
        (error: pg.DatabaseError) => error.code,
      ),
    );

  test.each(DECISION_STATUSES)("of decisions, an issued one alone: %s", async (status) => {
    expect(await recording(recognition, DECISION_AT(status))).toBe(
      status === "issued" ? "recorded" : RESTRICT,
    );
  });

  test("not the decision about another unit, and none at all only for a checked result on paper", async () => {
    const issued = DECISION_AT("issued");
    expect(await recording({ ...recognition, decision_id: another.decisionId }, issued)).toBe(RESTRICT);
    expect(await recording({ ...recognition, decision_id: null }, issued)).toBe(RESTRICT);
    const entry = rowOf(theCase, "paper_result")["id"];
    const onPaper = { ...recognition, decision_id: null, source: "paper", paper_result_id: entry };
    expect(await recording({ ...onPaper, paper_result_id: null })).toBe(RESTRICT);
    expect(await recording(onPaper)).toBe(RESTRICT);
    expect(await recording(onPaper, CHECKED)).toBe("recorded");
    expect(await recording({ ...onPaper, unit_id: another.unitId }, CHECKED)).toBe(RESTRICT);
  });

  test.each(DECISION_STATUSES)("a decision that begins as %s", async (status) => {
    const row = { ...rowOf(theCase, "decision"), id: randomUUID(), status };
    const begun = asApp([], () =>
      insertRow(superuser, "decision", row).then(
        () => "begun",
        (error: pg.DatabaseError) => error.code,
      ),
    );
    expect(await begun).toBe(status === "draft" ? "begun" : RESTRICT);
  });
});
