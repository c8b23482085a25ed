import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { Trace } from "@/lib/platform/audit/trace";
import { defineQuery, type QueryContext } from "@/lib/platform/query";

export interface StoredFileView {
  readonly tenantId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

export type StoredFileRefusal = { readonly code: "file.not-found" };

interface FileInput {
  readonly fileId: string;
  /** Shown in the page, or taken away. */
  readonly inline?: boolean;
}

/** A file taken away is an entry each time; one looked at is one an hour, and none for whoever prepares the case. */
async function traceFile({ tx, actor }: QueryContext, { fileId, inline }: FileInput): Promise<Trace | null> {
  const subject = { subjectType: "file", subjectId: fileId };
  if (!inline) return { event: "file.downloaded", ...subject, once: "a time" };
  const file = await tx.storedFile.findFirst({
    where: { id: fileId },
    select: { scopePath: true, unitScope: true },
  });
  const isOwn = actor.grants.some(
    ({ permission, scopePath }) =>
      permission === "dossier.prepare" && (scopePath === file?.scopePath || scopePath === file?.unitScope),
  );
  return isOwn ? null : { event: "file.read", ...subject, once: "an hour" };
}

/** A file of a record the actor can see; the policies of the database decide. A foreign file and an unknown one are the same. */
export const findStoredFile = defineQuery({
  name: "platform.find-stored-file",
  permission: "dossier.read",
  trace: traceFile,
  async run({ tx }, { fileId }: FileInput): Promise<Result<StoredFileView, StoredFileRefusal>> {
    const row = isId(fileId) ? await tx.storedFile.findFirst({ where: { id: fileId } }) : null;
    if (!row) return err({ code: "file.not-found" });
    const { tenantId, sha256, size, mediaType, name } = row;
    return ok({ tenantId, sha256, size, mediaType, name });
  },
});
