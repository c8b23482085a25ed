import { expect, test } from "vitest";
import { decideDraft, type DraftCandidate } from "@/lib/recognition/domain/decide-draft";

const aCandidate = (change: Partial<DraftCandidate> = {}): DraftCandidate => ({
  dossierId: "1",
  code: "BN-2026-0001",
  unitName: "Xã Yên Phong",
  status: "proposed",
  proposal: "recognise",
  planVersionId: "plan",
  deciderBodyId: "ubnd",
  signer: "chairman",
  form: { title: "Quyết định", symbol: "QĐ-UBND" },
  inDecision: false,
  ...change,
});

const two = [aCandidate(), aCandidate({ dossierId: "2", unitName: "Xã Tam Giang" })];

test("makes one decision for each unit, or one with a list", () => {
  const each = decideDraft(two, "each");
  const list = decideDraft(two, "list");
  expect(each.ok && each.value.documents.map((one) => one.length)).toEqual([1, 1]);
  expect(list.ok && list.value.documents.map((one) => one.length)).toEqual([2]);
});

test("refuses nothing chosen", () =>
  expect(decideDraft([], "each")).toEqual({ ok: false, error: { code: "decision.nothing-chosen" } }));

test.each([
  [{ status: "in_meeting" }],
  [{ status: "not_recognised" }],
  [{ status: "recognised" }],
  [{ proposal: "not_recognise" }],
  [{ proposal: null }],
])("refuses a dossier that is not proposed for recognition: %o", (change) =>
  expect(decideDraft([aCandidate(), aCandidate({ unitName: "Xã Tam Giang", ...change })], "list")).toEqual({
    ok: false,
    error: { code: "decision.dossier-not-ready", units: ["Xã Tam Giang"] },
  }),
);

test("refuses a dossier that stands in another decision", () =>
  expect(decideDraft([aCandidate({ inDecision: true })], "each")).toEqual({
    ok: false,
    error: { code: "decision.dossier-in-another", units: ["Xã Yên Phong"] },
  }));

test("takes dossiers of one plan and one decider only", () => {
  const error = (change: Partial<DraftCandidate>) => {
    const result = decideDraft([aCandidate(), aCandidate(change)], "list");
    return result.ok ? null : result.error.code;
  };
  expect(error({ planVersionId: "other" })).toBe("decision.mixed-plans");
  expect(error({ deciderBodyId: "other" })).toBe("decision.mixed-deciders");
  expect(error({ signer: "committee_head" })).toBe("decision.mixed-deciders");
});
