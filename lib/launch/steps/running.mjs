/** One start per checkout: a note of who runs here, believed only while that process lives. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { replaceFile } from "./fingerprint.mjs";
import { onStop } from "./lifetime.mjs";
import { DATA } from "./places.mjs";
import { alreadyRunning, Stop } from "./sentences.mjs";

const NOTE = path.join(DATA, "running.json");

/** Stops with a sentence when the product already runs from this folder; otherwise leaves the note until the end. */
export function claimThisFolder(address) {
  const note = existsSync(NOTE) ? JSON.parse(readFileSync(NOTE, "utf8")) : null;
  if (note && note.pid !== process.pid && isLauncher(note.pid)) throw new Stop(alreadyRunning(note.address));
  replaceFile(NOTE, JSON.stringify({ pid: process.pid, address }), 0o644);
  onStop(async () => rmSync(NOTE, { force: true }));
}

/** A number is given to another program sooner or later; where the system tells names, the name decides. */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("start.mjs");
}
