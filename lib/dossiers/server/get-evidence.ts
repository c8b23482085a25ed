import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { numberedCriteria, type NumberedCriterion } from "@/lib/dossiers/domain/criterion-number";
import { criterionTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import type { EvidenceView } from "@/lib/dossiers/officer-views";
import { findPaperViews } from "@/lib/dossiers/server/paper-views";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";

/** All papers of a dossier by criterion; with a criterion chosen, what could be put to it as well. */
export const getEvidence = defineQuery({
  name: "dossiers.get-evidence",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    context,
    { dossierId, criterion }: { readonly dossierId: string; readonly criterion: string | null },
  ): Promise<Result<EvidenceView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { criteria, head, period, editable } = read.value;
    const papers = await findPaperViews(context.tx, { dossierId }, period);
    const rows = numberedCriteria(criteria);
    const chosen = rows.find((row) => row.criterion.code === criterion);
    const groups = criteria.groups.map((group, index) => ({
      code: group.code,
      number: index + 1,
      title: group.title,
      criteria: rows
        .filter((row) => row.group.code === group.code)
        .map(({ criterion: { code, title, evidence }, number }) => ({
          code,
          number,
          title,
          required: evidence === "required",
          editable: mayEdit(editable, criterionTarget(code)),
          papers: papers.filter((paper) => paper.criterion === code),
        })),
    }));
    return ok({
      head,
      period,
      groups,
      chosen: chosen
        ? {
            code: chosen.criterion.code,
            number: chosen.number,
            title: chosen.criterion.title,
            group: chosen.group.code,
            editable: mayEdit(editable, criterionTarget(chosen.criterion.code)),
          }
        : null,
      store: chosen ? await findStore(context, read.value, chosen.criterion.code) : [],
    });
  },
});

const placeIn = (rows: readonly NumberedCriterion[], code: string): number =>
  rows.findIndex(({ criterion }) => criterion.code === code);

const LONGEST_STORE = 60;

/** Papers of this dossier's other rows and of the unit's other dossiers; each paper once. */
async function findStore(
  { tx }: QueryContext,
  { dossier, criteria, period }: ReadDossier,
  code: string,
): Promise<EvidenceView["store"]> {
  const rows = numberedCriteria(criteria);
  const all = await findPaperViews(tx, { dossier: { unitId: dossier.unitId } }, period);
  const keyOf = (paper: (typeof all)[number]): string =>
    paper.file?.id ?? `${paper.documentNumber} ${paper.title}`;
  const here = new Set(
    all.filter(({ dossierId, criterion }) => dossierId === dossier.id && criterion === code).map(keyOf),
  );
  const seen = new Set<string>();
  return all
    .filter((paper) => {
      const key = keyOf(paper);
      if (here.has(key) || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => placeIn(rows, a.criterion) - placeIn(rows, b.criterion))
    .slice(0, LONGEST_STORE)
    .map((paper) => {
      const row = rows.find(({ criterion }) => criterion.code === paper.criterion);
      return {
        ...paper,
        where: paper.dossierId === dossier.id && row ? `tiêu chí ${row.number}` : "hồ sơ khác của đơn vị",
      };
    });
}
