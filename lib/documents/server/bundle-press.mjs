// Lays out one bundle in a thread of its own, so that a server with hundreds of pages to draw answers others meanwhile.
// It is given everything and reads no file but the compiler.
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const { workspace, faces, source, pdfStandard } = workerData;
const fontBlobs = faces.map((face) => Buffer.from(face));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
parentPort?.postMessage(new Uint8Array(compiler.pdf(source, { pdfStandard })));
