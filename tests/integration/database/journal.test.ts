import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_TENANT_CODES } from "@/lib/demo/data/tenant";
import { loadDemoTenant } from "@/lib/demo/load-demo-tenant";
import {
  decideMove,
  DOSSIER_ACTS,
  DOSSIER_STATUSES,
  type DossierPosition,
} from "@/lib/dossiers/domain/workflow";
import { closeClients } from "@/lib/platform/db/clients";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import {
  decideRegistrationMove,
  REGISTRATION_ACTS,
  REGISTRATION_STATUSES,
} from "@/lib/registrations/domain/workflow";
import { useDatabase } from "../../support/database";
import { tenantTables } from "./catalogue-checks";

/*
 * The state of a case is stored and journalled (decision 0007). Here the journals of every case of the five demo
 * provinces, carried there by the product's own acts, are folded through the rules and compared with the rows.
 */
const { superuserClient } = useDatabase();
let superuser: pg.Client;

beforeAll(async () => {
  superuser = await superuserClient();
  for (const code of DEMO_TENANT_CODES) await loadDemoTenant(code, new Date("2026-11-25T02:00:00Z"));
}, 600_000);
afterAll(closeClients);

interface Event {
  readonly id: string;
  readonly revision: number;
  readonly act: string;
  readonly from_status: string | null;
  readonly to_status: string;
  readonly step: number;
}

interface DossierRow {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly revision: number;
  readonly step: number;
  readonly current_scope: string;
  readonly route: ResolvedRoute;
}

const rowsOf = async <Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]> =>
  (await superuser.query<Row>(sql)).rows;

const journalOf = (events: readonly Event[], id: string): readonly Event[] =>
  events.filter((event) => event.id === id).toSorted((a, b) => a.revision - b.revision);

/** Where the rules take a dossier through its journal; a sentence when they would not take it there. */
function foldDossier(route: ResolvedRoute, journal: readonly Event[]) {
  const [opening, ...acts] = journal;
  if (opening?.act !== "open" || opening.to_status !== "draft" || opening.revision !== 1)
    return "not opened as a draft";
  let position: DossierPosition = { status: "draft", step: 0, route };
  let scope = route.steps[0]?.scopePath;
  for (const [index, event] of acts.entries()) {
    const act = DOSSIER_ACTS.find((known) => known === event.act);
    const move = act && decideMove(position, act, event.to_status !== "not_recognised");
    if (!move?.ok) return `${event.act} from ${position.status}`;
    const { from, to, step, currentScope } = move.value;
    if (event.from_status !== from || event.to_status !== to || event.step !== step)
      return `${event.act} to ${to}`;
    if (event.revision !== index + 2) return `${event.act} at revision ${event.revision}`;
    position = { status: to, step, route };
    scope = currentScope;
  }
  return { status: position.status, step: position.step, revision: journal.length, current_scope: scope };
}

describe("journals of the demo", () => {
  test("folded, every dossier's gives its status, step, revision and holder", async () => {
    const dossiers = await rowsOf<DossierRow>(
      "SELECT id, code, status, revision, step, current_scope, route FROM dossier",
    );
    const events = await rowsOf<Event>(
      "SELECT dossier_id AS id, revision, act, from_status, to_status, step FROM dossier_event",
    );
    expect(dossiers.length).toBeGreaterThan(100);
    const folded = dossiers.map(({ id, code, route }) => ({
      code,
      state: foldDossier(route, journalOf(events, id)),
    }));
    const stored = dossiers.map(({ code, status, step, revision, current_scope }) => ({
      code,
      state: { status, step, revision, current_scope },
    }));
    expect(folded).toEqual(stored);
  });

  test("they stand in every state that work can wait in", async () => {
    const rows = await rowsOf<{ status: string }>("SELECT DISTINCT status FROM dossier");
    expect(rows.map(({ status }) => status).sort()).toEqual([...DOSSIER_STATUSES].sort());
  });

  test("folded, every registration's gives its status and revision", async () => {
    const registrations = await rowsOf<{ id: string; status: string; revision: number; entry: string }>(
      "SELECT id, status, revision, entry FROM registration",
    );
    const events = await rowsOf<Event>(
      "SELECT registration_id AS id, revision, act, from_status, to_status, 0 AS step FROM registration_event",
    );
    const wrong = registrations.flatMap(({ id, status, revision, entry }) => {
      const [first, ...acts] = journalOf(events, id);
      const begins = entry === "selected" ? "selected" : "draft";
      if (first?.to_status !== begins || first.revision !== 1) return [`${id} begins as ${first?.to_status}`];
      const moved = acts.filter((event) => event.from_status !== event.to_status);
      const misfits = moved.filter((event) => {
        const act = REGISTRATION_ACTS.find((known) => known === event.act);
        const from = REGISTRATION_STATUSES.find((known) => known === event.from_status);
        const move = act && from && decideRegistrationMove(from, act);
        return !move?.ok || move.value.to !== event.to_status;
      });
      const last = acts.at(-1) ?? first;
      const agrees = last.to_status === status && last.revision === revision;
      return misfits.length > 0 || !agrees
        ? [`${id}: ${last.to_status} ${last.revision}, stored ${status} ${revision}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  test("nobody has two parts in one dossier, and nobody appraised what he entered", async () => {
    const rows = await rowsOf(
      `SELECT e.dossier_id FROM dossier_event e JOIN dossier_part p
         ON p.tenant_id = e.tenant_id AND p.dossier_id = e.dossier_id AND p.person_id = e.person_id
        WHERE p.part <> CASE e.act
          WHEN 'open' THEN 'entered' WHEN 'submit' THEN 'entered' WHEN 'resubmit' THEN 'entered' ELSE p.part END`,
    );
    expect(rows).toEqual([]);
  });

  test("every recognition of the product has its issued decision, its dossier and a code that opens it", async () => {
    const rows = await rowsOf(
      `SELECT r.id FROM recognition r
         LEFT JOIN decision d ON d.tenant_id = r.tenant_id AND d.id = r.decision_id AND d.status = 'issued'
         LEFT JOIN decision_item i ON i.tenant_id = d.tenant_id AND i.decision_id = d.id AND i.unit_id = r.unit_id
         LEFT JOIN dossier o ON o.tenant_id = i.tenant_id AND o.id = i.dossier_id AND o.status = 'recognised'
        WHERE r.source = 'system' AND (r.verification_code IS NULL
          OR (o.id IS NULL AND (d.kind <> 'replacement' OR i.recognition_id IS NULL)))`,
    );
    expect(rows).toEqual([]);
  });
});

test("starting one province over takes away all of it, and nothing of the others", async () => {
  const tables = await tenantTables(superuser);
  const count = async (): Promise<Record<string, Record<string, number>>> => {
    const parts = tables.map(
      (table) => `SELECT t.code, '${table}' AS name, count(r.tenant_id)::int AS n FROM tenant t
        LEFT JOIN ${table} r ON r.tenant_id = t.id GROUP BY 1`,
    );
    const rows = await rowsOf<{ code: string; name: string; n: number }>(parts.join(" UNION ALL "));
    const byTenant: Record<string, Record<string, number>> = {};
    for (const { code, name, n } of rows) byTenant[code] = { ...byTenant[code], [name]: n };
    return byTenant;
  };
  const before = await count();
  await superuser.query("BEGIN");
  try {
    await superuser.query("SET LOCAL ROLE sovang_platform");
    await superuser.query("SELECT reset_demo_tenant(id) FROM tenant WHERE code = 'nt'");
    await superuser.query("RESET ROLE");
    const empty = Object.fromEntries(tables.map((table) => [table, 0]));
    expect(await count()).toEqual({ ...before, nt: empty });
  } finally {
    await superuser.query("ROLLBACK");
  }
}, 120_000);
