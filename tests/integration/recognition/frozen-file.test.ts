import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeClients } from "@/lib/platform/db/clients";
import { readBytes } from "@/lib/platform/storage/blob-store";
import { getBatch } from "@/lib/recognition/server/get-batch";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { redraftDecision } from "@/lib/recognition/server/redraft-decision";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";
import { verifyRecognition } from "@/lib/recognition/server/verify-recognition";
import {
  aDecisionDesk,
  aProposedDossier,
  decisionsOf,
  drafted,
  issuing,
  presented,
  signed,
  valueOf,
  type DecisionRow,
  type TestDesk,
} from "../../factories/decision";
import { aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";
import { textOfPdf } from "../../support/measure-pdf";

const { truncateAll } = useDatabase();
let province: TestProvince;
let desk: TestDesk;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  desk = await aDecisionDesk(province, district);
});
afterAll(closeClients);

const filesOf = (decisionId: string) =>
  inProvince(province, (tx) =>
    tx.decisionFile.findMany({ where: { decisionId }, orderBy: { revision: "asc" } }),
  );
const bytesOf = (sha256: string) => buffer(readBytes(province.tenantId, sha256));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const first = (rows: readonly DecisionRow[]): DecisionRow => {
  const [row] = rows;
  if (!row) throw new Error("no decision");
  return row;
};
const shownFile = async ({ id }: DecisionRow) =>
  valueOf(await getDecision(desk.head, { decisionId: id })).file;

describe("the PDF of a decision", () => {
  test("is none while it is a draft", async () => {
    const draft = first(await drafted(province, desk, [await aProposedDossier(province)]));
    expect(await shownFile(draft)).toBeNull();
    expect(await filesOf(draft.id)).toEqual([]);
  });

  test("is made when it is presented, and the signer sees the SHA-256 of exactly these bytes", async () => {
    const row = first(await presented(province, desk, [await aProposedDossier(province)]));
    const [file] = await filesOf(row.id);
    expect(file).toMatchObject({ stage: "presented", contentHash: row.contentHash, revision: row.revision });
    expect(sha256(await bytesOf(file?.sha256 ?? ""))).toBe(file?.sha256);
    const batch = valueOf(await getBatch(desk.head, { batchId: row.batchId ?? "" }));
    expect(batch.decisions.find(({ decisionId }) => decisionId === row.id)?.documentHash).toBe(file?.sha256);
    expect((await shownFile(row))?.sha256).toBe(file?.sha256);
  });

  test("is another one when the decision was sent back and written again", async () => {
    const dossier = await aProposedDossier(province);
    const row = first(await presented(province, desk, [dossier]));
    const act = { decisionId: row.id, revision: row.revision };
    valueOf(await sendBackDecision.execute(desk.head, { ...act, reason: "Sửa căn cứ" }));
    const back = first(await decisionsOf(province, [dossier.dossierId]));
    expect(await shownFile(back)).toBeNull();
    valueOf(await redraftDecision.execute(desk.secretary, { decisionId: row.id, revision: back.revision }));
    valueOf(await presentDecisions.execute(desk.secretary, { batchTitle: "Đợt hai", decision: row.id }));
    const files = await filesOf(row.id);
    expect(files.map(({ stage }) => stage)).toEqual(["presented", "presented"]);
    const again = first(await decisionsOf(province, [dossier.dossierId]));
    expect((await shownFile(again))?.sha256).toBe(files[1]?.sha256);
  });

  test("that was put before the signer is what his confirmation names", async () => {
    const row = first(await signed(province, desk, [await aProposedDossier(province)]));
    const files = await filesOf(row.id);
    const [confirmation] = await inProvince(province, (tx) =>
      tx.confirmation.findMany({ where: { decisionId: row.id } }),
    );
    expect(confirmation?.documentHash).toBe(files[0]?.sha256);
    expect(files.map(({ stage }) => stage)).toEqual(["presented", "signed"]);
  });

  test("is frozen at issue with number and label, and the public page names its SHA-256", async () => {
    const row = first(await signed(province, desk, [await aProposedDossier(province)]));
    valueOf(await issueDecision.execute(desk.clerk, issuing(row, province, { number: "4711" })));
    const file = await shownFile(row);
    const bytes = await bytesOf(file?.sha256 ?? "");
    expect(sha256(bytes)).toBe(file?.sha256);
    const text = await textOfPdf(bytes);
    expect(text).toContain("Số: 4711/QĐ-BCĐ");
    expect(text).toContain("Xác nhận điện tử nội bộ, chưa phải chữ ký số");

    const [item] = await inProvince(province, (tx) =>
      tx.decisionItem.findMany({ where: { decisionId: row.id } }),
    );
    const found = valueOf(await verifyRecognition(item?.verificationCode ?? ""));
    expect(found).toMatchObject({ documentHash: file?.sha256, integrity: "intact" });
  });
});
