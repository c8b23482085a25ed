import { yearOf, type IsoDate } from "@/lib/core/dates";
import { capital, formatDate, formatDateTime, formatNumber } from "@/lib/core/text";
import { letterhead, parentBody, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import { paragraph, PLAIN_PAPER, type Block, type Paper } from "@/lib/documents/domain/paper";
import {
  APPRAISAL_RESULT_LABELS,
  type AppraisalResult,
  type AppraisalStage,
  type JudgedItem,
  type Proposal,
} from "@/lib/dossiers/domain/appraisal";
import { sentenceOfOpinion, type OpinionFacts } from "@/lib/dossiers/domain/opinion-words";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

interface SheetRow {
  readonly code: string;
  readonly number: string;
  readonly title: string;
  readonly kind: "criterion" | "component";
  readonly judged: JudgedItem | null;
}

interface SheetGroup {
  readonly number: string;
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** What the sheet says; private notes are no part of it. */
export interface AppraisalSheetFacts {
  readonly code: string;
  readonly stage: AppraisalStage;
  readonly today: IsoDate;
  readonly unitName: string;
  readonly unitClass: string;
  readonly placeName: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly submission: number;
  readonly submittedOn: IsoDate | null;
  readonly bodyName: string;
  readonly criteriaTitle: string;
  readonly criteriaLabel: string | null;
  readonly planTitle: string;
  readonly groups: readonly SheetGroup[];
  readonly appraisal: { readonly personName: string } | null;
  readonly requests: readonly {
    readonly askedOn: IsoDate;
    readonly answeredOn: IsoDate | null;
    readonly items: readonly unknown[];
  }[];
  readonly opinion: {
    readonly bodyName: string;
    readonly proposal: Proposal;
    readonly closedAt: string;
  } | null;
  /** Other bodies that were asked. */
  readonly opinions: readonly OpinionFacts[];
}

interface Proposed {
  /** As chosen so far, or as closed. */
  readonly proposal: Proposal | null;
  readonly reason: string;
}

interface Tenant {
  readonly name: string;
  readonly shortName: string;
  readonly isDemo: boolean;
}

const WORDS = {
  evaluate: { sheet: "Phiếu đánh giá", noun: "đánh giá", symbol: "PĐG" },
  appraise: { sheet: "Phiếu thẩm định", noun: "thẩm định", symbol: "PTĐ" },
} as const satisfies Record<AppraisalStage, Record<string, string>>;

const BLANK = "………………………………";

/** R-4 Phiếu thẩm định, which is the phiếu trình too: what is proposed and why, with room for the leader's opinion. */
export function appraisalPaper(
  view: AppraisalSheetFacts,
  { proposal, reason }: Proposed,
  tenant: Tenant,
): Paper {
  const { sheet, noun, symbol } = WORDS[view.stage];
  return {
    ...PLAIN_PAPER,
    title: `${sheet} hồ sơ ${view.code}`,
    parentBody: parentBody(view.bodyName, tenant.name),
    body: letterhead(view.bodyName),
    number: null,
    symbol,
    place: placeOfIssue(view.bodyName, tenant.shortName),
    datedOn: null,
    year: yearOf(view.today),
    type: sheet.toLocaleUpperCase("vi"),
    subject: `Hồ sơ đề nghị công nhận ${programmeLabel(view.programme)} năm ${view.cycleYear}`,
    blocks: [
      paragraph(`1. Đơn vị: ${unitWords(view)}`),
      paragraph(`2. Căn cứ: ${groundWords(view)}.`),
      paragraph(`3. Kết quả ${noun} theo nhóm tiêu chí:`),
      resultTable(view.groups),
      ...remarks(view.groups),
      paragraph(`5. Bổ sung: ${requestWords(view)}.${opinionWords(view)}`),
      ...consultedBlocks(view),
      proposalBlock(proposal, reason, view.opinions.length > 0 ? 7 : 6),
    ],
    signatures: [
      {
        capacity: [],
        post: `NGƯỜI ${noun.toLocaleUpperCase("vi")}`,
        name: view.appraisal?.personName ?? "",
        note: [],
      },
      { capacity: [], post: "Ý KIẾN LÃNH ĐẠO", name: "", note: ["Đồng ý / Ý kiến khác"] },
    ],
    demo: tenant.isDemo,
  };
}

function unitWords({
  unitName,
  unitClass,
  placeName,
  code,
  submission,
  submittedOn,
}: AppraisalSheetFacts): string {
  const known = UNIT_CLASSES.find((one) => one === unitClass);
  const label = known ? UNIT_CLASS_LABELS[known] : unitClass;
  const sent = submittedOn ? ` ngày ${formatDate(submittedOn)}` : "";
  return `${unitName} (${label}${placeName ? `, ${placeName}` : ""}). Hồ sơ ${code}, lần gửi ${submission}${sent}.`;
}

const groundWords = ({ planTitle, criteriaTitle, criteriaLabel }: AppraisalSheetFacts): string =>
  `${planTitle}; ${criteriaTitle}${criteriaLabel ? ` (${criteriaLabel})` : ""}`;

const programmeLabel = (programme: string): string => {
  const known = PROGRAMMES.find((one) => one === programme);
  return known ? `«${PROGRAMME_LABELS[known]}»` : programme;
};

const COLUMNS = [
  "pass",
  "fail",
  "not_applicable",
  "fail_fixable",
] as const satisfies readonly AppraisalResult[];

const criteriaOf = (groups: readonly SheetGroup[]): readonly SheetGroup[] =>
  groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ kind }) => kind === "criterion") }))
    .filter(({ rows }) => rows.length > 0);

function resultTable(groups: readonly SheetGroup[]): Block {
  const counts = (rows: readonly SheetRow[]): readonly string[] =>
    [
      rows.length,
      ...COLUMNS.map((result) => rows.filter(({ judged }) => judged?.result === result).length),
    ].map(formatNumber);
  const criteria = criteriaOf(groups);
  return {
    kind: "table",
    columns: [
      { title: "Nhóm tiêu chí", share: 4, align: "left" },
      { title: "Số tiêu chí", share: 1, align: "center" },
      ...COLUMNS.map((result) => ({
        title: APPRAISAL_RESULT_LABELS[result],
        share: 1.1,
        align: "center" as const,
      })),
    ],
    rows: [
      ...criteria.map(({ number, title, rows }) => [`${number}. ${title}`, ...counts(rows)]),
      ["Cộng", ...counts(criteria.flatMap(({ rows }) => rows))],
    ],
    hasTotal: true,
  };
}

function remarks(groups: readonly SheetGroup[]): readonly Block[] {
  const rows = criteriaOf(groups).flatMap((group) => group.rows);
  const noted = rows.filter(({ judged }) => judged !== null && judged.result !== "pass");
  if (noted.length === 0) return [paragraph("4. Không có tiêu chí nào cần lưu ý.")];
  return [paragraph("4. Nội dung cần lưu ý:"), ...noted.map((row) => paragraph(`- ${remarkOf(row)}`))];
}

const remarkOf = ({ number, title, judged }: SheetRow): string =>
  judged
    ? `Tiêu chí ${number} (${title}): ${APPRAISAL_RESULT_LABELS[judged.result]}${judged.note ? `. ${capital(judged.note)}` : ""}`
    : "";

const requestWords = ({ requests }: AppraisalSheetFacts): string =>
  requests.length === 0
    ? "không yêu cầu bổ sung"
    : requests
        .map(({ askedOn, answeredOn, items }) => {
          const answered = answeredOn ? `, đơn vị bổ sung ngày ${formatDate(answeredOn)}` : ", chưa bổ sung";
          return `yêu cầu ngày ${formatDate(askedOn)} (${formatNumber(items.length)} nội dung)${answered}`;
        })
        .join("; ");

function opinionWords({ opinion }: AppraisalSheetFacts): string {
  if (!opinion) return "";
  const words = opinion.proposal === "recognise" ? "đề nghị công nhận" : "đề nghị không công nhận";
  return ` ${opinion.bodyName} đánh giá và ${words} (${formatDateTime(new Date(opinion.closedAt))}).`;
}

const PROPOSED = {
  recognise: "đề nghị xem xét, công nhận",
  not_recognise: "đề nghị không công nhận",
} as const satisfies Record<Proposal, string>;

/** What other bodies say, each in its own words; who says nothing stands there as that. */
function consultedBlocks({ opinions, submission }: AppraisalSheetFacts): readonly Block[] {
  if (opinions.length === 0) return [];
  return [
    paragraph("6. Ý kiến của cơ quan phối hợp:"),
    ...opinions.map((asked) => paragraph(`- ${asked.bodyName}: ${sentenceOfOpinion(asked, submission)}`)),
  ];
}

function proposalBlock(proposal: Proposal | null, reason: string, number: number): Block {
  const why = reason ? `. Lý do: ${reason.replace(/\.$/, "")}.` : proposal ? "." : "";
  return {
    kind: "paragraph",
    runs: [
      { text: `${number}. Đề xuất: ` },
      { text: proposal ? PROPOSED[proposal] : BLANK, bold: true },
      ...(why ? [{ text: why }] : []),
    ],
  };
}
