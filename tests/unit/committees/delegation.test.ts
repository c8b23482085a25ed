import { describe, expect, test } from "vitest";
import {
  decideDelegation,
  stateOfTerm,
  termOf,
  type DelegatingPost,
} from "@/lib/committees/domain/delegation";
import { endedAuthority, holds, type Actor } from "@/lib/core/actor";
import {
  blockOfDelegate,
  capacityOf,
  signatureBlock,
  type SigningPost,
} from "@/lib/recognition/domain/signature-block";

const HEAD: DelegatingPost = {
  postId: "chu-tich",
  bodyId: "ubnd",
  role: "chair",
  title: "Chủ tịch UBND tỉnh",
  scopePath: "t/tinh/",
};
const DEPUTY: DelegatingPost = { ...HEAD, postId: "pho", role: "member", title: "Phó Chủ tịch UBND tỉnh" };
const DIRECTOR: DelegatingPost = {
  ...HEAD,
  postId: "giam-doc",
  bodyId: "ca",
  title: "Giám đốc Công an tỉnh",
};

const ASKED = {
  from: HEAD,
  to: DEPUTY,
  capacity: "deputy",
  validFrom: "2026-11-01",
  lastDay: "2026-12-31",
  documentDate: "2026-10-30",
} as const;

describe("who signs for whom (NĐ 30/2020, Phụ lục I)", () => {
  test.each([
    ["KT. by a deputy of the same body", {}, null],
    ["KT. by anybody else", { to: DIRECTOR }, "delegation.not-deputy"],
    ["TUQ. by the head of another body of the territory", { to: DIRECTOR, capacity: "authorised" }, null],
    ["TL. by another post of the territory", { to: DIRECTOR, capacity: "by_order" }, null],
    ["TUQ. by the head's own deputy, who signs KT.", { capacity: "authorised" }, "delegation.is-deputy"],
    ["from a post that is no head", { from: DEPUTY, to: HEAD }, "delegation.not-head"],
    ["to himself", { to: HEAD }, "delegation.same-post"],
    ["to another territory", { to: { ...DEPUTY, scopePath: "t/tinh/xa/" } }, "delegation.other-territory"],
    ["for a term that ends before it begins", { lastDay: "2026-10-31" }, "delegation.ends-early"],
    ["by a document of a later day", { documentDate: "2026-11-02" }, "delegation.document-later"],
  ] as const)("%s", (_what, over, refusal) => {
    const decided = decideDelegation({ ...ASKED, ...over });
    expect(decided.ok ? null : decided.error.code).toBe(refusal);
  });

  test("it counts on its last day and not on the day after; ended early it stops there", () => {
    const term = termOf({ validFrom: "2026-11-01", validTo: "2027-01-01", endedOn: null });
    expect(stateOfTerm(term, "2026-10-31")).toBe("coming");
    expect(stateOfTerm(term, "2026-12-31")).toBe("running");
    expect(stateOfTerm(term, "2027-01-01")).toBe("over");
    const ended = termOf({ validFrom: "2026-11-01", validTo: "2027-01-01", endedOn: "2026-11-20" });
    expect(stateOfTerm(ended, "2026-11-20")).toBe("over");
  });
});

describe("the right of another", () => {
  const delegation = { delegationId: "1", fromTitle: "Chủ tịch UBND tỉnh", document: "15/QĐ-UBND" };
  const actor = (today: string): Actor => ({
    sessionId: "",
    accountId: "",
    tenantId: "",
    personId: "",
    personName: "",
    postId: "pho",
    postTitle: "Phó Chủ tịch",
    role: "member",
    bodyId: "ubnd",
    bodyName: "",
    bodyKind: "peoples_committee",
    level: "province",
    scopePath: "t/tinh/",
    unitId: null,
    grants: [
      { permission: "decision.sign", scopePath: "t/tinh/", from: "2026-11-01", to: "2027-01-01", delegation },
    ],
    today,
  });

  test("is held to the end of the last day, and then it is said by which document it was", () => {
    expect(holds(actor("2026-12-31"), "decision.sign")).toBe(true);
    expect(endedAuthority(actor("2026-12-31"), "decision.sign")).toBeNull();
    expect(holds(actor("2027-01-01"), "decision.sign")).toBe(false);
    expect(endedAuthority(actor("2027-01-01"), "decision.sign")).toMatchObject({ document: "15/QĐ-UBND" });
    expect(endedAuthority(actor("2027-01-01"), "decision.issue")).toBeNull();
  });
});

describe("the block under the document", () => {
  const signingPost = (over: Partial<SigningPost>): SigningPost => ({
    postId: "1",
    role: "chair",
    title: "Chủ tịch UBND tỉnh Bắc Ninh",
    bodyKind: "peoples_committee",
    bodyName: "UBND tỉnh Bắc Ninh",
    personName: "Nguyễn Văn A",
    ...over,
  });
  const deputy = signingPost({
    role: "member",
    title: "Phó Chủ tịch UBND tỉnh Bắc Ninh",
    personName: "Trần Thị B",
  });
  const blockOf = (kind: "recognition" | "list_approval") => {
    const head = signatureBlock("chairman", kind, signingPost({}));
    if (!head.ok) throw new Error(head.error.code);
    return blockOfDelegate(head.value, { delegationId: "1", capacity: "deputy", post: deputy });
  };

  test("a deputy recognises «KT. CHỦ TỊCH», and the decider stays the chairman", () => {
    const block = blockOf("recognition");
    expect([...capacityOf(block), block.post]).toEqual(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    expect(block.name).toBe("Trần Thị B");
    expect(block.authority).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH");
  });

  test("where the body decides together, «TM.» stands above «KT.»", () => {
    const block = blockOf("list_approval");
    expect([...capacityOf(block), block.post]).toEqual([
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
    ]);
  });
});
