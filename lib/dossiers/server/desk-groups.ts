import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { componentCode, type AppraisalStage, type JudgedItem } from "@/lib/dossiers/domain/appraisal";
import { figureFieldsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria, type NumberedCriterion } from "@/lib/dossiers/domain/criterion-number";
import { placeOutcome } from "@/lib/dossiers/domain/asked-place";
import { answersSent } from "@/lib/dossiers/domain/snapshot-answer";
import { EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import type {
  DeskComponent,
  DeskEvidence,
  DeskGroup,
  DeskRequest,
  DeskRow,
} from "@/lib/dossiers/review-views";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";

type EvidenceRow = Awaited<ReturnType<typeof findEvidenceRows>>[number];

/** Every paper a dossier ever had, with its file: what was sent stays readable when it was taken away since. */
export const findEvidenceRows = (tx: TenantTx, dossierId: string) =>
  tx.evidence.findMany({ where: { dossierId }, include: { file: true } });

/** Key of the last group: the papers of the dossier. */
export const PAPERS_GROUP = "thanh-phan";

export interface DeskMaterial {
  readonly criteria: Pick<CriteriaContent, "groups">;
  readonly components: readonly DeskComponent[];
  readonly sent: SubmissionSnapshot;
  readonly evidence: readonly EvidenceRow[];
  readonly items: readonly JudgedItem[];
  readonly changed: readonly string[];
  readonly newEvidence: readonly string[];
  readonly asked: DeskRequest["items"];
  /** What was sent before the unit answered; nothing when it was not asked yet. */
  readonly askedOf: SubmissionSnapshot;
}

/** The rows of the desk by group, as they were sent, each with what was judged, asked and changed; papers come last. */
export function deskGroups(material: DeskMaterial): readonly DeskGroup[] {
  const rows = numberedCriteria(material.criteria);
  const groups = material.criteria.groups.map(({ code, title }, index) =>
    groupOf(
      { key: code, number: String(index + 1), title },
      rows.filter(({ group }) => group.code === code).map((row) => criterionRow(row, material)),
    ),
  );
  const papers = material.components.filter(({ byUnit }) => byUnit).map((paper) => paperRow(paper, material));
  if (papers.length === 0) return groups;
  return [...groups, groupOf({ key: PAPERS_GROUP, number: "Giấy tờ", title: "Thành phần hồ sơ" }, papers)];
}

const groupOf = (head: Omit<DeskGroup, "rows" | "seen">, rows: readonly DeskRow[]): DeskGroup => ({
  ...head,
  rows,
  seen: rows.filter(({ judged }) => judged !== null).length,
});

const sharedOf = (code: string, { items, changed, asked, askedOf, sent }: DeskMaterial) => {
  const item = asked.find((one) => one.code === code);
  return {
    code,
    judged: items.find((one) => one.code === code) ?? null,
    changed: changed.includes(code),
    asked: item
      ? {
          note: item.note,
          answer: item.answer,
          place: item.place,
          outcome: placeOutcome(item, askedOf, sent),
        }
      : null,
  };
};

function criterionRow({ criterion, number }: NumberedCriterion, material: DeskMaterial): DeskRow {
  const answer = answersSent(material.sent).get(criterion.code) ?? EMPTY_ANSWER;
  const { code, title, text, clause, notApplicableWhen } = criterion;
  return {
    ...sharedOf(code, material),
    number,
    title,
    text,
    clause,
    kind: "criterion",
    selfResult: answer.result,
    explanation: answer.explanation,
    countsUnits: criterion.measure.kind === "computed",
    figures: figureFieldsOf(criterion)
      .filter(({ part }) => answer[part] !== "")
      .map(({ part, label, unit }) => ({ label, value: [answer[part], unit].filter(Boolean).join(" ") })),
    exceptionNote: answer.exceptionNote,
    evidenceAbsence: answer.evidenceAbsence,
    evidence: evidenceOf(code, material),
    mayBeNotApplicable: notApplicableWhen !== null,
  };
}

function paperRow({ code, title, done, file }: DeskComponent, material: DeskMaterial): DeskRow {
  return {
    ...sharedOf(componentCode(code), material),
    number: "",
    title,
    text: done ? "" : "Chưa có trong hồ sơ",
    clause: "",
    kind: "component",
    selfResult: null,
    explanation: "",
    countsUnits: false,
    figures: [],
    exceptionNote: "",
    evidenceAbsence: "",
    evidence: file ? [paperEvidence(code, title, file)] : [],
    mayBeNotApplicable: false,
  };
}

const paperEvidence = (
  code: string,
  title: string,
  file: NonNullable<DeskComponent["file"]>,
): DeskEvidence => ({
  id: componentCode(code),
  title,
  ...file,
  documentNumber: null,
  documentDate: null,
  issuer: null,
  isNew: false,
});

/** The papers that were sent, in their order; the row behind each knows its file, even when it was taken away since. */
const evidenceOf = (code: string, { sent, evidence, newEvidence }: DeskMaterial): readonly DeskEvidence[] =>
  sent.evidence
    .filter(({ criterionCode }) => criterionCode === code)
    .flatMap(({ id, title, documentNumber, issuer }) => {
      const row = evidence.find((stored) => stored.id === id);
      if (!row) return [];
      return [
        {
          id,
          title,
          fileId: row.fileId,
          fileName: row.file?.name ?? null,
          mediaType: row.file?.mediaType ?? null,
          size: row.file?.size ?? null,
          documentNumber,
          documentDate: row.documentDate && fromDateColumn(row.documentDate),
          issuer,
          isNew: newEvidence.includes(id),
        },
      ];
    });

/** Components that should be there by now and are not: the evaluating body's own only once it is done. */
export const missingComponents = (
  components: readonly Pick<DeskComponent, "code" | "required" | "done" | "byUnit" | "title">[],
  stage: AppraisalStage,
): readonly Pick<DeskComponent, "code" | "title">[] =>
  components
    .filter(({ required, done, byUnit }) => required && !done && (byUnit || stage === "appraise"))
    .map(({ code, title }) => ({ code, title }));
