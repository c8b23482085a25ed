import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { compareVietnamese } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ListApproval } from "@/lib/programmes/domain/plan";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import { storedRegistration } from "@/lib/registrations/server/registration-store";
import { placeNamesOf } from "@/lib/units/server/place-names";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** A registration that waits for the decision on the list. */
export interface AcceptedRegistration {
  readonly registrationId: string;
  readonly planVersionId: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly planTitle: string;
  readonly approval: ListApproval;
  readonly unitId: string;
  readonly unitVersionId: string;
  readonly unitName: string;
  readonly unitClass: UnitClass;
  readonly placeName: string;
  readonly scopePath: string;
  readonly unitScope: string;
  readonly submittedOn: IsoDate | null;
  /** Preconditions that the plan asks without stopping, and that are not «đủ»: to look at before deciding. */
  readonly attention: readonly string[];
}

/** Accepted registrations of plans that approve a list, for drafting its decision (Bắc Ninh III.1.2, III.8). */
export async function listAcceptedRegistrations(
  tx: TenantTx,
  { planVersionId }: { readonly planVersionId?: string } = {},
): Promise<readonly AcceptedRegistration[]> {
  const rows = await tx.registration.findMany({
    where: { status: "accepted", ...(planVersionId ? { planVersionId } : {}) },
    include: { unitVersion: { select: { groundUnitId: true, parentUnitId: true } } },
  });
  const places = await placeNamesOf(
    tx,
    rows.map(({ id, madeOn, unitVersion }) => ({
      key: id,
      placeId: unitVersion.groundUnitId ?? unitVersion.parentUnitId,
      on: fromDateColumn(madeOn),
    })),
  );
  const plans = await listPublishedPlans(tx);
  const accepted: AcceptedRegistration[] = [];
  for (const row of rows) {
    const content = plans.find(({ planVersionId: id }) => id === row.planVersionId)?.content;
    if (content?.entry.kind !== "registered_then_approved") continue;
    const { id, unitId, unitVersionId, unitName, unitClass, scopePath, unitScope, eligibility, submittedOn } =
      storedRegistration(row);
    accepted.push({
      registrationId: id,
      planVersionId: row.planVersionId,
      programme: content.header.programme,
      cycleYear: content.header.cycleYear,
      planTitle: content.header.title,
      approval: content.entry.approval,
      unitId,
      unitVersionId,
      unitName,
      unitClass,
      placeName: places.get(id) ?? "",
      scopePath,
      unitScope,
      submittedOn: submittedOn && fromDateColumn(submittedOn),
      attention: eligibility.groups.flatMap(({ lines }) =>
        lines.filter(({ answer }) => answer !== "met").map(({ title }) => title),
      ),
    });
  }
  return accepted.toSorted((a, b) => compareVietnamese(a.unitName, b.unitName));
}
