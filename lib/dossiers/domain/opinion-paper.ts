import { yearOf, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import { letterhead, parentBody, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import { paragraph, paragraphs, PLAIN_PAPER, type Block, type Paper } from "@/lib/documents/domain/paper";
import { countOpinions, OPINION_STATE_LABELS, POSITION_LABELS } from "@/lib/dossiers/domain/opinion";
import { countWords, criteriaWords, type OpinionFacts } from "@/lib/dossiers/domain/opinion-words";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";

interface Case {
  readonly unitName: string;
  readonly programme: string;
  readonly cycleYear: number;
}

interface Tenant {
  readonly name: string;
  readonly shortName: string;
  readonly isDemo: boolean;
}

const programmeWords = (programme: string): string => {
  const known = PROGRAMMES.find((one) => one === programme);
  return known ? `«${PROGRAMME_LABELS[known]}»` : programme;
};

const caseWords = ({ unitName, programme, cycleYear }: Case): string =>
  `hồ sơ đề nghị công nhận ${programmeWords(programme)} năm ${cycleYear} của ${unitName}`;

/** What a body is asked where the plan names it and nobody wrote a question. */
export const opinionQuestion = (dossier: Case): string => `Đề nghị cho ý kiến về ${caseWords(dossier)}.`;

export interface OpinionLetterFacts extends Case {
  readonly dossierCode: string;
  readonly bodyName: string;
  readonly askingBodyName: string;
  readonly askedByName: string;
  readonly askedByTitle: string;
  readonly question: string;
  readonly criteria: readonly { readonly number: string; readonly title: string }[];
  readonly clause: string;
  readonly submission: number;
  readonly askedOn: IsoDate;
  readonly dueOn: IsoDate;
}

/** Công văn lấy ý kiến: who is asked what about which dossier, until when, and what silence means. */
export function opinionLetter(facts: OpinionLetterFacts, tenant: Tenant): Paper {
  const { askingBodyName, bodyName, dossierCode, askedOn, dueOn, clause } = facts;
  const by = clause ? ` theo ${clause} của kế hoạch` : "";
  return {
    ...PLAIN_PAPER,
    title: `Công văn lấy ý kiến ${bodyName} về hồ sơ ${dossierCode}`,
    parentBody: parentBody(askingBodyName, tenant.name),
    body: letterhead(askingBodyName),
    number: null,
    symbol: "CV",
    place: placeOfIssue(askingBodyName, tenant.shortName),
    datedOn: askedOn,
    year: yearOf(askedOn),
    type: "",
    subject: `V/v lấy ý kiến về hồ sơ của ${facts.unitName}`,
    blocks: [
      { kind: "addressees", names: [bodyName] },
      paragraph(
        `${askingBodyName} đang thẩm định ${caseWords(facts)} (hồ sơ ${dossierCode}, lần gửi ${facts.submission}) và lấy ý kiến phối hợp của ${bodyName}${by} về nội dung sau:`,
      ),
      ...paragraphs(facts.question),
      ...criteriaBlocks(facts),
      paragraph(
        `Đề nghị ${bodyName} trả lời đồng ý, không đồng ý hoặc ý kiến khác, chậm nhất hết ngày ${formatDate(dueOn)}. Quá ngày này mà không có ý kiến thì hồ sơ ghi «không trả lời»; không trả lời không được tính là đồng ý.`,
      ),
    ],
    signatures: [
      { capacity: [], post: "NGƯỜI LẤY Ý KIẾN", name: facts.askedByName, note: [facts.askedByTitle] },
    ],
    recipients: ["Như trên;", "Lưu: hồ sơ."],
    demo: tenant.isDemo,
  };
}

const criteriaBlocks = ({ criteria }: Pick<OpinionLetterFacts, "criteria">): readonly Block[] =>
  criteria.length === 0
    ? []
    : [
        paragraph("Các tiêu chí cần cho ý kiến:"),
        ...criteria.map(({ number, title }) => paragraph(`- Tiêu chí ${number}: ${title};`)),
      ];

export interface OpinionSummaryFacts extends Case {
  readonly code: string;
  readonly bodyName: string;
  readonly submission: number;
  readonly today: IsoDate;
  readonly opinions: readonly (OpinionFacts & { readonly closedOn: IsoDate | null })[];
  readonly readerName: string;
}

/** Tổng hợp ý kiến: each asked body with what it says; silence and lateness stand there as what they are. */
export function opinionSummary(facts: OpinionSummaryFacts, tenant: Tenant): Paper {
  const { bodyName, code, opinions, today, submission } = facts;
  return {
    ...PLAIN_PAPER,
    title: `Tổng hợp ý kiến phối hợp hồ sơ ${code}`,
    parentBody: parentBody(bodyName, tenant.name),
    body: letterhead(bodyName),
    number: null,
    symbol: "THYK",
    place: placeOfIssue(bodyName, tenant.shortName),
    datedOn: null,
    year: yearOf(today),
    type: "BẢNG TỔNG HỢP Ý KIẾN PHỐI HỢP",
    subject: `Về ${caseWords(facts)}`,
    blocks: [
      paragraph(
        `${bodyName} đã lấy ý kiến ${opinions.length} cơ quan về hồ sơ ${code}: ${countWords(countOpinions(opinions, today))}. Không trả lời không được tính là đồng ý.`,
      ),
      {
        kind: "table",
        columns: [
          { title: "Cơ quan", share: 3, align: "left" },
          { title: "Ngày hỏi, hạn", share: 1.7, align: "center" },
          { title: "Ý kiến", share: 1.8, align: "center" },
          { title: "Nội dung", share: 4.5, align: "left" },
        ],
        rows: opinions.map((asked) => [
          asked.bodyName,
          `${formatDate(asked.askedOn)}; ${formatDate(asked.dueOn)}`,
          positionCell(asked),
          detailCell(asked, submission),
        ]),
      },
    ],
    signatures: [{ capacity: [], post: "NGƯỜI TỔNG HỢP", name: facts.readerName, note: [] }],
    recipients: ["Lưu: hồ sơ."],
    demo: tenant.isDemo,
  };
}

const positionCell = ({ opinion, state }: OpinionFacts): string =>
  opinion
    ? `${POSITION_LABELS[opinion.position]}${opinion.late ? " (muộn)" : ""}`
    : OPINION_STATE_LABELS[state];

/** What it says of which criteria, when; the position stands beside it. */
function detailCell({ opinion, closingNote }: OpinionFacts, submission: number): string {
  if (!opinion) return closingNote ? `Lý do không chờ: ${closingNote}` : "";
  const about = [
    `Trả lời ngày ${formatDate(opinion.givenOn)}`,
    ...(opinion.submission === submission ? [] : [`về lần gửi ${opinion.submission}`]),
    ...(opinion.criteria.length > 0 ? [`về ${criteriaWords(opinion.criteria)}`] : []),
  ];
  return `${about.join(", ")}${opinion.text ? `: ${opinion.text}` : ""}`;
}
