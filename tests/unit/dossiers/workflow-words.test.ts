import { describe, expect, test } from "vitest";
import { DOSSIER_STATUS_LABELS } from "@/lib/dossiers/domain/status-labels";
import { listMoves } from "@/lib/dossiers/domain/workflow";
import { actWords, movesOfPlan, nextWords, workflowPaper } from "@/lib/dossiers/domain/workflow-paper";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";
import { routeWords } from "@/lib/programmes/domain/route-words";

const TENANT = { shortName: "Tỉnh", isDemo: false };
const moves = (plan: Parameters<typeof movesOfPlan>[0]): readonly string[] =>
  movesOfPlan(plan).map(
    (move) => `${DOSSIER_STATUS_LABELS[move.from]}: ${move.who}: ${actWords(move)}: ${nextWords(move)}`,
  );

describe("a plan's ways as sentences for signing off", () => {
  test("Ninh Thuận II.4, first dash: communes are evaluated by their own committee, decided by the district's", () => {
    expect(routeWords(PLAN_NINH_THUAN_2023)[0]).toMatchObject({
      units: "Xã, phường, thị trấn",
      sentence:
        "Xã, phường, thị trấn: Công an cấp xã lập hồ sơ tự đánh giá → Ban Chỉ đạo cấp xã đánh giá, đề nghị công nhận; Công an cấp xã tham mưu → Thường trực Ban Chỉ đạo cấp huyện tiếp nhận hồ sơ → Thường trực Ban Chỉ đạo cấp huyện thẩm định → Ban Chỉ đạo cấp huyện họp xét hoặc lấy ý kiến bằng văn bản → Ban Chỉ đạo cấp huyện quyết định công nhận, Trưởng Ban Chỉ đạo ký (mục II.4, gạch đầu dòng thứ nhất).",
    });
  });

  test("Nha Trang II.2: the dossier goes through the police of the city, the chairman signs", () => {
    const [communes] = routeWords(PLAN_NHA_TRANG_2023);
    expect(communes?.sentence).toContain("tiếp nhận hồ sơ qua Công an cấp huyện");
    expect(communes?.sentence).toContain("UBND cấp huyện quyết định công nhận, Chủ tịch UBND ký");
  });

  test("every pair that a plan takes in stands in a way, each with its clause", () => {
    for (const plan of Object.values(SHIPPED_PLANS).flat()) {
      const ways = routeWords(plan);
      expect(ways.length).toBeGreaterThanOrEqual(plan.routes.length);
      expect(ways.filter(({ clause }) => clause === "")).toEqual([]);
    }
  });
});

describe("who may do what in which state", () => {
  test("Ninh Thuận: from the draft to the decision, each with who does it", () => {
    expect(moves(PLAN_NINH_THUAN_2023)).toEqual(
      expect.arrayContaining([
        "Đang soạn: Bên lập hồ sơ: Gửi hồ sơ: «Đang đánh giá»",
        "Đang đánh giá: Cán bộ của cơ quan đánh giá: Chuyển lên cấp trên: «Đã gửi, chờ tiếp nhận»",
        "Đang thẩm định: Cán bộ thẩm định: Trình: «Chờ xét»",
        "Chờ xét: Thư ký, theo biên bản đã khóa: Kết luận cuộc xét: «Đã trình» hoặc «Không công nhận»",
        "Đã trình: Văn thư, khi phát hành quyết định: Công nhận: «Đã công nhận»",
      ]),
    );
  });

  test("no move that the table does not have, and somebody for each", () => {
    const known = listMoves().map(({ act, from, to }) => `${from} ${act} ${to}`);
    for (const plan of Object.values(SHIPPED_PLANS).flat()) {
      for (const { from, act, to, who } of movesOfPlan(plan)) {
        expect(who).not.toBe("");
        for (const next of to) expect(known).toContain(`${from} ${act} ${next}`);
      }
    }
  });

  test("Bắc Ninh has no evaluation and no review: a dossier is sent to intake and proposed to the decision", () => {
    const states = movesOfPlan(PLAN_BAC_NINH_2026).flatMap(({ from, to }) => [from, ...to]);
    expect(states).not.toContain("evaluating");
    expect(states).not.toContain("in_meeting");
    expect(moves(PLAN_BAC_NINH_2026)).toContain("Đang thẩm định: Cán bộ thẩm định: Trình: «Đã trình»");
  });
});

describe("the paper to sign off", () => {
  test("in Bắc Ninh nothing says huyện, Ban Chỉ đạo or họp (case 12)", () => {
    const paper = workflowPaper({ content: PLAN_BAC_NINH_2026, isDraft: false }, TENANT);
    const said = JSON.stringify([paper, routeWords(PLAN_BAC_NINH_2026), moves(PLAN_BAC_NINH_2026)]);
    expect(said).not.toMatch(/huyện|Ban Chỉ đạo|họp/iu);
  });

  test("says that it is of a draft, and leaves the place of the signatures empty", () => {
    const paper = workflowPaper({ content: PLAN_NINH_THUAN_2023, isDraft: true }, TENANT);
    expect(paper.footnote).toMatch(/bản nháp/);
    expect(paper.signatures.map(({ name }) => name)).toEqual(["", ""]);
    expect(workflowPaper({ content: PLAN_NINH_THUAN_2023, isDraft: false }, TENANT).footnote).toBeNull();
  });
});
