import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Secret, TOTP } from "otpauth";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { resetSignIn } from "@/lib/committees/server/reset-sign-in";
import { acceptInvitation } from "@/lib/committees/server/invitations";
import { endOwnSessions, readOwnAccount, replacePassword } from "@/lib/platform/auth/own-account";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { seal, unseal } from "@/lib/platform/auth/seal";
import {
  newRecoveryCodes,
  newSeed,
  openOffer,
  openSeed,
  recoveryFingerprint,
  sealOffer,
  sealSeed,
} from "@/lib/platform/auth/second-factor";
import {
  findWaitingSession,
  giveSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from "@/lib/platform/auth/second-factor-store";
import { signIn } from "@/lib/platform/auth/sign-in";
import { closeClients } from "@/lib/platform/db/clients";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { findFormState, keepFormState } from "@/lib/platform/http/form-state";
import { PASSWORD, valueOf, withPassword } from "../../factories/decision";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll, superuserClient } = useDatabase();
const NOW = new Date("2026-11-25T02:00:10Z");
const ME = "0190a000-0000-7000-8000-000000000001";
const OTHER = "0190a000-0000-7000-8000-000000000002";
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000);
const codeAt = (seed: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: at.getTime() });

let province: TestProvince;
let person: Actor;
let name = "";

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
}, 60_000);
beforeEach(async () => {
  person = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  await withPassword(person);
  const account = await withPlatform((tx) =>
    tx.account.findUniqueOrThrow({ where: { id: person.accountId } }),
  );
  name = account.signInName;
});
afterAll(closeClients);

const enter = async (password = PASSWORD, now = NOW) =>
  signIn({ name, password, sharedComputer: false, device: "Chrome trên Windows", now });
const entered = async (now = NOW) => valueOf(await enter(PASSWORD, now)).sessionId;

/** The account with a second factor, set up in a session of its own. */
async function withSecondFactor(): Promise<{
  readonly seed: string;
  readonly recoveryCodes: readonly string[];
  readonly sessionId: string;
}> {
  const seed = newSeed();
  const sessionId = await entered();
  const { accountId } = person;
  const offer = sealOffer(seed, accountId, NOW);
  const { recoveryCodes } = valueOf(
    await setUpSecondFactor({ sessionId, accountId, offer, code: codeAt(seed, NOW), now: NOW }),
  );
  return { seed, recoveryCodes, sessionId };
}
const give = (sessionId: string, code: string, now: Date) =>
  giveSecondFactor({ sessionId, accountId: person.accountId, code, now });

describe("outside of demo mode", () => {
  test("who has no second factor yet is signed in to set one up and for nothing else", async () => {
    const signedIn = await resolveSignedIn(await entered(), NOW);
    expect(signedIn).toMatchObject({
      mustSetUpSecondFactor: true,
      actor: null,
      tenant: null,
      posts: [],
      isPlatformAdmin: false,
    });
  });

  test("with the first right code the work opens, and every other session of the account ends", async () => {
    const elsewhere = await entered();
    const { sessionId } = await withSecondFactor();
    expect((await resolveSignedIn(sessionId, NOW))?.actor?.personId).toBe(person.personId);
    expect(await resolveSignedIn(elsewhere, NOW)).toBeNull();
  });

  test("a platform administrator without a second factor administers nothing", async () => {
    await withPlatform((tx) =>
      tx.account.update({ where: { id: person.accountId }, data: { isPlatformAdmin: true } }),
    );
    expect((await resolveSignedIn(await entered(), NOW))?.isPlatformAdmin).toBe(false);
    const { sessionId } = await withSecondFactor();
    expect((await resolveSignedIn(sessionId, NOW))?.isPlatformAdmin).toBe(true);
  });
});

describe("the code after the password", () => {
  test("the password alone opens nothing; the code of the app opens the session", async () => {
    const { seed } = await withSecondFactor();
    const sessionId = await entered(seconds(60));
    expect(await resolveSignedIn(sessionId, seconds(60))).toBeNull();
    expect(await findWaitingSession(sessionId, seconds(60))).toMatchObject({ accountId: person.accountId });
    expect(await give(sessionId, codeAt(seed, seconds(60)), seconds(60))).toEqual({ ok: true, value: null });
    expect((await resolveSignedIn(sessionId, seconds(60)))?.actor).not.toBeNull();
    expect(await findWaitingSession(sessionId, seconds(60))).toBeNull();
  });

  test("a code opens one session: used again, at once or by two at the same time, it is wrong", async () => {
    const { seed } = await withSecondFactor();
    const now = seconds(90);
    const [one, two, three] = [await entered(now), await entered(now), await entered(now)];
    const code = codeAt(seed, now);
    const both = await Promise.all([give(one, code, now), give(two, code, now)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await give(three, code, now)).toEqual({ ok: false, error: { code: "second-factor.wrong" } });
  });

  test("the code of another account opens nothing", async () => {
    await withSecondFactor();
    const sessionId = await entered(seconds(60));
    expect(await give(sessionId, codeAt(newSeed(), seconds(60)), seconds(60))).toMatchObject({ ok: false });
    expect(await resolveSignedIn(sessionId, seconds(60))).toBeNull();
  });

  test("after five wrong codes even the right one waits for fifteen minutes", async () => {
    const { seed } = await withSecondFactor();
    const sessionId = await entered(seconds(60));
    for (let tried = 0; tried < 5; tried += 1) await give(sessionId, "000000", seconds(60));
    expect(await give(sessionId, codeAt(seed, seconds(60)), seconds(60))).toMatchObject({
      ok: false,
      error: { code: "second-factor.locked" },
    });
    const later = seconds(60 + 15 * 60 + 1);
    expect(await give(sessionId, codeAt(seed, later), later)).toEqual({ ok: true, value: null });
  });

  test("a recovery code opens once; new ones end the old", async () => {
    const { recoveryCodes } = await withSecondFactor();
    const [first = "", second = ""] = recoveryCodes;
    const now = seconds(60);
    expect(await give(await entered(now), first.toLowerCase(), now)).toEqual({ ok: true, value: null });
    expect(await give(await entered(now), first, now)).toMatchObject({ ok: false });
    const fresh = await renewRecoveryCodes(person.accountId);
    expect(await give(await entered(now), second, now)).toMatchObject({ ok: false });
    expect(await give(await entered(now), fresh[0] ?? "", now)).toEqual({ ok: true, value: null });
  });

  test("the database keeps neither the seed nor a recovery code", async () => {
    const { seed, recoveryCodes } = await withSecondFactor();
    const rows = await withPlatform(async (tx) => ({
      account: await tx.account.findUniqueOrThrow({ where: { id: person.accountId } }),
      codes: await tx.recoveryCode.findMany({ where: { accountId: person.accountId } }),
    }));
    const kept = JSON.stringify(rows);
    for (const secret of [seed, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace(/-/g, ""))]) {
      expect(kept).not.toContain(secret);
    }
  });

  test("an offer of another account or of an hour ago sets up nothing", async () => {
    const seed = newSeed();
    const sessionId = await entered();
    const { accountId } = person;
    const set = (offer: string) =>
      setUpSecondFactor({ sessionId, accountId, offer, code: codeAt(seed, NOW), now: NOW });
    const beginAnew = { ok: false, error: { code: "second-factor.begin-anew" } };
    expect(await set(sealOffer(seed, newId(), NOW))).toEqual(beginAnew);
    expect(await set(sealOffer(seed, accountId, seconds(-3601)))).toEqual(beginAnew);
    expect((await resolveSignedIn(sessionId, NOW))?.hasSecondFactor).toBe(false);
  });
});

describe("a person's own account", () => {
  test("lists his living sessions and ends one of them, all others, or none of another's", async () => {
    const [here, there] = [await entered(), await entered()];
    const me = { accountId: person.accountId, sessionId: here };
    const { devices } = await readOwnAccount(me, NOW);
    expect(devices.map(({ sessionId, isThisOne }) => [sessionId, isThisOne]).sort()).toEqual(
      [
        [here, true],
        [there, false],
      ].sort(),
    );
    const stranger = await aPerson(province, { at: province.communes[1], role: "commune_officer" });
    await endOwnSessions({ accountId: stranger.accountId, sessionId: newId() }, there, NOW);
    expect(await resolveSignedIn(there, NOW)).not.toBeNull();
    await endOwnSessions(me, there, NOW);
    expect(await resolveSignedIn(there, NOW)).toBeNull();
    const third = await entered();
    await endOwnSessions(me, "others", NOW);
    expect(await resolveSignedIn(third, NOW)).toBeNull();
    expect(await resolveSignedIn(here, NOW)).not.toBeNull();
  });

  test("a new password counts at once and ends every other session", async () => {
    const [here, there] = [await entered(), await entered()];
    await replacePassword({ accountId: person.accountId, sessionId: here }, "con mèo leo cây cau", NOW);
    expect(await resolveSignedIn(here, NOW)).not.toBeNull();
    expect(await resolveSignedIn(there, NOW)).toBeNull();
    expect(await enter()).toEqual({ ok: false, error: { code: "sign-in.wrong" } });
    expect(await enter("con mèo leo cây cau")).toMatchObject({ ok: true });
  });
});

describe("sign-in given anew by the administrator", () => {
  const admin = async () => {
    const actor = await aPerson(province, { at: province.province, role: "admin" });
    await withPassword(actor);
    return actor;
  };
  const holdingOf = (actor: Actor) =>
    inProvince(province, (tx) => tx.postHolding.findFirstOrThrow({ where: { postId: actor.postId } }));

  test("ends password, second factor and sessions; the one-time link sets a password", async () => {
    const { sessionId, recoveryCodes } = await withSecondFactor();
    const { id: holdingId } = await holdingOf(person);
    const { link } = valueOf(
      await resetSignIn.execute(await admin(), { holdingId, password: PASSWORD }, { now: NOW }),
    );
    expect(await resolveSignedIn(sessionId, NOW)).toBeNull();
    expect(await enter()).toMatchObject({ ok: false });
    const token = link.replace("/loi-moi/", "");
    valueOf(await acceptInvitation({ token, newPassword: "con mèo leo cây cau" }, NOW));
    const again = valueOf(await enter("con mèo leo cây cau")).sessionId;
    expect(await resolveSignedIn(again, NOW)).toMatchObject({ hasSecondFactor: false, actor: null });
    expect(await give(again, recoveryCodes[0] ?? "", NOW)).toMatchObject({ ok: false });
  });

  test("sent twice, it gives the same link; with another body under its key it is refused", async () => {
    const actor = await admin();
    const { id: holdingId } = await holdingOf(person);
    const reset = (password: string) =>
      resetSignIn.execute(actor, { holdingId, password }, { now: NOW, key: "one form" });
    const first = valueOf(await reset(PASSWORD));
    expect(valueOf(await reset(PASSWORD))).toEqual(first);
    expect(await reset("khác")).toEqual({ ok: false, error: { code: "common.key-reused" } });
  });

  test("neither the link nor the administrator's password is in any row of the database", async () => {
    const { id: holdingId } = await holdingOf(person);
    const input = { holdingId, password: PASSWORD };
    const answer = valueOf(await resetSignIn.execute(await admin(), input, { now: NOW, key: newId() }));
    const success = { ...answer };
    const state = { command: "people.reset-sign-in", values: {}, fields: {}, refusal: null, success };
    const reader = { sessionId: newId(), accountId: person.accountId };
    const id = await keepFormState(reader.sessionId, state, NOW);

    expect(await findFormState(reader, id, NOW)).toEqual(state);
    const plainHash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
    for (const secret of [answer.link.replace("/loi-moi/", ""), PASSWORD, plainHash]) {
      expect(await tablesWith(secret)).toEqual([]);
    }
    // The search itself finds what is there.
    expect(await tablesWith(holdingId)).toContain("post_holding");
  });

  test("a wrong password of the administrator changes nothing; his own account he changes elsewhere", async () => {
    const actor = await admin();
    const { id: holdingId } = await holdingOf(person);
    expect(await resetSignIn.execute(actor, { holdingId, password: "sai" }, { now: NOW })).toEqual({
      ok: false,
      error: { code: "sign-in.wrong" },
    });
    expect(await enter()).toMatchObject({ ok: true });
    const own = (await holdingOf(actor)).id;
    expect(await resetSignIn.execute(actor, { holdingId: own, password: PASSWORD }, { now: NOW })).toEqual({
      ok: false,
      error: { code: "holding.own-account" },
    });
  });
});

/** Tables with a row in which the text stands. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const client = await superuserClient();
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await client.query(
      `SELECT FROM ${name} AS line WHERE strpos(line::text, $1) > 0 LIMIT 1`,
      [text],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

describe("what is sealed", () => {
  test("opens for the account it was sealed for, and for no other", () => {
    const sealed = sealSeed("ABC", ME);
    expect(openSeed(sealed, ME)).toBe("ABC");
    expect(openSeed(sealed, OTHER)).toBeNull();
    expect(sealed).not.toContain("ABC");
  });

  test("opens no more when one character of it is another, or when it is something else", () => {
    const sealed = seal("một câu", ME);
    const middle = Math.floor(sealed.length / 2);
    const altered = sealed.slice(0, middle) + (sealed[middle] === "A" ? "B" : "A") + sealed.slice(middle + 1);
    expect(unseal(altered, ME)).toBeNull();
    for (const other of ["", "A", "không phải", "A".repeat(200)]) expect(unseal(other, ME)).toBeNull();
  });

  test("is never twice the same", () => {
    expect(seal("x", ME)).not.toBe(seal("x", ME));
  });

  test("an offered seed is good for an hour, for one account", () => {
    const offer = sealOffer("SEED", ME, NOW);
    expect(openOffer(offer, ME, seconds(3600))).toBe("SEED");
    expect(openOffer(offer, ME, seconds(3601))).toBeNull();
    expect(openOffer(offer, OTHER, NOW)).toBeNull();
    expect(openOffer("", ME, NOW)).toBeNull();
  });
});

test("ten recovery codes, all different, kept as fingerprints that spaces and small letters don't change", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){2}$/);
  const [first = ""] = codes;
  expect(recoveryFingerprint(first.toLowerCase().replace(/-/g, " "), ME)).toBe(
    recoveryFingerprint(first, ME),
  );
  expect(recoveryFingerprint(first, OTHER)).not.toBe(recoveryFingerprint(first, ME));
});
