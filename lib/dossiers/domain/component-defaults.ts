import { isCommuneClass, type UnitClass } from "@/lib/units/domain/unit-class";
import { isStandardComponent, type ComponentCode } from "@/lib/programmes/domain/plan";
import { PROGRAMME_LABELS, type Programme } from "@/lib/programmes/domain/programme";

/** What the data already says; nobody types it again. */
export interface ComponentFacts {
  readonly unitName: string;
  readonly unitClass: UnitClass;
  readonly placeName: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly planTitle: string;
  readonly headTitle: string | null;
  /** Who receives the dossier. */
  readonly receivingBodyName: string;
  readonly deciderName: string;
  /** Who evaluates; null where the plan has no such step. */
  readonly evaluatorName: string | null;
  readonly total: number;
  readonly met: number;
  readonly notMet: number;
  readonly notApplicable: number;
  /** SHA-256 of the criteria set that the dossier is judged by. */
  readonly criteriaHash: string;
}

/** «UBND xã A» speaks for a commune; another unit speaks in its own name. */
export const issuerOf = ({ unitClass, unitName }: Pick<ComponentFacts, "unitClass" | "unitName">): string =>
  isCommuneClass(unitClass) ? `UBND ${lowerFirst(unitName)}` : unitName;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const countsOf = ({ total, met, notMet, notApplicable }: ComponentFacts): string =>
  [
    `${met}/${total} tiêu chí đạt`,
    ...(notMet > 0 ? [`${notMet} tiêu chí chưa đạt`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} tiêu chí không áp dụng`] : []),
  ].join(", ");

/** Counts only once every row is judged: a half-done number would be signed by mistake. */
const resultsOf = (facts: ComponentFacts): string =>
  facts.met + facts.notMet + facts.notApplicable === facts.total
    ? `: ${countsOf(facts)}`
    : " theo từng tiêu chí";

const titleOf = ({ programme, cycleYear }: ComponentFacts): string =>
  `«${PROGRAMME_LABELS[programme]}» năm ${cycleYear}`;

function numbered(kind: string, facts: ComponentFacts): Readonly<Record<string, string>> {
  return {
    issuer: issuerOf(facts),
    symbol: kind !== "" && isCommuneClass(facts.unitClass) ? `${kind}-UBND` : kind,
    place: documentPlace(facts),
    signerTitle: isCommuneClass(facts.unitClass) ? "Chủ tịch" : (facts.headTitle ?? "Thủ trưởng đơn vị"),
    recipients: `${facts.receivingBodyName}\nLưu: VT`,
  };
}

/** «Phước Thuận»: the commune by its bare name, as documents are dated. */
function documentPlace({ unitClass, unitName, placeName }: ComponentFacts): string {
  const place = isCommuneClass(unitClass) ? unitName : (placeName.split(",")[0] ?? "");
  return (
    place.trim().replace(/^(xã|phường|thị trấn|đặc khu|huyện|thành phố|thị xã|tỉnh)\s+(?=\p{Lu})/iu, "") ||
    unitName
  );
}

/** Texts a component opens with; the officer changes what is not right. */
export function componentDefaults(
  code: ComponentCode,
  facts: ComponentFacts,
): Readonly<Record<string, string>> {
  if (!isStandardComponent(code)) return numbered("", facts);
  switch (code) {
    case "to_trinh":
      return { ...numbered("TTr", facts), content: proposalText(facts) };
    case "bao_cao":
      return numbered("BC", facts);
    case "bien_ban":
      return {
        issuer: facts.evaluatorName ?? issuerOf(facts),
        place: facts.placeName,
        // Nothing is put into the committee's mouth while a criterion is not met.
        conclusion:
          facts.notMet > 0
            ? ""
            : `Cuộc họp thống nhất đề nghị ${facts.deciderName} xét, công nhận ${facts.unitName} ` +
              `đạt danh hiệu ${titleOf(facts)}.`,
      };
    case "tai_lieu_khac":
      return {};
  }
}

const proposalText = (facts: ComponentFacts): string =>
  [
    `Thực hiện ${facts.planTitle}, ${issuerOf(facts)} đã tổ chức thực hiện và tự đánh giá kết quả${resultsOf(facts)}.`,
    `${issuerOf(facts)} đề nghị ${facts.receivingBodyName} xem xét, trình ${facts.deciderName} công nhận ` +
      `${facts.unitName} đạt danh hiệu ${titleOf(facts)}.`,
    "Kèm theo Tờ trình: Báo cáo kết quả, bản tự đánh giá theo từng tiêu chí và minh chứng.",
  ].join("\n");
