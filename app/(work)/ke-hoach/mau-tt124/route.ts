import { fileHeaders } from "@/lib/platform/http/file-headers";
import { requireActor } from "@/lib/platform/http/page-session";
import { planModelFile } from "@/lib/programmes/server/plan-model";

/** A model of a plan, to whoever is signed in. */
export async function GET(): Promise<Response> {
  await requireActor();
  const bytes = new TextEncoder().encode(planModelFile());
  const headers = fileHeaders({
    name: "ke-hoach-thong-tu-124.json",
    mediaType: "application/json; charset=utf-8",
    size: bytes.byteLength,
    shown: false,
  });
  return new Response(bytes, { headers });
}
