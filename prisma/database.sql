-- What a superuser prepares once in the database of Sổ Vàng, before the first migration. The database itself:
--   CREATE DATABASE sovang OWNER sovang_owner ENCODING 'UTF8' TEMPLATE template0;
-- Running it again changes nothing.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER SCHEMA public OWNER TO sovang_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sovang_app, sovang_public, sovang_platform, sovang_worker;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO sovang_owner', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO sovang_owner, sovang_app, sovang_public, sovang_platform, sovang_worker',
    current_database()
  );
END
$$;
