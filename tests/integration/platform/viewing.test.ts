import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Actor, holds } from "@/lib/core/actor";
import { dateColumn, isWithin } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { PERMISSIONS } from "@/lib/core/permissions";
import { PERMISSION_LABELS } from "@/lib/committees/domain/permission-labels";
import { getRights } from "@/lib/committees/server/get-rights";
import { recordDelegation } from "@/lib/committees/server/record-delegation";
import { viewAs } from "@/lib/committees/server/view-as";
import { confirmUnitInformation } from "@/lib/dossiers/server/confirm-unit-information";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { getReaders } from "@/lib/dossiers/server/get-readers";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { stopViewingPost } from "@/lib/platform/auth/stop-viewing-post";
import { closeClients } from "@/lib/platform/db/clients";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { PASSWORD, valueOf, withPassword } from "../../factories/decision";
import { anOpenDossier } from "../../factories/officer";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
/** The test province works on 2/10/2023. */
const NOW = new Date("2023-10-02T02:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

let province: TestProvince;
let officer: Actor;
let admin: Actor;
let sessionId: string;

/** The administrator in a session of his own, as a request sees him. */
async function signedIn(person: Actor): Promise<Actor> {
  const id = newId();
  const { accountId, tenantId, postId } = person;
  await withPlatform((tx) => tx.account.update({ where: { id: accountId }, data: { isDemo: true } }));
  await withPlatform((tx) =>
    tx.session.create({ data: { id, accountId, tenantId, postId, expiresAt: minutes(600) } }),
  );
  return { ...person, sessionId: id };
}

const holdingOf = async ({ postId }: Actor): Promise<string> =>
  (await inProvince(province, (tx) => tx.postHolding.findFirstOrThrow({ where: { postId } }))).id;

const view = async (person: Actor, password = PASSWORD) =>
  viewAs.execute(admin, { holdingId: await holdingOf(person), password }, { now: NOW });

const seen = async (now = NOW): Promise<Actor> => {
  const actor = (await resolveSignedIn(sessionId, now))?.actor;
  if (!actor) throw new Error("nobody is signed in");
  return actor;
};

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
}, 120_000);
beforeEach(async () => {
  admin = await signedIn(await aPerson(province, { at: province.province, role: "admin", name: "Lê Quản" }));
  sessionId = admin.sessionId;
  await withPassword(admin);
});
afterAll(closeClients);

describe("an administrator who looks as another post", () => {
  test("gives his own password first, and a wrong one shows nothing", async () => {
    expect(await view(officer, "sai mật khẩu")).toMatchObject({ error: { code: "sign-in.wrong" } });
    expect((await seen()).postId).toBe(admin.postId);
    valueOf(await view(officer));
    expect(await seen()).toMatchObject({
      postId: officer.postId,
      scopePath: officer.scopePath,
      viewer: { personId: admin.personId, personName: "Lê Quản" },
    });
  });

  test("does nothing in another's name", async () => {
    const dossierId = await anOpenDossier(province, officer);
    valueOf(await view(officer));
    const answer = await confirmUnitInformation.execute(await seen(), { dossierId, revision: "1" });
    expect(answer).toMatchObject({ error: { code: "common.viewing", title: officer.postTitle } });
  });

  test("is named in the log and to the unit, even where the other's own look would not be", async () => {
    const dossierId = await anOpenDossier(province, officer);
    valueOf(await view(officer));
    valueOf(await getDossierHome(officer, dossierId));
    valueOf(await getDossierHome(await seen(), dossierId));
    const { rows } = valueOf(await getReaders(officer, { dossierId, page: 1 }));
    expect(rows).toMatchObject([{ personName: "Lê Quản", viewedAs: officer.postTitle, what: "dossier" }]);
  });

  test("is told apart from the other, who looked within the same hour", async () => {
    const [district] = province.districts;
    if (!district) throw new Error("no district");
    const reviewer = await aPerson(province, { at: district, role: "reviewer", name: "Đỗ Thẩm" });
    const dossierId = await anOpenDossier(province, officer);
    valueOf(await getDossierHome(reviewer, dossierId));
    valueOf(await view(reviewer));
    valueOf(await getDossierHome(await seen(), dossierId));
    const { rows } = valueOf(await getReaders(officer, { dossierId, page: 1 }));
    expect(rows.map(({ personName }) => personName).toSorted()).toEqual(["Lê Quản", "Đỗ Thẩm"]);

    valueOf(await view(officer));
    valueOf(await getDossierHome(await seen(), dossierId));
    const again = valueOf(await getReaders(officer, { dossierId, page: 1 })).rows;
    expect(again.flatMap(({ viewedAs }) => viewedAs ?? []).toSorted()).toEqual(
      [officer.postTitle, reviewer.postTitle].toSorted(),
    );
  });

  test("is back at his own pages after thirty minutes, and at once when he says so", async () => {
    valueOf(await view(officer));
    expect((await seen(minutes(29))).postId).toBe(officer.postId);
    expect((await seen(minutes(30))).postId).toBe(admin.postId);
    await stopViewingPost({
      read: { input: {}, isForm: true, typed: {}, key: undefined, returnTo: null, next: null },
      sessionId,
      device: "",
      now: NOW,
    });
    expect((await seen()).postId).toBe(admin.postId);
  });

  test("sees it no more from the request on after which he may no longer manage people", async () => {
    valueOf(await view(officer));
    await inProvince(province, (tx) =>
      tx.postGrant.updateMany({
        where: { postId: admin.postId, permission: "people.manage" },
        data: { validTo: dateColumn(province.today) },
      }),
    );
    expect((await seen()).postId).toBe(admin.postId);
  });

  test("sees it no more once the other no longer holds the post", async () => {
    const leaving = await aPerson(province, { at: province.communes[1], role: "commune_officer" });
    valueOf(await view(leaving));
    expect((await seen()).postId).toBe(leaving.postId);
    await inProvince(province, (tx) =>
      tx.postHolding.updateMany({
        where: { postId: leaving.postId },
        data: { validTo: dateColumn(province.today) },
      }),
    );
    expect((await seen()).postId).toBe(admin.postId);
  });

  test("looks at no post of another territory, at none that is over, and at none of his own", async () => {
    const [here, there] = province.districts;
    if (!here || !there) throw new Error("no districts");
    const beside = await aPerson(province, { at: there, role: "commune_officer" });
    const own = await holdingOf(admin);
    const local = await signedIn(await aPerson(province, { at: here, role: "admin" }));
    await withPassword(local);
    const asked = { holdingId: await holdingOf(beside), password: PASSWORD };
    expect(await viewAs.execute(local, asked)).toMatchObject({ error: { code: "holding.not-found" } });
    const gone = await aPerson(province, { at: here, role: "member" });
    await inProvince(province, (tx) =>
      tx.postHolding.updateMany({
        where: { postId: gone.postId },
        data: { validTo: dateColumn(province.today) },
      }),
    );
    expect(await view(gone)).toMatchObject({ error: { code: "holding.not-found" } });
    expect(await viewAs.execute(admin, { holdingId: own, password: PASSWORD })).toMatchObject({
      error: { code: "holding.own-view" },
    });
  });
});

describe("the report of rights of a person on a day", () => {
  test("names what the doors ask, and nothing else", async () => {
    const { posts } = valueOf(await getRights(admin, { holdingId: await holdingOf(officer), day: null }));
    const may = PERMISSIONS.filter((one) => one !== "session.own" && holds(officer, one));
    expect(posts.flatMap(({ lines }) => lines.map(({ label }) => label))).toEqual(
      may.map((one) => PERMISSION_LABELS[one]),
    );
    expect(posts[0]?.lines[0]).toMatchObject({ areaName: province.communes[0].name, by: null });
  });

  test("shows an authorisation with its document on its days only", async () => {
    const [district] = province.districts;
    if (!district) throw new Error("no district");
    const head = await aPerson(province, { at: district, body: "committee", role: "chair" });
    const deputy = await aPerson(province, { at: district, body: "committee", role: "member" });
    await inProvince(province, (tx) =>
      tx.post.updateMany({ where: { id: deputy.postId }, data: { title: "Phó Trưởng ban" } }),
    );
    const term = { from: "2023-10-02", to: "2023-10-05" };
    valueOf(
      await recordDelegation.execute(admin, {
        fromPostId: head.postId,
        toPostId: deputy.postId,
        capacity: "deputy",
        permission: "decision.sign",
        scope: "Ký quyết định công nhận",
        document: "15/QĐ-BCĐ",
        documentDate: "1/10/2023",
        validFrom: "2/10/2023",
        lastDay: "4/10/2023",
      }),
    );
    const holdingId = await holdingOf(deputy);
    for (const day of ["2023-10-01", "2023-10-02", "2023-10-04", "2023-10-05"]) {
      const { posts } = valueOf(await getRights(admin, { holdingId, day }));
      const signs = posts.flatMap(({ lines }) => lines).filter(({ label }) => label === "Ký quyết định");
      expect(
        signs.map(({ by, to }) => ({ by, to })),
        day,
      ).toEqual(
        isWithin(day, term)
          ? [{ by: { fromTitle: head.postTitle, document: "15/QĐ-BCĐ" }, to: "2023-10-04" }]
          : [],
      );
    }
  });

  test("is not found for a post of another territory", async () => {
    const [here, there] = province.districts;
    if (!here || !there) throw new Error("no districts");
    const local = await aPerson(province, { at: here, role: "admin" });
    const holdingId = await holdingOf(await aPerson(province, { at: there, role: "reviewer" }));
    expect(await getRights(local, { holdingId, day: null })).toMatchObject({
      error: { code: "holding.not-found" },
    });
  });
});
