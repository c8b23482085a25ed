import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, PostRole } from "@/lib/core/actor";
import type { Refusal } from "@/lib/core/failures";
import { newId } from "@/lib/core/ids";
import type { Result } from "@/lib/core/result";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { aProvince, type TestProvince } from "../factories/province";
import { tenantTables } from "../integration/database/catalogue-checks";
import { useDatabase } from "../support/database";
import { aCast, ROLES, type Cast } from "./cast";
import { LIST_OPERATIONS, RECORD_OPERATIONS, type CastName, type Operation } from "./operations";
import { LISTS, ON_RECORDS, RELATIONS, type Allowed, type ListRule, type Relation } from "./policy";
import { givePassword, type Target } from "./records";

/** Many people and many questions: a test here is a walk. */
const WALK = { timeout: 120_000 };

/** The casts that these operations need, made before the first test; all share one other province. */
function useCasts(operations: readonly Operation[]): (name: CastName) => Promise<Cast> {
  let there: Promise<TestProvince> | undefined;
  const casts = new Map<CastName, Promise<Cast>>();
  const make = async (name: CastName): Promise<Cast> => {
    there ??= aProvince({ code: "kia" });
    switch (name) {
      case "selected": {
        const cast = await aCast(await aProvince(), await there, "committee");
        await givePassword(RELATIONS.flatMap((relation) => cast.actor("chair", relation) ?? []));
        return cast;
      }
      case "registered": {
        const province = await aProvince({ plan: PLAN_NHA_TRANG_2023, today: "2023-03-25" });
        return aCast(province, await there, "peoples_committee");
      }
      case "two_tiers": {
        const province = await aProvince({ plan: PLAN_BAC_NINH_2026, today: "2026-03-02" });
        return aCast(province, await there, "peoples_committee");
      }
    }
  };
  const castOf = (name: CastName): Promise<Cast> => {
    const cast = casts.get(name) ?? make(name);
    casts.set(name, cast);
    return cast;
  };
  beforeAll(async () => {
    for (const { cast } of operations) await castOf(cast);
  }, 300_000);
  afterAll(closeClients);
  return castOf;
}

interface Probe {
  readonly role: PostRole;
  readonly relation: Relation;
}
const PROBES: readonly Probe[] = ROLES.flatMap((role) => RELATIONS.map((relation) => ({ role, relation })));

const isAllowed = (allowed: Allowed, { role, relation }: Probe): boolean =>
  allowed[role]?.includes(relation) ?? false;

/** Who asks: somebody of the cast, or the clerk of the record's own unit. Null where there is nobody like that. */
async function askerFor(cast: Cast, { clerk }: Target, { role, relation }: Probe): Promise<Actor | null> {
  if (role === "unit_clerk" && relation === "own") return clerk ? clerk() : null;
  return cast.actor(role, relation);
}

const onDay = (actor: Actor, { today }: Operation): Actor => (today ? { ...actor, today } : actor);

const withoutRecord = (target: Target): Target => ({
  ...target,
  ids: Object.fromEntries(Object.keys(target.ids).map((name) => [name, newId()])),
});

type Answer = Result<unknown, Refusal>;

/** The answer with the ids of its record taken out, so that two answers about two records can be compared. */
const anonymous = (answer: Answer, { ids }: Target): string =>
  Object.values(ids).reduce((text, id) => text.replaceAll(id, "…"), JSON.stringify(answer));

/** «No right» or «not there»; an act on several records says it of each. */
function turnsAway(answer: Answer, { turnsAllAway }: Operation): boolean {
  if (turnsAllAway?.(answer)) return true;
  if (answer.ok) return false;
  const { code } = answer.error;
  return code === "common.forbidden" || code.endsWith("not-found");
}

/** The log, which says that somebody was turned away. */
const LOG = ["audit_checkpoint", "audit_entry", "audit_link"];

/** Rows of every tenant table but the log, and what is in them, table by table. */
async function fingerprint(client: pg.Client): Promise<readonly string[]> {
  const tables = (await tenantTables(client)).filter((table) => !LOG.includes(table));
  const parts = tables.map(
    (table) =>
      `SELECT '${table}' AS name, count(*) AS n, sum(hashtextextended(t::text, 0)::numeric) AS content FROM ${table} t`,
  );
  const { rows } = await client.query<{ name: string; n: string; content: string | null }>(
    parts.join(" UNION ALL "),
  );
  return rows.map(({ name, n, content }) => `${name} ${n} ${content}`);
}

/** Entries of the log by what they say: `access.denied dossiers.submit-dossier 12`. */
async function entriesOfLog(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ said: string; n: number }>(
    "SELECT concat_ws(' ', event, details->>'operation') AS said, count(*)::int AS n FROM audit_entry GROUP BY 1",
  );
  return new Map(rows.map(({ said, n }) => [said, n]));
}

function named(operations: Readonly<Record<string, Operation>>, name: string): Operation {
  const operation = operations[name];
  if (!operation) throw new Error(`no operation ${name}`);
  return operation;
}

/**
 * Every role at every relation, for the commands and pages of records of some areas. Who may is let in; anybody else
 * is turned away in the words that an unknown id gets, and nothing is written.
 */
export function walkRecords(isWalked: (area: string) => boolean): void {
  const { superuserClient } = useDatabase();
  const rules = Object.entries(ON_RECORDS).filter(([name]) => isWalked(name.split(".")[0] ?? ""));
  const castOf = useCasts(rules.map(([name]) => named(RECORD_OPERATIONS, name)));
  let superuser: pg.Client;
  beforeAll(async () => {
    superuser = await superuserClient();
  });

  describe.each(rules)("%s", WALK, (name, allowed: Allowed) => {
    const operation = named(RECORD_OPERATIONS, name);

    test("nobody else finds the record, and nothing is written", async () => {
      const cast = await castOf(operation.cast);
      const record = await operation.record(cast);
      const unknown = withoutRecord(record);
      const askers: { readonly probe: Probe; readonly actor: Actor }[] = [];
      for (const probe of PROBES.filter((one) => !isAllowed(allowed, one))) {
        const actor = await askerFor(cast, record, probe);
        if (actor) askers.push({ probe, actor: onDay(actor, operation) });
      }

      const before = await fingerprint(superuser);
      const logged = await entriesOfLog(superuser);
      const wrong: string[] = [];
      for (const { probe, actor } of askers) {
        const answer = await operation.ask(actor, record);
        const said = anonymous(answer, record);
        const saidOfUnknown = anonymous(await operation.ask(actor, unknown), unknown);
        const who = `${probe.role} ${probe.relation}`;
        if (!turnsAway(answer, operation)) wrong.push(`${who}: ${said.slice(0, 200)}`);
        else if (said !== saidOfUnknown) wrong.push(`${who}: ${said}, of an unknown one ${saidOfUnknown}`);
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint(superuser)).toEqual(before);
      const denials = `access.denied ${name}`;
      const told = (logged.get(denials) ?? 0) + 2 * askers.length;
      expect(await entriesOfLog(superuser)).toEqual(new Map([...logged, [denials, told]]));
    });

    test("those who may are let in", async () => {
      const cast = await castOf(operation.cast);
      const wrong: string[] = [];
      let asked = 0;
      for (const probe of PROBES.filter((one) => isAllowed(allowed, one))) {
        const record = await operation.record(cast);
        const actor = await askerFor(cast, record, probe);
        if (!actor) continue;
        asked += 1;
        const answer = await operation.ask(onDay(actor, operation), record);
        const isMisread = !answer.ok && answer.error.code === "common.invalid-input";
        if (isMisread || turnsAway(answer, operation)) {
          wrong.push(`${probe.role} ${probe.relation}: ${JSON.stringify(answer).slice(0, 300)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(0);
    });
  });
}

/** Every role at every relation, for every list: who may open it, and where the record leaves a trace in it. */
export function walkLists(): void {
  useDatabase();
  const castOf = useCasts(Object.values(LIST_OPERATIONS));

  describe.each(Object.entries(LISTS))("%s", WALK, (name, rule: ListRule) => {
    const operation = named(LIST_OPERATIONS, name);

    test("opens to these roles, and shows the record only where it may be seen", async () => {
      const cast = await castOf(operation.cast);
      const record = await operation.record(cast);
      const wrong: string[] = [];
      for (const probe of PROBES) {
        const actor = await askerFor(cast, record, probe);
        if (!actor) continue;
        const { role, relation } = probe;
        const answer = await operation.ask(onDay(actor, operation), record);
        const text = JSON.stringify(answer);
        const isSeen = Object.values(record.ids).some((id) => text.includes(id));
        const isForbidden = !answer.ok && answer.error.code === "common.forbidden";
        if (isForbidden === rule.opens.includes(role))
          wrong.push(`${role} ${relation}: ${text.slice(0, 120)}`);
        if (isSeen && !isAllowed(rule.shows, probe)) wrong.push(`${role} ${relation} sees it`);
        if (!isSeen && relation === "own" && rule.surely.includes(role)) {
          wrong.push(`${role} own does not see it: ${text.slice(0, 300)}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });
}
