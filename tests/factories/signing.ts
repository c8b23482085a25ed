import { buildCms, bytesOfHex } from "@/components/recognition/signing/build-cms";
import type { Actor } from "@/lib/core/actor";
import { addTrust } from "@/lib/documents/server/add-trust";
import { registerCertificate } from "@/lib/documents/server/register-certificate";
import { embedSignatureInDecision } from "@/lib/recognition/server/embed-signature";
import { prepareSignatures } from "@/lib/recognition/server/prepare-signatures";
import type { PreparedDocument } from "@/lib/recognition/contract";
import {
  aCertificate,
  signingKeyOf,
  type CertificateChange,
  type TestCertificate,
} from "../support/certificates";
import { valueOf, type DecisionRow } from "./decision";

const BASE64 = "base64";

export const asFile = (bytes: Uint8Array, name = "tep.cer"): File => new File([Uint8Array.from(bytes)], name);

/** An authority that counts in the province of this administrator. */
export const trusts = async (admin: Actor, authority: TestCertificate): Promise<void> => {
  valueOf(await addTrust.execute(admin, { file: asFile(authority.der) }));
};

/** The person's certificate, issued and on record. */
export async function withCertificate(
  person: Actor,
  by: TestCertificate,
  change: CertificateChange = {},
): Promise<TestCertificate> {
  const certificate = aCertificate(person.personName, { by, ...change });
  valueOf(await registerCertificate.execute(person, { file: asFile(certificate.der) }));
  return certificate;
}

const STATED = { haveRead: "on", knowsMethod: "on" } as const;

/** What the page sends to be told what to sign. */
export const preparing = (rows: readonly DecisionRow[], { der }: Pick<TestCertificate, "der">) => ({
  ...STATED,
  batchId: rows[0]?.batchId ?? "",
  decision: Object.fromEntries(rows.map(({ id, contentHash }) => [id, contentHash])),
  certificate: Buffer.from(der).toString(BASE64),
  pool: [],
});

export const prepared = async (
  head: Actor,
  rows: readonly DecisionRow[],
  certificate: TestCertificate,
  now = new Date(),
) => valueOf(await prepareSignatures.execute(head, preparing(rows, certificate), { now }));

/** What the page sends back for one document. */
export async function embedding(
  row: DecisionRow,
  { documentHash, digest }: Pick<PreparedDocument, "documentHash" | "digest">,
  preparedAt: string,
  certificate: TestCertificate,
) {
  const cms = await buildCms(await signingKeyOf(certificate), {
    digest: bytesOfHex(digest),
    certificate: certificate.der,
    pool: [],
  });
  return {
    ...STATED,
    batchId: row.batchId ?? "",
    decisionId: row.id,
    contentHash: row.contentHash,
    documentHash,
    preparedAt,
    signature: Buffer.from(cms).toString(BASE64),
  };
}

/** Signs these documents as the page does, one after the other. */
export async function signedByCertificate(
  head: Actor,
  rows: readonly DecisionRow[],
  certificate: TestCertificate,
): Promise<void> {
  const { preparedAt, documents } = await prepared(head, rows, certificate);
  for (const row of rows) {
    const document = documents.find(({ decisionId }) => decisionId === row.id);
    if (!document) throw new Error("not prepared");
    const input = await embedding(row, document, preparedAt, certificate);
    valueOf(await embedSignatureInDecision.execute(head, input));
  }
}
