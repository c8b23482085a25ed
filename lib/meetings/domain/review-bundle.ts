import { yearOf, type IsoDate } from "@/lib/core/dates";
import { formatAdminDate } from "@/lib/core/text";
import { letterhead, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import type { BundlePart, PaperBundle } from "@/lib/documents/domain/bundle";
import { paragraph, PLAIN_PAPER, type Paper } from "@/lib/documents/domain/paper";
import type { MeetingMode } from "@/lib/meetings/domain/meeting";

/** A dossier of the agenda with the papers that the reader may see. */
export interface BundledDossier {
  readonly code: string;
  readonly unitName: string;
  readonly attention: string | null;
  /** «Đề nghị công nhận»; empty where the reader does not see the sheet. */
  readonly proposal: string;
  readonly papers: readonly Paper[];
  /** What is not bound in: a signed copy as a file, a paper that is not there, the reader's own dossier. */
  readonly left: readonly string[];
}

export interface ReviewFacts {
  readonly title: string;
  readonly mode: MeetingMode;
  readonly bodyName: string;
  readonly heldOn: IsoDate | null;
  readonly heldAt: string | null;
  readonly place: string | null;
  readonly opinionsDueOn: IsoDate | null;
  readonly chairName: string;
  readonly secretaryName: string;
  readonly today: IsoDate;
}

interface Tenant {
  readonly shortName: string;
  readonly isDemo: boolean;
}

/** So many dossiers are bound into one file; a longer review has several. */
export const BOUND_AT_ONCE = 50;

/** Where each file of a review of so many dossiers begins, and what it holds: «1–50», «51–63». */
export const filesOf = (dossiers: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(dossiers / BOUND_AT_ONCE) }, (_, index) => ({
    from: index * BOUND_AT_ONCE + 1,
    to: Math.min((index + 1) * BOUND_AT_ONCE, dossiers),
  }));

/** Tài liệu cuộc xét: the agenda with its pages, then each dossier in the order of the review, numbered from `from`. */
export const reviewBundle = (
  facts: ReviewFacts,
  { dossiers, from }: { readonly dossiers: readonly BundledDossier[]; readonly from: number },
  tenant: Tenant,
): PaperBundle => ({
  front: agendaPaper(facts, { from, to: from + dossiers.length - 1 }, tenant),
  columns: [
    { title: "TT", share: 1, align: "center" },
    { title: "Đơn vị", share: 5, align: "left" },
    { title: "Hồ sơ", share: 2.6, align: "left" },
    { title: "Đề xuất, điểm cần xem kỹ", share: 5, align: "left" },
  ],
  linked: 1,
  parts: dossiers.map((dossier, index) => partOf(dossier, from + index)),
});

const partOf = (
  { code, unitName, attention, proposal, papers, left }: BundledDossier,
  number: number,
): BundlePart => ({
  name: `${number}. ${unitName} (${code})`,
  lines: [...(attention ? [`Cần xem kỹ: ${attention}`] : []), ...left],
  row: [
    String(number),
    unitName,
    code,
    [proposal, attention].filter((said) => said !== null && said !== "").join(". "),
  ],
  papers,
});

function agendaPaper(
  facts: ReviewFacts,
  { from, to }: { readonly from: number; readonly to: number },
  tenant: Tenant,
): Paper {
  const { bodyName, title, chairName, secretaryName } = facts;
  const isMeeting = facts.mode === "meeting";
  return {
    ...PLAIN_PAPER,
    title: bundleTitle(facts),
    body: letterhead(bodyName),
    number: null,
    symbol: null,
    place: placeOfIssue(bodyName, tenant.shortName),
    datedOn: null,
    year: yearOf(facts.heldOn ?? facts.opinionsDueOn ?? facts.today),
    type: isMeeting ? "CHƯƠNG TRÌNH VÀ TÀI LIỆU HỌP XÉT" : "TÀI LIỆU LẤY Ý KIẾN BẰNG VĂN BẢN",
    subject: title,
    blocks: [
      paragraph(whenWords(facts)),
      ...(facts.place ? [paragraph(`Địa điểm: ${facts.place}.`)] : []),
      paragraph(`Chủ trì: ${chairName}. Thư ký: ${secretaryName}.`),
      paragraph(`Hồ sơ ${from} đến ${to} của cuộc xét, theo thứ tự xét:`),
    ],
    signatures: [],
    demo: tenant.isDemo,
  };
}

function whenWords({ mode, heldOn, heldAt, opinionsDueOn }: ReviewFacts): string {
  if (mode === "written_opinions") {
    return `Hạn cho ý kiến: ${opinionsDueOn ? `hết ${formatAdminDate(opinionsDueOn)}` : "……"}.`;
  }
  return `Thời gian: ${heldAt ? `${heldAt}, ` : ""}${heldOn ? formatAdminDate(heldOn) : "……"}.`;
}

/** «Tài liệu cuộc xét: …», of the file and for screen readers. */
export const bundleTitle = ({ title }: Pick<ReviewFacts, "title">): string => `Tài liệu cuộc xét: ${title}`;

/** «Tài liệu cuộc xét - Họp xét đợt 1.pdf»: letters, digits and spaces, as files on any system may be called. */
export const bundleFileName = ({ title }: Pick<ReviewFacts, "title">, from: number): string =>
  `Tài liệu cuộc xét - ${title
    .replace(/\//g, "-")
    .replace(/[^\p{L}\p{N} .,()-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 100)}${from > 1 ? ` (từ hồ sơ ${from})` : ""}.pdf`;
