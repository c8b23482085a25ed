import { createHash } from "node:crypto";
import { inDatabase } from "../product";

/** Makes tenants and sees none; the demo has no such account. */
export const PLATFORM_ADMIN = "thu.nen-tang";
/** With a second factor whose code nobody knows: the way in ends at the page that asks for it. */
export const WITH_SECOND_FACTOR = "thu.hai-lop";
/** The token of a one-time link that nobody has used. */
export const INVITED = "mot-duong-dan-chua-ai-dung-den";

/** Accounts with the demo's password, and a link to set another. Done again it changes nothing. */
export async function preparePlatform(): Promise<void> {
  for (const [name, seed] of [
    [PLATFORM_ADMIN, null],
    [WITH_SECOND_FACTOR, "a seed that opens nothing"],
  ])
    await inDatabase(
      `INSERT INTO account (id, sign_in_name, display_name, is_platform_admin, password_hash, totp_seed)
       SELECT gen_random_uuid(), $1, $1, true, password_hash, $2 FROM account WHERE is_demo LIMIT 1
       ON CONFLICT (sign_in_name) DO NOTHING`,
      [name, seed],
    );
  await inDatabase(
    `INSERT INTO invitation (id, account_id, token_hash, expires_at)
     SELECT gen_random_uuid(), id, $2, now() + interval '1 day' FROM account WHERE sign_in_name = $1
     ON CONFLICT (token_hash) DO NOTHING`,
    [PLATFORM_ADMIN, createHash("sha256").update(INVITED).digest("hex")],
  );
}
