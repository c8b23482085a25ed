/**
 * `npm run bench`: how fast the built product answers on this machine, on a database of its own with the demo data.
 * A table to read; nothing is asserted, since times depend on the machine and on what else it does.
 * `npm run bench -- --large`: Bắc Ninh with 10 000 units and 200 000 dossiers besides; some minutes more.
 */
import { mkdirSync } from "node:fs";
import { checkNode } from "./steps/check-node.mjs";
import { isEnding, stopAll, stopOnSignals } from "./steps/lifetime.mjs";
import { inRoot } from "./steps/places.mjs";
import { sentenceForError, Stop } from "./steps/sentences.mjs";

const ARTIFACTS = inRoot("tests", ".artifacts", "bench");

async function bench() {
  const { installPackages } = await import("./steps/install.mjs");
  const { generateClient } = await import("./steps/generate.mjs");
  const { buildProduct } = await import("./steps/build.mjs");
  const { openBenchProduct } = await import("./steps/bench-product.mjs");
  const { measurePages } = await import("./steps/bench-pages.mjs");
  const { measureDocuments } = await import("./steps/bench-documents.mjs");
  const { documentLines, headLines, pageLines, startLines } = await import("./steps/bench-report.mjs");
  mkdirSync(ARTIFACTS, { recursive: true });

  for (const step of [installPackages, generateClient, buildProduct]) await step();
  const say = (lines) => console.log(`\n${lines.join("\n")}`);
  const product = await openBenchProduct(ARTIFACTS, { large: process.argv.includes("--large") });
  try {
    say(await headLines(product));
    say(startLines(product.startsMs));
    say(pageLines(await measurePages(product)));
  } finally {
    await product.close();
  }
  say(documentLines(await measureDocuments(ARTIFACTS)));
}

let failed = true;
try {
  checkNode();
  stopOnSignals({ exitCode: 130, say: () => console.log("\nĐang dừng…") });
  await bench();
  failed = false;
} catch (error) {
  if (!isEnding()) {
    const sentence = error instanceof Stop ? error.message : sentenceForError(error, "thư mục này");
    console.error(`\n${sentence ?? (error && error.stack) ?? error}\n`);
  }
}
await stopAll();
process.exit(failed ? 1 : 0);
