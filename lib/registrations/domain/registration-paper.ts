import { yearOf, type IsoDate } from "@/lib/core/dates";
import { letterhead } from "@/lib/documents/domain/administrative-names";
import { paragraphs, PLAIN_PAPER, type Paper } from "@/lib/documents/domain/paper";
import { signatureFor } from "@/lib/documents/domain/signing-capacity";
import type { Programme } from "@/lib/programmes/domain/programme";
import { headingOf } from "@/lib/registrations/domain/paper-templates";
import { templateOf, type StoredPaper } from "@/lib/registrations/domain/papers";

/** A paper of a registration with what is stored of it. */
export interface RegistrationPaperFacts {
  readonly unitName: string;
  readonly placeName: string;
  readonly cycleYear: number;
  readonly programme: Programme;
  readonly receivingBodyName: string;
  readonly isDemo: boolean;
  readonly paper: { readonly paper: { readonly code: string }; readonly stored: StoredPaper | null };
}

/** Bản đăng ký or kế hoạch on the page of NĐ 30; null for a paper that is not written from a template. */
export function registrationPaper(view: RegistrationPaperFacts, today: IsoDate): Paper | null {
  const { paper, stored } = view.paper;
  const template = templateOf(paper.code);
  const text = stored?.text;
  if (!template || !text || stored.source !== "template") return null;
  const { type, subject, symbol: usual } = headingOf(template, view);
  const [number = null, symbol = usual] = stored.documentNumber?.split("/") ?? [];
  return {
    ...PLAIN_PAPER,
    title: `${type.slice(0, 1)}${type.slice(1).toLocaleLowerCase("vi")}, ${view.unitName}`,
    body: letterhead(view.unitName),
    number,
    symbol,
    place: nameWithoutKind(view.placeName) || "………",
    datedOn: stored.documentDate,
    year: yearOf(today),
    type,
    subject,
    blocks: paragraphs(text.content),
    signatures: [signatureFor({ bodyName: view.unitName, title: text.signerTitle, name: text.signerName })],
    recipients: [view.receivingBodyName, "Lưu: VT"],
    demo: view.isDemo,
  };
}

/** Nghị định 30/2020: the place of issue is the name alone, «Lộc Thọ». */
const nameWithoutKind = (place: string): string =>
  place.replace(/^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) /i, "");
