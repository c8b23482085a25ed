import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { sealSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { endSession } from "@/lib/platform/auth/sign-in";
import { defineCommand } from "@/lib/platform/command";
import { closeClients } from "@/lib/platform/db/clients";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { findFormState } from "@/lib/platform/http/form-state";
import { handle } from "@/lib/platform/http/handle";
import { aPerson, aProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

/* A post that no page takes up: the session was over, the body too big, or something broke. Nothing typed is lost. */
const { truncateAll } = useDatabase();

const ORIGIN = "http://localhost:3000";
const NOW = new Date();

const note = defineCommand({
  name: "test.note",
  permission: "dossier.prepare",
  input: z.object({ note: z.string() }),
  run: async () => {
    throw new Error("the note's inside");
  },
});
const post = handle(note);
const accepted = handle(
  defineCommand({
    name: "test.accepted",
    permission: "dossier.prepare",
    input: z.object({ note: z.string() }),
    run: async (_, { note: text }) => ok({ text }),
  }),
);

let officer: Actor;
let colleague: Actor;

beforeEach(async () => {
  await truncateAll();
  const province = await aProvince();
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  colleague = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
}, 60_000);
afterAll(closeClients);

async function aSession({ accountId, tenantId, postId }: Actor): Promise<string> {
  const id = newId();
  const expiresAt = new Date(NOW.getTime() + 3_600_000);
  await withPlatform((tx) => tx.session.create({ data: { id, accountId, tenantId, postId, expiresAt } }));
  return id;
}

async function typed(sessionId: string, body: Record<string, string>): Promise<Request> {
  return new Request(`${ORIGIN}/api/test/note`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: ORIGIN,
      host: "localhost:3000",
      referer: `${ORIGIN}/ho-so/1?a=1&b=2`,
      cookie: `${sessionCookieName()}=${await sealSession(sessionId)}`,
    },
    body: new URLSearchParams({ _return: "/ho-so/1", ...body }).toString(),
  });
}

/** The form state that the answer leads to, by way of the sign-in page. */
function keptBehind(answer: Response): string {
  const signIn = new URL(answer.headers.get("location") ?? "", ORIGIN);
  expect(answer.status).toBe(303);
  expect(signIn.pathname).toBe("/dang-nhap");
  const back = new URL(signIn.searchParams.get("tiep") ?? "", ORIGIN);
  expect(back.pathname).toBe("/ho-so/1");
  return back.searchParams.get("tt") ?? "";
}

describe("a session that ended in the middle of a form", () => {
  test("what was typed waits for the same account in its next session, and for nobody else", async () => {
    const over = await aSession(officer);
    await endSession(over, NOW);
    const id = keptBehind(await accepted(await typed(over, { note: "Đã họp dân ngày 5/3" })));

    const again = { sessionId: await aSession(officer), accountId: officer.accountId };
    expect(await findFormState(again, id, NOW)).toMatchObject({
      command: "test.accepted",
      values: { note: "Đã họp dân ngày 5/3" },
      refusal: { code: "common.signed-out" },
    });
    const other = { sessionId: await aSession(colleague), accountId: colleague.accountId };
    expect(await findFormState(other, id, NOW)).toBeNull();
    expect(await findFormState(null, id, NOW)).toBeNull();
  });

  test("a program is told with 401", async () => {
    const over = await aSession(officer);
    await endSession(over, NOW);
    const request = await typed(over, {});
    const asData = new Request(request.url, {
      method: "POST",
      headers: { ...Object.fromEntries(request.headers), "content-type": "application/json" },
      body: "{}",
    });
    expect((await accepted(asData)).status).toBe(401);
  });
});

describe("a post that is answered by no page of its own", () => {
  test("from elsewhere, unread or too big: a page in Vietnamese with the way back, under the refusal's status", async () => {
    const session = await aSession(officer);
    const foreign = await typed(session, {});
    foreign.headers.set("origin", "http://evil.example");
    const big = await typed(session, { note: "x".repeat(23 * 1024 * 1024) });
    for (const [request, status] of [
      [foreign, 403],
      [big, 413],
    ] as const) {
      const answer = await accepted(request);
      const html = await answer.text();
      expect(answer.status).toBe(status);
      expect(html).toContain('<html lang="vi">');
      expect(html).toContain('href="/ho-so/1?a=1&amp;b=2"');
      expect(html).not.toContain("common.");
    }
  });

  test("a bug: the number to quote, never the inside", async () => {
    // An account of the demo works without a second factor.
    const { accountId: id } = officer;
    await withPlatform((tx) => tx.account.update({ where: { id }, data: { isDemo: true } }));
    const session = await aSession(officer);
    const answer = await post(await typed(session, { note: "a" }));
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toMatch(/mã [0-9a-f]{8}\./);
    expect(html).not.toContain("inside");
  });
});
