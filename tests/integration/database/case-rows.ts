import { randomUUID } from "node:crypto";
import type pg from "pg";

/*
 * Rows for looking at the database alone: two provinces with a few territories, and in each territory one case that
 * has a row in every table. They are written past the triggers, since no real case stands everywhere at once.
 */
export type Row = Readonly<Record<string, unknown>>;
type NamedRow = readonly [table: string, row: Row];

export interface Province {
  readonly tenantId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly postId: string;
  readonly planId: string;
  readonly planVersionId: string;
  readonly criteriaVersionId: string;
  /** Territory of the province, `t/<province>/`. */
  readonly path: string;
}

const DAY = "2023-02-01";

/** Places in the chain, so that no two cases take the same. */
let links = 0;

/** Years in which a case's holder sat at the province's one post, so that no two sat there at once. */
let terms = 1900;

/** A province with one body, one post and its holder, one plan and one set of criteria. */
export function provinceRows(name: string): {
  readonly province: Province;
  readonly rows: readonly NamedRow[];
} {
  const [tenantId, accountId, personId, bodyId, postId] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const [planId, planVersionId, criteriaVersionId] = [randomUUID(), randomUUID(), randomUUID()];
  const deputyId = randomUUID();
  const path = `t/${name}/`;
  const province = {
    tenantId,
    accountId,
    personId,
    bodyId,
    postId,
    planId,
    planVersionId,
    criteriaVersionId,
    path,
  };
  const dated = { tenant_id: tenantId, valid_from: DAY };
  return {
    province,
    rows: [
      [
        "tenant",
        {
          id: tenantId,
          code: name,
          name,
          short_name: name,
          owner_agency: "",
          support_phone: "",
          is_demo: true,
        },
      ],
      ["account", { id: accountId, tenant_id: tenantId, sign_in_name: `${name}.person`, display_name: name }],
      [
        "body",
        {
          ...dated,
          id: bodyId,
          kind: "committee",
          level: "province",
          name,
          short_name: name,
          scope_path: path,
        },
      ],
      ["person", { tenant_id: tenantId, id: personId, account_id: accountId, full_name: name }],
      ["post", { tenant_id: tenantId, id: postId, body_id: bodyId, role: "chair", title: "Trưởng Ban" }],
      ["post_holding", { ...dated, id: randomUUID(), post_id: postId, person_id: personId }],
      [
        "post_grant",
        { ...dated, id: randomUUID(), post_id: postId, permission: "decision.sign", scope_path: path },
      ],
      [
        "criteria_version",
        {
          ...dated,
          id: criteriaVersionId,
          key: "criteria",
          programme: "exemplary",
          number: 1,
          title: "",
          legal_text: "",
          status: "published",
          content: {},
          content_hash: "",
        },
      ],
      [
        "plan",
        {
          tenant_id: tenantId,
          id: planId,
          key: "plan",
          programme: "exemplary",
          cycle_year: 2023,
          body_id: bodyId,
          title: "",
        },
      ],
      [
        "plan_version",
        {
          tenant_id: tenantId,
          id: planVersionId,
          plan_id: planId,
          number: 1,
          status: "published",
          content: {},
          content_hash: "",
        },
      ],
      [
        "post",
        { tenant_id: tenantId, id: deputyId, body_id: bodyId, role: "member", title: "Phó Trưởng ban" },
      ],
      [
        "delegation",
        {
          tenant_id: tenantId,
          id: randomUUID(),
          from_post_id: postId,
          to_post_id: deputyId,
          capacity: "deputy",
          permissions: ["decision.sign"],
          scope: "",
          document: "1/QĐ",
          document_date: DAY,
          valid_from: DAY,
          valid_to: "2023-12-31",
          recorded_by_id: personId,
        },
      ],
      [
        "sample_file",
        {
          tenant_id: tenantId,
          id: randomUUID(),
          sha256: "00",
          size: 1,
          media_type: "application/pdf",
          name: "mau.pdf",
          uploaded_by_id: personId,
        },
      ],
      [
        "calendar_day",
        {
          tenant_id: tenantId,
          id: randomUUID(),
          day: "2023-05-01",
          kind: "holiday",
          name: "Ngày nghỉ",
          document: "1/TB",
          entered_by_id: personId,
        },
      ],
      [
        "trust_entry",
        {
          tenant_id: tenantId,
          id: randomUUID(),
          kind: "root",
          name: "Nơi cấp",
          sha256: "",
          der: Buffer.alloc(1),
          added_by_id: personId,
        },
      ],
      [
        "signing_certificate",
        {
          tenant_id: tenantId,
          id: randomUUID(),
          person_id: personId,
          subject_name: "Nguyễn Văn A",
          issuer_name: "Nơi cấp",
          serial: "01",
          sha256: "",
          der: Buffer.alloc(1),
          valid_from: "2023-01-01",
          valid_to: "2024-01-01",
        },
      ],
      [
        "meeting_rule",
        {
          tenant_id: tenantId,
          id: randomUUID(),
          body_id: bodyId,
          quorum_numerator: 2,
          quorum_denominator: 3,
          quorum_at_least: true,
          covers_written: false,
          document_number: "1/QC",
          document_date: DAY,
          issuer: "Ban Chỉ đạo",
          valid_from: DAY,
          entered_by_id: personId,
        },
      ],
      ["dossier_number", { tenant_id: tenantId, cycle_year: 2023, last: 0 }],
      ["outbox", { tenant_id: tenantId, id: randomUUID(), topic: "test", payload: {} }],
      [
        "audit_checkpoint",
        {
          tenant_id: tenantId,
          size: 1,
          root_hash: "",
          head_hash: "",
          peaks: "[]",
          at: DAY,
          key_id: "",
          public_key: "",
          signed_text: "",
          signature: "",
        },
      ],
    ],
  };
}

export interface CasePlace {
  readonly province: Province;
  /** Territory of the body that manages the unit. */
  readonly managedAt: string;
  /** Territory of the body that decides. */
  readonly decidedAt: string;
  /** Territory on which the unit stands. */
  readonly groundAt: string;
}

export interface WholeCase {
  readonly unitId: string;
  readonly unitVersionId: string;
  readonly unitScope: string;
  readonly registrationId: string;
  readonly dossierId: string;
  readonly meetingId: string;
  readonly decisionId: string;
  readonly decisionItemId: string;
  readonly recognitionId: string;
  readonly reviewId: string;
  readonly fileId: string;
  readonly rows: readonly NamedRow[];
}

/** A case at a place, with a row in every table that belongs to a territory. */
export function wholeCase({ province, managedAt, decidedAt, groundAt }: CasePlace): WholeCase {
  const { tenantId, personId, bodyId, postId, planVersionId, criteriaVersionId } = province;
  const unitId = randomUUID();
  const unitVersionId = randomUUID();
  const registrationId = randomUUID();
  const fileId = randomUUID();
  const dossierId = randomUUID();
  const appraisalId = randomUUID();
  const requestId = randomUUID();
  const opinionRequestId = randomUUID();
  const meetingId = randomUUID();
  const decisionId = randomUUID();
  const decisionItemId = randomUUID();
  const entryId = randomUUID();
  const recognitionId = randomUUID();
  const holdingId = randomUUID();
  const reviewId = randomUUID();
  const paperResultId = randomUUID();
  const unitScope = `u/${unitId}/`;

  const own = { tenant_id: tenantId };
  const placed = { ...own, scope_path: managedAt, unit_scope: unitScope };
  const pinned = { unit_id: unitId, unit_version_id: unitVersionId, unit_name: "Đơn vị" };
  const ofDossier = { ...own, dossier_id: dossierId };
  const ofMeeting = { ...own, meeting_id: meetingId };
  const act = { person_id: personId, post_title: "", body_name: "", working_date: DAY };
  const paper = { decision_number: "1/QĐ", decided_on: DAY, decider_name: "" };

  const rows: readonly NamedRow[] = [
    ["unit", { ...own, id: unitId }],
    [
      "unit_version",
      {
        ...own,
        id: unitVersionId,
        unit_id: unitId,
        name: "Đơn vị",
        kind: "doanh_nghiep",
        ground_path: groundAt,
        search_key: "don vi",
        valid_from: DAY,
      },
    ],
    [
      "unit_management",
      {
        ...own,
        id: randomUUID(),
        unit_id: unitId,
        level: "commune",
        body_id: bodyId,
        basis: "by_law",
        scope_path: managedAt,
        valid_from: DAY,
      },
    ],
    [
      "paper_result",
      {
        ...placed,
        ...paper,
        ...pinned,
        id: paperResultId,
        programme: "movement_grade",
        cycle_year: 2021,
        result: "kha",
        decider_name: "UBND huyện",
        decider_level: "district",
        entered_by_id: personId,
        entered_on: DAY,
        decided_path: decidedAt,
      },
    ],
    [
      "eligibility_override",
      {
        ...placed,
        id: randomUUID(),
        unit_id: unitId,
        unit_name: "Đơn vị",
        plan_version_id: planVersionId,
        line_key: "security-safe",
        line: {},
        finding: "",
        reason: "Mới thành lập",
        document_number: "1/UBND",
        document_date: DAY,
        document_body: "UBND tỉnh",
        body_name: "",
        // Not the one person of these rows, who acts on the registration of the unit.
        proposed_by_id: randomUUID(),
        proposed_on: DAY,
        receiving_scope: decidedAt,
      },
    ],
    [
      "grade_result",
      {
        ...placed,
        ...paper,
        id: randomUUID(),
        unit_id: unitId,
        cycle_year: 2022,
        grade: "kha",
        source: "paper",
        scope_path: decidedAt,
      },
    ],
    [
      "registration",
      {
        ...placed,
        ...pinned,
        id: registrationId,
        plan_version_id: planVersionId,
        entry: "registered",
        status: "accepted",
        unit_class: "doanh_nghiep",
        managing_level: "commune",
        eligibility: {},
        route: {},
        made_by_id: personId,
        made_on: DAY,
        receiving_scope: decidedAt,
        receiving_body_name: "",
      },
    ],
    [
      "stored_file",
      {
        ...placed,
        id: fileId,
        sha256: "00",
        size: 1,
        media_type: "application/pdf",
        name: "a.pdf",
        uploaded_by_id: personId,
      },
    ],
    [
      "registration_paper",
      {
        ...own,
        id: randomUUID(),
        registration_id: registrationId,
        code: "plan",
        title: "",
        file_id: fileId,
        updated_by_id: personId,
      },
    ],
    [
      "earlier_paper",
      {
        ...own,
        id: randomUUID(),
        registration_id: registrationId,
        code: "plan",
        data: {},
        revision: 1,
        saved_by_id: personId,
        saved_at: DAY,
      },
    ],
    [
      "progress_report",
      {
        ...own,
        id: randomUUID(),
        registration_id: registrationId,
        report_key: "monthly",
        period: "2023-05",
        content: {},
        updated_by_id: personId,
      },
    ],
    [
      "registration_event",
      { ...own, ...act, registration_id: registrationId, revision: 1, act: "draft", to_status: "draft" },
    ],
    [
      "dossier",
      {
        ...placed,
        ...pinned,
        id: dossierId,
        code: `HS-${dossierId}`,
        registration_id: registrationId,
        plan_version_id: planVersionId,
        criteria_version_id: criteriaVersionId,
        programme: "exemplary",
        cycle_year: 2023,
        unit_class: "doanh_nghiep",
        managing_level: "commune",
        status: "draft",
        route: {},
        current_scope: managedAt,
        current_body_name: "",
        criteria_total: 1,
        created_by_id: personId,
      },
    ],
    [
      "post_holding",
      {
        ...own,
        id: holdingId,
        post_id: postId,
        person_id: personId,
        valid_from: `${(terms += 1)}-01-01`,
        valid_to: `${terms}-02-01`,
      },
    ],
    [
      "saved_filter",
      {
        ...own,
        id: randomUUID(),
        holding_id: holdingId,
        list: "units",
        name: "Trường",
        filter: { text: "truong" },
      },
    ],
    [
      "handover",
      {
        ...own,
        id: randomUUID(),
        holding_id: holdingId,
        to_person_id: personId,
        last_day: DAY,
        document: "",
        items: [],
        done_by_id: personId,
        done_on: DAY,
        scope_path: managedAt,
      },
    ],
    [
      "deadline_extension",
      {
        ...placed,
        id: randomUUID(),
        plan_id: province.planId,
        dossier_id: dossierId,
        unit_id: unitId,
        unit_name: "Đơn vị",
        closes_on: DAY,
        reason: "",
        document_number: "1/TB",
        document_date: DAY,
        document_issuer: "",
        granted_by_id: personId,
        post_title: "",
        body_name: "",
        granted_on: DAY,
      },
    ],
    ["dossier_answer", { ...ofDossier, criterion_code: "1.1", updated_by_id: personId }],
    [
      "earlier_answer",
      {
        ...ofDossier,
        id: randomUUID(),
        criterion_code: "1.1",
        explanation: "",
        evidence_absence: "",
        revision: 1,
        saved_by_id: personId,
        saved_at: DAY,
      },
    ],
    ["dossier_group", { ...ofDossier, group_code: "1", updated_by_id: personId }],
    [
      "evidence",
      {
        ...ofDossier,
        id: randomUUID(),
        criterion_code: "1.1",
        kind: "file",
        title: "",
        file_id: fileId,
        submission: 0,
        added_by_id: personId,
      },
    ],
    ["dossier_component", { ...ofDossier, code: "report" }],
    [
      "row_assignment",
      {
        ...ofDossier,
        id: randomUUID(),
        target: "criterion:1.1",
        person_id: personId,
        body_id: bodyId,
        before_on: DAY,
        given_by_id: personId,
        given_on: DAY,
      },
    ],
    [
      "earlier_component",
      {
        ...ofDossier,
        id: randomUUID(),
        code: "report",
        mode: "template",
        data: {},
        revision: 1,
        saved_by_id: personId,
        saved_at: DAY,
      },
    ],
    [
      "dossier_submission",
      {
        ...ofDossier,
        number: 1,
        snapshot: {},
        snapshot_hash: "",
        submitted_by_id: personId,
        submitted_on: DAY,
        receiving_body_name: "",
      },
    ],
    ["dossier_part", { ...ofDossier, person_id: personId, part: "appraised" }],
    [
      "appraisal",
      {
        ...ofDossier,
        id: appraisalId,
        stage: "appraise",
        submission: 1,
        scope_path: decidedAt,
        body_name: "",
        person_id: personId,
      },
    ],
    ["appraisal_item", { ...ofDossier, appraisal_id: appraisalId, criterion_code: "1.1", result: "met" }],
    [
      "supplement_request",
      {
        ...ofDossier,
        id: requestId,
        submission: 1,
        due_on: DAY,
        asked_by_id: personId,
        body_name: "",
        asked_on: DAY,
      },
    ],
    [
      "opinion_request",
      {
        ...ofDossier,
        id: opinionRequestId,
        submission: 1,
        dossier_code: "",
        unit_name: "",
        programme: "exemplary",
        cycle_year: 2023,
        criteria_version_id: province.criteriaVersionId,
        origin: "reader",
        body_id: bodyId,
        body_name: "",
        asked_scope: province.path,
        question: "Hỏi",
        asked_by_id: personId,
        asked_by_title: "",
        asking_body_name: "",
        asked_on: DAY,
        due_on: "2023-02-08",
        closed_on: "2023-02-09",
        outcome: "answered",
      },
    ],
    [
      "opinion",
      {
        ...ofDossier,
        request_id: opinionRequestId,
        number: 1,
        position: "agree",
        submission: 1,
        person_id: personId,
        post_title: "",
        given_on: DAY,
      },
    ],
    ["supplement_item", { ...ofDossier, request_id: requestId, target: "criterion:1.1", note: "Thiếu" }],
    ["dossier_event", { ...ofDossier, ...act, revision: 1, act: "open", to_status: "draft", step: 0 }],
    [
      "meeting",
      {
        ...own,
        id: meetingId,
        body_id: bodyId,
        mode: "meeting",
        title: "",
        held_on: DAY,
        chair_person_id: personId,
        secretary_person_id: personId,
        status: "planned",
        created_by_id: personId,
        scope_path: decidedAt,
      },
    ],
    ["meeting_attendee", { ...ofMeeting, person_id: personId, post_title: "", position: 1 }],
    ["meeting_item", { ...ofMeeting, dossier_id: dossierId, dossier_revision: 1, position: 1 }],
    ["meeting_item_absence", { ...ofMeeting, dossier_id: dossierId, person_id: personId, kind: "absent" }],
    ["meeting_opinion", { ...ofMeeting, dossier_id: dossierId, person_id: personId, opinion: "agree" }],
    [
      "decision",
      {
        ...own,
        id: decisionId,
        kind: "recognition",
        programme: "exemplary",
        cycle_year: 2023,
        plan_version_id: planVersionId,
        body_id: bodyId,
        decider_name: "",
        signer_post_id: postId,
        signer_title: "",
        signer_name: "",
        status: "draft",
        abstract: "",
        content: {},
        content_hash: "",
        meeting_id: meetingId,
        symbol: "QĐ",
        place: "",
        drafted_by_id: personId,
        scope_path: decidedAt,
      },
    ],
    [
      "decision_item",
      {
        ...placed,
        ...pinned,
        id: decisionItemId,
        decision_id: decisionId,
        position: 1,
        dossier_id: dossierId,
        unit_kind: "doanh_nghiep",
        place_name: "",
        decider_path: decidedAt,
      },
    ],
    [
      "confirmation",
      {
        ...own,
        id: randomUUID(),
        decision_id: decisionId,
        person_id: personId,
        post_title: "",
        method: "internal",
        content_hash: "",
        document_hash: "",
      },
    ],
    [
      "decision_file",
      {
        ...own,
        id: randomUUID(),
        decision_id: decisionId,
        stage: "presented",
        revision: 1,
        content_hash: "",
        sha256: "",
        size: 1,
      },
    ],
    [
      "recognition",
      {
        ...own,
        ...pinned,
        ...paper,
        id: recognitionId,
        programme: "exemplary",
        cycle_year: 2023,
        outcome: "recognised",
        status: "active",
        source: "system",
        unit_kind: "doanh_nghiep",
        place_name: "",
        title: "",
        decision_id: decisionId,
        signer_name: "",
        signer_title: "",
        confirmation: "",
        is_public: true,
        verification_code: `MA-${recognitionId}`,
        scope_path: decidedAt,
        unit_scope: unitScope,
      },
    ],
    [
      "maintenance_review",
      {
        ...own,
        id: reviewId,
        recognition_id: recognitionId,
        unit_id: unitId,
        year: 2024,
        plan_version_id: planVersionId,
        body_id: bodyId,
        status: "open",
        scope_path: decidedAt,
        unit_scope: unitScope,
      },
    ],
    [
      "maintenance_review_event",
      {
        ...own,
        maintenance_review_id: reviewId,
        revision: 1,
        act: "begin",
        to_status: "open",
        person_id: personId,
        post_title: "",
        body_name: "",
        working_date: DAY,
      },
    ],
    [
      "recorded_consequence",
      {
        ...own,
        id: randomUUID(),
        recognition_id: recognitionId,
        decision_id: decisionId,
        unit_id: unitId,
        unit_name: "",
        year: 2024,
        subject: "unit",
        text: "",
        clause: "II.7",
        document: "",
        on_day: DAY,
        scope_path: decidedAt,
        unit_scope: unitScope,
      },
    ],
    [
      "audit_entry",
      {
        ...own,
        id: entryId,
        scope_path: managedAt,
        event: "dossier.opened",
        subject_type: "dossier",
        subject_id: dossierId,
        working_date: DAY,
      },
    ],
    ["audit_link", { ...own, seq: (links += 1), entry_id: entryId, prev_hash: "", hash: "" }],
    ["idempotency_key", { ...own, key: randomUUID(), person_id: personId, command: "test", body_hash: "" }],
  ];
  return {
    unitId,
    unitVersionId,
    unitScope,
    registrationId,
    dossierId,
    meetingId,
    decisionId,
    decisionItemId,
    recognitionId,
    reviewId,
    fileId,
    rows,
  };
}

/** The row of the case in a table. */
export function rowOf({ rows }: Pick<WholeCase, "rows">, table: string): Row {
  const found = rows.find(([name]) => name === table);
  if (!found) throw new Error(`the case has no row in ${table}`);
  return found[1];
}

/** Writes rows as the superuser, past triggers and policies; the keys of the rows must fit all the same. */
export async function writePastTriggers(client: pg.Client, rows: readonly NamedRow[]): Promise<void> {
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  for (const [table, row] of rows) await insertRow(client, table, row);
  await client.query("COMMIT");
}

/** One INSERT as any role; arrays go as arrays, other objects as JSON. */
export function insertRow(client: pg.Client, table: string, row: Row): Promise<unknown> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`).join(", ");
  return client.query(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`,
    columns.map((column) => row[column]),
  );
}
