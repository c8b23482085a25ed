import { describe, expect, test } from "vitest";
import { buildCms } from "@/components/recognition/signing/build-cms";
import { hexOf, joined, OIDS, sequence, setOf, writeDer, writeOid } from "@/lib/core/der";
import { readCertificate, readRevocationList } from "@/lib/documents/domain/certificate";
import type { SignaturePlace } from "@/lib/documents/domain/signature-place";
import type { SignerOnRecord } from "@/lib/documents/server/judge-signature";
import {
  embedSignature,
  fillInFile,
  judgeSignedFile,
  prepareSignature,
} from "@/lib/documents/server/signed-file";
import { typesetToSign } from "@/lib/documents/server/typeset";
import { aPaper } from "../../factories/paper";
import { textOfPdf } from "../../support/measure-pdf";
import {
  aCertificate,
  anAuthority,
  aRevocationList,
  signingKeyOf,
  type TestCertificate,
} from "../../support/certificates";

/**
 * What the verifier takes and what it does not: issue C, 3 and its list of bad inputs. With each check
 * taken out by hand, one after the other, a test here turned red.
 */
const DAY = 86_400_000;
const base = typesetToSign(aPaper({ fillIn: true, number: null, datedOn: null }));
const place: SignaturePlace = {
  binding: {
    tenantId: "11111111-1111-4111-8111-111111111111",
    decisionId: "22222222-2222-4222-8222-222222222222",
    revision: 2,
    postId: "33333333-3333-4333-8333-333333333333",
    day: "2026-12-20",
    documentHash: "0123456789abcdef".repeat(4),
  },
  signerName: "Nguyễn Văn A",
  signedAt: new Date(Math.floor(Date.now() / 1000) * 1000),
};
const values = { so: "4711", ngay: "05", thang: "12" };

const root = anAuthority("Nơi cấp thử");
/** Its signatures are all of one length. */
const anRsaRoot = anAuthority("Nơi cấp thử RSA", { kind: "rsa" });
const own = aCertificate("Nguyễn Văn A", { by: root });

interface Around {
  readonly anchors?: readonly TestCertificate[];
  readonly lists?: readonly Uint8Array[];
}

function onRecord(
  certificate: TestCertificate,
  { anchors = [root], lists = [] }: Around = {},
): SignerOnRecord {
  const read = readCertificate(certificate.der);
  if (!read) throw new Error("no certificate");
  return {
    certificateId: "on-record",
    certificate: read,
    trust: {
      anchors: anchors.flatMap(({ der }) => readCertificate(der) ?? []),
      lists: lists.flatMap((der) => readRevocationList(der) ?? []),
    },
  };
}

interface Signing {
  readonly by?: TestCertificate;
  readonly signer?: SignerOnRecord;
  readonly over?: Uint8Array;
  readonly pool?: readonly Uint8Array[];
  readonly at?: SignaturePlace;
}

const cmsOf = async ({ by = own, over, pool = [], at = place }: Signing = {}) =>
  buildCms(await signingKeyOf(by), {
    digest: over ?? prepareSignature(base, at).digest,
    certificate: by.der,
    pool,
  });

const embed = async (signing: Signing = {}) =>
  embedSignature(base, signing.at ?? place, {
    cms: await cmsOf(signing),
    signer: signing.signer ?? onRecord(signing.by ?? own),
  });

const codeOf = async (signing: Signing) => {
  const answer = await embed(signing);
  return answer.ok ? "signed" : answer.error.code;
};

const good = await (async () => {
  const answer = await embed();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
})();
const issued = fillInFile(good, values);
const judge = (file: Uint8Array, expected: Partial<Parameters<typeof judgeSignedFile>[1]> = {}) =>
  judgeSignedFile(file, { base, place, signer: onRecord(own), values: null, ...expected });

describe("a signature that holds", () => {
  test.each(["p256", "rsa"] as const)("by a key of %s", async (kind) => {
    expect(await codeOf({ by: aCertificate("Nguyễn Văn A", { kind, by: root }) })).toBe("signed");
  });

  test("under an authority that another one vouches for, when its certificate comes along", async () => {
    const middle = anAuthority("Nơi cấp cấp dưới", { by: root });
    const by = aCertificate("Nguyễn Văn A", { by: middle });
    expect(await codeOf({ by, pool: [middle.der] })).toBe("signed");
    expect(await codeOf({ by })).toBe("signature.unknown-root");
  });

  test("still after number and date were filled in, and they can be read", async () => {
    expect(judge(issued, { values })).toBeNull();
    const text = await textOfPdf(issued);
    expect(text.replace(/\s+/g, " ")).toContain("/QĐ-UBND");
    expect(issued.subarray(0, good.length).equals(good)).toBe(true);
  });

  test("is over bytes that are the same whenever they are made", () => {
    expect(typesetToSign(aPaper({ fillIn: true, number: null, datedOn: null })).equals(base)).toBe(true);
    expect(prepareSignature(base, place).digest).toEqual(prepareSignature(base, place).digest);
    expect(fillInFile(good, values).equals(issued)).toBe(true);
  });
});

describe("a certificate that does not count", () => {
  const of = (change: Parameters<typeof aCertificate>[1], around: Around = {}) => {
    const by = aCertificate("Nguyễn Văn A", { by: root, ...change });
    return codeOf({ by, signer: onRecord(by, around) });
  };

  test.each([
    ["expired", { to: new Date(Date.now() - DAY) }, "signature.certificate-expired"],
    ["not valid yet", { from: new Date(Date.now() + DAY) }, "signature.certificate-not-yet"],
    ["not meant for signing", { usage: 0b0010_0000 }, "signature.key-usage"],
    ["silent about its use", { usage: null }, "signature.key-usage"],
    ["with a key of 1024 bits", { kind: "weak-rsa" }, "signature.weak-key"],
    ["of an unknown authority", { by: anAuthority("Nơi khác") }, "signature.unknown-root"],
    ["of one that only bears the name", { by: anAuthority("Nơi cấp thử") }, "signature.unknown-root"],
    ["signed by itself", { by: null }, "signature.unknown-root"],
  ] as const)("%s", async (_, change, code) => {
    expect(await of(change)).toBe(code);
  });

  test.each([
    ["who is no authority", { isAuthority: false, usage: 0b0000_0110 }],
    ["whose key is not for certificates", { isAuthority: true, usage: 0b1100_0000 }],
  ])("issued by somebody %s", async (_, change) => {
    const middle = aCertificate("Không phải nơi cấp", { by: root, ...change });
    const by = aCertificate("Nguyễn Văn A", { by: middle });
    expect(await codeOf({ by, pool: [middle.der] })).toBe("signature.unknown-root");
  });

  test("under an authority whose time is over", async () => {
    const old = anAuthority("Nơi cấp cũ", { to: new Date(Date.now() - DAY) });
    const by = aCertificate("Nguyễn Văn A", { by: old });
    expect(await codeOf({ by, signer: onRecord(by, { anchors: [old] }) })).toBe(
      "signature.authority-expired",
    );
  });

  test("revoked, by the newest list of its authority", async () => {
    const lists = [aRevocationList(root, [], new Date(Date.now() - 2 * DAY)), aRevocationList(root, [own])];
    expect(await codeOf({ signer: onRecord(own, { lists }) })).toBe("signature.revoked");
    const other = [aRevocationList(anAuthority("Nơi khác"), [own])];
    expect(await codeOf({ signer: onRecord(own, { lists: other }) })).toBe("signed");
  });

  test("of another person, though it counts in itself", async () => {
    const by = aCertificate("Trần Thị B", { by: root });
    expect(await codeOf({ by, signer: onRecord(own) })).toBe("signature.other-certificate");
  });
});

describe("a signature that is not of this document", () => {
  test.each([
    ["tenant", { tenantId: "99999999-9999-4999-8999-999999999999" }],
    ["decision", { decisionId: "99999999-9999-4999-8999-999999999999" }],
    ["revision", { revision: 3 }],
    ["post", { postId: "99999999-9999-4999-8999-999999999999" }],
    ["day", { day: "2026-12-21" }],
    ["file", { documentHash: "f".repeat(64) }],
  ])("but of another %s", async (_, change) => {
    const other = { ...place, binding: { ...place.binding, ...change } };
    expect(await codeOf({ over: prepareSignature(base, other).digest })).toBe("signature.text-changed");
  });

  test("but of another text", async () => {
    const other = typesetToSign(
      aPaper({ fillIn: true, number: null, datedOn: null, subject: "Về việc khác" }),
    );
    expect(await codeOf({ over: prepareSignature(other, place).digest })).toBe("signature.text-changed");
  });

  test("by another key than the certificate's", async () => {
    const other = aCertificate("Nguyễn Văn A", { by: root });
    const cms = await buildCms(await signingKeyOf(other), {
      digest: prepareSignature(base, place).digest,
      certificate: own.der,
      pool: [],
    });
    const answer = embedSignature(base, place, { cms, signer: onRecord(own) });
    expect(answer).toEqual({ ok: false, error: { code: "signature.not-by-certificate" } });
  });

  test.each([
    ["nothing", () => new Uint8Array()],
    ["no CMS", () => new TextEncoder().encode("không phải chữ ký")],
    ["cut short", (cms: Uint8Array) => cms.subarray(0, 300)],
    ["with bytes behind it", (cms: Uint8Array) => joined(cms, Uint8Array.of(1))],
    ["of another kind", () => sequence(writeOid(OIDS.data), writeDer(0xa0, setOf([])))],
  ])("%s in its place", async (_, change) => {
    const cms = change(await cmsOf());
    const answer = embedSignature(base, place, { cms, signer: onRecord(own) });
    expect(answer).toEqual({ ok: false, error: { code: "signature.broken" } });
  });

  test("that names another certificate of the same key inside what was signed", async () => {
    const old = aCertificate("Nguyễn Văn A", { by: anRsaRoot, kind: "rsa" });
    const other = aCertificate("Nguyễn Văn A", { by: anRsaRoot, kind: "rsa", keyOf: old });
    const named = hexOf(await cmsOf({ by: other }));
    const swapped = named
      .replace(hexOf(other.der), hexOf(old.der))
      .replace(hexOf(other.serial), hexOf(old.serial));
    const answer = embedSignature(base, place, {
      cms: Buffer.from(swapped, "hex"),
      signer: onRecord(old, { anchors: [anRsaRoot] }),
    });
    expect(answer).toEqual({ ok: false, error: { code: "signature.broken" } });
  });

  test("longer than its place", async () => {
    const pool = Array.from({ length: 30 }, () => root.der);
    expect(await codeOf({ pool })).toBe("signature.too-long");
  });
});

const replaced = (file: Buffer, from: string | RegExp, to: string): Buffer => {
  const text = file.toString("latin1");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return Buffer.from(changed, "latin1");
};
const flipped = (file: Buffer, at: number): Buffer => {
  const changed = Buffer.from(file);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
const added = (file: Buffer, text: string): Buffer => Buffer.concat([file, Buffer.from(text, "latin1")]);
const contentsAt = good.toString("latin1").lastIndexOf("/Contents <");

/** One row a class of tampering; each with the file as it was signed and as it was issued. */
const TAMPERED: readonly (readonly [string, (file: Buffer) => Buffer])[] = [
  ["a byte of the header", (file) => flipped(file, 5)],
  ["a byte of the text", (file) => flipped(file, 30_000)],
  ["a byte of a face", (file) => flipped(file, 50_000)],
  ["a byte of the first table", (file) => flipped(file, base.lastIndexOf("startxref") - 40)],
  ["a byte of the fields", (file) => flipped(file, base.length - 700)],
  ["the name of the signer", (file) => replaced(file, /\/Name <FEFF\w{4}/, "/Name <FEFF0041")],
  ["the time of signing", (file) => replaced(file, /\/M \(D:2/, "/M (D:3")],
  ["what the signature is bound to", (file) => replaced(file, /\/SoVang \(1/, "/SoVang (2")],
  ["what it allows", (file) => replaced(file, "/P 2 /V", "/P 3 /V")],
  ["the range moved", (file) => replaced(file, /\/ByteRange \[ {9}0/, "/ByteRange [         1")],
  ["the range missing", (file) => replaced(file, "/ByteRange", "/ByteRangX")],
  ["the profile", (file) => replaced(file, "ETSI.CAdES.detached", "adbe.pkcs7.detached")],
  [
    "the signature emptied",
    (file) => {
      const text = file.toString("latin1");
      const from = contentsAt + "/Contents <".length;
      return Buffer.from(text.slice(0, from) + "0".repeat(16384) + text.slice(from + 16384), "latin1");
    },
  ],
  [
    "a byte of the signature",
    (file) => {
      const at = contentsAt + 800;
      const changed = Buffer.from(file);
      changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
      return changed;
    },
  ],
  [
    "the padding written on",
    (file) => {
      const changed = Buffer.from(file);
      changed[contentsAt + "/Contents <".length + 16_380] = 0x31;
      return changed;
    },
  ],
  [
    "capitals in the signature",
    (file) => {
      const changed = Buffer.from(file);
      const from = contentsAt + "/Contents <".length;
      const at = from + file.toString("latin1").slice(from).search(/[a-f]/);
      changed[at] = (changed[at] ?? 0) - 32;
      return changed;
    },
  ],
  ["the signature taken off", () => base],
  ["cut off at the end", (file) => file.subarray(0, file.length - 10)],
  ["bytes before it", (file) => Buffer.concat([Buffer.from("%x\n"), file])],
  ["a blank at the end", (file) => added(file, "\n")],
  [
    "a revision that changes nothing",
    (file) => added(file, "xref\n0 0\ntrailer\n<< /Size 1 >>\nstartxref\n1\n%%EOF\n"),
  ],
  ["a revision with another page", (file) => added(file, "9 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n")],
  [
    "a second signature that contradicts",
    (file) => added(file, good.subarray(base.length).toString("latin1")),
  ],
  ["no PDF", () => Buffer.from("xin chào")],
  ["an empty file", () => Buffer.alloc(0)],
];

describe.each([
  ["signed", good, null],
  ["issued", issued, values],
] as const)("a file as it was %s", (_, file, filled) => {
  test("holds", () => {
    expect(judge(file, { values: filled })).toBeNull();
  });

  test.each(TAMPERED)("is refused when tampered with: %s", (_name, tamper) => {
    expect(judge(tamper(file), { values: filled })).not.toBeNull();
  });
});

test("what was changed, the text or what came after it, is told apart", () => {
  expect(judge(flipped(good, 30_000))?.code).toBe("signature.text-changed");
  expect(judge(added(good, "\n"))?.code).toBe("signature.later-revision");
});

test("every single byte of a signature counts, around the certificate and in it", async () => {
  const from = contentsAt + "/Contents <".length;
  const certificate = Buffer.from(good.toString("latin1", from, from + 16384), "hex").indexOf(own.der);
  const length = Number.parseInt(good.toString("latin1", from + 4, from + 8), 16) + 4;
  const unseen: number[] = [];
  for (let at = 0; at < length; at += 1) {
    if (at > certificate + 8 && at < certificate + own.der.length) continue;
    const changed = Buffer.from(good);
    const digit = from + at * 2 + 1;
    changed[digit] = changed[digit] === 0x30 ? 0x31 : 0x30;
    if (judge(changed) === null) unseen.push(at);
  }
  expect(unseen).toEqual([]);
});

describe("number and date filled in", () => {
  test.each([
    ["with another number", { ...values, so: "4712" }],
    ["with another day", { ...values, ngay: "06" }],
  ])("%s than the register's are refused", (_, other) => {
    expect(judge(fillInFile(good, other), { values })?.code).toBe("signature.later-revision");
  });

  test("twice are refused", () => {
    const twice = added(issued, issued.subarray(good.length).toString("latin1"));
    expect(judge(twice, { values })?.code).toBe("signature.later-revision");
  });

  test("are figures and nothing else", () => {
    expect(() => fillInFile(good, { ...values, so: "1) Tj (2" })).toThrow();
  });
});
