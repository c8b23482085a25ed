import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAnswerFor } from "@/lib/dossiers/domain/authority";
import { answeringBlock, isLate } from "@/lib/dossiers/domain/opinion";
import {
  giveOpinionInput,
  type GivenOpinion,
  type GiveOpinionInput,
  type GiveOpinionRefusal,
} from "@/lib/dossiers/opinion-contract";
import { findPart } from "@/lib/dossiers/server/appraisal-store";
import { lockOpinionRequest, type StoredOpinionRequest } from "@/lib/dossiers/server/opinion-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import { getCriteria } from "@/lib/programmes/server/find-plan";

/**
 * Cho ý kiến phối hợp: somebody of the asked body says what it thinks, or corrects it until the last day; once after
 * that, marked as late. Refuses everybody of another body as if nothing were asked, whoever has a part in the dossier, a
 * colleague's answer meanwhile, and everything after the appraisal is concluded.
 */
export const giveOpinion = defineCommand({
  name: "dossiers.give-opinion",
  permission: "opinion.give",
  input: giveOpinionInput,

  async run({ tx, actor, today }, input): Promise<Result<GivenOpinion, GiveOpinionRefusal>> {
    const request = await lockOpinionRequest(tx, input.requestId);
    if (!request || !mayAnswerFor(actor, request)) return err({ code: "opinion.not-found" });
    const { dueOn, closedOn, said, dossierId } = request;
    const found = await findPart(tx, dossierId, actor.personId);
    const part = found === "consulted" ? null : found;
    const block = answeringBlock({ dueOn, closedOn, said: said.length, part, today });
    if (block) return err(block);
    const last = said.at(-1);
    if (said.length !== input.revision) {
      return err({
        code: "opinion.changed-meanwhile",
        byName: last?.personName ?? "",
        at: (last?.givenAt ?? new Date()).toISOString(),
      });
    }
    const known = await askedCriteria(tx, request);
    if (input.criteria.some((code) => !known.includes(code))) {
      return err({ code: "opinion.criterion-unknown" });
    }
    const late = isLate(request, today);
    await writeOpinion(tx, actor, request, { ...input, late });
    await recordAudit(tx, actor, {
      event: "opinion.given",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { body: request.bodyName, position: input.position, number: said.length + 1, late },
    });
    await enqueue(tx, actor.tenantId, "opinion.given", { dossierId, requestId: request.id });
    return ok({ requestId: request.id, unitName: request.unitName, late });
  },
});

async function askedCriteria(
  tx: TenantTx,
  { criteria, criteriaVersionId }: StoredOpinionRequest,
): Promise<readonly string[]> {
  if (criteria.length > 0) return criteria;
  const { content } = await getCriteria(tx, criteriaVersionId);
  return criteriaOf(content).map(({ code }) => code);
}

async function writeOpinion(
  tx: TenantTx,
  actor: Actor,
  { id: requestId, dossierId, said, submission }: StoredOpinionRequest,
  { position, text, criteria, late }: GiveOpinionInput & { readonly late: boolean },
): Promise<void> {
  const sent = await tx.dossierSubmission.findFirst({
    where: { dossierId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  await tx.opinion.create({
    data: {
      tenantId: actor.tenantId,
      requestId,
      number: said.length + 1,
      dossierId,
      position,
      text,
      criteria,
      submission: sent?.number ?? submission,
      personId: actor.personId,
      postTitle: actor.postTitle,
      givenOn: dateColumn(actor.today),
      late,
    },
  });
}
