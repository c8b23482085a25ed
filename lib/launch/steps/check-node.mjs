/** Read before anything else, by whatever Node.js there is: nothing here is newer than Node.js 14. */
import { nodeTooOld, Stop } from "./sentences.mjs";

const NEEDED = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const isOldEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  if (!isOldEnough) throw new Stop(nodeTooOld(version, NEEDED.join(".")));
}
