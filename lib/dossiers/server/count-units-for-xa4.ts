import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import type { RegisterCounts } from "@/lib/dossiers/officer-views";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

const COUNTED_CLASSES = ["khu_dan_cu", "co_quan", "doanh_nghiep", "co_so_giao_duc"] as const;
const OPEN = ["submitted", "accepted", "approved", "selected"];

/**
 * Units that the commune manages by law or by delegation, and how many of them registered and were recognised for
 * «An toàn về an ninh, trật tự» in the year (TT 124 Đ.5.4). Small and micro enterprises and the lowest schools stand
 * outside the scope and are not counted.
 */
export async function countUnitsForXa4(
  tx: TenantTx,
  { scopePath, unitId, cycleYear }: Pick<StoredDossier, "scopePath" | "unitId" | "cycleYear">,
  today: IsoDate,
): Promise<RegisterCounts> {
  const valid = validOn(today);
  const managements = await tx.unitManagement.findMany({
    where: { scopePath, unitId: { not: unitId }, ...valid },
    select: { unitId: true },
  });
  const versions = await tx.unitVersion.findMany({
    where: {
      unitId: { in: managements.map((row) => row.unitId) },
      kind: { in: [...COUNTED_CLASSES] },
      armedForces: false,
      ...valid,
      AND: [
        { OR: [{ enterpriseSize: null }, { enterpriseSize: { notIn: ["small", "micro"] } }] },
        { OR: [{ schoolLevel: null }, { schoolLevel: { notIn: ["nursery", "preschool", "primary"] } }] },
      ],
    },
    select: { unitId: true },
  });
  const units = [...new Set(versions.map((row) => row.unitId))];
  const registered = await tx.registration.findMany({
    where: {
      unitId: { in: units },
      status: { in: OPEN },
      planVersion: { plan: { programme: "security_safe", cycleYear } },
    },
    distinct: ["unitId"],
    select: { unitId: true },
  });
  const recognised = await tx.recognition.findMany({
    where: {
      unitId: { in: units },
      programme: "security_safe",
      cycleYear,
      outcome: "recognised",
      status: { not: "revoked" },
    },
    distinct: ["unitId"],
    select: { unitId: true },
  });
  return { managed: units.length, registered: registered.length, recognised: recognised.length };
}
