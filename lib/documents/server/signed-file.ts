import "server-only";
import { readDer } from "@/lib/core/der";
import { err, ok, type Result } from "@/lib/core/result";
import type { SignatureRefusal } from "@/lib/documents/contract";
import { filledIn, type BlankValues } from "@/lib/documents/domain/fill-in";
import { readForeignSignature } from "@/lib/documents/domain/foreign-signature";
import {
  signatureIn,
  signedText,
  withSignature,
  withSignaturePlace,
  type PreparedFile,
  type SignaturePlace,
} from "@/lib/documents/domain/signature-place";
import { judgeSignature, type SignerOnRecord } from "@/lib/documents/server/judge-signature";
import { sha256Of } from "@/lib/documents/server/key-checks";

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const bytesOf = (text: string): Buffer => Buffer.from(text, "latin1");

/** The file with room for the signature, and what is signed of it. */
export interface ToSign {
  readonly prepared: PreparedFile;
  readonly bytes: Buffer;
  /** SHA-256 of `bytes`. */
  readonly digest: Buffer;
}

/** Made anew for every step from the same file and place: the same bytes each time, so nothing has to be kept between. */
export function prepareSignature(base: Uint8Array, place: SignaturePlace): ToSign {
  const prepared = withSignaturePlace(textOf(base), place);
  const bytes = bytesOf(signedText(prepared));
  return { prepared, bytes, digest: sha256Of(bytes) };
}

/** Puts the signature in and checks the finished file as anybody will who gets it. */
export function embedSignature(
  base: Uint8Array,
  place: SignaturePlace,
  { cms, signer }: { readonly cms: Uint8Array; readonly signer: SignerOnRecord },
): Result<Buffer, SignatureRefusal> {
  const { prepared } = prepareSignature(base, place);
  const file = withSignature(prepared, Buffer.from(cms).toString("hex"));
  if (file === null) return err({ code: "signature.too-long" });
  const bytes = bytesOf(file);
  const refusal = judgeSignedFile(bytes, { base, place, signer, values: null });
  return refusal ? err(refusal) : ok(bytes);
}

interface GivenOut {
  /** The file as it was given out to be signed. */
  readonly base: Uint8Array;
  readonly signer: SignerOnRecord;
  readonly at: Date;
}

/** A file that was signed in another system: the one that was given out, with one signature of this signer behind it. */
export function judgeForeignFile(file: Uint8Array, { base, signer, at }: GivenOut): SignatureRefusal | null {
  const read = readForeignSignature(textOf(file), textOf(base));
  if (!read.ok) return read.error;
  const cms = readDer(Buffer.from(read.value.cmsHex, "hex"))?.whole;
  if (!cms || !/^0*$/.test(read.value.cmsHex.slice(cms.length * 2))) return { code: "signature.broken" };
  return judgeSignature(signer, cms, { bytes: bytesOf(read.value.signedText), at, isForeign: true });
}

/** The signed file with number and date. */
export const fillInFile = (signed: Uint8Array, values: BlankValues): Buffer =>
  bytesOf(filledIn(textOf(signed), values));

export interface ExpectedFile {
  /** The file as it was put before the signer. */
  readonly base: Uint8Array;
  readonly place: SignaturePlace;
  readonly signer: SignerOnRecord;
  /** What was filled in after the signature; null for a file without number yet. */
  readonly values: BlankValues | null;
}

/**
 * Our verifier. The file that should be is made anew, byte by byte, and only the signature in its place is taken from
 * the one at hand: whatever else differs, before or after, is seen. Null when it holds at the moment of signing.
 */
export function judgeSignedFile(
  file: Uint8Array,
  { base, place, signer, values }: ExpectedFile,
): SignatureRefusal | null {
  const text = textOf(file);
  const { prepared, bytes } = prepareSignature(base, place);
  const hex = signatureIn(text, prepared);
  const signed = withSignature(prepared, hex);
  if (signed === null || !/^[0-9a-f]+$/.test(hex)) return { code: "signature.broken" };
  if (!text.startsWith(signed)) return { code: "signature.text-changed" };
  if (text !== (values === null ? signed : filledIn(signed, values))) {
    return { code: "signature.later-revision" };
  }
  const cms = readDer(Buffer.from(hex, "hex"))?.whole;
  if (!cms || !/^0*$/.test(hex.slice(cms.length * 2))) return { code: "signature.broken" };
  return judgeSignature(signer, cms, { bytes, at: place.signedAt });
}
