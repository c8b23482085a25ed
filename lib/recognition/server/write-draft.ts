import "server-only";
import { randomBytes } from "node:crypto";
import type { Actor, BodyKind } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { NoticeSigner, PlanContent } from "@/lib/programmes/domain/plan";
import type { WriteDraftRefusal } from "@/lib/recognition/contract";
import type { ContentUnit } from "@/lib/recognition/domain/content-unit";
import {
  composeDecision,
  type DecisionBasis,
  type DecisionContent,
} from "@/lib/recognition/domain/decision-content";
import type { Particulars } from "@/lib/recognition/domain/particulars";
import {
  givesTitle,
  blockOfDelegate,
  signatureBlock,
  type DecisionKind,
  type SigningPost,
} from "@/lib/recognition/domain/signature-block";
import { codePrefix, makeVerificationCode } from "@/lib/recognition/domain/verification-code";
import { contentHashOf } from "@/lib/recognition/server/content-hash";
import type { Effect } from "@/lib/recognition/domain/standing";
import { findDelegate } from "@/lib/recognition/server/delegates";
import { createDecision, jsonOfParticulars } from "@/lib/recognition/server/decision-store";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/** A unit that will stand in the decision, and where it comes from. */
export interface DraftUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly dossierId: string | null;
  readonly registrationId: string | null;
  readonly attention: readonly string[];
  readonly scopePath: string;
  readonly unitScope: string;
  /** Kept when a document is written again; a new one is drawn otherwise. */
  readonly verificationCode?: string | null;
  /** The earlier recognition that the paper is about, and what it does to it. */
  readonly recognition?: { readonly id: string; readonly effect: Effect; readonly note: string };
  /** Names as they were then: the paper is about a unit as it was recognised. Otherwise those of today. */
  readonly asRecognised?: UnitNames;
}

export interface UnitNames {
  readonly versionId: string;
  readonly name: string;
  readonly unitClass: string;
  readonly placeName: string;
}

export interface DraftFacts {
  readonly kind: DecisionKind;
  readonly plan: PlanContent;
  readonly planVersionId: string;
  readonly bodyId: string;
  readonly signer: NoticeSigner;
  readonly symbol: string;
  readonly proposerName: string;
  readonly bases: readonly DecisionBasis[];
  readonly meetingId: string | null;
  readonly hasAnnex: boolean;
  /** By which the document is signed for the head; missing when he signs himself. */
  readonly delegationId?: string | null;
  readonly units: readonly DraftUnit[];
  readonly particulars?: Particulars;
}

export type NamedUnit = DraftUnit & { readonly facts: UnitNames; readonly verificationCode: string | null };

export interface ComposedDraft {
  readonly content: DecisionContent;
  readonly contentHash: string;
  readonly abstract: string;
  readonly deciderName: string;
  readonly deciderPath: string;
  /** Whoever signs: the head, or the one who signs for him. */
  readonly signer: SigningPost;
  readonly delegationId: string | null;
  readonly units: readonly NamedUnit[];
}

/**
 * Composes the document with the bodies, the holder of the post and the names of the units as they are today.
 * Refuses when nobody holds the signing post, when the post is not the head of the deciding body, or when a unit
 * is no longer on the register (merged or dissolved).
 */
export async function composeDraft(
  tx: TenantTx,
  draft: DraftFacts,
  today: IsoDate,
): Promise<Result<ComposedDraft, WriteDraftRefusal>> {
  const body = await tx.body.findFirstOrThrow({ where: { id: draft.bodyId } });
  const signer = await findSigningPost(tx, body, today);
  if (!signer) return err({ code: "decision.signer-missing", bodyName: body.name });
  const ofHead = signatureBlock(draft.signer, draft.kind, signer);
  if (!ofHead.ok) return ofHead;
  const delegate = draft.delegationId
    ? await findDelegate(tx, { delegationId: draft.delegationId, headPostId: signer.postId, today })
    : null;
  if (draft.delegationId && !delegate) return err({ code: "decision.delegation-over" });
  const signature = delegate ? blockOfDelegate(ofHead.value, delegate) : ofHead.value;

  const tenant = await tx.tenant.findFirstOrThrow();
  const units = await nameUnits(tx, draft, { today, prefix: codePrefix(tenant.code) });
  if (!units.ok) return units;

  const content = composeDecision({
    kind: draft.kind,
    plan: draft.plan.header,
    deciderName: body.name,
    tenantName: tenant.shortName,
    symbol: draft.symbol,
    proposerName: draft.proposerName,
    bases: draft.bases,
    signature,
    // Those that lose the title stand in the text of a notice, not in its list.
    units: units.value.filter(({ recognition }) => recognition?.effect !== "lapse").map(contentUnit),
    hasAnnex: draft.hasAnnex,
    today,
    ...(draft.particulars
      ? { after: { particulars: draft.particulars, lossTexts: lossTextsOf(draft.plan) } }
      : {}),
  });
  return ok({
    content,
    contentHash: contentHashOf(content),
    abstract: content.subject,
    deciderName: body.name,
    deciderPath: body.scopePath,
    signer: delegate?.post ?? signer,
    delegationId: delegate?.delegationId ?? null,
    units: units.value,
  });
}

const contentUnit = ({ facts, verificationCode, recognition }: NamedUnit): ContentUnit => ({
  unitName: facts.name,
  unitKind: facts.unitClass,
  placeName: facts.placeName,
  verificationCode,
  ...(recognition?.effect === "maintain" ? { note: recognition.note } : {}),
});

/** What the plan attaches to a title that is not kept, in its words and with its clause. */
const lossTextsOf = ({ consequences }: PlanContent): readonly string[] =>
  consequences.flatMap(({ onLoss, text, clause }) => (onLoss ? [`${text} (${clause} của Kế hoạch)`] : []));

interface Naming {
  readonly today: IsoDate;
  readonly prefix: string;
}

const RANDOM_BYTES = 32;

async function nameUnits(
  tx: TenantTx,
  { kind, units }: DraftFacts,
  { today, prefix }: Naming,
): Promise<Result<readonly NamedUnit[], WriteDraftRefusal>> {
  const named: NamedUnit[] = [];
  const missing: string[] = [];
  for (const unit of units) {
    const facts = unit.asRecognised ?? (await namesToday(tx, unit.unitId, today));
    if (!facts) {
      missing.push(unit.unitName);
      continue;
    }
    const kept = unit.verificationCode ?? makeVerificationCode(prefix, randomBytes(RANDOM_BYTES));
    named.push({ ...unit, facts, verificationCode: givesTitle(kind) ? kept : null });
  }
  return missing.length > 0 ? err({ code: "decision.unit-not-on-register", units: missing }) : ok(named);
}

async function namesToday(tx: TenantTx, unitId: string, today: IsoDate): Promise<UnitNames | null> {
  const facts = await findUnitFacts(tx, unitId, today);
  if (!facts.ok) return null;
  const { versionId, name, unitClass, placeName } = facts.value;
  return { versionId, name, unitClass, placeName };
}

/** The head of the body and who holds that post today; null when nobody does. */
async function findSigningPost(
  tx: TenantTx,
  body: { readonly id: string; readonly name: string; readonly kind: string },
  today: IsoDate,
): Promise<SigningPost | null> {
  const holding = await tx.postHolding.findFirst({
    where: {
      post: { bodyId: body.id, role: "chair" },
      ...validOn(today),
    },
    include: { post: true, person: true },
    orderBy: { validFrom: "asc" },
  });
  if (!holding) return null;
  return {
    postId: holding.postId,
    role: "chair",
    title: holding.post.title,
    // Written only from the kinds of lib/core/actor.ts.
    bodyKind: body.kind as BodyKind,
    bodyName: body.name,
    personName: holding.person.fullName,
  };
}

/** Writes the draft with its annex, codes reserved, and its audit row; gives its id. */
export async function writeDraft(
  tx: TenantTx,
  actor: Actor,
  draft: DraftFacts,
  cycleYear = draft.plan.header.cycleYear,
): Promise<Result<string, WriteDraftRefusal>> {
  const composed = await composeDraft(tx, draft, actor.today);
  if (!composed.ok) return composed;
  const { content, contentHash, abstract, deciderName, deciderPath, signer, units } = composed.value;
  const id = newId();
  const { tenantId } = actor;
  await createDecision(
    tx,
    {
      tenantId,
      id,
      kind: draft.kind,
      programme: draft.plan.header.programme,
      cycleYear,
      planVersionId: draft.planVersionId,
      bodyId: draft.bodyId,
      deciderName,
      signerPostId: signer.postId,
      signerTitle: signer.title,
      signerName: signer.personName,
      status: "draft",
      abstract,
      content,
      contentHash,
      ...(draft.particulars ? { particulars: jsonOfParticulars(draft.particulars) } : {}),
      meetingId: draft.meetingId,
      symbol: draft.symbol,
      place: content.place,
      draftedById: actor.personId,
      scopePath: deciderPath,
    },
    units.map((unit, index) => ({
      tenantId,
      id: newId(),
      decisionId: id,
      position: index + 1,
      dossierId: unit.dossierId,
      registrationId: unit.registrationId,
      recognitionId: unit.recognition?.id ?? null,
      effect: unit.recognition?.effect ?? null,
      unitId: unit.unitId,
      unitVersionId: unit.facts.versionId,
      unitName: unit.facts.name,
      unitKind: unit.facts.unitClass,
      placeName: unit.facts.placeName,
      attention: unit.attention.join("\n") || null,
      verificationCode: unit.verificationCode,
      scopePath: unit.scopePath,
      unitScope: unit.unitScope,
      deciderPath,
    })),
  );
  await recordAudit(tx, actor, {
    event: "decision.drafted",
    subjectType: "decision",
    subjectId: id,
    details: { kind: draft.kind, units: units.length, contentHash },
  });
  return ok(id);
}
