import "server-only";
import { unitScopeOf, type Actor } from "@/lib/core/actor";
import { addDays, dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { ROLE_PERMISSIONS } from "@/lib/committees/domain/role-permissions";
import {
  addPersonInput,
  type AddedPerson,
  type AddPersonInput,
  type AddPersonRefusal,
} from "@/lib/committees/people-contract";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { createInvitation } from "@/lib/committees/server/invitations";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { withPlatform } from "@/lib/platform/db/with-platform";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * A person with an account of his own, a post in a body and the grants of its role, for a term. He sets his password
 * by a one-time link; the administrator never knows it. Refuses a body outside the administrator's territory, a
 * sign-in name in use, and a term that ends before it begins.
 */
export const addPerson = defineCommand({
  name: "people.add",
  permission: "people.manage",
  input: addPersonInput,

  async run({ tx, actor, now }, input): Promise<Result<AddedPerson, AddPersonRefusal>> {
    if (input.validTo && input.validTo < input.validFrom) return err({ code: "person.term-ends-early" });
    const body = await tx.body.findFirst({ where: { id: input.bodyId, validTo: null } });
    if (!body || !(await isSeatedUnder(tx, actor, body))) return err({ code: "person.body-not-found" });

    const account = await openAccount(actor, input, now);
    if (!account) return err({ code: "person.sign-in-name-taken" });

    await seat(tx, actor, {
      input,
      accountId: account.accountId,
      scopePath: body.scopePath,
      unitId: body.unitId,
    });
    await recordAudit(tx, actor, {
      event: "person.added",
      subjectType: "account",
      subjectId: account.accountId,
      details: { role: input.role, bodyId: input.bodyId },
    });
    return ok({ fullName: input.fullName, link: `/loi-moi/${account.token}` });
  },
});

/**
 * Accounts are platform rows and can't share the tenant's transaction: an account left without a person by a cut is
 * taken up again by the next try with the same name.
 */
function openAccount(
  actor: Actor,
  { signInName, fullName }: AddPersonInput,
  now: Date,
): Promise<{ readonly accountId: string; readonly token: string } | null> {
  return withPlatform(async (tx) => {
    const existing = await tx.account.findUnique({ where: { signInName } });
    const isLeftOver = existing?.tenantId === actor.tenantId && existing.passwordHash === null;
    if (existing && !isLeftOver) return null;
    const accountId = existing?.id ?? newId();
    if (!existing) {
      await tx.account.create({
        data: { id: accountId, tenantId: actor.tenantId, signInName, displayName: fullName },
      });
    }
    return { accountId, token: await createInvitation(tx, accountId, now) };
  });
}

interface Seat {
  readonly input: AddPersonInput;
  readonly accountId: string;
  readonly scopePath: string;
  readonly unitId: string | null;
}

async function seat(
  tx: TenantTx,
  actor: Actor,
  { input, accountId, scopePath, unitId }: Seat,
): Promise<void> {
  const { tenantId } = actor;
  const isOfUnit = scopePath.startsWith("u/");
  const validFrom = dateColumn(input.validFrom);
  const validTo = input.validTo && dateColumn(addDays(input.validTo, 1));
  const known = await tx.person.findFirst({ where: { accountId } });
  const personId = known?.id ?? newId();
  if (!known) {
    await tx.person.createMany({ data: [{ tenantId, id: personId, accountId, fullName: input.fullName }] });
  }
  const postId = newId();
  await tx.post.createMany({
    data: [
      {
        tenantId,
        id: postId,
        bodyId: input.bodyId,
        role: input.role,
        title: input.title,
        unitId: isOfUnit ? unitId : null,
      },
    ],
  });
  const document = input.document || null;
  await tx.postHolding.createMany({
    data: [{ tenantId, id: newId(), postId, personId, validFrom, validTo, document }],
  });
  const granted = isOfUnit && unitId ? unitScopeOf(unitId) : scopePath;
  await tx.postGrant.createMany({
    data: ROLE_PERMISSIONS[input.role].map((permission) => ({
      tenantId,
      id: newId(),
      postId,
      permission,
      scopePath: granted,
      validFrom,
      validTo,
      document,
    })),
  });
}
