-- What Prisma's schema cannot say: context, policies, frozen rows, allowed moves, grants.
-- Order of reading: 0 names, 1 context, 2 ranges, 3 policies, 4 frozen rows, 5 allowed moves, 6 grants, 7 public view, 8 demo reset.

-- 0. Names -------------------------------------------------------------------
-- Names stand in the order of the Vietnamese alphabet (a ă â … d đ e ê …), numbers in them by their size.
CREATE COLLATION vietnamese (provider = icu, locale = 'vi-VN-u-kn-true');
DO $$
DECLARE place text[];
BEGIN
  FOREACH place SLICE 1 IN ARRAY ARRAY[['unit_version', 'name'], ['body', 'name'], ['body', 'short_name'], ['post', 'title'],
    ['person', 'full_name'], ['tenant', 'name'], ['registration', 'unit_name'], ['dossier', 'unit_name'],
    ['decision_item', 'unit_name'], ['recognition', 'unit_name'], ['paper_result', 'unit_name'],
    ['eligibility_override', 'unit_name'], ['saved_filter', 'name']] LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE vietnamese', place[1], place[2]);
  END LOOP;
END $$;

/* As `fold` of lib/core/text.ts: lower case, no tone marks, đ as d, single spaces. */
CREATE FUNCTION search_fold(typed text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT trim(regexp_replace(replace(regexp_replace(normalize(lower(typed), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),
    '\s+', ' ', 'g')) $$;
CREATE FUNCTION keep_dossier_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_key := search_fold(NEW.unit_name || ' ' || NEW.code);
  RETURN NEW;
END $$;
CREATE TRIGGER search_key BEFORE INSERT OR UPDATE OF unit_name, code, search_key ON dossier
  FOR EACH ROW EXECUTE FUNCTION keep_dossier_search_key();
CREATE FUNCTION keep_registration_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_key := search_fold(NEW.unit_name);
  SELECT p.cycle_year INTO NEW.cycle_year FROM plan_version v JOIN plan p ON p.tenant_id = v.tenant_id AND p.id = v.plan_id
    WHERE v.tenant_id = NEW.tenant_id AND v.id = NEW.plan_version_id;
  NEW.cycle_year := coalesce(NEW.cycle_year, 0);
  RETURN NEW;
END $$;
CREATE TRIGGER list_keys BEFORE INSERT OR UPDATE OF unit_name, plan_version_id, search_key, cycle_year ON registration
  FOR EACH ROW EXECUTE FUNCTION keep_registration_keys();

-- What is with the unit is counted on every list of dossiers, by whoever looks: from this index alone (decision 0030).
CREATE INDEX dossier_with_unit_idx ON dossier (tenant_id, status, due_on, return_due_on)
  INCLUDE (scope_path, unit_scope, reached_scopes) WHERE status IN ('draft', 'returned', 'declined_intake');

-- 1. Context -----------------------------------------------------------------
-- After commit a transaction-local setting is '' and not null, hence nullif.
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;
CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.scope', true), '') $$;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.today', true), '')::date $$;

/* A record is in scope when its managing territory lies under the actor's, when the actor is its own unit,
   or when its route has reached the actor's territory. No scope set: nothing is.
   Written so that each half can be an index condition: what begins with t/1/ lies between t/1/ and t/10, since 0 follows /
   in the order of the indexes of scope_path. */
CREATE FUNCTION in_scope(path text, unit_scope text, reached text[] DEFAULT '{}') RETURNS boolean
  LANGUAGE sql STABLE AS
  $$ SELECT (path COLLATE "C" >= app_scope() AND path COLLATE "C" < rtrim(app_scope(), '/') || '0')
    OR unit_scope = app_scope() OR reached @> ARRAY[app_scope()] $$;

/* Rules are written from the province's own territory, or from t/ while a tenant is made. */
CREATE FUNCTION at_province() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(app_scope() ~ '^t/([^/]+/)?$', false) $$;

CREATE FUNCTION is_territory(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT kind IN ('tinh', 'thanh_pho_truc_thuoc', 'huyen', 'quan', 'thi_xa', 'thanh_pho', 'xa', 'phuong', 'thi_tran', 'dac_khu') $$;

-- 2. Ranges never overlap ----------------------------------------------------
ALTER TABLE unit_version ADD CONSTRAINT unit_version_no_overlap
  EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit_management ADD CONSTRAINT unit_management_no_overlap
  EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, basis WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE post_holding ADD CONSTRAINT post_holding_one_holder
  EXCLUDE USING gist (tenant_id WITH =, post_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE registration ADD CONSTRAINT registration_one_open
  EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, plan_version_id WITH =)
  WHERE (status NOT IN ('withdrawn', 'rejected'));
ALTER TABLE unit_version ADD CONSTRAINT unit_version_range CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_management ADD CONSTRAINT unit_management_range CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_management ADD CONSTRAINT unit_management_delegation_has_document
  CHECK (basis = 'by_law' OR (basis = 'delegated' AND document IS NOT NULL));
ALTER TABLE supplement_item ADD CONSTRAINT supplement_item_says_what CHECK (length(trim(note)) > 0);
ALTER TABLE supplement_item ADD CONSTRAINT supplement_item_names_its_file
  CHECK ((evidence_id IS NULL) = (evidence_title IS NULL) AND page BETWEEN 1 AND 9999);
ALTER TABLE appraisal_item ADD CONSTRAINT appraisal_item_page CHECK (page BETWEEN 1 AND 9999);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_size CHECK (size > 0 AND size <= 20971520);
ALTER TABLE sample_file ADD CONSTRAINT sample_file_size CHECK (size > 0 AND size <= 20971520);

-- 3. Policies ----------------------------------------------------------------
-- For the tenants' role, and for the owner, who is held by them too. Other roles have policies of their own: what one
-- of them could add by setting a context would be one more way in.
CREATE FUNCTION managed_in_scope(of_tenant uuid, of_unit uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM unit_management m WHERE m.tenant_id = of_tenant AND m.unit_id = of_unit
    AND starts_with(m.scope_path, app_scope())
    AND m.valid_from <= app_today() AND (m.valid_to IS NULL OR m.valid_to > app_today())) $$;

/* Bodies, posts and grants are given within the giver's territory, and to the units that it manages: nobody below
   gives himself a post above. */
CREATE FUNCTION seat_in_scope(of_tenant uuid, path text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(starts_with(path, app_scope()), false) OR (path ~ '^u/[0-9a-f-]{36}/$'
    AND (at_province() OR managed_in_scope(of_tenant, substring(path FROM 3 FOR 36)::uuid))) $$;

DO $$
DECLARE
  own constant text := 'tenant_id = app_tenant()';
  directory constant text[] := ARRAY['body', 'person', 'post', 'post_holding', 'post_grant', 'criteria_version', 'sample_file',
    'plan', 'plan_version', 'unit_succession', 'calendar_day', 'delegation', 'meeting_rule'];
  scoped constant text[] := ARRAY['registration', 'dossier'];
  of_dossier constant text[] := ARRAY['dossier_answer', 'earlier_answer', 'dossier_group', 'evidence', 'dossier_component', 'earlier_component', 'row_assignment',
    'dossier_submission', 'appraisal', 'appraisal_item', 'supplement_request', 'supplement_item', 'dossier_event',
    'dossier_part'];
  of_registration constant text[] := ARRAY['registration_paper', 'earlier_paper', 'registration_event', 'progress_report'];
  of_meeting constant text[] := ARRAY['meeting_attendee', 'meeting_item', 'meeting_item_absence', 'meeting_opinion'];
  name text;
  rule text;
  written text;
BEGIN
  FOR name IN SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'tenant_id' AND table_name NOT IN ('session', 'account') LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    rule := CASE
      -- Who sits where, and the rules of the province, are open to everybody of the tenant.
      WHEN name = ANY (directory) THEN own
      WHEN name = ANY (scoped) THEN own || ' AND in_scope(scope_path, unit_scope, reached_scopes)'
      -- A dossier that is out of sight: everybody still knows what part he himself has in it.
      WHEN name = 'dossier_part' THEN own || ' AND (person_id = app_person() OR EXISTS (SELECT 1 FROM dossier parent
        WHERE parent.tenant_id = dossier_part.tenant_id AND parent.id = dossier_part.dossier_id))'
      -- A body that is asked sees what it was asked and what it said, wherever the dossier lies.
      WHEN name = 'opinion_request' THEN own || ' AND (asked_scope = app_scope() OR EXISTS (SELECT 1 FROM dossier parent
        WHERE parent.tenant_id = opinion_request.tenant_id AND parent.id = opinion_request.dossier_id))'
      WHEN name = 'opinion' THEN own || ' AND EXISTS (SELECT 1 FROM opinion_request parent
        WHERE parent.tenant_id = opinion.tenant_id AND parent.id = opinion.request_id)'
      WHEN name = ANY (of_dossier) THEN own || format(
        ' AND EXISTS (SELECT 1 FROM dossier parent WHERE parent.tenant_id = %1$I.tenant_id AND parent.id = %1$I.dossier_id)', name)
      WHEN name = ANY (of_registration) THEN own || format(
        ' AND EXISTS (SELECT 1 FROM registration parent WHERE parent.tenant_id = %1$I.tenant_id AND parent.id = %1$I.registration_id)', name)
      WHEN name = ANY (of_meeting) THEN own || format(
        ' AND EXISTS (SELECT 1 FROM meeting parent WHERE parent.tenant_id = %1$I.tenant_id AND parent.id = %1$I.meeting_id)', name)
      WHEN name IN ('meeting', 'handover') THEN own || ' AND in_scope(scope_path, '''')'
      -- A filter is its keeper's alone, whoever else looks at the same territory.
      WHEN name = 'saved_filter' THEN own || ' AND EXISTS (SELECT 1 FROM post_holding h
        WHERE h.tenant_id = saved_filter.tenant_id AND h.id = saved_filter.holding_id AND h.person_id = app_person())'
      WHEN name = 'maintenance_review_event' THEN own || ' AND EXISTS (SELECT 1 FROM maintenance_review parent
        WHERE parent.tenant_id = maintenance_review_event.tenant_id AND parent.id = maintenance_review_event.maintenance_review_id)'
      WHEN name = 'stored_file' THEN own || ' AND in_scope(scope_path, unit_scope)'
      WHEN name = 'idempotency_key' THEN own || ' AND person_id = app_person()'
      WHEN name IN ('outbox', 'dossier_number') THEN own
      ELSE NULL
    END;
    written := CASE
      WHEN name = 'body' OR name = 'post_grant' THEN own || ' AND seat_in_scope(tenant_id, scope_path)'
      WHEN name = 'post' THEN own || ' AND EXISTS (SELECT 1 FROM body b WHERE b.tenant_id = post.tenant_id
        AND b.id = post.body_id AND seat_in_scope(b.tenant_id, b.scope_path))'
      WHEN name = 'post_holding' THEN own || ' AND EXISTS (SELECT 1 FROM post p JOIN body b ON b.tenant_id = p.tenant_id
        AND b.id = p.body_id WHERE p.tenant_id = post_holding.tenant_id AND p.id = post_holding.post_id
        AND seat_in_scope(b.tenant_id, b.scope_path))'
      WHEN name = 'delegation' THEN own || ' AND EXISTS (SELECT 1 FROM post p JOIN body b ON b.tenant_id = p.tenant_id
        AND b.id = p.body_id WHERE p.tenant_id = delegation.tenant_id AND p.id = delegation.from_post_id
        AND seat_in_scope(b.tenant_id, b.scope_path))'
      WHEN name = 'meeting_rule' THEN own || ' AND (at_province() OR EXISTS (SELECT 1 FROM body b
        WHERE b.tenant_id = meeting_rule.tenant_id AND b.id = meeting_rule.body_id AND seat_in_scope(b.tenant_id, b.scope_path)))'
      WHEN name IN ('dossier_part', 'opinion_request') THEN own || format(
        ' AND EXISTS (SELECT 1 FROM dossier parent WHERE parent.tenant_id = %1$I.tenant_id AND parent.id = %1$I.dossier_id)', name)
      WHEN name = 'opinion' THEN own || ' AND EXISTS (SELECT 1 FROM opinion_request parent
        WHERE parent.tenant_id = opinion.tenant_id AND parent.id = opinion.request_id AND parent.asked_scope = app_scope())'
      WHEN name = 'person' THEN own || ' AND starts_with(app_scope(), ''t/'')'
      WHEN name = ANY (directory) THEN own || ' AND at_province()'
      ELSE rule END;
    -- A body that is asked for its opinion reads what was sent, and the papers of the criteria it is asked about, until the
    -- appraisal is concluded; it writes nothing there, and sees nothing else of a dossier that is not its own.
    rule := CASE name
      WHEN 'dossier_submission' THEN own || format(' AND ((%s) OR EXISTS (SELECT 1 FROM opinion_request r
        WHERE r.tenant_id = dossier_submission.tenant_id AND r.dossier_id = dossier_submission.dossier_id
          AND r.asked_scope = app_scope() AND r.closed_on IS NULL AND r.submission <= dossier_submission.number))', rule)
      WHEN 'evidence' THEN own || format(' AND ((%s) OR EXISTS (SELECT 1 FROM opinion_request r
        WHERE r.tenant_id = evidence.tenant_id AND r.dossier_id = evidence.dossier_id
          AND r.asked_scope = app_scope() AND r.closed_on IS NULL
          AND (cardinality(r.criteria) = 0 OR evidence.criterion_code = ANY (r.criteria))))', rule)
      WHEN 'stored_file' THEN own || format(' AND ((%s) OR EXISTS (SELECT 1 FROM evidence e JOIN opinion_request r
          ON r.tenant_id = e.tenant_id AND r.dossier_id = e.dossier_id
        WHERE e.tenant_id = stored_file.tenant_id AND e.file_id = stored_file.id
          AND r.asked_scope = app_scope() AND r.closed_on IS NULL
          AND (cardinality(r.criteria) = 0 OR e.criterion_code = ANY (r.criteria))))', rule)
      ELSE rule END;
    IF rule IS NOT NULL THEN
      EXECUTE format('CREATE POLICY tenant_and_scope ON %I TO sovang_app, CURRENT_USER USING (%s) WITH CHECK (%s)', name, rule, written);
    END IF;
  END LOOP;
END $$;

/* A managing record holds ids and a level only. Below it is seen by the bodies of its own territory and above;
   a lower body sees that a unit on its ground belongs to a higher one. */
CREATE POLICY tenant_and_scope ON unit_management TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, 'u/' || unit_id || '/') OR starts_with(app_scope(), scope_path)))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, ''));

/* Names of communes, districts and provinces are public facts and are read by everybody of the tenant.
   Other units: their managing bodies, the commune they stand in, and the unit itself. Reading says in so many words
   what `managed_in_scope` says: a function is asked row by row, this once for a whole list. */
CREATE POLICY tenant_and_scope ON unit_version TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND app_scope() IS NOT NULL AND (is_territory(kind)
    OR in_scope(ground_path, 'u/' || unit_id || '/') OR EXISTS (SELECT 1 FROM unit_management m
      WHERE m.tenant_id = unit_version.tenant_id AND m.unit_id = unit_version.unit_id AND starts_with(m.scope_path, app_scope())
      AND m.valid_from <= app_today() AND (m.valid_to IS NULL OR m.valid_to > app_today()))))
  WITH CHECK (tenant_id = app_tenant() AND (in_scope(ground_path, '') OR managed_in_scope(tenant_id, unit_id)));

-- The register's line of a unit is changed by its managing level, not by the ground it stands on.
CREATE POLICY changed_by_manager ON unit_version AS RESTRICTIVE FOR UPDATE TO sovang_app, CURRENT_USER
  USING (at_province() OR managed_in_scope(tenant_id, unit_id));

-- A later day for a whole territory concerns everybody there, the one of a unit that unit and those it goes through.
CREATE POLICY tenant_and_scope ON deadline_extension TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND ((unit_id IS NULL AND app_scope() IS NOT NULL) OR in_scope(scope_path, unit_scope)
    OR EXISTS (SELECT 1 FROM dossier d WHERE d.tenant_id = deadline_extension.tenant_id AND d.id = deadline_extension.dossier_id)))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, unit_scope));

CREATE POLICY tenant_and_scope ON unit TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND EXISTS (SELECT 1 FROM unit_version v
    WHERE v.tenant_id = unit.tenant_id AND v.unit_id = unit.id))
  WITH CHECK (tenant_id = app_tenant() AND app_scope() IS NOT NULL);

CREATE FUNCTION unit_in_scope(of_tenant uuid, of_unit uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_scope() = 'u/' || of_unit || '/' OR managed_in_scope(of_tenant, of_unit)
    OR EXISTS (SELECT 1 FROM unit_version v WHERE v.tenant_id = of_tenant AND v.unit_id = of_unit
      AND is_territory(v.kind) AND starts_with(v.ground_path, app_scope())) $$;

/* Results are read under the territory that decided them, by whoever manages the unit now,
   and by a successor of the unit as its history. */
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['recognition', 'grade_result'] LOOP
    EXECUTE format('CREATE POLICY tenant_and_scope ON %1$I TO sovang_app, CURRENT_USER USING (tenant_id = app_tenant() AND (
        in_scope(scope_path, unit_scope) OR unit_in_scope(tenant_id, unit_id)
        OR EXISTS (SELECT 1 FROM unit_succession s WHERE s.tenant_id = %1$I.tenant_id
          AND s.predecessor_id = %1$I.unit_id AND unit_in_scope(s.tenant_id, s.successor_id))))
      WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, unit_scope))', name);
  END LOOP;
END $$;

/* What was read from a paper is seen where the unit stands, by the territory that decided, and by the unit. */
CREATE POLICY tenant_and_scope ON paper_result TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, unit_scope) OR in_scope(decided_path, '')))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, ''));

/* What was let go on is seen where the unit stands, by the body that selects or receives, and by the unit. */
CREATE POLICY tenant_and_scope ON eligibility_override TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, unit_scope) OR in_scope(receiving_scope, '')))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(receiving_scope, ''));

/* A review is read where the title is: the unit and its managing level learn early that it may be lost. */
CREATE POLICY tenant_and_scope ON maintenance_review TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, unit_scope) OR unit_in_scope(tenant_id, unit_id)))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, unit_scope));

/* What a lost title brings is read where the title is: by whoever took it, whoever manages the unit, and the unit. */
CREATE POLICY tenant_and_scope ON recorded_consequence TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, unit_scope) OR unit_in_scope(tenant_id, unit_id)))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, unit_scope));

CREATE POLICY tenant_and_scope ON decision_item TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, unit_scope) OR in_scope(decider_path, '')))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, unit_scope));
-- An issued list approval is read by everybody of the tenant: a unit that is not on it is told which list that is.
CREATE POLICY tenant_and_scope ON decision TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (in_scope(scope_path, '')
    OR (status = 'issued' AND kind = 'list_approval' AND app_scope() IS NOT NULL)
    OR (status = 'issued' AND EXISTS (
      SELECT 1 FROM decision_item i WHERE i.tenant_id = decision.tenant_id AND i.decision_id = decision.id))))
  WITH CHECK (tenant_id = app_tenant() AND in_scope(scope_path, ''));
CREATE POLICY tenant_and_scope ON confirmation TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND EXISTS (SELECT 1 FROM decision d
    WHERE d.tenant_id = confirmation.tenant_id AND d.id = confirmation.decision_id))
  WITH CHECK (tenant_id = app_tenant() AND EXISTS (SELECT 1 FROM decision d
    WHERE d.tenant_id = confirmation.tenant_id AND d.id = confirmation.decision_id));
CREATE POLICY tenant_and_scope ON decision_file TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND EXISTS (SELECT 1 FROM decision d
    WHERE d.tenant_id = decision_file.tenant_id AND d.id = decision_file.decision_id))
  WITH CHECK (tenant_id = app_tenant() AND EXISTS (SELECT 1 FROM decision d
    WHERE d.tenant_id = decision_file.tenant_id AND d.id = decision_file.decision_id));
-- The public part of a certificate is no secret in the province; only its owner brings it or ends it.
CREATE POLICY tenant_and_scope ON signing_certificate TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant())
  WITH CHECK (tenant_id = app_tenant() AND person_id = app_person());
-- Whose certificates count is known to all and decided at the province.
CREATE POLICY tenant_and_scope ON trust_entry TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant())
  WITH CHECK (tenant_id = app_tenant() AND at_province());
/* The log is read under the territory where an act was done, whole at the province, by each person of himself, and by a
   unit and its managing body where it says who looked into their dossiers and files. */
CREATE POLICY tenant_and_scope ON audit_entry TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (at_province() OR in_scope(scope_path, scope_path) OR person_id = app_person()
    OR (event = 'dossier.read' AND EXISTS (SELECT 1 FROM dossier d WHERE d.tenant_id = audit_entry.tenant_id
      AND d.id = audit_entry.subject_id AND app_scope() IN (d.unit_scope, d.scope_path)))
    OR (subject_type = 'file' AND EXISTS (SELECT 1 FROM stored_file f WHERE f.tenant_id = audit_entry.tenant_id
      AND f.id = audit_entry.subject_id AND app_scope() IN (f.unit_scope, f.scope_path)))))
  WITH CHECK (tenant_id = app_tenant());
CREATE POLICY tenant_and_scope ON audit_link TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant() AND (at_province() OR EXISTS (SELECT 1 FROM audit_entry e
    WHERE e.tenant_id = audit_link.tenant_id AND e.id = audit_link.entry_id)))
  WITH CHECK (tenant_id = app_tenant() AND at_province());
-- A checkpoint holds no content; it stands on documents and is anybody's of the tenant.
CREATE POLICY tenant_and_scope ON audit_checkpoint TO sovang_app, CURRENT_USER
  USING (tenant_id = app_tenant())
  WITH CHECK (tenant_id = app_tenant() AND at_province());

ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON tenant FOR SELECT TO sovang_app USING (id = app_tenant());
CREATE POLICY all_tenants ON tenant TO sovang_platform USING (true) WITH CHECK (true);
CREATE POLICY named_in_public ON tenant FOR SELECT TO sovang_public USING (true);
CREATE POLICY demo_of_owner ON tenant FOR SELECT TO CURRENT_USER USING (is_demo);

ALTER TABLE saved_filter ADD CONSTRAINT saved_filter_known CHECK (list IN ('dossiers', 'queue', 'registrations', 'units'));

-- 4. Frozen rows -------------------------------------------------------------
/* True only inside reset_demo_tenant: the function runs as the owner and the tenant is a demo. */
CREATE FUNCTION demo_reset_running(of_tenant uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_user = (SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE proname = 'app_tenant')
    AND coalesce(current_setting('app.demo_reset', true) = of_tenant::text, false) $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_entry', 'audit_link', 'audit_checkpoint', 'dossier_event', 'earlier_answer', 'earlier_component', 'earlier_paper', 'registration_event',
    'dossier_submission', 'dossier_part', 'stored_file', 'sample_file', 'confirmation', 'decision_file', 'unit', 'unit_succession', 'deadline_extension',
    'maintenance_review_event', 'recorded_consequence', 'handover', 'meeting_rule', 'opinion'] LOOP
    EXECUTE format('CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

/* A certificate, an authority and its list are ended, once; what they say never changes. */
CREATE FUNCTION only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ending constant text[] := ARRAY['ended_at', 'ended_by_id'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
      OR (to_jsonb(NEW) - ending) IS DISTINCT FROM (to_jsonb(OLD) - ending) THEN
    RAISE EXCEPTION 'rows of % only end', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON signing_certificate FOR EACH ROW EXECUTE FUNCTION only_ends();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON trust_entry FOR EACH ROW EXECUTE FUNCTION only_ends();
-- A person signs with one certificate at a time; a certificate, an authority and a list each count once.
CREATE UNIQUE INDEX signing_certificate_one_open ON signing_certificate (tenant_id, person_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX signing_certificate_once ON signing_certificate (tenant_id, sha256) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX trust_entry_once ON trust_entry (tenant_id, sha256) WHERE ended_at IS NULL;
ALTER TABLE trust_entry ADD CONSTRAINT trust_entry_known CHECK (kind IN ('root', 'crl') AND (kind = 'crl') = (revoked IS NOT NULL));
ALTER TABLE decision_file ADD CONSTRAINT decision_file_known CHECK (stage IN ('presented', 'signed', 'issued'));
ALTER TABLE confirmation ADD CONSTRAINT confirmation_known CHECK (method IN ('internal', 'certificate', 'elsewhere'));
ALTER TABLE confirmation ADD CONSTRAINT confirmation_by_certificate CHECK ((certificate_id IS NULL) = (method = 'internal'));

/* A delegation is ended, once; what it gave and by which document stays. */
CREATE FUNCTION keep_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ending constant text[] := ARRAY['ended_on', 'ended_by_id'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.ended_on IS NOT NULL
      OR (to_jsonb(NEW) - ending) IS DISTINCT FROM (to_jsonb(OLD) - ending) THEN
    RAISE EXCEPTION 'a delegation never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON delegation FOR EACH ROW EXECUTE FUNCTION keep_delegation();
ALTER TABLE delegation ADD CONSTRAINT delegation_known CHECK (capacity IN ('deputy', 'by_order', 'authorised'));
ALTER TABLE delegation ADD CONSTRAINT delegation_of_another CHECK (from_post_id <> to_post_id);
ALTER TABLE delegation ADD CONSTRAINT delegation_has_term CHECK (valid_to > valid_from);
ALTER TABLE delegation ADD CONSTRAINT delegation_has_document CHECK (length(trim(document)) > 0);

/* What a unit was called and who managed it, by which document and since when, stays; only the end of a line is set, or
   comes earlier. */
CREATE FUNCTION keep_line_of_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'valid_to') IS DISTINCT FROM (to_jsonb(OLD) - 'valid_to')
      OR NEW.valid_to IS NULL OR NEW.valid_to >= coalesce(OLD.valid_to, 'infinity') THEN
    RAISE EXCEPTION 'a line of % never changes but for its end', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON unit_management FOR EACH ROW EXECUTE FUNCTION keep_line_of_register();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON unit_version FOR EACH ROW EXECUTE FUNCTION keep_line_of_register();

/* A day of the calendar is taken out, once; what it said stays on record. */
CREATE FUNCTION keep_calendar_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taking_out constant text[] := ARRAY['removed_by_id', 'removed_at'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.removed_at IS NOT NULL
      OR (to_jsonb(NEW) - taking_out) IS DISTINCT FROM (to_jsonb(OLD) - taking_out) THEN
    RAISE EXCEPTION 'a day of the calendar never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON calendar_day FOR EACH ROW EXECUTE FUNCTION keep_calendar_day();
CREATE UNIQUE INDEX calendar_day_once ON calendar_day (tenant_id, day) WHERE removed_at IS NULL;
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_known CHECK (kind IN ('holiday', 'swapped_off', 'swapped_in'));
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_has_document CHECK (length(trim(document)) > 0);
ALTER TABLE deadline_extension ADD CONSTRAINT deadline_extension_of_one
  CHECK ((milestone_key IS NULL) <> (dossier_id IS NULL) AND (dossier_id IS NULL OR unit_id IS NOT NULL));
ALTER TABLE deadline_extension ADD CONSTRAINT deadline_extension_later CHECK (closes_on > former_closes_on);
ALTER TABLE deadline_extension ADD CONSTRAINT deadline_extension_has_document CHECK (length(trim(document_number)) > 0);

CREATE FUNCTION refuse_change_when_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' AND NOT demo_reset_running(OLD.tenant_id) THEN
    RAISE EXCEPTION 'a published version of % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON criteria_version FOR EACH ROW EXECUTE FUNCTION refuse_change_when_published();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION refuse_change_when_published();

/* Only how a recognition stands may move, with the paper that moved it; what was recognised stays as it was decided. */
CREATE FUNCTION keep_recognition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE standing constant text[] := ARRAY['status', 'revision', 'status_document', 'status_on', 'status_decision_id',
  'maintained_year', 'correction_document', 'corrected_on', 'replacement_code'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - standing) IS DISTINCT FROM (to_jsonb(OLD) - standing) THEN
    RAISE EXCEPTION 'a recognition is never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON recognition FOR EACH ROW EXECUTE FUNCTION keep_recognition();

/* A class as decided stays; it may stop counting, once. */
CREATE FUNCTION keep_grade_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.status <> 'active' OR (to_jsonb(NEW) - 'status') IS DISTINCT FROM (to_jsonb(OLD) - 'status') THEN
    RAISE EXCEPTION 'a class is never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON grade_result FOR EACH ROW EXECUTE FUNCTION keep_grade_result();
ALTER TABLE grade_result ADD CONSTRAINT grade_result_known CHECK (status IN ('active', 'superseded'));
CREATE UNIQUE INDEX grade_result_once ON grade_result (tenant_id, unit_id, cycle_year) WHERE status = 'active';

/* What was read from a paper is never rewritten. It is checked once, by another person than the one who entered it;
   or another row takes its place. */
CREATE FUNCTION keep_paper_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE checking constant text[] := ARRAY['status', 'checked_by_id', 'checked_on', 'check_note'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - checking) IS DISTINCT FROM (to_jsonb(OLD) - checking) THEN
    RAISE EXCEPTION 'what was read from a paper never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'waiting' AND NEW.status IN ('confirmed', 'refused') AND NEW.checked_by_id IS NOT DISTINCT FROM app_person() THEN
    RETURN NEW;
  END IF;
  IF OLD.status IN ('waiting', 'confirmed') AND NEW.status = 'replaced'
      AND (to_jsonb(NEW) - 'status') = (to_jsonb(OLD) - 'status') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a paper result is checked once' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON paper_result FOR EACH ROW EXECUTE FUNCTION keep_paper_result();

/* It begins unchecked, in the name of whoever enters it. */
CREATE FUNCTION begin_paper_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'waiting' OR NEW.checked_by_id IS NOT NULL OR NEW.entered_by_id IS DISTINCT FROM app_person() THEN
    RAISE EXCEPTION 'a paper result begins unchecked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON paper_result FOR EACH ROW EXECUTE FUNCTION begin_paper_result();

/* A row gives way to one that points to it: unchecked to an unchecked one, checked to a checked one. */
CREATE FUNCTION gives_way_to_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM paper_result p WHERE p.tenant_id = NEW.tenant_id AND p.replaces_id = NEW.id
      AND p.status = CASE OLD.status WHEN 'waiting' THEN 'waiting' ELSE 'confirmed' END) THEN
    RAISE EXCEPTION 'nothing takes the place of this paper result' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER gives_way_to_another AFTER UPDATE ON paper_result DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status = 'replaced') EXECUTE FUNCTION gives_way_to_another();
ALTER TABLE paper_result ADD CONSTRAINT paper_result_known CHECK (status IN ('waiting', 'confirmed', 'refused', 'replaced')
  AND CASE programme WHEN 'movement_grade' THEN result IN ('xuat_sac', 'kha', 'trung_binh', 'yeu')
    ELSE result IN ('recognised', 'not_recognised') END);
ALTER TABLE paper_result ADD CONSTRAINT paper_result_second_person CHECK (checked_by_id <> entered_by_id);
ALTER TABLE paper_result ADD CONSTRAINT paper_result_is_checked
  CHECK (status NOT IN ('confirmed', 'refused') OR (checked_by_id IS NOT NULL AND checked_on IS NOT NULL));
ALTER TABLE paper_result ADD CONSTRAINT paper_result_has_document CHECK (length(trim(decision_number)) > 0 AND length(trim(decider_name)) > 0);
ALTER TABLE paper_result ADD CONSTRAINT paper_result_of_another CHECK (replaces_id <> id);
CREATE UNIQUE INDEX paper_result_once ON paper_result (tenant_id, unit_id, programme, cycle_year, status) WHERE status IN ('waiting', 'confirmed');
CREATE UNIQUE INDEX paper_result_replaced_once ON paper_result (tenant_id, replaces_id) WHERE status <> 'refused';

/* Who entered or sent an open registration of a unit in a plan. */
CREATE FUNCTION entered_the_unit(of_tenant uuid, of_unit uuid, of_plan uuid, who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM registration r JOIN registration_event e ON e.tenant_id = r.tenant_id AND e.registration_id = r.id
    WHERE r.tenant_id = of_tenant AND r.unit_id = of_unit AND r.plan_version_id = of_plan
      AND r.status NOT IN ('withdrawn', 'rejected') AND e.person_id = who AND e.act IN ('draft', 'select', 'submit')) $$;

/* What was let go on never changes. It begins unanswered, in the name of whoever proposes it, and is answered once by
   another person; neither of them entered the unit. */
CREATE FUNCTION keep_eligibility_override() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE answering constant text[] := ARRAY['status', 'checked_by_id', 'checked_on', 'check_note'];
BEGIN
  IF TG_OP <> 'INSERT' AND demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'waiting' OR NEW.checked_by_id IS NOT NULL OR NEW.proposed_by_id IS DISTINCT FROM app_person() THEN
      RAISE EXCEPTION 'an override begins unanswered' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF TG_OP = 'DELETE' OR OLD.status <> 'waiting' OR NEW.status = 'waiting' OR NEW.checked_by_id IS DISTINCT FROM app_person()
      OR (to_jsonb(NEW) - answering) IS DISTINCT FROM (to_jsonb(OLD) - answering) THEN
    RAISE EXCEPTION 'an override is answered once and never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF entered_the_unit(NEW.tenant_id, NEW.unit_id, NEW.plan_version_id, app_person()) THEN
    RAISE EXCEPTION 'who entered the unit does not let it go on' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON eligibility_override FOR EACH ROW EXECUTE FUNCTION keep_eligibility_override();
ALTER TABLE eligibility_override ADD CONSTRAINT eligibility_override_known CHECK (status IN ('waiting', 'confirmed', 'refused'));
ALTER TABLE eligibility_override ADD CONSTRAINT eligibility_override_second_person CHECK (checked_by_id <> proposed_by_id);
ALTER TABLE eligibility_override ADD CONSTRAINT eligibility_override_is_checked
  CHECK (status = 'waiting' OR (checked_by_id IS NOT NULL AND checked_on IS NOT NULL));
ALTER TABLE eligibility_override ADD CONSTRAINT eligibility_override_has_document CHECK (length(trim(reason)) > 0
  AND length(trim(document_number)) > 0 AND length(trim(document_body)) > 0 AND document_date <= proposed_on);
CREATE UNIQUE INDEX eligibility_override_once ON eligibility_override (tenant_id, unit_id, plan_version_id, line_key, finding)
  WHERE status IN ('waiting', 'confirmed');

/* Who let a unit go on does not enter it himself; the body that chooses units may have proposed its own choice. */
CREATE FUNCTION nobody_enters_what_he_let_go_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM registration r JOIN eligibility_override o ON o.tenant_id = r.tenant_id AND o.unit_id = r.unit_id
        AND o.plan_version_id = r.plan_version_id AND o.status IN ('waiting', 'confirmed')
      WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.registration_id
        AND (o.checked_by_id = NEW.person_id OR (o.proposed_by_id = NEW.person_id AND NEW.act <> 'select'))) THEN
    RAISE EXCEPTION 'who let the unit go on does not enter it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_another_person BEFORE INSERT ON registration_event FOR EACH ROW WHEN (NEW.act IN ('draft', 'select', 'submit'))
  EXECUTE FUNCTION nobody_enters_what_he_let_go_on();

-- What was read and signed is what is issued: after signing only number, day and issue may be added, after issue nothing.
CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE open_after_signing constant text[] := ARRAY['status', 'revision', 'number', 'number_year', 'symbol', 'decided_on', 'issued_by_id', 'issued_at'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.status IN ('issued', 'cancelled') THEN
    RAISE EXCEPTION 'a decision once issued never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'signed' AND (to_jsonb(NEW) - open_after_signing) IS DISTINCT FROM (to_jsonb(OLD) - open_after_signing) THEN
    RAISE EXCEPTION 'a signed decision never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION keep_decision();

/* A review keeps what it is about, and ends with the paper that was issued. */
CREATE FUNCTION keep_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE open_parts constant text[] := ARRAY['status', 'revision', 'cause', 'reviewed_by_id', 'reviewed_on'];
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.status IN ('kept', 'dropped', 'withdrawn')
    OR (to_jsonb(NEW) - open_parts) IS DISTINCT FROM (to_jsonb(OLD) - open_parts) THEN
    RAISE EXCEPTION 'a review keeps what it is about, and once closed it never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON maintenance_review FOR EACH ROW EXECUTE FUNCTION keep_review();

-- Both the decision it leaves and the one it comes to must be drafts.
CREATE FUNCTION keep_decision_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(coalesce(OLD.tenant_id, NEW.tenant_id)) THEN RETURN coalesce(NEW, OLD); END IF;
  IF EXISTS (SELECT 1 FROM unnest(ARRAY[OLD.decision_id, NEW.decision_id]) touched
      WHERE touched IS NOT NULL AND NOT EXISTS (SELECT 1 FROM decision d
        WHERE d.tenant_id = coalesce(NEW.tenant_id, OLD.tenant_id) AND d.id = touched AND d.status = 'draft')) THEN
    RAISE EXCEPTION 'the annex of a decision is closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON decision_item FOR EACH ROW EXECUTE FUNCTION keep_decision_item();

CREATE FUNCTION keep_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR OLD.status IN ('locked', 'cancelled') THEN
    RAISE EXCEPTION 'locked minutes never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN
      (('planned', 'open'), ('planned', 'cancelled'), ('open', 'cancelled'), ('open', 'locked')) THEN
    RAISE EXCEPTION 'meeting cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON meeting FOR EACH ROW EXECUTE FUNCTION keep_meeting();

-- The shared lock makes votes and answers wait for whoever locks the minutes, and then see that they are locked.
CREATE FUNCTION keep_meeting_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE states text[];
BEGIN
  IF demo_reset_running(coalesce(OLD.tenant_id, NEW.tenant_id)) THEN RETURN coalesce(NEW, OLD); END IF;
  SELECT array_agg(status) INTO states FROM (SELECT status FROM meeting m
    WHERE m.tenant_id = coalesce(NEW.tenant_id, OLD.tenant_id) AND m.id IN (OLD.meeting_id, NEW.meeting_id) FOR SHARE) touched;
  IF states && ARRAY['locked', 'cancelled'] THEN
    RAISE EXCEPTION 'locked minutes never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['meeting_attendee', 'meeting_item', 'meeting_item_absence', 'meeting_opinion'] LOOP
    EXECUTE format('CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_meeting_part()', name);
  END LOOP;
END $$;

/* What a case was opened with stays: unit, rules, route and territory are those of its day. */
CREATE FUNCTION keep_pins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.tenant_id, NEW.id, NEW.code, NEW.registration_id, NEW.unit_id, NEW.unit_version_id, NEW.plan_version_id,
      NEW.criteria_version_id, NEW.programme, NEW.cycle_year, NEW.unit_name, NEW.unit_class, NEW.managing_level, NEW.delegated,
      NEW.route, NEW.scope_path, NEW.unit_scope, NEW.created_by_id)
    IS DISTINCT FROM (OLD.tenant_id, OLD.id, OLD.code, OLD.registration_id, OLD.unit_id, OLD.unit_version_id,
      OLD.plan_version_id, OLD.criteria_version_id, OLD.programme, OLD.cycle_year, OLD.unit_name, OLD.unit_class,
      OLD.managing_level, OLD.delegated, OLD.route, OLD.scope_path, OLD.unit_scope, OLD.created_by_id) THEN
    RAISE EXCEPTION 'a dossier keeps what it was opened with' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pinned BEFORE UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION keep_pins();

/* A registration stays with its unit and its plan. The unit's name, way and conditions are those of the day it was sent;
   sending it anew is the one act that reads them again. */
CREATE FUNCTION keep_registration_pins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.tenant_id, NEW.id, NEW.unit_id, NEW.plan_version_id, NEW.entry, NEW.made_by_id, NEW.made_at, NEW.made_on)
    IS DISTINCT FROM (OLD.tenant_id, OLD.id, OLD.unit_id, OLD.plan_version_id, OLD.entry, OLD.made_by_id, OLD.made_at, OLD.made_on) THEN
    RAISE EXCEPTION 'a registration keeps its unit and plan' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT (OLD.status IN ('draft', 'returned') AND NEW.status = 'submitted')
      AND (NEW.unit_version_id, NEW.unit_name, NEW.unit_class, NEW.managing_level, NEW.delegated, NEW.eligibility, NEW.route,
        NEW.receiving_scope, NEW.receiving_body_name, NEW.scope_path, NEW.unit_scope)
      IS DISTINCT FROM (OLD.unit_version_id, OLD.unit_name, OLD.unit_class, OLD.managing_level, OLD.delegated,
        OLD.eligibility, OLD.route, OLD.receiving_scope, OLD.receiving_body_name, OLD.scope_path, OLD.unit_scope) THEN
    RAISE EXCEPTION 'a registration keeps what it was sent with' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pinned BEFORE UPDATE ON registration FOR EACH ROW EXECUTE FUNCTION keep_registration_pins();

/* What a dossier says, and what its readers said of it, is written only while it is open for that. The rows are those
   of lib/dossiers/domain/content.ts; a test compares both. A dossier that is not there is left to keys and policies.
   Whoever writes for the unit holds the dossier's row, so that sending and saving follow one another. */
INSERT INTO content_opening (content, status, rows) VALUES
  ('dossier_answer', 'draft', 'every'),
  ('dossier_answer', 'declined_intake', 'every'),
  ('dossier_answer', 'returned', 'asked'),
  ('evidence', 'draft', 'every'),
  ('evidence', 'declined_intake', 'every'),
  ('evidence', 'returned', 'asked'),
  ('dossier_group', 'draft', 'every'),
  ('dossier_group', 'declined_intake', 'every'),
  ('dossier_group', 'returned', 'every'),
  ('dossier_component', 'draft', 'every'),
  ('dossier_component', 'declined_intake', 'every'),
  ('dossier_component', 'returned', 'asked'),
  ('dossier_component', 'evaluating', 'of_evaluators'),
  ('appraisal', 'evaluating', 'every'),
  ('appraisal', 'under_review', 'every'),
  ('appraisal_item', 'evaluating', 'every'),
  ('appraisal_item', 'under_review', 'every'),
  ('supplement_request', 'returned', 'every'),
  ('supplement_request', 'resubmitted', 'every'),
  ('supplement_item', 'returned', 'every');

CREATE FUNCTION may_write_content(of_table text, written jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM dossier d
    WHERE d.tenant_id = (written->>'tenant_id')::uuid AND d.id = (written->>'dossier_id')::uuid
      AND NOT EXISTS (SELECT 1 FROM content_opening o WHERE o.content = of_table AND o.status = d.status AND CASE o.rows
        WHEN 'every' THEN true
        WHEN 'asked' THEN EXISTS (SELECT 1 FROM supplement_request r
          JOIN supplement_item i ON i.tenant_id = r.tenant_id AND i.request_id = r.id
          WHERE r.tenant_id = d.tenant_id AND r.dossier_id = d.id AND r.answered_on IS NULL
            AND i.target = coalesce('criterion:' || (written->>'criterion_code'), 'component:' || (written->>'code')))
        WHEN 'of_evaluators' THEN EXISTS (SELECT 1 FROM plan_version p, jsonb_array_elements(p.content->'components') c
          WHERE p.tenant_id = d.tenant_id AND p.id = d.plan_version_id
            AND c->>'code' = written->>'code' AND c->>'maker' <> 'unit')
        END)) $$;

CREATE FUNCTION keep_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(coalesce(OLD.tenant_id, NEW.tenant_id)) THEN RETURN coalesce(NEW, OLD); END IF;
  IF (TG_OP <> 'INSERT' AND NOT may_write_content(TG_TABLE_NAME, to_jsonb(OLD)))
      OR (TG_OP <> 'DELETE' AND NOT may_write_content(TG_TABLE_NAME, to_jsonb(NEW))) THEN
    RAISE EXCEPTION 'the dossier is not open for changes of its %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT DISTINCT content FROM content_opening LOOP
    EXECUTE format('CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_content()', name);
  END LOOP;
END $$;

/* A row is given only while it may be written; a giving is ended once, and what was given to whom stays. A row is with
   one person at a time. */
CREATE UNIQUE INDEX row_assignment_one_open ON row_assignment (tenant_id, dossier_id, target) WHERE ended_at IS NULL;
ALTER TABLE row_assignment ADD CONSTRAINT row_assignment_ends_whole
  CHECK ((ended_at IS NULL) = (ending IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL));
CREATE FUNCTION keep_row_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends constant text[] := ARRAY['ending', 'ended_by_id', 'ended_at'];
  is_criterion boolean;
BEGIN
  IF demo_reset_running(coalesce(OLD.tenant_id, NEW.tenant_id)) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a given row stays on record' USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - ends) IS DISTINCT FROM (to_jsonb(OLD) - ends) THEN
      RAISE EXCEPTION 'a given row is ended once and never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  is_criterion := starts_with(NEW.target, 'criterion:');
  IF NOT may_write_content(CASE WHEN is_criterion THEN 'dossier_answer' ELSE 'dossier_component' END,
      jsonb_build_object('tenant_id', NEW.tenant_id, 'dossier_id', NEW.dossier_id,
        CASE WHEN is_criterion THEN 'criterion_code' ELSE 'code' END, split_part(NEW.target, ':', 2))) THEN
    RAISE EXCEPTION 'the row is not open, so it is not given' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON row_assignment FOR EACH ROW EXECUTE FUNCTION keep_row_assignment();

/* Opinions of other bodies (rules.md 4, OPINION). A body is asked while the dossier is appraised, at the territory where
   it sits. A request is closed once, when the appraisal is concluded, and says how it stood: silence after the last day is
   silence, and not to have waited has a reason. */
ALTER TABLE opinion_request ADD CONSTRAINT opinion_request_known CHECK (origin IN ('route', 'reader') AND length(trim(question)) > 0
  AND due_on > asked_on AND (closed_on IS NULL) = (outcome IS NULL) AND coalesce(outcome IN ('answered', 'silent', 'not_awaited'), true)
  AND (outcome IS DISTINCT FROM 'not_awaited' OR length(trim(coalesce(closing_note, ''))) > 0));
CREATE UNIQUE INDEX opinion_request_once ON opinion_request (tenant_id, dossier_id, body_id, submission) WHERE closed_on IS NULL;
ALTER TABLE opinion ADD CONSTRAINT opinion_known
  CHECK (position IN ('agree', 'disagree', 'other') AND (position = 'agree' OR length(trim(text)) > 0));
CREATE FUNCTION keep_opinion_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ends constant text[] := ARRAY['closed_on', 'outcome', 'closing_note'];
BEGIN
  IF demo_reset_running(coalesce(OLD.tenant_id, NEW.tenant_id)) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'whom one asked stays on record' USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'INSERT' THEN
    -- Whoever concludes waits for whoever asks, and the other way round.
    PERFORM 1 FROM dossier d WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.dossier_id FOR SHARE;
    IF NEW.closed_on IS NOT NULL OR NOT EXISTS (SELECT 1 FROM dossier d WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.dossier_id
        AND d.status = 'under_review' AND d.submission = NEW.submission)
        OR NOT EXISTS (SELECT 1 FROM body b WHERE b.tenant_id = NEW.tenant_id AND b.id = NEW.body_id AND b.scope_path = NEW.asked_scope) THEN
      RAISE EXCEPTION 'a body is asked while the dossier is appraised' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.closed_on IS NOT NULL OR (to_jsonb(NEW) - ends) IS DISTINCT FROM (to_jsonb(OLD) - ends)
      OR NEW.outcome IS DISTINCT FROM (CASE
        WHEN EXISTS (SELECT 1 FROM opinion o WHERE o.tenant_id = NEW.tenant_id AND o.request_id = NEW.id) THEN 'answered'
        WHEN NEW.closed_on > OLD.due_on THEN 'silent' ELSE 'not_awaited' END) THEN
    RAISE EXCEPTION 'a request is closed once, as it stood' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON opinion_request FOR EACH ROW EXECUTE FUNCTION keep_opinion_request();

/* An opinion is corrected by a further row until its last day; one that comes later is marked and stands. Nobody speaks
   for another body of a dossier that he entered, evaluated or appraises, and the other way round. */
CREATE FUNCTION lock_part(of_dossier uuid, of_person uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended('part ' || of_dossier || of_person, 0)) $$;
CREATE FUNCTION begin_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked opinion_request;
BEGIN
  PERFORM lock_part(NEW.dossier_id, NEW.person_id);
  SELECT r.* INTO asked FROM opinion_request r WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.request_id FOR UPDATE;
  IF asked.id IS NULL OR asked.closed_on IS NOT NULL OR asked.dossier_id <> NEW.dossier_id
      OR NEW.number <> 1 + (SELECT count(*) FROM opinion o WHERE o.tenant_id = NEW.tenant_id AND o.request_id = NEW.request_id)
      OR NEW.late <> (NEW.given_on > asked.due_on) OR (NEW.late AND NEW.number > 1)
      OR NEW.given_on <> coalesce(app_today(), NEW.given_on) OR NEW.person_id IS DISTINCT FROM app_person() THEN
    RAISE EXCEPTION 'nothing is asked, or what was said stands' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM dossier_part p WHERE p.tenant_id = NEW.tenant_id AND p.dossier_id = NEW.dossier_id
      AND p.person_id = NEW.person_id AND p.part <> 'decided') THEN
    RAISE EXCEPTION 'whoever worked on the dossier is not asked about it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON opinion FOR EACH ROW EXECUTE FUNCTION begin_opinion();
CREATE FUNCTION part_of_nobody_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_part(NEW.dossier_id, NEW.person_id);
  IF EXISTS (SELECT 1 FROM opinion o WHERE o.tenant_id = NEW.tenant_id AND o.dossier_id = NEW.dossier_id AND o.person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'whoever gave an opinion on the dossier has no other part in it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER nobody_asked AFTER INSERT ON dossier_part FOR EACH ROW WHEN (NEW.part <> 'decided')
  EXECUTE FUNCTION part_of_nobody_asked();

-- An appraisal is concluded with every request closed, so that none is left to be read as consent.
CREATE FUNCTION no_request_left_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM opinion_request r WHERE r.tenant_id = NEW.tenant_id AND r.dossier_id = NEW.id AND r.closed_on IS NULL) THEN
    RAISE EXCEPTION 'a body is still asked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_request_left_open BEFORE UPDATE OF status ON dossier FOR EACH ROW
  WHEN (OLD.status = 'under_review' AND NEW.status IN ('in_meeting', 'proposed')) EXECUTE FUNCTION no_request_left_open();

-- What an officer overwrites in an answer stays on record. No role may write that; the owner's function does.
CREATE FUNCTION keep_earlier_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO earlier_answer (tenant_id, id, dossier_id, criterion_code, result, explanation, numerator, denominator, figure,
      exception_code, exception_note, evidence_absence, revision, saved_by_id, saved_at)
    VALUES (OLD.tenant_id, gen_random_uuid(), OLD.dossier_id, OLD.criterion_code, OLD.result, OLD.explanation, OLD.numerator,
      OLD.denominator, OLD.figure, OLD.exception_code, OLD.exception_note, OLD.evidence_absence, OLD.revision,
      OLD.updated_by_id, OLD.updated_at);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_earlier_answer() FROM PUBLIC;
CREATE TRIGGER keeps_earlier AFTER UPDATE ON dossier_answer FOR EACH ROW EXECUTE FUNCTION keep_earlier_answer();

-- The same of a component and of a paper of the registration; that somebody calls it finished is no change of it.
CREATE FUNCTION keep_earlier_component() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO earlier_component (tenant_id, id, dossier_id, code, mode, data, file_id, revision, saved_by_id, saved_at)
    VALUES (OLD.tenant_id, gen_random_uuid(), OLD.dossier_id, OLD.code, OLD.mode, OLD.data, OLD.file_id, OLD.revision,
      OLD.updated_by_id, OLD.updated_at);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_earlier_component() FROM PUBLIC;
CREATE TRIGGER keeps_earlier AFTER UPDATE ON dossier_component FOR EACH ROW
  WHEN ((OLD.mode, OLD.data, OLD.file_id) IS DISTINCT FROM (NEW.mode, NEW.data, NEW.file_id))
  EXECUTE FUNCTION keep_earlier_component();

CREATE FUNCTION keep_earlier_paper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO earlier_paper (tenant_id, id, registration_id, code, document_number, document_date, file_id, data, revision,
      saved_by_id, saved_at)
    VALUES (OLD.tenant_id, gen_random_uuid(), OLD.registration_id, OLD.code, OLD.document_number, OLD.document_date,
      OLD.file_id, OLD.data, OLD.revision, OLD.updated_by_id, OLD.updated_at);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_earlier_paper() FROM PUBLIC;
CREATE TRIGGER keeps_earlier AFTER UPDATE ON registration_paper FOR EACH ROW
  WHEN ((OLD.document_number, OLD.document_date, OLD.file_id, OLD.data)
    IS DISTINCT FROM (NEW.document_number, NEW.document_date, NEW.file_id, NEW.data))
  EXECUTE FUNCTION keep_earlier_paper();

/* A report that was sent never changes; a correction is the next version and points at the sent one before it. A draft is
   written over until its sender sends it. */
CREATE FUNCTION keep_progress_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fixed constant text[] := ARRAY['tenant_id', 'id', 'registration_id', 'report_key', 'period', 'version', 'replaces_id'];
DECLARE name text;
BEGIN
  IF TG_OP <> 'INSERT' AND demo_reset_running(OLD.tenant_id) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.status = 'sent') THEN
    RAISE EXCEPTION 'a report that was sent never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    FOREACH name IN ARRAY fixed LOOP
      IF to_jsonb(NEW) -> name IS DISTINCT FROM to_jsonb(OLD) -> name THEN
        RAISE EXCEPTION 'what a report is about never changes' USING ERRCODE = 'restrict_violation';
      END IF;
    END LOOP;
  END IF;
  IF NEW.status = 'sent' AND NEW.sent_by_id IS DISTINCT FROM app_person() THEN
    RAISE EXCEPTION 'a report is sent in the name of whoever sends it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version > 1 AND NOT EXISTS (SELECT 1 FROM progress_report p WHERE p.tenant_id = NEW.tenant_id AND p.id = NEW.replaces_id
      AND p.registration_id = NEW.registration_id AND p.period = NEW.period AND p.version = NEW.version - 1 AND p.status = 'sent') THEN
    RAISE EXCEPTION 'a correction points at the report that was sent before it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON progress_report FOR EACH ROW EXECUTE FUNCTION keep_progress_report();
ALTER TABLE progress_report ADD CONSTRAINT progress_report_known CHECK (status IN ('draft', 'sent') AND version >= 1
  AND (version = 1) = (replaces_id IS NULL));
ALTER TABLE progress_report ADD CONSTRAINT progress_report_is_sent CHECK (status <> 'sent' OR (content_hash IS NOT NULL
  AND sent_on IS NOT NULL AND sent_at IS NOT NULL AND sent_by_id IS NOT NULL AND sent_by_post IS NOT NULL));
ALTER TABLE progress_report ADD CONSTRAINT progress_report_correction_has_reason CHECK (version = 1 OR length(trim(correction_reason)) > 0);

-- 5. Allowed moves -----------------------------------------------------------
-- The rows are those of lib/dossiers/domain/workflow.ts, lib/registrations/domain/workflow.ts and, in
-- lib/recognition/domain, workflow.ts, review-workflow.ts and standing.ts; a test compares both.
INSERT INTO workflow_transition (subject, act, from_status, to_status) VALUES
  ('dossier', 'submit', 'draft', 'evaluating'),
  ('dossier', 'submit', 'draft', 'submitted'),
  ('dossier', 'submit', 'declined_intake', 'submitted'),
  ('dossier', 'withdraw', 'submitted', 'withdrawn'),
  ('dossier', 'withdraw', 'evaluating', 'withdrawn'),
  ('dossier', 'recall', 'submitted', 'draft'),
  ('dossier', 'recall', 'evaluating', 'draft'),
  ('dossier', 'receive', 'submitted', 'received'),
  ('dossier', 'decline_intake', 'submitted', 'declined_intake'),
  ('dossier', 'start_appraisal', 'received', 'under_review'),
  ('dossier', 'start_appraisal', 'resubmitted', 'under_review'),
  ('dossier', 'start_evaluation', 'resubmitted', 'evaluating'),
  ('dossier', 'return', 'evaluating', 'returned'),
  ('dossier', 'return', 'under_review', 'returned'),
  ('dossier', 'resubmit', 'returned', 'resubmitted'),
  ('dossier', 'forward', 'evaluating', 'submitted'),
  ('dossier', 'propose', 'evaluating', 'proposed'),
  ('dossier', 'propose', 'under_review', 'in_meeting'),
  ('dossier', 'propose', 'under_review', 'proposed'),
  ('dossier', 'conclude', 'in_meeting', 'proposed'),
  ('dossier', 'conclude', 'in_meeting', 'not_recognised'),
  ('dossier', 'clarify', 'in_meeting', 'under_review'),
  ('dossier', 'recognise', 'proposed', 'recognised'),
  ('dossier', 'decline', 'proposed', 'not_recognised'),
  ('dossier', 'reconsider', 'proposed', 'under_review'),
  ('dossier', 'reconsider', 'proposed', 'evaluating'),
  ('dossier', 'disagree', 'proposed', 'under_review'),
  ('dossier', 'disagree', 'proposed', 'evaluating'),
  ('registration', 'submit', 'draft', 'submitted'),
  ('registration', 'submit', 'returned', 'submitted'),
  ('registration', 'return', 'submitted', 'returned'),
  ('registration', 'accept', 'submitted', 'accepted'),
  ('registration', 'approve', 'accepted', 'approved'),
  ('registration', 'reject', 'submitted', 'rejected'),
  ('registration', 'leave_off', 'accepted', 'rejected'),
  ('registration', 'deselect', 'selected', 'withdrawn'),
  ('registration', 'withdraw', 'draft', 'withdrawn'),
  ('registration', 'withdraw', 'submitted', 'withdrawn'),
  ('registration', 'withdraw', 'returned', 'withdrawn'),
  ('decision', 'present', 'draft', 'ready'),
  ('decision', 'cancel', 'draft', 'cancelled'),
  ('decision', 'cancel', 'sent_back', 'cancelled'),
  ('decision', 'sign', 'ready', 'signed'),
  ('decision', 'send_back', 'ready', 'sent_back'),
  ('decision', 'redraft', 'sent_back', 'draft'),
  ('decision', 'issue', 'signed', 'issued'),
  ('maintenance_review', 'keep', 'open', 'to_keep'),
  ('maintenance_review', 'keep', 'at_risk', 'to_keep'),
  ('maintenance_review', 'warn', 'open', 'at_risk'),
  ('maintenance_review', 'drop', 'open', 'to_drop'),
  ('maintenance_review', 'drop', 'at_risk', 'to_drop'),
  ('maintenance_review', 'propose_withdrawal', 'open', 'to_withdraw'),
  ('maintenance_review', 'propose_withdrawal', 'at_risk', 'to_withdraw'),
  ('maintenance_review', 'reopen', 'to_keep', 'open'),
  ('maintenance_review', 'reopen', 'to_drop', 'open'),
  ('maintenance_review', 'reopen', 'to_withdraw', 'open'),
  ('maintenance_review', 'reopen', 'at_risk', 'open'),
  ('maintenance_review', 'close', 'to_keep', 'kept'),
  ('maintenance_review', 'close', 'to_drop', 'dropped'),
  ('maintenance_review', 'close', 'to_withdraw', 'withdrawn'),
  ('recognition', 'maintain', 'active', 'maintained'),
  ('recognition', 'lapse', 'active', 'lapsed'),
  ('recognition', 'lapse', 'maintained', 'lapsed'),
  ('recognition', 'revoke', 'active', 'revoked'),
  ('recognition', 'revoke', 'maintained', 'revoked'),
  ('recognition', 'revoke', 'lapsed', 'revoked'),
  ('recognition', 'replace', 'active', 'superseded'),
  ('recognition', 'replace', 'maintained', 'superseded'),
  ('recognition', 'replace', 'lapsed', 'superseded');

CREATE FUNCTION allow_listed_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status THEN
    IF NOT EXISTS (SELECT 1 FROM workflow_transition w WHERE w.subject = TG_TABLE_NAME
        AND w.from_status = OLD.status AND w.to_status = NEW.status) THEN
      RAISE EXCEPTION '% cannot go from % to %', TG_TABLE_NAME, OLD.status, NEW.status USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.revision <> OLD.revision + 1 THEN
      RAISE EXCEPTION 'a move of % raises its revision by one', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
/* A dossier that no move leads out of is closed, and stays as it was closed. */
CREATE FUNCTION keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) OR EXISTS (SELECT 1 FROM workflow_transition w
      WHERE w.subject = TG_TABLE_NAME AND w.from_status = OLD.status) THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'a closed % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER stays_closed BEFORE UPDATE OR DELETE ON dossier FOR EACH ROW EXECUTE FUNCTION keep_closed();

CREATE TRIGGER listed_move BEFORE UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION allow_listed_move();
CREATE TRIGGER listed_move BEFORE UPDATE ON registration FOR EACH ROW EXECUTE FUNCTION allow_listed_move();
CREATE TRIGGER listed_move BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION allow_listed_move();
CREATE TRIGGER listed_move BEFORE UPDATE ON maintenance_review FOR EACH ROW EXECUTE FUNCTION allow_listed_move();
CREATE TRIGGER listed_move BEFORE UPDATE ON recognition FOR EACH ROW EXECUTE FUNCTION allow_listed_move();

-- A move without its journal row does not commit; the journal row names an allowed act.
CREATE FUNCTION move_is_journalled() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %1$I_event e JOIN workflow_transition w ON w.subject = %1$L AND w.act = e.act
      AND w.from_status = e.from_status AND w.to_status = e.to_status
    WHERE e.tenant_id = $1 AND e.%1$I_id = $2 AND e.revision = $3 AND e.from_status = $4 AND e.to_status = $5)', TG_TABLE_NAME)
    INTO found USING NEW.tenant_id, NEW.id, NEW.revision, OLD.status, NEW.status;
  IF NOT found THEN
    RAISE EXCEPTION 'a move of % has no journal row', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journalled AFTER UPDATE ON dossier DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION move_is_journalled();
CREATE CONSTRAINT TRIGGER journalled AFTER UPDATE ON registration DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION move_is_journalled();

CREATE CONSTRAINT TRIGGER journalled AFTER UPDATE ON maintenance_review DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION move_is_journalled();

-- A choice is taken back while no dossier was opened from it; a unit is left off the list while no paper under way names
-- it. Opening and drafting lock the registration first, so that of two at once the second sees what the first one did.
CREATE FUNCTION closed_while_unused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'selected' AND EXISTS (SELECT 1 FROM dossier d
      WHERE d.tenant_id = NEW.tenant_id AND d.registration_id = NEW.id) THEN
    RAISE EXCEPTION 'a dossier was opened from this choice' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'accepted' AND EXISTS (SELECT 1 FROM decision_item i
      JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id
      WHERE i.tenant_id = NEW.tenant_id AND i.registration_id = NEW.id AND d.status <> 'cancelled') THEN
    RAISE EXCEPTION 'the registration stands in a list' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER closed_while_unused AFTER UPDATE ON registration DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IN ('selected', 'accepted') AND NEW.status IN ('withdrawn', 'rejected'))
  EXECUTE FUNCTION closed_while_unused();

CREATE FUNCTION review_begins_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'open' THEN
    RAISE EXCEPTION 'a review begins open' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_open BEFORE INSERT ON maintenance_review FOR EACH ROW EXECUTE FUNCTION review_begins_open();

-- A dossier that a meeting did not pass cannot stand in the annex of a decision, nor one that was not proposed,
-- nor one that stands in another living decision. The lock makes two drafts at once wait for each other.
CREATE FUNCTION only_proposed_in_annex() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.dossier_id IS NOT NULL THEN
    PERFORM 1 FROM dossier d WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.dossier_id
      AND d.status = 'proposed' AND d.proposal = 'recognise' FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the dossier is not proposed for recognition' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NEW.registration_id IS NOT NULL THEN
    PERFORM 1 FROM registration r WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.registration_id
      AND r.status = 'accepted' FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the registration is not accepted' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  -- An earlier recognition is in one paper under way at a time, and in the notice only as its review concluded.
  IF NEW.recognition_id IS NOT NULL THEN
    PERFORM 1 FROM recognition r WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.recognition_id
      AND r.unit_id = NEW.unit_id AND r.outcome = 'recognised' FOR UPDATE;
    IF NOT FOUND OR EXISTS (SELECT 1 FROM decision_item i JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id
        WHERE i.tenant_id = NEW.tenant_id AND i.recognition_id = NEW.recognition_id AND i.id <> NEW.id
          AND d.status NOT IN ('cancelled', 'issued')) THEN
      RAISE EXCEPTION 'the recognition is in another paper' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.effect IN ('maintain', 'lapse') AND NOT EXISTS (SELECT 1 FROM maintenance_review m
        JOIN decision d ON d.tenant_id = m.tenant_id AND d.id = NEW.decision_id AND d.kind = 'maintenance_notice'
          AND d.plan_version_id = m.plan_version_id AND d.cycle_year = m.year
        WHERE m.tenant_id = NEW.tenant_id AND m.recognition_id = NEW.recognition_id
          AND m.status = CASE NEW.effect WHEN 'maintain' THEN 'to_keep' ELSE 'to_drop' END) THEN
      RAISE EXCEPTION 'no review concludes so' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM decision_item i JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id
      WHERE i.tenant_id = NEW.tenant_id AND d.status <> 'cancelled' AND i.id <> NEW.id
        AND (i.dossier_id = NEW.dossier_id OR i.registration_id = NEW.registration_id)) THEN
    RAISE EXCEPTION 'already in another decision' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_proposed BEFORE INSERT ON decision_item FOR EACH ROW EXECUTE FUNCTION only_proposed_in_annex();

-- A decision begins as a draft; once signed it has the signer's confirmation of this very content.
CREATE FUNCTION decision_begins_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'draft' THEN
    RAISE EXCEPTION 'a decision begins as a draft' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_as_draft BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION decision_begins_as_draft();

CREATE FUNCTION signed_is_confirmed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM confirmation c WHERE c.tenant_id = NEW.tenant_id AND c.decision_id = NEW.id
      AND c.content_hash = NEW.content_hash AND c.person_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'nobody has confirmed what this decision says' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER signed_is_confirmed AFTER UPDATE ON decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status <> 'signed' AND NEW.status = 'signed') EXECUTE FUNCTION signed_is_confirmed();

-- A dossier is recognised, and a recognition of the product is on record, by an issued decision alone.
CREATE FUNCTION recognised_by_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM decision_item i JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id
      WHERE i.tenant_id = NEW.tenant_id AND i.dossier_id = NEW.id AND d.status = 'issued' AND d.kind = 'recognition') THEN
    RAISE EXCEPTION 'no issued decision recognises this dossier' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recognised_by_decision AFTER UPDATE ON dossier DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status <> 'recognised' AND NEW.status = 'recognised') EXECUTE FUNCTION recognised_by_decision();

-- A dossier goes back to be read again only when no paper under way names it.
CREATE FUNCTION read_again_outside_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM decision_item i JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id
      WHERE i.tenant_id = NEW.tenant_id AND i.dossier_id = NEW.id AND d.status <> 'cancelled') THEN
    RAISE EXCEPTION 'the dossier stands in a decision' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER read_again_outside_decision AFTER UPDATE ON dossier DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status = 'proposed' AND NEW.status IN ('under_review', 'evaluating'))
  EXECUTE FUNCTION read_again_outside_decision();

-- The unit takes a dossier back to mend it only from the first body that got it, and before anybody there read it.
CREATE FUNCTION recalled_unread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.step <> 1 OR NEW.step <> 0 OR OLD.assigned_person_id IS NOT NULL OR EXISTS (SELECT 1 FROM appraisal a
      WHERE a.tenant_id = NEW.tenant_id AND a.dossier_id = NEW.id AND a.submission = OLD.submission) THEN
    RAISE EXCEPTION 'the dossier is being read' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recalled_unread AFTER UPDATE ON dossier DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status <> 'draft' AND NEW.status = 'draft') EXECUTE FUNCTION recalled_unread();

/* A result on paper enters the register by an entry that a second person has checked; only a province that is being
   set up, from t/, brings results with it. */
CREATE FUNCTION checked_paper_stands_behind(of_tenant uuid, of_unit uuid, entry uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(app_scope() = 't/', false) OR EXISTS (SELECT 1 FROM paper_result p WHERE p.tenant_id = of_tenant
    AND p.id = entry AND p.unit_id = of_unit AND p.status = 'confirmed') $$;

CREATE FUNCTION grade_has_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'active' OR (NEW.source = 'paper' AND NOT checked_paper_stands_behind(NEW.tenant_id, NEW.unit_id, NEW.paper_result_id)) THEN
    RAISE EXCEPTION 'no checked paper stands behind this class' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER has_paper BEFORE INSERT ON grade_result FOR EACH ROW EXECUTE FUNCTION grade_has_paper();

/* A checked entry that points to the one behind a result takes that result out of the register. */
CREATE FUNCTION replaced_on_paper(of_tenant uuid, entry uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM paper_result p WHERE p.tenant_id = of_tenant AND p.replaces_id = entry AND p.status = 'confirmed') $$;
CREATE FUNCTION superseded_on_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT demo_reset_running(OLD.tenant_id) AND NOT replaced_on_paper(NEW.tenant_id, NEW.paper_result_id) THEN
    RAISE EXCEPTION 'no checked paper takes the place of this class' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER superseded_on_paper AFTER UPDATE ON grade_result DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION superseded_on_paper();

CREATE FUNCTION recognition_has_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.source = 'paper' AND NOT checked_paper_stands_behind(NEW.tenant_id, NEW.unit_id, NEW.paper_result_id) THEN
    RAISE EXCEPTION 'no checked paper stands behind this recognition' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.source <> 'paper' AND NOT EXISTS (SELECT 1 FROM decision_item i
      JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id
      WHERE i.tenant_id = NEW.tenant_id AND i.unit_id = NEW.unit_id AND d.id = NEW.decision_id AND d.status = 'issued') THEN
    RAISE EXCEPTION 'no issued decision stands behind this recognition' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER has_decision BEFORE INSERT ON recognition FOR EACH ROW EXECUTE FUNCTION recognition_has_decision();

-- How a recognition stands changes by an issued paper alone, one that names it and does this very thing.
CREATE FUNCTION stands_by_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF demo_reset_running(OLD.tenant_id) THEN RETURN NULL; END IF;
  IF NEW.status = 'superseded' AND NEW.source = 'paper' AND replaced_on_paper(NEW.tenant_id, NEW.paper_result_id) THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM decision_item i
      JOIN decision d ON d.tenant_id = i.tenant_id AND d.id = i.decision_id AND d.status = 'issued'
      WHERE i.tenant_id = NEW.tenant_id AND i.recognition_id = NEW.id AND (
        (i.effect = 'correct' AND d.kind = 'correction' AND NEW.status = OLD.status
          AND NEW.status_decision_id IS NOT DISTINCT FROM OLD.status_decision_id)
        OR (d.id = NEW.status_decision_id AND (d.kind, i.effect, NEW.status) IN (('maintenance_notice', 'maintain', 'maintained'),
          ('maintenance_notice', 'lapse', 'lapsed'), ('revocation', 'revoke', 'revoked'), ('replacement', 'replace', 'superseded'))))) THEN
    RAISE EXCEPTION 'no issued paper says so of this recognition' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER stands_by_decision AFTER UPDATE ON recognition DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION stands_by_decision();

-- A review is closed by the paper that says the same.
CREATE FUNCTION closed_by_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM recognition r JOIN decision d ON d.tenant_id = r.tenant_id AND d.id = r.status_decision_id
      WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.recognition_id AND d.status = 'issued'
        AND r.status = CASE NEW.status WHEN 'kept' THEN 'maintained' WHEN 'dropped' THEN 'lapsed' ELSE 'revoked' END) THEN
    RAISE EXCEPTION 'no issued paper closes this review' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER closed_by_decision AFTER UPDATE ON maintenance_review DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IN ('kept', 'dropped', 'withdrawn')) EXECUTE FUNCTION closed_by_decision();

ALTER TABLE decision_item ADD CONSTRAINT decision_item_effect
  CHECK (effect IN ('maintain', 'lapse', 'revoke', 'correct', 'replace') AND (effect IS NULL) = (recognition_id IS NULL));
ALTER TABLE recorded_consequence ADD CONSTRAINT recorded_consequence_of_loss CHECK ((recognition_id IS NULL) = (decision_id IS NULL)
  AND (recognition_id IS NULL) <> (dossier_id IS NULL));
ALTER TABLE recorded_consequence ADD CONSTRAINT recorded_consequence_subject CHECK (subject IN ('head', 'unit'));

-- A dossier is on one agenda at a time, as it stood that day: the revision says which of its ways into a review that was,
-- and stays. The lock makes two agendas made at once wait for each other.
CREATE FUNCTION on_one_agenda() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.tenant_id, NEW.meeting_id, NEW.dossier_id, NEW.dossier_revision)
      IS DISTINCT FROM (OLD.tenant_id, OLD.meeting_id, OLD.dossier_id, OLD.dossier_revision) THEN
      RAISE EXCEPTION 'a dossier on an agenda stays what it is' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM 1 FROM dossier d WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.dossier_id AND d.status = 'in_meeting'
    AND d.revision = NEW.dossier_revision FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the dossier does not wait for a meeting' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM meeting_item i JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
      WHERE i.tenant_id = NEW.tenant_id AND i.dossier_id = NEW.dossier_id AND i.meeting_id <> NEW.meeting_id
        AND m.status IN ('planned', 'open')) THEN
    RAISE EXCEPTION 'already on another agenda' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_one_agenda BEFORE INSERT OR UPDATE ON meeting_item FOR EACH ROW EXECUTE FUNCTION on_one_agenda();

-- Minutes bind the decision: a dossier leaves its meeting only as locked minutes concluded, those of a review that it came
-- to since it last entered «in_meeting». Minutes of an earlier review are history.
CREATE FUNCTION concluded_by_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM meeting_item i JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
      WHERE i.tenant_id = NEW.tenant_id AND i.dossier_id = NEW.id AND m.status = 'locked'
        AND i.conclusion = CASE NEW.status WHEN 'proposed' THEN 'recognise' WHEN 'under_review' THEN 'clarify' ELSE 'decline' END
        AND i.dossier_revision >= coalesce((SELECT max(e.revision) FROM dossier_event e WHERE e.tenant_id = NEW.tenant_id
          AND e.dossier_id = NEW.id AND e.to_status = 'in_meeting'), 0)) THEN
    RAISE EXCEPTION 'no locked minutes conclude so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER concluded_by_minutes AFTER UPDATE ON dossier DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status = 'in_meeting' AND NEW.status <> 'in_meeting') EXECUTE FUNCTION concluded_by_minutes();

ALTER TABLE meeting ADD CONSTRAINT meeting_known
  CHECK (mode IN ('meeting', 'written_opinions') AND status IN ('planned', 'open', 'locked', 'cancelled'));
ALTER TABLE meeting ADD CONSTRAINT meeting_dated
  CHECK (CASE mode WHEN 'meeting' THEN held_on IS NOT NULL ELSE opinions_due_on IS NOT NULL END);
ALTER TABLE meeting ADD CONSTRAINT meeting_locked_whole
  CHECK (status <> 'locked' OR (minutes IS NOT NULL AND minutes_hash IS NOT NULL AND locked_at IS NOT NULL AND locked_by_id IS NOT NULL));
ALTER TABLE meeting_attendee ADD CONSTRAINT meeting_attendance_known
  CHECK (attendance IN ('unknown', 'present', 'absent', 'delegated'));
ALTER TABLE meeting_item ADD CONSTRAINT meeting_conclusion_known CHECK (conclusion IN ('recognise', 'decline', 'clarify'));
ALTER TABLE meeting_item ADD CONSTRAINT meeting_conclusion_has_reason CHECK (conclusion = 'recognise' OR length(trim(reason)) > 0);
ALTER TABLE meeting_item ADD CONSTRAINT meeting_votes_counted CHECK (votes_for >= 0 AND votes_against >= 0 AND votes_other >= 0);
ALTER TABLE meeting_item ADD CONSTRAINT meeting_manner_known CHECK (manner IN ('show_of_hands', 'secret_ballot'));
ALTER TABLE meeting_item_absence ADD CONSTRAINT meeting_absence_known CHECK (kind IN ('absent', 'abstained'));
ALTER TABLE meeting_rule ADD CONSTRAINT meeting_rule_shares CHECK (
  num_nulls(quorum_numerator, quorum_denominator, quorum_at_least) IN (0, 3)
  AND num_nulls(majority_numerator, majority_denominator, majority_at_least, majority_of) IN (0, 4)
  AND coalesce(quorum_numerator BETWEEN 1 AND quorum_denominator AND (quorum_at_least OR quorum_numerator < quorum_denominator), true)
  AND coalesce(majority_numerator BETWEEN 1 AND majority_denominator AND (majority_at_least OR majority_numerator < majority_denominator), true)
  AND coalesce(majority_of IN ('present', 'all'), true));
ALTER TABLE meeting_rule ADD CONSTRAINT meeting_rule_has_document CHECK (length(trim(document_number)) > 0 AND length(trim(issuer)) > 0);
ALTER TABLE meeting_opinion ADD CONSTRAINT meeting_opinion_known CHECK (opinion IN ('agree', 'disagree', 'other'));

ALTER TABLE dossier_part ADD CONSTRAINT dossier_part_named CHECK (part IN ('entered', 'evaluated', 'appraised', 'decided'));

-- Who reads a dossier for a body has taken that part in it; one person has one part, so nobody reads what he entered.
CREATE FUNCTION reader_has_his_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM dossier_part p
      WHERE p.tenant_id = NEW.tenant_id AND p.dossier_id = NEW.dossier_id AND p.person_id = NEW.person_id
        AND p.part = CASE NEW.stage WHEN 'evaluate' THEN 'evaluated' ELSE 'appraised' END) THEN
    RAISE EXCEPTION 'the reader has another part in the dossier, or none' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_has_his_part BEFORE INSERT OR UPDATE OF person_id, stage ON appraisal
  FOR EACH ROW EXECUTE FUNCTION reader_has_his_part();

-- The log of a tenant is one chain. An entry is linked when its act commits: the lock on the chain is the last one
-- that an act takes, so acts wait for each other for the length of a commit and never in a circle.
CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN value IS NULL THEN '-,' ELSE octet_length(value) || ':' || value || ',' END $$;

/* Each field with its length before it, so that no two entries read alike; times in UTC. public/kiem-tra-nhat-ky.mjs
   makes the same from an export. */
CREATE FUNCTION audit_hash(place integer, before text, e audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to('so-vang-audit-1,' || audit_field(place::text) || audit_field(before)
    || audit_field(e.tenant_id::text) || audit_field(e.id::text) || audit_field(e.scope_path) || audit_field(e.event)
    || audit_field(e.subject_type) || audit_field(e.subject_id::text) || audit_field(e.person_id::text)
    || audit_field(e.post_id::text) || audit_field(e.session_id::text) || audit_field(e.body_name)
    || audit_field(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || audit_field(to_char(e.working_date, 'YYYY-MM-DD')) || audit_field(e.details::text), 'UTF8')), 'hex') $$;

CREATE FUNCTION lock_audit_chain(of_tenant uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended('audit chain ' || of_tenant, 0)) $$;

CREATE FUNCTION continue_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  entry audit_entry;
  place integer;
  before text;
  own text;
BEGIN
  PERFORM lock_audit_chain(NEW.tenant_id);
  SELECT l.seq, l.hash INTO last FROM audit_link l WHERE l.tenant_id = NEW.tenant_id ORDER BY l.seq DESC LIMIT 1;
  SELECT e.* INTO STRICT entry FROM audit_entry e WHERE e.tenant_id = NEW.tenant_id AND e.id = NEW.entry_id;
  place := coalesce(last.seq, 0) + 1;
  before := coalesce(last.hash, repeat('0', 64));
  own := audit_hash(place, before, entry);
  IF (coalesce(NEW.seq, place), coalesce(NEW.prev_hash, before), coalesce(NEW.hash, own)) <> (place, before, own) THEN
    RAISE EXCEPTION 'the row does not continue the chain' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.seq := place;
  NEW.prev_hash := before;
  NEW.hash := own;
  RETURN NEW;
END $$;
CREATE TRIGGER continues BEFORE INSERT ON audit_link FOR EACH ROW EXECUTE FUNCTION continue_audit_chain();

-- No role may write a link; the owner's function does, and reads the whole chain whatever territory the act was done in.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  scope constant text := current_setting('app.scope', true);
  tenant constant text := current_setting('app.tenant_id', true);
BEGIN
  PERFORM set_config('app.scope', 't/', true), set_config('app.tenant_id', NEW.tenant_id::text, true);
  INSERT INTO audit_link (tenant_id, entry_id) VALUES (NEW.tenant_id, NEW.id);
  PERFORM set_config('app.scope', coalesce(scope, ''), true), set_config('app.tenant_id', coalesce(tenant, ''), true);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION chain_audit_entry() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

-- The time of an entry is the database's, whatever the application says.
CREATE FUNCTION stamp_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER stamped BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION stamp_audit_entry();

-- Signing in and out and what happens to an account are rows of the platform; its role has no way into a tenant's log,
-- so the log is written by the rows themselves. What was typed as a name is never kept: it may be a password.
CREATE FUNCTION log_account_event(of_account uuid, what text, of_session uuid, more jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_tenant uuid;
  today date;
  outer_tenant constant text := current_setting('app.tenant_id', true);
BEGIN
  SELECT a.tenant_id, coalesce(CASE WHEN t.is_demo THEN t.working_date END, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    INTO of_tenant, today FROM account a LEFT JOIN tenant t ON t.id = a.tenant_id WHERE a.id = of_account;
  IF of_tenant IS NULL THEN
    INSERT INTO platform_audit (id, account_id, event, details) VALUES (gen_random_uuid(), of_account, what, more);
    RETURN;
  END IF;
  PERFORM set_config('app.tenant_id', of_tenant::text, true);
  INSERT INTO audit_entry (tenant_id, id, scope_path, event, subject_type, subject_id, session_id, working_date, details)
    VALUES (of_tenant, gen_random_uuid(), 't/', what, 'account', of_account, of_session, today, more);
  PERFORM set_config('app.tenant_id', coalesce(outer_tenant, ''), true);
END $$;

CREATE FUNCTION log_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM log_account_event(NEW.account_id, 'session.started', NEW.id, '{}');
    RETURN NULL;
  END IF;
  IF NEW.second_factor_at IS NOT NULL AND OLD.second_factor_at IS NULL THEN
    PERFORM log_account_event(NEW.account_id, 'session.second-factor-given', NEW.id, '{}');
  END IF;
  IF NEW.post_id IS DISTINCT FROM OLD.post_id THEN
    PERFORM log_account_event(NEW.account_id, 'session.post-chosen', NEW.id, jsonb_build_object('postId', NEW.post_id));
  END IF;
  IF NEW.viewed_holding_id IS NULL AND OLD.viewed_holding_id IS NOT NULL THEN
    PERFORM log_account_event(NEW.account_id, 'session.viewing-ended', NEW.id, '{}');
  END IF;
  IF NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL THEN
    PERFORM log_account_event(NEW.account_id, 'session.ended', NEW.id, '{}');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER logged AFTER INSERT OR UPDATE ON session FOR EACH ROW EXECUTE FUNCTION log_session();

CREATE FUNCTION log_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.password_hash IS DISTINCT FROM OLD.password_hash THEN
    PERFORM log_account_event(NEW.id, CASE WHEN NEW.password_hash IS NULL THEN 'account.password-removed' ELSE 'account.password-set' END, NULL, '{}');
  END IF;
  IF NEW.totp_seed IS DISTINCT FROM OLD.totp_seed THEN
    PERFORM log_account_event(NEW.id, CASE WHEN NEW.totp_seed IS NULL THEN 'account.second-factor-removed' ELSE 'account.second-factor-set' END, NULL, '{}');
  END IF;
  IF (NEW.disabled_at IS NULL) <> (OLD.disabled_at IS NULL) THEN
    PERFORM log_account_event(NEW.id, CASE WHEN NEW.disabled_at IS NULL THEN 'account.enabled' ELSE 'account.disabled' END, NULL, '{}');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER logged AFTER UPDATE ON account FOR EACH ROW EXECUTE FUNCTION log_account();

-- `name:` a sign-in, `confirm:` the password asked again, `code:` the second factor; the last two name the account.
CREATE FUNCTION log_attempt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  kind constant text := split_part(NEW.key, ':', 1);
  tried constant text := substr(NEW.key, length(kind) + 2);
  failed constant boolean := NEW.failures > CASE TG_OP WHEN 'UPDATE' THEN OLD.failures ELSE 0 END;
  locked constant boolean := NEW.locked_until IS DISTINCT FROM CASE TG_OP WHEN 'UPDATE' THEN OLD.locked_until END
    AND NEW.locked_until IS NOT NULL;
  whose uuid;
BEGIN
  SELECT a.id INTO whose FROM account a WHERE CASE kind WHEN 'name' THEN a.sign_in_name ELSE a.id::text END = tried;
  IF failed THEN
    PERFORM log_account_event(whose, 'session.failed', NULL, jsonb_build_object('tried', kind));
  END IF;
  IF locked THEN
    PERFORM log_account_event(whose, 'session.locked', NULL, jsonb_build_object('tried', kind));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER logged AFTER INSERT OR UPDATE ON sign_in_attempt FOR EACH ROW EXECUTE FUNCTION log_attempt();
REVOKE ALL ON FUNCTION log_session(), log_account(), log_attempt() FROM PUBLIC;

-- A checkpoint is of the chain as it is, and longer than the one before.
CREATE FUNCTION checkpoint_fits_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.tenant_id = NEW.tenant_id AND l.seq = NEW.size AND l.hash = NEW.head_hash)
      OR EXISTS (SELECT 1 FROM audit_checkpoint c WHERE c.tenant_id = NEW.tenant_id AND c.size > NEW.size) THEN
    RAISE EXCEPTION 'the checkpoint is not of this chain' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fits BEFORE INSERT ON audit_checkpoint FOR EACH ROW EXECUTE FUNCTION checkpoint_fits_chain();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER whole BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER whole BEFORE TRUNCATE ON audit_link EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER whole BEFORE TRUNCATE ON audit_checkpoint EXECUTE FUNCTION refuse_truncate();

-- 6. Grants ------------------------------------------------------------------
GRANT USAGE ON SCHEMA public TO sovang_app, sovang_public, sovang_platform, sovang_worker;
DO $$
DECLARE
  append_only constant text[] := ARRAY['audit_entry', 'audit_link', 'audit_checkpoint', 'dossier_event', 'earlier_answer', 'earlier_component', 'earlier_paper', 'registration_event', 'dossier_submission',
    'dossier_part', 'stored_file', 'sample_file', 'confirmation', 'decision_file', 'unit', 'unit_succession', 'maintenance_review_event', 'recorded_consequence', 'deadline_extension', 'handover',
    'meeting_rule', 'opinion'];
  removable constant text[] := ARRAY['saved_filter', 'meeting_attendee', 'meeting_item', 'meeting_item_absence', 'decision_item', 'registration_paper', 'criteria_version', 'plan', 'plan_version'];
  name text;
BEGIN
  FOR name IN SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'tenant_id' AND table_name NOT IN ('session', 'account') LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO sovang_app', name);
    IF NOT name = ANY (append_only) THEN EXECUTE format('GRANT UPDATE ON %I TO sovang_app', name); END IF;
    IF name = ANY (removable) THEN EXECUTE format('GRANT DELETE ON %I TO sovang_app', name); END IF;
  END LOOP;
END $$;
REVOKE INSERT ON audit_link, earlier_answer, earlier_component, earlier_paper FROM sovang_app;
GRANT SELECT ON tenant, workflow_transition, content_opening TO sovang_app;
GRANT SELECT, INSERT, UPDATE ON tenant, account, session, sign_in_attempt, form_state, invitation, recovery_code TO sovang_platform;
GRANT DELETE ON form_state, sign_in_attempt, recovery_code TO sovang_platform;
GRANT SELECT, INSERT ON platform_audit TO sovang_platform;
GRANT SELECT, UPDATE (dispatched_at) ON outbox TO sovang_worker;
CREATE POLICY dispatch ON outbox TO sovang_worker USING (true) WITH CHECK (true);

-- 7. What anybody may read ---------------------------------------------------
CREATE POLICY published ON recognition FOR SELECT TO sovang_public USING (is_public AND outcome = 'recognised');
-- A unit that was merged or split: since when, and what it became. Only of units that stand on the public list.
CREATE POLICY succession_in_public ON unit_succession FOR SELECT TO sovang_public USING (EXISTS (
  SELECT 1 FROM recognition r WHERE r.tenant_id = unit_succession.tenant_id AND r.unit_id = unit_succession.predecessor_id));
CREATE POLICY succession_in_public ON unit_version FOR SELECT TO sovang_public USING (EXISTS (
  SELECT 1 FROM unit_succession s WHERE s.tenant_id = unit_version.tenant_id
    AND unit_version.unit_id IN (s.predecessor_id, s.successor_id)));
GRANT SELECT (tenant_id, predecessor_id, successor_id, on_day) ON unit_succession TO sovang_public;
GRANT SELECT (tenant_id, unit_id, name, valid_from, valid_to) ON unit_version TO sovang_public;
GRANT SELECT (id, short_name, owner_agency, support_phone, is_demo, working_date) ON tenant TO sovang_public;
GRANT SELECT (tenant_id, verification_code, programme, cycle_year, status, outcome, unit_name, unit_kind, place_name, title,
  decision_number, decided_on, decider_name, signer_name, signer_title, confirmation, content_hash, document_hash, is_public, unit_id,
  status_document, status_on, maintained_year, correction_document, corrected_on, replacement_code) ON recognition TO sovang_public;
CREATE VIEW public_recognition WITH (security_invoker = true) AS
  SELECT r.tenant_id, t.short_name AS tenant_name, t.owner_agency, t.support_phone, t.is_demo, r.verification_code AS code, r.programme,
    r.cycle_year, r.status, r.unit_name, r.unit_kind, r.place_name, r.title, r.decision_number, r.decided_on,
    r.decider_name, r.signer_name, r.signer_title, r.confirmation, r.content_hash, r.document_hash, r.status_document, r.status_on,
    r.maintained_year, r.correction_document, r.corrected_on, r.replacement_code, ended.on_day AS ended_on,
    ended.successors AS successor_names
  FROM recognition r JOIN tenant t ON t.id = r.tenant_id
  CROSS JOIN LATERAL (SELECT coalesce(t.working_date, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS day) today
  LEFT JOIN LATERAL (
    SELECT max(s.on_day) AS on_day, string_agg(DISTINCT v.name, ', ') AS successors
    FROM unit_succession s
    JOIN unit_version v ON v.tenant_id = s.tenant_id AND v.unit_id = s.successor_id
      AND v.valid_from <= today.day AND (v.valid_to IS NULL OR v.valid_to > today.day)
    WHERE s.tenant_id = r.tenant_id AND s.predecessor_id = r.unit_id AND s.on_day <= today.day
      AND NOT EXISTS (SELECT 1 FROM unit_version own WHERE own.tenant_id = r.tenant_id AND own.unit_id = r.unit_id
        AND own.valid_from <= today.day AND (own.valid_to IS NULL OR own.valid_to > today.day))
  ) ended ON true
  WHERE r.is_public AND r.outcome = 'recognised';
GRANT SELECT ON public_recognition TO sovang_public;

-- 8. Starting a demo over ----------------------------------------------------
-- The one deletion there is: everything of one tenant, and only of a demo one.
CREATE FUNCTION reset_demo_tenant(of_tenant uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  name text;
  waiting text[];
  rest text[];
BEGIN
  PERFORM set_config('app.tenant_id', of_tenant::text, true), set_config('app.scope', 't/', true),
    set_config('app.demo_reset', of_tenant::text, true);
  IF NOT EXISTS (SELECT 1 FROM tenant WHERE id = of_tenant AND is_demo) THEN
    RAISE EXCEPTION 'only a demo tenant can be started over' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT array_agg(table_name::text) INTO waiting FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'tenant_id' AND table_name NOT IN ('session', 'account', 'public_recognition',
      'audit_entry', 'audit_link', 'audit_checkpoint');
  WHILE array_length(waiting, 1) > 0 LOOP
    rest := '{}';
    FOREACH name IN ARRAY waiting LOOP
      BEGIN
        EXECUTE format('DELETE FROM %I WHERE tenant_id = $1', name) USING of_tenant;
      -- RESTRICT keys say restrict_violation since PostgreSQL 18.
      EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN rest := rest || name;
      END;
    END LOOP;
    EXIT WHEN rest = waiting;
    waiting := rest;
  END LOOP;
  IF array_length(waiting, 1) > 0 THEN RAISE EXCEPTION 'left over: %', waiting; END IF;
  -- Last, like every act: whoever holds the chain is committing and wants nothing more.
  PERFORM lock_audit_chain(of_tenant);
  DELETE FROM audit_checkpoint WHERE tenant_id = of_tenant;
  DELETE FROM audit_link WHERE tenant_id = of_tenant;
  DELETE FROM audit_entry WHERE tenant_id = of_tenant;
  PERFORM set_config('app.demo_reset', '', true);
END $$;
-- The owner obeys the policies too, and some of them ask another table that is already empty by then.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'
      AND table_name NOT IN ('session', 'account', 'public_recognition') LOOP
    EXECUTE format('CREATE POLICY demo_reset ON %I TO CURRENT_USER USING (demo_reset_running(tenant_id)) WITH CHECK (false)', name);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION reset_demo_tenant(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reset_demo_tenant(uuid) TO sovang_platform;
