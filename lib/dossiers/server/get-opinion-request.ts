import "server-only";
import type { Actor } from "@/lib/core/actor";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAnswerFor } from "@/lib/dossiers/domain/authority";
import { answeringBlock } from "@/lib/dossiers/domain/opinion";
import type { OpinionRequestView } from "@/lib/dossiers/opinion-contract";
import { findPart } from "@/lib/dossiers/server/appraisal-store";
import { deskGroups, findEvidenceRows } from "@/lib/dossiers/server/desk-groups";
import { NOTHING_SENT, sentSnapshot } from "@/lib/dossiers/server/find-snapshot";
import { findOpinionRequest, type StoredOpinionRequest } from "@/lib/dossiers/server/opinion-store";
import { askedOpinion } from "@/lib/dossiers/server/opinion-views";
import { DOSSIER_READ } from "@/lib/dossiers/server/trace-dossier";
import type { Trace } from "@/lib/platform/audit/trace";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import { getCriteria } from "@/lib/programmes/server/find-plan";

interface RequestInput {
  readonly requestId: string;
}

/**
 * What a body was asked: the question, its own answer, and while it is asked the criteria concerned as they were sent.
 * To everybody outside that body it answers as if nothing had been asked.
 */
export const getOpinionRequest = defineQuery({
  name: "dossiers.opinion-request",
  permission: "opinion.give",
  trace: traceRequest,

  async run(
    { tx, actor, today },
    { requestId }: RequestInput,
  ): Promise<Result<OpinionRequestView, { readonly code: "opinion.not-found" }>> {
    const request = await findOwnRequest(tx, actor, requestId);
    if (!request) return err({ code: "opinion.not-found" });
    const { content: criteria } = await getCriteria(tx, request.criteriaVersionId);
    const part = await findPart(tx, request.dossierId, actor.personId);
    const { dossierId, dossierCode, unitName, programme, cycleYear, dueOn, closedOn, said } = request;
    return ok({
      request: askedOpinion(request, { criteria, today, calendar: await findWorkCalendar(tx) }),
      dossierId,
      dossierCode,
      unitName,
      programme,
      cycleYear,
      criteriaTitle: criteria.title,
      today,
      content: closedOn === null ? await sentContent(tx, request, criteria) : null,
      block: answeringBlock({
        dueOn,
        closedOn,
        said: said.length,
        part: part === "consulted" ? null : part,
        today,
      }),
    });
  },
});

async function findOwnRequest(
  tx: TenantTx,
  actor: Actor,
  requestId: string,
): Promise<StoredOpinionRequest | null> {
  const request = isId(requestId) ? await findOpinionRequest(tx, requestId) : null;
  return request && mayAnswerFor(actor, request) ? request : null;
}

/** The last sending since the body was asked; only the criteria that it was asked about. */
async function sentContent(
  tx: TenantTx,
  { dossierId, criteria: asked }: StoredOpinionRequest,
  criteria: CriteriaContent,
): Promise<OpinionRequestView["content"]> {
  const sent = await tx.dossierSubmission.findFirst({ where: { dossierId }, orderBy: { number: "desc" } });
  if (!sent) return null;
  const groups = deskGroups({
    criteria,
    components: [],
    sent: sentSnapshot(sent.snapshot),
    evidence: await findEvidenceRows(tx, dossierId),
    items: [],
    changed: [],
    newEvidence: [],
    asked: [],
    askedOf: NOTHING_SENT,
  });
  const concerned = groups.map((group) => ({
    ...group,
    rows: group.rows.filter(({ code }) => asked.length === 0 || asked.includes(code)),
  }));
  return { submission: sent.number, groups: concerned.filter(({ rows }) => rows.length > 0) };
}

/** «Ai đã xem hồ sơ này» names the asked body's readers too. */
async function traceRequest({ tx, actor }: QueryContext, { requestId }: RequestInput): Promise<Trace | null> {
  const request = await findOwnRequest(tx, actor, requestId);
  if (!request || request.closedOn !== null) return null;
  return { event: DOSSIER_READ, subjectType: "dossier", subjectId: request.dossierId, once: "an hour" };
}
