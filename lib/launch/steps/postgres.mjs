/** PostgreSQL's own binaries, from npm: a server of this installation that only this machine can reach. */
import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onStop } from "./lifetime.mjs";
import { freePort } from "./ports.mjs";
import { databaseAccount, isRoot, programFolder, programIn } from "./postgres-user.mjs";
import { endProgram, logFile, startProgram, tailOf } from "./run.mjs";
import { sentenceForOutput, stepFailed, Stop } from "./sentences.mjs";

export const SUPERUSER = "postgres";
const HOST = "127.0.0.1";
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 60_000;

/** For data that nobody will miss: a test's database need not survive a power cut. */
const CARELESS = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

/**
 * Starts the server on a free port, making its data folder first when there is none.
 * @param {{ dataFolder: string, password: string, log?: string, throwAway?: boolean }} options
 * @returns {Promise<{ port: number, fresh: boolean, stop: () => Promise<void>, died: Promise<object> }>}
 *   `fresh` when the data folder was made now; `stop` ends it in order (connections are cut, nothing is lost);
 *   it is stopped with everything else too.
 */
export async function startPostgres({ dataFolder, password, log = logFile("postgres"), throwAway = false }) {
  const account = databaseAccount(dataFolder);
  const program = programFolder(account);
  await stopLeftover(dataFolder);
  const fresh = !existsSync(path.join(dataFolder, "PG_VERSION"));
  if (fresh) makeDataFolder({ program, account, dataFolder, password, throwAway });

  const port = await freePort();
  const server = startProgram(programIn(program, "postgres"), serverArguments(dataFolder, port, throwAway), {
    ...account,
    log,
    cwd: dataFolder,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: "C.UTF-8" },
  });
  const place = { program, account, dataFolder };
  const forget = onStop(() => stopServer(server, place));
  const stop = async () => {
    forget();
    await stopServer(server, place);
  };
  await untilItAnswers(server, { port, password, log });
  return { port, fresh, stop, died: server.ended };
}

/** The address of a database on a server started here. */
export const databaseUrl = ({ port, user, password, database }) =>
  `postgresql://${user}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`;

function serverArguments(dataFolder, port, throwAway) {
  const settings = [
    `listen_addresses=${HOST}`,
    "unix_socket_directories=",
    "shared_buffers=256MB",
    "max_connections=100",
    "timezone=UTC",
  ];
  const careless = throwAway ? CARELESS : [];
  return [
    "-D",
    dataFolder,
    "-p",
    String(port),
    ...settings.flatMap((setting) => ["-c", setting]),
    ...careless,
  ];
}

/** The folder is made beside its place and moved there when whole: a start that was cut short leaves no half of it. */
function makeDataFolder({ program, account, dataFolder, password, throwAway }) {
  const draft = `${dataFolder}.new`;
  rmSync(draft, { recursive: true, force: true });
  // Only an empty folder gives way: what is no database of ours is not ours to delete.
  if (existsSync(dataFolder)) rmdirSync(dataFolder);
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFolder = mkdtempSync(path.join(os.tmpdir(), "so-vang-"));
  const passwordFile = path.join(passwordFolder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot())
    for (const place of [draft, passwordFolder, passwordFile]) chownSync(place, account.uid, account.gid);

  const options = [
    "-D",
    draft,
    "-U",
    SUPERUSER,
    "-A",
    "scram-sha-256",
    "--pwfile",
    passwordFile,
    "-E",
    "UTF8",
  ];
  const careless = throwAway ? ["--no-sync"] : [];
  const result = spawnSync(programIn(program, "initdb"), [...options, "--locale=C.UTF-8", ...careless], {
    ...account,
    cwd: draft,
    encoding: "utf8",
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: "C.UTF-8" },
  });
  rmSync(passwordFolder, { recursive: true, force: true });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    const words = `${result.stdout}\n${result.stderr}`.trim();
    throw new Stop(sentenceForOutput(words, dataFolder) ?? stepFailed("Tạo cơ sở dữ liệu", "initdb", words));
  }
  renameSync(draft, dataFolder);
}

/** A server whose launcher was killed still holds the data folder; it is ended as if we had stopped it. */
async function stopLeftover(dataFolder) {
  const pidFile = path.join(dataFolder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (!isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < STOP_PATIENCE_MS && isPostgres(pid); waited += 100) await sleep(100);
}

/** The number may belong to another program by now, so its name is read where the system tells it. */
function isPostgres(pid) {
  try {
    process.kill(pid, 0);
    const commandLine = `/proc/${pid}/cmdline`;
    return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("postgres");
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** It listens before it serves: a connection made meanwhile is refused with 57P03. */
async function untilItAnswers(server, { port, password, log }) {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (let waited = 0; waited < START_PATIENCE_MS && !ended; waited += 50) {
    if ((await accepts(port)) && (await serves(port, password))) return;
    await sleep(50);
  }
  await endProgram(server, { signal: "SIGINT" });
  const tail = tailOf(log);
  throw new Stop(
    sentenceForOutput(tail, path.dirname(log)) ?? stepFailed("Khởi động cơ sở dữ liệu", log, tail),
  );
}

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: HOST });
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

async function serves(port, password) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: databaseUrl({ port, user: SUPERUSER, password, database: "postgres" }),
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    // Any other refusal is an answer, and is reported by whoever connects next.
    return error.code !== "57P03" && error.code !== "ECONNREFUSED" && error.code !== "ECONNRESET";
  }
}

/** INT is PostgreSQL's fast shutdown; Windows has no such signal, so its own tool does it there. */
async function stopServer(server, { program, account, dataFolder }) {
  if (process.platform === "win32") {
    spawnSync(programIn(program, "pg_ctl"), ["stop", "-m", "fast", "-D", dataFolder], account);
  }
  await endProgram(server, { signal: "SIGINT", patience: STOP_PATIENCE_MS });
}
