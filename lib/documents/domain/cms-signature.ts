import { childrenOf, OIDS, readDer, readOid, TAG, writeDer, type DerNode } from "@/lib/core/der";

/** A CMS signature over bytes that stand elsewhere (RFC 5652), by one signer. */
export interface CmsSignature {
  /** As they came with it, the signer's and those above. */
  readonly certificates: readonly Uint8Array[];
  /** Which certificate of them signed. */
  readonly signerIssuer: Uint8Array;
  readonly signerSerial: Uint8Array;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly contentType: string;
  readonly messageDigest: Uint8Array;
  /** SHA-256 of the certificate that the signer named in what he signed; null when he named none. */
  readonly signedCertificateHash: Uint8Array | null;
  /** The very bytes that were signed. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Null when the bytes are no such signature, have several signers, or carry the content themselves. */
export function readCms(bytes: Uint8Array): CmsSignature | null {
  const outer = readDer(bytes);
  const [type, holder] = (outer && childrenOf(outer)) ?? [];
  if (outer?.tag !== TAG.sequence || holder?.tag !== 0xa0 || !isOid(type, OIDS.signedData)) return null;
  const data = childrenOf(holder)?.[0];
  const parts = (data?.tag === TAG.sequence && childrenOf(data)) || [];
  const content = parts[2]?.tag === TAG.sequence && childrenOf(parts[2]);
  const signers = parts[parts.length - 1];
  const [signer, ...more] = (signers?.tag === TAG.set && childrenOf(signers)) || [];
  if (!content || content.length !== 1 || !signer || more.length > 0) return null;
  const [version, digests] = parts;
  const isData = isOid(content[0], OIDS.data);
  if (!isFirstVersion(version) || digests?.tag !== TAG.set || !isData) return null;
  const digestOf = childrenOf(signer)?.[2];
  const [named, ...others] = childrenOf(digests) ?? [];
  if (!named || others.length > 0 || algorithmIn(named) !== algorithmIn(digestOf)) return null;
  const certificates = parts.find(({ tag }) => tag === 0xa0);
  return readSigner(
    signer,
    ((certificates && childrenOf(certificates)) ?? []).map(({ whole }) => whole),
  );
}

const isOid = (node: DerNode | undefined, oid: string): boolean =>
  node?.tag === TAG.oid && readOid(node) === oid;

/** Of issuer and serial, over data: the only one there is (RFC 5652, 5.1 and 5.3). */
const isFirstVersion = (node: DerNode | undefined): boolean =>
  node?.tag === TAG.integer && node.value.length === 1 && node.value[0] === 1;

/** The name of an algorithm without parameters; null for any other. */
function algorithmIn(node: DerNode | undefined): string | null {
  const [oid, parameters, ...more] = (node && childrenOf(node)) ?? [];
  const isPlain = parameters === undefined || (parameters.tag === TAG.null && parameters.value.length === 0);
  return node?.tag === TAG.sequence && oid?.tag === TAG.oid && isPlain && more.length === 0
    ? readOid(oid)
    : null;
}

function readSigner(signer: DerNode, certificates: readonly Uint8Array[]): CmsSignature | null {
  const [version, sid, digest, attributes, algorithm, signature] = childrenOf(signer) ?? [];
  const [issuer, serial] = (sid?.tag === TAG.sequence && childrenOf(sid)) || [];
  const digestOid = algorithmIn(digest);
  const algorithmOid = algorithmIn(algorithm);
  if (!isFirstVersion(version) || signer.tag !== TAG.sequence) return null;
  if (!issuer || serial?.tag !== TAG.integer || !digestOid || !algorithmOid) return null;
  if (attributes?.tag !== 0xa0 || signature?.tag !== TAG.octetString) return null;
  const values = readAttributes(attributes);
  const contentType = values.get(OIDS.contentType);
  const messageDigest = values.get(OIDS.messageDigest);
  if (!contentType || !messageDigest) return null;
  return {
    certificates,
    signerIssuer: issuer.whole,
    signerSerial: serial.value,
    digestAlgorithm: digestOid,
    signatureAlgorithm: algorithmOid,
    contentType: readOid(contentType),
    messageDigest: messageDigest.value,
    signedCertificateHash: certificateHashOf(values.get(OIDS.signingCertificateV2)),
    signed: writeDer(TAG.set, attributes.value),
    signature: signature.value,
  };
}

/** By type; a type that stands there twice, or has two values, counts as missing. */
function readAttributes(attributes: DerNode): ReadonlyMap<string, DerNode> {
  const found = new Map<string, DerNode>();
  const twice = new Set<string>();
  for (const attribute of childrenOf(attributes) ?? []) {
    const [oid, values] = childrenOf(attribute) ?? [];
    const [value, ...more] = (values && childrenOf(values)) ?? [];
    if (!oid || !value) continue;
    const type = readOid(oid);
    if (found.has(type) || more.length > 0) twice.add(type);
    found.set(type, value);
  }
  for (const type of twice) found.delete(type);
  return found;
}

/** ESSCertIDv2 (RFC 5035): the hash is SHA-256 unless another algorithm is named, and another one is not taken. */
function certificateHashOf(value: DerNode | undefined): Uint8Array | null {
  const list = value && childrenOf(value)?.[0];
  const first = list && childrenOf(list)?.[0];
  const [algorithm, hash] = (first && childrenOf(first)) ?? [];
  if (algorithm?.tag === TAG.octetString) return algorithm.value;
  const oid = algorithm && childrenOf(algorithm)?.[0];
  return oid && readOid(oid) === OIDS.sha256 && hash?.tag === TAG.octetString ? hash.value : null;
}
