import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { CommonRefusal, Refusal } from "@/lib/core/failures";
import { statusOfRefusal } from "@/lib/core/failures";
import { newId } from "@/lib/core/ids";
import type { Result } from "@/lib/core/result";
import { cookieOf, openSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import type { Command } from "@/lib/platform/command";
import { FORM_STATE_PARAMETER, keepFormState } from "@/lib/platform/http/form-state";
import { isLookedAt, plainBug, plainRefusal } from "@/lib/platform/http/plain-answer";
import { isFromOurPages, readRequest, type ReadRequest } from "@/lib/platform/http/request";
import { logBug } from "@/lib/platform/log/log";

type RouteHandler = (request: Request) => Promise<Response>;

/** The file that an accepted command gives, in place of the next page. */
type FileOf<Value> = (actor: Actor, value: Value) => Response;

/**
 * Makes a command a POST address. JSON gets JSON with the refusal's status; a form gets 303 to the next page,
 * or 303 back to the form, where what was typed and the reason wait in the form state.
 */
export function handle<Value, Refused extends Refusal>(
  command: Command<Value, Refused>,
  fileOf?: FileOf<Value>,
): RouteHandler {
  return async (request) => {
    try {
      return await answer(command, request, fileOf);
    } catch (bug) {
      return bugAnswer(bug, command.name, request);
    }
  };
}

async function answer<Value, Refused extends Refusal>(
  command: Command<Value, Refused>,
  request: Request,
  fileOf: FileOf<Value> | undefined,
): Promise<Response> {
  if (!isFromOurPages(request)) return unread(request, { code: "common.forbidden" });
  const now = new Date();
  const sessionId = await openSession(cookieOf(request.headers.get("cookie"), sessionCookieName()));
  const signedIn = sessionId && (await resolveSignedIn(sessionId, now));
  const reading = await readRequest(request);
  if (!reading.ok) return unread(request, reading.error);
  const read = reading.value;
  if (!signedIn || !signedIn.actor)
    return signedOut({ command: command.name, read, now, sessionId: signedIn ? null : sessionId });

  // A file given twice is two acts: each is in the log.
  const key = fileOf ? undefined : read.key;
  const result = await command.execute(signedIn.actor, read.input, { key, now });
  if (result.ok && fileOf) return fileOf(signedIn.actor, result.value);
  return read.isForm
    ? formAnswer({ command: command.name, actor: signedIn.actor, read, now }, result)
    : jsonAnswer(result);
}

const json = (error: object, status: number): Response => Response.json({ ok: false, error }, { status });

/** Refused before anything was read: a program gets the code, a person a page with the way back. */
function unread(request: Request, refusal: Refusal): Response {
  const status = statusOfRefusal(refusal.code);
  const page = isLookedAt(request) ? plainRefusal(request, refusal.code, status) : null;
  return page ?? json(refusal, status);
}

interface LostPost {
  readonly command: string;
  readonly read: ReadRequest;
  readonly now: Date;
  /** Of the session that is over, if the browser still names it. */
  readonly sessionId: string | null;
}

/** What was typed waits for the same account to sign in again, and stands on the page it comes back to. */
async function signedOut({ command, read, now, sessionId }: LostPost): Promise<Response> {
  if (!read.isForm) return json({ code: "common.signed-out" }, 401);
  const page = read.returnTo ?? "/viec-cua-toi";
  if (!sessionId) return seeOther(signInBefore(page));
  const state = {
    command,
    values: read.typed,
    fields: {},
    refusal: { code: "common.signed-out" },
    success: null,
  };
  return seeOther(signInBefore(withParameter(page, await keepFormState(sessionId, state, now), ERRORS_AT)));
}

const signInBefore = (page: string): string => `/dang-nhap?tiep=${encodeURIComponent(page)}`;

function jsonAnswer<Value, Refused extends Refusal>(
  result: Result<Value, Refused | CommonRefusal>,
): Response {
  return result.ok ? Response.json(result) : json(result.error, statusOfRefusal(result.error.code));
}

interface FormPost {
  readonly command: string;
  readonly actor: Actor;
  readonly read: ReadRequest;
  readonly now: Date;
}

async function formAnswer<Value, Refused extends Refusal>(
  { command, actor, read, now }: FormPost,
  result: Result<Value, Refused | CommonRefusal>,
): Promise<Response> {
  const state = result.ok
    ? { command, values: {}, fields: {}, refusal: null, success: asRecord(result.value) }
    : {
        command,
        values: read.typed,
        fields:
          "fields" in result.error && result.error.code === "common.invalid-input" ? result.error.fields : {},
        refusal: result.error.code === "common.invalid-input" ? null : result.error,
        success: null,
      };
  const id = await keepFormState(actor.sessionId, state, now);
  const target = result.ok
    ? fillIn(read.next ?? read.returnTo ?? "/viec-cua-toi", asRecord(result.value))
    : read.returnTo;
  return seeOther(withParameter(target ?? "/viec-cua-toi", id, result.ok ? "" : ERRORS_AT));
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** `/ho-so/{dossierId}` with the answer's own values. */
const fillIn = (path: string, value: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(value[name] ?? "")));

/** Where a page shows its error summary: found without script too. */
const ERRORS_AT = "#can-sua";

export function withParameter(path: string, id: string, place: "" | "#can-sua" = ""): string {
  const [address = "", fragment] = path.split("#");
  const [route = "", query = ""] = address.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set(FORM_STATE_PARAMETER, id);
  return `${route}?${parameters.toString()}${place || (fragment ? `#${fragment}` : "")}`;
}

/** A relative address, so that a proxy in front needs no help. */
export const seeOther = (path: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store", ...headers } });

/** The one place where a bug becomes an answer: logged once with a number, told without its inside. */
export function bugAnswer(bug: unknown, where: string, request: Request): Response {
  const incident = newId().slice(0, 8);
  logBug(incident, where, bug);
  return isLookedAt(request) ? plainBug(request, incident) : json({ code: "common.server", incident }, 500);
}
