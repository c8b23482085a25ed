import type { FileKind } from "@/lib/core/files";
import { readZipEntries, type ZipEntry } from "@/lib/platform/storage/zip-directory";

/** What the bytes are. `locked`: behind a password, so nobody could read it. `other`: nothing the product takes. */
export type Sniffed = FileKind | "locked" | "other";

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const JPG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells a file by its content; the name and the browser's word about it count for nothing. */
export function sniffFile(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, JPG)) return "jpg";
  if (startsWith(bytes, PNG)) return "png";
  if (startsWith(bytes, ZIP)) return sniffOffice(readZipEntries(bytes));
  if (startsWith(bytes, OLE)) return sniffOle(bytes);
  return isPdf(bytes) ? sniffPdf(bytes) : "other";
}

/** Readers accept some bytes before the head of a PDF, but no more than a kilobyte. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).toString("latin1").includes("%PDF-");

/** The encryption dictionary is named in the trailer, which is never compressed. */
const sniffPdf = (bytes: Uint8Array): Sniffed =>
  /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString("latin1")) ? "locked" : "pdf";

/** Office wraps a document with a password in the old container, under this stream name in UTF-16. */
const sniffOle = (bytes: Uint8Array): Sniffed =>
  Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "locked" : "other";

/** Macros are refused whatever the extension says. */
function sniffOffice(entries: readonly ZipEntry[]): Sniffed {
  const names = entries.map(({ name }) => name);
  if (!names.includes("[Content_Types].xml")) return "other";
  if (entries.some(({ encrypted }) => encrypted)) return "locked";
  if (names.some((name) => /vbaproject\.bin$|vbadata\.xml$|\/activex\/|\/macrosheets\//i.test(name)))
    return "other";
  if (names.includes("word/document.xml")) return "docx";
  return names.includes("xl/workbook.xml") ? "xlsx" : "other";
}
