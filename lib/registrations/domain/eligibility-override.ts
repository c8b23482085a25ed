import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { EarlierResult } from "@/lib/results/domain/earlier-result";

/** chờ người thứ hai, được xem xét tiếp, không cho xét tiếp. */
export const OVERRIDE_STATUSES = ["waiting", "confirmed", "refused"] as const;
export type OverrideStatus = (typeof OVERRIDE_STATUSES)[number];

/**
 * «Cho xét tiếp»: what a body that selects or receives let go on although a hard condition is not «đủ». No plan states
 * such an exception: it rests on a document of the tenant, and on two persons of that body.
 */
export interface EligibilityOverride {
  readonly overrideId: string;
  readonly lineKey: string;
  /** What the line said when it was proposed: nothing else is let through. */
  readonly finding: string;
  readonly status: OverrideStatus;
  readonly reason: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly documentBody: string;
  readonly bodyName: string;
  readonly proposedBy: string;
  readonly proposedOn: IsoDate;
  readonly checkedBy: string | null;
  readonly checkedOn: IsoDate | null;
}

/** `outdated`: the register says something else by now, so it lets nothing through any more. */
export type OverrideStanding = OverrideStatus | "outdated";

export interface LineOverride extends EligibilityOverride {
  readonly standing: OverrideStanding;
}

/** What of a line is let through. A result that is entered and waits to be checked changes nothing of it yet. */
export interface Finding {
  readonly answer: string;
  readonly cause: { readonly kind: string; readonly waitingIds?: readonly string[] };
  readonly evidence: readonly EarlierResult[];
}

/** The finding as one text: equal texts, equal findings. */
export function findingOf({ answer, cause, evidence }: Finding): string {
  const said = Object.entries(cause).filter(([name]) => name !== "waitingIds");
  const read = evidence.map(({ unitId, programme, year, outcome, withdrawn, decisionNumber, decidedOn }) =>
    [
      unitId,
      programme,
      year,
      outcome.kind === "grade" ? outcome.grade : outcome.achieved,
      withdrawn,
      decisionNumber,
      decidedOn,
    ].join("|"),
  );
  return JSON.stringify([answer, said.toSorted(([a], [b]) => (a < b ? -1 : 1)), read.toSorted()]);
}

/** Which one is told of a line: what lets it through, then what may, then what no longer does, then what was refused. */
const ORDER = ["confirmed", "waiting", "outdated", "refused"] as const satisfies readonly OverrideStanding[];

/** What an override is by now, by the line as the register answers it; null when there is no such line any more. */
export const standingOf = (
  { status, finding }: Pick<EligibilityOverride, "status" | "finding">,
  now: Finding | null,
): OverrideStanding =>
  status !== "refused" && (now === null || findingOf(now) !== finding) ? "outdated" : status;

/** Everything that was proposed for a unit in a plan, in the order given, as it stands to these lines. */
export const standingsIn = (
  lines: readonly (Finding & { readonly key: string })[],
  overrides: readonly EligibilityOverride[],
): readonly LineOverride[] =>
  overrides.map((override) => ({
    ...override,
    standing: standingOf(override, lines.find(({ key }) => key === override.lineKey) ?? null),
  }));

/** How the overrides of a unit in a plan stand to a line that is not «đủ»; null when there is none. */
export function overrideOf(
  line: Finding & { readonly key: string },
  overrides: readonly EligibilityOverride[],
): LineOverride | null {
  const own = standingsIn(
    [line],
    overrides.filter(({ lineKey }) => lineKey === line.key),
  ).toSorted(
    (a, b) =>
      ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || b.proposedOn.localeCompare(a.proposedOn),
  );
  return own[0] ?? null;
}

/** A line as the rules of overriding look at it. */
export interface OverridableLine {
  readonly title: string;
  readonly answer: string;
  readonly force: "hard" | "advisory";
  readonly override?: LineOverride;
}

export type ProposalRefusal =
  | { readonly code: "override.not-a-condition" }
  | { readonly code: "override.line-passes"; readonly title: string }
  | { readonly code: "override.line-advisory"; readonly title: string }
  | { readonly code: "override.already"; readonly standing: "waiting" | "confirmed" }
  | { readonly code: "override.own-entry" }
  | { readonly code: "override.document-later"; readonly today: IsoDate };

/**
 * Whether a line may be proposed to go on: a hard condition of the plan that is not «đủ», not let through already, on
 * a document that is there. A unit outside the plan's scope has no lines: an exclusion is never overridden.
 */
export function decideProposal<Line extends OverridableLine>(
  line: Line | null,
  {
    entered,
    documentDate,
    today,
  }: { readonly entered: boolean; readonly documentDate: IsoDate; readonly today: IsoDate },
): Result<Line, ProposalRefusal> {
  if (!line) return err({ code: "override.not-a-condition" });
  const { title, override } = line;
  if (line.answer === "met") return err({ code: "override.line-passes", title });
  if (line.force !== "hard") return err({ code: "override.line-advisory", title });
  if (override?.standing === "waiting" || override?.standing === "confirmed") {
    return err({ code: "override.already", standing: override.standing });
  }
  if (entered) return err({ code: "override.own-entry" });
  if (documentDate > today) return err({ code: "override.document-later", today });
  return ok(line);
}

export type OverrideCheckRefusal =
  | { readonly code: "override.same-person" }
  | { readonly code: "override.own-entry" }
  | { readonly code: "override.already-checked"; readonly status: OverrideStatus };

/** A second person answers, once: never the proposer, never whoever entered or sent the unit's registration. */
export function decideOverrideCheck(
  { status, proposedById }: { readonly status: OverrideStatus; readonly proposedById: string },
  { personId, entered }: { readonly personId: string; readonly entered: boolean },
): Result<null, OverrideCheckRefusal> {
  if (status !== "waiting") return err({ code: "override.already-checked", status });
  if (proposedById === personId) return err({ code: "override.same-person" });
  return entered ? err({ code: "override.own-entry" }) : ok(null);
}

/** Who let a unit go on does not enter it himself. The body that chooses units may have proposed its own choice. */
export const tookPartInOverride = (
  act: "select" | "draft" | "submit",
  { proposedById, checkedById }: { readonly proposedById: string; readonly checkedById: string | null },
  personId: string,
): boolean => checkedById === personId || (act !== "select" && proposedById === personId);
