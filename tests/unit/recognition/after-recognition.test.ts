import { describe, expect, test } from "vitest";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { keepsRegisterOf } from "@/lib/recognition/domain/authority";
import { composeDecision, type ContentFacts } from "@/lib/recognition/domain/decision-content";
import type { EarlierPaper, Particulars } from "@/lib/recognition/domain/particulars";
import { decideConclusion } from "@/lib/recognition/domain/review-workflow";
import { findRiskSigns, isDue, type SignFacts } from "@/lib/recognition/domain/risk-signs";
import { signatureBlock } from "@/lib/recognition/domain/signature-block";
import { decideStanding, titleAfterSuccession } from "@/lib/recognition/domain/standing";

describe("a conclusion", () => {
  const open = { status: "open", revision: 1 } as const;
  test("a plain «duy trì» needs no words, one in spite of a sign does", () => {
    expect(decideConclusion(open, "keep", { cause: "", signs: 0 })).toMatchObject({ ok: true });
    expect(decideConclusion(open, "keep", { cause: "", signs: 1 })).toMatchObject({
      error: { code: "maintenance.reason-for-keeping-missing" },
    });
    expect(decideConclusion({ status: "at_risk", revision: 2 }, "keep", { cause: "", signs: 0 }).ok).toBe(
      false,
    );
    expect(decideConclusion(open, "keep", { cause: "Đã khắc phục", signs: 1 })).toMatchObject({ ok: true });
  });
  test.each(["warn", "drop", "propose_withdrawal"] as const)("%s says why", (conclusion) => {
    expect(decideConclusion(open, conclusion, { cause: "", signs: 0 })).toMatchObject({
      error: { code: "maintenance.cause-missing" },
    });
  });
  test("what a paper closed is not concluded again", () => {
    const kept = { status: "kept", revision: 3 } as const;
    expect(decideConclusion(kept, "drop", { cause: "x", signs: 0 })).toMatchObject({
      error: { code: "maintenance.act-not-allowed" },
    });
  });
});

describe("signs only ask for a look", () => {
  const facts = (change: Partial<SignFacts> = {}): SignFacts => ({
    year: 2026,
    recognisedYear: 2025,
    maintainedYear: null,
    deciderName: "UBND tỉnh Bắc Ninh",
    bySameRegime: true,
    safety: { year: 2025, achieved: true, decisionNumber: "1/QĐ-UBND", decidedOn: "2025-11-28" },
    grade: { year: 2025, label: "Khá", belowGood: false, decisionNumber: "2/QĐ-UBND" },
    asksForSafety: true,
    ...change,
  });
  const kinds = (change: Partial<SignFacts>) => findRiskSigns(facts(change)).map(({ kind }) => kind);
  test("none where last year's results are good", () => expect(kinds({})).toEqual([]));
  test("TT 124 not achieved, or no result on record", () => {
    const failed = { year: 2025, achieved: false, decisionNumber: "1/QĐ-UBND", decidedOn: "2025-11-28" };
    expect(kinds({ safety: failed })).toEqual(["safety"]);
    expect(kinds({ safety: null })).toEqual(["safety-missing"]);
  });
  test("a class under Khá, another body, a year without a result", () => {
    expect(
      kinds({ grade: { year: 2025, label: "Trung bình", belowGood: true, decisionNumber: "2" } }),
    ).toEqual(["grade"]);
    expect(kinds({ bySameRegime: false })).toEqual(["regime"]);
    expect(kinds({ recognisedYear: 2023 })).toEqual(["year-missed"]);
    expect(kinds({ recognisedYear: 2023, maintainedYear: 2025 })).toEqual([]);
  });
  test.each([
    [2025, 2026, 1, true],
    [2026, 2026, 1, false],
    [2024, 2026, 2, true],
    [2025, 2026, 2, false],
  ])("recognised %i, review of %i, every %i years: %s", (given, year, every, due) =>
    expect(isDue(given, year, every)).toBe(due),
  );
});

test("what was taken back or replaced never comes to life again", () => {
  for (const status of ["revoked", "superseded"] as const) {
    for (const effect of ["maintain", "lapse", "revoke", "replace", "correct"] as const) {
      expect(decideStanding(status, effect).ok).toBe(false);
    }
  }
  expect(decideStanding("maintained", "maintain")).toEqual({ ok: true, value: "maintained" });
  expect(decideStanding("lapsed", "maintain").ok).toBe(false);
});

test("a merged unit's title is history until the plan says that it goes on, and then with one successor alone", () => {
  const one = { ended: true, successors: ["Xã Tiên Du"] };
  expect(titleAfterSuccession(one, "history_only")).toEqual({ kind: "history" });
  expect(titleAfterSuccession(one, "sole_successor")).toEqual({ kind: "carried", to: "Xã Tiên Du" });
  expect(titleAfterSuccession({ ended: true, successors: ["A", "B"] }, "sole_successor").kind).toBe(
    "history",
  );
  expect(titleAfterSuccession({ ended: false, successors: [] }, "sole_successor").kind).toBe("with_unit");
});

test("the police number their own papers, and nobody else's", () => {
  const police = { bodyId: "ca", bodyKind: "police" } as const;
  const people = { bodyId: "ub", bodyKind: "peoples_committee" } as const;
  expect(keepsRegisterOf(police, { bodyId: "ca", kind: "maintenance_notice" })).toBe(true);
  expect(keepsRegisterOf(police, { bodyId: "ub", kind: "recognition" })).toBe(false);
  expect(keepsRegisterOf(people, { bodyId: "ca", kind: "maintenance_notice" })).toBe(false);
  expect(keepsRegisterOf(people, { bodyId: "ub", kind: "revocation" })).toBe(true);
});

describe("the papers", () => {
  const earlier: EarlierPaper = {
    number: "95/QĐ-BCĐ",
    decidedOn: "2024-12-18",
    deciderName: "Ban Chỉ đạo huyện Tiên Du",
    cycleYear: 2024,
    unitName: "Xã Nội Duệ",
    unitKind: "xa",
    placeName: "huyện Tiên Du, tỉnh Bắc Ninh",
  };
  const director = {
    postId: "p",
    role: "chair",
    title: "Giám đốc Công an tỉnh Bắc Ninh",
    bodyKind: "police",
    bodyName: "Công an tỉnh Bắc Ninh",
    personName: "Trần Văn B",
  } as const;
  const compose = (particulars: Particulars, units: ContentFacts["units"] = []) => {
    const signature = signatureBlock("police_head", particulars.kind, director);
    if (!signature.ok) throw new Error(signature.error.code);
    return composeDecision({
      kind: particulars.kind,
      plan: PLAN_BAC_NINH_2026.header,
      deciderName: director.bodyName,
      tenantName: "Tỉnh Bắc Ninh",
      symbol: "TB-CAT",
      proposerName: director.bodyName,
      bases: [],
      signature: signature.value,
      units,
      hasAnnex: units.length > 0,
      today: "2026-12-18",
      after: { particulars, lossTexts: ["Không xét tặng danh hiệu (II.7 của Kế hoạch)"] },
    });
  };

  test("a notice lists what is kept, names what is not, and is signed by the head of the police", () => {
    const unit = { unitName: "Phường Kinh Bắc", unitKind: "phuong", placeName: "", verificationCode: null };
    const notice = compose(
      { kind: "maintenance_notice", signer: "police_head", year: 2026, dropped: ["Công ty A"] },
      [unit],
    );
    expect(notice).toMatchObject({ type: "THÔNG BÁO", authority: "", hasAnnex: true });
    expect(notice.signature).toEqual({ capacity: null, post: "GIÁM ĐỐC", name: "Trần Văn B" });
    expect(notice.articles[0]).toContain("01 đơn vị duy trì điển hình");
    expect(notice.articles[1]).toContain("Công ty A");
    expect(JSON.stringify(notice)).not.toMatch(/Điều \d|Ban Chỉ đạo|huyện/);
  });

  test("a withdrawal names the ground as it was typed and the old paper as it was issued", () => {
    const revocation = compose({
      kind: "revocation",
      signer: "chairman",
      earlier,
      ground: "Biên bản ngày 1/2/2026",
      reason: "Không giữ vững tiêu chí",
      criteriaLost: true,
    });
    expect(revocation.grounds).toContain("Căn cứ Biên bản ngày 1/2/2026;");
    expect(revocation.articles[0]).toContain(
      "Quyết định số 95/QĐ-BCĐ ngày 18 tháng 12 năm 2024 của Ban Chỉ đạo huyện Tiên Du",
    );
    expect(revocation.articles[1]).toContain("II.7");
  });

  test("without lost criteria a withdrawal carries no consequence", () => {
    const revocation = compose({
      kind: "revocation",
      signer: "chairman",
      earlier,
      ground: "Đơn xin rút ngày 1/2/2026",
      reason: "Đơn vị tự rút",
      criteriaLost: false,
    });
    expect(JSON.stringify(revocation.articles)).not.toContain("II.7");
  });
});
