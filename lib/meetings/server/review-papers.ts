import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { PaperBundle } from "@/lib/documents/domain/bundle";
import { PROPOSAL_LABELS, proposalByResults } from "@/lib/dossiers/domain/appraisal";
import { appraisalPaper } from "@/lib/dossiers/domain/appraisal-paper";
import { componentPaper } from "@/lib/dossiers/domain/component-paper";
import type { AppraisalSheetView, DeskComponent } from "@/lib/dossiers/review-views";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { getComponent } from "@/lib/dossiers/server/get-component";
import type { MeetingNotFound, MemberItemView } from "@/lib/meetings/contract";
import {
  BOUND_AT_ONCE,
  bundleFileName,
  reviewBundle,
  type BundledDossier,
  type ReviewFacts,
} from "@/lib/meetings/domain/review-bundle";
import { getMemberMeeting } from "@/lib/meetings/server/get-member-meeting";
import type { Paper } from "@/lib/documents/domain/paper";

interface Tenant {
  readonly name: string;
  readonly shortName: string;
  readonly isDemo: boolean;
}

export interface ReviewPapers {
  readonly fileName: string;
  readonly bundle: PaperBundle;
}

/**
 * «Tài liệu cuộc xét»: the agenda, then of each dossier the appraisal sheet and its papers as they stand, for whoever
 * may read the review. Each paper is asked for like on its own page, with that page's permission and its trace in the
 * log; of a dossier that the reader entered himself nothing is given, as he has no say in it. A long review is given in
 * several files: `from` is the place on the agenda where this one begins.
 */
export async function findReviewPapers(
  actor: Actor,
  { meetingId, from }: { readonly meetingId: string; readonly from: number },
  tenant: Tenant,
): Promise<Result<ReviewPapers, MeetingNotFound | { readonly code: "common.forbidden" }>> {
  const meeting = await getMemberMeeting(actor, { meetingId, dossierId: null });
  if (!meeting.ok) return meeting;
  const facts: ReviewFacts = { ...meeting.value.head, today: actor.today };
  const dossiers: BundledDossier[] = [];
  const bound = meeting.value.items.slice(from - 1, from - 1 + BOUND_AT_ONCE);
  if (bound.length === 0) return err({ code: "meeting.not-found" });
  for (const item of bound) dossiers.push(await dossierOf(actor, item, tenant));
  return ok({
    fileName: bundleFileName(facts, from),
    bundle: reviewBundle(facts, { dossiers, from }, tenant),
  });
}

const OWN = "Đồng chí đã lập hồ sơ này nên không kèm tài liệu.";
const NOT_HERE = "Tài liệu của hồ sơ không còn ở cơ quan này.";

async function dossierOf(actor: Actor, item: MemberItemView, tenant: Tenant): Promise<BundledDossier> {
  const { code, unitName, attention, dossierId } = item;
  const without = (why: string): BundledDossier => ({
    code,
    unitName,
    attention,
    proposal: "",
    papers: [],
    left: [why],
  });
  if (item.ownEntry) return without(OWN);
  const sheet = await getAppraisalSheet(actor, { dossierId });
  if (!sheet.ok) return without(NOT_HERE);
  const proposal = sheet.value.appraisal?.proposal ?? proposalByResults(sheet.value.sum);
  const components: Bound[] = [];
  for (const component of sheet.value.components) {
    components.push(await componentOf(actor, { dossierId, component }, tenant));
  }
  return {
    code,
    unitName,
    attention,
    proposal: proposal ? PROPOSAL_LABELS[proposal] : "",
    papers: [sheetPaper(sheet.value, tenant), ...components.flatMap(({ paper }) => paper ?? [])],
    left: components.flatMap(({ left }) => left ?? []),
  };
}

const sheetPaper = (sheet: AppraisalSheetView, tenant: Tenant): Paper =>
  appraisalPaper(
    sheet,
    {
      proposal: sheet.appraisal?.proposal ?? proposalByResults(sheet.sum),
      reason: sheet.appraisal?.reason ?? "",
    },
    tenant,
  );

/** A component that is bound in, or why it is not. */
interface Bound {
  readonly paper?: Paper;
  readonly left?: string;
}

async function componentOf(
  actor: Actor,
  { dossierId, component }: { readonly dossierId: string; readonly component: DeskComponent },
  tenant: Tenant,
): Promise<Bound> {
  const { title, code, file, done, required } = component;
  if (file) return { left: `${title}: bản đã ký, tệp ${file.fileName}, xem trong hồ sơ.` };
  if (!done) return required ? { left: `${title}: chưa có.` } : {};
  const view = await getComponent(actor, { dossierId, component: code });
  const paper = view.ok ? componentPaper(view.value, tenant.isDemo) : null;
  return paper ? { paper } : {};
}
