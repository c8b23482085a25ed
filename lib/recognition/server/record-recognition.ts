import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { CommandContext } from "@/lib/platform/command";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { PublicFacts } from "@/lib/recognition/domain/public-facts";
import { contentHashOf } from "@/lib/recognition/server/content-hash";
import type { StoredDecision, StoredItem } from "@/lib/recognition/server/decision-store";

/** Number and day as the clerk copied them from the register. */
export interface RegisterEntry {
  readonly number: string;
  readonly decidedOn: IsoDate;
}

export type IssuedFacts = Omit<StoredDecision, "number" | "decidedOn"> &
  RegisterEntry & {
    /** SHA-256 of the issued PDF. */
    readonly documentHash: string;
    /** How it was signed. */
    readonly confirmation: string;
  };

/** A unit is recognised by an issued decision, and can be looked up by its code from now on. */
export async function recordRecognition(
  { tx, actor }: CommandContext,
  decision: IssuedFacts,
  item: StoredItem,
): Promise<void> {
  const facts = publicFacts(decision, item);
  const { code, decidedOn, ...columns } = facts;
  await tx.recognition.create({
    data: {
      ...columns,
      tenantId: actor.tenantId,
      id: newId(),
      unitId: item.unitId,
      unitVersionId: item.unitVersionId,
      outcome: "recognised",
      status: "active",
      source: "system",
      decisionId: decision.id,
      decidedOn: dateColumn(decidedOn),
      verificationCode: code,
      isPublic: true,
      contentHash: contentHashOf(facts),
      // Read under the territory that decided it, by whoever manages the unit, and by the unit.
      scopePath: decision.scopePath,
      unitScope: item.unitScope,
    },
  });
}

function publicFacts(decision: IssuedFacts, item: StoredItem): PublicFacts {
  const programme = PROGRAMMES.find((known) => known === decision.programme);
  return {
    code: item.verificationCode ?? "",
    programme: decision.programme,
    cycleYear: decision.cycleYear,
    unitName: item.unitName,
    unitKind: item.unitKind,
    placeName: item.placeName,
    title: programme ? PROGRAMME_LABELS[programme] : decision.abstract,
    decisionNumber: decision.number,
    decidedOn: decision.decidedOn,
    deciderName: decision.deciderName,
    signerName: decision.signerName,
    signerTitle: decision.signerTitle,
    confirmation: decision.confirmation,
    documentHash: decision.documentHash,
  };
}
