import type { IsoDate } from "@/lib/core/dates";
import type { SnapshotAnswer, SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import type { StoredAnswer } from "@/lib/dossiers/domain/stored-answer";

/** What was sent, whole, with who sent it to whom: canonical JSON of it is hashed and never changes. */
export interface DossierSnapshot extends SubmissionSnapshot {
  readonly version: 1;
  readonly code: string;
  readonly submission: number;
  readonly submittedOn: IsoDate;
  readonly submittedBy: { readonly name: string; readonly postTitle: string; readonly bodyName: string };
  readonly receivingBodyName: string;
  readonly unit: {
    readonly id: string;
    readonly versionId: string;
    readonly name: string;
    readonly unitClass: string;
  };
  readonly planVersionId: string;
  readonly criteriaVersionId: string;
  readonly criteriaHash: string;
}

const textOrNull = (text: string): string | null => (text === "" ? null : text);

/** A row as it is frozen: what was left empty is null. */
export const snapshotAnswer = (criterionCode: string, answer: StoredAnswer): SnapshotAnswer => ({
  criterionCode,
  result: answer.result,
  explanation: answer.explanation,
  numerator: textOrNull(answer.numerator),
  denominator: textOrNull(answer.denominator),
  figure: textOrNull(answer.figure),
  exceptionCode: textOrNull(answer.exceptionCode),
  exceptionNote: textOrNull(answer.exceptionNote),
  evidenceAbsence: answer.evidenceAbsence,
});

/** JSON with sorted keys: the same content is the same text, whoever wrote it and in whatever order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(",")}}`;
}
