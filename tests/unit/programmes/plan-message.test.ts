import { describe, expect, test } from "vitest";
import { planProblem } from "@/components/programmes/plan-message";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";

describe("what stands against publishing is told as the plan's reader finds it", () => {
  test.each<readonly [PlanRefusal, string]>([
    [
      { code: "plan.clause-missing", item: "route.commune-units.decide" },
      "Chưa ghi điều, mục của kế hoạch ở: Trình tự «Xã, phường: Công an tỉnh thẩm định, Chủ tịch UBND tỉnh quyết định», bước Quyết định công nhận.",
    ],
    [
      { code: "plan.clause-missing", item: "scope.xa.commune" },
      "Chưa ghi điều, mục của kế hoạch ở: Đối tượng.",
    ],
    [
      { code: "plan.milestone-unknown", item: "report.monthly", milestone: "moc-khac" },
      "Báo cáo «Báo cáo kết quả, khó khăn, vướng mắc»: nhắc đến mốc moc-khac mà kế hoạch không có.",
    ],
    [
      {
        code: "plan.body-missing",
        item: "maintenance",
        ref: { kind: "committee", at: "province" },
        office: { kind: "committee", level: "province" },
      },
      "Duy trì: tỉnh chưa có Ban Chỉ đạo cấp tỉnh trong kỳ.",
    ],
    [
      {
        code: "plan.route-missing",
        pair: { unitClass: "co_quan", managingLevel: "province" },
        delegated: true,
        on: "2026-01-01",
      },
      "Cơ quan do cấp tỉnh quản lý, được ủy quyền quản lý: không có dòng trình tự nào áp dụng từ ngày 01/01/2026.",
    ],
    [
      { code: "plan.component-maker-missing", component: "bao_cao" },
      "Chưa nêu ai lập «Báo cáo kết quả xây dựng theo Bộ Tiêu chí».",
    ],
  ])("%o", (refusal, sentence) => {
    expect(planProblem(PLAN_BAC_NINH_2026, refusal)).toBe(sentence);
  });
});
