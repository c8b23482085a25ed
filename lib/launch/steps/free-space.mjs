/** A full disk is told before the work begins, not by half a build. */
import { statfsSync } from "node:fs";
import { diskFull, Stop } from "./sentences.mjs";

const LEAST_BYTES = 300_000_000;

export function checkFreeSpace(place) {
  const { bavail, bsize } = statfsSync(place);
  if (bavail * bsize < LEAST_BYTES) throw new Stop(diskFull(place));
}
