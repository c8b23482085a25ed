import "server-only";
import type { z } from "zod";
import { typedNumber, type SheetRow, type SheetTable } from "@/lib/core/spreadsheet";
import { fold } from "@/lib/core/text";
import {
  criterionRowInput,
  groupRowInput,
  type CriterionRowInput,
  type ImportMode,
} from "@/lib/programmes/criteria-contract";
import {
  BELOW_MINIMUM,
  BELOW_MINIMUM_LABELS,
  COMPARE_LABELS,
  criteriaOf,
  CRITERION_BASES,
  CRITERION_BASIS_LABELS,
  MEASURE_KINDS,
  MEASURE_LABELS,
  type CriteriaContent,
  type CriteriaGroup,
  type Criterion,
  type Measure,
} from "@/lib/programmes/domain/criteria";
import { mergedCriteria } from "@/lib/programmes/domain/criteria-merge";
import {
  ALL_MEASURE_COLUMNS,
  criterionCells,
  flawProblems,
  headOf,
  MEASURE_COLUMNS,
  NO,
  readHead,
  SHEET_COLUMNS,
  YES,
  type ColumnKey,
  type SheetHead,
  type SheetProblem,
} from "@/lib/programmes/domain/criteria-sheet";
import type { Basis } from "@/lib/programmes/domain/sourced";
import { criterionFrom } from "@/lib/programmes/server/criterion-from-form";

export interface CriteriaReading {
  readonly problems: readonly SheetProblem[];
  /** What the reader should know and needs not put right. */
  readonly notes: readonly string[];
  /** The draft as the file would make it; null while something is wrong. */
  readonly content: CriteriaContent | null;
}

/**
 * What a sheet says about a draft: every fault with its row and column, or the draft as it would be. Writes nothing.
 * A column that the file does not have leaves that part of the rows as they are.
 */
export function readCriteriaSheet(
  table: SheetTable,
  { content, mode }: { readonly content: CriteriaContent; readonly mode: ImportMode },
): CriteriaReading {
  const head = readHead(table);
  if (!("columns" in head)) return { problems: head, notes: [], content: null };
  const body = table.rows.filter(({ number }) => number > head.row);
  const reader = readerOf(content, head);
  for (const row of body) reader.take(row);
  const problems = [...flawProblems(table, head), ...reader.problems];
  if (body.length === 0) {
    problems.push({ row: null, column: null, text: "Tệp chỉ có dòng tên cột, chưa có tiêu chí nào." });
  }
  return {
    problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    notes: notesOf(table, head),
    content: problems.length === 0 ? mergedCriteria(content, reader.groups(), mode) : null,
  };
}

function notesOf(table: SheetTable, head: SheetHead): readonly string[] {
  const present = new Set(head.columns.values());
  const absent = SHEET_COLUMNS.filter(({ key }) => !present.has(key)).map((column) => `«${column.head}»`);
  const extra = head.extra.map((column) => `«${column.head}»`);
  return [
    ...(head.row === 0 && table.kind === "text"
      ? ["Nội dung dán không có dòng tên cột: các cột được hiểu theo thứ tự của tệp mẫu."]
      : []),
    ...(extra.length > 0 ? [`Cột không dùng đến, được bỏ qua: ${extra.join(", ")}.`] : []),
    ...(absent.length > 0
      ? [`Tệp không có cột ${absent.join(", ")}: phần đó của các tiêu chí đã có giữ nguyên.`]
      : []),
  ];
}

interface OpenGroup {
  readonly code: string;
  title: string;
  clause: string;
  readonly row: number;
  readonly criteria: Criterion[];
}

const CRITERION_KEYS = SHEET_COLUMNS.map(({ key }) => key).filter(
  (key) => key !== "group" && key !== "groupTitle" && key !== "groupClause",
);

/** Takes rows one after the other; what is wrong with one keeps no other from being read. */
function readerOf(content: CriteriaContent, head: SheetHead) {
  const problems: SheetProblem[] = [];
  const groups = new Map<string, OpenGroup>();
  const seen = new Map<string, number>();
  const drafted = new Map(criteriaOf(content).map((criterion) => [criterion.code, criterion]));
  const places = new Map([...head.columns].map(([column, key]) => [key, column]));

  const take = (row: SheetRow): void => {
    const complain = (key: ColumnKey, text: string): void => {
      problems.push({ row: row.number, column: headOf(key), text });
    };
    const cell = (key: ColumnKey): string => row.cells[places.get(key) ?? -1] ?? "";
    const group = takeGroup({ row: row.number, cell, complain });
    if (CRITERION_KEYS.every((key) => cell(key) === "")) return;

    const code = cell("code");
    const earlier = seen.get(code);
    if (earlier !== undefined && code !== "") complain("code", `Mã «${code}» đã dùng ở dòng ${earlier}.`);
    seen.set(code, earlier ?? row.number);
    const before = drafted.get(code);
    const kept = before ? criterionCells(before) : {};
    const valueOf = (key: ColumnKey): string => {
      if (places.has(key)) return cell(key);
      const value = kept[key] ?? "";
      return typeof value === "number" ? typedNumber(value) : value;
    };
    const typed = readRow({ valueOf, before, complain, has: (key) => places.has(key) });
    if (typed && group) {
      group.criteria.push(criterionFrom({ ...typed, was: before ? code : "" }, content));
    }
  };

  const takeGroup = ({ row, cell, complain }: RowOfGroup): OpenGroup | null => {
    const parsed = groupRowInput.safeParse({
      group: cell("group"),
      groupTitle: cell("groupTitle"),
      groupClause: cell("groupClause"),
    });
    if (!parsed.success) {
      complainOf(parsed.error, complain);
      return null;
    }
    const { group: code, groupTitle, groupClause } = parsed.data;
    const open = groups.get(code);
    if (open) {
      if (groupTitle !== "" && groupTitle !== open.title)
        complain("groupTitle", `Tên nhóm ${code} khác với tên ở dòng ${open.row}.`);
      if (groupClause !== "" && groupClause !== open.clause)
        complain("groupClause", `Căn cứ của nhóm ${code} khác với dòng ${open.row}.`);
      return open;
    }
    const before = content.groups.find((one) => one.code === code);
    const title = groupTitle || (before?.title ?? "");
    const clause = groupClause || (before?.clause ?? "");
    if (title === "") complain("groupTitle", `Nhập tên của nhóm ${code} ở dòng đầu tiên của nhóm.`);
    if (clause === "") complain("groupClause", `Nhập căn cứ của nhóm ${code} ở dòng đầu tiên của nhóm.`);
    const opened: OpenGroup = { code, title, clause, row, criteria: [] };
    groups.set(code, opened);
    return opened;
  };

  return {
    problems,
    take,
    groups: (): readonly CriteriaGroup[] =>
      [...groups.values()].map(({ code, title, clause, criteria }) => ({ code, title, clause, criteria })),
  };
}

type Complain = (key: ColumnKey, text: string) => void;

interface RowOfGroup {
  readonly row: number;
  readonly cell: (key: ColumnKey) => string;
  readonly complain: Complain;
}

interface RowOfCriterion {
  readonly valueOf: (key: ColumnKey) => string;
  readonly before: Criterion | undefined;
  readonly has: (key: ColumnKey) => boolean;
  readonly complain: Complain;
}

type TypedRow = CriterionRowInput & { readonly basis: Basis };

const FIELD_COLUMNS: Readonly<Record<string, ColumnKey>> = {
  zeroUnit: "unit",
  atLeast: "threshold",
};

const keyOf = (field: string): ColumnKey =>
  FIELD_COLUMNS[field] ?? SHEET_COLUMNS.find(({ key }) => key === field)?.key ?? "code";

/** One sentence a cell. */
function complainOf(error: z.ZodError, complain: Complain): void {
  const told = new Set<ColumnKey>();
  for (const issue of error.issues) {
    const key = keyOf(String(issue.path[0] ?? ""));
    if (told.has(key)) continue;
    told.add(key);
    complain(key, issue.message);
  }
}

function readRow({ valueOf, before, has, complain }: RowOfCriterion): TypedRow | null {
  const kind = kindFrom(valueOf("kind"));
  if (!kind) complain("kind", unknownText(valueOf("kind"), MEASURE_LABELS));
  const basis = basisFrom(valueOf("basis"), before);
  if (!basis) complain("basis", unknownText(valueOf("basis"), CRITERION_BASIS_LABELS));
  const evidence = evidenceFrom(valueOf("evidence"), has("evidence") ? null : "optional");
  if (!evidence) complain("evidence", `Ghi «${YES}» hoặc «${NO}».`);
  const unused = kind ? unusedColumns(kind, valueOf, has) : [];
  for (const key of unused) {
    complain(key, `Cách đánh giá «${kind ? MEASURE_LABELS[kind] : ""}» không dùng cột này. Để ô trống.`);
  }
  const parsed = criterionRowInput.safeParse({
    ...Object.fromEntries(CRITERION_KEYS.map((key) => [key, valueOf(key)])),
    evidence: evidence ?? "optional",
    ...measureInput(kind ?? "met", valueOf, complain),
  });
  if (!parsed.success) complainOf(parsed.error, complain);
  if (!parsed.success || !kind || !basis || !evidence || unused.length > 0) return null;
  return { ...parsed.data, basis };
}

const unknownText = (text: string, labels: Readonly<Record<string, string>>): string => {
  const known = Object.values(labels)
    .map((label) => `«${label}»`)
    .join(", ");
  return text === ""
    ? `Ghi một trong: ${known}.`
    : `«${text}» không có trong danh sách. Ghi một trong: ${known}.`;
};

const kindFrom = (text: string): Measure["kind"] | undefined =>
  MEASURE_KINDS.find((kind) => fold(MEASURE_LABELS[kind]) === fold(text));

/** A row that is there keeps its source while the cell is empty or says what was exported. */
function basisFrom(text: string, before: Criterion | undefined): Basis | undefined {
  const own = before && String(criterionCells(before).basis ?? "");
  if (before && (text === "" || fold(text) === fold(own ?? ""))) return before.basis;
  return CRITERION_BASES.find((basis) => fold(CRITERION_BASIS_LABELS[basis]) === fold(text));
}

function evidenceFrom(text: string, otherwise: "optional" | null): "required" | "optional" | null {
  if (fold(text) === fold(YES)) return "required";
  if (fold(text) === fold(NO)) return "optional";
  return text === "" ? otherwise : null;
}

function unusedColumns(
  kind: Measure["kind"],
  valueOf: (key: ColumnKey) => string,
  has: (key: ColumnKey) => boolean,
): readonly ColumnKey[] {
  const used: readonly ColumnKey[] = MEASURE_COLUMNS[kind];
  return ALL_MEASURE_COLUMNS.filter((key) => has(key) && !used.includes(key) && valueOf(key) !== "");
}

const compareFrom = (text: string): keyof typeof COMPARE_LABELS | undefined => {
  if (fold(text) === fold(COMPARE_LABELS.at_least) || text === "≥" || text === ">=") return "at_least";
  return fold(text) === fold(COMPARE_LABELS.at_most) || text === "≤" || text === "<=" ? "at_most" : undefined;
};

/** An unknown word is told and read as the commonest, so that the cell is not faulted twice. */
function belowMinimumFrom(text: string, complain: Complain): string {
  const known = BELOW_MINIMUM.find((one) => fold(BELOW_MINIMUM_LABELS[one]) === fold(text));
  if (text === "" || known) return known ?? "";
  complain("belowMinimum", unknownText(text, BELOW_MINIMUM_LABELS));
  return "none";
}

function measureInput(
  kind: Measure["kind"],
  valueOf: (key: ColumnKey) => string,
  complain: Complain,
): Readonly<Record<string, string>> {
  const threshold = valueOf("threshold");
  switch (kind) {
    case "met":
    case "computed":
      return { kind };
    case "zero_count":
      return { kind, zeroUnit: valueOf("unit") };
    case "threshold": {
      const compare = compareFrom(valueOf("compare"));
      if (!compare) complain("compare", unknownText(valueOf("compare"), COMPARE_LABELS));
      return { kind, compare: compare ?? "at_least", threshold, unit: valueOf("unit") };
    }
    case "percentage":
      return {
        kind,
        atLeast: threshold,
        numerator: valueOf("numerator"),
        denominator: valueOf("denominator"),
      };
    case "scored":
      return {
        kind,
        maxPoints: valueOf("maxPoints"),
        minPoints: valueOf("minPoints"),
        belowMinimum: belowMinimumFrom(valueOf("belowMinimum"), complain),
      };
  }
}
