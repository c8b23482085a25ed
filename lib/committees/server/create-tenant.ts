import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { ROLE_PERMISSIONS } from "@/lib/committees/domain/role-permissions";
import type { NewTenant, NewTenantInput, NewTenantRefusal } from "@/lib/committees/contract";
import { createInvitation } from "@/lib/committees/server/invitations";
import { areasOf, type Area } from "@/lib/committees/server/province-areas";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";

/** What other areas lay into a new tenant, in the transaction that fills it. */
export type LayInto = (
  tx: TenantTx,
  tenant: { readonly tenantId: string; readonly now: Date },
) => Promise<void>;

interface CreatedBy {
  /** Null: from the command line. */
  readonly accountId: string | null;
  readonly now: Date;
  readonly layInto: LayInto;
}

/**
 * Makes a tenant, its territories and bodies from the file, and the account of its first administrator, who sets his
 * own password by a one-time link. Whoever calls it gets no access to the tenant.
 * Refuses a code or sign-in name in use, a body of a territory the file lacks, and a province without a body.
 */
export async function createTenant(
  input: NewTenantInput,
  by: CreatedBy,
): Promise<Result<NewTenant, NewTenantRefusal>> {
  const areas = areasOf(input.file);
  const unknown = input.file.bodies.find(({ area }) => !areas.some(({ code }) => code === area));
  if (unknown) return err({ code: "tenant.unknown-area", area: unknown.area });
  const seat = input.file.bodies.find(({ area }) => area === input.file.province.code);
  if (!seat) return err({ code: "tenant.no-province-body" });

  const account = await createAccount(input, by);
  if (!account.ok) return account;
  const { tenantId, accountId, invitationToken } = account.value;
  const scope = { tenantId, scopePath: "t/", personId: null, today: input.file.validFrom };
  const filled = await withTenant<null, never>(scope, async (tx) => {
    await fillTenant(tx, { tenantId, accountId, input, areas });
    await by.layInto(tx, { tenantId, now: by.now });
    return ok(null);
  });
  return filled.ok ? ok({ tenantId, invitationToken }) : filled;
}

interface NewAccount {
  readonly tenantId: string;
  readonly accountId: string;
  readonly invitationToken: string;
}

function createAccount(input: NewTenantInput, by: CreatedBy): Promise<Result<NewAccount, NewTenantRefusal>> {
  return withPlatform(async (tx) => {
    if (await tx.tenant.findUnique({ where: { code: input.code } }))
      return err({ code: "tenant.code-taken" });
    const signInName = input.adminSignInName;
    if (await tx.account.findUnique({ where: { signInName } }))
      return err({ code: "tenant.sign-in-name-taken" });

    const { code, name, shortName, ownerAgency, supportPhone } = input;
    const tenantId = newId();
    const accountId = newId();
    await tx.tenant.create({ data: { id: tenantId, code, name, shortName, ownerAgency, supportPhone } });
    await tx.account.create({ data: { id: accountId, tenantId, signInName, displayName: input.adminName } });
    const invitationToken = await createInvitation(tx, accountId, by.now);
    await tx.platformAudit.create({
      data: { id: newId(), accountId: by.accountId, event: "tenant.created", details: { tenantId, code } },
    });
    return ok({ tenantId, accountId, invitationToken });
  });
}

interface Filling {
  readonly tenantId: string;
  readonly accountId: string;
  readonly input: NewTenantInput;
  readonly areas: readonly Area[];
}

async function fillTenant(tx: TenantTx, { tenantId, accountId, input, areas }: Filling): Promise<void> {
  const validFrom = dateColumn(input.file.validFrom);
  await tx.unit.createMany({ data: areas.map(({ unitId }) => ({ tenantId, id: unitId })) });
  await tx.unitVersion.createMany({
    data: areas.map(({ unitId, code, name, kind, parentUnitId, path, searchKey }) => ({
      tenantId,
      id: newId(),
      unitId,
      code,
      name,
      kind,
      parentUnitId,
      groundPath: path,
      searchKey,
      sourceAct: "Danh mục khi tạo địa phương",
      validFrom,
    })),
  });
  const bodies = input.file.bodies.flatMap(({ area, kind, name }) => {
    const place = areas.find(({ code }) => code === area);
    if (!place) return [];
    const { unitId, level, path: scopePath } = place;
    return [{ tenantId, id: newId(), kind, level, name, shortName: name, unitId, scopePath, validFrom }];
  });
  await tx.body.createMany({ data: bodies });
  await tx.unitManagement.createMany({
    data: areas.flatMap(({ unitId, level, path }) => {
      const own = bodies.find((body) => body.unitId === unitId && body.kind === "peoples_committee");
      if (level !== "commune" || !own) return [];
      return [
        { tenantId, id: newId(), unitId, level, bodyId: own.id, basis: "by_law", scopePath: path, validFrom },
      ];
    }),
  });
  await seatAdministrator(tx, { tenantId, accountId, input, bodies, validFrom });
}

interface Seat {
  readonly tenantId: string;
  readonly accountId: string;
  readonly input: NewTenantInput;
  readonly bodies: readonly { readonly id: string; readonly level: string; readonly scopePath: string }[];
  readonly validFrom: Date;
}

async function seatAdministrator(
  tx: TenantTx,
  { tenantId, accountId, input, bodies, validFrom }: Seat,
): Promise<void> {
  const body = bodies.find(({ level }) => level === "province");
  if (!body) return;
  const [personId, postId] = [newId(), newId()];
  await tx.person.createMany({ data: [{ tenantId, id: personId, accountId, fullName: input.adminName }] });
  await tx.post.createMany({
    data: [{ tenantId, id: postId, bodyId: body.id, role: "admin", title: `Quản trị ${input.shortName}` }],
  });
  await tx.postHolding.createMany({ data: [{ tenantId, id: newId(), postId, personId, validFrom }] });
  await tx.postGrant.createMany({
    data: ROLE_PERMISSIONS.admin.map((permission) => ({
      tenantId,
      id: newId(),
      postId,
      permission,
      scopePath: body.scopePath,
      validFrom,
    })),
  });
}
