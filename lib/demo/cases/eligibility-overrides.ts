import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { castOf } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import type { DirectoryRows } from "@/lib/demo/directory-rows";
import { confirmOverride } from "@/lib/registrations/server/answer-override";
import { proposeOverride } from "@/lib/registrations/server/propose-override";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { scopeOf } from "@/lib/platform/db/scope";

const PLAN = "bac-ninh-exemplary-2026";
const LETTER = {
  line: "security-safe",
  documentNumber: "4821/UBND-NC",
  documentDate: "20/11/2026",
  documentBody: "UBND tỉnh Bắc Ninh",
};

/**
 * Units of Bắc Ninh without last year's result that the province lets go on by a letter of its own: a ward that two
 * persons let go on, and a commune that waits for the second one.
 */
export async function playEligibilityOverrides(
  tenant: DemoTenant,
  directory: DirectoryRows,
  today: IsoDate,
): Promise<void> {
  const cast = castOf(directory);
  const reviewer = cast.named("bn.ca-tinh.tham-dinh", today);
  const second = cast.named("bn.ca-tinh.tham-dinh-2", today);
  const plan = await readTenant(scopeOf(reviewer), (tx) =>
    tx.planVersion.findFirstOrThrow({
      where: { status: "published", plan: { key: PLAN } },
      orderBy: { number: "desc" },
    }),
  );
  const asked = (name: string, reason: string) => {
    const unit = directory.units.find((one) => one.name === name);
    if (!unit) throw new Error(`no unit ${name} in ${tenant.code}`);
    return { ...LETTER, unitId: unit.id, planVersionId: plan.id, reason };
  };
  must(
    "a ward is let go on",
    await confirmOverride.execute(
      second,
      must(
        "proposed for the ward",
        await proposeOverride.execute(
          reviewer,
          asked(
            "Phường Việt Yên",
            "Hồ sơ kết quả năm 2025 của phường thất lạc khi bàn giao, UBND tỉnh đã có ý kiến.",
          ),
        ),
      ),
    ),
  );
  must(
    "a commune waits for the second person",
    await proposeOverride.execute(
      second,
      asked(
        "Xã Lục Ngạn",
        "Xã hình thành từ 01/7/2025, kết quả năm 2025 của các xã hợp thành chưa chuyển về.",
      ),
    ),
  );
}
