import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { settings } from "@/lib/platform/config/environment";
import { tidyFileName } from "@/lib/platform/storage/file-name";

/** Largest body taken: one file of 20 MB and the form around it. */
const MAX_BODY_BYTES = 22 * 1024 * 1024;

export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A request read once: the command's input, and what came from the page around it. */
export interface ReadRequest {
  readonly isForm: boolean;
  readonly input: Readonly<Record<string, unknown>>;
  /** What was typed, flat, by field name; of a chosen file its name alone, since a browser will not choose it again. */
  readonly typed: FormValues;
  readonly returnTo: string | null;
  readonly next: string | null;
  readonly key: string | undefined;
}

/** Only our own pages may post: the browser says where a request comes from. */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null)
    return site === "same-origin" || site === "none" || request.headers.has("idempotency-key");
  return (
    origin === new URL(settings().NEXTAUTH_URL).origin || origin === `http://${request.headers.get("host")}`
  );
}

/** `unreadable`: neither a form nor a JSON object. */
export type UnreadRequest = { readonly code: "common.too-large" | "common.unreadable" };

/** Reads a body of at most 22 MB, whether its length was told before or not: reading ends where the limit is passed. */
export async function readRequest(request: Request): Promise<Result<ReadRequest, UnreadRequest>> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES)
    return err({ code: "common.too-large" });
  const body = cappedBody(request);
  const read = await readBody(body.response, request.headers);
  if (body.isPassed()) return err({ code: "common.too-large" });
  return read ? ok(read) : err({ code: "common.unreadable" });
}

interface CappedBody {
  /** The web's reader of bodies: it takes a stream, which a request would want more words for. */
  readonly response: Response;
  readonly isPassed: () => boolean;
}

function cappedBody({ body, headers }: Request): CappedBody {
  let taken = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      taken += chunk.byteLength;
      if (taken > MAX_BODY_BYTES) controller.error(new Error("body too large"));
      else controller.enqueue(chunk);
    },
  });
  // The source is left alone and not cancelled: that would cut the connection before the refusal is on its way.
  const capped = body?.pipeThrough(counter, { preventCancel: true }) ?? null;
  const type = headers.get("content-type") ?? "";
  return {
    response: new Response(capped, { headers: { "Content-Type": type } }),
    isPassed: () => taken > MAX_BODY_BYTES,
  };
}

async function readBody(body: Response, headers: Headers): Promise<ReadRequest | null> {
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) {
    const value: unknown = await body.json().catch(() => null);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    const key = headers.get("idempotency-key") ?? undefined;
    return { isForm: false, input: { ...value }, typed: {}, returnTo: null, next: null, key };
  }
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return null;
  const form = await body.formData().catch(() => null);
  return form && readForm(form);
}

function readForm(form: FormData): ReadRequest {
  const input: Record<string, unknown> = {};
  const typed: Record<string, string | readonly string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("_")) continue;
    const all = form.getAll(name);
    const value = all.length === 1 ? all[0] : all;
    place(input, name, value);
    // A password is never kept, not even to be shown again.
    if (/password/i.test(name)) continue;
    const texts = all.flatMap(shownAgain);
    if (texts.length > 0) typed[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  const hidden = (name: string): string | null => {
    // The last one counts: a button of its own address comes after the form's hidden field.
    const value = form.getAll(name).at(-1);
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    isForm: true,
    input,
    typed,
    returnTo: ownPath(hidden("_return")),
    next: ownPath(hidden("_next")),
    key: hidden("_key") ?? undefined,
  };
}

/** Browsers post a file field that was left empty as a file without a name. */
const shownAgain = (value: string | File): readonly string[] =>
  typeof value === "string" ? [value] : value.name === "" ? [] : [tidyFileName(value.name)];

/** `result:1.1` is the entry «1.1» of the record «result». Names that could reach a prototype are dropped. */
function place(input: Record<string, unknown>, name: string, value: unknown): void {
  const [head = "", ...rest] = name.split(":");
  if (["__proto__", "constructor", "prototype"].some((word) => head === word || rest.includes(word))) return;
  if (rest.length === 0) {
    input[head] = value;
    return;
  }
  const record = input[head];
  const entries = typeof record === "object" && record !== null ? { ...record } : {};
  input[head] = { ...entries, [rest.join(":")]: value };
}

/** Only a path of our own: never another host. */
const ownPath = (path: string | null): string | null => (path && /^\/(?![/\\])/.test(path) ? path : null);
