import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { territoriesOf } from "@/lib/meetings/domain/authority";
import { standingOf } from "@/lib/meetings/domain/quorum";
import type { RulesView } from "@/lib/meetings/rule-contract";
import { listRules } from "@/lib/meetings/server/body-rule";
import { listRuleBodies } from "@/lib/meetings/server/rule-bodies";
import { defineQuery } from "@/lib/platform/query";

/** What documents ask of the reviews of the actor's committees, and of all committees; every row there ever was. */
export const listMeetingRules = defineQuery({
  name: "meetings.rules",
  permission: "meeting.read",

  async run({ tx, actor, today }): Promise<Result<RulesView, never>> {
    const territories = [...territoriesOf(actor, "meeting.read")];
    const rules = await listRules(tx, {
      OR: [{ bodyId: null }, { body: { scopePath: { in: territories } } }],
    });
    return ok({
      rows: rules.map((rule) => {
        const { ruleId, bodyName, quorum, majority, coversWritten, document, validFrom, enteredBy } = rule;
        const standing = standingOf(rule, rules, today);
        return {
          ruleId,
          bodyName,
          quorum,
          majority,
          coversWritten,
          document,
          validFrom,
          enteredBy,
          standing,
        };
      }),
      bodies: await listRuleBodies(tx, actor),
    });
  },
});
