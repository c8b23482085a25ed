import "server-only";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import {
  COUNTED_CLASSES,
  countsByClass,
  countsOf,
  filledFrom,
  isUndecided,
} from "@/lib/dossiers/domain/counted-units";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { figureSentence } from "@/lib/dossiers/domain/figure-sentence";
import { EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import type { CountedUnitsView } from "@/lib/dossiers/officer-views";
import { listCountedUnits } from "@/lib/dossiers/server/list-counted-units";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery } from "@/lib/platform/query";

/**
 * The units behind the numbers of XA-4 (TT 124 Đ.5.4), those without a decision first, as the register stands today.
 * `row` is null where the set counts no units.
 */
export const getCountedUnits = defineQuery({
  name: "dossiers.get-counted-units",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    context,
    { dossierId, page: asked }: { readonly dossierId: string; readonly page: number },
  ): Promise<Result<CountedUnitsView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, criteria, head } = read.value;
    const row = numberedCriteria(criteria).find(({ criterion }) => criterion.measure.kind === "computed");
    const units = row ? await listCountedUnits(context.tx, dossier, context.today) : [];
    const counts = countsOf(units);
    const total = units.length;
    const page = asked <= pageCount(total) ? asked : 1;
    // A commune manages some hundred units at most: what still waits stands first, whatever its kind.
    const inOrder = [...units.filter(isUndecided), ...units.filter((unit) => !isUndecided(unit))];
    return ok({
      head,
      row: row ? { number: row.number, groupCode: row.group.code, code: row.criterion.code } : null,
      counts,
      undecided: units.filter(isUndecided).length,
      judgement: row ? figureSentence(row.criterion, filledFrom(counts, EMPTY_ANSWER)) : null,
      byClass: countsByClass(units, COUNTED_CLASSES),
      today: context.today,
      rows: inOrder.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total,
      page,
      pages: pageCount(total),
    });
  },
});
