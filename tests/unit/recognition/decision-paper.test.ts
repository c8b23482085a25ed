import { expect, test } from "vitest";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { certificatePaper } from "@/lib/recognition/domain/certificate-paper";
import type { ContentUnit } from "@/lib/recognition/domain/content-unit";
import { composeDecision } from "@/lib/recognition/domain/decision-content";
import { decisionPaper, type DecisionPaperFacts } from "@/lib/recognition/domain/decision-paper";

const YEN_PHONG: ContentUnit = {
  unitName: "Xã Yên Phong",
  unitKind: "xa",
  placeName: "tỉnh Bắc Ninh",
  verificationCode: "AN-7K3F-92QX-4M",
};

const facts = (
  units: readonly ContentUnit[],
  over: Partial<DecisionPaperFacts> = {},
): DecisionPaperFacts => ({
  content: composeDecision({
    kind: "recognition",
    plan: PLAN_BAC_NINH_2026.header,
    deciderName: "UBND tỉnh Bắc Ninh",
    tenantName: "Bắc Ninh",
    symbol: "QĐ-UBND",
    proposerName: "Công an tỉnh Bắc Ninh",
    bases: [{ kind: "appraisal" }],
    signature: {
      capacity: null,
      post: "CHỦ TỊCH",
      name: "Nguyễn Văn A",
      authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH",
    },
    units,
    hasAnnex: units.length > 1,
    today: "2026-12-20",
  }),
  number: "8",
  decidedOn: "2026-12-25",
  signedOn: "2026-12-24",
  method: "internal",
  signerTitle: "Chủ tịch UBND tỉnh Bắc Ninh",
  deciderName: "UBND tỉnh Bắc Ninh",
  isDemo: false,
  verifyUrl: "https://example.vn/xac-thuc/AN-7K3F-92QX-4M",
  ...over,
});

test("a decision on one unit carries its code, and says that a confirmation is no digital signature", () => {
  const paper = decisionPaper(facts([YEN_PHONG]));
  expect(paper).toMatchObject({ number: "08", datedOn: "2026-12-25", annex: null });
  expect(paper.verification?.code).toBe("AN-7K3F-92QX-4M");
  expect(paper.signatures[0]?.note).toEqual([
    "Chủ tịch UBND tỉnh Bắc Ninh xác nhận ngày 24/12/2026",
    "Xác nhận điện tử nội bộ, chưa phải chữ ký số",
  ]);
});

test("before it is signed the page only says where a digital signature would be", () => {
  const paper = decisionPaper(facts([YEN_PHONG], { signedOn: null, number: null, decidedOn: null }));
  expect(paper.signatures[0]?.note).toEqual(["Chữ ký số, nếu có, nằm trong tệp PDF của văn bản này"]);
  expect(paper).toMatchObject({ number: null, datedOn: null });
});

test("a decision on several lists them, each with its code, after the signature", () => {
  const units = [YEN_PHONG, { ...YEN_PHONG, unitName: "Xã Văn Môn", verificationCode: "AN-AAAA-BBBB-CC" }];
  const paper = decisionPaper(facts(units, { verifyUrl: null }));
  expect(paper.verification).toBeNull();
  expect(paper.annex?.issuerName).toBe("Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh");
  expect(paper.annex?.blocks[0]).toMatchObject({
    kind: "table",
    rows: [
      ["1", "Xã Yên Phong, tỉnh Bắc Ninh", "Xã", "AN-7K3F-92QX-4M"],
      ["2", "Xã Văn Môn, tỉnh Bắc Ninh", "Xã", "AN-AAAA-BBBB-CC"],
    ],
  });
});

const certificate = (position: number, over: Partial<DecisionPaperFacts> = {}) =>
  certificatePaper({
    ...facts([YEN_PHONG], over),
    position,
    verifyUrlOf: (code) => `https://example.vn/xac-thuc/${code}`,
  });

test("a certificate names its decision, and exists once that is issued, for units in it", () => {
  expect(JSON.stringify(certificate(1))).toContain(
    "(Theo Quyết định số 08/QĐ-UBND ngày 25 tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh)",
  );
  expect(certificate(2)).toBeNull();
  expect(certificate(0)).toBeNull();
  expect(certificate(Number.NaN)).toBeNull();
  expect(certificate(1, { number: null, decidedOn: null })).toBeNull();
});
