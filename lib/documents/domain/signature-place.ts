import {
  appendRevision,
  objectIn,
  pagesOf,
  pdfText,
  readStructure,
  referenceIn,
  withEntry,
} from "@/lib/documents/domain/pdf-revision";

/** What the signature is bound to, written inside what is signed. */
export interface SignatureBinding {
  readonly tenantId: string;
  readonly decisionId: string;
  readonly revision: number;
  readonly postId: string;
  readonly day: string;
  /** SHA-256 of the file as it was before the signature. */
  readonly documentHash: string;
}

export interface SignaturePlace {
  readonly binding: SignatureBinding;
  readonly signerName: string;
  readonly signedAt: Date;
}

/** Room for the signer's certificate and those above it: 8 kB. */
const ROOM = 8192;
const FIGURES = 10;

/** A file with room for a signature; `from` and `to` are the ends of the hexadecimal text, brackets included. */
export interface PreparedFile {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Adds the signature's dictionary as one revision (ISO 32000-1, 12.8; ETSI EN 319 142-1, B-B): it covers every byte but
 * its own place, and certifies that only the blanks may be filled in afterwards. The same file and place give the same
 * bytes, so that whoever checks it makes it again. Throws for a file without blanks.
 */
export function withSignaturePlace(base: string, place: SignaturePlace): PreparedFile {
  const structure = readStructure(base);
  const root = structure && objectIn(base, structure, structure.root);
  const form = root && referenceIn(root, "AcroForm");
  const page = structure && pagesOf(base, structure)[0];
  if (!structure || !root || !form || !page) throw new Error("not a page to be signed");
  const formBody = objectIn(base, structure, form) ?? "";
  const pageBody = objectIn(base, structure, page) ?? "";
  const signature = structure.size;
  const field = signature + 1;
  const unfilled = appendRevision(
    base,
    structure,
    new Map([
      [signature, dictionary(place)],
      [
        field,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuKySo) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`,
      ],
      [page, pageBody.replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${field} 0 R]`)],
      [
        form,
        withEntry(formBody.replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${field} 0 R]`), "SigFlags", "3"),
      ],
      [structure.root, withEntry(root, "Perms", `<< /DocMDP ${signature} 0 R >>`)],
    ]),
  );
  const from = unfilled.indexOf("/Contents <", base.length) + "/Contents ".length;
  const to = from + 2 + ROOM * 2;
  const range = [0, from, to, unfilled.length - to].map((value) => String(value).padStart(FIGURES, " "));
  return { file: unfilled.replace(EMPTY_RANGE, `[${range.join(" ")}]`), from, to };
}

const EMPTY_RANGE = `[${Array<string>(4).fill("#".repeat(FIGURES)).join(" ")}]`;

function dictionary({ binding, signerName, signedAt }: SignaturePlace): string {
  return [
    "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
    `/Name ${pdfText(signerName)} /M (${pdfTime(signedAt)})`,
    `/Reason ${pdfText("Ký bằng chứng thư số cá nhân")}`,
    `/SoVang (${bindingText(binding)})`,
    "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>]",
    `/ByteRange ${EMPTY_RANGE}`,
    `/Contents <${"0".repeat(ROOM * 2)}> >>`,
  ].join("\n");
}

const bindingText = (binding: SignatureBinding): string =>
  [
    binding.tenantId,
    binding.decisionId,
    binding.revision,
    binding.postId,
    binding.day,
    binding.documentHash,
  ].join(" ");

const pdfTime = (at: Date): string => `D:${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`;

/** Everything but the place of the signature itself. */
export const signedText = ({ file, from, to }: PreparedFile): string => file.slice(0, from) + file.slice(to);

/** The file with the signature in its place; null when it is longer than the room. */
export function withSignature({ file, from, to }: PreparedFile, cmsHex: string): string | null {
  if (cmsHex.length > ROOM * 2) return null;
  return `${file.slice(0, from)}<${cmsHex.padEnd(ROOM * 2, "0")}>${file.slice(to)}`;
}

/** The hexadecimal text in the place of the signature, padding included. */
export const signatureIn = (file: string, { from, to }: PreparedFile): string => file.slice(from + 1, to - 1);
