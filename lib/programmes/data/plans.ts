import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanContent } from "@/lib/programmes/domain/plan";

/** The shipped plans by the tenant that carries them out. */
export const SHIPPED_PLANS = {
  "ninh-thuan": [PLAN_NINH_THUAN_2023],
  "khanh-hoa": [PLAN_NHA_TRANG_2023, PLAN_KHANH_HOA_2023],
  "lam-dong": [PLAN_LAM_DONG_2023],
  "an-giang": [PLAN_AN_GIANG_2023],
  "bac-ninh": [PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026],
} as const satisfies Record<string, readonly PlanContent[]>;
