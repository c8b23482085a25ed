/** Runs programs: their words go to a log, they end when we end, and a failure shows the end of the log. */
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { onStop } from "./lifetime.mjs";
import { LOGS, ROOT } from "./places.mjs";
import { sentenceForOutput, stepFailed, Stop } from "./sentences.mjs";

const TAIL_LINES = 30;

export const logFile = (name) => path.join(LOGS, `${name}.log`);

export const tailOf = (file) =>
  readFileSync(file, "utf8").trimEnd().split("\n").slice(-TAIL_LINES).join("\n");

/**
 * Starts a program in a process group of its own: Ctrl+C in the terminal reaches only us, and we stop the rest in order.
 * @param {{ log?: string, append?: boolean, ipc?: boolean, cwd?: string, env?: object, uid?: number, gid?: number }} options
 */
export function startProgram(command, args, { log, append = false, ipc = false, cwd = ROOT, ...options }) {
  if (log) mkdirSync(path.dirname(log), { recursive: true });
  const output = log ? openSync(log, append ? "a" : "w") : "inherit";
  const stdio = ["ignore", output, output, ...(ipc ? ["ipc"] : [])];
  const child = spawn(command, args, {
    detached: process.platform !== "win32",
    windowsHide: true,
    cwd,
    stdio,
    ...options,
  });
  if (typeof output === "number") closeSync(output);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, error }));
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  return { child, ended };
}

/** Sends a signal to a program and all it started. */
export function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Asks a program to end, and makes it end when it does not listen. */
export async function endProgram({ child, ended }, { signal = "SIGTERM", patience = 10_000 } = {}) {
  signalGroup(child, signal);
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), patience);
  await ended;
  clearTimeout(timer);
}

/** Runs a program to its end; its exit code. Its words go to the log, or to our own output without one. */
export async function runToEnd(command, args, options) {
  const program = startProgram(command, args, options);
  const ended = onStop(() => endProgram(program, { patience: 5_000 }));
  const { code, error } = await program.ended;
  ended();
  if (error) throw error;
  return code ?? 1;
}

/** Runs a program to its end; a failure becomes a sentence with the end of its log. */
export async function runOrStop(what, command, args, options) {
  const code = await runToEnd(command, args, options);
  if (code === 0) return;
  const tail = tailOf(options.log);
  throw new Stop(sentenceForOutput(tail, ROOT) ?? stepFailed(what, path.relative(ROOT, options.log), tail));
}

/** Our environment with some variables changed; `undefined` takes one away. */
export function environment(changes) {
  const merged = { ...process.env, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
