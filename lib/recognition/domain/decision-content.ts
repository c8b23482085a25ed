import type { IsoDate } from "@/lib/core/dates";
import { formatAdminDate } from "@/lib/core/text";
import type { PlanHeader } from "@/lib/programmes/domain/plan";
import type { ContentUnit } from "@/lib/recognition/domain/content-unit";
import { afterWords, type AfterWords } from "@/lib/recognition/domain/after-content";
import {
  fullBodyName,
  inSentence,
  letterhead,
  paperCount,
  placeOfIssue,
} from "@/lib/documents/domain/administrative-names";
import type { Particulars } from "@/lib/recognition/domain/particulars";
import type { DecisionKind, SignatureBlock } from "@/lib/recognition/domain/signature-block";
import { ATTAINED, BUILT } from "@/lib/recognition/domain/title-words";

/** What the decision rests on, besides the plan. */
export type DecisionBasis =
  | { readonly kind: "meeting" | "written_opinions"; readonly on: IsoDate; readonly bodyName: string }
  | { readonly kind: "appraisal" };

/**
 * What is read and signed: the whole text of the document but number and date, which the clerk adds from the
 * register. JSON-safe; its hash is what the signer confirms.
 */
export interface DecisionContent {
  readonly kind: DecisionKind;
  readonly body: readonly string[];
  readonly symbol: string;
  /** Whose proposal it is; printed in the grounds and the articles. */
  readonly proposerName: string;
  readonly place: string;
  readonly year: number;
  readonly type: string;
  readonly subject: string;
  readonly authority: string;
  readonly grounds: readonly string[];
  readonly resolves: string;
  /** Text of Điều 1, Điều 2, … in order. */
  readonly articles: readonly string[];
  readonly units: readonly ContentUnit[];
  /** True when the units stand in a list after the signature. */
  readonly hasAnnex: boolean;
  readonly annexTitle: string;
  readonly recipients: readonly string[];
  readonly signature: Omit<SignatureBlock, "authority">;
}

export interface ContentFacts {
  readonly kind: DecisionKind;
  readonly plan: PlanHeader;
  readonly deciderName: string;
  readonly tenantName: string;
  readonly symbol: string;
  /** The body whose proposal it is: the appraising one, or the evaluating one where nobody appraises. */
  readonly proposerName: string;
  readonly bases: readonly DecisionBasis[];
  readonly signature: SignatureBlock;
  readonly units: readonly ContentUnit[];
  readonly hasAnnex: boolean;
  readonly today: IsoDate;
  /** Of a paper after recognition: what its drafter added, and what the plan attaches to a lost title. */
  readonly after?: { readonly particulars: Particulars; readonly lossTexts: readonly string[] };
}

/** Writes the document from its facts (NĐ 30/2020, Phụ lục I). Nothing is invented: what the plan leaves blank stays dotted. */
export function composeDecision(facts: ContentFacts): DecisionContent {
  const { kind, deciderName, signature, units, hasAnnex } = facts;
  const { authority, ...block } = signature;
  const { type, resolves, ownGrounds, subject, articles, annexTitle, firstRecipient } = wordsOf(facts);
  const isNotice = kind === "maintenance_notice";
  return {
    kind,
    body: letterhead(deciderName),
    symbol: facts.symbol,
    proposerName: facts.proposerName,
    place: placeOfIssue(deciderName, facts.tenantName),
    year: Number(facts.today.slice(0, 4)),
    type,
    authority: isNotice ? "" : authority,
    grounds: groundsOf(facts, ownGrounds),
    resolves,
    subject,
    articles,
    units,
    hasAnnex,
    annexTitle,
    recipients: [firstRecipient, ...proposerAsRecipient(facts), "Lưu: VT."],
    signature: block,
  };
}

function wordsOf(facts: ContentFacts): AfterWords {
  const { kind, plan, after, units, deciderName, proposerName } = facts;
  if (after) {
    return afterWords({
      ...after,
      programme: plan.programme,
      units,
      deciderName,
      execution: (addressees) => executionArticle(deciderName, proposerName, addressees),
    });
  }
  const words = kind === "list_approval" ? approvalWords(facts) : recognitionWords(facts);
  return {
    ...words,
    type: "QUYẾT ĐỊNH",
    resolves: "QUYẾT ĐỊNH:",
    ownGrounds: [],
    annexTitle: annexTitleOf(kind, plan),
    firstRecipient: "Như Điều 3;",
  };
}

const annexTitleOf = (kind: DecisionKind, { programme, cycleYear }: PlanHeader): string =>
  `Danh sách đơn vị ${kind === "recognition" ? ATTAINED[programme] : BUILT[programme]} năm ${cycleYear} (kèm theo Quyết định)`;

type Words = Pick<DecisionContent, "subject" | "articles">;

function recognitionWords({ plan, proposerName, deciderName, units, hasAnnex }: ContentFacts): Words {
  const attained = `${ATTAINED[plan.programme]} năm ${plan.cycleYear}`;
  const [only] = units;
  const named = only && !hasAnnex ? sentenceName(only) : `${paperCount(units.length)} đơn vị`;
  const withPlace = only && !hasAnnex && only.placeName ? `${named}, ${only.placeName}` : named;
  const listed = hasAnnex ? " (có danh sách kèm theo)" : "";
  const recognised = only && !hasAnnex ? named : "các đơn vị được công nhận";
  return {
    subject: `Về việc công nhận ${named} ${attained}`,
    articles: [
      `Công nhận ${withPlace} ${attained}${listed}.`,
      `${upperFirst(proposerName)} và các cơ quan, đơn vị có liên quan theo chức năng, nhiệm vụ hướng dẫn ${recognised} duy trì các tiêu chí đã đạt.`,
      executionArticle(deciderName, proposerName, recognised),
    ],
  };
}

function approvalWords({ plan, proposerName, deciderName, units }: ContentFacts): Words {
  const purpose = `${BUILT[plan.programme]} năm ${plan.cycleYear}`;
  return {
    subject: `Về việc phê duyệt danh sách đơn vị ${purpose}`,
    articles: [
      `Phê duyệt danh sách ${paperCount(units.length)} đơn vị ${purpose} (có danh sách kèm theo).`,
      `${upperFirst(proposerName)} chủ trì hướng dẫn, theo dõi các đơn vị trong danh sách xây dựng theo Bộ Tiêu chí, thẩm định hồ sơ và báo cáo theo kế hoạch.`,
      executionArticle(deciderName, proposerName, "các đơn vị có tên trong danh sách"),
    ],
  };
}

const executionArticle = (deciderName: string, proposerName: string, units: string): string => {
  const proposer = isSameBody(deciderName, proposerName) ? "" : `${upperFirst(proposerName)}, `;
  const rest = `các cơ quan, đơn vị có liên quan và ${units} chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký./.`;
  return proposer ? `${proposer}${rest}` : upperFirst(rest);
};

const proposerAsRecipient = ({ deciderName, proposerName }: ContentFacts): readonly string[] =>
  isSameBody(deciderName, proposerName) ? [] : [`${upperFirst(proposerName)};`];

const isSameBody = (a: string, b: string): boolean => fullBodyName(a) === fullBodyName(b);

const sentenceName = ({ unitName, unitKind }: ContentUnit): string => inSentence(unitName, unitKind);

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** One ground per line; all end with «;», the last with a full stop. */
function groundsOf(
  { plan, bases, proposerName, deciderName }: ContentFacts,
  ownGrounds: readonly string[],
): readonly string[] {
  const proposal = isSameBody(deciderName, proposerName) ? [] : [`Theo đề nghị của ${proposerName}`];
  const lines = [
    ...plan.legalBases.map((text) => `Căn cứ ${adminDates(text)}`),
    planGround(plan),
    ...bases.flatMap(basisGround),
    ...ownGrounds,
    ...proposal,
  ];
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? "." : ";"}`);
}

function planGround(plan: PlanHeader): string {
  const number = plan.documentNumber ?? "……";
  const dated = plan.documentDate ? formatAdminDate(plan.documentDate) : datedWords(plan.documentDateWords);
  return `Căn cứ Kế hoạch số ${number} ${dated} của ${plan.issuer}`;
}

/** «bản sao chép không có số và ngày» is a note to the reader, not a date. */
const datedWords = (words: string): string => (words.startsWith("ngày") ? words : "ngày ……");

function basisGround(basis: DecisionBasis): readonly string[] {
  switch (basis.kind) {
    case "meeting":
      return [`Căn cứ Biên bản họp xét ${formatAdminDate(basis.on)} của ${basis.bodyName}`];
    case "written_opinions":
      return [
        `Căn cứ Biên bản tổng hợp ý kiến bằng văn bản ${formatAdminDate(basis.on)} của ${basis.bodyName}`,
      ];
    case "appraisal":
      return [];
  }
}

/** Dates inside a citation in the form of NĐ 30: «ngày 19/5/2025» as «ngày 19 tháng 5 năm 2025». */
const adminDates = (text: string): string =>
  text.replace(/ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/g, (_, day: string, month: string, year: string) =>
    formatAdminDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`),
  );
