import { childrenOf, hexOf, OIDS, readDer, readOid, readTime, TAG, type DerNode } from "@/lib/core/der";

/** What an X.509 certificate says (RFC 5280), as far as a signature by it is judged. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly serial: string;
  /** Names as they are written, for comparing; the words are for the screen. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuerName: string;
  readonly subjectName: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Null when the certificate does not limit its key. */
  readonly usage: KeyUsage | null;
  readonly isAuthority: boolean;
}

export interface KeyUsage {
  readonly signs: boolean;
  readonly signsCertificates: boolean;
  readonly signsRevocations: boolean;
}

/** Null when the bytes are no certificate. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const node = readDer(der);
  const body = node && childrenOf(node)?.[0];
  const parts = body && childrenOf(body);
  if (!node || node.whole.length !== der.length || !parts) return null;
  const [serial, , issuer, validity, subject] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  const times = validity && childrenOf(validity)?.map(readTime);
  const [validFrom, validTo] = times ?? [];
  if (serial?.tag !== TAG.integer || !issuer || !subject || !validFrom || !validTo) return null;
  const extensions = readExtensions(parts.find(({ tag }) => tag === 0xa3));
  return {
    der: node.whole,
    serial: hexOf(serial.value),
    issuer: issuer.whole,
    subject: subject.whole,
    issuerName: nameOf(issuer),
    subjectName: nameOf(subject),
    validFrom,
    validTo,
    usage: usageOf(extensions.get(OIDS.keyUsage)),
    isAuthority: isAuthority(extensions.get(OIDS.basicConstraints)),
  };
}

function readExtensions(holder: DerNode | undefined): ReadonlyMap<string, Uint8Array> {
  const list = holder && childrenOf(holder)?.[0];
  const rows = (list && childrenOf(list)) ?? [];
  return new Map(
    rows.flatMap((row) => {
      const parts = childrenOf(row) ?? [];
      const [oid] = parts;
      const value = parts[parts.length - 1];
      return oid?.tag === TAG.oid && value?.tag === TAG.octetString
        ? [[readOid(oid), value.value] as const]
        : [];
    }),
  );
}

/** Bits of RFC 5280, 4.2.1.3: digitalSignature 0, nonRepudiation 1, keyCertSign 5, cRLSign 6. */
function usageOf(extension: Uint8Array | undefined): KeyUsage | null {
  const bits = extension && readDer(extension);
  if (!bits) return null;
  const first = bits.value[1] ?? 0;
  return {
    signs: (first & 0b1100_0000) !== 0,
    signsCertificates: (first & 0b0000_0100) !== 0,
    signsRevocations: (first & 0b0000_0010) !== 0,
  };
}

function isAuthority(extension: Uint8Array | undefined): boolean {
  const constraints = extension && readDer(extension);
  const [flag] = (constraints && childrenOf(constraints)) ?? [];
  return flag?.tag === TAG.boolean && flag.value[0] !== 0;
}

/** «Nguyễn Văn A, UBND tỉnh Bắc Ninh»: common name and organisation. */
export function nameOf(name: DerNode): string {
  const attributes = (childrenOf(name) ?? []).flatMap((set) => childrenOf(set) ?? []);
  const texts = [OIDS.commonName, OIDS.organisation].flatMap((wanted) =>
    attributes.flatMap((attribute) => {
      const [oid, value] = childrenOf(attribute) ?? [];
      return oid && value && readOid(oid) === wanted ? [textOf(value)] : [];
    }),
  );
  return texts.join(", ");
}

const BMP_STRING = 0x1e;

function textOf({ tag, value }: DerNode): string {
  return new TextDecoder(tag === BMP_STRING ? "utf-16be" : "utf-8").decode(value);
}

/** What a list of revoked certificates says (RFC 5280, 5). */
export interface RevocationList {
  readonly issuer: Uint8Array;
  readonly issuerName: string;
  readonly issuedAt: Date;
  readonly nextAt: Date | null;
  /** From serial to the moment of revocation. */
  readonly revoked: ReadonlyMap<string, Date>;
  readonly signed: Uint8Array;
  readonly algorithm: string;
  readonly signature: Uint8Array;
}

/** Null when the bytes are no such list. */
export function readRevocationList(der: Uint8Array): RevocationList | null {
  const node = readDer(der);
  const [body, algorithm, signature] = (node && childrenOf(node)) ?? [];
  const parts = body && childrenOf(body);
  if (!node || node.whole.length !== der.length || !parts || !algorithm || !signature) return null;
  const [, issuer, ...rest] = parts[0]?.tag === TAG.integer ? parts.slice(1) : parts;
  const times = rest.filter(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime).map(readTime);
  const [issuedAt, nextAt = null] = times;
  const algorithmOid = childrenOf(algorithm)?.[0];
  if (issuer?.tag !== TAG.sequence || !issuedAt || !algorithmOid || signature.tag !== TAG.bitString)
    return null;
  return {
    issuer: issuer.whole,
    issuerName: nameOf(issuer),
    issuedAt,
    nextAt,
    revoked: revokedIn(rest.find(({ tag }) => tag === TAG.sequence)),
    signed: body.whole,
    algorithm: readOid(algorithmOid),
    signature: signature.value.subarray(1),
  };
}

const revokedIn = (list: DerNode | undefined): ReadonlyMap<string, Date> =>
  new Map(
    ((list && childrenOf(list)) ?? []).flatMap((row) => {
      const [serial, time] = childrenOf(row) ?? [];
      const at = time && readTime(time);
      return serial && at ? [[hexOf(serial.value), at] as const] : [];
    }),
  );
