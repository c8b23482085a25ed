import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { StoredFileView } from "@/lib/platform/storage/find-stored-file";

/** A sample of evidence, open to whoever may read the criteria. A foreign file and an unknown one are the same. */
export const findSampleFile = defineQuery({
  name: "programmes.find-sample-file",
  permission: "plan.read",

  async run(
    { tx },
    { fileId }: { readonly fileId: string },
  ): Promise<Result<StoredFileView, { readonly code: "file.not-found" }>> {
    const row = isId(fileId) ? await tx.sampleFile.findFirst({ where: { id: fileId } }) : null;
    if (!row) return err({ code: "file.not-found" });
    const { tenantId, sha256, size, mediaType, name } = row;
    return ok({ tenantId, sha256, size, mediaType, name });
  },
});
