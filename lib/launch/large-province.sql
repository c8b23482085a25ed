-- Fills the demo's Bắc Ninh up to the size that lists are measured at (features 1 and 70): 100 communes, 10 000 units,
-- 200 000 registrations and dossiers of twenty plans, 2 million pieces of evidence. Run by a superuser on a database of
-- the bench's own: rows are copies of the demo's, names are numbers, triggers and foreign keys have no say.
SET session_replication_role = replica;
-- Keeping it row by row would take longer than all the rest.
ALTER TABLE registration DROP CONSTRAINT registration_one_open;

CREATE TEMP TABLE here AS SELECT id AS tenant_id, working_date AS today, extract(year FROM working_date)::int AS year
  FROM tenant WHERE code = 'bn';
CREATE TEMP TABLE province AS SELECT v.tenant_id, v.unit_id, v.ground_path AS path FROM unit_version v JOIN here USING (tenant_id)
  WHERE v.kind = 'tinh';

-- Communes ------------------------------------------------------------------------------------------------------------
CREATE TEMP TABLE commune AS SELECT v.unit_id, v.ground_path AS path FROM unit_version v JOIN here USING (tenant_id)
  WHERE v.kind IN ('xa', 'phuong') AND v.valid_to IS NULL;
CREATE TEMP TABLE new_commune AS SELECT gen_random_uuid() AS unit_id, n
  FROM generate_series(1, 100 - (SELECT count(*) FROM commune)) n;
INSERT INTO unit (tenant_id, id) SELECT tenant_id, new_commune.unit_id FROM new_commune, here;
INSERT INTO unit_version (tenant_id, id, unit_id, name, kind, parent_unit_id, ground_path, search_key, valid_from)
  SELECT p.tenant_id, gen_random_uuid(), c.unit_id, 'Xã Số ' || n, 'xa', p.unit_id, p.path || c.unit_id || '/',
    'xa so ' || n, '2025-07-01'
    FROM new_commune c, province p;
INSERT INTO commune SELECT c.unit_id, p.path || c.unit_id || '/' FROM new_commune c, province p;

-- Units ---------------------------------------------------------------------------------------------------------------
CREATE TEMP TABLE ground AS SELECT unit_id, path, row_number() OVER (ORDER BY path) - 1 AS nth FROM commune;
CREATE TEMP TABLE new_unit AS SELECT gen_random_uuid() AS unit_id, gen_random_uuid() AS version_id, n, ground.unit_id AS ground_id,
    ground.path AS ground_path, n % 7 = 0 AS by_province,
    (ARRAY['doanh_nghiep', 'co_quan', 'co_so_giao_duc'])[n % 3 + 1] AS kind,
    (ARRAY['Công ty số ', 'Cơ quan số ', 'Trường số '])[n % 3 + 1] || n AS name,
    (ARRAY['cong ty so ', 'co quan so ', 'truong so '])[n % 3 + 1] || n AS search_key
  FROM generate_series(1, 10000) n JOIN ground ON nth = n % 100;
INSERT INTO unit (tenant_id, id) SELECT tenant_id, unit_id FROM new_unit, here;
INSERT INTO unit_version (tenant_id, id, unit_id, name, kind, ground_unit_id, ground_path, search_key, enterprise_size,
    enterprise_form, school_level, valid_from)
  SELECT tenant_id, version_id, unit_id, name, kind, ground_id, ground_path, search_key,
    CASE kind WHEN 'doanh_nghiep' THEN 'large' END, CASE kind WHEN 'doanh_nghiep' THEN 'joint_stock' END,
    CASE kind WHEN 'co_so_giao_duc' THEN 'upper_secondary' END, '2010-01-01' FROM new_unit, here;
INSERT INTO unit_management (tenant_id, id, unit_id, level, body_id, basis, scope_path, valid_from)
  SELECT p.tenant_id, gen_random_uuid(), u.unit_id, CASE WHEN by_province THEN 'province' ELSE 'commune' END,
    (SELECT b.id FROM body b WHERE b.tenant_id = p.tenant_id AND b.kind = 'peoples_committee' AND b.level = 'province'),
    'by_law', CASE WHEN by_province THEN p.path ELSE u.ground_path END, '2010-01-01' FROM new_unit u, province p;

-- Plans: two a year, this year's demo plan among them -----------------------------------------------------------------
CREATE TEMP TABLE pattern AS SELECT v.* FROM plan_version v JOIN plan p ON p.tenant_id = v.tenant_id AND p.id = v.plan_id
  JOIN here ON here.tenant_id = v.tenant_id AND p.cycle_year = here.year;
CREATE TEMP TABLE new_plan AS SELECT gen_random_uuid() AS plan_id, gen_random_uuid() AS version_id, year - back AS cycle_year,
    format('bench-%s-%s', year - back, part) AS key
  FROM here, generate_series(0, 9) back, generate_series(1, 2) part WHERE back > 0 OR part > 1;
INSERT INTO plan (tenant_id, id, key, programme, cycle_year, body_id, title)
  SELECT p.tenant_id, n.plan_id, n.key, p.programme, n.cycle_year, p.body_id, p.title FROM new_plan n, plan p
    WHERE (p.tenant_id, p.id) = (SELECT tenant_id, plan_id FROM pattern);
INSERT INTO plan_version SELECT made.* FROM pattern AS of_pattern JOIN plan_version v USING (tenant_id, id), new_plan n,
  LATERAL jsonb_populate_record(v, jsonb_build_object('id', n.version_id, 'plan_id', n.plan_id, 'content',
    jsonb_set(v.content, '{header}', v.content -> 'header' || jsonb_build_object('key', n.key, 'cycleYear', n.cycle_year, 'cycle',
      jsonb_build_object('from', n.cycle_year || '-01-01', 'to', (n.cycle_year + 1) || '-01-01'))))) made;

-- Cases: every unit in every plan ---------------------------------------------------------------------------------------
CREATE TEMP TABLE of_case AS
  SELECT gen_random_uuid() AS registration_id, gen_random_uuid() AS dossier_id, u.*, p.version_id AS plan_version_id, p.cycle_year,
    p.cycle_year = here.year AS is_now, province.path AS province_path, (n * 7 + p.nth * 13) % 100 AS chance,
    CASE WHEN by_province THEN province.path ELSE ground_path END AS scope_path, 'u/' || u.unit_id || '/' AS unit_scope,
    format('BN-%s-%s', p.cycle_year, 100000 + u.n + p.nth * 10000) AS code
  FROM new_unit u, here, province, (SELECT version_id, cycle_year, row_number() OVER (ORDER BY key) AS nth FROM new_plan
    UNION ALL SELECT pattern.id, here.year, 0 FROM pattern, here) p;
CREATE TEMP TABLE stood AS SELECT of_case.*, CASE
    WHEN NOT is_now THEN CASE WHEN chance < 88 THEN 'recognised' WHEN chance < 96 THEN 'not_recognised' ELSE 'withdrawn' END
    WHEN chance < 45 THEN 'draft' WHEN chance < 50 THEN 'returned' WHEN chance < 52 THEN 'declined_intake'
    WHEN chance < 62 THEN 'submitted' WHEN chance < 70 THEN 'received' WHEN chance < 78 THEN 'under_review'
    WHEN chance < 82 THEN 'resubmitted' WHEN chance < 90 THEN 'proposed' WHEN chance < 98 THEN 'recognised'
    ELSE 'withdrawn' END AS status FROM of_case;
CREATE TEMP TABLE worker AS SELECT person_id, row_number() OVER (ORDER BY person_id) - 1 AS nth, count(*) OVER () AS many
  FROM (SELECT DISTINCT person_id FROM post_holding JOIN here USING (tenant_id)) p;

INSERT INTO registration SELECT made.* FROM stood s, registration r,
  LATERAL jsonb_populate_record(r, jsonb_build_object('id', s.registration_id, 'unit_id', s.unit_id,
    'unit_version_id', s.version_id, 'plan_version_id', s.plan_version_id, 'unit_name', s.name, 'unit_class', s.kind,
    'search_key', s.search_key, 'cycle_year', s.cycle_year, 'scope_path', s.scope_path, 'unit_scope', s.unit_scope,
    'status', CASE WHEN s.is_now AND s.chance < 5 THEN 'submitted' ELSE 'approved' END,
    'made_on', make_date(s.cycle_year, 2, 1),
    'eligibility', '{"groups": [], "passes": true, "blocking": []}'::jsonb)) made
  WHERE r.id = (SELECT id FROM registration JOIN here USING (tenant_id) WHERE status = 'approved' LIMIT 1);
INSERT INTO dossier SELECT made.* FROM stood s, here, dossier d,
  LATERAL jsonb_populate_record(d, jsonb_build_object('id', s.dossier_id, 'registration_id', s.registration_id,
    'unit_id', s.unit_id, 'unit_version_id', s.version_id, 'plan_version_id', s.plan_version_id, 'unit_name', s.name,
    'unit_class', s.kind, 'code', s.code, 'search_key', s.search_key || ' ' || lower(s.code), 'scope_path', s.scope_path,
    'unit_scope', s.unit_scope, 'reached_scopes', CASE s.status WHEN 'draft' THEN ARRAY[]::text[]
      ELSE ARRAY[s.province_path, s.ground_path] END, 'cycle_year', s.cycle_year, 'status', s.status, 'assigned_person_id', CASE
      WHEN s.status IN ('under_review', 'resubmitted') THEN (SELECT person_id FROM worker WHERE nth = s.n % many) END,
    'current_scope', CASE WHEN s.status IN ('draft', 'returned', 'declined_intake') THEN s.scope_path ELSE s.province_path END,
    'due_on', CASE WHEN s.is_now THEN here.today + (s.n % 40) - 8 END,
    'return_due_on', CASE WHEN s.status = 'returned' THEN here.today + (s.n % 20) - 3 END,
    'submission', CASE WHEN s.status = 'draft' THEN 0 ELSE 1 END,
    'created_at', make_date(s.cycle_year, 3, 1), 'updated_at', make_date(s.cycle_year, 3, 1) + (s.n % 250))) made
  WHERE d.id = (SELECT id FROM dossier JOIN here USING (tenant_id) WHERE status = 'received' LIMIT 1);

INSERT INTO dossier_submission SELECT made.* FROM stood s, dossier_submission b,
  LATERAL jsonb_populate_record(b, jsonb_build_object('dossier_id', s.dossier_id, 'number', 1)) made
  WHERE s.is_now AND s.status <> 'draft'
    AND b.dossier_id = (SELECT id FROM dossier JOIN here USING (tenant_id) WHERE status = 'received' LIMIT 1);
INSERT INTO dossier_event (tenant_id, dossier_id, revision, act, from_status, to_status, step, person_id, post_title,
    body_name, working_date)
  SELECT here.tenant_id, s.dossier_id, revision, 'appraise', 'received', s.status, 1, w.person_id, '', '', make_date(s.cycle_year, 3, 1)
    FROM stood s JOIN here ON true JOIN generate_series(1, 5) revision ON s.status <> 'draft' OR revision = 1
    JOIN worker w ON w.nth = (s.n + revision) % many;
INSERT INTO dossier_part (tenant_id, dossier_id, person_id, part)
  SELECT here.tenant_id, s.dossier_id, w.person_id, CASE part WHEN 0 THEN 'entered' ELSE 'appraised' END
    FROM stood s JOIN here ON true JOIN generate_series(0, 1) part ON true
    JOIN worker w ON w.nth = (s.n + part) % many;
INSERT INTO evidence (tenant_id, id, dossier_id, criterion_code, kind, title, submission, added_by_id)
  SELECT here.tenant_id, gen_random_uuid(), s.dossier_id, 'c' || k, 'document', 'Văn bản', 1, w.person_id
    FROM stood s, here, generate_series(1, 10) k, worker w WHERE w.nth = 0;
SET session_replication_role = DEFAULT;
