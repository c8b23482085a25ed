import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getCheckpoints } from "@/lib/reports/server/get-checkpoints";

/** Every checkpoint as one file, to be kept elsewhere: public/kiem-tra-nhat-ky.mjs takes it as `--moc`. */
export async function GET(): Promise<Response> {
  const { actor } = await requireActor();
  const checkpoints = viewOf(await getCheckpoints(actor, null));
  return new Response(JSON.stringify({ format: "so-vang-checkpoints-1", checkpoints }, null, 1), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="moc-nhat-ky.json"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
