import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { draftNoticeInput, type DraftNoticeRefusal } from "@/lib/recognition/after-contract";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import { isUnconcluded } from "@/lib/recognition/domain/review-workflow";
import type { Effect } from "@/lib/recognition/domain/standing";
import { fromRecognition, lockRecognitions } from "@/lib/recognition/server/recognition-store";
import { findDueYears, type DueTitle } from "@/lib/recognition/server/review-years";
import { writeDraft, type DraftUnit } from "@/lib/recognition/server/write-draft";

export interface DraftedNotice {
  readonly decisionId: string;
  readonly kept: number;
  readonly dropped: number;
}

/**
 * «Lập thông báo danh sách đơn vị duy trì»: the paper of the body that reviews (Bắc Ninh III.1.2: Công an tỉnh),
 * signed by its head. It waits until every unit is concluded; what is proposed for withdrawal goes its own way.
 */
export const draftNotice = defineCommand({
  name: "recognition.draft-notice",
  permission: "decision.draft",
  input: draftNoticeInput,

  async run({ tx, actor, today }, { planVersionId }): Promise<Result<DraftedNotice, DraftNoticeRefusal>> {
    const years = await findDueYears(tx, today, territoriesOf(actor, "decision.draft"));
    const year = years.find(({ plan }) => plan.planVersionId === planVersionId);
    const notice = year?.recheck.notice;
    if (!year || !notice) return err({ code: "decision.plan-not-found" });
    await lockRecognitions(
      tx,
      year.due.map(({ recognition }) => recognition.id),
    );

    const open = year.due.filter(({ review }) => review === null || isUnconcluded(review.status));
    if (open.length > 0) return err({ code: "maintenance.unconcluded", units: namesOf(open) });
    const kept = year.due.filter(({ review }) => review?.status === "to_keep");
    const dropped = year.due.filter(({ review }) => review?.status === "to_drop");
    const concluded = [...kept, ...dropped];
    if (concluded.length === 0) return err({ code: "maintenance.nothing-concluded" });
    const inNotice = concluded.filter(({ inPaper }) => inPaper);
    if (inNotice.length > 0) return err({ code: "maintenance.in-notice", units: namesOf(inNotice) });

    const written = await writeDraft(tx, actor, {
      kind: "maintenance_notice",
      plan: year.plan.content,
      planVersionId,
      bodyId: year.bodyId,
      signer: notice.signer,
      symbol: notice.symbol,
      proposerName: year.bodyName,
      bases: [],
      meetingId: null,
      hasAnnex: kept.length > 0,
      units: [...kept.map(lineOf("maintain")), ...dropped.map(lineOf("lapse"))],
      particulars: {
        kind: "maintenance_notice",
        signer: notice.signer,
        year: year.year,
        dropped: namesOf(dropped),
      },
    });
    return written.ok
      ? ok({ decisionId: written.value, kept: kept.length, dropped: dropped.length })
      : written;
  },
});

const namesOf = (titles: readonly DueTitle[]): readonly string[] => titles.map(({ nameToday }) => nameToday);

/** A unit kept in spite of a sign, and one that is not kept, are what the signer should read closely. */
const lineOf =
  (effect: Effect) =>
  ({ recognition, nameToday, managedAt, review, signs }: DueTitle): DraftUnit => ({
    unitId: recognition.unitId,
    unitName: nameToday,
    dossierId: null,
    registrationId: null,
    attention:
      effect === "lapse"
        ? [`Không duy trì: ${review?.cause ?? ""}`]
        : [
            ...signs.map(({ text }) => text),
            ...(review?.cause ? [`Vẫn đề nghị duy trì: ${review.cause}`] : []),
          ],
    scopePath: managedAt,
    unitScope: recognition.unitScope,
    ...fromRecognition(recognition, effect),
  });
