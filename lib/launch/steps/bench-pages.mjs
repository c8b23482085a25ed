/** Asks for the main pages as a browser does that has been there before: one connection, gzip, one after the other. */
import { Agent, request } from "node:http";

const WARM_UP = 5;
const REQUESTS = 30;
const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

const LIST = { firstByteMs: 300, listKb: 40 };

/** `from` is the page whose first link of that shape is meant; `goal` what the design asks of the page. */
const PAGES = [
  { name: "Việc của tôi", as: "bn.ca-tinh.tham-dinh", address: "/viec-cua-toi", goal: LIST },
  { name: "Đăng ký (danh sách)", as: "bn.ca-tinh.tham-dinh", address: "/dang-ky", goal: LIST },
  { name: "Thẩm định (danh sách)", as: "bn.ca-tinh.tham-dinh", address: "/tham-dinh", goal: LIST },
  { name: "Hồ sơ (danh sách, xã)", as: "bn.ca-xa-yen-phong", address: "/ho-so", goal: LIST },
  { name: "Hồ sơ (danh sách, tỉnh)", as: "bn.chu-tich", address: "/ho-so", goal: LIST },
  { name: "Đơn vị (danh sách)", as: "bn.ca-xa-yen-phong", address: "/don-vi", goal: LIST },
  { name: "Hồ sơ", as: "bn.ca-xa-yen-phong", from: "/ho-so", link: `/ho-so/${ID}`, goal: {} },
  {
    name: "Bàn thẩm định",
    as: "nt.tt-xa-phuoc-thuan",
    from: "/tham-dinh",
    link: `/tham-dinh/${ID}`,
    goal: {},
  },
  { name: "Quyết định", as: "bn.van-thu", from: "/cho-cap-so", link: `/quyet-dinh/${ID}`, goal: {} },
  { name: "Đơn vị được công nhận", as: null, address: "/don-vi-duoc-cong-nhan", goal: LIST },
  {
    name: "Xác thực một quyết định",
    as: null,
    from: "/don-vi-duoc-cong-nhan",
    link: "/xac-thuc/[A-Z0-9-]+",
    goal: { pageKb: 14 },
  },
];

/** @returns {Promise<object[]>} per page: statements, times in milliseconds, size in kB, goal */
export async function measurePages({ address, countStatements }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path, cookie, options) => get(new URL(path, address), { agent, cookie, ...options });
  const measured = [];
  for (const page of PAGES) {
    const cookie = page.as ? await signIn(address, page.as) : "";
    const path = page.address ?? (await firstLink(await ask(page.from, cookie), page));
    measured.push({ ...page, ...(await measure((options) => ask(path, cookie, options), countStatements)) });
  }
  agent.destroy();
  return measured;
}

async function measure(ask, countStatements) {
  const warm = (options) => ask({ gzip: true, ...options });
  for (let count = 0; count < WARM_UP; count += 1) await warm();
  const statements = await countStatements(() => warm());
  const answers = [];
  for (let count = 0; count < REQUESTS; count += 1) answers.push(await warm());
  return {
    statements,
    firstByteMs: answers.map(({ firstByteMs }) => firstByteMs),
    wholeMs: answers.map(({ wholeMs }) => wholeMs),
    bytes: answers.at(-1).body.length,
  };
}

function get(url, { agent, cookie, gzip = false }) {
  return new Promise((resolve, reject) => {
    const headers = { ...(cookie ? { cookie } : {}), ...(gzip ? { "accept-encoding": "gzip" } : {}) };
    const startedAt = performance.now();
    const asked = request(url, { agent, headers }, (response) => {
      let firstByteMs;
      const parts = [];
      response.on("data", (part) => {
        firstByteMs ??= performance.now() - startedAt;
        parts.push(part);
      });
      response.on("end", () => {
        const wholeMs = performance.now() - startedAt;
        if (response.statusCode !== 200) reject(new Error(`${url.pathname} answered ${response.statusCode}`));
        else resolve({ firstByteMs, wholeMs, body: Buffer.concat(parts) });
      });
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The role card's own form. */
async function signIn(address, account) {
  const answer = await fetch(new URL("/api/demo/sign-in", address), {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ account }),
  });
  if (answer.status !== 303) throw new Error(`${account} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function firstLink({ body }, { from, link }) {
  const [, found] = new RegExp(`href="(${link})"`).exec(body.toString("utf8")) ?? [];
  if (!found) throw new Error(`${from} has no link to ${link}`);
  return found;
}
