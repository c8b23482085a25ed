import "server-only";
import { isId } from "@/lib/core/ids";
import type { AuditEntry } from "@/lib/platform/audit/record-audit";

type Subject = Pick<AuditEntry, "subjectType" | "subjectId">;

/** Where an input names several records, the one that the act is about. */
const FIRST = ["dossierId", "registrationId", "decisionId", "meetingId", "unitId"];

/** What a query that takes a bare id asks for, by the area in its name. */
const OF_AREA: Readonly<Record<string, string>> = {
  dossiers: "dossier",
  registration: "registration",
  meetings: "meeting",
  recognition: "decision",
  reports: "unit",
  programmes: "planVersion",
};

const NONE: Subject = { subjectType: "", subjectId: null };

/** The record that an input names, for the log: `dossierId` → a dossier. Takes anything, also what was never checked. */
export function subjectOf(operation: string, input: unknown): Subject {
  if (typeof input === "string" && isId(input)) {
    return { subjectType: OF_AREA[operation.split(".")[0] ?? ""] ?? "", subjectId: input };
  }
  if (typeof input !== "object" || input === null) return NONE;
  const named = Object.entries(input).flatMap(([key, value]: readonly [string, unknown]) =>
    key.endsWith("Id") && typeof value === "string" && isId(value) ? [{ key, value }] : [],
  );
  const found = FIRST.flatMap((name) => named.find(({ key }) => key === name) ?? [])[0] ?? named[0];
  return found ? { subjectType: found.key.slice(0, -"Id".length), subjectId: found.value } : NONE;
}
