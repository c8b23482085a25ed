import "server-only";
import type { Prisma } from "@/prisma/client/client";
import { clients } from "@/lib/platform/db/clients";

/** A recognition as anybody may see it: no person but the signer. */
export interface PublicRecognition {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly ownerAgency: string;
  readonly supportPhone: string;
  readonly isDemo: boolean;
  readonly code: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly status: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly title: string;
  readonly decisionNumber: string;
  readonly decidedOn: Date;
  readonly deciderName: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly confirmation: string;
  readonly contentHash: string | null;
  readonly documentHash: string | null;
  /** The paper that last changed how it stands. */
  readonly statusDocument: string | null;
  readonly statusOn: Date | null;
  readonly maintainedYear: number | null;
  readonly correctionDocument: string | null;
  readonly correctedOn: Date | null;
  readonly replacementCode: string | null;
  /** Day on which the unit was merged or split, and what it became. */
  readonly endedOn: Date | null;
  readonly successorNames: string | null;
}

export type PublicDoor = Pick<Prisma.TransactionClient, "$queryRaw">;

/** Door of people who are not signed in: reads the view of issued recognitions and nothing else. */
export const withPublic = <Value>(work: (door: PublicDoor) => Promise<Value>): Promise<Value> =>
  work(clients().open);
