import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, type IsoDate } from "@/lib/core/dates";
import type { Cast } from "@/lib/demo/cases/cast";
import { fillDossier } from "@/lib/demo/cases/fill-dossier";
import { filledMinutes } from "@/lib/demo/cases/filled-components";
import { must } from "@/lib/demo/cases/must";
import { subjectsOf } from "@/lib/dossiers/domain/appraisal-subjects";
import { answerOfReturn } from "@/lib/demo/cases/answer-return";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import { findDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { declineIntake } from "@/lib/dossiers/server/decline-intake";
import { forwardDossier } from "@/lib/dossiers/server/forward-dossier";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { resubmitDossier } from "@/lib/dossiers/server/resubmit-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { saveMinutes } from "@/lib/dossiers/server/save-minutes";
import { submitDossier } from "@/lib/dossiers/server/submit-dossier";
import { withdrawDossier } from "@/lib/dossiers/server/withdraw-dossier";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { stepAfter } from "@/lib/programmes/domain/resolved-route";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

/** How far a dossier is carried. `returned` and `resubmitted` are asked for supplement on the way. */
export interface DossierAim {
  readonly upTo: Exclude<DossierStatus, "recognised" | "not_recognised" | "withdrawn" | "declined_intake">;
  /** Proposed against: the reviewer finds one criterion not met. */
  readonly notMet?: boolean;
  /** Sent back for two criteria and sent again on the way to `upTo`. */
  readonly viaReturn?: boolean;
}

/** One working day after another for one dossier; never past the last. */
export interface Clock {
  today: () => IsoDate;
  next: () => void;
}

export function clockFrom(
  from: IsoDate,
  { resumedOn, last }: { readonly resumedOn: IsoDate | null; readonly last: IsoDate },
): Clock {
  let day = from < last ? from : last;
  return {
    today: () => day,
    next: () => {
      const nextDay = addDays(day, 1);
      const later = resumedOn !== null && nextDay < resumedOn ? resumedOn : nextDay;
      day = later < last ? later : last;
    },
  };
}

export interface Walk {
  readonly cast: Cast;
  readonly clock: Clock;
}

/** Whoever prepares it: the unit's own clerk, else the officer of the place that manages it. */
export const preparerOf = (
  { cast, clock }: Walk,
  { unitScope, scopePath }: { readonly unitScope: string; readonly scopePath: string },
): Actor =>
  cast.findAt(unitScope, "dossier.prepare", clock.today()) ??
  cast.at(scopePath, "dossier.prepare", clock.today());

interface Part {
  readonly personId: string;
  readonly part: string;
}

interface Seen {
  readonly dossier: StoredDossier;
  readonly parts: readonly Part[];
}

/** What the demo looks at between two acts: the dossier, and who already has a part in it. */
export const look = ({ cast, clock }: Walk, dossierId: string): Promise<Seen> =>
  readTenant(
    { tenantId: cast.tenantId, scopePath: "t/", personId: null, today: clock.today() },
    async (tx) => {
      const dossier = await findDossier(tx, dossierId);
      if (!dossier) throw new Error(`no dossier ${dossierId}`);
      return { dossier, parts: await tx.dossierPart.findMany({ where: { dossierId } }) };
    },
  );

export async function openFor(
  walk: Walk,
  registration: { readonly id: string; readonly unitScope: string; readonly scopePath: string },
): Promise<string> {
  const actor = preparerOf(walk, registration);
  const opened = must(
    `open for ${registration.id}`,
    await openDossier.execute(actor, { registrationId: registration.id }),
  );
  return opened.dossierId;
}

/** Carries a dossier from its draft to the status aimed at, each act by the person whose work it is. */
export async function walkDossier(walk: Walk, dossierId: string, aim: DossierAim): Promise<void> {
  for (let act = 0; act < 20; act += 1) {
    const seen = await look(walk, dossierId);
    const { dossier } = seen;
    const returnNow = wantsReturn(aim) && dossier.submission < 2 && dossier.status !== "returned";
    if (dossier.status === aim.upTo && !returnNow) return;
    // The review concludes it afterwards, together with the others of its agenda.
    if (dossier.status === "in_meeting" && aim.upTo === "proposed") return;
    await step(walk, seen, { aim, returnNow });
    walk.clock.next();
  }
  throw new Error(`the demo cannot carry ${dossierId} to ${aim.upTo}`);
}

const wantsReturn = ({ upTo, viaReturn }: DossierAim): boolean =>
  viaReturn === true || upTo === "returned" || upTo === "resubmitted";

/** Sent back by whoever appraises, or by the evaluating committee where nobody appraises after it. */
const isReturnPlace = ({ route, step: at }: StoredDossier): boolean =>
  route.steps[at]?.kind === "appraise" || !route.steps.some(({ kind }) => kind === "appraise");

interface NextStep {
  readonly aim: DossierAim;
  readonly returnNow: boolean;
}

async function step(walk: Walk, { dossier, parts }: Seen, { aim, returnNow }: NextStep): Promise<void> {
  const { cast, clock } = walk;
  const { id: dossierId, revision, unitName, currentScope } = dossier;
  const today = clock.today();
  switch (dossier.status) {
    case "draft": {
      const actor = preparerOf(walk, dossier);
      await fillDossier(actor, dossierId, "whole");
      must(
        unitName,
        await submitDossier.execute(actor, { dossierId, revision: String(revision), statement: "on" }),
      );
      return;
    }
    case "submitted": {
      const actor = cast.at(currentScope, "dossier.receive", today, personsOf(parts));
      must(unitName, await receiveDossier.execute(actor, { dossierId, revision: String(revision) }));
      return;
    }
    case "received":
    case "resubmitted":
    case "evaluating":
    case "under_review":
      return read(walk, { dossier, parts }, { aim, returnNow });
    case "returned":
      return sendAgain(walk, dossier);
    case "in_meeting":
    case "proposed":
    case "declined_intake":
    case "recognised":
    case "not_recognised":
    case "withdrawn":
      throw new Error(`${unitName} stands at ${dossier.status}, the demo has no act for it`);
  }
}

const personsOf = (parts: readonly Part[]): readonly string[] => parts.map(({ personId }) => personId);

/** One reading: every row judged, then sent back, up, or on; or only begun when that is as far as it goes. */
async function read(walk: Walk, { dossier, parts }: Seen, { aim, returnNow }: NextStep): Promise<void> {
  const { id: dossierId, unitName } = dossier;
  const isEvaluation = dossier.route.steps[dossier.step]?.kind === "evaluate";
  const actor = readerOf(walk, { dossier, parts }, isEvaluation);
  const codes = await criterionCodes(walk, dossier);
  // The first save takes the dossier in hand; only a dossier that lay there moves by it.
  const isBegun = dossier.status === "evaluating" || dossier.status === "under_review";
  const shown = { dossierId, revision: String(dossier.revision), appraisalRevision: "0" };
  if (aim.upTo === "under_review" && !isEvaluation && !returnNow) {
    const third = codes.slice(0, Math.ceil(codes.length / 3));
    must(unitName, await saveAppraisal.execute(actor, { ...shown, ...judged(third, []) }));
    return;
  }
  const sendsBack = returnNow && isReturnPlace(dossier);
  const wrong = sendsBack ? codes.slice(2, 4) : aim.notMet ? codes.slice(4, 5) : [];
  const marks = judged(codes, wrong, sendsBack ? "fail_fixable" : "fail");
  const place = sendsBack ? await firstPaperOf(walk, dossierId, wrong) : {};
  const saved = must(unitName, await saveAppraisal.execute(actor, { ...shown, ...marks, ...place }));
  const held = {
    dossierId,
    revision: String(dossier.revision + (isBegun ? 0 : 1)),
    appraisalRevision: String(saved.appraisalRevision),
  };
  if (sendsBack) {
    must(unitName, await returnDossier.execute(actor, { ...held, note: {}, dueOn: addDays(actor.today, 7) }));
    return;
  }
  if (isEvaluation) await writeMinutes(actor, dossier);
  const next = dossier.route.steps[stepAfter(dossier.route, dossier.step)]?.kind;
  const pass = isEvaluation && next === "intake" ? forwardDossier : proposeDossier;
  must(
    unitName,
    await pass.execute(actor, {
      ...held,
      proposal: wrong.length > 0 ? "not_recognise" : "recognise",
      reason:
        wrong.length > 0
          ? "Một tiêu chí chưa đạt theo kết quả kiểm tra thực tế, không khắc phục được trong kỳ."
          : "",
    }),
  );
}

export function readerOf({ cast, clock }: Walk, { dossier, parts }: Seen, isEvaluation: boolean): Actor {
  const own = isEvaluation ? "evaluated" : "appraised";
  const others = parts.filter(({ part }) => part !== own);
  const permission = isEvaluation ? "dossier.evaluate" : "dossier.appraise";
  return cast.at(dossier.currentScope, permission, clock.today(), personsOf(others));
}

// A published criteria version never changes, so its rows are asked for once.
const knownCodes = new Map<string, readonly string[]>();

async function criterionCodes(walk: Walk, dossier: StoredDossier): Promise<readonly string[]> {
  const known = knownCodes.get(dossier.criteriaVersionId);
  if (known) return known;
  const codes = await readCriterionCodes(walk, dossier);
  knownCodes.set(dossier.criteriaVersionId, codes);
  return codes;
}

const readCriterionCodes = ({ cast, clock }: Walk, dossier: StoredDossier): Promise<readonly string[]> =>
  readTenant(
    { tenantId: cast.tenantId, scopePath: "t/", personId: null, today: clock.today() },
    async (tx) => {
      const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
      const { content: plan } = await getPlan(tx, dossier.planVersionId);
      return subjectsOf(criteria, plan.components)
        .filter(({ kind }) => kind === "criterion")
        .map(({ code }) => code);
    },
  );

const NOTES = [
  "Bổ sung văn bản có chữ ký và đóng dấu của đơn vị.",
  "Đối chiếu lại số liệu với báo cáo năm và gửi bảng tổng hợp.",
] as const;

function judged(codes: readonly string[], wrong: readonly string[], as: "fail_fixable" | "fail" = "fail") {
  const resultOf = (code: string): string => (wrong.includes(code) ? as : "pass");
  return {
    result: Object.fromEntries(codes.map((code) => [code, resultOf(code)])),
    reason:
      as === "fail_fixable"
        ? Object.fromEntries(wrong.map((code) => [code, "signature_or_seal_missing"]))
        : {},
    note: Object.fromEntries(wrong.map((code, index) => [code, NOTES[index % NOTES.length] ?? ""])),
  };
}

/** The second page of the first paper behind the first of these rows that has one: a request may be as narrow as that. */
const firstPaperOf = (
  { cast, clock }: Walk,
  dossierId: string,
  codes: readonly string[],
): Promise<{ readonly file?: Record<string, string>; readonly page?: Record<string, string> }> =>
  readTenant(
    { tenantId: cast.tenantId, scopePath: "t/", personId: null, today: clock.today() },
    async (tx) => {
      const paper = await tx.evidence.findFirst({
        where: { dossierId, criterionCode: { in: [...codes] }, removedAt: null },
        orderBy: [{ criterionCode: "asc" }, { id: "asc" }],
      });
      return paper ? { file: { [paper.criterionCode]: paper.id }, page: { [paper.criterionCode]: "2" } } : {};
    },
  );

async function writeMinutes(actor: Actor, { id: dossierId, unitName }: StoredDossier): Promise<void> {
  const input = {
    dossierId,
    component: "bien_ban",
    revision: "0",
    mode: "template",
    done: "yes",
    field: filledMinutes(unitName, actor),
    documentDate: actor.today,
  };
  must(`minutes of ${unitName}`, await saveMinutes.execute(actor, input));
}

/** The unit mends the rows it was asked for and sends again. */
async function sendAgain(walk: Walk, dossier: StoredDossier): Promise<void> {
  const actor = preparerOf(walk, dossier);
  await answerOfReturn(actor, dossier.id);
  must(
    dossier.unitName,
    await resubmitDossier.execute(actor, {
      dossierId: dossier.id,
      revision: String(dossier.revision),
      statement: "on",
    }),
  );
}

/** The receiving body does not take it in: a paper is missing that the check cannot see. */
export async function declineIntakeOf(walk: Walk, dossierId: string): Promise<void> {
  const { dossier, parts } = await look(walk, dossierId);
  const actor = walk.cast.at(dossier.currentScope, "dossier.receive", walk.clock.today(), personsOf(parts));
  const reason = "Tờ trình chưa có chữ ký của người đứng đầu đơn vị. Ký, đóng dấu rồi gửi lại.";
  const input = { dossierId, revision: String(dossier.revision), reason };
  must(dossier.unitName, await declineIntake.execute(actor, input));
}

/** The unit takes it back before anybody has received it. */
export async function withdraw(walk: Walk, dossierId: string): Promise<void> {
  const { dossier } = await look(walk, dossierId);
  const reason = "Đơn vị rà soát lại số liệu, xin gửi vào kỳ sau.";
  const input = { dossierId, revision: String(dossier.revision), reason };
  must(dossier.unitName, await withdrawDossier.execute(preparerOf(walk, dossier), input));
}
