/** DER, as certificates and signatures are written (ITU-T X.690): read strictly, written canonically. */

export interface DerNode {
  readonly tag: number;
  /** The whole element, header included. */
  readonly whole: Uint8Array;
  readonly value: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One element at the beginning; null when the bytes are none, or say a length that is not there. */
export function readDer(bytes: Uint8Array, at = 0): DerNode | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first - 0x80;
    if (count === 0 || count > 4) return null;
    length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[start + index] ?? 0);
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) return null;
  return { tag, whole: bytes.subarray(at, end), value: bytes.subarray(start, end) };
}

/** The elements inside one, in their order; null when they do not fill it exactly. */
export function childrenOf({ value }: Pick<DerNode, "value">): readonly DerNode[] | null {
  const found: DerNode[] = [];
  let at = 0;
  while (at < value.length) {
    const node = readDer(value, at);
    if (!node) return null;
    found.push(node);
    at += node.whole.length;
  }
  return found;
}

/** `1.2.840.113549.1.7.2`. */
export function readOid({ value }: Pick<DerNode, "value">): string {
  const parts: number[] = [];
  let number = 0;
  for (const byte of value) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = parts;
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - top * 40, ...rest].join(".");
}

/** UTCTime or GeneralizedTime, both in UTC as RFC 5280 wants them; null when it is no such moment. */
export function readTime({ tag, value }: DerNode): Date | null {
  const text = String.fromCharCode(...value);
  const digits = tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? "20" : "19"}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0));
  return Number.isNaN(at.getTime()) ? null : at;
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** One element with this content. */
export function writeDer(tag: number, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const value = joined(...content);
  return joined(Uint8Array.of(tag, ...lengthBytes(value.length)), value);
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

export const sequence = (...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  writeDer(TAG.sequence, ...content);

export function writeOid(oid: string): Uint8Array<ArrayBuffer> {
  const [top = 0, second = 0, ...rest] = oid.split(".").map(Number);
  const bytes = [top * 40 + second, ...rest].flatMap((part) => {
    const digits = [part % 128];
    for (let more = Math.floor(part / 128); more > 0; more = Math.floor(more / 128)) {
      digits.unshift((more % 128) + 128);
    }
    return digits;
  });
  return writeDer(TAG.oid, Uint8Array.from(bytes));
}

/** A positive integer from its bytes, shortest form. */
export function writeInteger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from += 1;
  const short = bytes.subarray(from);
  return writeDer(TAG.integer, (short[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(), short);
}

/** SET OF, in the order DER wants. */
export function setOf(elements: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const sorted = [...elements].sort((one, other) => (hexOf(one) < hexOf(other) ? -1 : 1));
  return writeDer(TAG.set, ...sorted);
}

export const OIDS = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
  rsa: "1.2.840.113549.1.1.1",
  rsaSha256: "1.2.840.113549.1.1.11",
  rsaSha384: "1.2.840.113549.1.1.12",
  rsaSha512: "1.2.840.113549.1.1.13",
  ecdsaSha256: "1.2.840.10045.4.3.2",
  ecdsaSha384: "1.2.840.10045.4.3.3",
  ecdsaSha512: "1.2.840.10045.4.3.4",
  commonName: "2.5.4.3",
  organisation: "2.5.4.10",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
} as const;
