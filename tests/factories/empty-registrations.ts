import type pg from "pg";

/** Takes every registration away, journals with them, so that each test begins on the loaded province. */
export async function emptyRegistrations(superuser: pg.Client): Promise<void> {
  await superuser.query("SET session_replication_role = replica");
  for (const table of [
    "progress_report",
    "registration_event",
    "earlier_paper",
    "registration_paper",
    "registration",
    "idempotency_key",
  ]) {
    await superuser.query(`DELETE FROM ${table}`);
  }
  await superuser.query("SET session_replication_role = origin");
}
