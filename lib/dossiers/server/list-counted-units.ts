import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import { COUNTED_CLASSES, type CountedUnit } from "@/lib/dossiers/domain/counted-units";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** A registration that has reached the body it is for. */
const REGISTERED = ["submitted", "accepted", "approved", "selected"];
/** A decision that was never taken back nor replaced by another. */
const STANDS = ["active", "maintained", "lapsed"];

/**
 * Units that the commune of the dossier manages by law or by delegation on the day, and how far each has come for «An
 * toàn về an ninh, trật tự» in the dossier's year (TT 124 Đ.5.4). Armed forces, small and micro enterprises and the
 * lowest schools stand outside the scope and are not counted.
 */
export async function listCountedUnits(
  tx: TenantTx,
  { scopePath, unitId, cycleYear }: Pick<StoredDossier, "scopePath" | "unitId" | "cycleYear">,
  today: IsoDate,
): Promise<readonly CountedUnit[]> {
  const inYear = { planVersion: { plan: { programme: "security_safe", cycleYear } } };
  const versions = await tx.unitVersion.findMany({
    where: {
      kind: { in: [...COUNTED_CLASSES] },
      armedForces: false,
      ...validOn(today),
      unit: { unitManagements: { some: { scopePath, unitId: { not: unitId }, ...validOn(today) } } },
      AND: [
        { OR: [{ enterpriseSize: null }, { enterpriseSize: { notIn: ["small", "micro"] } }] },
        { OR: [{ schoolLevel: null }, { schoolLevel: { notIn: ["nursery", "preschool", "primary"] } }] },
      ],
    },
    select: { unitId: true, name: true, kind: true },
    orderBy: [{ kind: "asc" }, { name: "asc" }, { unitId: "asc" }],
  });
  const among = { unitId: { in: versions.map((version) => version.unitId) } };
  const registrations = await tx.registration.findMany({
    where: { ...among, status: { in: REGISTERED }, ...inYear },
    select: { unitId: true, dossiers: { select: { id: true } } },
  });
  const decisions = await tx.recognition.findMany({
    where: { ...among, programme: "security_safe", cycleYear, status: { in: STANDS } },
    select: { unitId: true, outcome: true, decisionNumber: true, decidedOn: true },
    orderBy: { decidedOn: "desc" },
  });
  return versions.flatMap(({ unitId: id, name, kind }) => {
    const unitClass = COUNTED_CLASSES.find((known) => known === kind);
    if (!unitClass) return [];
    const decision = decisions.find((one) => one.unitId === id);
    const registration = registrations.find((one) => one.unitId === id);
    return [{ unitId: id, name, unitClass, ...standingOf(decision, registration) }];
  });
}

interface DecisionLine {
  readonly outcome: string;
  readonly decisionNumber: string;
  readonly decidedOn: Date;
}

function standingOf(
  decision: DecisionLine | undefined,
  registration: { readonly dossiers: readonly object[] } | undefined,
): Pick<CountedUnit, "standing" | "decision"> {
  if (decision) {
    const { outcome, decisionNumber, decidedOn } = decision;
    return {
      standing: outcome === "recognised" ? "recognised" : "not_recognised",
      decision: `${decisionNumber} ngày ${formatDate(fromDateColumn(decidedOn))}`,
    };
  }
  if (!registration) return { standing: "unregistered", decision: null };
  return { standing: registration.dossiers.length > 0 ? "in_progress" : "registered", decision: null };
}
