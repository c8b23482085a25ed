import { describe, expect, test } from "vitest";
import { paragraph, type Paper } from "@/lib/documents/domain/paper";
import { writeDocx } from "@/lib/documents/server/write-docx";
import { aPaper } from "../../factories/paper";
import { readZip } from "../../support/read-zip";

const partsOf = async (paper: Paper) => readZip(await writeDocx(paper));
const documentOf = async (paper: Paper): Promise<string> =>
  (await partsOf(paper)).get("word/document.xml") ?? "";

/** What a reader sees, without the markup. */
const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text = ""]) => text)
    .join("|")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

describe("the document for a word processor", () => {
  test("has the page and margins of the decree", async () => {
    const xml = await documentOf(aPaper());
    expect(xml).toMatch(new RegExp(`<w:pgSz[^>]*w:w="${twips(210)}"[^>]*w:h="${twips(297)}"`));
    for (const [side, mm] of [
      ["top", 20],
      ["bottom", 20],
      ["left", 30],
      ["right", 15],
    ] as const) {
      expect(xml).toMatch(new RegExp(`<w:pgMar[^>]*w:${side}="${twips(mm)}"`));
    }
    expect(xml).toContain("<w:titlePg/>");
  });

  test("is set in Times New Roman 14, numbered in the header", async () => {
    const parts = await partsOf(aPaper());
    expect(parts.get("word/styles.xml")).toMatch(/w:ascii="Times New Roman"/);
    expect(parts.get("word/styles.xml")).toMatch(/<w:sz w:val="28"\/>/);
    const headers = [...parts].filter(([name]) => name.startsWith("word/header"));
    expect(headers.filter(([, xml]) => xml.includes("PAGE")).length).toBe(1);
  });

  test("says all that the paper says", async () => {
    const paper = aPaper();
    const text = textOf(await documentOf(paper));
    for (const part of [
      ...paper.body,
      ...paper.grounds,
      paper.subject,
      "Số: 08/QĐ-UBND",
      "Bắc Ninh, ngày 05 tháng 3 năm 2026",
      "Nguyễn Văn An",
      "- Công an tỉnh;",
      "AN-7K3F-92QX-4M",
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each(["<w:p/> & \"kép\" 'đơn'", "<script>alert(1)</script>", "{{mẫu}} #import $x$"])(
    "what a user typed is only ever text: %s",
    async (typed) => {
      const xml = await documentOf(aPaper({ blocks: [paragraph(typed)], recipients: [typed] }));
      expect(textOf(xml).split(typed).length - 1).toBe(2);
    },
  );

  test("an annex is a section of its own, with its own first page", async () => {
    const annex = { issuerName: "Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh", title: "Danh sách", blocks: [] };
    const xml = await documentOf(aPaper({ annex }));
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
    expect(textOf(xml)).toContain(
      "(Kèm theo Quyết định số 08/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh)",
    );
  });
});
