import { describe, expect, test } from "vitest";
import { bundleFileName, filesOf, reviewBundle, type ReviewFacts } from "@/lib/meetings/domain/review-bundle";

const FACTS: ReviewFacts = {
  title: "Họp xét đợt 1/2023: huyện Ninh Phước",
  mode: "meeting",
  bodyName: "Ban Chỉ đạo huyện Ninh Phước",
  heldOn: "2023-10-02",
  heldAt: "8:00",
  place: "Phòng họp số 1",
  opinionsDueOn: null,
  chairName: "A",
  secretaryName: "B",
  today: "2023-09-28",
};
const TENANT = { shortName: "Ninh Thuận", isDemo: false };
const dossier = (unitName: string, attention: string | null = null) => ({
  code: "NT-2023-0001",
  unitName,
  attention,
  proposal: "Đề nghị công nhận",
  papers: [],
  left: ["Tờ trình: chưa có."],
});

describe("tài liệu cuộc xét", () => {
  test("each dossier has its number on the agenda, what is proposed, and what to look at closely", () => {
    const { parts, front } = reviewBundle(
      FACTS,
      { dossiers: [dossier("Xã A"), dossier("Xã B", "bổ sung hai lần")], from: 51 },
      TENANT,
    );
    expect(parts.map(({ name }) => name)).toEqual(["51. Xã A (NT-2023-0001)", "52. Xã B (NT-2023-0001)"]);
    expect(parts[1]?.row).toEqual(["52", "Xã B", "NT-2023-0001", "Đề nghị công nhận. bổ sung hai lần"]);
    expect(parts[1]?.lines).toEqual(["Cần xem kỹ: bổ sung hai lần", "Tờ trình: chưa có."]);
    expect(JSON.stringify(front.blocks)).toContain("Hồ sơ 51 đến 52");
  });

  test("written opinions say until when, and nothing of a meeting", () => {
    const facts = { ...FACTS, mode: "written_opinions", heldOn: null, heldAt: null, place: null } as const;
    const { front } = reviewBundle(
      { ...facts, title: "Lấy ý kiến đợt 1", opinionsDueOn: "2023-10-05" },
      { dossiers: [dossier("Xã A")], from: 1 },
      TENANT,
    );
    expect(front.type).toBe("TÀI LIỆU LẤY Ý KIẾN BẰNG VĂN BẢN");
    expect(JSON.stringify(front)).toContain("Hạn cho ý kiến: hết ngày 05 tháng 10 năm 2023");
    expect(JSON.stringify(front)).not.toMatch(/họp/iu);
  });

  test("the file's name is Vietnamese, without signs that a system refuses", () => {
    expect(bundleFileName(FACTS, 1)).toBe("Tài liệu cuộc xét - Họp xét đợt 1-2023 huyện Ninh Phước.pdf");
    expect(bundleFileName(FACTS, 51)).toMatch(/\(từ hồ sơ 51\)\.pdf$/);
  });

  test.each([
    [0, []],
    [50, ["1–50"]],
    [63, ["1–50", "51–63"]],
  ] as const)("%i dossiers in files of fifty", (count, files) => {
    expect(filesOf(count).map(({ from, to }) => `${from}–${to}`)).toEqual(files);
  });
});
