import { capacityOf } from "@/lib/recognition/domain/signature-block";
import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import { fullBodyName } from "@/lib/documents/domain/administrative-names";
import type { Block, Paper, PaperAnnex, PaperVerification } from "@/lib/documents/domain/paper";
import {
  INTERNAL_CONFIRMATION,
  SIGNATURE_IN_FILE,
  type SigningMethod,
} from "@/lib/recognition/domain/confirmation";
import type { ContentUnit } from "@/lib/recognition/domain/content-unit";
import type { DecisionContent } from "@/lib/recognition/domain/decision-content";
import { paperNumber } from "@/lib/recognition/domain/document-number";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/** A decision as it stands: its frozen content, and what happened to it since. */
export interface DecisionPaperFacts {
  readonly content: DecisionContent;
  readonly number: string | null;
  readonly decidedOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
  /** How it was signed; null until then. */
  readonly method: SigningMethod | null;
  readonly signerTitle: string;
  readonly deciderName: string;
  readonly isDemo: boolean;
  /** Address behind the QR code; null without a code of its own. */
  readonly verifyUrl: string | null;
}

/** The decision on the page of NĐ 30. Number and day stay blank until the clerk gives them; no signature is drawn. */
export function decisionPaper(facts: DecisionPaperFacts): Paper {
  const { content, number, decidedOn } = facts;
  return {
    title: `${isNotice(content) ? "Thông báo" : "Quyết định"} ${lowerFirst(content.subject)}`,
    parentBody: [],
    body: content.body,
    number: number && paperNumber(number),
    symbol: content.symbol,
    place: content.place,
    datedOn: decidedOn,
    year: content.year,
    type: content.type,
    subject: content.subject,
    authority: content.authority || null,
    grounds: content.grounds,
    resolves: content.resolves,
    blocks: content.articles.map((text, index) => article(text, numberOf(content, index))),
    signatures: [
      {
        capacity: capacityOf(content.signature),
        post: content.signature.post,
        name: content.signature.name,
        note: confirmationNote(facts),
      },
    ],
    recipients: content.recipients,
    annex: content.hasAnnex ? annexOf(facts) : null,
    verification: verificationOf(facts),
    footnote: null,
    // Filled in after the signature; a confirmed one is drawn again with its number.
    fillIn: number === null,
    demo: facts.isDemo,
  };
}

/** Who confirmed when, and that it is no digital signature; a digital one is in the file, where the page sends for it. */
export const confirmationNote = ({
  signedOn,
  method,
  signerTitle,
}: Pick<DecisionPaperFacts, "signedOn" | "method" | "signerTitle">): readonly string[] =>
  signedOn && method === "internal"
    ? [`${signerTitle} xác nhận ngày ${formatDate(signedOn)}`, INTERNAL_CONFIRMATION]
    : [SIGNATURE_IN_FILE];

const isNotice = ({ kind }: DecisionContent): boolean => kind === "maintenance_notice";

/** A decision has articles, a notice numbered points. */
const numberOf = (content: DecisionContent, index: number): string =>
  isNotice(content) ? `${index + 1}.` : `Điều ${index + 1}.`;

const article = (text: string, number: string): Block => ({
  kind: "paragraph",
  runs: [{ text: number, bold: true }, { text: ` ${text}` }],
});

function verificationOf({ content, verifyUrl }: DecisionPaperFacts): PaperVerification | null {
  const code = content.units[0]?.verificationCode;
  return code && verifyUrl && !content.hasAnnex ? { code, url: verifyUrl } : null;
}

function annexOf({ content, deciderName }: DecisionPaperFacts): PaperAnnex {
  const hasCodes = content.units.some(({ verificationCode }) => verificationCode !== null);
  const hasNotes = content.units.some(({ note }) => note !== undefined);
  return {
    issuerName: issuerOf(content, deciderName),
    title: content.annexTitle.replace(/ \(kèm theo (Quyết định|Thông báo)\)/, ""),
    blocks: [
      {
        kind: "table",
        columns: [
          { title: "STT", share: 1, align: "center" },
          { title: "Đơn vị", share: 5, align: "left" },
          { title: "Loại hình", share: 3, align: "left" },
          ...(hasCodes ? [{ title: "Mã xác thực", share: 3.4, align: "center" as const }] : []),
          ...(hasNotes ? [{ title: "Quyết định công nhận", share: 4, align: "left" as const }] : []),
        ],
        rows: content.units.map((unit, index) => [
          String(index + 1),
          unit.placeName ? `${unit.unitName}, ${unit.placeName}` : unit.unitName,
          kindLabel(unit),
          ...(hasCodes ? [unit.verificationCode ?? ""] : []),
          ...(hasNotes ? [unit.note ?? ""] : []),
        ]),
      },
    ],
  };
}

/** The chairman decides in his own authority, a committee as a body: as above the grounds. */
const issuerOf = ({ authority }: DecisionContent, deciderName: string): string =>
  authority.startsWith("CHỦ TỊCH ") ? `Chủ tịch ${fullBodyName(deciderName)}` : fullBodyName(deciderName);

/** «Xã», «Doanh nghiệp», with a capital. */
function kindLabel({ unitKind }: Pick<ContentUnit, "unitKind">): string {
  const known = UNIT_CLASSES.find((one) => one === unitKind);
  const label = known ? UNIT_CLASS_LABELS[known] : unitKind;
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
