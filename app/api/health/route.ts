export const dynamic = "force-dynamic";

/** Answers as soon as the process serves; the start script waits for it. */
export const GET = (): Response => new Response("ok", { headers: { "Cache-Control": "no-store" } });
