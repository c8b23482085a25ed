/** The steps of `npm start`, in order, for a database of ours (demo) or a given one. */
import { mkdirSync } from "node:fs";
import { buildProduct } from "./build.mjs";
import { demoAccountLines, loadDemoOnce } from "./demo.mjs";
import { checkFreeSpace } from "./free-space.mjs";
import { generateClient } from "./generate.mjs";
import { checkSettings, prepareGivenDatabase } from "./given-database.mjs";
import { installPackages } from "./install.mjs";
import { isEnding, stopAll } from "./lifetime.mjs";
import { ownEnvironment, prepareOwnDatabase, startOwnServer } from "./own-database.mjs";
import { DATA, FILES } from "./places.mjs";
import { readPort, requirePort } from "./ports.mjs";
import { NOTHING_TO_DO, numberedSteps } from "./progress.mjs";
import { logFile } from "./run.mjs";
import { claimThisFolder } from "./running.mjs";
import { serveProduct } from "./serve.mjs";

const applied = (names) => (names.length > 0 ? `đã chạy ${names.length} bước nâng cấp` : NOTHING_TO_DO);

/** Everything from a checkout to a page that answers. Returns when the page answers; the process goes on. */
export async function start(env) {
  const port = readPort(env.PORT);
  if (env.DATABASE_URL) await startOnGivenDatabase(env, port);
  else await startDemo(env, port);
}

async function startDemo(env, port) {
  const address = `http://localhost:${port}`;
  const host = env.HOST ?? "127.0.0.1";
  await prepareFolder(address, port, host);
  const step = numberedSteps(7);
  await installAndGenerate(step);

  let server;
  await step("Khởi động cơ sở dữ liệu", async () => void (server = await startOwnServer()));
  await step("Chuẩn bị bảng dữ liệu", async () => applied(await prepareOwnDatabase(server)));
  const product = ownEnvironment(server, { address: env.NEXTAUTH_URL ?? address, files: FILES });
  await step("Nạp dữ liệu thử của năm tỉnh", () => loadDemoOnce({ ...server, env: product }));
  await step("Dựng bản chạy (lần đầu khoảng một phút)", buildProduct);
  await step("Mở trang", () => serve({ port, host, env: product, log: logFile("server") }));
  endWith(
    server.died,
    "Cơ sở dữ liệu đã dừng ngoài ý muốn; xem .data/logs/postgres.log rồi chạy lại npm start.",
  );

  const accounts = await demoAccountLines();
  console.log(
    [
      "",
      `Sổ Vàng đang chạy: ${address}`,
      ...accounts,
      "",
      "Dừng: Ctrl+C. Dữ liệu được giữ trong .data",
      "",
    ].join("\n"),
  );
}

async function startOnGivenDatabase(env, port) {
  checkSettings(env);
  const host = env.HOST ?? "0.0.0.0";
  await prepareFolder(env.NEXTAUTH_URL, port, host);
  const step = numberedSteps(5);
  await installAndGenerate(step);

  let product;
  await step("Kiểm tra và nâng cấp cơ sở dữ liệu", async () => {
    const prepared = await prepareGivenDatabase(env);
    product = prepared.env;
    return applied(prepared.applied);
  });
  mkdirSync(product.DATA_DIR, { recursive: true });
  await step("Dựng bản chạy (lần đầu khoảng một phút)", buildProduct);
  await step("Mở trang", () => serve({ port, host, env: product }));
  console.log(`\nSổ Vàng đang chạy ở cổng ${port}, địa chỉ ${env.NEXTAUTH_URL}\n`);
}

async function prepareFolder(address, port, host) {
  mkdirSync(FILES, { recursive: true });
  claimThisFolder(address);
  checkFreeSpace(DATA);
  await requirePort(port, host);
}

async function installAndGenerate(step) {
  await step("Cài các gói cần thiết (lần đầu khoảng một đến hai phút)", installPackages);
  await step("Tạo mã truy cập dữ liệu", generateClient);
}

async function serve(options) {
  const server = await serveProduct(options);
  endWith(server.ended, "Trang đã dừng ngoài ý muốn; xem .data/logs/server.log rồi chạy lại npm start.");
}

/** When a part dies by itself, the rest is stopped in order and the start ends with a sentence. */
function endWith(ended, sentence) {
  void ended.then(async () => {
    if (isEnding()) return;
    console.error(`\n${sentence}\n`);
    await stopAll();
    process.exit(1);
  });
}
