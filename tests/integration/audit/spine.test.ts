import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { getCriteriaGroup } from "@/lib/dossiers/server/get-criteria-group";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { getReaders } from "@/lib/dossiers/server/get-readers";
import { saveAnswers, saveDraftAnswers } from "@/lib/dossiers/server/save-answers";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { endSession, signIn } from "@/lib/platform/auth/sign-in";
import { defineCommand } from "@/lib/platform/command";
import { closeClients } from "@/lib/platform/db/clients";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { findStoredFile } from "@/lib/platform/storage/find-stored-file";
import { aDossier } from "../../factories/dossier";
import { anOpenDossier, must } from "../../factories/officer";
import { aPerson, aProvince, aUnitClerk, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll, superuserClient } = useDatabase();
let province: TestProvince;
let officer: Actor;
let reviewer: Actor;
let stranger: Actor;
let dossierId: string;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [home, sibling] = province.communes;
  officer = await aPerson(province, { at: home, role: "commune_officer" });
  reviewer = await aPerson(province, { at: home, role: "reviewer" });
  stranger = await aPerson(province, { at: sibling, role: "commune_officer" });
}, 60_000);
beforeEach(async () => {
  dossierId = await anOpenDossier(province, officer);
});
afterAll(closeClients);

const someMet = (dossier: string) => ({
  dossierId: dossier,
  group: "A",
  result: { A1: "met" },
  revision: { A1: "0" },
});

/** What the log says of a record or a person, oldest first. */
const logOf = (subjectId: string): Promise<readonly string[]> =>
  inProvince(province, async (tx) => {
    const links = await tx.auditLink.findMany({
      where: { entry: { subjectId } },
      include: { entry: true },
      orderBy: { seq: "asc" },
    });
    return links.map(({ entry }) => entry.event);
  });

describe("an act", () => {
  test("that records nothing itself is in the log once, under its own name", async () => {
    must(await saveDraftAnswers.execute(officer, someMet(dossierId)));
    expect(await logOf(dossierId)).toEqual(["dossier.opened", "dossiers.save-draft-answers"]);
  });

  test("asked twice with one key is in the log once", async () => {
    const key = newId();
    must(await saveDraftAnswers.execute(officer, someMet(dossierId), { key }));
    must(await saveDraftAnswers.execute(officer, someMet(dossierId), { key }));
    expect(await logOf(dossierId)).toEqual(["dossier.opened", "dossiers.save-draft-answers"]);
  });

  test("does not happen when the log can't be written", async () => {
    const superuser = await superuserClient();
    await superuser.query(
      "ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (event <> 'dossiers.save-draft-answers') NOT VALID",
    );
    try {
      await expect(saveDraftAnswers.execute(officer, someMet(dossierId))).rejects.toThrow();
      const answers = await inProvince(province, (tx) => tx.dossierAnswer.count({ where: { dossierId } }));
      expect(answers).toBe(0);
    } finally {
      await superuser.query("ALTER TABLE audit_entry DROP CONSTRAINT no_room");
    }
  });

  test("does not happen when the chain can't go on", async () => {
    const superuser = await superuserClient();
    await superuser.query("ALTER TABLE audit_link ADD CONSTRAINT no_room CHECK (false) NOT VALID");
    try {
      await expect(saveDraftAnswers.execute(officer, someMet(dossierId))).rejects.toThrow();
      const answers = await inProvince(province, (tx) => tx.dossierAnswer.count({ where: { dossierId } }));
      expect(answers).toBe(0);
    } finally {
      await superuser.query("ALTER TABLE audit_link DROP CONSTRAINT no_room");
    }
  });
});

/** Writes first and finds out afterwards that the record is not this person's. */
const writeThenRefuse = defineCommand({
  name: "dossiers.write-then-refuse",
  permission: "dossier.prepare",
  input: z.object({ dossierId: z.string() }),
  async run({ tx }, input): Promise<Result<null, { readonly code: "dossier.not-found" }>> {
    const { count } = await tx.dossier.updateMany({
      where: { id: input.dossierId },
      data: { unitChecked: true },
    });
    return count === 1 ? err({ code: "dossier.not-found" }) : ok(null);
  },
});

describe("whoever is turned away", () => {
  test("is in the log; what was written before is not in the data", async () => {
    expect((await writeThenRefuse.execute(officer, { dossierId })).ok).toBe(false);
    const dossier = await inProvince(province, (tx) => tx.dossier.findFirst({ where: { id: dossierId } }));
    expect(dossier?.unitChecked).toBe(false);
    expect(await logOf(dossierId)).toEqual(["dossier.opened", "access.denied"]);
  });

  test("for want of the permission, before anything of the input is read", async () => {
    await saveAnswers.execute(reviewer, { dossierId, group: 7 });
    expect(await logOf(dossierId)).toEqual(["dossier.opened", "access.denied"]);
  });

  test("from a page of a foreign dossier", async () => {
    await getDossierHome(stranger, dossierId);
    expect(await logOf(dossierId)).toEqual(["dossier.opened", "access.denied"]);
  });

  test("is given nothing when that can't be written", async () => {
    const superuser = await superuserClient();
    await superuser.query(
      "ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (event <> 'access.denied') NOT VALID",
    );
    try {
      await expect(getDossierHome(stranger, dossierId)).rejects.toThrow();
    } finally {
      await superuser.query("ALTER TABLE audit_entry DROP CONSTRAINT no_room");
    }
  });
});

describe("reading", () => {
  test("another's dossier is one entry, however many of its pages are turned at once", async () => {
    await Promise.all([
      getDossierHome(reviewer, dossierId),
      getCriteriaGroup(reviewer, { dossierId, group: "A" }),
      getCriteriaGroup(reviewer, { dossierId, group: "B" }),
    ]);
    await getDossierHome(reviewer, dossierId);
    expect(await logOf(dossierId)).toEqual(["dossier.opened", "dossier.read"]);
  });

  test("the own dossier leaves nothing: neither the officer who prepares it nor the unit's clerk", async () => {
    const { dossierId: schools } = await aDossier(province, { unit: province.school });
    const clerk = await aUnitClerk(province, province.school);
    must(await getDossierHome(clerk, schools));
    must(await getDossierHome(officer, schools));
    expect(await logOf(schools)).toEqual([]);
    must(await getDossierHome(reviewer, schools));
    for (const reader of [clerk, officer]) {
      const { rows } = must(await getReaders(reader, { dossierId: schools, page: 1 }));
      expect(rows.map(({ personName, what }) => [personName, what])).toEqual([
        [reviewer.personName, "dossier"],
      ]);
    }
  });

  test("is not given when that can't be written", async () => {
    const superuser = await superuserClient();
    await superuser.query(
      "ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (event <> 'dossier.read') NOT VALID",
    );
    try {
      await expect(getDossierHome(reviewer, dossierId)).rejects.toThrow();
    } finally {
      await superuser.query("ALTER TABLE audit_entry DROP CONSTRAINT no_room");
    }
  });

  test("a file taken away is an entry each time, one looked at is one an hour", async () => {
    const fileId = newId();
    const { tenantId } = province;
    await inProvince(province, async (tx) => {
      const dossier = await tx.dossier.findFirstOrThrow({ where: { id: dossierId } });
      const { scopePath, unitScope } = dossier;
      const file = { sha256: "0".repeat(64), size: 1, mediaType: "application/pdf", name: "bao-cao.pdf" };
      const uploadedById = officer.personId;
      await tx.storedFile.create({
        data: { tenantId, id: fileId, ...file, scopePath, unitScope, uploadedById },
      });
    });
    for (const inline of [true, true, false, false]) must(await findStoredFile(reviewer, { fileId, inline }));
    must(await findStoredFile(officer, { fileId, inline: true }));
    expect(await logOf(fileId)).toEqual(["file.read", "file.downloaded", "file.downloaded"]);
  });
});

describe("signing in and out", () => {
  const sign = (name: string, password: string) =>
    signIn({ name, password, sharedComputer: false, device: "", now: new Date() });

  test("right, wrong, locked and ended: each in the log of the account's tenant", async () => {
    const { accountId } = stranger;
    const passwordHash = await hashPassword("mat khau cua nguoi thu");
    await withPlatform((tx) => tx.account.update({ where: { id: accountId }, data: { passwordHash } }));
    const name = `thu.${accountId}`;
    await sign(name, "sai");
    const { sessionId } = must(await sign(name, "mat khau cua nguoi thu"));
    await endSession(sessionId, new Date());
    await endSession(sessionId, new Date());
    for (let tries = 0; tries < 5; tries += 1) await sign(name, "sai");
    expect(await logOf(accountId)).toEqual([
      "account.password-set",
      "session.failed",
      "session.started",
      "session.ended",
      ...Array.from({ length: 5 }, () => "session.failed"),
      "session.locked",
    ]);
  });

  test("no session begins when the log can't be written", async () => {
    const superuser = await superuserClient();
    await superuser.query(
      "ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (event <> 'session.started') NOT VALID",
    );
    const { accountId } = officer;
    const passwordHash = await hashPassword("mat khau cua can bo");
    await withPlatform((tx) => tx.account.update({ where: { id: accountId }, data: { passwordHash } }));
    try {
      await expect(sign(`thu.${accountId}`, "mat khau cua can bo")).rejects.toThrow();
      expect(await withPlatform((tx) => tx.session.count({ where: { accountId } }))).toBe(0);
    } finally {
      await superuser.query("ALTER TABLE audit_entry DROP CONSTRAINT no_room");
    }
  });

  test("a name nobody has is noted, and not what was typed: it may be a password", async () => {
    await sign("mat khau go nham o", "sai");
    const noted = await withPlatform((tx) =>
      tx.platformAudit.findFirst({ where: { event: "session.failed" } }),
    );
    expect(noted).toMatchObject({ accountId: null, details: { tried: "name" } });
    const superuser = await superuserClient();
    const { rows } = await superuser.query("SELECT 1 FROM platform_audit p WHERE p::text LIKE '%go nham%'");
    expect(rows).toEqual([]);
  });
});
