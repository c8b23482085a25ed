import "server-only";
import { ok, type Result } from "@/lib/core/result";
import type { OpinionRequestLine } from "@/lib/dossiers/opinion-contract";
import { askedOfBody } from "@/lib/dossiers/server/asked-of-body";
import { defineQuery } from "@/lib/platform/query";

const MOST = 200;

/** What the actor's body was asked, newest first, with how it stands: answered, late, silent, still open. */
export const listOpinionRequests = defineQuery({
  name: "dossiers.list-opinion-requests",
  permission: "opinion.give",

  async run({ tx, actor }): Promise<Result<readonly OpinionRequestLine[], never>> {
    return ok(await askedOfBody(tx, actor, { unanswered: false, take: MOST }));
  },
});
