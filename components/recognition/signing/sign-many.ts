import { buildCms, bytesOfHex } from "@/components/recognition/signing/build-cms";
import type { OpenedFile } from "@/components/recognition/signing/open-pkcs12";
import { err, type Result } from "@/lib/core/result";
import type { PreparedSignatures, SignatureTaken } from "@/lib/recognition/contract";

/** A document of the batch as the page shows it. */
export interface ChosenDocument {
  readonly decisionId: string;
  readonly contentHash: string;
  /** SHA-256 of the PDF that the page shows. */
  readonly documentHash: string;
}

/** What came back instead of a signature; a code of the server's, or of the way there. */
export type Failure = { readonly code: string } & Readonly<Record<string, unknown>>;

export type Outcome = "signed" | Failure;

const NETWORK: Failure = { code: "network" };

type Answer<Value> = Result<Value, Failure>;

async function post<Value>(command: string, body: object, key?: string): Promise<Answer<Value>> {
  try {
    const response = await fetch(`/api/recognition/${command}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(key ? { "Idempotency-Key": key } : {}) },
      body: JSON.stringify(body),
    });
    const answer: Answer<Value> = await response.json();
    return answer;
  } catch {
    return err(NETWORK);
  }
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

interface SignMany {
  readonly batchId: string;
  readonly documents: readonly ChosenDocument[];
  readonly opened: OpenedFile;
  readonly onOutcome: (decisionId: string, outcome: Outcome) => void;
}

const STATED = { haveRead: "on", knowsMethod: "on" } as const;

/**
 * Asks for what is to be signed, then signs one document after the other, each an act of its own: one that fails does
 * not stop the rest. Gives what stopped all of them, or null.
 */
export async function signMany(work: SignMany): Promise<Failure | null> {
  const { batchId, documents, opened, onOutcome } = work;
  const answer = await post<PreparedSignatures>("prepare-signatures", {
    ...STATED,
    batchId,
    decision: Object.fromEntries(documents.map(({ decisionId, contentHash }) => [decisionId, contentHash])),
    certificate: base64(opened.certificate),
    pool: opened.pool.map(base64),
  });
  if (!answer.ok) return answer.error;
  const prepared = answer.value;
  for (const document of documents) {
    const found = prepared.documents.find(({ decisionId }) => decisionId === document.decisionId);
    onOutcome(document.decisionId, await signOne(work, document, { preparedAt: prepared.preparedAt, found }));
  }
  return null;
}

interface Found {
  readonly preparedAt: string;
  readonly found: PreparedSignatures["documents"][number] | undefined;
}

async function signOne(
  { batchId, opened }: SignMany,
  { decisionId, contentHash, documentHash }: ChosenDocument,
  { preparedAt, found }: Found,
): Promise<Outcome> {
  if (!found) return { code: "decision.not-found" };
  if (found.refusal) return { ...found.refusal };
  // What the page showed is what is signed, or nothing.
  if (found.documentHash !== documentHash) return { code: "signature.text-changed" };
  const cms = await buildCms(opened.key, { ...opened, digest: bytesOfHex(found.digest) });
  const body = {
    ...STATED,
    batchId,
    decisionId,
    contentHash,
    documentHash,
    preparedAt,
    signature: base64(cms),
  };
  // A request that the way there repeats is one act; a new attempt is another one, and finds a signed document signed.
  const answer = await post<SignatureTaken>("embed-signature", body, crypto.randomUUID());
  return answer.ok ? "signed" : answer.error;
}
