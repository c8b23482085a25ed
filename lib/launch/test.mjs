/**
 * `npm test`: everything that must hold, from a fresh checkout. It ends with one line alone: `N passed, N failed`.
 *
 *   npm test                                        all of it
 *   npm test -- --only=unit                         what needs no database: architecture and unit tests
 *   npm test -- --only=integration [file …]         tests with a database
 *   npm test -- --only=e2e [file …]                 journeys in a browser on the built product
 */
import { checkNode } from "./steps/check-node.mjs";
import { isEnding, stopAll, stopOnSignals } from "./steps/lifetime.mjs";
import { sentenceForError, Stop } from "./steps/sentences.mjs";

let failed = true;
try {
  checkNode();
  stopOnSignals({ exitCode: 130, say: () => console.log("\nĐang dừng…") });
  const { testProduct } = await import("./steps/test-product.mjs");
  const total = await testProduct(process.argv.slice(2));
  failed = total.failed > 0;
  await stopAll();
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
} catch (error) {
  if (!isEnding()) {
    const sentence = error instanceof Stop ? error.message : sentenceForError(error, "thư mục này");
    console.error(`\n${sentence ?? (error && error.stack) ?? error}\n`);
  }
  await stopAll();
  console.log("0 passed, 1 failed");
}
process.exit(failed ? 1 : 0);
