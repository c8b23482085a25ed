import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { addTrust } from "@/lib/documents/server/add-trust";
import { endCertificate } from "@/lib/documents/server/end-certificate";
import { endTrust } from "@/lib/documents/server/end-trust";
import { getOwnCertificates } from "@/lib/documents/server/get-own-certificates";
import { getTrust } from "@/lib/documents/server/get-trust";
import { registerCertificate } from "@/lib/documents/server/register-certificate";
import { closeClients } from "@/lib/platform/db/clients";
import { readBytes } from "@/lib/platform/storage/blob-store";
import { acceptSignedFile } from "@/lib/recognition/server/accept-signed-file";
import { embedSignatureInDecision } from "@/lib/recognition/server/embed-signature";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { prepareSignatures } from "@/lib/recognition/server/prepare-signatures";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";
import { verifyRecognition } from "@/lib/recognition/server/verify-recognition";
import {
  aDecisionDesk,
  aProposedDossier,
  issuing,
  presented,
  valueOf,
  type DecisionRow,
  type TestDesk,
} from "../../factories/decision";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import {
  asFile,
  embedding,
  prepared,
  preparing,
  signedByCertificate,
  trusts,
  withCertificate,
} from "../../factories/signing";
import { aCertificate, anAuthority, aRevocationList, type TestCertificate } from "../../support/certificates";
import { signedElsewhere } from "../../support/foreign-signing";
import { useDatabase } from "../../support/database";
import { textOfPdf } from "../../support/measure-pdf";

const { truncateAll } = useDatabase();
const root = anAuthority("Nơi cấp thử");
let province: TestProvince;
let desk: TestDesk;
let admin: Actor;
let own: TestCertificate;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  desk = await aDecisionDesk(province, district);
  admin = await aPerson(province, { at: province.province, body: "peoples_committee", role: "admin" });
  await trusts(admin, root);
  own = await withCertificate(desk.head, root);
});
afterAll(closeClients);

const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  answer.ok ? "done" : (answer.error?.code ?? "");
const one = async (): Promise<DecisionRow> => {
  const [row] = await presented(province, desk, [await aProposedDossier(province)]);
  if (!row) throw new Error("no decision");
  return row;
};
const rowOf = ({ id }: DecisionRow) =>
  inProvince(province, (tx) => tx.decision.findFirstOrThrow({ where: { id } }));
const shown = async ({ id }: DecisionRow) => valueOf(await getDecision(desk.head, { decisionId: id }));
const sent = async (row: DecisionRow, by = own, now = new Date()) => {
  const { preparedAt, documents } = await prepared(desk.head, [row], by, now);
  const [document] = documents;
  if (!document) throw new Error("not prepared");
  return embedding(row, document, preparedAt, by);
};

describe("a decision signed with a certificate in the browser", () => {
  test("is signed when the file with the signature was checked, and issued with number and date filled in", async () => {
    const row = await one();
    await signedByCertificate(desk.head, [row], own);
    const signed = await rowOf(row);
    expect(signed.status).toBe("signed");
    const [confirmation] = await inProvince(province, (tx) =>
      tx.confirmation.findMany({ where: { decisionId: row.id } }),
    );
    expect(confirmation).toMatchObject({ method: "certificate", contentHash: row.contentHash });
    const before = await shown(row);
    expect(before.method).toBe("certificate");

    const issue = issuing(signed, province, { number: "4711" });
    valueOf(await issueDecision.execute(desk.clerk, issue));
    const after = await shown(row);
    const bytes = await buffer(readBytes(province.tenantId, after.file?.sha256 ?? ""));
    const signedBytes = await buffer(readBytes(province.tenantId, before.file?.sha256 ?? ""));
    expect(bytes.subarray(0, signedBytes.length).equals(signedBytes)).toBe(true);
    expect(bytes.toString("latin1")).toContain("(4711) Tj");
    expect(await textOfPdf(bytes)).not.toContain("chưa phải chữ ký số");

    const [item] = await inProvince(province, (tx) =>
      tx.decisionItem.findMany({ where: { decisionId: row.id } }),
    );
    const found = valueOf(await verifyRecognition(item?.verificationCode ?? ""));
    expect(found).toMatchObject({ confirmation: "certificate", documentHash: after.file?.sha256 });
  });

  test("is one act, also when the same request comes twice", async () => {
    const row = await one();
    const input = await sent(row);
    const key = newId();
    expect(codeOf(await embedSignatureInDecision.execute(desk.head, input, { key }))).toBe("done");
    expect(codeOf(await embedSignatureInDecision.execute(desk.head, input, { key }))).toBe("done");
    expect(codeOf(await embedSignatureInDecision.execute(desk.head, input, { key: newId() }))).toBe(
      "decision.changed-meanwhile",
    );
  });

  test("is signed once, whatever key an attempt has: two at once, and one more that was prepared before", async () => {
    const row = await one();
    const attempts = [await sent(row), await sent(row), await sent(row)];
    const [first, second, later] = attempts.map((input) => () => {
      return embedSignatureInDecision.execute(desk.head, input, { key: newId() });
    });
    if (!first || !second || !later) throw new Error("three attempts");
    const both = await Promise.all([first(), second()]);
    expect(both.map(codeOf).toSorted()).toEqual(["decision.changed-meanwhile", "done"]);
    expect(codeOf(await later())).toBe("decision.changed-meanwhile");
    const of = { where: { decisionId: row.id } };
    const kept = await inProvince(province, async (tx) => [
      await tx.confirmation.count(of),
      await tx.decisionFile.count({ where: { ...of.where, stage: "signed" } }),
    ]);
    expect(kept).toEqual([1, 1]);
    const { documents } = await prepared(desk.head, [row], own);
    expect(documents.map(({ refusal }) => refusal?.code)).toEqual(["decision.changed-meanwhile"]);
  });

  test("not in another year than the one printed on it: number and day would come too late", async () => {
    const row = await one();
    const input = await sent(row);
    const nextYear = { ...desk.head, today: `${Number(province.today.slice(0, 4)) + 1}-01-05` };
    expect(codeOf(await embedSignatureInDecision.execute(nextYear, input))).toBe("decision.of-another-year");
    const { documents } = await prepared(nextYear, [row], own);
    expect(documents[0]?.refusal?.code).toBe("decision.of-another-year");
    expect((await rowOf(row)).status).toBe("ready");
  });

  test("does not stop the others when one of them can't be signed", async () => {
    const rows = await presented(province, desk, [
      await aProposedDossier(province),
      await aProposedDossier(province),
    ]);
    const [first] = rows;
    if (!first) throw new Error("no decision");
    valueOf(
      await sendBackDecision.execute(desk.head, {
        decisionId: first.id,
        revision: first.revision,
        reason: "Sửa căn cứ",
      }),
    );
    const { documents } = await prepared(desk.head, rows, own);
    expect(documents.map(({ refusal }) => refusal?.code ?? "ready").sort()).toEqual([
      "decision.act-not-allowed",
      "ready",
    ]);
  });
});

describe("nothing is signed", () => {
  const unsigned = async (row: DecisionRow, input: object, code: string, head = desk.head): Promise<void> => {
    expect(codeOf(await embedSignatureInDecision.execute(head, input))).toBe(code);
    expect(await rowOf(row)).toMatchObject({ status: "ready", signedById: null });
    const kept = await inProvince(province, (tx) =>
      tx.decisionFile.findMany({ where: { decisionId: row.id } }),
    );
    expect(kept.map(({ stage }) => stage)).toEqual(["presented"]);
  };

  test("when the text was another one than that on record", async () => {
    const [row, other] = [await one(), await one()];
    const input = await sent(row);
    const { signature } = await sent(other);
    await unsigned(row, { ...input, signature }, "signature.text-changed");
    await unsigned(row, { ...input, documentHash: "f".repeat(64) }, "signature.text-changed");
    await unsigned(row, { ...input, contentHash: "f".repeat(64) }, "decision.changed-meanwhile");
  });

  test("when the hash was given more than 15 minutes ago, or is not given yet", async () => {
    const row = await one();
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    await unsigned(row, await sent(row, own, minutes(-16)), "decision.signature-outdated");
    await unsigned(row, await sent(row, own, minutes(5)), "decision.signature-outdated");
  });

  test("by somebody else, of this province or of another", async () => {
    const row = await one();
    const input = await sent(row);
    const other = await aProvince();
    const [place] = other.districts;
    if (!place) throw new Error("no district");
    const stranger = (await aDecisionDesk(other, place)).head;
    await unsigned(row, input, "decision.not-found", stranger);
    const second = await aPerson(province, { at: province.province, body: "committee", role: "chair" });
    await unsigned(row, input, "decision.not-found", second);
  });

  test("with a certificate that is not on record, before its key is used", async () => {
    const row = await one();
    const other = aCertificate("Nguyễn Văn A", { by: root });
    const asked = await prepareSignatures.execute(desk.head, preparing([row], other));
    expect(codeOf(asked)).toBe("signature.other-certificate");
    const input = await sent(row);
    const { documents, preparedAt } = await prepared(desk.head, [row], own);
    const [document] = documents;
    if (!document) throw new Error("not prepared");
    const { signature } = await embedding(row, document, preparedAt, other);
    await unsigned(row, { ...input, preparedAt, signature }, "signature.other-certificate");
  });
});

describe("a decision signed in another system", () => {
  const taken = async (row: DecisionRow) => {
    const { file } = await shown(row);
    return buffer(readBytes(province.tenantId, file?.sha256 ?? ""));
  };
  const bringing = async (row: DecisionRow, file: Uint8Array) =>
    codeOf(
      await acceptSignedFile.execute(desk.head, {
        batchId: row.batchId,
        decisionId: row.id,
        contentHash: row.contentHash,
        file: asFile(file, "da-ky.pdf"),
        haveRead: "on",
      }),
    );

  test("is signed with the file that was given out and came back, and is called so", async () => {
    const row = await one();
    const file = await signedElsewhere(await taken(row), own);
    expect(await bringing(row, file)).toBe("done");
    valueOf(await issueDecision.execute(desk.clerk, issuing(await rowOf(row), province, { number: "4712" })));
    const after = await shown(row);
    expect(after.method).toBe("elsewhere");
    const bytes = await buffer(readBytes(province.tenantId, after.file?.sha256 ?? ""));
    expect(bytes.subarray(0, file.length).equals(file)).toBe(true);
    expect(bytes.toString("latin1")).toContain("(4712) Tj");
  });

  test("is not signed by another decision's file, an unsigned one or another person's signature", async () => {
    const [row, other] = [await one(), await one()];
    const stranger = aCertificate("Trần Thị B", { by: root });
    expect(await bringing(row, await signedElsewhere(await taken(other), own))).toBe("signature.other-file");
    expect(await bringing(row, await taken(row))).toBe("signature.unsigned");
    expect(await bringing(row, await signedElsewhere(await taken(row), stranger))).toBe(
      "signature.other-certificate",
    );
    expect(await rowOf(row)).toMatchObject({ status: "ready", signedById: null });
  });
});

describe("certificates on record", () => {
  const person = () =>
    aPerson(province, { at: province.province, body: "committee", role: "chair", name: "Phạm Thị C" });
  const registering = async (who: Actor, der: Uint8Array) =>
    codeOf(await registerCertificate.execute(who, { file: asFile(der) }));

  test("bear the person's own name, are in their time and of an authority of the province", async () => {
    const who = await person();
    expect(await registering(who, aCertificate("Trần Thị B", { by: root }).der)).toBe("signature.other-name");
    for (const alike of ["Phạm Thị Cẩm", "Pham Thi C", "Phạm Thị"])
      expect(await registering(who, aCertificate(alike, { by: root }).der), alike).toBe(
        "signature.other-name",
      );
    expect(await registering(who, aCertificate("Phạm Thị C").der)).toBe("signature.unknown-root");
    const old = aCertificate("Phạm Thị C", { by: root, to: new Date(Date.now() - 1000) });
    expect(await registering(who, old.der)).toBe("signature.certificate-expired");
    expect(await registering(who, new TextEncoder().encode("xin chào"))).toBe("signature.not-certificate");
  });

  test("are taken as PEM too, once, and the new one ends the old", async () => {
    const who = await person();
    const first = aCertificate("Phạm Thị C", { by: root });
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(first.der).toString("base64")}\n-----END CERTIFICATE-----\n`;
    expect(await registering(who, new TextEncoder().encode(pem))).toBe("done");
    expect(await registering(who, first.der)).toBe("signature.taken");
    expect(await registering(who, aCertificate("Phạm Thị C", { by: root }).der)).toBe("done");
    const { rows } = valueOf(await getOwnCertificates(who, null));
    expect(rows.map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
  });

  test("are ended by their owner alone, and then nothing is signed with them", async () => {
    const [row] = valueOf(await getOwnCertificates(desk.head, null)).rows;
    const certificateId = row?.certificateId ?? "";
    const other = await person();
    expect(codeOf(await endCertificate.execute(other, { certificateId }))).toBe("certificate.not-found");
    expect(codeOf(await endCertificate.execute(desk.head, { certificateId }))).toBe("done");
    const asked = await prepareSignatures.execute(desk.head, preparing([await one()], own));
    expect(codeOf(asked)).toBe("signature.none-registered");
  });
});

describe("authorities of the province", () => {
  test("are put in by its own administrator alone, and only authorities", async () => {
    const [district] = province.districts;
    if (!district) throw new Error("no district");
    const below = await aPerson(province, { at: district, body: "peoples_committee", role: "admin" });
    const other = anAuthority("Nơi cấp khác");
    const adding = async (who: Actor, der: Uint8Array) =>
      codeOf(await addTrust.execute(who, { file: asFile(der) }));
    expect(await adding(below, other.der)).toBe("trust.not-found");
    expect(await adding(admin, own.der)).toBe("trust.not-authority");
    expect(await adding(admin, root.der)).toBe("trust.known");
    expect(await adding(admin, new TextEncoder().encode("xin chào"))).toBe("trust.not-readable");
    expect(await adding(admin, aRevocationList(other, []))).toBe("trust.list-unknown-issuer");
  });

  test("take certificates back by their list", async () => {
    const certificate = await withCertificate(desk.head, root);
    valueOf(await addTrust.execute(admin, { file: asFile(aRevocationList(root, [certificate])) }));
    const asked = await prepareSignatures.execute(desk.head, preparing([await one()], certificate));
    expect(codeOf(asked)).toBe("signature.revoked");
    const { rows } = valueOf(await getTrust(admin, null));
    expect(rows.map(({ kind, revoked }) => [kind, revoked])).toEqual([
      ["root", null],
      ["crl", 1],
    ]);
  });

  test("have one list each that counts: a later one takes its place, an earlier one is not taken", async () => {
    const other = anAuthority("Nơi cấp có hai danh sách");
    await trusts(admin, other);
    const certificate = await withCertificate(desk.head, other);
    const adding = (revoked: readonly TestCertificate[], hoursAgo: number) =>
      addTrust.execute(admin, {
        file: asFile(aRevocationList(other, revoked, new Date(Date.now() - hoursAgo * 3_600_000))),
      });
    valueOf(await adding([], 4));
    valueOf(await adding([certificate], 2));
    expect(codeOf(await adding([], 3))).toBe("trust.list-outdated");
    const { rows } = valueOf(await getTrust(admin, null));
    const lists = rows.filter(({ kind, name }) => kind === "crl" && name === "Nơi cấp có hai danh sách");
    expect(lists.map(({ revoked }) => revoked)).toEqual([1]);
    const ending = { trustId: lists[0]?.trustId ?? "" };
    valueOf(await endTrust.execute(admin, ending));
    expect(codeOf(await endTrust.execute(admin, ending))).toBe("trust.entry-not-found");
  });

  test("and certificates come in files of at most 5 MB", async () => {
    const file = asFile(new Uint8Array(5 * 1024 * 1024 + 1));
    expect(codeOf(await addTrust.execute(admin, { file }))).toBe("signature.upload-size");
    expect(codeOf(await registerCertificate.execute(desk.head, { file }))).toBe("signature.upload-size");
  });
});
