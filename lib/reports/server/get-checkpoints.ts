import "server-only";
import { ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";

/** A checkpoint as a witness keeps it: with what was signed, by which key. */
export interface SignedCheckpoint {
  readonly signedText: string;
  readonly signature: string;
  readonly keyId: string;
  readonly publicKey: string;
}

/** Every checkpoint of the log's first `upTo` rows, oldest first. */
export const checkpointLines = (tx: TenantTx, upTo: number): Promise<readonly SignedCheckpoint[]> =>
  tx.auditCheckpoint.findMany({
    where: { size: { lte: upTo } },
    orderBy: { size: "asc" },
    select: { signedText: true, signature: true, keyId: true, publicKey: true },
  });

const INT_MAX = 2_147_483_647;

/** All checkpoints of the tenant, to be kept where nobody who runs the database can reach them. */
export const getCheckpoints = defineQuery({
  name: "reports.audit-checkpoints",
  permission: "audit.read",
  trace: () =>
    Promise.resolve({
      event: "audit.checkpoints-taken",
      subjectType: "",
      subjectId: null,
      once: "a time" as const,
    }),

  run: async ({ tx }, _input: null): Promise<Result<readonly SignedCheckpoint[], never>> =>
    ok(await checkpointLines(tx, INT_MAX)),
});
