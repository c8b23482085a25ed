/**
 * `npm start`: everything from a fresh checkout to a page that answers. Nothing is installed when this begins, so it
 * and the steps it imports at once use Node alone.
 */
import { checkNode } from "./steps/check-node.mjs";
import { isEnding, stopAll, stopOnSignals } from "./steps/lifetime.mjs";
import { sentenceForError, Stop } from "./steps/sentences.mjs";

try {
  checkNode();
  stopOnSignals({ exitCode: 0, say: () => console.log("\nĐang dừng Sổ Vàng…") });
  const { start } = await import("./steps/start-product.mjs");
  await start(process.env);
} catch (error) {
  await fail(error);
}

async function fail(error) {
  // A step that was cut short by Ctrl+C fails too; that is no failure.
  if (!isEnding()) {
    const sentence = error instanceof Stop ? error.message : sentenceForError(error, "thư mục này");
    console.error(`\n${sentence ?? (error && error.stack) ?? error}\n`);
    process.exitCode = 1;
  }
  await stopAll();
  process.exit();
}
