-- The roles of Sổ Vàng. Run as a superuser, on any database of the server; running it again changes nothing.
-- `npm start` runs it on its own server and sets the passwords; on a server of your own, set them yourself:
--   ALTER ROLE sovang_app PASSWORD '…';
--
--   sovang_owner     owns the tables and runs the migrations; the product never signs in with it
--   sovang_app       the tenants' data, under row-level security
--   sovang_public    what anybody may read
--   sovang_platform  accounts, sessions, tenants
--   sovang_worker    dispatch of what was written to be sent
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['sovang_owner', 'sovang_app', 'sovang_public', 'sovang_platform', 'sovang_worker']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOCREATEDB NOCREATEROLE', role_name);
    END IF;
  END LOOP;
END
$$;

-- A transaction that hangs holds up everybody else; these cut it short. Jobs may take longer.
ALTER ROLE sovang_app SET statement_timeout = '5s';
ALTER ROLE sovang_app SET lock_timeout = '2s';
ALTER ROLE sovang_app SET idle_in_transaction_session_timeout = '15s';
ALTER ROLE sovang_public SET statement_timeout = '5s';
ALTER ROLE sovang_public SET idle_in_transaction_session_timeout = '15s';
ALTER ROLE sovang_public SET default_transaction_read_only = on;
ALTER ROLE sovang_platform SET statement_timeout = '5s';
ALTER ROLE sovang_platform SET lock_timeout = '2s';
ALTER ROLE sovang_platform SET idle_in_transaction_session_timeout = '15s';
ALTER ROLE sovang_worker SET statement_timeout = '60s';
ALTER ROLE sovang_worker SET lock_timeout = '2s';
ALTER ROLE sovang_worker SET idle_in_transaction_session_timeout = '60s';
