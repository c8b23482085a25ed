import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { canonicalJson, snapshotAnswer, type DossierSnapshot } from "@/lib/dossiers/domain/snapshot";
import { EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import { findAnswers } from "@/lib/dossiers/server/answer-store";
import { findPapers, findWrittenComponents } from "@/lib/dossiers/server/dossier-contents";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import type { CriteriaOnRecord } from "@/lib/programmes/server/find-plan";

interface Submission {
  readonly number: number;
  readonly criteria: CriteriaOnRecord;
  readonly receivingBodyName: string;
}

/** Freezes what is being sent: canonical JSON and its hash. The row never changes. */
export async function keepSubmission(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
  { number, criteria, receivingBodyName }: Submission,
): Promise<string> {
  const answers = await findAnswers(tx, dossier.id);
  const snapshot: DossierSnapshot = {
    version: 1,
    code: dossier.code,
    submission: number,
    submittedOn: actor.today,
    submittedBy: { name: actor.personName, postTitle: actor.postTitle, bodyName: actor.bodyName },
    receivingBodyName,
    unit: {
      id: dossier.unitId,
      versionId: dossier.unitVersionId,
      name: dossier.unitName,
      unitClass: dossier.unitClass,
    },
    planVersionId: dossier.planVersionId,
    criteriaVersionId: dossier.criteriaVersionId,
    criteriaHash: criteria.contentHash,
    answers: criteriaOf(criteria.content)
      .map(({ code }) => snapshotAnswer(code, answers.get(code)?.answer ?? EMPTY_ANSWER))
      .toSorted((a, b) => (a.criterionCode < b.criterionCode ? -1 : 1)),
    evidence: await findPapers(tx, dossier.id),
    components: await findWrittenComponents(tx, dossier.id),
  };
  const canonical = canonicalJson(snapshot);
  const snapshotHash = createHash("sha256").update(canonical).digest("hex");
  await tx.dossierSubmission.create({
    data: {
      tenantId: actor.tenantId,
      dossierId: dossier.id,
      number,
      snapshot: JSON.parse(canonical),
      snapshotHash,
      submittedById: actor.personId,
      submittedOn: dateColumn(actor.today),
      receivingBodyName,
    },
  });
  return snapshotHash;
}
