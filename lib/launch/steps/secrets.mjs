/** Passwords and keys of this installation: made once at random, kept where only its owner can read. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { replaceFile } from "./fingerprint.mjs";
import { DATA } from "./places.mjs";

export const SECRETS_FILE = path.join(DATA, "secrets.json");

const NAMES = ["superuser", "owner", "app", "public", "platform", "worker", "session"];

const newSecret = () => randomBytes(33).toString("base64url");

/** Fresh secrets, kept nowhere: for a test's throw-away database. */
export const newSecrets = () => Object.fromEntries(NAMES.map((name) => [name, newSecret()]));

/** The installation's secrets; what is missing is made and kept. */
export function readSecrets() {
  const kept = existsSync(SECRETS_FILE) ? JSON.parse(readFileSync(SECRETS_FILE, "utf8")) : {};
  const secrets = { ...newSecrets(), ...kept };
  if (Object.keys(kept).length < NAMES.length) {
    replaceFile(SECRETS_FILE, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  }
  return secrets;
}
