import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { DOSSIER_STATUSES, listMoves } from "@/lib/dossiers/domain/workflow";
import { RECOGNITION_STATUSES } from "@/lib/recognition/domain/public-facts";
import { listReviewMoves, REVIEW_STATUSES } from "@/lib/recognition/domain/review-workflow";
import { listStandingMoves } from "@/lib/recognition/domain/standing";
import { DECISION_STATUSES, listDecisionMoves } from "@/lib/recognition/domain/workflow";
import { listRegistrationMoves, REGISTRATION_STATUSES } from "@/lib/registrations/domain/workflow";
import { useDatabase } from "../../support/database";
import { insertRow, provinceRows, rowOf, wholeCase, writePastTriggers } from "./case-rows";
import {
  connectAs,
  enter,
  INSUFFICIENT_PRIVILEGE,
  onStage,
  outcomeOf,
  RESTRICT,
  UNIQUE,
  type DatabaseContext,
} from "./contexts";

const { superuserClient } = useDatabase();
const app = await connectAs("app");

const HERE = provinceRows("here");
const { province } = HERE;
const AT_PROVINCE: DatabaseContext = {
  tenantId: province.tenantId,
  scope: province.path,
  personId: province.personId,
};
const theCase = wholeCase({
  province,
  managedAt: "t/here/d1/a/",
  decidedAt: "t/here/d1/",
  groundAt: "t/here/d1/a/",
});
const { dossierId, registrationId, decisionId, meetingId, recognitionId, reviewId } = theCase;

let superuser: pg.Client;

beforeAll(async () => {
  superuser = await superuserClient();
  await writePastTriggers(superuser, [...HERE.rows, ...theCase.rows]);
});

/** One attempt of the tenants' role in the whole province's context, from a state put there past the triggers. */
const asApp = <Value>(arranged: readonly string[], work: () => Promise<Value>): Promise<Value> =>
  onStage(superuser, { role: "sovang_app", context: AT_PROVINCE, arranged }, work);

interface Move {
  readonly act: string;
  readonly from: string;
  readonly to: string;
}

const SUBJECTS: readonly {
  readonly subject: string;
  readonly id: string;
  readonly statuses: readonly string[];
  readonly moves: readonly Move[];
}[] = [
  { subject: "dossier", id: dossierId, statuses: DOSSIER_STATUSES, moves: listMoves() },
  {
    subject: "registration",
    id: registrationId,
    statuses: REGISTRATION_STATUSES,
    moves: listRegistrationMoves(),
  },
  { subject: "decision", id: decisionId, statuses: DECISION_STATUSES, moves: listDecisionMoves() },
  { subject: "maintenance_review", id: reviewId, statuses: REVIEW_STATUSES, moves: listReviewMoves() },
  { subject: "recognition", id: recognitionId, statuses: RECOGNITION_STATUSES, moves: listStandingMoves() },
];

const asLines = (moves: readonly Move[]): string[] =>
  moves.map(({ act, from, to }) => `${act}: ${from} → ${to}`).sort();

describe.each(SUBJECTS)("moves of a $subject", ({ subject, id, statuses, moves }) => {
  test("the table in code and the rows of the database are the same", async () => {
    const { rows } = await superuser.query<Move>(
      `SELECT act, from_status AS from, to_status AS to FROM workflow_transition WHERE subject = $1`,
      [subject],
    );
    expect(asLines(rows)).toEqual(asLines(moves));
  });

  test.each(statuses)("from %s: straight in SQL, only the listed ones", async (from) => {
    const targets = [...statuses, "done"].filter((to) => to !== from);
    await asApp([`UPDATE ${subject} SET status = '${from}' WHERE id = '${id}'`], async () => {
      for (const to of targets) {
        await superuser.query("SAVEPOINT pair");
        const outcome = await outcomeOf(
          superuser,
          `UPDATE ${subject} SET status = '${to}', revision = revision + 1 WHERE id = '${id}'`,
        );
        await superuser.query("ROLLBACK TO pair");
        const isListed = moves.some((move) => move.from === from && move.to === to);
        expect({ from, to, outcome }).toEqual({ from, to, outcome: isListed ? 1 : RESTRICT });
      }
    });
  });

  test("a move that does not raise the revision by one is refused", async () => {
    const [move] = moves;
    if (!move) throw new Error(`no move of a ${subject}`);
    const at = `UPDATE ${subject} SET status = '${move.from}' WHERE id = '${id}'`;
    for (const revision of ["revision", "revision + 2", "revision - 1"]) {
      const sql = `UPDATE ${subject} SET status = '${move.to}', revision = ${revision} WHERE id = '${id}'`;
      expect(await asApp([at], () => outcomeOf(superuser, sql)), revision).toBe(RESTRICT);
    }
  });
});

test("workflow_transition cannot be widened by the application", async () => {
  const widen = "INSERT INTO workflow_transition VALUES ('dossier', 'submit', 'draft', 'recognised')";
  expect(await asApp([], () => outcomeOf(superuser, widen))).toBe(INSUFFICIENT_PRIVILEGE);
});

/** Lets what waits for the commit speak now; the code of its refusal, or «commits». */
async function commitOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    await superuser.query("SET CONSTRAINTS ALL IMMEDIATE");
    return "commits";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

interface Journalled {
  readonly subject: "dossier" | "registration";
  readonly id: string;
  readonly act: string;
  readonly to: string;
}

const JOURNALLED: readonly Journalled[] = [
  { subject: "dossier", id: dossierId, act: "submit", to: "submitted" },
  { subject: "registration", id: registrationId, act: "submit", to: "submitted" },
];

interface Event {
  readonly act?: string;
  readonly revision?: number;
  readonly to?: string;
}

const journalRow = ({ subject, id, act, to }: Journalled, event: Event = {}) => ({
  tenant_id: province.tenantId,
  [`${subject}_id`]: id,
  revision: event.revision ?? 2,
  act: event.act ?? act,
  from_status: "draft",
  to_status: event.to ?? to,
  person_id: province.personId,
  post_title: "",
  body_name: "",
  working_date: "2023-06-01",
  ...(subject === "dossier" ? { step: 1 } : {}),
});

describe.each(JOURNALLED)("the journal of a $subject", (journalled) => {
  const { subject, id, to } = journalled;
  const draft = `UPDATE ${subject} SET status = 'draft' WHERE id = '${id}'`;
  const move = `UPDATE ${subject} SET status = '${to}', revision = revision + 1 WHERE id = '${id}'`;
  const moving = (...events: readonly Event[]): Promise<string> =>
    asApp([draft], () =>
      commitOf(async () => {
        await superuser.query(move);
        for (const event of events)
          await insertRow(superuser, `${subject}_event`, journalRow(journalled, event));
      }),
    );

  test("a move without its row does not commit", async () => {
    expect(await moving()).toBe(RESTRICT);
  });

  test("a move with its row commits", async () => {
    expect(await moving({})).toBe("commits");
  });

  test.each([
    { what: "another act", event: { act: "withdraw" } },
    { what: "an act that does not lead there", event: { act: "recognise" } },
    { what: "another revision", event: { revision: 3 } },
    { what: "another status", event: { to: "withdrawn" } },
  ])("a row that names $what is not enough", async ({ event }) => {
    expect(await moving(event)).toBe(RESTRICT);
  });

  test("two rows for one revision are refused", async () => {
    expect(await moving({}, {})).toBe(UNIQUE);
  });
});

test("after a real commit that was refused the dossier is where it was", async () => {
  await app.query("BEGIN");
  await enter(app, AT_PROVINCE);
  await app.query(
    `UPDATE dossier SET status = 'submitted', revision = revision + 1 WHERE id = '${dossierId}'`,
  );
  await expect(app.query("COMMIT")).rejects.toMatchObject({ code: RESTRICT });
  const { rows } = await superuser.query(`SELECT status, revision FROM dossier WHERE id = '${dossierId}'`);
  expect(rows).toEqual([{ status: "draft", revision: 1 }]);
});

describe("a dossier leaves its meeting", () => {
  const event = (revision: number, act: string, from: string, to: string) => ({
    tenant_id: province.tenantId,
    dossier_id: dossierId,
    revision,
    act,
    from_status: from,
    to_status: to,
    step: 3,
    person_id: province.personId,
    post_title: "",
    body_name: "",
    working_date: "2023-06-01",
  });
  const leave = async (to: string, revision: number): Promise<void> => {
    await superuser.query(
      `UPDATE dossier SET status = '${to}', revision = revision + 1 WHERE id = '${dossierId}'`,
    );
    const act = to === "under_review" ? "clarify" : "conclude";
    await insertRow(superuser, "dossier_event", event(revision, act, "in_meeting", to));
  };
  const conclude = (to: string) => commitOf(() => leave(to, 2));
  const minutes = (status: string, conclusion: string | null) => [
    `UPDATE dossier SET status = 'in_meeting' WHERE id = '${dossierId}'`,
    `UPDATE meeting SET status = '${status}', minutes = '{}', minutes_hash = '', locked_at = now(),
       locked_by_id = '${province.personId}' WHERE id = '${meetingId}'`,
    `UPDATE meeting_item SET conclusion = ${conclusion ? `'${conclusion}'` : "NULL"}, reason = 'Chưa đủ phiếu'
       WHERE meeting_id = '${meetingId}'`,
  ];

  test.each([
    { status: "locked", conclusion: "recognise", to: "proposed", outcome: "commits" },
    { status: "locked", conclusion: "decline", to: "not_recognised", outcome: "commits" },
    { status: "locked", conclusion: "clarify", to: "under_review", outcome: "commits" },
    { status: "locked", conclusion: "decline", to: "proposed", outcome: RESTRICT },
    { status: "locked", conclusion: "clarify", to: "proposed", outcome: RESTRICT },
    { status: "locked", conclusion: "clarify", to: "not_recognised", outcome: RESTRICT },
    { status: "locked", conclusion: "decline", to: "under_review", outcome: RESTRICT },
    { status: "locked", conclusion: "recognise", to: "under_review", outcome: RESTRICT },
    { status: "open", conclusion: "clarify", to: "under_review", outcome: RESTRICT },
    { status: "locked", conclusion: "recognise", to: "not_recognised", outcome: RESTRICT },
    { status: "locked", conclusion: null, to: "proposed", outcome: RESTRICT },
    { status: "open", conclusion: "recognise", to: "proposed", outcome: RESTRICT },
    { status: "planned", conclusion: "recognise", to: "proposed", outcome: RESTRICT },
    { status: "cancelled", conclusion: "recognise", to: "proposed", outcome: RESTRICT },
  ])("minutes $status with $conclusion, to $to: $outcome", async ({ status, conclusion, to, outcome }) => {
    expect(await asApp(minutes(status, conclusion), () => conclude(to))).toBe(outcome);
  });

  describe("and comes to another one later", () => {
    const comeAgain = async (): Promise<void> => {
      await superuser.query(
        `UPDATE dossier SET status = 'in_meeting', revision = 3 WHERE id = '${dossierId}'`,
      );
      await insertRow(superuser, "dossier_event", event(3, "propose", "under_review", "in_meeting"));
    };
    const again = (conclusion: string, work: () => Promise<unknown>): Promise<string> =>
      asApp(
        [
          ...minutes("locked", conclusion),
          `UPDATE dossier SET status = 'under_review', revision = 2 WHERE id = '${dossierId}'`,
        ],
        () =>
          commitOf(async () => {
            await comeAgain();
            await work();
          }),
      );

    test.each([
      { conclusion: "recognise", to: "proposed" },
      { conclusion: "decline", to: "not_recognised" },
      { conclusion: "clarify", to: "under_review" },
    ])("minutes of the earlier review conclude nothing: $conclusion", async ({ conclusion, to }) => {
      expect(await again(conclusion, async () => undefined)).toBe("commits");
      expect(await again(conclusion, () => leave(to, 4))).toBe(RESTRICT);
    });

    const laterId = randomUUID();
    const onLaterAgenda = async (revision: number): Promise<void> => {
      const meeting = { ...rowOf(theCase, "meeting"), id: laterId, status: "open" };
      await insertRow(superuser, "meeting", meeting);
      await insertRow(superuser, "meeting_item", {
        ...rowOf(theCase, "meeting_item"),
        meeting_id: laterId,
        dossier_revision: revision,
        conclusion: "recognise",
      });
    };
    const lockLater = () =>
      superuser.query(
        `UPDATE meeting SET status = 'locked', minutes = '{}', minutes_hash = '', locked_at = now(),
           locked_by_id = '${province.personId}' WHERE id = '${laterId}'`,
      );

    test("minutes of the later one do", async () => {
      const outcome = await again("decline", async () => {
        await onLaterAgenda(3);
        await lockLater();
        await leave("proposed", 4);
      });
      expect(outcome).toBe("commits");
    });

    test.each([2, 4])("an agenda names the dossier as it stands, not revision %i", async (revision) => {
      expect(await again("decline", () => onLaterAgenda(revision))).toBe(RESTRICT);
    });

    test("and is not rewritten to another day", async () => {
      const moved = `UPDATE meeting_item SET dossier_revision = 9 WHERE dossier_id = '${dossierId}'`;
      expect(await asApp([], () => outcomeOf(superuser, moved))).toBe(RESTRICT);
    });
  });
});

describe("a dossier is recognised", () => {
  const recognise = () =>
    commitOf(async () => {
      await superuser.query(
        `UPDATE dossier SET status = 'recognised', revision = revision + 1 WHERE id = '${dossierId}'`,
      );
      await insertRow(superuser, "dossier_event", {
        tenant_id: province.tenantId,
        dossier_id: dossierId,
        revision: 2,
        act: "recognise",
        from_status: "proposed",
        to_status: "recognised",
        step: 4,
        person_id: province.personId,
        post_title: "",
        body_name: "",
        working_date: "2023-06-01",
      });
    });
  const proposed = `UPDATE dossier SET status = 'proposed' WHERE id = '${dossierId}'`;

  test.each(DECISION_STATUSES)("by an issued decision alone: %s", async (status) => {
    const decided = `UPDATE decision SET status = '${status}' WHERE id = '${decisionId}'`;
    const outcome = status === "issued" ? "commits" : RESTRICT;
    expect(await asApp([proposed, decided], recognise)).toBe(outcome);
  });

  test("not without a place in its annex", async () => {
    const decided = `UPDATE decision SET status = 'issued' WHERE id = '${decisionId}'`;
    expect(await asApp([proposed, decided, "DELETE FROM decision_item"], recognise)).toBe(RESTRICT);
  });
});

describe("a proposed dossier is read again", () => {
  const reconsider = () =>
    commitOf(async () => {
      await superuser.query(
        `UPDATE dossier SET status = 'under_review', revision = revision + 1 WHERE id = '${dossierId}'`,
      );
      await insertRow(superuser, "dossier_event", {
        tenant_id: province.tenantId,
        dossier_id: dossierId,
        revision: 2,
        act: "reconsider",
        from_status: "proposed",
        to_status: "under_review",
        step: 2,
        person_id: province.personId,
        post_title: "",
        body_name: "",
        working_date: "2023-06-01",
      });
    });
  const proposed = `UPDATE dossier SET status = 'proposed' WHERE id = '${dossierId}'`;

  test.each(DECISION_STATUSES)("only outside a living decision: %s", async (status) => {
    const decided = `UPDATE decision SET status = '${status}' WHERE id = '${decisionId}'`;
    const outcome = status === "cancelled" ? "commits" : RESTRICT;
    expect(await asApp([proposed, decided], reconsider)).toBe(outcome);
  });
});

describe("a registration is closed without a dossier", () => {
  const close = ({ act, from, to }: Move) =>
    commitOf(async () => {
      await superuser.query(
        `UPDATE registration SET status = '${to}', revision = revision + 1 WHERE id = '${registrationId}'`,
      );
      await insertRow(superuser, "registration_event", {
        tenant_id: province.tenantId,
        registration_id: registrationId,
        revision: 2,
        act,
        from_status: from,
        to_status: to,
        person_id: province.personId,
        post_title: "",
        body_name: "",
        working_date: "2023-06-01",
      });
    });
  const deselect = () => close({ act: "deselect", from: "selected", to: "withdrawn" });
  const leaveOff = () => close({ act: "leave_off", from: "accepted", to: "rejected" });
  const chosen = `UPDATE registration SET status = 'selected' WHERE id = '${registrationId}'`;
  const accepted = `UPDATE registration SET status = 'accepted' WHERE id = '${registrationId}'`;
  const noDossier = `UPDATE dossier SET registration_id = gen_random_uuid() WHERE registration_id = '${registrationId}'`;
  const inList = (status: string) => [
    `UPDATE decision_item SET registration_id = '${registrationId}' WHERE decision_id = '${decisionId}'`,
    `UPDATE decision SET status = '${status}' WHERE id = '${decisionId}'`,
  ];

  test("a choice is taken back while no dossier was opened from it", async () => {
    expect(await asApp([chosen, noDossier], deselect)).toBe("commits");
    expect(await asApp([chosen], deselect)).toBe(RESTRICT);
  });

  test.each(DECISION_STATUSES)("a unit is left off while no living list names it: %s", async (status) => {
    const outcome = status === "cancelled" ? "commits" : RESTRICT;
    expect(await asApp([accepted, ...inList(status)], leaveOff)).toBe(outcome);
  });
});

describe("a decision is signed", () => {
  const sign = () =>
    commitOf(() =>
      superuser.query(
        `UPDATE decision SET status = 'signed', revision = revision + 1, signed_by_id = '${province.personId}'
          WHERE id = '${decisionId}'`,
      ),
    );
  const ready = `UPDATE decision SET status = 'ready', content_hash = 'read' WHERE id = '${decisionId}'`;
  const confirmed = (hash: string) => `UPDATE confirmation SET content_hash = '${hash}'`;

  test("with the signer's confirmation of what it says", async () => {
    expect(await asApp([ready, confirmed("read")], sign)).toBe("commits");
  });

  test("not with a confirmation of something else, and not without one", async () => {
    expect(await asApp([ready, confirmed("other")], sign)).toBe(RESTRICT);
    expect(await asApp([ready, "DELETE FROM confirmation"], sign)).toBe(RESTRICT);
  });
});

describe("how a recognition stands", () => {
  const PAPERS = [
    { kind: "maintenance_notice", effect: "maintain", to: "maintained" },
    { kind: "maintenance_notice", effect: "lapse", to: "lapsed" },
    { kind: "revocation", effect: "revoke", to: "revoked" },
    { kind: "replacement", effect: "replace", to: "superseded" },
  ] as const;
  const paper = (kind: string, effect: string, status = "issued") => [
    `UPDATE decision SET kind = '${kind}', status = '${status}' WHERE id = '${decisionId}'`,
    `UPDATE decision_item SET recognition_id = '${recognitionId}', effect = '${effect}' WHERE decision_id = '${decisionId}'`,
  ];
  const stand = (to: string, by: string | null = decisionId) =>
    commitOf(() =>
      superuser.query(
        "UPDATE recognition SET status = $1, status_decision_id = $2, revision = revision + 1 WHERE id = $3",
        [to, by, recognitionId],
      ),
    );

  test.each(PAPERS)("$effect by an issued $kind that names it", async ({ kind, effect, to }) => {
    expect(await asApp(paper(kind, effect), () => stand(to))).toBe("commits");
  });

  test.each(PAPERS)("$effect by nothing else", async ({ kind, effect, to }) => {
    expect(await asApp(paper(kind, effect, "signed"), () => stand(to))).toBe(RESTRICT);
    expect(await asApp(paper("recognition", effect), () => stand(to))).toBe(RESTRICT);
    expect(await asApp(paper(kind, "correct"), () => stand(to))).toBe(RESTRICT);
    expect(await asApp(paper(kind, effect), () => stand(to, null))).toBe(RESTRICT);
    expect(await asApp([], () => stand(to))).toBe(RESTRICT);
  });

  test("a correction says so and moves nothing", async () => {
    const corrected = (status: string) =>
      commitOf(() =>
        superuser.query(
          "UPDATE recognition SET correction_document = 'x', status = $1, revision = revision + 1 WHERE id = $2",
          [status, recognitionId],
        ),
      );
    expect(await asApp(paper("correction", "correct"), () => corrected("active"))).toBe("commits");
    expect(await asApp(paper("correction", "correct"), () => corrected("revoked"))).toBe(RESTRICT);
    expect(await asApp([], () => corrected("active"))).toBe(RESTRICT);
  });

  test("a title enters the notice only as its review concluded, and one paper at a time", async () => {
    const draft = `UPDATE decision SET kind = 'maintenance_notice', cycle_year = 2024 WHERE id = '${decisionId}'`;
    const concluded = (status: string) => `UPDATE maintenance_review SET status = '${status}'`;
    const line = (effect: string) =>
      commitOf(() =>
        insertRow(superuser, "decision_item", {
          ...rowOf(theCase, "decision_item"),
          id: randomUUID(),
          dossier_id: null,
          recognition_id: recognitionId,
          effect,
        }),
      );
    expect(await asApp([draft, concluded("to_keep")], () => line("maintain"))).toBe("commits");
    expect(await asApp([draft, concluded("to_drop")], () => line("lapse"))).toBe("commits");
    expect(await asApp([draft, concluded("to_drop")], () => line("maintain"))).toBe(RESTRICT);
    expect(await asApp([draft, concluded("at_risk")], () => line("maintain"))).toBe(RESTRICT);
    expect(await asApp([draft, concluded("open")], () => line("lapse"))).toBe(RESTRICT);
    const taken = `UPDATE decision_item SET recognition_id = '${recognitionId}', effect = 'revoke'`;
    expect(await asApp([draft, concluded("to_keep"), taken], () => line("maintain"))).toBe(RESTRICT);
  });

  test.each([
    { status: "kept", from: "to_keep", effect: "maintain", to: "maintained" },
    { status: "dropped", from: "to_drop", effect: "lapse", to: "lapsed" },
  ])("a review is $status by the paper alone", async ({ status, from, effect, to }) => {
    const close = () =>
      commitOf(async () => {
        await superuser.query("UPDATE maintenance_review SET status = $1, revision = 2 WHERE id = $2", [
          status,
          reviewId,
        ]);
        await insertRow(superuser, "maintenance_review_event", {
          ...rowOf(theCase, "maintenance_review_event"),
          revision: 2,
          act: "close",
          from_status: from,
          to_status: status,
        });
      });
    const at = `UPDATE maintenance_review SET status = '${from}'`;
    const standing = `UPDATE recognition SET status = '${to}', status_decision_id = '${decisionId}'`;
    expect(await asApp([at, ...paper("maintenance_notice", effect), standing], close)).toBe("commits");
    expect(await asApp([at, ...paper("maintenance_notice", effect, "signed"), standing], close)).toBe(
      RESTRICT,
    );
    expect(await asApp([at], close)).toBe(RESTRICT);
  });
});

describe("a meeting", () => {
  const STATUSES = ["planned", "open", "locked", "cancelled"];
  const LISTED = ["planned → open", "planned → cancelled", "open → cancelled", "open → locked"];

  test.each(STATUSES)("from %s: only the listed moves", async (from) => {
    const whole = `minutes = '{}', minutes_hash = '', locked_at = now(), locked_by_id = '${province.personId}'`;
    await asApp([`UPDATE meeting SET status = '${from}', ${whole} WHERE id = '${meetingId}'`], async () => {
      for (const to of STATUSES.filter((status) => status !== from)) {
        await superuser.query("SAVEPOINT pair");
        const outcome = await outcomeOf(
          superuser,
          `UPDATE meeting SET status = '${to}' WHERE id = '${meetingId}'`,
        );
        await superuser.query("ROLLBACK TO pair");
        expect({ from, to, outcome }).toEqual({
          from,
          to,
          outcome: LISTED.includes(`${from} → ${to}`) ? 1 : RESTRICT,
        });
      }
    });
  });
});
