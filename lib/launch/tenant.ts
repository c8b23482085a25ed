import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { newTenantMessage } from "@/components/platform/new-tenant-message";
import { newTenantInput } from "@/lib/committees/contract";
import { createTenant } from "@/lib/committees/server/create-tenant";
import { createInvitation } from "@/lib/committees/server/invitations";
import { newId } from "@/lib/core/ids";
import { settings } from "@/lib/platform/config/environment";
import { closeClients } from "@/lib/platform/db/clients";
import { layShippedCriteria } from "@/lib/programmes/server/lay-shipped-criteria";
import { withPlatform } from "@/lib/platform/db/with-platform";

/*
 * npm run tenant -- create --file tinh.json       (the tenant, its bodies, its first administrator)
 * npm run tenant -- platform-admin --name ten     (an administrator of the platform: makes tenants, sees none)
 */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const linkOf = (token: string): string => new URL(`/loi-moi/${token}`, settings().NEXTAUTH_URL).href;

async function create(path: string | undefined): Promise<number> {
  if (!path) return usage();
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return refuse(`Không đọc được tệp ${path}.`);
  const json: unknown = parseJson(text);
  const parsed = newTenantInput.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) say(`- ${issue.path.join(".") || "tệp"}: ${issue.message}`);
    return refuse("Tệp chưa dùng được; chưa có gì được tạo.");
  }
  const result = await createTenant(parsed.data, {
    accountId: null,
    now: new Date(),
    layInto: layShippedCriteria,
  });
  if (!result.ok) return refuse(newTenantMessage(result.error));
  say(`Đã tạo ${parsed.data.name}. Gửi đường dẫn dùng một lần này cho người quản trị (hết hạn sau 72 giờ):`);
  say(linkOf(result.value.invitationToken));
  return 0;
}

async function platformAdmin(signInName: string | undefined): Promise<number> {
  if (!signInName) return usage();
  const token = await withPlatform(async (tx) => {
    const id = newId();
    await tx.account.create({ data: { id, signInName, displayName: signInName, isPlatformAdmin: true } });
    return createInvitation(tx, id, new Date());
  });
  say("Đường dẫn dùng một lần để đặt mật khẩu (hết hạn sau 72 giờ):");
  say(linkOf(token));
  return 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function usage(): number {
  say("Cách dùng: npm run tenant -- create --file tinh.json");
  say("           npm run tenant -- platform-admin --name ten-dang-nhap");
  return 2;
}

function refuse(sentence: string): number {
  say(sentence);
  return 1;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { file: { type: "string" }, name: { type: "string" } },
});

const code =
  positionals[0] === "create"
    ? await create(values.file)
    : positionals[0] === "platform-admin"
      ? await platformAdmin(values.name)
      : usage();
await closeClients();
process.exit(code);
