import { yearOf, type IsoDate } from "@/lib/core/dates";
import { capital, formatDate, withStop } from "@/lib/core/text";
import { letterhead } from "@/lib/documents/domain/administrative-names";
import {
  heading,
  paragraph,
  paragraphs,
  PLAIN_PAPER,
  type Block,
  type Paper,
} from "@/lib/documents/domain/paper";
import { signatureFor } from "@/lib/documents/domain/signing-capacity";
import {
  LIGHT_LABELS,
  LIGHT_MEANINGS,
  LIGHTS,
  countLights,
  type ReportContent,
} from "@/lib/registrations/domain/progress-report";

/** Whose report it is, and about what. */
export interface ReportFacts {
  readonly unitName: string;
  readonly placeName: string;
  readonly headTitle: string | null;
  readonly planTitle: string;
  readonly receiverName: string;
  readonly period: { readonly label: string };
  readonly isDemo: boolean;
}

/** A version as it was sent. */
export interface SentVersion {
  readonly version: number;
  readonly content: ReportContent;
  readonly contentHash: string;
  readonly sentOn: IsoDate;
  readonly sentBy: string;
  readonly correctionReason: string;
}

/** A report as it was sent, on the page of NĐ 30. */
export function reportPaper(facts: ReportFacts, version: SentVersion): Paper {
  const { unitName, period, receiverName, isDemo } = facts;
  return {
    ...PLAIN_PAPER,
    title: `Báo cáo ${period.label}, ${unitName}`,
    body: letterhead(unitName),
    number: null,
    symbol: "BC",
    place: nameWithoutKind(facts.placeName || unitName) || "………",
    datedOn: version.sentOn,
    year: yearOf(version.sentOn),
    type: "BÁO CÁO",
    subject: `Kết quả thực hiện, khó khăn, vướng mắc ${period.label}`,
    blocks: [{ kind: "addressees", names: [receiverName] }, ...blocksOf(facts, version)],
    signatures: [
      signatureFor({ bodyName: unitName, title: facts.headTitle ?? "Thủ trưởng đơn vị", name: "" }),
    ],
    recipients: [receiverName, "Lưu: VT"],
    footnote:
      `Gửi trên hệ thống ngày ${formatDate(version.sentOn)} bởi ${version.sentBy}. ` +
      `Phiên bản ${version.version}. Mã nội dung (SHA-256): ${version.contentHash}.`,
    demo: isDemo,
  };
}

function blocksOf(
  { planTitle }: ReportFacts,
  { content, version, correctionReason }: SentVersion,
): readonly Block[] {
  const part = (title: string, text: string): readonly Block[] => [
    heading(title),
    ...(text === "" ? [paragraph("Không có.")] : paragraphs(text)),
  ];
  return [
    paragraph(`Thực hiện ${planTitle}, đơn vị báo cáo như sau:`),
    ...(version > 1
      ? [paragraph(`Báo cáo này thay bản đã gửi trước. Lý do: ${withStop(correctionReason)}`)]
      : []),
    ...part("I. Kết quả đã làm", content.done),
    heading("II. Tiến độ theo từng tiêu chí"),
    paragraph(`${lightsInWords(content)}.`),
    {
      kind: "table",
      columns: [
        { title: "Số", share: 1, align: "center" },
        { title: "Tiêu chí", share: 5, align: "left" },
        { title: "Mức", share: 2, align: "center" },
        { title: "Khó khăn, đề xuất", share: 5, align: "left" },
      ],
      rows: content.lines.map(({ number, title, light, note }) => [
        number,
        title,
        light ? `${LIGHT_LABELS[light]}, ${LIGHT_MEANINGS[light]}` : "",
        note,
      ]),
    },
    ...part("III. Khó khăn, vướng mắc", content.difficulties),
    ...part("IV. Đề xuất, kiến nghị", content.proposals),
    ...part("V. Việc sẽ làm kỳ tới", content.next),
  ];
}

/** «Trong 12 tiêu chí: 10 xanh, 1 vàng, 1 đỏ». */
export const lightsInWords = (content: ReportContent): string =>
  `Trong ${content.lines.length} tiêu chí: ${LIGHTS.map(
    (light) => `${countLights(content, light)} ${LIGHT_LABELS[light].toLowerCase()}`,
  ).join(", ")}`;

/** Nghị định 30/2020: the place of issue is the name alone. */
const nameWithoutKind = (place: string): string =>
  capital(place.replace(/^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) /i, ""));
