import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { err, ok, type Result } from "@/lib/core/result";
import type { PaperBundle } from "@/lib/documents/domain/bundle";
import { readFaces } from "@/lib/documents/server/faces";
import { bundleSource, PDF_STANDARD, WORKSPACE } from "@/lib/documents/server/typeset";

/** Thirty dossiers take about three seconds; what is not there by then will not come. */
const MOST_MS = 60_000;

export type BundleRefusal = { readonly code: "bundle.too-slow" };

let last: Promise<unknown> = Promise.resolve();

/**
 * The papers as one PDF/A-2a with bookmarks, laid out beside the server and one bundle at a time: others are answered
 * meanwhile. Refuses what is not laid out in a minute.
 */
export function typesetBundle(bundle: PaperBundle): Promise<Result<Buffer, BundleRefusal>> {
  const drawn = last.then(() => press(bundle));
  last = drawn.catch(() => null);
  return drawn;
}

function press(bundle: PaperBundle): Promise<Result<Buffer, BundleRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(
      /* turbopackIgnore: true */ path.join(process.cwd(), "lib/documents/server/bundle-press.mjs"),
      {
        workerData: {
          workspace: WORKSPACE,
          faces: readFaces(),
          source: bundleSource(bundle),
          pdfStandard: PDF_STANDARD,
        },
      },
    );
    const clock = setTimeout(() => {
      resolve(err({ code: "bundle.too-slow" }));
      void worker.terminate();
    }, MOST_MS);
    worker.once("message", (bytes: Uint8Array) => resolve(ok(Buffer.from(bytes))));
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(clock);
      reject(new Error("the bundle was not laid out"));
    });
  });
}
