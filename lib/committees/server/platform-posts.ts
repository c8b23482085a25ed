import "server-only";
import type { z } from "zod";
import type { FieldErrors, Refusal } from "@/lib/core/failures";
import { newTenantInput } from "@/lib/committees/contract";
import { createTenant, type LayInto } from "@/lib/committees/server/create-tenant";
import { acceptInvitation, acceptInvitationInput } from "@/lib/committees/server/invitations";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { keepFormState } from "@/lib/platform/http/form-state";
import { seeOther, withParameter } from "@/lib/platform/http/handle";
import type { OpenPost } from "@/lib/platform/http/open-post";

/** A one-time link's form: sets the first password and leads to the sign-in page. */
export async function acceptInvitationPost({ read, now }: OpenPost): Promise<Response> {
  const post = { command: "platform.accept-invitation", read, sessionId: null, now };
  const parsed = acceptInvitationInput.safeParse(read.input);
  if (!parsed.success) return sentBack(post, { fields: fieldsOf(parsed.error), refusal: null });
  const result = await acceptInvitation(parsed.data, now);
  if (!result.ok) return sentBack(post, { fields: {}, refusal: result.error });
  return seeOther("/dang-nhap?da-dat-mat-khau=1");
}

/** The platform administrator's act: the same as `npm run tenant -- create`. Anybody else is told nothing. */
export const createTenantPost =
  (layInto: LayInto) =>
  async ({ read, sessionId, now }: OpenPost): Promise<Response> => {
    const signedIn = sessionId ? await resolveSignedIn(sessionId, now) : null;
    if (!signedIn?.isPlatformAdmin) return new Response(null, { status: 404 });
    const post = { command: "platform.create-tenant", read, sessionId: signedIn.sessionId, now };

    const parsed = newTenantInput.safeParse({ ...read.input, file: await fileOf(read.input.file) });
    if (!parsed.success) return sentBack(post, { fields: fieldsOf(parsed.error), refusal: null });
    const result = await createTenant(parsed.data, { accountId: signedIn.accountId, now, layInto });
    if (!result.ok) return sentBack(post, { fields: {}, refusal: result.error });
    const { invitationToken } = result.value;
    const success = { name: parsed.data.name, link: `/loi-moi/${invitationToken}` };
    const state = { command: post.command, values: {}, fields: {}, refusal: null, success };
    return seeOther(withParameter("/nen-tang", await keepFormState(post.sessionId, state, now)));
  };

/** The uploaded file as JSON, or something the contract will name as wrong. */
async function fileOf(value: unknown): Promise<unknown> {
  if (!(value instanceof File)) return undefined;
  try {
    return JSON.parse(await value.text());
  } catch {
    return undefined;
  }
}

const PLACE_IN_FILE = "file";

/** Errors inside the file are gathered at the file's field, each with its place. */
function fieldsOf(error: z.ZodError): FieldErrors {
  const fields: Record<string, string> = {};
  const inFile: string[] = [];
  for (const { path, message } of error.issues) {
    const [name = "form", ...rest] = path.map(String);
    if (name === PLACE_IN_FILE)
      inFile.push(rest.length > 0 ? `${rest.join(".")}: ${message}` : "Chọn tệp JSON mô tả địa phương");
    else fields[name] ??= message;
  }
  return inFile.length > 0 ? { ...fields, [PLACE_IN_FILE]: inFile.slice(0, 10).join(" · ") } : fields;
}

interface Post extends Pick<OpenPost, "read" | "now"> {
  readonly command: string;
  readonly sessionId: string | null;
}

async function sentBack(
  { command, read, sessionId, now }: Post,
  { fields, refusal }: { readonly fields: FieldErrors; readonly refusal: Refusal | null },
): Promise<Response> {
  const state = { command, values: read.typed, fields, refusal, success: null };
  return seeOther(
    withParameter(read.returnTo ?? "/dang-nhap", await keepFormState(sessionId, state, now), "#can-sua"),
  );
}
