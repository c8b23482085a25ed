import { gapSentence } from "@/lib/dossiers/domain/gap-sentence";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { findGaps, type DossierContents, type Gap } from "@/lib/dossiers/domain/submission";

/** One thing to do before the dossier may be sent, as the check page lists it. */
export type MissingLine =
  | { readonly kind: "unit" | "eligibility"; readonly sentence: string }
  | {
      readonly kind: "criteria";
      readonly groupCode: string;
      /** The first row it is about. */
      readonly code: string;
      readonly sentence: string;
    }
  | { readonly kind: "group"; readonly groupCode: string; readonly sentence: string }
  | { readonly kind: "component"; readonly code: string; readonly sentence: string };

type CriterionLine = Extract<Gap, { kind: "criterion" }>;

const LONGEST_LIST = 5;

/** What is missing, in words: rows never begun stand together on one line of their group. */
export function missingLines(contents: DossierContents): readonly MissingLine[] {
  const gaps = findGaps(contents);
  const rowsOf = (groupCode: string): readonly CriterionLine[] =>
    gaps.filter((gap): gap is CriterionLine => gap.kind === "criterion" && gap.groupCode === groupCode);
  return [
    ...gaps.flatMap((gap) => (gap.kind === "unit" || gap.kind === "eligibility" ? [generalLine(gap)] : [])),
    ...contents.criteria.groups.flatMap(({ code }, index) =>
      groupLines({ code, number: index + 1, gaps: rowsOf(code) }, contents),
    ),
    ...gaps.flatMap((gap) => (gap.kind === "group" || gap.kind === "component" ? [laterLine(gap)] : [])),
  ];
}

const generalLine = ({ kind }: { readonly kind: "unit" | "eligibility" }): MissingLine => ({
  kind,
  sentence: kind === "unit" ? "Kiểm tra, xác nhận thông tin đơn vị" : "Xác nhận điều kiện xét",
});

function laterLine(gap: Extract<Gap, { kind: "group" | "component" }>): MissingLine {
  return gap.kind === "group"
    ? { kind: "group", groupCode: gap.groupCode, sentence: `Xác nhận đã hoàn thành nhóm ${gap.groupNumber}` }
    : { kind: "component", code: gap.code, sentence: `Hoàn thành: ${gap.title}` };
}

interface GroupGaps {
  readonly code: string;
  readonly number: number;
  readonly gaps: readonly CriterionLine[];
}

function groupLines(
  { code: groupCode, number, gaps }: GroupGaps,
  { criteria, answers, papers }: DossierContents,
): readonly MissingLine[] {
  const isBegun = (code: string): boolean => answers.has(code) || (papers.get(code) ?? 0) > 0;
  const untouched = numberedCriteria(criteria).filter(
    ({ criterion: { code } }) => !isBegun(code) && gaps.some(({ gap }) => gap.code === code),
  );
  const begun = gaps
    .filter(({ gap }) => isBegun(gap.code))
    .map(({ gap }) => ({ kind: "criteria" as const, groupCode, code: gap.code, sentence: gapSentence(gap) }));
  const [first] = untouched;
  if (!first) return begun;
  const named =
    untouched.length > LONGEST_LIST
      ? `${untouched.length} tiêu chí`
      : `tiêu chí ${untouched.map((row) => row.number).join(", ")}`;
  const rest: MissingLine = {
    kind: "criteria",
    groupCode,
    code: first.criterion.code,
    sentence: `Tự đánh giá ${named} của nhóm ${number}`,
  };
  return [...begun, rest];
}
