import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { paragraph } from "@/lib/documents/domain/paper";
import { countPages, paperFile } from "@/lib/documents/server/paper-file";
import { typesetPdf } from "@/lib/documents/server/typeset";
import { aPaper } from "../../factories/paper";
import { measurePdf } from "../../support/measure-pdf";

const long = aPaper({
  blocks: Array.from({ length: 60 }, (_, index) => paragraph(`Đoạn ${index + 1} của văn bản.`)),
});

test("there are as many pictures as pages in the PDF", async () => {
  const pages = await measurePdf(typesetPdf(long));
  expect(countPages(long)).toBe(pages.length);
  expect(pages.length).toBeGreaterThan(1);
  for (let page = 1; page <= pages.length; page += 1) {
    const svg = (await paperFile(long, "svg", page))?.bytes.toString("utf8") ?? "";
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 [\d.]+ 595\.\d+ 841\.\d+"/);
    const used = new Set(Array.from(svg.matchAll(/href="#([^"]+)"/g), ([, id]) => id));
    const drawn = new Set(Array.from(svg.matchAll(/<symbol[^>]* id="([^"]+)"/g), ([, id]) => id));
    expect(drawn).toEqual(used);
    expect(used.size).toBeGreaterThan(5);
  }
  expect(await paperFile(long, "svg", pages.length + 1)).toBeNull();
});

test("a picture holds no script, no link outwards and no text of a user", async () => {
  const hostile = aPaper({
    blocks: [paragraph('<script>alert(1)</script> "><image href="https://evil.example"/>')],
  });
  const svg = (await paperFile(hostile, "svg", 1))?.bytes.toString("utf8") ?? "";
  expect(svg).not.toMatch(/<script|<foreignObject|evil|\son\w+=/i);
});

test("a page of a decision is light enough for a slow line, as it is sent", async () => {
  const picture = (await paperFile(aPaper(), "svg", 1))?.bytes ?? Buffer.alloc(0);
  expect(gzipSync(picture).length).toBeLessThan(40_000);
});
