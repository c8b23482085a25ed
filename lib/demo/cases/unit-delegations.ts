import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { castOf } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import { demoId } from "@/lib/demo/demo-id";
import type { DirectoryRows } from "@/lib/demo/directory-rows";
import { recordUnitDelegation } from "@/lib/units/server/record-unit-delegation";

/** An enterprise of the province that the ward manages for a year: the delegation lapses within 30 days of the visit. */
export async function playUnitDelegations(
  tenant: DemoTenant,
  { units, ...rows }: DirectoryRows,
  today: IsoDate,
): Promise<void> {
  const unit = units.find(({ name }) => name === "Công ty CP Dược phẩm Bắc Giang (thử nghiệm)");
  if (!unit) throw new Error(`no such enterprise in ${tenant.code}`);
  const admin = castOf({ units, ...rows }).named("bn.quan-tri", today);
  must(
    "a delegation of a unit",
    await recordUnitDelegation.execute(admin, {
      unitId: unit.id,
      bodyId: demoId(tenant.code, "body", `peoples_committee ${unit.ground.name}`),
      document: "118/QĐ-UBND",
      documentDate: "19/12/2025",
      validFrom: "1/1/2026",
      lastDay: "15/12/2026",
    }),
  );
}
