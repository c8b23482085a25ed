import { notFound } from "next/navigation";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { errorFile } from "@/lib/programmes/server/criteria-file";
import { getCriteriaImport } from "@/lib/programmes/server/criteria-queries";

interface Asked {
  readonly params: Promise<{ readonly versionId: string }>;
}

/** The file that was read last, with what has to be put right in each row. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { actor } = await requireActor();
  const { staged } = viewOf(await getCriteriaImport(actor, (await params).versionId));
  if (!staged || staged.problems.length === 0) notFound();
  return errorFile(staged);
}
