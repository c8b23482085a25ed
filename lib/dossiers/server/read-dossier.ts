import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { componentName, componentSlug } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { placeWords } from "@/lib/dossiers/domain/asked-place";
import { noteWithReason, readTarget, type Editable } from "@/lib/dossiers/domain/supplement";
import { markOf } from "@/lib/dossiers/domain/supplement-reply";
import { isOpenForPreparing } from "@/lib/dossiers/domain/content";
import type { DossierHead, SupplementLine, SupplementView } from "@/lib/dossiers/officer-views";
import { findDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { deadlineOf, programmeOf } from "@/lib/dossiers/server/list-dossiers";
import { findEditable, findOpenRequest } from "@/lib/dossiers/server/prepare-dossier";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { QueryContext } from "@/lib/platform/query";
import type { WorkCalendar } from "@/lib/programmes/domain/working-days";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import { evaluationPeriodOf, type EvaluationPeriod } from "@/lib/programmes/domain/calendar";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { shortBodyOf, type ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";
import { placeNameOf } from "@/lib/units/server/place-names";

export type DossierNotFound = { readonly code: "dossier.not-found" };

/** A dossier with the rules it is pinned to: what every page of it starts from. */
export interface ReadDossier {
  readonly dossier: StoredDossier;
  readonly plan: PlanContent;
  readonly criteria: CriteriaContent;
  /** SHA-256 of the published set, as its own page shows it. */
  readonly criteriaHash: string;
  readonly unitClass: UnitClass;
  readonly period: EvaluationPeriod | null;
  readonly head: DossierHead;
  /** What the actor may change now; nothing when he only reads. */
  readonly editable: Editable;
  readonly supplement: SupplementView | null;
}

/** The dossier for whoever sees it; unknown and foreign are the same. */
export async function readDossier(
  { tx, actor, today }: QueryContext,
  dossierId: string,
): Promise<Result<ReadDossier, DossierNotFound>> {
  const dossier = isId(dossierId) ? await findDossier(tx, dossierId) : null;
  const unitClass = dossier && UNIT_CLASSES.find((known) => known === dossier.unitClass);
  if (!dossier || !unitClass) return err({ code: "dossier.not-found" });

  const { content: plan } = await getPlan(tx, dossier.planVersionId);
  const { content: criteria, contentHash: criteriaHash } = await getCriteria(tx, dossier.criteriaVersionId);
  const on = { today, calendar: await findWorkCalendar(tx) };
  const otherPart = await hasOtherPart(tx, actor, dossierId);
  const mayWrite = mayPrepare(actor, dossier) && isOpenForPreparing(dossier.status) && !otherPart;
  return ok({
    dossier,
    plan,
    criteria,
    criteriaHash,
    unitClass,
    period: evaluationPeriodOf(plan, unitClass),
    head: await headOf(tx, { dossier, criteria, on, mayWrite, otherPart }),
    editable: mayWrite ? (await findEditable(tx, dossier)).editable : new Set<string>(),
    supplement: await findSupplement(tx, dossier, { criteria, plan }),
  });
}

async function hasOtherPart(tx: TenantTx, { personId }: Actor, dossierId: string): Promise<boolean> {
  const mine = await tx.dossierPart.findFirst({ where: { dossierId, personId } });
  return mine !== null && mine.part !== "entered";
}

interface HeadFacts {
  readonly dossier: StoredDossier;
  readonly criteria: CriteriaContent;
  readonly on: { readonly today: IsoDate; readonly calendar: WorkCalendar };
  readonly mayWrite: boolean;
  readonly otherPart: boolean;
}

async function headOf(
  tx: TenantTx,
  { dossier, criteria, on, mayWrite, otherPart }: HeadFacts,
): Promise<DossierHead> {
  return {
    id: dossier.id,
    code: dossier.code,
    unitId: dossier.unitId,
    unitName: dossier.unitName,
    placeName: await placeOf(tx, dossier),
    programme: programmeOf(dossier.programme),
    cycleYear: dossier.cycleYear,
    status: dossier.status,
    revision: dossier.revision,
    submission: dossier.submission,
    submittedOn: dossier.submittedOn && fromDateColumn(dossier.submittedOn),
    deadline: deadlineOf(dossier, on),
    receivingBodyName: receiverOf(dossier),
    currentBodyName: shortNameIn(dossier.route, dossier.currentBodyName),
    papers: await tx.evidence.count({ where: { dossierId: dossier.id, removedAt: null } }),
    criteriaLabel: criteria.label,
    illustrative: criteria.illustrative,
    savedAt: formatDateTime(dossier.updatedAt),
    mayWrite,
    otherPart,
    returned: dossier.status === "returned",
  };
}

/** Who gets the dossier when it is sent: the body of the step after writing, or of the step it came back from. */
function receiverOf({ route, status, step, currentBodyName }: StoredDossier): string {
  const at = route.steps[status === "returned" ? step : 1];
  return at ? shortBodyOf(at) : currentBodyName;
}

/** Screens use the short name of a body of the route; the record keeps the whole one. */
function shortNameIn({ steps }: ResolvedRoute, bodyName: string): string {
  const step = steps.find((one) => one.bodyName === bodyName);
  return step ? shortBodyOf(step) : bodyName;
}

/** The place as it was named when the dossier was opened: records keep the names of their day. */
async function placeOf(tx: TenantTx, { unitVersionId, createdAt }: StoredDossier): Promise<string> {
  const version = await tx.unitVersion.findFirst({ where: { id: unitVersionId } });
  if (!version) return "";
  const on = version.validTo ? fromDateColumn(version.validFrom) : fromDateColumn(createdAt);
  return placeNameOf(tx, version.groundUnitId ?? version.parentUnitId, on);
}

/** What a reviewer asked for and is not answered yet, each with the page on which it is mended. */
async function findSupplement(
  tx: TenantTx,
  { id, status }: StoredDossier,
  { criteria, plan }: Pick<ReadDossier, "criteria" | "plan">,
): Promise<SupplementView | null> {
  if (status !== "returned") return null;
  const request = await findOpenRequest(tx, id);
  if (!request) return null;
  const rows = numberedCriteria(criteria);
  const lines = request.supplementItems.flatMap((item): SupplementLine[] => {
    const target = readTarget(item.target);
    const { reasonCode, answered, answer, revision, evidenceId, page } = item;
    const place = placeWords({ title: item.evidenceTitle, page });
    const note = noteWithReason({ ...item, place });
    const mark = markOf({ text: answer, answered });
    const said = {
      target: item.target,
      reasonCode,
      note,
      evidenceId,
      page,
      answered,
      answer,
      revision,
      mark,
    };
    if (target?.kind === "criterion") {
      const row = rows.find(({ criterion }) => criterion.code === target.code);
      if (!row) return [];
      const href = `/ho-so/${id}/tieu-chi/${encodeURIComponent(row.group.code)}#tc-${target.code}`;
      const title = `Tiêu chí ${row.number}`;
      return [{ ...said, kind: "criterion", title, href }];
    }
    const component = plan.components.find(({ code }) => code === target?.code);
    if (!component) return [];
    const href = `/ho-so/${id}/${componentSlug(component.code)}`;
    const title = componentName(component);
    return [{ ...said, kind: "component", title, href }];
  });
  return {
    dueOn: fromDateColumn(request.dueOn),
    askedOn: fromDateColumn(request.askedOn),
    askedBy: request.askedBy.fullName,
    bodyName: request.bodyName,
    lines,
  };
}
