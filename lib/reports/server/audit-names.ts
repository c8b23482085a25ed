import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

interface Named {
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly personId: string | null;
}

export interface AuditNames {
  readonly person: (entry: Named) => string;
  readonly subject: (entry: Named) => string;
}

/** Names of people and records of some entries, read at once. What the reader may not see has no name. */
export async function auditNames(tx: TenantTx, entries: readonly Named[]): Promise<AuditNames> {
  const idsOf = (type: string): string[] => [
    ...new Set(entries.flatMap((one) => (one.subjectType === type && one.subjectId ? [one.subjectId] : []))),
  ];
  const inList = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } });
  const personIds = [...new Set(entries.flatMap(({ personId }) => (personId ? [personId] : [])))];
  const people = await tx.person.findMany({
    where: { OR: [{ id: { in: personIds } }, { accountId: { in: idsOf("account") } }] },
    select: { id: true, accountId: true, fullName: true },
  });
  const dossiers = await tx.dossier.findMany({
    ...inList(idsOf("dossier")),
    select: { id: true, code: true, unitName: true },
  });
  const registrations = await tx.registration.findMany({
    ...inList(idsOf("registration")),
    select: { id: true, unitName: true },
  });
  const decisions = await tx.decision.findMany({
    ...inList(idsOf("decision")),
    select: { id: true, number: true, symbol: true, abstract: true },
  });
  const meetings = await tx.meeting.findMany({
    ...inList(idsOf("meeting")),
    select: { id: true, title: true },
  });
  const recognitions = await tx.recognition.findMany({
    ...inList(idsOf("recognition")),
    select: { id: true, unitName: true },
  });
  const units = await tx.unitVersion.findMany({
    where: { unitId: { in: idsOf("unit") } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  const posts = await tx.post.findMany({ ...inList(idsOf("post")), select: { id: true, title: true } });
  const files = await tx.storedFile.findMany({ ...inList(idsOf("file")), select: { id: true, name: true } });

  const names = new Map<string, string>([
    ...dossiers.map(({ id, code, unitName }) => [id, `Hồ sơ ${code}, ${unitName}`] as const),
    ...registrations.map(({ id, unitName }) => [id, `Đăng ký của ${unitName}`] as const),
    ...decisions.map(
      ({ id, number, symbol, abstract }) =>
        [id, number ? `Quyết định số ${number}/${symbol}` : `Dự thảo: ${abstract}`] as const,
    ),
    ...meetings.map(({ id, title }) => [id, title] as const),
    ...recognitions.map(({ id, unitName }) => [id, `Kết quả công nhận của ${unitName}`] as const),
    ...units.map(({ unitId, name }) => [unitId, name] as const),
    ...posts.map(({ id, title }) => [id, title] as const),
    ...files.map(({ id, name }) => [id, `Tệp ${name}`] as const),
  ]);
  const personOf = ({ personId, subjectType, subjectId }: Named): string =>
    people.find(({ id, accountId }) =>
      personId === null ? subjectType === "account" && accountId === subjectId : id === personId,
    )?.fullName ?? "";
  return { person: personOf, subject: ({ subjectId }) => (subjectId && names.get(subjectId)) || "" };
}
