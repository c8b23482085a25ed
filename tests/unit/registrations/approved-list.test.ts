import { expect, test } from "vitest";

import { decideListed, type ApprovedList } from "@/lib/registrations/domain/approved-list";

const FIRST: ApprovedList = {
  decisionNumber: "210/QĐ-UBND",
  decidedOn: "2026-03-10",
  deciderName: "UBND tỉnh Bắc Ninh",
  unitIds: ["a"],
};

const SUPPLEMENT: ApprovedList = {
  ...FIRST,
  decisionNumber: "224/QĐ-UBND",
  decidedOn: "2026-03-11",
  unitIds: ["b"],
};

test("a listed unit goes on, by the decision that lists it", () => {
  expect(decideListed("a", [FIRST], "2026-03-10")).toEqual({ ok: true, value: FIRST });
});

test("case 11: a unit that is not on the approved list is refused with the list's decision named", () => {
  expect(decideListed("b", [FIRST, SUPPLEMENT], "2026-03-10")).toEqual({
    ok: false,
    error: {
      code: "registration.not-on-approved-list",
      decisions: [
        { decisionNumber: "210/QĐ-UBND", decidedOn: "2026-03-10", deciderName: "UBND tỉnh Bắc Ninh" },
      ],
    },
  });
});

test("case 11: added by a supplement decision the next day, it goes on", () => {
  expect(decideListed("b", [FIRST, SUPPLEMENT], "2026-03-11")).toEqual({ ok: true, value: SUPPLEMENT });
});

test("before any list is approved the answer is another one", () => {
  expect(decideListed("a", [FIRST], "2026-03-09")).toEqual({
    ok: false,
    error: { code: "registration.list-not-approved" },
  });
});
