import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { castOf } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import type { DirectoryRows } from "@/lib/demo/directory-rows";
import { confirmResult } from "@/lib/results/server/check-result";
import { enterResult } from "@/lib/results/server/enter-result";

/**
 * Results of earlier years that Bắc Ninh read from paper: one that a second person has confirmed, and one that waits
 * for him, of a commune whose class of last year is still missing.
 */
export async function playPaperResults(
  tenant: DemoTenant,
  directory: DirectoryRows,
  today: IsoDate,
): Promise<void> {
  const cast = castOf(directory);
  const unitNamed = (name: string): string => {
    const unit = directory.units.find((one) => one.name === name);
    if (!unit) throw new Error(`no unit ${name} in ${tenant.code}`);
    return unit.id;
  };
  const entered = must(
    "a class of 2024 from paper",
    await enterResult.execute(cast.named("bn.ca-tinh.tham-dinh", today), {
      unitId: unitNamed("Công ty CP Kính Việt Yên (thử nghiệm)"),
      outcome: "movement_grade:kha",
      cycleYear: "2024",
      decisionNumber: "2981/QĐ-UBND",
      decidedOn: "27/12/2024",
      deciderName: "UBND tỉnh Bắc Ninh",
      deciderLevel: "province",
      keptAt: "Phòng hồ sơ, Công an tỉnh",
    }),
  );
  must(
    "the second person confirms it",
    await confirmResult.execute(cast.named("bn.ca-tinh.tham-dinh-2", today), entered),
  );
  must(
    "a class of 2025 from paper, waiting",
    await enterResult.execute(cast.named("bn.ca-xa-luong-tai", today), {
      unitId: unitNamed("Xã Lương Tài"),
      outcome: "movement_grade:kha",
      cycleYear: "2025",
      decisionNumber: "3319/QĐ-UBND",
      decidedOn: "30/12/2025",
      deciderName: "UBND tỉnh Bắc Ninh",
      deciderLevel: "province",
      keptAt: "Công an xã Lương Tài",
    }),
  );
}
