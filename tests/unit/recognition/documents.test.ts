import { expect, test } from "vitest";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { inSentence, letterhead, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import { decideIssueDay } from "@/lib/recognition/domain/decide-issue";
import { composeDecision, type ContentFacts } from "@/lib/recognition/domain/decision-content";
import { formatDocumentNumber, parseDocumentNumber } from "@/lib/recognition/domain/document-number";
import { signatureBlock, type SigningPost } from "@/lib/recognition/domain/signature-block";

const CHAIRMAN: SigningPost = {
  postId: "p",
  role: "chair",
  title: "Chủ tịch UBND tỉnh Bắc Ninh",
  bodyKind: "peoples_committee",
  bodyName: "UBND tỉnh Bắc Ninh",
  personName: "Nguyễn Văn A",
};
const HEAD: SigningPost = {
  ...CHAIRMAN,
  title: "Trưởng Ban Chỉ đạo huyện Ninh Phước",
  bodyKind: "committee",
  bodyName: "Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào huyện Ninh Phước",
};

test("the chairman recognises in his own authority, approves a list for UBND; a committee decides together", () => {
  expect(signatureBlock("chairman", "recognition", CHAIRMAN)).toMatchObject({
    ok: true,
    value: { capacity: null, post: "CHỦ TỊCH", authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH" },
  });
  expect(signatureBlock("chairman", "list_approval", CHAIRMAN)).toMatchObject({
    ok: true,
    value: { capacity: "TM. ỦY BAN NHÂN DÂN", post: "CHỦ TỊCH" },
  });
  expect(signatureBlock("committee_head", "recognition", HEAD)).toMatchObject({
    ok: true,
    value: { capacity: "TM. BAN CHỈ ĐẠO", post: "TRƯỞNG BAN" },
  });
});

test.each([
  ["chairman", HEAD],
  ["committee_head", CHAIRMAN],
  ["chairman", { ...CHAIRMAN, role: "clerk" as const }],
] as const)("a wrong pair of signer and post is refused: %s", (signer, post) =>
  expect(signatureBlock(signer, "recognition", post)).toEqual({
    ok: false,
    error: { code: "decision.signer-not-head", title: post.title, bodyName: post.bodyName },
  }),
);

test("letterhead and place come from the name of the body", () => {
  expect(letterhead("UBND thành phố Nha Trang")).toEqual(["ỦY BAN NHÂN DÂN", "THÀNH PHỐ NHA TRANG"]);
  expect(letterhead("Ban Chỉ đạo phòng, chống tệ nạn xã hội và xây dựng phong trào tỉnh Ninh Thuận")).toEqual(
    ["BAN CHỈ ĐẠO PHÒNG, CHỐNG TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO", "TỈNH NINH THUẬN"],
  );
  expect(placeOfIssue("UBND xã Yên Phong, tỉnh Bắc Ninh", "x")).toBe("Yên Phong");
  expect(inSentence("Xã Yên Phong", "xa")).toBe("xã Yên Phong");
  expect(inSentence("Trường THPT số 7 (thử nghiệm)", "co_so_giao_duc")).toBe("Trường THPT số 7 (thử nghiệm)");
});

const UNIT = {
  unitName: "Xã Yên Phong",
  unitKind: "xa",
  placeName: "tỉnh Bắc Ninh",
  verificationCode: "BN-1",
};

function facts(change: Partial<ContentFacts> = {}): ContentFacts {
  const block = signatureBlock("chairman", "recognition", CHAIRMAN);
  if (!block.ok) throw new Error("no signature");
  return {
    kind: "recognition",
    plan: PLAN_BAC_NINH_2026.header,
    deciderName: "UBND tỉnh Bắc Ninh",
    tenantName: "Tỉnh Bắc Ninh",
    symbol: "QĐ-UBND",
    proposerName: "Công an tỉnh Bắc Ninh",
    bases: [{ kind: "appraisal" }],
    signature: block.value,
    units: [UNIT],
    hasAnnex: false,
    today: "2026-12-17",
    ...change,
  };
}

test("Bắc Ninh: one unit, the grounds of the plan with their dates as NĐ 30 writes them", () => {
  const content = composeDecision(facts());
  expect(content.subject).toBe(
    "Về việc công nhận xã Yên Phong đạt điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026",
  );
  expect(content.articles[0]).toBe(
    "Công nhận xã Yên Phong, tỉnh Bắc Ninh đạt điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026.",
  );
  expect(content.grounds[0]).toBe("Căn cứ Kế hoạch số 612/KH-BCA ngày 10 tháng 10 năm 2025 của Bộ Công an;");
  expect(content.grounds.at(-1)).toBe("Theo đề nghị của Công an tỉnh Bắc Ninh.");
  expect(content.grounds.at(-2)).toBe(
    "Căn cứ Kế hoạch số …… ngày … tháng 12 năm 2025 của UBND tỉnh Bắc Ninh;",
  );
});

test("Bắc Ninh: nothing of its document speaks of a committee, a meeting or a district", () => {
  for (const kind of ["recognition", "list_approval"] as const) {
    const content = composeDecision(facts({ kind, hasAnnex: kind === "list_approval" }));
    expect(JSON.stringify(content)).not.toMatch(/Ban Chỉ đạo|BAN CHỈ ĐẠO|họp|huyện/i);
  }
});

test("a list says how many units and that they follow", () => {
  const content = composeDecision(facts({ units: [UNIT, UNIT, UNIT], hasAnnex: true }));
  expect(content.articles[0]).toContain("Công nhận 03 đơn vị đạt điển hình");
  expect(content.articles[0]).toContain("(có danh sách kèm theo)");
});

test("TT 124 names the standard, and a committee's decision names its minutes", () => {
  expect(composeDecision(facts({ plan: PLAN_NHA_TRANG_2023.header })).subject).toContain(
    "đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2023",
  );
  const bases = [{ kind: "meeting", on: "2023-10-05", bodyName: "Ban Chỉ đạo huyện Ninh Phước" }] as const;
  expect(composeDecision(facts({ plan: PLAN_NINH_THUAN_2023.header, bases })).grounds).toContain(
    "Căn cứ Biên bản họp xét ngày 05 tháng 10 năm 2023 của Ban Chỉ đạo huyện Ninh Phước;",
  );
});

test("a committee that evaluates and decides is not asked by itself", () => {
  const content = composeDecision(facts({ proposerName: "UBND tỉnh Bắc Ninh" }));
  expect(content.grounds.at(-1)).not.toContain("Theo đề nghị");
  expect(content.recipients).toEqual(["Như Điều 3;", "Lưu: VT."]);
});

test.each([
  ["1234", "1234"],
  ["08", "8"],
  ["1234/QĐ-UBND", "1234"],
  [" 12 / qđ-ubnd ", "12"],
  ["57a", "57a"],
])("reads the number «%s» as %s", (typed, number) =>
  expect(parseDocumentNumber(typed, "QĐ-UBND")).toEqual({ ok: true, value: number }),
);

test.each(["", "0", "abc", "12-34", "1234567"])("refuses «%s» as a number", (typed) =>
  expect(parseDocumentNumber(typed, "QĐ-UBND")).toEqual({
    ok: false,
    error: { code: "decision.number-format" },
  }),
);

test("refuses another symbol than the decision's", () =>
  expect(parseDocumentNumber("12/QĐ-BCĐ", "QĐ-UBND")).toEqual({
    ok: false,
    error: { code: "decision.number-symbol", symbol: "QĐ-UBND" },
  }));

test("numbers below ten are printed with a zero", () =>
  expect(formatDocumentNumber("8", "QĐ-UBND")).toBe("08/QĐ-UBND"));

test("the day on the paper lies between signing and today", () => {
  const days = { signedOn: "2026-12-18", today: "2026-12-20" };
  expect(decideIssueDay("2026-12-18", days).ok).toBe(true);
  expect(decideIssueDay("2026-12-20", days).ok).toBe(true);
  expect(decideIssueDay("2026-12-21", days)).toMatchObject({ error: { code: "decision.dated-in-future" } });
  expect(decideIssueDay("2026-12-17", days)).toMatchObject({
    error: { code: "decision.dated-before-signing" },
  });
});
