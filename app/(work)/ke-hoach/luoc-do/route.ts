import { fileHeaders } from "@/lib/platform/http/file-headers";
import { requireActor } from "@/lib/platform/http/page-session";
import { planFileSchema } from "@/lib/programmes/plan-file";

/** The shape of a plan's file, as JSON Schema. */
export async function GET(): Promise<Response> {
  await requireActor();
  const bytes = new TextEncoder().encode(JSON.stringify(planFileSchema(), null, 2));
  const headers = fileHeaders({
    name: "ke-hoach.schema.json",
    mediaType: "application/schema+json; charset=utf-8",
    size: bytes.byteLength,
    shown: false,
  });
  return new Response(bytes, { headers });
}
