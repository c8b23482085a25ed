import { describe, expect, test, vi } from "vitest";
import { paragraph, type Block } from "@/lib/documents/domain/paper";
import { typesetPdf } from "@/lib/documents/server/typeset";
import { aPaper } from "../../factories/paper";
import { measurePdf, textOfPdf, type MeasuredPage, type Placed } from "../../support/measure-pdf";

/**
 * Measured from the finished file, against the ranges of Nghị định 30/2020, Phụ lục I. Each turned red when the fault
 * was put in by hand: a margin moved by 1 mm, ragged lines, a number on page one or on the left, an annex that counts
 * on, a value evaluated as markup, long words kept whole, the clock in the file, no look at what a face can draw,
 * control characters kept, decomposed letters, a plain PDF, another size.
 */
const TOLERANCE_MM = 0.5;
const ASCENT = 0.891;
const DESCENT = 0.216;
const MM_PER_POINT = 25.4 / 72;

const SENTENCE =
  "Công an tỉnh Bắc Ninh và các cơ quan, đơn vị có liên quan theo chức năng, nhiệm vụ hướng dẫn xã Yên Phong duy trì các tiêu chí đã đạt, kiểm tra, đôn đốc và báo cáo kết quả theo quy định hiện hành.";

const long: readonly Block[] = Array.from({ length: 40 }, (_, index) =>
  paragraph(`${index + 1}. ${SENTENCE}`),
);
const pages = await measurePdf(typesetPdf(aPaper({ blocks: long })));

const page = (index: number): MeasuredPage => {
  const found = pages[index];
  if (!found) throw new Error(`no page ${index + 1}`);
  return found;
};
const inBody = ({ texts }: MeasuredPage): readonly Placed[] =>
  texts.filter(({ baseline }) => baseline > 19.5);
const top = ({ baseline, sizePt }: Placed): number => baseline - ASCENT * sizePt * MM_PER_POINT;
const bottom = ({ baseline, sizePt }: Placed): number => baseline + DESCENT * sizePt * MM_PER_POINT;
const withText = (index: number, text: string): Placed => {
  const found = page(index).texts.find((placed) => placed.text.includes(text));
  if (!found) throw new Error(`«${text}» is not on page ${index + 1}`);
  return found;
};

describe("the page", () => {
  test("is A4, portrait", () => {
    for (const { width, height } of pages) {
      expect(Math.abs(width - 210)).toBeLessThan(TOLERANCE_MM);
      expect(Math.abs(height - 297)).toBeLessThan(TOLERANCE_MM);
    }
  });

  test("keeps 20 mm above, 30 mm on the left, 15 mm on the right, on every page", () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const one of pages) {
      const texts = inBody(one);
      expect(Math.abs(Math.min(...texts.map(({ left }) => left)) - 30)).toBeLessThan(TOLERANCE_MM);
      expect(Math.abs(Math.min(...texts.map(top)) - 20)).toBeLessThan(TOLERANCE_MM);
    }
    for (const one of pages.slice(0, -1)) {
      const right = Math.max(...inBody(one).map((placed) => placed.right));
      expect(Math.abs(right - 195)).toBeLessThan(TOLERANCE_MM);
    }
  });

  test("keeps 20 mm below and fills the page down to it, but for less than two lines", () => {
    for (const one of pages.slice(0, -1)) {
      const low = Math.max(...inBody(one).map(bottom));
      expect(low).toBeLessThan(297 - 20 + TOLERANCE_MM);
      expect(low).toBeGreaterThan(297 - 20 - 2 * 7.5);
    }
  });

  test("is numbered from the second page, centred in the upper margin, size 13, upright", () => {
    expect(page(0).texts.filter(({ baseline }) => baseline < 19)).toEqual([]);
    pages.slice(1).forEach((one, index) => {
      const [number, ...others] = one.texts.filter(({ baseline }) => baseline < 19);
      expect(others).toEqual([]);
      expect(number).toMatchObject({ text: String(index + 2), face: "Tinos-Regular" });
      expect(number?.sizePt).toBeCloseTo(13);
      const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2;
      expect(Math.abs(middle - (30 + 195) / 2)).toBeLessThan(TOLERANCE_MM);
    });
  });

  test("of an annex begins its own count", async () => {
    const annex = { issuerName: "Ủy ban nhân dân tỉnh Bắc Ninh", title: "Danh sách", blocks: long };
    const all = await measurePdf(typesetPdf(aPaper({ annex })));
    const numbers = all.map(({ texts }) => texts.find(({ baseline }) => baseline < 19)?.text ?? "");
    expect(numbers.slice(0, 4)).toEqual(["", "", "2", "3"]);
  });
});

describe("faces and sizes", () => {
  test.each([
    ["CỘNG HÒA XÃ HỘI", "Tinos-Bold", 12],
    ["Độc lập - Tự do", "Tinos-Bold", 13],
    ["TỈNH BẮC NINH", "Tinos-Bold", 13],
    ["Số: 08/QĐ-UBND", "Tinos-Regular", 13],
    ["ngày 05 tháng 3", "Tinos-Italic", 13],
    ["Về việc công nhận", "Tinos-Bold", 14],
    ["Căn cứ Luật", "Tinos-Italic", 14],
  ])("«%s» stands in %s, %d pt", (text, face, size) => {
    const placed = withText(0, text);
    expect(placed.face).toBe(face);
    expect(placed.sizePt).toBeCloseTo(size);
  });

  test("the state's name stands on the right and the body's on the left, on one line each", () => {
    const state = withText(0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const body = withText(0, "ỦY BAN NHÂN DÂN");
    expect(body.right).toBeLessThan(state.left);
    expect(withText(0, "Số: 08").baseline).toBeCloseTo(withText(0, "ngày 05 tháng 3").baseline, 1);
  });

  test("every face is embedded, as a subset", () => {
    const used = pages.flatMap(({ texts }) => texts);
    expect(used.every(({ embedded, subset }) => embedded && subset)).toBe(true);
    expect(new Set(used.map(({ face }) => face))).toEqual(
      new Set(["Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"]),
    );
  });
});

/** 12 vowels with 5 tones each, the 6 vowels that carry a mark of their own, and đ; small and capital: 134. */
const LETTERS = [
  ...[..."aăâeêioôơuưy"].flatMap((vowel) =>
    ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
  ),
  ..."ăâêôơưđ",
].flatMap((letter) => [letter, letter.toUpperCase()]);

const squeezed = (text: string): string => text.replace(/\s+/g, "");

describe("text", () => {
  test("there are 134 accented letters", () => expect(new Set(LETTERS).size).toBe(134));

  test.each([
    ["Tinos-Regular", {}],
    ["Tinos-Bold", { bold: true }],
    ["Tinos-Italic", { italic: true }],
    ["Tinos-BoldItalic", { bold: true, italic: true }],
  ])("all of them are drawn in %s and copied out again", async (face, look) => {
    const text = LETTERS.join(" ");
    const pdf = typesetPdf(aPaper({ blocks: [{ kind: "paragraph", runs: [{ text, ...look }] }] }));
    expect(squeezed(await textOfPdf(pdf))).toContain(squeezed(text));
    const drawn = (await measurePdf(pdf)).flatMap(({ texts }) => texts).filter((one) => one.face === face);
    expect(squeezed(drawn.map((one) => one.text).join(""))).toContain(squeezed(text));
  });

  test("decomposed letters come out composed", async () => {
    const pdf = typesetPdf(aPaper({ blocks: [paragraph("Nguyễn Thị Hường".normalize("NFD"))] }));
    expect(await textOfPdf(pdf)).toContain("Nguyễn Thị Hường");
  });

  test("every sentence of a decision is there, word for word", async () => {
    const paper = aPaper();
    const text = squeezed(await textOfPdf(typesetPdf(paper)));
    for (const part of [
      ...paper.grounds,
      paper.subject,
      ...paper.recipients,
      "Nguyễn Văn An",
      "AN-7K3F-92QX-4M",
    ]) {
      expect(text).toContain(squeezed(part));
    }
  });

  test.each([
    '#import "@preview/evil:1.0.0": *',
    "#sys.inputs #panic() $x^2$ *đậm* _nghiêng_ `mã` = Tiêu đề",
    "<script>alert(1)</script> <nhãn> @tham-chiếu // chú thích /* hết */",
    "\\u{1F4A9} \\ ~ -- --- ... 'nháy' \"kép\" [ngoặc] {nhọn} %!$&",
    "- gạch + cộng / chéo : hai chấm",
    "https://example.vn/duong-dan",
  ])("what a user typed is only ever text: %s", async (typed) => {
    const hostile = aPaper({
      subject: typed,
      place: typed,
      grounds: [typed],
      blocks: [
        paragraph(typed),
        { kind: "table", columns: [{ title: typed, share: 1, align: "left" }], rows: [[typed]] },
      ],
      signatures: [{ capacity: [typed], post: typed, name: typed, note: [typed] }],
      recipients: [typed],
      annex: { issuerName: typed, title: typed, blocks: [paragraph(typed)] },
    });
    const text = squeezed(await textOfPdf(typesetPdf(hostile)));
    expect(text.split(squeezed(typed)).length - 1).toBe(14);
  });

  test("a word longer than a line breaks inside the margins and copies out whole", async () => {
    const word = "x".repeat(300);
    const pdf = typesetPdf(aPaper({ blocks: [paragraph(`đầu ${word} cuối`)] }));
    expect(squeezed(await textOfPdf(pdf))).toContain(word);
    const [first] = await measurePdf(pdf);
    expect(Math.max(...(first?.texts ?? []).map(({ right }) => right))).toBeLessThan(195 + TOLERANCE_MM);
  });

  test("a paper in which nothing is filled in yet prints all the same", async () => {
    const empty = aPaper({
      title: "Dự thảo",
      body: [""],
      number: null,
      place: "",
      datedOn: null,
      subject: "",
      grounds: [],
      blocks: [paragraph(""), { kind: "paragraph", runs: [] }, { kind: "addressees", names: [""] }],
      signatures: [{ capacity: [], post: "", name: "", note: [] }],
      recipients: [],
      verification: null,
    });
    expect(await textOfPdf(typesetPdf(empty))).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  test("what no face can draw, and what turns the order of reading, is not printed", async () => {
    const pdf = typesetPdf(aPaper({ blocks: [paragraph("Xã \u{1F600} A\u202Eb\u0007c\u200B")] }));
    expect(await textOfPdf(pdf)).toContain("Xã ? Abc");
  });
});

describe("the file", () => {
  const raw = (bytes: Buffer): string => bytes.toString("latin1");

  test("the same paper gives the same bytes, also from another compiler", async () => {
    vi.resetModules();
    const { typesetPdf: again } = await import("@/lib/documents/server/typeset");
    expect(again).not.toBe(typesetPdf);
    for (const paper of [aPaper(), aPaper({ datedOn: null, number: null })]) {
      const first = typesetPdf(paper);
      expect(first.equals(typesetPdf(structuredClone(paper)))).toBe(true);
      expect(first.equals(again(paper))).toBe(true);
    }
    expect(typesetPdf(aPaper()).equals(typesetPdf(aPaper({ number: "09" })))).toBe(false);
  });

  test("says its own day and no other", () => {
    const dated = raw(typesetPdf(aPaper()));
    expect(dated.match(/D:\d{8}/g)?.every((day) => day === "D:20260305")).toBe(true);
    const undated = raw(typesetPdf(aPaper({ datedOn: null, year: 2027 })));
    expect(undated.match(/D:\d{8}/g)?.every((day) => day === "D:20270101")).toBe(true);
  });

  test("is PDF/A-2a: tagged, in Vietnamese, with a title", () => {
    const text = raw(typesetPdf(aPaper()));
    expect(text).toContain("/StructTreeRoot");
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang ?\(vi\)/);
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
  });
});
