import { expect, test } from "vitest";

import { managementOn, type ManagementRecord } from "@/lib/units/domain/management";

const BY_LAW: ManagementRecord = {
  bodyId: "ubnd-huyen",
  level: "district",
  basis: "by_law",
  from: "2010-01-01",
  to: null,
};

/** To 31/12/2023: the end itself is no longer part of it. */
const DELEGATED: ManagementRecord = {
  bodyId: "ubnd-xa",
  level: "commune",
  basis: "delegated",
  document: "Quyết định số 12/QĐ-UBND",
  from: "2023-01-01",
  to: "2024-01-01",
};

test("while a delegation is valid the unit counts at the delegated level", () => {
  expect(managementOn([BY_LAW, DELEGATED], "2023-10-02")).toMatchObject({
    ok: true,
    value: { level: "commune", bodyId: "ubnd-xa", delegated: true, endsOn: "2023-12-31" },
  });
});

test("the last day of a delegation still counts", () => {
  expect(managementOn([BY_LAW, DELEGATED], "2023-12-31")).toMatchObject({
    ok: true,
    value: { delegated: true },
  });
});

test("case 2: on 2/1/2024 the ended delegation no longer counts and the district manages again", () => {
  expect(managementOn([BY_LAW, DELEGATED], "2024-01-02")).toMatchObject({
    ok: true,
    value: { level: "district", bodyId: "ubnd-huyen", delegated: false, endsOn: null },
  });
});

test("a unit without a record on that day is refused as unknown", () => {
  expect(managementOn([DELEGATED], "2024-01-02")).toEqual({
    ok: false,
    error: { code: "unit.management-unknown", on: "2024-01-02" },
  });
});

test("two delegations at once are refused and both bodies named", () => {
  const other = { ...DELEGATED, bodyId: "ubnd-xa-khac" };
  expect(managementOn([BY_LAW, DELEGATED, other], "2023-10-02")).toMatchObject({
    ok: false,
    error: { code: "unit.management-ambiguous", bodyIds: ["ubnd-xa", "ubnd-xa-khac"] },
  });
});
