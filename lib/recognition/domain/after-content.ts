import { formatAdminDate } from "@/lib/core/text";
import type { Programme } from "@/lib/programmes/domain/programme";
import { inSentence, paperCount } from "@/lib/documents/domain/administrative-names";
import type { ContentUnit } from "@/lib/recognition/domain/content-unit";
import type { EarlierPaper, Particulars } from "@/lib/recognition/domain/particulars";
import { ATTAINED, KEPT } from "@/lib/recognition/domain/title-words";

export interface AfterFacts {
  readonly particulars: Particulars;
  readonly programme: Programme;
  /** Units as they are named today: those of the annex, or the one that a replacement recognises again. */
  readonly units: readonly ContentUnit[];
  readonly deciderName: string;
  /** «Công an tỉnh, …, xã Yên Phong chịu trách nhiệm thi hành …», as every decision ends. */
  readonly execution: (addressees: string) => string;
  /** What the plan attaches to a title that is not kept, with its clause. */
  readonly lossTexts: readonly string[];
}

export interface AfterWords {
  readonly type: string;
  readonly subject: string;
  readonly resolves: string;
  /** «Căn cứ …» of the paper's own, after those of the plan. */
  readonly ownGrounds: readonly string[];
  readonly articles: readonly string[];
  readonly annexTitle: string;
  readonly firstRecipient: string;
}

/** The words of the papers that come after a recognition. The earlier paper is named as it was issued, never rewritten. */
export function afterWords(facts: AfterFacts): AfterWords {
  const { particulars } = facts;
  switch (particulars.kind) {
    case "maintenance_notice":
      return noticeWords(facts, particulars);
    case "revocation":
      return revocationWords(facts, particulars);
    case "correction":
      return correctionWords(facts, particulars);
    case "replacement":
      return replacementWords(facts, particulars);
  }
}

type Of<Kind extends Particulars["kind"]> = Extract<Particulars, { kind: Kind }>;

const DECISION = {
  type: "QUYẾT ĐỊNH",
  resolves: "QUYẾT ĐỊNH:",
  annexTitle: "",
  firstRecipient: "Như Điều 3;",
} as const;

/** Bắc Ninh II.5, III.1.2: the list of units that keep the title; those that don't are named in the text. */
function noticeWords(
  { programme, units, deciderName }: AfterFacts,
  { year, dropped }: Of<"maintenance_notice">,
): AfterWords {
  const kept = `${KEPT[programme]} năm ${year}`;
  const list =
    units.length > 0
      ? `Qua rà soát, đánh giá các đơn vị đã được công nhận các năm trước, ${paperCount(units.length)} đơn vị ${kept} (có danh sách kèm theo).`
      : `Qua rà soát, đánh giá các đơn vị đã được công nhận các năm trước, không có đơn vị nào ${kept}.`;
  const lost =
    dropped.length > 0
      ? [
          `${paperCount(dropped.length)} đơn vị không còn ${KEPT[programme]}, không có tên trong danh sách năm ${year}: ${dropped.join("; ")}.`,
        ]
      : [];
  return {
    type: "THÔNG BÁO",
    subject: `Danh sách đơn vị ${kept}`,
    resolves: `${deciderName} thông báo như sau:`,
    ownGrounds: [],
    articles: [
      list,
      ...lost,
      "Các đơn vị có tên trong danh sách tiếp tục giữ vững các tiêu chí; các cơ quan, đơn vị có liên quan theo chức năng, nhiệm vụ theo dõi, hướng dẫn./.",
    ],
    annexTitle: `Danh sách đơn vị ${kept} (kèm theo Thông báo)`,
    firstRecipient: "Các đơn vị có tên trong Thông báo;",
  };
}

function revocationWords(
  { programme, execution, lossTexts }: AfterFacts,
  { earlier, ground, reason, criteriaLost }: Of<"revocation">,
): AfterWords {
  const named = nameOf(earlier);
  const attained = attainedOf(programme, earlier);
  const consequences = criteriaLost && lossTexts.length > 0 ? ` ${lossTexts.join(" ")}` : "";
  return {
    ...DECISION,
    subject: `Về việc thu hồi kết quả công nhận ${named} ${attained}`,
    ownGrounds: [`Căn cứ ${ground}`, `Căn cứ ${paperOf(earlier)}`],
    articles: [
      `Thu hồi kết quả công nhận ${withPlace(earlier)} ${attained} tại ${paperOf(earlier)}. Lý do: ${sentence(reason)}`,
      `${capital(named)} không sử dụng kết quả công nhận nêu tại Điều 1 kể từ ngày Quyết định này có hiệu lực.${consequences}`,
      execution(named),
    ],
  };
}

function correctionWords(
  { execution }: AfterFacts,
  { earlier, printed, corrected, reason }: Of<"correction">,
): AfterWords {
  return {
    ...DECISION,
    subject: `Về việc đính chính ${paperOf(earlier)}`,
    ownGrounds: [`Căn cứ ${paperOf(earlier)}`],
    articles: [
      `Đính chính ${paperOf(earlier)} phần công nhận ${withPlace(earlier)}: nội dung đã ghi “${printed}” nay ghi đúng là “${corrected}”. Lý do: ${sentence(reason)}`,
      `Các nội dung khác của ${paperOf(earlier)} giữ nguyên.`,
      execution(nameOf(earlier)),
    ],
  };
}

function replacementWords(
  { programme, execution, units }: AfterFacts,
  { earlier, reason }: Of<"replacement">,
): AfterWords {
  const unit = units[0] ?? earlier;
  const named = nameOf(unit);
  const attained = attainedOf(programme, earlier);
  return {
    ...DECISION,
    subject: `Về việc công nhận ${named} ${attained}, thay thế ${paperOf(earlier)}`,
    ownGrounds: [`Căn cứ ${paperOf(earlier)}`],
    articles: [
      `Công nhận ${withPlace(unit)} ${attained}.`,
      `Quyết định này thay thế ${paperOf(earlier)} đối với ${named}. Lý do: ${sentence(reason)}`,
      execution(named),
    ],
  };
}

type Named = Pick<EarlierPaper, "unitName" | "unitKind" | "placeName">;

const nameOf = ({ unitName, unitKind }: Named): string => inSentence(unitName, unitKind);

const withPlace = (unit: Named): string =>
  unit.placeName ? `${nameOf(unit)}, ${unit.placeName},` : nameOf(unit);

const attainedOf = (programme: Programme, { cycleYear }: EarlierPaper): string =>
  `${ATTAINED[programme]} năm ${cycleYear}`;

/** «Quyết định số 3187/QĐ-UBND ngày 24 tháng 12 năm 2025 của UBND tỉnh Bắc Ninh», with the names of its day. */
const paperOf = ({ number, decidedOn, deciderName }: EarlierPaper): string =>
  `Quyết định số ${number} ${formatAdminDate(decidedOn)} của ${deciderName}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
