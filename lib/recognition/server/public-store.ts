import "server-only";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { fromDateColumn } from "@/lib/core/dates";
import { fold } from "@/lib/core/text";
import type { PublicDoor, PublicRecognition } from "@/lib/platform/db/with-public";
import type { PublicFilter, PublicRow } from "@/lib/recognition/contract";

/** The recognition behind a code, or null. Codes are drawn, so one code names one recognition. */
export async function findByCode(door: PublicDoor, code: string): Promise<PublicRecognition | null> {
  const rows = await door.$queryRaw<PublicRecognition[]>`
    SELECT tenant_id AS "tenantId", tenant_name AS "tenantName", owner_agency AS "ownerAgency",
      support_phone AS "supportPhone", is_demo AS "isDemo", code, programme, cycle_year AS "cycleYear", status,
      unit_name AS "unitName", unit_kind AS "unitKind", place_name AS "placeName", title,
      decision_number AS "decisionNumber", decided_on AS "decidedOn", decider_name AS "deciderName",
      signer_name AS "signerName", signer_title AS "signerTitle", confirmation, content_hash AS "contentHash",
      document_hash AS "documentHash",
      status_document AS "statusDocument", status_on AS "statusOn", maintained_year AS "maintainedYear",
      correction_document AS "correctionDocument", corrected_on AS "correctedOn",
      replacement_code AS "replacementCode", ended_on AS "endedOn", successor_names AS "successorNames"
    FROM public_recognition WHERE code = ${code} LIMIT 1`;
  return rows[0] ?? null;
}

interface ListedRow extends Omit<PublicRow, "decidedOn" | "statusOn"> {
  readonly decidedOn: Date;
  readonly statusOn: Date | null;
  readonly total: bigint;
}

const EVERYTHING = 1_000_000;

interface Window {
  readonly take: number;
  readonly skip: number;
}

/** Recognitions by filter, newest decision first; search finds «Hoà», «Hòa» and «hoa» alike. */
async function listRows(
  door: PublicDoor,
  filter: PublicFilter,
  { take, skip }: Window,
): Promise<readonly ListedRow[]> {
  const { year, unitKind, tenantId, programme } = filter;
  const pattern = `%${fold(filter.search).replace(/[\\%_]/g, "\\$&")}%`;
  return door.$queryRaw<ListedRow[]>`
    SELECT tenant_name AS "tenantName", unit_name AS "unitName", unit_kind AS "unitKind", place_name AS "placeName",
      title, cycle_year AS "cycleYear", decision_number AS "decisionNumber", decided_on AS "decidedOn",
      decider_name AS "deciderName", status, code, status_document AS "statusDocument", status_on AS "statusOn",
      maintained_year AS "maintainedYear", successor_names AS "successorNames", count(*) OVER () AS total
    FROM public_recognition
    WHERE (${year}::int IS NULL OR cycle_year = ${year}::int)
      AND (${unitKind}::text IS NULL OR unit_kind = ${unitKind}::text)
      AND (${tenantId}::uuid IS NULL OR tenant_id = ${tenantId}::uuid)
      AND (${programme}::text IS NULL OR programme = ${programme}::text)
      AND lower(unaccent(unit_name || ' ' || place_name)) LIKE ${pattern}
    ORDER BY decided_on DESC, unit_name COLLATE "vi-x-icu", code
    LIMIT ${take} OFFSET ${skip}`;
}

export interface ListedPage {
  readonly rows: readonly PublicRow[];
  readonly total: number;
  readonly pages: number;
}

export async function listPublic(door: PublicDoor, filter: PublicFilter, page: number): Promise<ListedPage> {
  const rows = await listRows(door, filter, { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE });
  const total = Number(rows[0]?.total ?? 0);
  return { rows: rows.map(publicRow), total, pages: pageCount(total) };
}

export const listAllPublic = async (door: PublicDoor, filter: PublicFilter): Promise<readonly PublicRow[]> =>
  (await listRows(door, filter, { take: EVERYTHING, skip: 0 })).map(publicRow);

const publicRow = (row: ListedRow): PublicRow => ({
  tenantName: row.tenantName,
  unitName: row.unitName,
  unitKind: row.unitKind,
  placeName: row.placeName,
  title: row.title,
  cycleYear: row.cycleYear,
  decisionNumber: row.decisionNumber,
  decidedOn: fromDateColumn(row.decidedOn),
  deciderName: row.deciderName,
  status: row.status,
  statusDocument: row.statusDocument,
  statusOn: row.statusOn && fromDateColumn(row.statusOn),
  maintainedYear: row.maintainedYear,
  successorNames: row.successorNames,
  code: row.code,
});

export const listYears = async (door: PublicDoor): Promise<readonly number[]> =>
  (
    await door.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT cycle_year AS year FROM public_recognition ORDER BY year DESC`
  ).map(({ year }) => year);

export interface NamedTenant {
  readonly id: string;
  readonly shortName: string;
  readonly ownerAgency: string;
  readonly supportPhone: string;
  readonly isDemo: boolean;
}

/** Provinces that publish here; their names are public. */
export const listTenants = (door: PublicDoor): Promise<readonly NamedTenant[]> =>
  door.$queryRaw<NamedTenant[]>`
    SELECT id, short_name AS "shortName", owner_agency AS "ownerAgency", support_phone AS "supportPhone",
      is_demo AS "isDemo"
    FROM tenant ORDER BY short_name COLLATE "vi-x-icu"`;
