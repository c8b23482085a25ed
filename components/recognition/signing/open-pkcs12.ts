import type { Asn1, Bag } from "node-forge";
import { err, ok, type Result } from "@/lib/core/result";
import type { SigningKey } from "@/components/recognition/signing/build-cms";

export type OpenFailure = "not-pkcs12" | "wrong-password" | "no-key" | "key-kind";

/** What is inside a PKCS#12 file. The key can be used by this page alone and can't be read out of it. */
export interface OpenedFile {
  readonly certificate: Uint8Array;
  /** Certificates above the signer's, as far as the file has them. */
  readonly pool: readonly Uint8Array[];
  readonly key: SigningKey;
}

type Forge = (typeof import("node-forge"))["default"];

let loaded: Promise<Forge> | null = null;

/** Newer files derive the key from the password's UTF-8 bytes; forge takes letters for bytes, so it is given those. */
function loadForge(): Promise<Forge> {
  loaded ??= import("node-forge").then(({ default: forge }) => {
    const derive = forge.pkcs5.pbkdf2;
    forge.pkcs5.pbkdf2 = (password, ...rest) =>
      derive(lettersOf(new TextEncoder().encode(password)), ...rest);
    return forge;
  });
  return loaded;
}

/** Opens the file in the page: neither it nor its password goes anywhere. The library is fetched when it is needed. */
export async function openPkcs12(
  file: Uint8Array,
  password: string,
): Promise<Result<OpenedFile, OpenFailure>> {
  const forge = await loadForge();
  let asn1: Asn1;
  try {
    asn1 = forge.asn1.fromDer(lettersOf(file));
  } catch {
    return err("not-pkcs12");
  }
  try {
    const opened = forge.pkcs12.pkcs12FromAsn1(asn1, false, password.normalize("NFC"));
    const bagsOf = (kind: "certBag" | "keyBag" | "pkcs8ShroudedKeyBag"): readonly Bag[] =>
      opened.getBags({ bagType: forge.pki.oids[kind] })[forge.pki.oids[kind]] ?? [];
    const [keyBag] = [...bagsOf("pkcs8ShroudedKeyBag"), ...bagsOf("keyBag")];
    const certificates = bagsOf("certBag");
    const own = certificates.find((bag) => isOf(bag, keyBag)) ?? certificates[0];
    if (!keyBag || !own) return err("no-key");
    const key = await importKey(forge, keyBag);
    return key
      ? ok({
          certificate: certificateOf(forge, own),
          pool: certificates.filter((bag) => bag !== own).map((bag) => certificateOf(forge, bag)),
          key,
        })
      : err("key-kind");
  } catch (failure) {
    return err(failureOf(failure instanceof Error ? failure.message : ""));
  }
}

function failureOf(message: string): OpenFailure {
  if (/not an? PKCS#12|Cannot read PKCS#12/.test(message)) return "not-pkcs12";
  return /[Uu]nsupported/.test(message) ? "key-kind" : "wrong-password";
}

const isOf = (certificate: Bag, key: Bag | undefined): boolean => {
  const [wanted] = key?.attributes.localKeyId ?? [];
  return wanted !== undefined && certificate.attributes.localKeyId?.[0] === wanted;
};

function certificateOf(forge: Forge, { cert, asn1 }: Bag): Uint8Array {
  const node = cert ? forge.pki.certificateToAsn1(cert) : asn1;
  return node ? derOf(forge, node) : new Uint8Array();
}

const derOf = (forge: Forge, node: Asn1): Uint8Array<ArrayBuffer> =>
  bytesOf(forge.asn1.toDer(node).getBytes());

const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;
const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

async function importKey(forge: Forge, { key, asn1 }: Bag): Promise<SigningKey | null> {
  const info = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
  if (!info) return null;
  try {
    const imported = await crypto.subtle.importKey("pkcs8", derOf(forge, info), key ? RSA : P256, false, [
      "sign",
    ]);
    return { kind: key ? "rsa" : "p256", key: imported };
  } catch {
    return null;
  }
}

function lettersOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
