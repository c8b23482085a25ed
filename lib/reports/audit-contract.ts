import { z } from "zod";
import { optionalDate, optionalText } from "@/lib/core/fields";
import type { IsoDate } from "@/lib/core/dates";
import type { Page } from "@/lib/core/page";
import { AUDIT_KINDS, type AuditKind } from "@/lib/reports/domain/audit-words";

export { AUDIT_KINDS, type AuditKind } from "@/lib/reports/domain/audit-words";

export interface AuditFilter {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** A part of a person's name. */
  readonly person: string;
  readonly kind: AuditKind | null;
  /** The code of a dossier, or a part of the unit's name. */
  readonly record: string;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly sentence: string;
  /** What it was done to, as it is called on the other screens; empty where it is nothing of the tenant's. */
  readonly subject: string;
  readonly subjectId: string | null;
  readonly personName: string;
  readonly bodyName: string;
}

export interface CheckpointRow {
  readonly size: number;
  readonly rootHash: string;
  readonly keyId: string;
  readonly at: string;
}

export interface AuditLogView extends Page<AuditRow> {
  readonly filter: AuditFilter;
  /** The last ones, newest first. */
  readonly checkpoints: readonly CheckpointRow[];
  /** The whole province's log: only then an export can be proven complete. */
  readonly whole: boolean;
}

/** More rows than this ask for the password again. */
export const ROWS_WITHOUT_PASSWORD = 100;

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;

export const exportAuditInput = z.strictObject({
  from: optionalDate(),
  to: optionalDate(),
  person: optionalText(100),
  kind: z.preprocess((value) => (value === "" ? undefined : value), z.enum(AUDIT_KINDS).optional()),
  record: optionalText(100),
  format: z.enum(EXPORT_FORMATS, { error: "Chọn dạng tệp" }),
  password: z.string().max(200).default(""),
});

export interface AuditExport {
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly filter: AuditFilter;
  /** The last place in the chain when it was asked for. */
  readonly upTo: number;
  readonly complete: boolean;
}

export type ExportAuditRefusal = {
  readonly code: "common.invalid-input";
  readonly fields: Readonly<Record<string, string>>;
};
