-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "body" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "unit_id" UUID,
    "scope_path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "body_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "rank" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "post" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit_id" UUID,

    CONSTRAINT "post_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "post_holding" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "document" TEXT,

    CONSTRAINT "post_holding_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "post_grant" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "permission" TEXT NOT NULL,
    "scope_path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "document" TEXT,

    CONSTRAINT "post_grant_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_post_id" UUID NOT NULL,
    "to_post_id" UUID NOT NULL,
    "capacity" TEXT NOT NULL,
    "permissions" TEXT[],
    "scope" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "document_date" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_on" DATE,
    "ended_by_id" UUID,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "handover" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "last_day" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "done_by_id" UUID NOT NULL,
    "done_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scope_path" TEXT NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sample_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sample_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "registration_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_version_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "criteria_version_id" UUID NOT NULL,
    "programme" TEXT NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "unit_name" TEXT NOT NULL,
    "unit_class" TEXT NOT NULL,
    "managing_level" TEXT NOT NULL,
    "delegated" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "step" INTEGER NOT NULL DEFAULT 0,
    "route" JSONB NOT NULL,
    "current_scope" TEXT NOT NULL,
    "current_body_name" TEXT NOT NULL,
    "assigned_person_id" UUID,
    "submission" INTEGER NOT NULL DEFAULT 0,
    "criteria_total" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "due_on" DATE,
    "due_counting" JSONB,
    "return_due_on" DATE,
    "proposal" TEXT,
    "proposal_reason" TEXT,
    "unit_checked" BOOLEAN NOT NULL DEFAULT false,
    "unit_checked_by_id" UUID,
    "unit_checked_at" TIMESTAMPTZ(3),
    "eligibility_confirmed" BOOLEAN NOT NULL DEFAULT false,
    "eligibility_confirmed_by_id" UUID,
    "eligibility_confirmed_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_on" DATE,
    "received_on" DATE,
    "closed_on" DATE,
    "closing_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,
    "reached_scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier_number" (
    "tenant_id" UUID NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "dossier_number_pkey" PRIMARY KEY ("tenant_id","cycle_year")
);

-- CreateTable
CREATE TABLE "dossier_answer" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "result" TEXT,
    "explanation" TEXT NOT NULL DEFAULT '',
    "numerator" TEXT,
    "denominator" TEXT,
    "figure" TEXT,
    "exception_code" TEXT,
    "exception_note" TEXT,
    "evidence_absence" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_answer_pkey" PRIMARY KEY ("tenant_id","dossier_id","criterion_code")
);

-- CreateTable
CREATE TABLE "earlier_answer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "result" TEXT,
    "explanation" TEXT NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "figure" TEXT,
    "exception_code" TEXT,
    "exception_note" TEXT,
    "evidence_absence" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "earlier_answer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier_group" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "group_code" TEXT NOT NULL,
    "completed" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_group_pkey" PRIMARY KEY ("tenant_id","dossier_id","group_code")
);

-- CreateTable
CREATE TABLE "evidence" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" UUID,
    "document_number" TEXT,
    "document_date" DATE,
    "issuer" TEXT,
    "submission" INTEGER NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier_component" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'not_started',
    "mode" TEXT NOT NULL DEFAULT 'template',
    "data" JSONB NOT NULL DEFAULT '{}',
    "file_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_component_pkey" PRIMARY KEY ("tenant_id","dossier_id","code")
);

-- CreateTable
CREATE TABLE "earlier_component" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "file_id" UUID,
    "revision" INTEGER NOT NULL,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "earlier_component_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier_submission" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_hash" TEXT NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_on" DATE NOT NULL,
    "receiving_body_name" TEXT NOT NULL,

    CONSTRAINT "dossier_submission_pkey" PRIMARY KEY ("tenant_id","dossier_id","number")
);

-- CreateTable
CREATE TABLE "appraisal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "submission" INTEGER NOT NULL,
    "scope_path" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "proposal" TEXT,
    "reason" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "appraisal_item" (
    "tenant_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "reason_code" TEXT,
    "evidence_id" UUID,
    "page" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appraisal_item_pkey" PRIMARY KEY ("tenant_id","appraisal_id","criterion_code")
);

-- CreateTable
CREATE TABLE "supplement_request" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "body_name" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "answered_on" DATE,

    CONSTRAINT "supplement_request_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "row_assignment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "before_on" DATE NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_on" DATE NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ending" TEXT,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "row_assignment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "supplement_item" (
    "tenant_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "reason_code" TEXT,
    "evidence_id" UUID,
    "evidence_title" TEXT,
    "page" INTEGER,
    "note" TEXT NOT NULL,
    "answered" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supplement_item_pkey" PRIMARY KEY ("tenant_id","request_id","target")
);

-- CreateTable
CREATE TABLE "dossier_event" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "working_date" DATE NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "dossier_event_pkey" PRIMARY KEY ("tenant_id","dossier_id","revision")
);

-- CreateTable
CREATE TABLE "dossier_part" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_part_pkey" PRIMARY KEY ("tenant_id","dossier_id","person_id")
);

-- CreateTable
CREATE TABLE "opinion_request" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "dossier_code" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "criteria_version_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "clause" TEXT NOT NULL DEFAULT '',
    "body_id" UUID NOT NULL,
    "body_name" TEXT NOT NULL,
    "asked_scope" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "criteria" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "asked_by_id" UUID NOT NULL,
    "asked_by_title" TEXT NOT NULL,
    "asking_body_name" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "working_days" INTEGER,
    "closed_on" DATE,
    "outcome" TEXT,
    "closing_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opinion_request_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "tenant_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "dossier_id" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "criteria" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "submission" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("tenant_id","request_id","number")
);

-- CreateTable
CREATE TABLE "meeting" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE,
    "held_at" TEXT,
    "place" TEXT,
    "opinions_due_on" DATE,
    "chair_person_id" UUID NOT NULL,
    "secretary_person_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "minutes" JSONB,
    "minutes_hash" TEXT,
    "locked_at" TIMESTAMPTZ(3),
    "locked_by_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scope_path" TEXT NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "meeting_attendee" (
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "attendance" TEXT NOT NULL DEFAULT 'unknown',
    "position" INTEGER NOT NULL,

    CONSTRAINT "meeting_attendee_pkey" PRIMARY KEY ("tenant_id","meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_item" (
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dossier_revision" INTEGER NOT NULL,
    "attention" TEXT,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "votes_other" INTEGER,
    "manner" TEXT,
    "conclusion" TEXT,
    "discussion" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_item_pkey" PRIMARY KEY ("tenant_id","meeting_id","dossier_id")
);

-- CreateTable
CREATE TABLE "meeting_item_absence" (
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "meeting_item_absence_pkey" PRIMARY KEY ("tenant_id","meeting_id","dossier_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_opinion" (
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "opinion" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_opinion_pkey" PRIMARY KEY ("tenant_id","meeting_id","dossier_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_rule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "body_id" UUID,
    "quorum_numerator" INTEGER,
    "quorum_denominator" INTEGER,
    "quorum_at_least" BOOLEAN,
    "majority_numerator" INTEGER,
    "majority_denominator" INTEGER,
    "majority_at_least" BOOLEAN,
    "majority_of" TEXT,
    "covers_written" BOOLEAN NOT NULL,
    "document_number" TEXT NOT NULL,
    "document_date" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "clause" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_rule_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "owner_agency" TEXT NOT NULL,
    "support_phone" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "working_date" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "tenant_id" UUID,
    "sign_in_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "display_name" TEXT NOT NULL,
    "is_platform_admin" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "totp_seed" TEXT,
    "totp_last_step" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "tenant_id" UUID,
    "post_id" UUID,
    "viewed_holding_id" UUID,
    "viewed_until" TIMESTAMPTZ(3),
    "shared_computer" BOOLEAN NOT NULL DEFAULT false,
    "device" TEXT NOT NULL DEFAULT '',
    "second_factor_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "form_state" (
    "id" UUID NOT NULL,
    "session_id" UUID,
    "payload" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_audit" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "event" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platform_audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "person_id" UUID,
    "post_id" UUID,
    "session_id" UUID,
    "body_name" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "working_date" DATE NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "tenant_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("tenant_id","seq")
);

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "tenant_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "root_hash" TEXT NOT NULL,
    "head_hash" TEXT NOT NULL,
    "peaks" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "signed_text" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("tenant_id","size")
);

-- CreateTable
CREATE TABLE "content_opening" (
    "content" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rows" TEXT NOT NULL,

    CONSTRAINT "content_opening_pkey" PRIMARY KEY ("content","status")
);

-- CreateTable
CREATE TABLE "workflow_transition" (
    "subject" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,

    CONSTRAINT "workflow_transition_pkey" PRIMARY KEY ("subject","act","from_status","to_status")
);

-- CreateTable
CREATE TABLE "outbox" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatched_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("tenant_id","key","person_id")
);

-- CreateTable
CREATE TABLE "criteria_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "legal_text" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "based_on_id" UUID,
    "change_reason" TEXT,
    "edited_at" TIMESTAMPTZ(3),
    "edited_by" TEXT,
    "staged_import" JSONB,

    CONSTRAINT "criteria_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "body_id" UUID NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "edited_at" TIMESTAMPTZ(3),
    "edited_by" TEXT,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "deadline_extension" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "milestone_key" TEXT,
    "dossier_id" UUID,
    "unit_id" UUID,
    "unit_name" TEXT,
    "former_closes_on" DATE,
    "closes_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "document_date" DATE NOT NULL,
    "document_issuer" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,

    CONSTRAINT "deadline_extension_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "decider_name" TEXT NOT NULL,
    "signer_post_id" UUID NOT NULL,
    "signer_title" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "delegation_id" UUID,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "batch_id" UUID,
    "batch_title" TEXT,
    "abstract" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "particulars" JSONB,
    "meeting_id" UUID,
    "number" TEXT,
    "number_year" INTEGER,
    "symbol" TEXT NOT NULL,
    "decided_on" DATE,
    "place" TEXT NOT NULL,
    "drafted_by_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "presented_by_id" UUID,
    "presented_on" DATE,
    "sent_back_reason" TEXT,
    "signed_by_id" UUID,
    "signed_on" DATE,
    "signed_at" TIMESTAMPTZ(3),
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "scope_path" TEXT NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "decision_item" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dossier_id" UUID,
    "registration_id" UUID,
    "recognition_id" UUID,
    "effect" TEXT,
    "unit_id" UUID NOT NULL,
    "unit_version_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "place_name" TEXT NOT NULL,
    "attention" TEXT,
    "verification_code" TEXT,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,
    "decider_path" TEXT NOT NULL,

    CONSTRAINT "decision_item_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "maintenance_review" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recognition_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "cause" TEXT,
    "reviewed_by_id" UUID,
    "reviewed_on" DATE,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maintenance_review_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "maintenance_review_event" (
    "tenant_id" UUID NOT NULL,
    "maintenance_review_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "note" TEXT,
    "person_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "working_date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maintenance_review_event_pkey" PRIMARY KEY ("tenant_id","maintenance_review_id","revision")
);

-- CreateTable
CREATE TABLE "recorded_consequence" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recognition_id" UUID,
    "decision_id" UUID,
    "dossier_id" UUID,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "head_title" TEXT,
    "text" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,

    CONSTRAINT "recorded_consequence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "document_hash" TEXT NOT NULL,
    "certificate_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "signing_certificate" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL,
    "issuer_name" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "der" BYTEA NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "signing_certificate_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "trust_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "der" BYTEA NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "revoked" INTEGER,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "trust_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "decision_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "registration" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_version_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "entry" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "unit_name" TEXT NOT NULL,
    "unit_class" TEXT NOT NULL,
    "managing_level" TEXT NOT NULL,
    "delegated" BOOLEAN NOT NULL DEFAULT false,
    "eligibility" JSONB NOT NULL,
    "route" JSONB NOT NULL,
    "note" TEXT,
    "reason" TEXT,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_on" DATE NOT NULL,
    "submitted_on" DATE,
    "receiving_scope" TEXT NOT NULL,
    "receiving_body_name" TEXT NOT NULL,
    "approval_decision_id" UUID,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,
    "reached_scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cycle_year" INTEGER NOT NULL DEFAULT 0,
    "search_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "registration_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "registration_paper" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT,
    "document_date" DATE,
    "file_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_paper_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "report_key" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "reds" INTEGER NOT NULL DEFAULT 0,
    "yellows" INTEGER NOT NULL DEFAULT 0,
    "prefilled_from" TEXT,
    "replaces_id" UUID,
    "correction_reason" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "content_hash" TEXT,
    "sent_on" DATE,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,
    "sent_by_post" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "earlier_paper" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "document_number" TEXT,
    "document_date" DATE,
    "file_id" UUID,
    "data" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "earlier_paper_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "registration_event" (
    "tenant_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "post_title" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "working_date" DATE NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "registration_event_pkey" PRIMARY KEY ("tenant_id","registration_id","revision")
);

-- CreateTable
CREATE TABLE "eligibility_override" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "line_key" TEXT NOT NULL,
    "line" JSONB NOT NULL,
    "finding" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "document_date" DATE NOT NULL,
    "document_body" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "proposed_by_id" UUID NOT NULL,
    "proposed_on" DATE NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_by_id" UUID,
    "checked_on" DATE,
    "check_note" TEXT,
    "receiving_scope" TEXT NOT NULL,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,

    CONSTRAINT "eligibility_override_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "recognition" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_version_id" UUID NOT NULL,
    "programme" TEXT NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "status_document" TEXT,
    "status_on" DATE,
    "status_decision_id" UUID,
    "maintained_year" INTEGER,
    "correction_document" TEXT,
    "corrected_on" DATE,
    "replacement_code" TEXT,
    "source" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "place_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "decision_id" UUID,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decider_name" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "confirmation" TEXT NOT NULL,
    "verification_code" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "content_hash" TEXT,
    "document_hash" TEXT,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paper_result_id" UUID,

    CONSTRAINT "recognition_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "grade_result" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "grade" TEXT NOT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decider_name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "paper_result_id" UUID,
    "scope_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,

    CONSTRAINT "grade_result_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "paper_result" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_version_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "cycle_year" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decider_name" TEXT NOT NULL,
    "decider_level" TEXT NOT NULL,
    "signer_name" TEXT,
    "signer_title" TEXT,
    "kept_at" TEXT,
    "file_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "replaces_id" UUID,
    "entered_by_id" UUID NOT NULL,
    "entered_on" DATE NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_by_id" UUID,
    "checked_on" DATE,
    "check_note" TEXT,
    "scope_path" TEXT NOT NULL,
    "decided_path" TEXT NOT NULL,
    "unit_scope" TEXT NOT NULL,

    CONSTRAINT "paper_result_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_unit_id" UUID,
    "ground_unit_id" UUID,
    "ground_path" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "enterprise_size" TEXT,
    "enterprise_form" TEXT,
    "school_level" TEXT,
    "armed_forces" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT,
    "head_title" TEXT,
    "source_act" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "act" TEXT NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_management" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "document" TEXT,
    "scope_path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_management_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "body_tenant_id_kind_level_idx" ON "body"("tenant_id", "kind", "level");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_account_id_key" ON "person"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "post_holding_tenant_id_person_id_idx" ON "post_holding"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "post_grant_tenant_id_post_id_idx" ON "post_grant"("tenant_id", "post_id");

-- CreateIndex
CREATE INDEX "delegation_tenant_id_to_post_id_idx" ON "delegation"("tenant_id", "to_post_id");

-- CreateIndex
CREATE UNIQUE INDEX "handover_tenant_id_holding_id_key" ON "handover"("tenant_id", "holding_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_tenant_id_holding_id_list_name_key" ON "saved_filter"("tenant_id", "holding_id", "list", "name");

-- CreateIndex
CREATE INDEX "stored_file_tenant_id_sha256_idx" ON "stored_file"("tenant_id", "sha256");

-- CreateIndex
CREATE INDEX "dossier_tenant_id_current_scope_status_idx" ON "dossier"("tenant_id", "current_scope", "status");

-- CreateIndex
CREATE INDEX "dossier_tenant_id_status_due_on_idx" ON "dossier"("tenant_id", "status", "due_on");

-- CreateIndex
CREATE INDEX "dossier_list_order_idx" ON "dossier"("tenant_id", "cycle_year" DESC, "return_due_on", "due_on", "code");

-- CreateIndex
CREATE INDEX "dossier_tenant_id_scope_path_idx" ON "dossier"("tenant_id", "scope_path" COLLATE "C");

-- CreateIndex
CREATE INDEX "dossier_tenant_id_unit_scope_idx" ON "dossier"("tenant_id", "unit_scope");

-- CreateIndex
CREATE INDEX "dossier_reached_scopes_idx" ON "dossier" USING GIN ("reached_scopes");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_tenant_id_code_key" ON "dossier"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_tenant_id_registration_id_key" ON "dossier"("tenant_id", "registration_id");

-- CreateIndex
CREATE INDEX "earlier_answer_tenant_id_dossier_id_saved_at_idx" ON "earlier_answer"("tenant_id", "dossier_id", "saved_at");

-- CreateIndex
CREATE INDEX "evidence_tenant_id_dossier_id_criterion_code_idx" ON "evidence"("tenant_id", "dossier_id", "criterion_code");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_tenant_id_dossier_id_id_key" ON "evidence"("tenant_id", "dossier_id", "id");

-- CreateIndex
CREATE INDEX "earlier_component_tenant_id_dossier_id_saved_at_idx" ON "earlier_component"("tenant_id", "dossier_id", "saved_at");

-- CreateIndex
CREATE INDEX "appraisal_tenant_id_dossier_id_submission_idx" ON "appraisal"("tenant_id", "dossier_id", "submission");

-- CreateIndex
CREATE INDEX "supplement_request_tenant_id_dossier_id_idx" ON "supplement_request"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "row_assignment_tenant_id_dossier_id_idx" ON "row_assignment"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "row_assignment_tenant_id_person_id_idx" ON "row_assignment"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "meeting_tenant_id_body_id_status_idx" ON "meeting"("tenant_id", "body_id", "status");

-- CreateIndex
CREATE INDEX "dossier_event_tenant_id_person_id_at_idx" ON "dossier_event"("tenant_id", "person_id", "at");

-- CreateIndex
CREATE INDEX "dossier_part_tenant_id_person_id_at_idx" ON "dossier_part"("tenant_id", "person_id", "at");

-- CreateIndex
CREATE INDEX "opinion_request_tenant_id_dossier_id_idx" ON "opinion_request"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "opinion_request_tenant_id_body_id_idx" ON "opinion_request"("tenant_id", "body_id");

-- CreateIndex
CREATE INDEX "opinion_request_tenant_id_asked_scope_idx" ON "opinion_request"("tenant_id", "asked_scope");

-- CreateIndex
CREATE INDEX "opinion_tenant_id_dossier_id_idx" ON "opinion"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "meeting_item_tenant_id_dossier_id_idx" ON "meeting_item"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "meeting_rule_tenant_id_body_id_valid_from_idx" ON "meeting_rule"("tenant_id", "body_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_code_key" ON "tenant"("code");

-- CreateIndex
CREATE UNIQUE INDEX "account_sign_in_name_key" ON "account"("sign_in_name");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_account_id_code_hash_key" ON "recovery_code"("account_id", "code_hash");

-- CreateIndex
CREATE INDEX "form_state_expires_at_idx" ON "form_state"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_subject_id_idx" ON "audit_entry"("tenant_id", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_person_id_at_idx" ON "audit_entry"("tenant_id", "person_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_at_idx" ON "audit_entry"("tenant_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_tenant_id_entry_id_key" ON "audit_link"("tenant_id", "entry_id");

-- CreateIndex
CREATE INDEX "audit_checkpoint_tenant_id_at_idx" ON "audit_checkpoint"("tenant_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_version_tenant_id_key_number_key" ON "criteria_version"("tenant_id", "key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "plan_tenant_id_key_key" ON "plan"("tenant_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_tenant_id_plan_id_number_key" ON "plan_version"("tenant_id", "plan_id", "number");

-- CreateIndex
CREATE INDEX "calendar_day_tenant_id_day_idx" ON "calendar_day"("tenant_id", "day");

-- CreateIndex
CREATE INDEX "deadline_extension_tenant_id_plan_id_idx" ON "deadline_extension"("tenant_id", "plan_id");

-- CreateIndex
CREATE INDEX "deadline_extension_tenant_id_dossier_id_idx" ON "deadline_extension"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "decision_tenant_id_status_idx" ON "decision"("tenant_id", "status");

-- CreateIndex
CREATE INDEX "decision_tenant_id_batch_id_idx" ON "decision"("tenant_id", "batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_tenant_id_body_id_symbol_number_year_number_key" ON "decision"("tenant_id", "body_id", "symbol", "number_year", "number");

-- CreateIndex
CREATE INDEX "decision_item_tenant_id_decision_id_idx" ON "decision_item"("tenant_id", "decision_id");

-- CreateIndex
CREATE INDEX "decision_item_tenant_id_dossier_id_idx" ON "decision_item"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "decision_item_tenant_id_recognition_id_idx" ON "decision_item"("tenant_id", "recognition_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_tenant_id_verification_code_key" ON "decision_item"("tenant_id", "verification_code");

-- CreateIndex
CREATE INDEX "maintenance_review_tenant_id_plan_version_id_year_status_idx" ON "maintenance_review"("tenant_id", "plan_version_id", "year", "status");

-- CreateIndex
CREATE UNIQUE INDEX "maintenance_review_tenant_id_recognition_id_year_key" ON "maintenance_review"("tenant_id", "recognition_id", "year");

-- CreateIndex
CREATE INDEX "recorded_consequence_tenant_id_unit_id_idx" ON "recorded_consequence"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_tenant_id_decision_id_key" ON "confirmation"("tenant_id", "decision_id");

-- CreateIndex
CREATE INDEX "signing_certificate_tenant_id_person_id_idx" ON "signing_certificate"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_file_tenant_id_decision_id_revision_key" ON "decision_file"("tenant_id", "decision_id", "revision");

-- CreateIndex
CREATE INDEX "registration_tenant_id_unit_id_plan_version_id_idx" ON "registration"("tenant_id", "unit_id", "plan_version_id");

-- CreateIndex
CREATE INDEX "registration_tenant_id_receiving_scope_status_idx" ON "registration"("tenant_id", "receiving_scope", "status");

-- CreateIndex
CREATE INDEX "registration_tenant_id_plan_version_id_status_idx" ON "registration"("tenant_id", "plan_version_id", "status");

-- CreateIndex
CREATE INDEX "registration_status_order_idx" ON "registration"("tenant_id", "status", "cycle_year" DESC, "unit_name", "id");

-- CreateIndex
CREATE INDEX "registration_list_order_idx" ON "registration"("tenant_id", "cycle_year" DESC, "unit_name", "id");

-- CreateIndex
CREATE INDEX "registration_tenant_id_unit_class_idx" ON "registration"("tenant_id", "unit_class");

-- CreateIndex
CREATE INDEX "registration_tenant_id_scope_path_idx" ON "registration"("tenant_id", "scope_path" COLLATE "C");

-- CreateIndex
CREATE INDEX "registration_tenant_id_unit_scope_idx" ON "registration"("tenant_id", "unit_scope");

-- CreateIndex
CREATE INDEX "registration_reached_scopes_idx" ON "registration" USING GIN ("reached_scopes");

-- CreateIndex
CREATE UNIQUE INDEX "registration_paper_tenant_id_registration_id_code_key" ON "registration_paper"("tenant_id", "registration_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_tenant_id_registration_id_period_version_key" ON "progress_report"("tenant_id", "registration_id", "period", "version");

-- CreateIndex
CREATE INDEX "progress_report_tenant_id_period_status_idx" ON "progress_report"("tenant_id", "period", "status");

-- CreateIndex
CREATE INDEX "earlier_paper_tenant_id_registration_id_saved_at_idx" ON "earlier_paper"("tenant_id", "registration_id", "saved_at");

-- CreateIndex
CREATE INDEX "eligibility_override_tenant_id_unit_id_plan_version_id_idx" ON "eligibility_override"("tenant_id", "unit_id", "plan_version_id");

-- CreateIndex
CREATE INDEX "eligibility_override_tenant_id_status_receiving_scope_idx" ON "eligibility_override"("tenant_id", "status", "receiving_scope");

-- CreateIndex
CREATE INDEX "recognition_tenant_id_unit_id_programme_cycle_year_idx" ON "recognition"("tenant_id", "unit_id", "programme", "cycle_year");

-- CreateIndex
CREATE INDEX "recognition_tenant_id_programme_cycle_year_decided_on_idx" ON "recognition"("tenant_id", "programme", "cycle_year", "decided_on");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_tenant_id_verification_code_key" ON "recognition"("tenant_id", "verification_code");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_tenant_id_paper_result_id_key" ON "recognition"("tenant_id", "paper_result_id");

-- CreateIndex
CREATE INDEX "grade_result_tenant_id_unit_id_cycle_year_idx" ON "grade_result"("tenant_id", "unit_id", "cycle_year");

-- CreateIndex
CREATE UNIQUE INDEX "grade_result_tenant_id_paper_result_id_key" ON "grade_result"("tenant_id", "paper_result_id");

-- CreateIndex
CREATE INDEX "paper_result_tenant_id_unit_id_programme_cycle_year_idx" ON "paper_result"("tenant_id", "unit_id", "programme", "cycle_year");

-- CreateIndex
CREATE INDEX "paper_result_tenant_id_status_cycle_year_idx" ON "paper_result"("tenant_id", "status", "cycle_year");

-- CreateIndex
CREATE INDEX "unit_version_tenant_id_unit_id_idx" ON "unit_version"("tenant_id", "unit_id");

-- CreateIndex
CREATE INDEX "unit_version_tenant_id_kind_search_key_idx" ON "unit_version"("tenant_id", "kind", "search_key");

-- CreateIndex
CREATE INDEX "unit_succession_tenant_id_successor_id_idx" ON "unit_succession"("tenant_id", "successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_tenant_id_predecessor_id_successor_id_on_da_key" ON "unit_succession"("tenant_id", "predecessor_id", "successor_id", "on_day");

-- CreateIndex
CREATE INDEX "unit_management_tenant_id_unit_id_idx" ON "unit_management"("tenant_id", "unit_id");

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_tenant_id_post_id_fkey" FOREIGN KEY ("tenant_id", "post_id") REFERENCES "post"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post_grant" ADD CONSTRAINT "post_grant_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post_grant" ADD CONSTRAINT "post_grant_tenant_id_post_id_fkey" FOREIGN KEY ("tenant_id", "post_id") REFERENCES "post"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_tenant_id_from_post_id_fkey" FOREIGN KEY ("tenant_id", "from_post_id") REFERENCES "post"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_tenant_id_to_post_id_fkey" FOREIGN KEY ("tenant_id", "to_post_id") REFERENCES "post"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_tenant_id_recorded_by_id_fkey" FOREIGN KEY ("tenant_id", "recorded_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_tenant_id_ended_by_id_fkey" FOREIGN KEY ("tenant_id", "ended_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_tenant_id_holding_id_fkey" FOREIGN KEY ("tenant_id", "holding_id") REFERENCES "post_holding"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_tenant_id_to_person_id_fkey" FOREIGN KEY ("tenant_id", "to_person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_tenant_id_done_by_id_fkey" FOREIGN KEY ("tenant_id", "done_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_tenant_id_holding_id_fkey" FOREIGN KEY ("tenant_id", "holding_id") REFERENCES "post_holding"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_tenant_id_uploaded_by_id_fkey" FOREIGN KEY ("tenant_id", "uploaded_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sample_file" ADD CONSTRAINT "sample_file_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sample_file" ADD CONSTRAINT "sample_file_tenant_id_uploaded_by_id_fkey" FOREIGN KEY ("tenant_id", "uploaded_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_unit_version_id_fkey" FOREIGN KEY ("tenant_id", "unit_version_id") REFERENCES "unit_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_plan_version_id_fkey" FOREIGN KEY ("tenant_id", "plan_version_id") REFERENCES "plan_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_criteria_version_id_fkey" FOREIGN KEY ("tenant_id", "criteria_version_id") REFERENCES "criteria_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_assigned_person_id_fkey" FOREIGN KEY ("tenant_id", "assigned_person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_unit_checked_by_id_fkey" FOREIGN KEY ("tenant_id", "unit_checked_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_eligibility_confirmed_by_id_fkey" FOREIGN KEY ("tenant_id", "eligibility_confirmed_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_number" ADD CONSTRAINT "dossier_number_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_answer" ADD CONSTRAINT "dossier_answer_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_answer" ADD CONSTRAINT "dossier_answer_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_answer" ADD CONSTRAINT "dossier_answer_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_group" ADD CONSTRAINT "dossier_group_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_group" ADD CONSTRAINT "dossier_group_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_group" ADD CONSTRAINT "dossier_group_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_added_by_id_fkey" FOREIGN KEY ("tenant_id", "added_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_component" ADD CONSTRAINT "dossier_component_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_component" ADD CONSTRAINT "dossier_component_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_component" ADD CONSTRAINT "dossier_component_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_component" ADD CONSTRAINT "dossier_component_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_component" ADD CONSTRAINT "earlier_component_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_component" ADD CONSTRAINT "earlier_component_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_component" ADD CONSTRAINT "earlier_component_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_component" ADD CONSTRAINT "earlier_component_tenant_id_saved_by_id_fkey" FOREIGN KEY ("tenant_id", "saved_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_submission" ADD CONSTRAINT "dossier_submission_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_submission" ADD CONSTRAINT "dossier_submission_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_submission" ADD CONSTRAINT "dossier_submission_tenant_id_submitted_by_id_fkey" FOREIGN KEY ("tenant_id", "submitted_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal_item" ADD CONSTRAINT "appraisal_item_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal_item" ADD CONSTRAINT "appraisal_item_tenant_id_appraisal_id_fkey" FOREIGN KEY ("tenant_id", "appraisal_id") REFERENCES "appraisal"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal_item" ADD CONSTRAINT "appraisal_item_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal_item" ADD CONSTRAINT "appraisal_item_tenant_id_dossier_id_evidence_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id", "evidence_id") REFERENCES "evidence"("tenant_id", "dossier_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_request" ADD CONSTRAINT "supplement_request_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_request" ADD CONSTRAINT "supplement_request_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_request" ADD CONSTRAINT "supplement_request_tenant_id_asked_by_id_fkey" FOREIGN KEY ("tenant_id", "asked_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_tenant_id_given_by_id_fkey" FOREIGN KEY ("tenant_id", "given_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "row_assignment" ADD CONSTRAINT "row_assignment_tenant_id_ended_by_id_fkey" FOREIGN KEY ("tenant_id", "ended_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_item" ADD CONSTRAINT "supplement_item_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_item" ADD CONSTRAINT "supplement_item_tenant_id_request_id_fkey" FOREIGN KEY ("tenant_id", "request_id") REFERENCES "supplement_request"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_item" ADD CONSTRAINT "supplement_item_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_item" ADD CONSTRAINT "supplement_item_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplement_item" ADD CONSTRAINT "supplement_item_tenant_id_dossier_id_evidence_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id", "evidence_id") REFERENCES "evidence"("tenant_id", "dossier_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_tenant_id_saved_by_id_fkey" FOREIGN KEY ("tenant_id", "saved_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_part" ADD CONSTRAINT "dossier_part_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_part" ADD CONSTRAINT "dossier_part_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_part" ADD CONSTRAINT "dossier_part_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_tenant_id_dossier_id_submission_fkey" FOREIGN KEY ("tenant_id", "dossier_id", "submission") REFERENCES "dossier_submission"("tenant_id", "dossier_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_tenant_id_criteria_version_id_fkey" FOREIGN KEY ("tenant_id", "criteria_version_id") REFERENCES "criteria_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_tenant_id_asked_by_id_fkey" FOREIGN KEY ("tenant_id", "asked_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_tenant_id_request_id_fkey" FOREIGN KEY ("tenant_id", "request_id") REFERENCES "opinion_request"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_chair_person_id_fkey" FOREIGN KEY ("tenant_id", "chair_person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_secretary_person_id_fkey" FOREIGN KEY ("tenant_id", "secretary_person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_locked_by_id_fkey" FOREIGN KEY ("tenant_id", "locked_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item_absence" ADD CONSTRAINT "meeting_item_absence_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item_absence" ADD CONSTRAINT "meeting_item_absence_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item_absence" ADD CONSTRAINT "meeting_item_absence_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_item_absence" ADD CONSTRAINT "meeting_item_absence_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_opinion" ADD CONSTRAINT "meeting_opinion_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_opinion" ADD CONSTRAINT "meeting_opinion_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_opinion" ADD CONSTRAINT "meeting_opinion_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_opinion" ADD CONSTRAINT "meeting_opinion_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_rule" ADD CONSTRAINT "meeting_rule_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_rule" ADD CONSTRAINT "meeting_rule_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_rule" ADD CONSTRAINT "meeting_rule_tenant_id_entered_by_id_fkey" FOREIGN KEY ("tenant_id", "entered_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "audit_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "audit_checkpoint_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_version" ADD CONSTRAINT "criteria_version_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_version" ADD CONSTRAINT "criteria_version_tenant_id_based_on_id_fkey" FOREIGN KEY ("tenant_id", "based_on_id") REFERENCES "criteria_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_tenant_id_entered_by_id_fkey" FOREIGN KEY ("tenant_id", "entered_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_tenant_id_removed_by_id_fkey" FOREIGN KEY ("tenant_id", "removed_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_tenant_id_granted_by_id_fkey" FOREIGN KEY ("tenant_id", "granted_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_plan_version_id_fkey" FOREIGN KEY ("tenant_id", "plan_version_id") REFERENCES "plan_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_signer_post_id_fkey" FOREIGN KEY ("tenant_id", "signer_post_id") REFERENCES "post"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_delegation_id_fkey" FOREIGN KEY ("tenant_id", "delegation_id") REFERENCES "delegation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_drafted_by_id_fkey" FOREIGN KEY ("tenant_id", "drafted_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_presented_by_id_fkey" FOREIGN KEY ("tenant_id", "presented_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_signed_by_id_fkey" FOREIGN KEY ("tenant_id", "signed_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_issued_by_id_fkey" FOREIGN KEY ("tenant_id", "issued_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_decision_id_fkey" FOREIGN KEY ("tenant_id", "decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_recognition_id_fkey" FOREIGN KEY ("tenant_id", "recognition_id") REFERENCES "recognition"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_tenant_id_unit_version_id_fkey" FOREIGN KEY ("tenant_id", "unit_version_id") REFERENCES "unit_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review" ADD CONSTRAINT "maintenance_review_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review" ADD CONSTRAINT "maintenance_review_tenant_id_recognition_id_fkey" FOREIGN KEY ("tenant_id", "recognition_id") REFERENCES "recognition"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review" ADD CONSTRAINT "maintenance_review_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review" ADD CONSTRAINT "maintenance_review_tenant_id_plan_version_id_fkey" FOREIGN KEY ("tenant_id", "plan_version_id") REFERENCES "plan_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review" ADD CONSTRAINT "maintenance_review_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review" ADD CONSTRAINT "maintenance_review_tenant_id_reviewed_by_id_fkey" FOREIGN KEY ("tenant_id", "reviewed_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review_event" ADD CONSTRAINT "maintenance_review_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review_event" ADD CONSTRAINT "maintenance_review_event_tenant_id_maintenance_review_id_fkey" FOREIGN KEY ("tenant_id", "maintenance_review_id") REFERENCES "maintenance_review"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "maintenance_review_event" ADD CONSTRAINT "maintenance_review_event_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recorded_consequence" ADD CONSTRAINT "recorded_consequence_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recorded_consequence" ADD CONSTRAINT "recorded_consequence_tenant_id_recognition_id_fkey" FOREIGN KEY ("tenant_id", "recognition_id") REFERENCES "recognition"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recorded_consequence" ADD CONSTRAINT "recorded_consequence_tenant_id_decision_id_fkey" FOREIGN KEY ("tenant_id", "decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recorded_consequence" ADD CONSTRAINT "recorded_consequence_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recorded_consequence" ADD CONSTRAINT "recorded_consequence_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_tenant_id_decision_id_fkey" FOREIGN KEY ("tenant_id", "decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_tenant_id_certificate_id_fkey" FOREIGN KEY ("tenant_id", "certificate_id") REFERENCES "signing_certificate"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signing_certificate" ADD CONSTRAINT "signing_certificate_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signing_certificate" ADD CONSTRAINT "signing_certificate_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signing_certificate" ADD CONSTRAINT "signing_certificate_tenant_id_ended_by_id_fkey" FOREIGN KEY ("tenant_id", "ended_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "trust_entry" ADD CONSTRAINT "trust_entry_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "trust_entry" ADD CONSTRAINT "trust_entry_tenant_id_added_by_id_fkey" FOREIGN KEY ("tenant_id", "added_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "trust_entry" ADD CONSTRAINT "trust_entry_tenant_id_ended_by_id_fkey" FOREIGN KEY ("tenant_id", "ended_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_file" ADD CONSTRAINT "decision_file_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_file" ADD CONSTRAINT "decision_file_tenant_id_decision_id_fkey" FOREIGN KEY ("tenant_id", "decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_unit_version_id_fkey" FOREIGN KEY ("tenant_id", "unit_version_id") REFERENCES "unit_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_plan_version_id_fkey" FOREIGN KEY ("tenant_id", "plan_version_id") REFERENCES "plan_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_made_by_id_fkey" FOREIGN KEY ("tenant_id", "made_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_approval_decision_id_fkey" FOREIGN KEY ("tenant_id", "approval_decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_paper" ADD CONSTRAINT "registration_paper_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_paper" ADD CONSTRAINT "registration_paper_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_paper" ADD CONSTRAINT "registration_paper_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_paper" ADD CONSTRAINT "registration_paper_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_tenant_id_replaces_id_fkey" FOREIGN KEY ("tenant_id", "replaces_id") REFERENCES "progress_report"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_tenant_id_sent_by_id_fkey" FOREIGN KEY ("tenant_id", "sent_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_paper" ADD CONSTRAINT "earlier_paper_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_paper" ADD CONSTRAINT "earlier_paper_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_paper" ADD CONSTRAINT "earlier_paper_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "earlier_paper" ADD CONSTRAINT "earlier_paper_tenant_id_saved_by_id_fkey" FOREIGN KEY ("tenant_id", "saved_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_event" ADD CONSTRAINT "registration_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_event" ADD CONSTRAINT "registration_event_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_event" ADD CONSTRAINT "registration_event_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_override" ADD CONSTRAINT "eligibility_override_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_override" ADD CONSTRAINT "eligibility_override_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_override" ADD CONSTRAINT "eligibility_override_tenant_id_plan_version_id_fkey" FOREIGN KEY ("tenant_id", "plan_version_id") REFERENCES "plan_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_override" ADD CONSTRAINT "eligibility_override_tenant_id_proposed_by_id_fkey" FOREIGN KEY ("tenant_id", "proposed_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_override" ADD CONSTRAINT "eligibility_override_tenant_id_checked_by_id_fkey" FOREIGN KEY ("tenant_id", "checked_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_tenant_id_unit_version_id_fkey" FOREIGN KEY ("tenant_id", "unit_version_id") REFERENCES "unit_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_tenant_id_status_decision_id_fkey" FOREIGN KEY ("tenant_id", "status_decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_tenant_id_paper_result_id_fkey" FOREIGN KEY ("tenant_id", "paper_result_id") REFERENCES "paper_result"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_tenant_id_decision_id_fkey" FOREIGN KEY ("tenant_id", "decision_id") REFERENCES "decision"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "grade_result" ADD CONSTRAINT "grade_result_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "grade_result" ADD CONSTRAINT "grade_result_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "grade_result" ADD CONSTRAINT "grade_result_tenant_id_paper_result_id_fkey" FOREIGN KEY ("tenant_id", "paper_result_id") REFERENCES "paper_result"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_unit_version_id_fkey" FOREIGN KEY ("tenant_id", "unit_version_id") REFERENCES "unit_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_replaces_id_fkey" FOREIGN KEY ("tenant_id", "replaces_id") REFERENCES "paper_result"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_entered_by_id_fkey" FOREIGN KEY ("tenant_id", "entered_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_checked_by_id_fkey" FOREIGN KEY ("tenant_id", "checked_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_result" ADD CONSTRAINT "paper_result_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_tenant_id_parent_unit_id_fkey" FOREIGN KEY ("tenant_id", "parent_unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_tenant_id_ground_unit_id_fkey" FOREIGN KEY ("tenant_id", "ground_unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_tenant_id_predecessor_id_fkey" FOREIGN KEY ("tenant_id", "predecessor_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_tenant_id_successor_id_fkey" FOREIGN KEY ("tenant_id", "successor_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_management" ADD CONSTRAINT "unit_management_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_management" ADD CONSTRAINT "unit_management_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_management" ADD CONSTRAINT "unit_management_tenant_id_body_id_fkey" FOREIGN KEY ("tenant_id", "body_id") REFERENCES "body"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
