import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { ruleOn } from "@/lib/meetings/domain/quorum";
import {
  ALL_BODIES,
  enterRuleInput,
  typedShare,
  type EnteredRule,
  type EnterRuleInput,
  type EnterRuleRefusal,
} from "@/lib/meetings/rule-contract";
import { listRules } from "@/lib/meetings/server/body-rule";
import { listRuleBodies } from "@/lib/meetings/server/rule-bodies";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * Enters what a document asks of a committee's reviews: how many members are there, how many agree (issue 2, 3.5). It
 * holds from its day on and is never rewritten; a later one takes its place, one without shares ends it. Refuses a body
 * that is not the actor's, a document of a later day than today, a day before the document's, and a document that asks
 * for nothing where nothing holds.
 */
export const enterRule = defineCommand({
  name: "meetings.enter-rule",
  permission: "meeting.manage",
  input: enterRuleInput,

  async run({ tx, actor, today, now }, input): Promise<Result<EnteredRule, EnterRuleRefusal>> {
    const { documentDate, validFrom } = input;
    const body = (await listRuleBodies(tx, actor)).find(({ value }) => value === input.body);
    if (!body) return err({ code: "meeting.body-not-found" });
    if (documentDate > today) return err({ code: "meeting.rule-document-later", today });
    if (validFrom < documentDate) return err({ code: "meeting.rule-before-document", documentDate });
    const bodyId = input.body === ALL_BODIES ? null : input.body;
    const asksNothing = input.quorumKind === "none" && input.majorityKind === "none";
    if (asksNothing && !(await holdsAnything(tx, bodyId, validFrom))) {
      return err({ code: "meeting.rule-says-nothing" });
    }

    const ruleId = newId();
    await tx.meetingRule.createMany({ data: [rowOf(actor, input, { ruleId, bodyId, now })] });
    await recordAudit(tx, actor, {
      event: "meeting.rule-entered",
      subjectType: "meeting_rule",
      subjectId: ruleId,
      details: { body: body.name, document: input.documentNumber, validFrom },
    });
    return ok({ ruleId, bodyName: bodyId && body.name, validFrom });
  },
});

async function holdsAnything(tx: TenantTx, bodyId: string | null, on: EnterRuleInput["validFrom"]) {
  const rules = await listRules(tx, { OR: [{ bodyId }, { bodyId: null }] });
  return ruleOn(rules, { bodyId: bodyId ?? "", on }) !== null;
}

function rowOf(
  { tenantId, personId }: Actor,
  input: EnterRuleInput,
  { ruleId, bodyId, now }: { readonly ruleId: string; readonly bodyId: string | null; readonly now: Date },
) {
  const quorum = typedShare(input.quorumKind, input.quorumShare);
  const majority = typedShare(input.majorityKind, input.majorityShare);
  return {
    tenantId,
    id: ruleId,
    bodyId,
    quorumNumerator: quorum?.numerator ?? null,
    quorumDenominator: quorum?.denominator ?? null,
    quorumAtLeast: quorum?.atLeast ?? null,
    majorityNumerator: majority?.numerator ?? null,
    majorityDenominator: majority?.denominator ?? null,
    majorityAtLeast: majority?.atLeast ?? null,
    majorityOf: majority && input.majorityOf,
    coversWritten: input.coversWritten,
    documentNumber: input.documentNumber,
    documentDate: dateColumn(input.documentDate),
    issuer: input.issuer,
    clause: input.clause,
    validFrom: dateColumn(input.validFrom),
    enteredById: personId,
    enteredAt: now,
  };
}
