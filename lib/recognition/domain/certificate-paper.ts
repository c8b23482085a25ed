import { capacityOf } from "@/lib/recognition/domain/signature-block";
import { capital, formatAdminDate } from "@/lib/core/text";
import { fullBodyName, inSentence } from "@/lib/documents/domain/administrative-names";
import { PLAIN_PAPER, type Block, type Paper, type Run } from "@/lib/documents/domain/paper";
import { confirmationNote, type DecisionPaperFacts } from "@/lib/recognition/domain/decision-paper";
import { formatDocumentNumber } from "@/lib/recognition/domain/document-number";

interface CertificateFacts extends Omit<DecisionPaperFacts, "verifyUrl"> {
  /** Which unit of the decision, from 1. */
  readonly position: number;
  readonly verifyUrlOf: (code: string) => string;
}

/**
 * Giấy công nhận of one unit, from the issued decision that recognises it; null before it is issued, for an approval
 * of a list, and for a unit the decision does not have. No source gives its form: it says what the decision says.
 */
export function certificatePaper(facts: CertificateFacts): Paper | null {
  const { content, number, decidedOn, position } = facts;
  const unit = content.units[position - 1];
  if (content.kind !== "recognition" || !number || !decidedOn || !unit) return null;
  const { unitName, unitKind, placeName, verificationCode } = unit;
  const attained = attainedWords(content.subject);
  return {
    ...PLAIN_PAPER,
    title: `Giấy công nhận ${inSentence(unitName, unitKind)}`,
    body: content.body,
    number: null,
    symbol: null,
    place: content.place,
    datedOn: decidedOn,
    year: content.year,
    type: "GIẤY CÔNG NHẬN",
    subject: capital(attained),
    authority: content.authority,
    blocks: [
      centred([{ text: "CÔNG NHẬN", bold: true }]),
      centred([{ text: unitName, bold: true }]),
      ...(placeName ? [centred([{ text: placeName }])] : []),
      centred([{ text: attained }]),
      centred([
        {
          text: `(Theo Quyết định số ${formatDocumentNumber(number, content.symbol)} ${formatAdminDate(decidedOn)} của ${issuer(facts)})`,
          italic: true,
        },
      ]),
    ],
    signatures: [
      {
        capacity: capacityOf(content.signature),
        post: content.signature.post,
        name: content.signature.name,
        // What was signed is the decision; this paper is made from it.
        note: facts.method === "internal" ? confirmationNote(facts) : [],
      },
    ],
    verification: verificationCode
      ? { code: verificationCode, url: facts.verifyUrlOf(verificationCode) }
      : null,
    demo: facts.isDemo,
  };
}

const centred = (runs: readonly Run[]): Block => ({ kind: "centred", runs });

const issuer = ({ content, deciderName }: CertificateFacts): string =>
  content.authority.startsWith("CHỦ TỊCH ")
    ? `Chủ tịch ${fullBodyName(deciderName)}`
    : fullBodyName(deciderName);

/** «đạt tiêu chuẩn “…” năm 2025»: what the subject of the decision says was attained. */
const attainedWords = (subject: string): string =>
  /(đạt tiêu chuẩn|đạt điển hình|được phân loại)\s.+$/u.exec(subject)?.[0] ?? subject;
