import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { keepUnitsInput, type KeepUnitsRefusal } from "@/lib/recognition/after-contract";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import { decideConclusion } from "@/lib/recognition/domain/review-workflow";
import { lockRecognitions } from "@/lib/recognition/server/recognition-store";
import { beginReview, moveReview } from "@/lib/recognition/server/review-store";
import { findDueYears, newReviewOf, reviewedNow } from "@/lib/recognition/server/review-years";

export interface KeptUnits {
  readonly kept: number;
}

/**
 * «Duy trì» for many units at once: only for those without a sign. Refuses when one of them has a sign
 * (`maintenance.signs-to-look-at`: it is looked at by itself) or is concluded already, with their names. All, or none.
 */
export const keepUnits = defineCommand({
  name: "recognition.keep-units",
  permission: "maintenance.review",
  input: keepUnitsInput,

  async run({ tx, actor, today }, { recognition }): Promise<Result<KeptUnits, KeepUnitsRefusal>> {
    const ids = [...new Set(recognition)];
    await lockRecognitions(tx, ids);
    const years = await findDueYears(tx, today, territoriesOf(actor, "maintenance.review"), ids);
    const chosen = years.flatMap((year) =>
      year.due.filter((title) => ids.includes(title.recognition.id)).map((title) => ({ year, title })),
    );
    if (chosen.length !== ids.length) return err({ code: "maintenance.not-found" });

    const marked = chosen.filter(({ title }) => title.signs.length > 0 || title.review?.status === "at_risk");
    if (marked.length > 0) return err({ code: "maintenance.signs-to-look-at", units: namesOf(marked) });
    const concluded = chosen.filter(({ title }) => title.review !== null && title.review.status !== "open");
    if (concluded.length > 0) {
      return err({ code: "maintenance.already-concluded", units: namesOf(concluded) });
    }

    for (const { year, title } of chosen) {
      const review = await beginReview(tx, actor, newReviewOf(year, title));
      const move = decideConclusion(review, "keep", { cause: "", signs: 0 });
      const columns = { cause: null, ...reviewedNow(actor.personId, today) };
      const moved = move.ok && (await moveReview(tx, actor, review.id, move.value, { note: "", columns }));
      if (!moved) return err({ code: "maintenance.changed-meanwhile" });
    }
    await recordAudit(tx, actor, {
      event: "maintenance.kept",
      subjectType: "recognition",
      subjectId: ids[0] ?? "",
      details: { recognitions: ids },
    });
    return ok({ kept: ids.length });
  },
});

const namesOf = (chosen: readonly { readonly title: { readonly nameToday: string } }[]): readonly string[] =>
  chosen.map(({ title }) => title.nameToday);
