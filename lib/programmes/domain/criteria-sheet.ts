import { fold } from "@/lib/core/text";
import { columnLetter, type Cell, type SheetTable } from "@/lib/core/spreadsheet";
import {
  BELOW_MINIMUM_LABELS,
  belowMinimumOf,
  COMPARE_LABELS,
  CRITERION_BASES,
  CRITERION_BASIS_LABELS,
  MEASURE_LABELS,
  type CriteriaContent,
  type CriteriaGroup,
  type Criterion,
  type Measure,
} from "@/lib/programmes/domain/criteria";
import { exceptionsText, replacesText } from "@/lib/programmes/domain/criterion-texts";
import { BASIS_LABELS, type Basis } from "@/lib/programmes/domain/sourced";

export const CRITERIA_SHEET = "Tiêu chí";
export const GUIDE_SHEET = "Hướng dẫn";
/** Stands last in the file of errors; read over when that file comes back. */
export const ERROR_HEAD = "Lỗi";

export const YES = "Có";
export const NO = "Không";

interface SheetColumn {
  readonly key: string;
  readonly head: string;
  readonly about: string;
  /** In characters. */
  readonly width: number;
  /** Without it a file is no criteria set. */
  readonly needed?: true;
}

const listed = (labels: Readonly<Record<string, string>>): string =>
  Object.values(labels)
    .map((label) => `«${label}»`)
    .join(", ");

/** One row of the file is one criterion; its columns, in order. */
export const SHEET_COLUMNS = [
  {
    key: "group",
    head: "Mã nhóm",
    width: 10,
    needed: true,
    about: "Ngắn, không dấu cách, ví dụ KDC-1. Ghi ở mọi dòng của nhóm.",
  },
  {
    key: "groupTitle",
    head: "Tên nhóm",
    width: 28,
    about: "Ghi ở dòng đầu của nhóm; các dòng sau để trống hoặc ghi đúng như vậy.",
  },
  { key: "groupClause", head: "Căn cứ của nhóm", width: 18, about: "Điều, khoản; ghi như tên nhóm." },
  {
    key: "code",
    head: "Mã tiêu chí",
    width: 12,
    needed: true,
    about: "Không trùng trong bộ. Giữ mã cũ thì tiêu chí được hiểu là sửa; mã khác là tiêu chí mới.",
  },
  { key: "title", head: "Tiêu đề", width: 40, needed: true, about: "Câu ngắn mà cán bộ thấy trước." },
  { key: "text", head: "Nội dung", width: 50, about: "Lời văn đầy đủ. Để trống thì lấy tiêu đề." },
  {
    key: "kind",
    head: "Cách đánh giá",
    width: 22,
    needed: true,
    about: `Một trong: ${listed(MEASURE_LABELS)}.`,
  },
  {
    key: "compare",
    head: "So sánh",
    width: 10,
    about: `Chỉ với «${MEASURE_LABELS.threshold}»: ${listed(COMPARE_LABELS)}.`,
  },
  {
    key: "threshold",
    head: "Ngưỡng",
    width: 9,
    about: `Số, với «${MEASURE_LABELS.threshold}» và «${MEASURE_LABELS.percentage}» (ghi 70 cho 70%). Dấu thập phân là dấu phẩy.`,
  },
  {
    key: "unit",
    head: "Đơn vị tính",
    width: 12,
    about: `Với «${MEASURE_LABELS.threshold}» và «${MEASURE_LABELS.zero_count}», ví dụ mô hình, vụ.`,
  },
  {
    key: "numerator",
    head: "Tử số",
    width: 20,
    about: `Với «${MEASURE_LABELS.percentage}», ví dụ Số hộ tham gia.`,
  },
  {
    key: "denominator",
    head: "Mẫu số",
    width: 20,
    about: `Với «${MEASURE_LABELS.percentage}», ví dụ Tổng số hộ.`,
  },
  {
    key: "maxPoints",
    head: "Điểm tối đa",
    width: 11,
    about: `Với «${MEASURE_LABELS.scored}». Để trống khi chưa có điểm.`,
  },
  { key: "clause", head: "Căn cứ", width: 18, about: "Điều, khoản, điểm của văn bản." },
  { key: "basis", head: "Nguồn", width: 18, about: `Một trong: ${listed(CRITERION_BASIS_LABELS)}.` },
  { key: "guidance", head: "Hướng dẫn", width: 30, about: "Cách tỉnh hiểu nội dung, cho người trả lời." },
  { key: "evidence", head: "Phải kèm minh chứng", width: 12, about: `«${YES}» hoặc «${NO}».` },
  { key: "evidenceWanted", head: "Minh chứng cần có", width: 30, about: "Giấy tờ nào, thể hiện điều gì." },
  {
    key: "notApplicableWhen",
    head: "Không áp dụng khi",
    width: 24,
    about: "Trường hợp được trả lời «Không áp dụng». Để trống: không được.",
  },
  {
    key: "exceptions",
    head: "Ngoại lệ",
    width: 24,
    about: "Mỗi ngoại lệ một dòng trong ô (Alt+Enter), ví dụ Bất khả kháng.",
  },
  {
    key: "replaces",
    head: "Thay cho mã cũ",
    width: 14,
    about: "Mã ở phiên bản trước khi tách, gộp hoặc đổi mã, cách nhau bằng dấu phẩy. Để trống: chính mã này.",
  },
  {
    key: "minPoints",
    head: "Điểm tối thiểu",
    width: 11,
    about: `Với «${MEASURE_LABELS.scored}», khi văn bản của tỉnh quy định. Để trống: không có.`,
  },
  {
    key: "belowMinimum",
    head: "Dưới điểm tối thiểu",
    width: 22,
    about: `Ghi cùng «Điểm tối thiểu». Một trong: ${listed(BELOW_MINIMUM_LABELS)}.`,
  },
] as const satisfies readonly SheetColumn[];

export type ColumnKey = (typeof SHEET_COLUMNS)[number]["key"];

export const headOf = (key: ColumnKey): string =>
  SHEET_COLUMNS.find((column) => column.key === key)?.head ?? key;

/** Columns that only some ways of judging use. */
export const MEASURE_COLUMNS = {
  met: [],
  zero_count: ["unit"],
  threshold: ["compare", "threshold", "unit"],
  percentage: ["threshold", "numerator", "denominator"],
  computed: [],
  scored: ["maxPoints", "minPoints", "belowMinimum"],
} as const satisfies Record<Measure["kind"], readonly ColumnKey[]>;

export const ALL_MEASURE_COLUMNS = [
  "compare",
  "threshold",
  "unit",
  "numerator",
  "denominator",
  "maxPoints",
  "minPoints",
  "belowMinimum",
] as const;

type RowCells = Readonly<Partial<Record<ColumnKey, Cell>>>;

function pointCells({ maxPoints, minimum }: Extract<Measure, { kind: "scored" }>): RowCells {
  const below = belowMinimumOf(minimum);
  return {
    ...(maxPoints === null ? {} : { maxPoints }),
    ...(minimum && below ? { minPoints: minimum.atLeast, belowMinimum: BELOW_MINIMUM_LABELS[below] } : {}),
  };
}

function measureCells(measure: Measure): RowCells {
  const kind = MEASURE_LABELS[measure.kind];
  switch (measure.kind) {
    case "met":
    case "computed":
      return { kind };
    case "zero_count":
      return { kind, unit: measure.unit };
    case "threshold":
      return {
        kind,
        compare: COMPARE_LABELS[measure.compare],
        threshold: measure.threshold,
        unit: measure.unit,
      };
    case "percentage":
      return {
        kind,
        threshold: measure.atLeast,
        numerator: measure.numerator,
        denominator: measure.denominator,
      };
    case "scored":
      return { kind, ...pointCells(measure) };
  }
}

const basisText = (basis: Basis): string => {
  const known = CRITERION_BASES.find((one) => one === basis);
  return known ? CRITERION_BASIS_LABELS[known] : BASIS_LABELS[basis];
};

/** What a file says of a criterion; also what a row of a file without a column keeps. */
export function criterionCells(criterion: Criterion): RowCells {
  const { code, title, text, measure, clause, basis, evidence, exceptions } = criterion;
  return {
    code,
    title,
    // A text that is its title is edited in one place.
    text: text === title ? "" : text,
    ...measureCells(measure),
    clause,
    basis: basisText(basis),
    guidance: criterion.guidance ?? "",
    evidence: evidence === "required" ? YES : NO,
    evidenceWanted: criterion.evidenceWanted ?? "",
    notApplicableWhen: criterion.notApplicableWhen ?? "",
    exceptions: exceptionsText(exceptions),
    replaces: replacesText(criterion),
  };
}

const groupCells = ({ code, title, clause }: CriteriaGroup): RowCells => ({
  group: code,
  groupTitle: title,
  groupClause: clause,
});

const inOrder = (cells: RowCells): readonly Cell[] => SHEET_COLUMNS.map(({ key }) => cells[key] ?? "");

/** The file of a set: its head, then a row a criterion. A group without any has a row of its own. */
export function criteriaRows({ groups }: Pick<CriteriaContent, "groups">): readonly (readonly Cell[])[] {
  return [
    SHEET_COLUMNS.map(({ head }) => head),
    ...groups.flatMap((group) =>
      group.criteria.length === 0
        ? [inOrder(groupCells(group))]
        : group.criteria.map((criterion) => inOrder({ ...groupCells(group), ...criterionCells(criterion) })),
    ),
  ];
}

/** The sheet of instructions. */
export const guideRows = (title: string): readonly (readonly Cell[])[] => [
  [`Cách điền: ${title}`],
  [
    "Mỗi dòng của trang «Tiêu chí» là một tiêu chí. Sửa, thêm, bỏ dòng rồi tải tệp lên; mọi thay đổi được liệt kê để xem trước khi nhập.",
  ],
  ["Ghi giá trị, không dùng công thức; không gộp ô, không ẩn dòng. Đến 500 dòng, 2 MB."],
  [],
  ["Cột", "Cách ghi"],
  ...SHEET_COLUMNS.map(({ head, about }) => [head, about]),
];

export const SHEET_WIDTHS: readonly number[] = SHEET_COLUMNS.map(({ width }) => width);

/** A place in the file where something has to be put right, and what. */
export interface SheetProblem {
  /** Null: the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly text: string;
}

export interface SheetHead {
  /** Row of the head; 0 where rows were pasted without one. */
  readonly row: number;
  readonly columns: ReadonlyMap<number, ColumnKey>;
  /** Heads that mean nothing here, with their place. */
  readonly extra: readonly { readonly head: string; readonly column: number }[];
}

const KEYS: ReadonlyMap<string, ColumnKey> = new Map(SHEET_COLUMNS.map(({ head, key }) => [fold(head), key]));

/** What is wrong with the head itself stands below the word. */
const isErrorHead = (cell: string): boolean => fold(cell.split("\n")[0] ?? "") === fold(ERROR_HEAD);

/** A title and a remark may stand above the head. */
const HEAD_WITHIN = 10;
const LEAST_KNOWN = 3;

/** Where the head stands and what its columns are; or what is wrong with it. */
export function readHead({ kind, rows }: SheetTable): SheetHead | readonly SheetProblem[] {
  const known = (cells: readonly string[]): number => cells.filter((cell) => KEYS.has(fold(cell))).length;
  const found = rows.slice(0, HEAD_WITHIN).find(({ cells }) => known(cells) >= LEAST_KNOWN);
  if (!found) return kind === "text" ? headless() : [noHead()];
  const columns = new Map<number, ColumnKey>();
  const problems: SheetProblem[] = [];
  const extra: { head: string; column: number }[] = [];
  found.cells.forEach((cell, column) => {
    const key = KEYS.get(fold(cell));
    if (!key) {
      if (cell !== "" && !isErrorHead(cell)) extra.push({ head: cell, column });
    } else if ([...columns.values()].includes(key)) {
      problems.push({ row: found.number, column: cell, text: `Cột «${cell}» có hai lần. Bỏ một cột.` });
    } else columns.set(column, key);
  });
  for (const column of SHEET_COLUMNS) {
    if ("needed" in column && ![...columns.values()].includes(column.key)) {
      problems.push({
        row: found.number,
        column: column.head,
        text: `Thiếu cột «${column.head}». Ghi đúng tên cột như tệp tải về.`,
      });
    }
  }
  return problems.length > 0 ? problems : { row: found.number, columns, extra };
}

/** Pasted rows without a head stand in the order of the file. */
const headless = (): SheetHead => ({
  row: 0,
  columns: new Map(SHEET_COLUMNS.map(({ key }, index) => [index, key])),
  extra: [],
});

const noHead = (): SheetProblem => ({
  row: null,
  column: null,
  text: "Không thấy dòng tên cột (Mã nhóm, Mã tiêu chí, Tiêu đề, …) trong mười dòng đầu. Tải tệp mẫu về và giữ nguyên dòng tên cột.",
});

const FLAW_TEXTS = {
  formula: "Ô là công thức. Chép rồi dán lại chỉ giá trị.",
  merged: "Ô bị gộp. Bỏ gộp ô và ghi đủ từng ô.",
  hidden_row: "Dòng đang ẩn hoặc bị lọc. Bỏ ẩn, bỏ lọc, hoặc xóa dòng.",
  hidden_column: "Cột đang ẩn. Bỏ ẩn cột rồi xem lại nội dung.",
  date: "Ô mang định dạng ngày tháng. Đổi định dạng ô sang Văn bản rồi ghi lại.",
  error_value: "Ô đang báo lỗi của bảng tính. Ghi lại giá trị.",
  too_long: "Ô dài quá 5.000 ký tự. Rút gọn nội dung.",
} as const satisfies Record<SheetTable["flaws"][number]["kind"], string>;

/** What is wrong with cells before anybody asks what they mean: only where they are read. */
export const flawProblems = ({ flaws }: SheetTable, head: SheetHead): readonly SheetProblem[] =>
  flaws
    .filter(
      ({ row, column }) => (row === null || row >= head.row) && (column === null || head.columns.has(column)),
    )
    .map(({ kind, row, column }) => ({
      row: row ?? head.row,
      column: column === null ? null : columnName(head, column),
      text: FLAW_TEXTS[kind],
    }));

const columnName = ({ columns }: SheetHead, column: number): string => {
  const key = columns.get(column);
  return key ? headOf(key) : columnLetter(column);
};

/**
 * The rows that were read, at their places, with a column «Lỗi» at the end: what has to be put right in each. Faults of
 * the whole file stand in the first row.
 */
export function rowsWithErrors(
  { rows }: SheetTable,
  problems: readonly SheetProblem[],
): readonly (readonly Cell[])[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0);
  const headRow = rows.find(({ cells }) => cells.some((cell) => KEYS.has(fold(cell))))?.number ?? 1;
  const isOld = (column: number): boolean =>
    rows.some(({ number, cells }) => number === headRow && isErrorHead(cells[column] ?? ""));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !isOld(column));
  const cellsAt = new Map(rows.map(({ number, cells }) => [number, cells]));
  const last = rows.at(-1)?.number ?? 0;
  return Array.from({ length: last }, (_, index) => {
    const number = index + 1;
    const told = problems
      .filter(({ row }) => (row ?? headRow) === number)
      .map(({ column, text }) => (column === null ? text : `${column}: ${text}`));
    const head = number === headRow && rows.some((one) => one.number === headRow) ? [ERROR_HEAD] : [];
    return [...columns.map((column) => cellsAt.get(number)?.[column] ?? ""), [...head, ...told].join("\n")];
  });
}
