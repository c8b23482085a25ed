import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import type { PlanContent } from "@/lib/programmes/domain/plan";

/*
 * The year before in Khánh Hòa, so that its screens are not empty in March 2023: TT 124 applied directly, in force since
 * 10/02/2022. No plan of 2022 was found; what these two say is TT 124 and the way of 2023, and they say so.
 */

const ILLUSTRATION =
  "Minh họa cho năm 2022: không có bản kế hoạch riêng; áp dụng trực tiếp Thông tư 124/2021/TT-BCA, trình tự như năm 2023.";

const TITLES: Readonly<Record<string, string>> = {
  "nha-trang-security-safe-2022":
    "Thực hiện Thông tư 124/2021/TT-BCA tại thành phố Nha Trang năm 2022 (minh họa)",
  "khanh-hoa-security-safe-2022":
    "Thực hiện Thông tư 124/2021/TT-BCA tại cấp xã, tỉnh Khánh Hòa năm 2022 (minh họa)",
};

const keyOf2022 = (key: string): string => key.replace("-2023", "-2022");
const titleOf2022 = (key: string, title: string): string => TITLES[keyOf2022(key)] ?? title;

function inYear2022(plan: PlanContent): PlanContent {
  const { header, scope, milestones } = plan;
  return {
    ...plan,
    header: {
      ...header,
      key: keyOf2022(header.key),
      title: titleOf2022(header.key, header.title),
      cycleYear: 2022,
      documentNumber: null,
      documentDate: null,
      documentDateWords: "áp dụng trực tiếp Thông tư 124/2021/TT-BCA",
      sourceNotes: [ILLUSTRATION],
      cycle: { from: "2022-01-01", to: "2023-01-01" },
      effective: { from: "2022-02-10", to: null },
    },
    scope: {
      ...scope,
      outside: scope.outside.map((pair) => ({
        ...pair,
        coveredBy: pair.coveredBy && {
          planKey: keyOf2022(pair.coveredBy.planKey),
          title: titleOf2022(pair.coveredBy.planKey, pair.coveredBy.title),
        },
      })),
    },
    milestones: milestones.map((milestone) => ({
      ...milestone,
      words: milestone.words.replace("/2023", ""),
    })),
  };
}

export const PLAN_NHA_TRANG_2022 = inYear2022(PLAN_NHA_TRANG_2023);
export const PLAN_KHANH_HOA_2022 = inYear2022(PLAN_KHANH_HOA_2023);
