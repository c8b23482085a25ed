import type pg from "pg";

/*
 * What every table, view, function and grant must keep to, asked of PostgreSQL's own catalogue.
 * Each check gives one sentence per thing that breaks its rule, so a new table is covered the day it is made.
 */
type Check = (client: pg.Client) => Promise<readonly string[]>;

/** Rows of the platform that name a tenant; the role of the tenants' data has no grant on them. */
const PLATFORM_TABLES = ["account", "session"];

/** Tables that everybody of the tenant reads whole, or that are bound to something else than a territory. */
const WITHOUT_SCOPE: Readonly<Record<string, string>> = {
  body: "directory: which bodies there are",
  person: "directory: who holds a post",
  post: "directory: which posts there are",
  post_holding: "directory: who holds a post, from when to when",
  post_grant: "directory: which post may do what",
  delegation: "directory: which post signs for which, by which document, until when",
  criteria_version: "rules of the province",
  sample_file: "samples of evidence beside the rules of the province",
  plan: "rules of the province",
  plan_version: "rules of the province",
  unit_succession: "names of places through the years",
  dossier_number: "a counter",
  outbox: "written by acts, read by the worker alone",
  idempotency_key: "bound to the person who sent the request",
  saved_filter: "bound to the person who keeps it",
  audit_checkpoint: "sizes and hashes, printed on documents",
  meeting_rule: "what a document asks of a review, the same for everybody it concerns",
  calendar_day: "days off and days worked instead, the same for the whole province",
  signing_certificate: "directory: the public part of a signer's certificate",
  trust_entry: "whose certificates count, the same for the whole province",
};

/** Rules of `WITH CHECK` that may be wider than what is read. */
const WRITTEN_WITHOUT_SCOPE: Readonly<Record<string, string>> = {
  dossier_number: WITHOUT_SCOPE["dossier_number"] ?? "",
  outbox: WITHOUT_SCOPE["outbox"] ?? "",
  idempotency_key: WITHOUT_SCOPE["idempotency_key"] ?? "",
  saved_filter: WITHOUT_SCOPE["saved_filter"] ?? "",
  audit_entry: "an act is recorded where it was done, also by who may not read it there",
  signing_certificate: "bound to the person who puts it on record",
};

/** Foreign keys of tenant tables that leave the tenant. */
const KEYS_TO_THE_PLATFORM: Readonly<Record<string, string>> = {
  "person → account": "a person signs in with an account; accounts are platform rows",
};

const APPEND_ONLY = [
  "audit_checkpoint",
  "audit_entry",
  "audit_link",
  "confirmation",
  "deadline_extension",
  "decision_file",
  "earlier_answer",
  "earlier_component",
  "earlier_paper",
  "handover",
  "dossier_event",
  "dossier_part",
  "dossier_submission",
  "maintenance_review_event",
  "meeting_rule",
  "opinion",
  "recorded_consequence",
  "registration_event",
  "sample_file",
  "stored_file",
  "unit",
  "unit_succession",
];
/** Written by a function of the owner alone. */
const READ_ONLY = ["audit_link", "earlier_answer", "earlier_component", "earlier_paper"];
const REMOVABLE = [
  "criteria_version",
  "decision_item",
  "meeting_attendee",
  "meeting_item",
  "meeting_item_absence",
  "plan",
  "plan_version",
  "registration_paper",
  "saved_filter",
];

/** Columns of these stand in the public view: what was recognised, and what became of the unit. */
const OPEN_TO_EVERYBODY = ["recognition", "unit_succession", "unit_version"];

const SECURITY_DEFINERS = [
  "reset_demo_tenant",
  "chain_audit_entry",
  "keep_earlier_answer",
  "keep_earlier_component",
  "keep_earlier_paper",
  "log_session",
  "log_account",
  "log_attempt",
];
const OWNER = "sovang_owner";
const ROLES = ["sovang_owner", "sovang_app", "sovang_public", "sovang_platform", "sovang_worker"];
const SERVING_ROLES = ROLES.filter((role) => role !== OWNER);

const sorted = (words: readonly string[]): string => [...words].sort().join(", ");

async function namesOf(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql, [...values]);
  return rows.map(({ name }) => name);
}

/** Tables of the tenants: those with the column, but for the platform's own. */
export const tenantTables = (client: pg.Client): Promise<string[]> =>
  namesOf(
    client,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
      ORDER BY 1`,
    [PLATFORM_TABLES],
  );

/** Primary, unique and exclusion keys of tenant tables begin with the tenant: another one's rows leave no trace. */
export const keysBeginWithTenant: Check = async (client) => {
  const { rows } = await client.query<{
    table: string;
    key: string;
    columns: string[] | null;
    primary: boolean;
  }>(
    `SELECT c.relname AS table, i.relname AS key, x.indisprimary AS primary,
            array_agg(a.attname::text ORDER BY k.place) AS columns
       FROM pg_index x
       JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
       CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS k(number, place)
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
      WHERE c.relname = ANY ($1) AND (x.indisunique OR x.indisexclusion)
      GROUP BY 1, 2, 3`,
    [await tenantTables(client)],
  );
  const withoutPrimary = (await tenantTables(client)).filter(
    (table) => !rows.some((row) => row.table === table && row.primary),
  );
  return [
    ...withoutPrimary.map((table) => `${table}: no primary key`),
    ...rows
      .filter(({ columns }) => columns?.[0] !== "tenant_id")
      .map(
        ({ table, key, columns }) =>
          `${table}: ${key} (${columns?.join(", ")}) does not begin with the tenant`,
      ),
  ];
};

/** A foreign key of a tenant table carries the tenant on both sides, and takes nothing along when its target changes. */
export const foreignKeysCarryTenant: Check = async (client) => {
  const { rows } = await client.query<{
    name: string;
    table: string;
    target: string;
    here: string[];
    there: string[];
    whole: boolean;
    on_delete: string;
    on_update: string;
  }>(
    `SELECT k.conname AS name, c.relname AS table, t.relname AS target,
            (SELECT array_agg(a.attname::text ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY n(number, place)
               JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.number) AS here,
            (SELECT array_agg(a.attname::text ORDER BY n.place) FROM unnest(k.confkey) WITH ORDINALITY n(number, place)
               JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.number) AS there,
            k.convalidated AS whole, k.confdeltype AS on_delete, k.confupdtype AS on_update
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND c.relname = ANY ($1)`,
    [await tenantTables(client)],
  );
  return rows.flatMap(({ name, table, target, here, there, whole, on_delete, on_update }) => {
    const at = here.indexOf("tenant_id");
    const expected = target === "tenant" ? "id" : "tenant_id";
    const isExcused = `${table} → ${target}` in KEYS_TO_THE_PLATFORM;
    return [
      ...(isExcused || (at >= 0 && there[at] === expected)
        ? []
        : [`${table}: ${name} points out of the tenant`]),
      ...(whole ? [] : [`${table}: ${name} was never validated`]),
      ...("ar".includes(on_delete) && "ar".includes(on_update)
        ? []
        : [`${table}: ${name} changes rows by itself`]),
    ];
  });
};

/** Every tenant table, and the tenants themselves, under forced row-level security. */
export const rowSecurityIsForced: Check = async (client) => {
  const names = await namesOf(
    client,
    `SELECT relname AS name FROM pg_class WHERE relname = ANY ($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
    [[...(await tenantTables(client)), "tenant"]],
  );
  return names.map((name) => `${name}: row-level security is not enabled and forced`);
};

interface Policy {
  readonly table: string;
  readonly policy: string;
  readonly roles: string[];
  readonly cmd: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** Policies that give rows; those that only take some away again can do no harm. */
const policiesFor = async (client: pg.Client, role: string): Promise<readonly Policy[]> => {
  const { rows } = await client.query<Policy>(
    `SELECT tablename AS table, policyname AS policy, roles::text[] AS roles, cmd, qual AS using, with_check AS check
       FROM pg_policies WHERE schemaname = 'public' AND permissive = 'PERMISSIVE' AND (roles && ARRAY[$1, 'public']::name[])
      ORDER BY tablename, policyname`,
    [role],
  );
  return rows;
};

/**
 * One policy for all commands per tenant table, for the role of the tenants' data: a second permissive one would add
 * rows to it. It names the tenant in what is read and in what is written.
 */
export const onePolicyNamesTenant: Check = async (client) => {
  const policies = await policiesFor(client, "sovang_app");
  return (await tenantTables(client)).flatMap((table) => {
    const [policy, ...others] = policies.filter((one) => one.table === table);
    if (!policy) return [`${table}: no policy`];
    const names = (rule: string | null): boolean => /\(?tenant_id = app_tenant\(\)/.test(rule ?? "");
    return [
      ...others.map((other) => `${table}: ${other.policy} adds rows to ${policy.policy}`),
      ...(sorted(policy.roles) === "sovang_app, sovang_owner"
        ? []
        : [`${table}: ${policy.policy} is for ${sorted(policy.roles)}`]),
      ...(policy.cmd === "ALL" ? [] : [`${table}: ${policy.policy} covers ${policy.cmd} alone`]),
      ...(names(policy.using) ? [] : [`${table}: reading is not bound to the tenant`]),
      ...(names(policy.check) ? [] : [`${table}: writing is not bound to the tenant`]),
    ];
  });
};

const SCOPE = /\b(in_scope|app_scope|managed_in_scope|unit_in_scope|seat_in_scope|at_province)\(/;

/**
 * Reading and writing are bound to the actor's territory or unit, itself or through a parent whose own policy is;
 * what is open to the whole tenant is listed with its reason.
 */
export const policiesMentionScope: Check = async (client) => {
  const policies = await policiesFor(client, "sovang_app");
  const isBound = (rule: string | null): boolean => {
    if (!rule) return false;
    if (SCOPE.test(rule)) return true;
    const parents = [...rule.matchAll(/FROM ([a-z_]+)/g)].map((match) => match[1]);
    return parents.some((parent) => policies.some((one) => one.table === parent && isBound(one.using)));
  };
  const tables = await tenantTables(client);
  return [
    ...tables.flatMap((table) => {
      const policy = policies.find((one) => one.table === table);
      return [
        ...(table in WITHOUT_SCOPE || isBound(policy?.using ?? null)
          ? []
          : [`${table}: read without a scope`]),
        ...(table in WRITTEN_WITHOUT_SCOPE || isBound(policy?.check ?? null)
          ? []
          : [`${table}: written without a scope`]),
      ];
    }),
    ...[...Object.keys(WITHOUT_SCOPE), ...Object.keys(WRITTEN_WITHOUT_SCOPE)]
      .filter((table) => !tables.includes(table))
      .map((table) => `${table}: excused, but there is no such table`),
  ];
};

/** The roles that serve own nothing, are not above the policies, are members of nothing, and cannot make anything. */
export const rolesAreOrdinary: Check = async (client) => [
  ...(await namesOf(
    client,
    `SELECT rolname || ': superuser, or above the policies, or may make roles or databases' AS name FROM pg_roles
      WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    [ROLES],
  )),
  ...(await namesOf(
    client,
    `SELECT m.member::regrole || ': member of ' || m.roleid::regrole AS name FROM pg_auth_members m
      WHERE m.member::regrole::text = ANY ($1) OR m.roleid::regrole::text = ANY ($1)`,
    [ROLES],
  )),
  ...(await namesOf(
    client,
    `SELECT r.rolname || ': owns ' || c.relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
      WHERE r.rolname = ANY ($1)
      UNION ALL
     SELECT r.rolname || ': owns ' || p.proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
      WHERE r.rolname = ANY ($1)`,
    [SERVING_ROLES],
  )),
  ...(await namesOf(
    client,
    `SELECT role || ': may ' || lower(privilege) || ' in the database' AS name
       FROM unnest($1::text[]) role CROSS JOIN unnest(ARRAY['CREATE', 'TEMPORARY']) privilege
      WHERE has_database_privilege(role, current_database(), privilege)
      UNION ALL
     SELECT role || ': may create in the schema' FROM unnest($1::text[]) role
      WHERE has_schema_privilege(role, 'public', 'CREATE')`,
    [SERVING_ROLES],
  )),
  ...(await namesOf(
    client,
    `SELECT c.relname || ': not owned by ' || $1 AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relowner <> $1::regrole`,
    [OWNER],
  )),
];

interface TableGrant {
  readonly grantee: string;
  readonly table: string;
  readonly privilege: string;
  readonly column: string | null;
}

const grantsOf = async (client: pg.Client): Promise<readonly TableGrant[]> => {
  const { rows } = await client.query<TableGrant>(
    `WITH given AS (
       SELECT c.relname, a.grantee, a.privilege_type, NULL::text AS attname FROM pg_class c
         CROSS JOIN LATERAL aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
       UNION ALL
       SELECT c.relname, a.grantee, a.privilege_type, t.attname FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid
         CROSS JOIN LATERAL aclexplode(t.attacl) a
        WHERE c.relnamespace = 'public'::regnamespace)
     SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee, relname AS table,
            privilege_type AS privilege, attname AS column
       FROM given WHERE grantee <> $1::regrole`,
    [OWNER],
  );
  return rows;
};

/** What the role of the tenants' data may do, table by table: never empty one, remove only what may go, never rewrite a journal. */
export const appMayDoOnlyThis: Check = async (client) => {
  const grants = (await grantsOf(client)).filter(({ grantee }) => grantee === "sovang_app");
  const tables = await tenantTables(client);
  const expected = new Map<string, readonly string[]>([
    ...tables.map((table) => {
      const update = APPEND_ONLY.includes(table) ? [] : ["UPDATE"];
      const remove = REMOVABLE.includes(table) ? ["DELETE"] : [];
      const insert = READ_ONLY.includes(table) ? [] : ["INSERT"];
      return [table, ["SELECT", ...insert, ...update, ...remove]] as const;
    }),
    ["tenant", ["SELECT"]],
    ["workflow_transition", ["SELECT"]],
    ["content_opening", ["SELECT"]],
  ]);
  const all = new Set([...expected.keys(), ...grants.map(({ table }) => table)]);
  return [...all].flatMap((table) => {
    const given = sorted(
      grants
        .filter((one) => one.table === table)
        .map(({ privilege, column }) => privilege + (column ? `(${column})` : "")),
    );
    const right = sorted(expected.get(table) ?? []);
    return given === right
      ? []
      : [`${table}: sovang_app may ${given || "nothing"}, should ${right || "nothing"}`];
  });
};

/** Nobody outside the four roles, and each of them only at its own tables. */
export const othersStayInTheirRooms: Check = async (client) => {
  const grants = await grantsOf(client);
  const tables = await tenantTables(client);
  const seen = (grantee: string): string[] =>
    grants.filter((one) => one.grantee === grantee && tables.includes(one.table)).map(({ table }) => table);
  return [
    ...grants
      .filter(({ grantee }) => !SERVING_ROLES.includes(grantee))
      .map(({ grantee, table, privilege }) => `${table}: ${grantee} may ${privilege}`),
    ...seen("sovang_platform").map((table) => `${table}: the platform's role has a grant on a tenant table`),
    ...seen("sovang_public")
      .filter((table) => !OPEN_TO_EVERYBODY.includes(table))
      .map((table) => `${table}: open to everybody`),
    ...seen("sovang_worker")
      .filter((table) => table !== "outbox")
      .map((table) => `${table}: open to the worker`),
    ...grants
      .filter(
        ({ grantee, privilege, column }) =>
          grantee === "sovang_worker" &&
          `${privilege} ${column}` !== "UPDATE dispatched_at" &&
          privilege !== "SELECT",
      )
      .map(({ table, privilege }) => `${table}: the worker may ${privilege}`),
    ...grants
      .filter(({ grantee, privilege }) => grantee === "sovang_public" && privilege !== "SELECT")
      .map(({ table, privilege }) => `${table}: the public role may ${privilege}`),
    ...grants
      .filter(({ privilege }) => ["TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"].includes(privilege))
      .map(({ grantee, table, privilege }) => `${table}: ${grantee} may ${privilege}`),
  ];
};

/** The public role reads exactly the columns that the public view is made of, and the view itself. */
export const publicReadsTheViewAlone: Check = async (client) => {
  const needed = await namesOf(
    client,
    `SELECT DISTINCT t.relname || '.' || a.attname AS name
       FROM pg_rewrite w JOIN pg_class v ON v.oid = w.ev_class AND v.relname = 'public_recognition'
       JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refobjsubid > 0
       JOIN pg_class t ON t.oid = d.refobjid AND t.oid <> v.oid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid`,
  );
  const given = (await grantsOf(client))
    .filter(({ grantee, table }) => grantee === "sovang_public" && table !== "public_recognition")
    .map(({ table, column }) => `${table}.${column ?? "*"}`);
  return [
    ...given
      .filter((column) => !needed.includes(column))
      .map((column) => `${column}: readable by everybody without need`),
    ...needed
      .filter((column) => !given.includes(column))
      .map((column) => `${column}: the public view cannot read it`),
  ];
};

/** A view runs with the rights of who asks; a materialised one would keep everybody's rows. */
export const viewsAskAsTheReader: Check = async (client) => [
  ...(await namesOf(
    client,
    `SELECT relname || ': a view with the rights of its owner' AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
        AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)`,
  )),
  ...(await namesOf(
    client,
    `SELECT relname || ': a materialised view' AS name FROM pg_class
      WHERE relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND relkind = 'm'`,
  )),
];

/** Functions with their owner's rights are listed, look names up in fixed places, and are not everybody's to call. */
export const definersAreListed: Check = async (client) => {
  const { rows } = await client.query<{
    name: string;
    settings: string[] | null;
    open: boolean;
    owner: string;
  }>(
    `SELECT p.proname AS name, p.proconfig AS settings, p.proowner::regrole::text AS owner,
            EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0) AS open
       FROM pg_proc p WHERE p.prosecdef AND p.pronamespace <> 'pg_catalog'::regnamespace`,
  );
  return rows.flatMap(({ name, settings, open, owner }) => [
    ...(SECURITY_DEFINERS.includes(name) ? [] : [`${name}: runs with its owner's rights and is not listed`]),
    ...(settings?.includes("search_path=pg_catalog, public, pg_temp")
      ? []
      : [`${name}: its search path is not pinned`]),
    ...(open ? [`${name}: everybody may call it`] : []),
    ...(owner === OWNER ? [] : [`${name}: owned by ${owner}`]),
  ]);
};

/** Every trigger of the guards is switched on; one that is off refuses nothing. */
export const triggersAreOn: Check = (client) =>
  namesOf(
    client,
    `SELECT t.tgrelid::regclass || ': trigger ' || t.tgname || ' is off' AS name FROM pg_trigger t
      WHERE t.tgenabled <> 'O' AND t.tgrelid::regclass::text = ANY (
        SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  );

/** What never changes has a trigger that says so, besides the missing grant: the owner is held by it too. */
export const appendOnlyRowsAreFrozen: Check = async (client) => {
  const frozen = await namesOf(
    client,
    `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = 'frozen' AND (t.tgtype & 2) = 2 AND (t.tgtype & 24) = 24`,
  );
  return [
    ...APPEND_ONLY,
    "recognition",
    "decision",
    "decision_item",
    "meeting",
    "criteria_version",
    "plan_version",
  ]
    .filter((table) => !frozen.includes(table))
    .map((table) => `${table}: no trigger refuses changes and deletions`);
};

export const CATALOGUE_CHECKS = {
  "keys begin with the tenant": keysBeginWithTenant,
  "foreign keys carry the tenant": foreignKeysCarryTenant,
  "row-level security is enabled and forced": rowSecurityIsForced,
  "one policy per table names the tenant": onePolicyNamesTenant,
  "policies mention the scope": policiesMentionScope,
  "roles own nothing and stand above nothing": rolesAreOrdinary,
  "the application's grants are these": appMayDoOnlyThis,
  "the other roles stay in their rooms": othersStayInTheirRooms,
  "the public role reads the view's columns alone": publicReadsTheViewAlone,
  "views ask as the reader, none is materialised": viewsAskAsTheReader,
  "functions with their owner's rights are listed and pinned": definersAreListed,
  "triggers are on": triggersAreOn,
  "append-only rows are frozen by trigger": appendOnlyRowsAreFrozen,
} as const satisfies Record<string, Check>;
