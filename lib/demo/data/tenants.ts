import { AN_GIANG } from "@/lib/demo/data/an-giang";
import { BAC_NINH } from "@/lib/demo/data/bac-ninh";
import { KHANH_HOA } from "@/lib/demo/data/khanh-hoa";
import { LAM_DONG } from "@/lib/demo/data/lam-dong";
import { NINH_THUAN } from "@/lib/demo/data/ninh-thuan";
import type { DemoTenant, DemoTenantCode } from "@/lib/demo/data/tenant";

export const DEMO_TENANTS = {
  bn: BAC_NINH,
  nt: NINH_THUAN,
  kh: KHANH_HOA,
  ld: LAM_DONG,
  ag: AN_GIANG,
} as const satisfies Record<DemoTenantCode, DemoTenant>;
