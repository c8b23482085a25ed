import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { decideReply, type PostedReply, type StoredReply } from "@/lib/dossiers/domain/supplement-reply";
import type { ChangedMeanwhileRefusal } from "@/lib/dossiers/refusals";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

interface ReplyToWrite {
  readonly requestId: string;
  readonly target: string;
  readonly posted: PostedReply;
}

/**
 * Says of one row that was asked for what was mended. Refuses `dossier.changed-meanwhile`, with who and when, when
 * somebody else said something else since the form was shown. Null: that row was not asked for.
 */
export async function answerItem(
  tx: TenantTx,
  actor: Pick<Actor, "personId">,
  { requestId, target, posted }: ReplyToWrite,
): Promise<Result<StoredReply | null, ChangedMeanwhileRefusal>> {
  const item = await tx.supplementItem.findFirst({
    where: { requestId, target },
    include: { updatedBy: { select: { fullName: true } } },
  });
  if (!item) return ok(null);
  const stored = { text: item.answer, answered: item.answered, revision: item.revision };
  const change = decideReply(stored, posted);
  if (change.kind === "none") return ok(stored);

  const clash = err({
    code: "dossier.changed-meanwhile",
    by: item.updatedBy?.fullName ?? "",
    at: item.updatedAt.toISOString(),
  } as const);
  if (change.kind === "clash") return clash;
  const { text: answer, answered } = change.reply;
  const { count } = await tx.supplementItem.updateMany({
    where: { requestId, target, revision: stored.revision },
    data: {
      answer,
      answered,
      revision: { increment: 1 },
      updatedById: actor.personId,
      updatedAt: new Date(),
    },
  });
  return count === 1 ? ok({ ...change.reply, revision: stored.revision + 1 }) : clash;
}
