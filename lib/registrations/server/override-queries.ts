import "server-only";
import { holdsFor, type Actor } from "@/lib/core/actor";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type {
  AnswerObstacle,
  OverrideFormView,
  OverrideView,
  ProposeOverrideRefusal,
} from "@/lib/registrations/override-contract";
import {
  decideOverrideCheck,
  decideProposal,
  standingOf,
} from "@/lib/registrations/domain/eligibility-override";
import { mayAnswer } from "@/lib/registrations/server/answer-override";
import { lineNow } from "@/lib/registrations/server/line-now";
import {
  enteredTheUnit,
  findOverride,
  lineOfOverride,
  overrideOnRecord,
  statusOfOverride,
  type StoredOverride,
} from "@/lib/registrations/server/override-store";
import { findOverridable, lineNamed } from "@/lib/registrations/server/propose-override";

/** The line that is to be let through, as it stands today, and what stands in the way whatever is typed. */
export const getOverrideForm = defineQuery({
  name: "registration.override-form",
  permission: "registration.override",

  async run(
    context,
    {
      line: key,
      ...asked
    }: { readonly unitId: string; readonly planVersionId: string; readonly line: string },
  ): Promise<Result<OverrideFormView, ProposeOverrideRefusal>> {
    const { tx, actor, today } = context;
    if (!isId(asked.unitId) || !isId(asked.planVersionId)) return err({ code: "override.unit-not-found" });
    const found = await findOverridable(context, asked);
    if (!found.ok) return found;
    const { plan, unit, body, eligibility } = found.value;
    const line = lineNamed(eligibility, key);
    if (!line) return err({ code: "override.not-a-condition" });
    const entered = await enteredTheUnit(tx, asked, actor.personId);
    const decided = decideProposal(line, { entered, documentDate: today, today });
    return ok({
      unitId: unit.unitId,
      unitName: unit.name,
      placeName: unit.placeName,
      planVersionId: plan.planVersionId,
      planTitle: plan.content.header.title,
      bodyName: body.name,
      line,
      names: eligibility.names,
      obstacle: decided.ok ? null : decided.error,
    });
  },
});

function obstacleOf(
  actor: Actor,
  override: StoredOverride,
  { entered, outdated }: { readonly entered: boolean; readonly outdated: boolean },
): AnswerObstacle | null {
  const status = statusOfOverride(override);
  if (status !== "waiting") return "done";
  if (!mayAnswer(actor, override)) return "not_here";
  const { proposedById } = override;
  const decided = decideOverrideCheck({ status, proposedById }, { personId: actor.personId, entered });
  if (!decided.ok) return decided.error.code === "override.same-person" ? "same_person" : "own_entry";
  return outdated ? "outdated" : null;
}

/** One override: the line as it stood and as it stands, the document, both persons, and what the actor may do. */
export const getOverride = defineQuery({
  name: "registration.get-override",
  permission: "registration.read",

  async run(
    { tx, actor },
    overrideId: string,
  ): Promise<Result<OverrideView, { readonly code: "override.not-found" }>> {
    const override = isId(overrideId) ? await findOverride(tx, overrideId) : null;
    const { scopePath = "", unitScope = "" } = override ?? {};
    if (
      !override ||
      !(mayAnswer(actor, override) || holdsFor(actor, "registration.read", { scopePath, unitScope }))
    ) {
      return err({ code: "override.not-found" });
    }
    const { unitId, unitName, planVersionId } = override;
    const plan = await getPlan(tx, planVersionId);
    const now = await lineNow(tx, override);
    const onRecord = overrideOnRecord(override);
    const standing = standingOf(onRecord, now);
    const entered = await enteredTheUnit(tx, override, actor.personId);
    const registration = await tx.registration.findFirst({
      where: { unitId, planVersionId, status: { notIn: ["withdrawn", "rejected"] } },
      select: { id: true },
    });
    return ok({
      ...onRecord,
      standing,
      unitId,
      unitName,
      planVersionId,
      planTitle: plan.content.header.title,
      checkNote: override.checkNote,
      line: lineOfOverride(override),
      lineNow: now,
      names: { [unitId]: unitName },
      obstacle: obstacleOf(actor, override, { entered, outdated: standing === "outdated" }),
      registrationId: registration?.id ?? null,
    });
  },
});
