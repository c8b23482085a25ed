import { describe, expect, test } from "vitest";
import { DEMO_ACCOUNTS } from "@/lib/demo/accounts.mjs";
import { DEMO_TENANT_CODES, type DemoTenantCode } from "@/lib/demo/data/tenant";
import { DOSSIER_AIMS, REGISTRATION_AIMS, type DemoScenario } from "@/lib/demo/data/scenario";
import { SCENARIOS } from "@/lib/demo/data/scenarios";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { directoryRows } from "@/lib/demo/directory-rows";
import { resultRows } from "@/lib/demo/result-rows";
import { parseVerificationCode } from "@/lib/recognition/domain/verification-code";

const rowsOf = (code: DemoTenantCode) => directoryRows(DEMO_TENANTS[code]);

const namesIn = ({ registrations, dossiers }: DemoScenario): readonly string[] => [
  ...REGISTRATION_AIMS.flatMap((aim) => registrations[aim] ?? []),
  ...DOSSIER_AIMS.flatMap((aim) => dossiers[aim] ?? []),
];

describe.each(DEMO_TENANT_CODES)("demo tenant %s", (code) => {
  test("has the map, the register and the results that the issue asks for", () => {
    const { areas, units } = rowsOf(code);
    const districts = areas.filter(({ level }) => level === "district");
    expect(districts.length).toBeGreaterThanOrEqual(code === "bn" ? 1 : 2);
    expect(areas.filter(({ level, to }) => level === "commune" && to === null).length).toBeGreaterThanOrEqual(
      code === "nt" ? 10 : 12,
    );
    expect(units.filter(({ organisation }) => organisation !== null).length).toBeGreaterThanOrEqual(30);
    const { recognition, gradeResult } = resultRows(DEMO_TENANTS[code], rowsOf(code));
    expect(recognition.length).toBeGreaterThan(10);
    expect(gradeResult.length).toBeGreaterThan(10);
  });

  test("names no unit, sign-in name or id twice, and always gives the same ids", () => {
    const rows = rowsOf(code);
    for (const column of [
      rows.units.map(({ name }) => name),
      rows.accounts.map(({ signInName }) => signInName),
      rows.post.map(({ id }) => id),
      rows.postGrant.map(({ id }) => id),
      rows.accounts.map(({ displayName }) => displayName),
    ]) {
      expect(new Set(column).size).toBe(column.length);
    }
    expect(rowsOf(code)).toEqual(rows);
  });

  test("says «(thử nghiệm)» in the name of every invented enterprise and school", () => {
    const invented = DEMO_TENANTS[code].organisations.filter(({ kind }) => kind !== "co_quan");
    expect(invented.filter(({ name }) => !name.endsWith("(thử nghiệm)"))).toEqual([]);
  });

  test("gives every role card an account that holds a post", () => {
    const { accounts } = rowsOf(code);
    const cards = DEMO_ACCOUNTS.find((one) => one.code === code)?.roles ?? [];
    expect(cards.length).toBeGreaterThanOrEqual(8);
    expect(cards.length).toBeLessThanOrEqual(12);
    const known = accounts.map(({ signInName }) => signInName);
    expect(cards.filter(({ account }) => !known.includes(account))).toEqual([]);
  });

  test("prints verification codes that the public page reads", () => {
    const { recognition } = resultRows(DEMO_TENANTS[code], rowsOf(code));
    const codes = recognition.flatMap(({ verificationCode }) => (verificationCode ? [verificationCode] : []));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((one) => !parseVerificationCode(one).ok)).toEqual([]);
  });

  test("tells each case of a unit of the register, once, on days that are over", () => {
    const known = rowsOf(code).units.map(({ name }) => name);
    const today = DEMO_TENANTS[code].workingDate ?? "2026-11-25";
    for (const scenario of SCENARIOS[code]) {
      const names = namesIn(scenario);
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      expect(Object.values(scenario.calendar(today)).filter((day) => day > today)).toEqual([]);
    }
  });
});

test("Bắc Ninh starts with two bodies at each place and no committee since 1/7/2025", () => {
  const { bodies } = rowsOf("bn");
  const living = bodies.filter(({ to }) => to === null);
  expect([...new Set(living.map(({ kind }) => kind))].sort()).toEqual(["peoples_committee", "police"]);
  expect(bodies.filter(({ name }) => name.includes("Ban Chỉ đạo"))).toEqual([]);
});
