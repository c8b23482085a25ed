import "server-only";
import { holds, holdsFor, type Actor } from "@/lib/core/actor";
import { fromDateColumn } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { err, ok, type Result } from "@/lib/core/result";
import { fold, formatDate } from "@/lib/core/text";
import { defineQuery } from "@/lib/platform/query";
import type {
  CheckObstacle,
  FoundUnit,
  FoundUnits,
  PaperResultFilter,
  PaperResultFormView,
  PaperResultListView,
  PaperResultView,
} from "@/lib/results/contract";
import { isReplaceable } from "@/lib/results/domain/paper-result";
import { mayCheck } from "@/lib/results/server/check-result";
import {
  findPaperResult,
  listPaperRows,
  rowOfResult,
  statusOfResult,
  type StoredResult,
} from "@/lib/results/server/paper-result-store";
import { findPlacedUnit } from "@/lib/results/server/unit-place";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import { hasDistrictsOn } from "@/lib/units/server/find-delegable-unit";
import { placeNameOf } from "@/lib/units/server/place-names";
import type { Prisma } from "@/prisma/client/client";

/** Entries from paper of the actor's territory, a page at a time, the latest first; with the years there are. */
export const listPaperResults = defineQuery({
  name: "results.list",
  permission: "result.enter",

  async run({ tx, actor }, filter: PaperResultFilter): Promise<Result<PaperResultListView, never>> {
    const mine: Prisma.PaperResultWhereInput = { scopePath: { startsWith: actor.scopePath } };
    const where: Prisma.PaperResultWhereInput = {
      ...mine,
      ...(filter.year === null ? {} : { cycleYear: filter.year }),
      ...(filter.status === null ? {} : { status: filter.status }),
      ...(filter.text === "" ? {} : { unitName: { contains: filter.text, mode: "insensitive" } }),
    };
    const total = await tx.paperResult.count({ where });
    const page = filter.page <= pageCount(total) ? filter.page : 1;
    const rows = await listPaperRows(tx, { where, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
    const years = await tx.paperResult.groupBy({
      by: ["cycleYear"],
      where: mine,
      orderBy: { cycleYear: "desc" },
    });
    return ok({
      rows: rows.map(rowOfResult),
      total,
      page,
      pages: pageCount(total),
      years: years.map(({ cycleYear }) => cycleYear),
    });
  },
});

const levelOf = ({ deciderLevel }: StoredResult) =>
  MANAGING_LEVELS.find((known) => known === deciderLevel) ?? null;

function obstacleOf(actor: Actor, entry: StoredResult): CheckObstacle | null {
  if (statusOfResult(entry) !== "waiting") return "done";
  if (entry.enteredById === actor.personId) return "same_person";
  if (!holds(actor, "result.check")) return "no_permission";
  return mayCheck(actor, entry) ? null : "not_here";
}

/** One entry with who entered and who checked it, what it replaced, and what the actor may do with it. */
export const getPaperResult = defineQuery({
  name: "results.get",
  permission: "result.enter",

  async run(
    { tx, actor },
    resultId: string,
  ): Promise<Result<PaperResultView, { readonly code: "result.not-found" }>> {
    const entry = isId(resultId) ? await findPaperResult(tx, resultId) : null;
    if (!entry || !holdsFor(actor, "result.enter", entry)) return err({ code: "result.not-found" });
    const wrong = entry.replacesId ? await findPaperResult(tx, entry.replacesId) : null;
    const next = await tx.paperResult.findFirst({
      where: { replacesId: entry.id, status: { not: "refused" } },
    });
    return ok({
      ...rowOfResult(entry),
      deciderLevel: levelOf(entry),
      signer: [entry.signerTitle, entry.signerName].filter(Boolean).join(" ") || null,
      keptAt: entry.keptAt,
      scan: entry.file,
      checkedBy: entry.checkedBy?.fullName ?? null,
      checkedOn: entry.checkedOn && fromDateColumn(entry.checkedOn),
      checkNote: entry.checkNote,
      replaces: wrong && {
        resultId: wrong.id,
        text: `số ${wrong.decisionNumber} ngày ${formatDate(fromDateColumn(wrong.decidedOn))}`,
      },
      replacedBy: next && { resultId: next.id, status: statusOfResult(next) },
      obstacle: obstacleOf(actor, entry),
      mayReplace: next === null && isReplaceable(statusOfResult(entry)),
    });
  },
});

/** The unit of a new entry, and the wrong entry that it replaces if there is one. */
export const getPaperResultForm = defineQuery({
  name: "results.form",
  permission: "result.enter",

  async run(
    { tx, actor, today },
    { unitId, replacesId }: { readonly unitId: string; readonly replacesId: string | null },
  ): Promise<Result<PaperResultFormView, { readonly code: "result.unit-not-found" }>> {
    const unit = isId(unitId) ? await findPlacedUnit(tx, unitId, today) : null;
    const latest = unit?.versions.at(-1);
    if (!unit || !latest || !holdsFor(actor, "result.enter", unit))
      return err({ code: "result.unit-not-found" });
    const wrong = replacesId && isId(replacesId) ? await findPaperResult(tx, replacesId) : null;
    if (replacesId && wrong?.unitId !== unitId) return err({ code: "result.unit-not-found" });
    return ok({
      hasDistricts: await hasDistrictsOn(tx, today),
      unitId,
      unitName: latest.name,
      placeName: await placeNameOf(
        tx,
        latest.groundUnitId ?? latest.parentUnitId,
        fromDateColumn(latest.validFrom),
      ),
      replaces: wrong && {
        ...rowOfResult(wrong),
        deciderLevel: levelOf(wrong),
        keptAt: wrong.keptAt,
        scan: wrong.file,
      },
    });
  },
});

/** The search looks at so many names, and shows half of them. */
const MOST_NAMES = 40;
const MOST_SHOWN = 20;

/** Units by their name, also those that have ended, of which the actor may enter a result: a few, by name. */
export const findUnitsToEnter = defineQuery({
  name: "results.find-units",
  permission: "result.enter",

  async run({ tx, actor, today }, text: string): Promise<Result<FoundUnits, never>> {
    const versions = await tx.unitVersion.findMany({
      where: { kind: { in: [...UNIT_CLASSES] }, searchKey: { contains: fold(text) } },
      select: { unitId: true },
      orderBy: [{ name: "asc" }, { unitId: "asc" }],
      take: MOST_NAMES,
    });
    const found: FoundUnit[] = [];
    for (const unitId of new Set(versions.map((version) => version.unitId))) {
      const unit = await findPlacedUnit(tx, unitId, today);
      const latest = unit?.versions.at(-1);
      if (!unit || !latest || !holdsFor(actor, "result.enter", unit)) continue;
      const endedOn = latest.validTo && fromDateColumn(latest.validTo);
      found.push({ unitId, name: latest.name, endedOn: endedOn && endedOn <= today ? endedOn : null });
    }
    const more = found.length > MOST_SHOWN || versions.length === MOST_NAMES;
    return ok({ units: found.slice(0, MOST_SHOWN), more });
  },
});
