import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays } from "@/lib/core/dates";
import { must } from "@/lib/demo/cases/must";
import { readTarget } from "@/lib/dossiers/domain/supplement";
import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { findAnswers } from "@/lib/dossiers/server/answer-store";
import { findDossier } from "@/lib/dossiers/server/dossier-store";
import { findOpenRequest } from "@/lib/dossiers/server/prepare-dossier";
import { saveAnswers } from "@/lib/dossiers/server/save-answers";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { getCriteria } from "@/lib/programmes/server/find-plan";

/** Mends every row that was asked for: one more paper, a word to the reviewer, and a better explanation. */
export async function answerOfReturn(actor: Actor, dossierId: string): Promise<void> {
  const { groups, codes, answers } = await readTenant(scopeOf(actor), async (tx) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) throw new Error(`no dossier ${dossierId}`);
    const request = await findOpenRequest(tx, dossierId);
    const targets = request?.supplementItems.map(({ target }) => readTarget(target)) ?? [];
    return {
      groups: (await getCriteria(tx, dossier.criteriaVersionId)).content.groups,
      codes: targets.flatMap((target) => (target?.kind === "criterion" ? [target.code] : [])),
      answers: await findAnswers(tx, dossierId),
    };
  });
  for (const code of codes) {
    const paper = {
      dossierId,
      criterion: code,
      documentTitle: "Văn bản bổ sung đã ký, đóng dấu",
      number: "07/BC-BS",
      date: addDays(actor.today, -1),
      issuer: actor.bodyName,
    };
    must(`supplement ${code}`, await addEvidenceDocument.execute(actor, paper));
  }
  for (const group of groups) {
    const asked = group.criteria.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
    if (asked.length === 0) continue;
    const rows = asked.flatMap((code) => {
      const row = answers.get(code);
      return row ? [{ code, row }] : [];
    });
    const texts = (pick: (row: (typeof rows)[number]["row"]) => string) =>
      Object.fromEntries(rows.map(({ code, row }) => [code, pick(row)]));
    must(
      `answer the return in ${group.code}`,
      await saveAnswers.execute(actor, {
        dossierId,
        group: group.code,
        result: texts(({ answer }) => answer.result ?? ""),
        explanation: texts(({ answer }) => `${answer.explanation} Đã bổ sung văn bản theo yêu cầu.`),
        figure: texts(({ answer }) => answer.figure),
        numerator: texts(({ answer }) => answer.numerator),
        denominator: texts(({ answer }) => answer.denominator),
        reply: texts(() => "Đã bổ sung, mời xem văn bản mới kèm theo."),
        replyRevision: texts(() => "1"),
        revision: texts(({ revision }) => String(revision)),
        completed: "yes",
      }),
    );
  }
}
