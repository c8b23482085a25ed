import { createServer, request as post, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ok } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { closeClients } from "@/lib/platform/db/clients";
import { handle } from "@/lib/platform/http/handle";
import { openPost } from "@/lib/platform/http/open-post";
import { readRequest } from "@/lib/platform/http/request";
import { useDatabase } from "../../support/database";

useDatabase();
const LIMIT = 22 * 1024 * 1024;
const CHUNK = new Uint8Array(64 * 1024).fill(0x61);
const OURS = { "sec-fetch-site": "same-origin" };
const MULTIPART = "multipart/form-data; boundary=edge";
const FORM_HEAD = '--edge\r\nContent-Disposition: form-data; name="note"\r\n\r\n';

const command = defineCommand({
  name: "tests.never-run",
  permission: "people.manage",
  input: z.strictObject({}),
  run: () => Promise.resolve(ok(null)),
});
const commandAddress = handle(command);
const openAddress = openPost("tests.open", ({ read }) =>
  Promise.resolve(Response.json({ length: String(read.input["note"]).length })),
);

let server: Server;
let port = 0;

/** What the framework does: a request of Node's as one of the web's, its body a stream. */
function webRequest(message: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
  const pieces: AsyncIterator<Uint8Array> = message.iterator({ destroyOnReturn: false });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
  const init = { method: "POST", headers, body, duplex: "half" };
  return new Request(`http://localhost${message.url ?? "/"}`, init);
}

beforeAll(async () => {
  server = createServer((message, response) => {
    const address = message.url === "/open" ? openAddress : commandAddress;
    void address(webRequest(message)).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  await closeClients();
});

interface Sent {
  readonly path: string;
  readonly type: string;
  readonly head?: string;
  /** How much to send; the length is not told unless it is given. */
  readonly bytes: number;
  readonly tell?: number;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends piece by piece until all is sent or an answer has come. */
function send({ path, type, head = "", bytes, tell }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = tell === undefined ? {} : { "content-length": String(tell) };
    const going = post({
      port,
      path,
      // A connection of its own: one that was cut in the middle of a body is of no use to the next.
      agent: false,
      method: "POST",
      headers: { ...OURS, "content-type": type, ...length },
    });
    let isAnswered = false;
    going.on("error", (error) => (isAnswered ? undefined : reject(error)));
    going.on("response", (response) => {
      isAnswered = true;
      const { statusCode: status = 0 } = response;
      response.setEncoding("utf8");
      let body = "";
      response.on("data", (text: string) => (body += text));
      response.on("end", () => {
        going.destroy();
        resolve({ status, body });
      });
    });
    let left = bytes;
    const push = (): void => {
      while (left > 0 && !isAnswered) {
        left -= CHUNK.byteLength;
        if (!going.write(CHUNK)) {
          going.once("drain", push);
          return;
        }
      }
      if (!isAnswered && tell === undefined) going.end();
    };
    going.write(head);
    push();
  });
}

const AS_DATA = JSON.stringify({ ok: false, error: { code: "common.too-large" } });
const AS_PAGE = "<h1>Tệp lớn hơn mức nhận được</h1>";

describe("a body over the limit", () => {
  test.each([
    ["JSON", "application/json", '{"note":"', AS_DATA],
    ["a form", "application/x-www-form-urlencoded", "note=", AS_PAGE],
    ["a form with a file", MULTIPART, FORM_HEAD, AS_PAGE],
  ])("%s without a length is refused as one with a length", async (_, type, head, said) => {
    const untold = await send({ path: "/command", type, head, bytes: LIMIT + 4 * CHUNK.byteLength });
    expect(untold).toEqual({ status: 413, body: expect.stringContaining(said) });
    const told = await send({ path: "/command", type, head, bytes: CHUNK.byteLength, tell: LIMIT + 1 });
    expect(told).toEqual(untold);
  });

  test("before there is somebody signed in too", async () => {
    const sent = { path: "/open", type: "application/x-www-form-urlencoded", head: "note=" };
    expect((await send({ ...sent, bytes: LIMIT + CHUNK.byteLength })).status).toBe(413);
  });

  test("is read no further than to the limit, however much more would come", async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += CHUNK.byteLength;
        controller.enqueue(CHUNK);
      },
    });
    const init = { method: "POST", headers: { "content-type": MULTIPART }, body: endless, duplex: "half" };
    const read = await readRequest(new Request("http://localhost/", init));
    expect(read).toEqual({ ok: false, error: { code: "common.too-large" } });
    expect(given).toBeLessThan(LIMIT + 8 * CHUNK.byteLength);
  });
});

describe("a body within the limit", () => {
  test("is read whole without a length, to the last byte", async () => {
    const head = "note=";
    const bytes = 21 * 1024 * 1024;
    const sent = { path: "/open", type: "application/x-www-form-urlencoded", head, bytes };
    expect(await send(sent)).toEqual({ status: 200, body: JSON.stringify({ length: bytes }) });
  });

  test("exactly the limit is not too large", async () => {
    const body = `note=${"a".repeat(LIMIT - 5)}`;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = (text: string) =>
      readRequest(new Request("http://localhost/", { method: "POST", headers, body: text }));
    expect(await request(body)).toMatchObject({ ok: true });
    expect(await request(`${body}a`)).toEqual({ ok: false, error: { code: "common.too-large" } });
  });
});
