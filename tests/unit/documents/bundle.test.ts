import { describe, expect, test } from "vitest";
import { paragraph, heading, type Block, type Paper } from "@/lib/documents/domain/paper";
import type { PaperBundle } from "@/lib/documents/domain/bundle";
import { typesetBundle } from "@/lib/documents/server/typeset-bundle";
import { valueOf } from "../../factories/decision";
import { aPaper } from "../../factories/paper";
import { measurePdf, outlineOfPdf, type Bookmark } from "../../support/measure-pdf";

const long: readonly Block[] = [
  heading("I. Kết quả nổi bật"),
  ...Array.from({ length: 30 }, (_, index) =>
    paragraph(
      `${index + 1}. Công an xã hướng dẫn, kiểm tra, đôn đốc và báo cáo kết quả theo quy định hiện hành.`,
    ),
  ),
];
const paper = (type: string, blocks: readonly Block[] = long): Paper =>
  aPaper({
    type,
    subject: "Về việc xét",
    authority: null,
    grounds: [],
    resolves: null,
    blocks,
    verification: null,
  });

const bundle = (names: readonly string[], papers = ["PHIẾU THẨM ĐỊNH", "TỜ TRÌNH"]): PaperBundle => ({
  front: aPaper({ type: "TÀI LIỆU HỌP XÉT", subject: "Họp xét đợt 1", signatures: [], verification: null }),
  columns: [
    { title: "TT", share: 1, align: "center" },
    { title: "Đơn vị", share: 6, align: "left" },
  ],
  linked: 1,
  parts: names.map((name, index) => ({
    name: `${index + 1}. ${name}`,
    lines: ["Cần xem kỹ: bổ sung hai lần"],
    row: [String(index + 1), name],
    papers: papers.map((type) => paper(type)),
  })),
});

/** The text of each page. */
const textsOf = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await measurePdf(pdf)).map(({ texts }) => texts.map(({ text }) => text).join(" "));

const titlesOf = (bookmarks: readonly Bookmark[]): readonly string[] => bookmarks.map(({ title }) => title);

describe("several papers as one file", () => {
  test("each dossier is a bookmark in the order given, its papers under it, and nothing of their inside", async () => {
    const outline = await outlineOfPdf(
      valueOf(await typesetBundle(bundle(["Xã Phước Thuận", "Xã Phước Hậu"]))),
    );
    expect(titlesOf(outline)).toEqual([
      expect.stringContaining("TÀI LIỆU HỌP XÉT"),
      "1. Xã Phước Thuận",
      "2. Xã Phước Hậu",
    ]);
    for (const { children } of outline.slice(1)) {
      expect(children.flatMap((one) => one.children)).toEqual([]);
      expect(titlesOf(children)).toEqual(["PHIẾU THẨM ĐỊNH", "TỜ TRÌNH"]);
    }
  });

  test("the first page says on which page each dossier begins", async () => {
    const pages = await textsOf(valueOf(await typesetBundle(bundle(["Xã Phước Thuận", "Xã Phước Hậu"]))));
    const at = pages.findIndex((text) => text.includes("2. Xã Phước Hậu"));
    expect(at).toBeGreaterThan(1);
    expect(pages[0]).toContain("Trang");
    expect(pages[0]?.replace(/\s+/g, " ")).toContain(`Xã Phước Hậu ${at + 1}`);
  });

  test("a dossier without papers keeps its place, with the reason", async () => {
    const none = bundle(["Xã Phước Thuận"], []);
    const [part] = none.parts;
    if (!part) throw new Error("one part");
    const pages = await textsOf(
      valueOf(await typesetBundle({ ...none, parts: [{ ...part, lines: ["Không kèm tài liệu."] }] })),
    );
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain("Không kèm tài liệu.");
  });

  test("the same bundle gives the same bytes", async () => {
    const one = valueOf(await typesetBundle(bundle(["Xã Phước Thuận"])));
    expect(one.equals(valueOf(await typesetBundle(bundle(["Xã Phước Thuận"]))))).toBe(true);
  });

  test("thirty dossiers are laid out beside the server, which answers others meanwhile", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Xã số ${index + 1}`);
    let last = performance.now();
    let longest = 0;
    const turning = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 20);
    const began = performance.now();
    const pdf = valueOf(await typesetBundle(bundle(names, ["PHIẾU", "TỜ TRÌNH", "BÁO CÁO", "BIÊN BẢN"])));
    const took = performance.now() - began;
    // Whoever held the thread all the time never let the interval speak.
    longest = Math.max(longest, performance.now() - last);
    clearInterval(turning);
    expect(longest).toBeLessThan(took / 3);
    expect(await outlineOfPdf(pdf)).toHaveLength(31);
  });
});
