import { expect, test } from "vitest";
import { tidyFileName } from "@/lib/platform/storage/file-name";
import { sniffFile } from "@/lib/platform/storage/sniff-file";

/** A ZIP with empty entries of these names; flag 1 marks an entry behind a password. */
function zipOf(names: readonly string[], flag = 0): Uint8Array {
  const heads: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const bytes = Buffer.from(name, "utf8");
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flag, 6);
    head.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flag, 8);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(at, 42);
    heads.push(head, bytes);
    directory.push(entry, bytes);
    at += head.length + bytes.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...heads, listing, end]));
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

test("tells pictures and PDF by their first bytes", () => {
  expect(sniffFile(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("jpg");
  expect(sniffFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe("png");
  expect(sniffFile(bytesOf("%PDF-1.7\ntrailer << /Root 1 0 R /EncryptMetadata true >>"))).toBe("pdf");
});

test("a page renamed to .pdf is not a PDF", () => {
  expect(sniffFile(bytesOf("<html><script>alert(1)</script></html>"))).toBe("other");
  expect(sniffFile(new Uint8Array([]))).toBe("other");
});

test("a PDF or an office file behind a password is locked", () => {
  expect(sniffFile(bytesOf("%PDF-1.7\ntrailer << /Encrypt 12 0 R /Root 1 0 R >>"))).toBe("locked");
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  expect(sniffFile(new Uint8Array([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]))).toBe("locked");
  expect(sniffFile(zipOf(["[Content_Types].xml", "word/document.xml"], 1))).toBe("locked");
});

test("office files are told by the names inside, and macros are refused", () => {
  expect(sniffFile(zipOf(["[Content_Types].xml", "word/document.xml"]))).toBe("docx");
  expect(sniffFile(zipOf(["[Content_Types].xml", "xl/workbook.xml"]))).toBe("xlsx");
  expect(sniffFile(zipOf(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]))).toBe("other");
  expect(sniffFile(zipOf(["[Content_Types].xml", "ppt/presentation.xml"]))).toBe("other");
  expect(sniffFile(zipOf(["word/document.xml"]))).toBe("other");
  expect(sniffFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))).toBe("other");
});

test("a damaged ZIP is nothing, whatever it claims", () => {
  const whole = zipOf(["[Content_Types].xml", "word/document.xml"]);
  expect(sniffFile(whole.subarray(0, whole.length - 5))).toBe("other");
  const lying = Uint8Array.from(whole);
  new DataView(lying.buffer).setUint32(whole.length - 6, 0xfffffff0, true);
  expect(sniffFile(lying)).toBe("other");
});

test("names lose their path and control characters and stay composed", () => {
  expect(tidyFileName("C:\\ho so\\Nghị quyết.pdf")).toBe("Nghị quyết.pdf");
  expect(tidyFileName("../../etc/passwd")).toBe("passwd");
  expect(tidyFileName("Nghi\u0323 quye\u0302\u0301t.pdf")).toBe("Nghị quyết.pdf");
  expect(tidyFileName("a\r\nb\u202egnp.pdf")).toBe("abgnp.pdf");
  expect(tidyFileName("..")).toBe("tep");
  expect(tidyFileName(`${"a".repeat(300)}.pdf`)).toMatch(/^a{146}\.pdf$/);
});
