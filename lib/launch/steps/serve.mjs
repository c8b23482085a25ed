/** The built server as a process of its own, ready when it answers. */
import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { SERVER, STANDALONE } from "./build.mjs";
import { onStop } from "./lifetime.mjs";
import { ROOT } from "./places.mjs";
import { endProgram, environment, startProgram, tailOf } from "./run.mjs";
import { stepFailed, Stop } from "./sentences.mjs";

const PATIENCE_MS = 90_000;
/** Longer than proxies and clients keep an idle connection (60 s is usual): whoever uses one anew finds it open. */
const KEEP_ALIVE_MS = 75_000;
const PROBES = ["/api/health", "/dang-nhap"];
const FOLLOW = pathToFileURL(path.join(import.meta.dirname, "follow-launcher.mjs")).href;

/**
 * Starts the server and waits until it answers. It is stopped with everything else, or earlier by `stop`.
 * @param {{ port: number, host: string, env: Record<string, string | undefined>, log?: string }} options
 * @returns {Promise<{ stop: () => Promise<void>, ended: Promise<object> }>}
 */
export async function serveProduct({ port, host, env, log }) {
  const server = startProgram(process.execPath, ["--import", FOLLOW, SERVER], {
    log,
    ipc: true,
    cwd: STANDALONE,
    env: environment({
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      HOSTNAME: host,
      KEEP_ALIVE_TIMEOUT: String(KEEP_ALIVE_MS),
      NEXT_TELEMETRY_DISABLED: "1",
    }),
  });
  const forget = onStop(() => endProgram(server));
  const stop = async () => {
    forget();
    await endProgram(server);
  };
  await untilItAnswers(server, port, host, log);
  return { stop, ended: server.ended };
}

async function untilItAnswers(server, port, host, log) {
  let ended = false;
  void server.ended.then(() => (ended = true));
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline && !ended; await sleep(100)) {
    for (const probe of PROBES) if (await answers(`http://${reachable}:${port}${probe}`)) return;
  }
  await endProgram(server);
  const name = log ? path.relative(ROOT, log) : "";
  throw new Stop(stepFailed("Mở trang", name, log ? tailOf(log) : ""));
}

async function answers(url) {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
