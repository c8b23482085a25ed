import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { Actor } from "@/lib/core/actor";
import { POSITIONS, type OpinionOutcome, type Position } from "@/lib/dossiers/domain/opinion";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

export interface StoredOpinion {
  readonly number: number;
  readonly position: Position;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly submission: number;
  readonly personName: string;
  readonly postTitle: string;
  readonly givenOn: IsoDate;
  readonly givenAt: Date;
  readonly late: boolean;
}

/** A request with all that the asked body has said, oldest first. */
export type StoredOpinionRequest = Omit<RequestRow, "askedOn" | "dueOn" | "closedOn" | "opinions"> & {
  readonly askedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly said: readonly StoredOpinion[];
  /** As corrected last. */
  readonly opinion: StoredOpinion | null;
};

const WITH_OPINIONS = {
  askedBy: { select: { fullName: true } },
  opinions: { include: { person: { select: { fullName: true } } }, orderBy: { number: "asc" } },
} as const satisfies Prisma.OpinionRequestInclude;

type RequestRow = Prisma.OpinionRequestGetPayload<{ include: typeof WITH_OPINIONS }>;

function stored({ opinions, askedOn, dueOn, closedOn, ...row }: RequestRow): StoredOpinionRequest {
  const said = opinions.flatMap((opinion): StoredOpinion[] => {
    const position = POSITIONS.find((known) => known === opinion.position);
    if (!position) return [];
    const { number, text, criteria, submission, postTitle, givenAt, late, person } = opinion;
    const givenOn = fromDateColumn(opinion.givenOn);
    const personName = person.fullName;
    return [{ number, position, text, criteria, submission, personName, postTitle, givenOn, givenAt, late }];
  });
  return {
    ...row,
    askedOn: fromDateColumn(askedOn),
    dueOn: fromDateColumn(dueOn),
    closedOn: closedOn && fromDateColumn(closedOn),
    said,
    opinion: said.at(-1) ?? null,
  };
}

/** Everybody that was asked about a dossier, in the order of asking. */
export async function listOpinionRequests(
  tx: TenantTx,
  dossierId: string,
): Promise<readonly StoredOpinionRequest[]> {
  const rows = await tx.opinionRequest.findMany({
    where: { dossierId },
    include: WITH_OPINIONS,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(stored);
}

/** What a body was asked. */
export const findOpinionRequest = readOnce(
  async (tx: TenantTx, id: string): Promise<StoredOpinionRequest | null> => {
    const row = await tx.opinionRequest.findFirst({ where: { id }, include: WITH_OPINIONS });
    return row && stored(row);
  },
);

/** The same, so that nobody answers or closes it before this act is done. */
export async function lockOpinionRequest(tx: TenantTx, id: string): Promise<StoredOpinionRequest | null> {
  await tx.$queryRaw`SELECT 1 FROM opinion_request WHERE id = ${id}::uuid FOR UPDATE`;
  return findOpinionRequest(tx, id);
}

/**
 * The requests of a dossier that nobody has closed; locked with the dossier, so that until this act is done nobody
 * answers, nobody is asked and nothing is concluded.
 */
export async function lockOpenRequests(
  tx: TenantTx,
  dossierId: string,
): Promise<readonly StoredOpinionRequest[]> {
  await tx.$queryRaw`SELECT 1 FROM dossier WHERE id = ${dossierId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM opinion_request
    WHERE dossier_id = ${dossierId}::uuid AND closed_on IS NULL ORDER BY id FOR UPDATE`;
  return (await listOpinionRequests(tx, dossierId)).filter(({ closedOn }) => closedOn === null);
}

/** What a body of a person was asked and was not closed, or everything; newest first. */
export async function listRequestsOfBody(
  tx: TenantTx,
  bodyId: string,
  { unanswered, take }: { readonly unanswered: boolean; readonly take: number },
): Promise<readonly StoredOpinionRequest[]> {
  const rows = await tx.opinionRequest.findMany({
    where: { bodyId, ...(unanswered ? { closedOn: null, opinions: { none: {} } } : {}) },
    include: WITH_OPINIONS,
    orderBy: unanswered ? { dueOn: "asc" } : [{ askedOn: "desc" }, { id: "asc" }],
    take,
  });
  return rows.map(stored);
}

export interface NewRequest {
  readonly body: { readonly id: string; readonly name: string; readonly scopePath: string };
  readonly origin: "route" | "reader";
  readonly clause: string;
  readonly question: string;
  readonly criteria: readonly string[];
  readonly dueOn: IsoDate;
  readonly workingDays: number | null;
}

/** Writes one request with the names of the day. */
export async function writeRequest(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
  { body, criteria, dueOn, ...request }: NewRequest,
): Promise<void> {
  await tx.opinionRequest.create({
    data: {
      ...request,
      tenantId: actor.tenantId,
      id: newId(),
      dossierId: dossier.id,
      submission: dossier.submission,
      dossierCode: dossier.code,
      unitName: dossier.unitName,
      programme: dossier.programme,
      cycleYear: dossier.cycleYear,
      criteriaVersionId: dossier.criteriaVersionId,
      bodyId: body.id,
      bodyName: body.name,
      askedScope: body.scopePath,
      criteria: [...criteria],
      askedById: actor.personId,
      askedByTitle: actor.postTitle,
      askingBodyName: dossier.currentBodyName,
      askedOn: dateColumn(actor.today),
      dueOn: dateColumn(dueOn),
    },
  });
}

/** Closes a request as it stands; with why it was not awaited, where it was not. */
export async function closeRequest(
  tx: TenantTx,
  id: string,
  { on, outcome, note }: { readonly on: IsoDate; readonly outcome: OpinionOutcome; readonly note: string },
): Promise<void> {
  await tx.opinionRequest.updateMany({
    where: { id, closedOn: null },
    data: {
      closedOn: dateColumn(on),
      outcome,
      closingNote: outcome === "not_awaited" ? note : null,
    },
  });
}
