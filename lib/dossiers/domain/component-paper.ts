import { yearOf, type IsoDate } from "@/lib/core/dates";
import { formatAdminDate, formatNumber } from "@/lib/core/text";
import { letterhead } from "@/lib/documents/domain/administrative-names";
import {
  heading,
  linesOf,
  paragraph,
  paragraphs,
  PLAIN_PAPER,
  type Block,
  type Paper,
} from "@/lib/documents/domain/paper";
import { signatureFor } from "@/lib/documents/domain/signing-capacity";
import type { ComponentFacts } from "@/lib/dossiers/domain/component-defaults";
import { isStandardComponent, type ComponentCode } from "@/lib/programmes/domain/plan";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";

/** A component as it is saved now, with what the dossier says for it. */
export interface ComponentPaperFacts {
  readonly code: ComponentCode;
  readonly title: string;
  readonly date: IsoDate | "";
  readonly values: Readonly<Record<string, string>>;
  readonly facts: ComponentFacts;
  readonly results: readonly {
    readonly number: string;
    readonly title: string;
    readonly result: string;
    readonly explanation: string;
  }[];
  readonly today: IsoDate;
}

/** Tờ trình, báo cáo, biên bản or a letter of the plan's own on the page of NĐ 30; null for what is only ever uploaded. */
export function componentPaper(view: ComponentPaperFacts, demo: boolean): Paper | null {
  if (!isStandardComponent(view.code)) {
    return letter(view, demo, {
      type: view.title.toLocaleUpperCase("vi"),
      subject: `${view.facts.unitName}, danh hiệu ${titleOf(view)}`,
      blocks: paragraphs(view.values["content"] ?? ""),
    });
  }
  switch (view.code) {
    case "to_trinh":
      return letter(view, demo, {
        type: "TỜ TRÌNH",
        subject: `Đề nghị xét, công nhận ${view.facts.unitName} đạt danh hiệu ${titleOf(view)}`,
        blocks: [
          { kind: "addressees", names: [view.facts.receivingBodyName] },
          ...paragraphs(view.values["content"] ?? ""),
        ],
      });
    case "bao_cao":
      return letter(view, demo, {
        type: "BÁO CÁO",
        subject: `Kết quả thực hiện các tiêu chí của danh hiệu ${titleOf(view)}`,
        blocks: reportBlocks(view),
      });
    case "bien_ban":
      return minutes(view, demo);
    case "tai_lieu_khac":
      return null;
  }
}

const titleOf = ({ facts }: ComponentPaperFacts): string =>
  `«${PROGRAMME_LABELS[facts.programme]}» năm ${facts.cycleYear}`;

function common({ title, facts, date, today, values }: ComponentPaperFacts, demo: boolean) {
  return {
    ...PLAIN_PAPER,
    title: `${title}, ${facts.unitName}`,
    body: letterhead(values["issuer"] ?? ""),
    place: values["place"] ?? "",
    datedOn: date === "" ? null : date,
    year: yearOf(today),
    demo,
  } as const;
}

function letter(
  view: ComponentPaperFacts,
  demo: boolean,
  own: Pick<Paper, "type" | "subject" | "blocks">,
): Paper {
  const value = (name: string): string => view.values[name] ?? "";
  return {
    ...common(view, demo),
    ...own,
    number: value("number") === "" ? null : value("number"),
    symbol: value("symbol"),
    signatures: [
      signatureFor({ bodyName: value("issuer"), title: value("signerTitle"), name: value("signerName") }),
    ],
    recipients: linesOf(value("recipients")),
  };
}

/** The report compiles the self-assessment; the officer writes four parts. */
function reportBlocks({ values, results, facts }: ComponentPaperFacts): readonly Block[] {
  const part = (name: string, title: string): readonly Block[] => [
    heading(title),
    ...paragraphs(values[name] ?? "…"),
  ];
  return [
    ...part("highlights", "I. Kết quả nổi bật"),
    heading("II. Kết quả theo từng tiêu chí"),
    paragraph(
      `${facts.unitName} tự đánh giá ${facts.total} tiêu chí: ${formatNumber(facts.met)} đạt, ` +
        `${formatNumber(facts.notMet)} chưa đạt, ${formatNumber(facts.notApplicable)} không áp dụng.`,
    ),
    {
      kind: "table",
      columns: [
        { title: "Số", share: 1, align: "center" },
        { title: "Tiêu chí", share: 5, align: "left" },
        { title: "Kết quả", share: 2, align: "center" },
        { title: "Diễn giải", share: 5, align: "left" },
      ],
      rows: results.map(({ number, title, result, explanation }) => [number, title, result, explanation]),
    },
    paragraph(`Mã nội dung của bộ tiêu chí áp dụng (SHA-256): ${facts.criteriaHash}.`),
    ...part("shortcomings", "III. Tồn tại, hạn chế"),
    ...part("causes", "IV. Nguyên nhân"),
    ...part("proposals", "V. Kiến nghị"),
  ];
}

function minutes(view: ComponentPaperFacts, demo: boolean): Paper {
  const { values, date, facts } = view;
  const shown = (name: string): string => (values[name] ?? "") || "…";
  const when = date === "" ? "ngày … tháng … năm …" : formatAdminDate(date);
  return {
    ...common(view, demo),
    number: null,
    symbol: "BB",
    type: "BIÊN BẢN",
    subject: `Họp xét, đề nghị công nhận ${facts.unitName} đạt danh hiệu ${titleOf(view)}`,
    blocks: [
      paragraph(
        `Hồi ${shown("time")} ${when}, tại ${shown("place")}, ${values["issuer"] ?? ""} họp xét hồ sơ của ${facts.unitName}.`,
      ),
      heading("I. Thành phần"),
      paragraph(`Chủ trì: ${shown("chair")}.`),
      paragraph(`Thư ký: ${shown("secretary")}.`),
      ...linesOf(values["attendees"] ?? "").map((line) => paragraph(`- ${line}`)),
      heading("II. Nội dung"),
      paragraph(`Đơn vị tự đánh giá ${facts.met}/${facts.total} tiêu chí đạt.`),
      ...paragraphs(shown("opinions")),
      heading("III. Biểu quyết"),
      paragraph(
        `Số có mặt ${shown("present")}; đồng ý đề nghị công nhận ${shown("agreed")}; không đồng ý ${shown("disagreed")}.`,
      ),
      heading("IV. Kết luận"),
      ...paragraphs(shown("conclusion")),
    ],
    signatures: [
      { capacity: [], post: "THƯ KÝ", name: nameIn(values["secretary"] ?? ""), note: [] },
      { capacity: [], post: "CHỦ TRÌ", name: nameIn(values["chair"] ?? ""), note: [] },
    ],
  };
}

/** «Chủ tịch UBND xã, Nguyễn Văn A»: the name stands after the last comma. */
const nameIn = (text: string): string => text.split(",").at(-1)?.trim() ?? "";
