#!/usr/bin/env node
/**
 * Kiểm tra một tệp nhật ký xuất từ Sổ Vàng. Chỉ cần Node.js 20 trở lên và tệp này; không cần cơ sở dữ liệu, không cần mạng.
 *
 *   node kiem-tra-nhat-ky.mjs nhat-ky.jsonl [--moc moc.json]… [--khoa khoa-cong-khai.pem]
 *
 * --moc   mốc đã tải về và giữ riêng từ trước: phát hiện cả việc cắt đuôi hoặc viết lại toàn bộ nhật ký
 * --khoa  khóa công khai đã biết; không có thì so mã khóa in ra với mã in trên văn bản quyết định
 *
 * What is checked (the same as prisma/migrations, audit_hash, and lib/platform/audit/merkle.ts make):
 *   1. each row's hash is SHA-256 over "so-vang-audit-1," and its fields, each as <bytes>:<text>, ("-," when empty)
 *   2. each row carries the hash of the row before it, and its place is one more
 *   3. each checkpoint is the RFC 9162 root of the first <size> hashes, signed with Ed25519
 * Exit status: 0 all is well, 1 something is not, 2 the files could not be read.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const FIRST_PREVIOUS = "0".repeat(64);
const FIELDS = [
  "id",
  "scopePath",
  "event",
  "subjectType",
  "subjectId",
  "personId",
  "postId",
  "sessionId",
  "bodyName",
  "at",
  "workingDate",
  "details",
];

const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const field = (value) =>
  value === null || value === undefined ? "-," : `${Buffer.byteLength(value)}:${value},`;
const hashOfRow = (row) =>
  sha256(
    `so-vang-audit-1,${[String(row.seq), row.prevHash, row.tenantId, ...FIELDS.map((name) => row[name])].map(field).join("")}`,
  );

const node = (left, right) => sha256(Uint8Array.of(1), Buffer.from(left, "hex"), Buffer.from(right, "hex"));
function addLeaf(tree, hash) {
  let last = { size: 1, hash: sha256(Uint8Array.of(0), Buffer.from(hash, "hex")) };
  while (tree.at(-1)?.size === last.size) {
    const left = tree.pop();
    last = { size: left.size * 2, hash: node(left.hash, last.hash) };
  }
  tree.push(last);
}
const rootOf = (tree) => tree.map(({ hash }) => hash).reduceRight((right, left) => node(left, right));

class Broken extends Error {}
const fail = (sentence) => {
  throw new Broken(sentence);
};

/** A checkpoint whose signature holds, as facts; the text that was signed says them all. */
function readCheckpoint({ signedText, signature, publicKey, keyId }, { tenantId, trusted }) {
  const [format, tenant, size, root, head, at] = String(signedText).split("\n");
  const name = `Mốc ${size} dòng (${at})`;
  if (format !== "so-vang-checkpoint-1") fail(`${name}: không đúng định dạng.`);
  if (tenant !== tenantId) fail(`${name}: là mốc của địa phương khác.`);
  const der = Buffer.from(publicKey, "base64");
  if (sha256(der).slice(0, 16) !== keyId) fail(`${name}: mã khóa không phải của khóa đi kèm.`);
  if (trusted && !trusted.equals(der)) fail(`${name}: ký bằng khóa khác với khóa đã cho (${keyId}).`);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  if (!verify(null, Buffer.from(signedText), key, Buffer.from(signature, "base64")))
    fail(`${name}: chữ ký sai.`);
  return { name, size: Number(size), root, head, keyId };
}

function readArguments(args) {
  const options = { file: null, checkpoints: [], key: null };
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === "--moc") options.checkpoints.push(args[(at += 1)]);
    else if (args[at] === "--khoa") options.key = args[(at += 1)];
    else options.file = args[at];
  }
  return options;
}

const where = (row, line) => `Dòng thứ ${line} của tệp (số ${row.seq}, ${row.event}, ${row.at})`;

/** Every line of the file with its number. */
async function* entriesOf(file) {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text !== "") yield { line, entry: parse(text, line) };
  }
}

function parse(text, line) {
  try {
    return JSON.parse(text);
  } catch {
    return fail(`Dòng thứ ${line} của tệp không đọc được.`);
  }
}

const isCheckpoint = (entry) => entry.signedText !== undefined;

/** Head of the file and every checkpoint, those of the file and those kept apart, by size. */
async function readMarks({ file, checkpoints, key }) {
  const trusted = key ? createPublicKey(readFileSync(key)).export({ type: "spki", format: "der" }) : null;
  let head = null;
  const found = checkpoints.flatMap((path) => JSON.parse(readFileSync(path, "utf8")).checkpoints);
  for await (const { line, entry } of entriesOf(file)) {
    if (line === 1) head = entry;
    else if (isCheckpoint(entry)) found.push(entry);
  }
  if (head?.format !== "so-vang-audit-1") fail("Tệp này không phải tệp nhật ký xuất từ Sổ Vàng.");
  const marks = found.map((one) => readCheckpoint(one, { tenantId: head.tenantId, trusted }));
  return { head, marks: marks.sort((a, b) => a.size - b.size) };
}

/** One row after another; the first that does not fit ends it. */
async function check(options) {
  const { head, marks } = await readMarks(options);
  const due = head.complete ? [...marks] : [];
  const tree = [];
  let rows = 0;
  let last = null;
  let proven = 0;
  for await (const { line, entry } of entriesOf(options.file)) {
    if (line === 1 || isCheckpoint(entry)) continue;
    const at = where(entry, line);
    const place = (last?.seq ?? 0) + 1;
    if (entry.tenantId !== head.tenantId) fail(`${at}: là dòng của địa phương khác.`);
    if (entry.seq < place) fail(`${at}: sai thứ tự hoặc bị lặp; chỗ này phải là số ${place}.`);
    if (head.complete && entry.seq > place) {
      fail(`${at}: thiếu ${entry.seq - place} dòng ngay trước dòng này (từ số ${place}).`);
    }
    if (hashOfRow(entry) !== entry.hash) fail(`${at}: nội dung đã bị sửa, không còn khớp mã băm.`);
    if (entry.seq === place && entry.prevHash !== (last?.hash ?? FIRST_PREVIOUS)) {
      fail(`${at}: không nối tiếp dòng số ${place - 1}.`);
    }
    last = entry;
    rows += 1;
    addLeaf(tree, entry.hash);
    for (; due[0]?.size === entry.seq; due.shift()) {
      if (due[0].head !== entry.hash || due[0].root !== rootOf(tree)) {
        fail(`${due[0].name}: không khớp; có dòng từ số ${proven + 1} đến số ${due[0].size} đã bị viết lại.`);
      }
      proven = entry.seq;
    }
  }
  const reached = last?.seq ?? 0;
  if (due[0]) fail(`${due[0].name}: nhật ký chỉ còn ${reached} dòng; đã mất các dòng từ số ${reached + 1}.`);
  const keys = [...new Set(marks.map(({ keyId }) => keyId))];
  return { rows, proven, marks: marks.length, keys, complete: head.complete };
}

const options = readArguments(process.argv.slice(2));
if (!options.file) {
  console.error(
    "Cách dùng: node kiem-tra-nhat-ky.mjs nhat-ky.jsonl [--moc moc.json]… [--khoa khoa-cong-khai.pem]",
  );
  process.exit(2);
}
try {
  const { rows, proven, marks, keys, complete } = await check(options);
  console.log(`Đúng: ${rows} dòng, không dòng nào bị sửa.`);
  if (!complete) console.log("Đây là bản trích: từng dòng đúng, nhưng không chứng minh được là đủ dòng.");
  else if (marks === 0)
    console.log("Chưa có mốc nào để đối chiếu: không loại trừ việc viết lại hoặc cắt đuôi.");
  else console.log(`${marks} mốc khớp; chứng minh được ${proven} dòng đầu. Khóa ký: ${keys.join(", ")}`);
} catch (error) {
  if (error instanceof Broken) console.log(`SAI. ${error.message}`);
  else console.error(`Không kiểm tra được: ${error.message}`);
  process.exitCode = error instanceof Broken ? 1 : 2;
}
