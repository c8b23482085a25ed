/** Self-assessment of one criterion, as it was sent. */
export interface SnapshotAnswer {
  readonly criterionCode: string;
  readonly result: string | null;
  readonly explanation: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly figure: string | null;
  readonly exceptionCode: string | null;
  readonly exceptionNote: string | null;
  readonly evidenceAbsence: string;
}

/** A paper that stood behind an answer. `fileHash` is the content itself; null where only a number was written. */
export interface SnapshotEvidence {
  readonly id: string;
  readonly criterionCode: string;
  readonly kind: string;
  readonly title: string;
  readonly fileHash: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly issuer: string | null;
}

/** A component of the dossier: the text of the template, or the signed file. */
export interface SnapshotComponent {
  readonly code: string;
  readonly mode: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fileHash: string | null;
}

/** What was sent, whole and as it was sent; JSON-safe, frozen by its hash. Lists are ordered by code, then id. */
export interface SubmissionSnapshot {
  readonly answers: readonly SnapshotAnswer[];
  readonly evidence: readonly SnapshotEvidence[];
  readonly components: readonly SnapshotComponent[];
}
