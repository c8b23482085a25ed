import "server-only";
import { addDays } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { AuditFilter, AuditKind } from "@/lib/reports/audit-contract";
import { EVENTS_OF_KIND } from "@/lib/reports/domain/audit-words";
import type { Prisma } from "@/prisma/client/client";

type Where = Prisma.AuditEntryWhereInput;

/** Names found for one typed text; who needs more types more. */
const MOST = 200;

export const isFiltered = ({ from, to, person, kind, record }: AuditFilter): boolean =>
  from !== null || to !== null || person !== "" || kind !== null || record !== "";

/** The entries a filter leaves; days are Vietnam's. */
export async function auditWhere(tx: TenantTx, filter: AuditFilter): Promise<Where> {
  const { from, to, person, kind, record } = filter;
  const and: Where[] = [];
  if (from) and.push({ at: { gte: startOf(from) } });
  if (to) and.push({ at: { lt: startOf(addDays(to, 1)) } });
  if (kind) and.push(ofKind(kind));
  if (person !== "") and.push(await ofPerson(tx, person));
  if (record !== "") and.push({ subjectId: { in: [...(await recordsNamed(tx, record))] } });
  return { AND: and };
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

function ofKind(kind: AuditKind): Where {
  if (kind === "changes") {
    const others = (["denied", "sessions", "reads", "exports"] as const).map(ofKind);
    return { NOT: { OR: others } };
  }
  const { equals, startsWith } = EVENTS_OF_KIND[kind];
  return {
    OR: [{ event: { in: [...equals] } }, ...startsWith.map((prefix) => ({ event: { startsWith: prefix } }))],
  };
}

async function ofPerson(tx: TenantTx, name: string): Promise<Where> {
  const people = await tx.person.findMany({
    where: { fullName: { contains: name, mode: "insensitive" } },
    select: { id: true, accountId: true },
    take: MOST,
  });
  const accounts = people.flatMap(({ accountId }) => (accountId ? [accountId] : []));
  return {
    OR: [
      { personId: { in: people.map(({ id }) => id) } },
      { subjectType: "account", subjectId: { in: accounts } },
    ],
  };
}

async function recordsNamed(tx: TenantTx, text: string): Promise<readonly string[]> {
  if (isId(text)) return [text];
  const named = { contains: text, mode: "insensitive" as const };
  const dossiers = await tx.dossier.findMany({
    where: { OR: [{ code: named }, { unitName: named }] },
    select: { id: true },
    take: MOST,
  });
  const registrations = await tx.registration.findMany({
    where: { unitName: named },
    select: { id: true },
    take: MOST,
  });
  const decisions = await tx.decision.findMany({
    where: { OR: [{ number: text }, { abstract: named }] },
    select: { id: true },
    take: MOST,
  });
  return [...dossiers, ...registrations, ...decisions].map(({ id }) => id);
}
