import { afterAll, beforeAll, expect, test } from "vitest";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant, withTenant } from "@/lib/platform/db/with-tenant";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { aPerson, aProvince, type TestProvince } from "../../factories/province";
import { countStatements } from "../../support/count-statements";
import { useDatabase } from "../../support/database";
import type { Actor } from "@/lib/core/actor";

const { truncateAll } = useDatabase();
let province: TestProvince;
let admin: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  admin = await aPerson(province, { at: province.province, role: "admin" });
}, 60_000);
afterAll(closeClients);

/** Opening, context and end. */
const AROUND = 3;

test("a page asks the same thing of the database once", async () => {
  const asked = await countStatements(() =>
    readTenant(scopeOf(admin), async (tx) => {
      await findWorkCalendar(tx);
      await findWorkCalendar(tx);
    }),
  );
  expect(asked).toBe(AROUND + 1);
});

test("another unit and another day are another question", async () => {
  await readTenant(scopeOf(admin), async (tx) => {
    const facts = async (id: string, day: string) => {
      const found = await findUnitFacts(tx, id, day);
      return found.ok ? found.value.name : found.error.code;
    };
    expect(await facts(province.school.id, province.today)).toBe(province.school.name);
    expect(await facts(province.agency.id, province.today)).toBe(province.agency.name);
    expect(await facts(province.school.id, "1990-01-01")).toBe("unit.not-found");
  });
});

test("an act sees what it has just written", async () => {
  await withTenant(scopeOf(admin), async (tx) => {
    expect((await findWorkCalendar(tx)).holidays).toEqual([]);
    await tx.calendarDay.create({
      data: {
        tenantId: province.tenantId,
        id: newId(),
        day: dateColumn("2023-12-25"),
        kind: "holiday",
        name: "Nghỉ",
        document: "Văn bản 1",
        enteredById: admin.personId,
      },
    });
    expect((await findWorkCalendar(tx)).holidays).toHaveLength(1);
    return ok(null);
  });
});

test("a page that writes is refused by the database", async () => {
  const writing = readTenant(scopeOf(admin), (tx) =>
    tx.outbox.create({ data: { tenantId: province.tenantId, id: newId(), topic: "t", payload: {} } }),
  );
  await expect(writing).rejects.toThrow(/read-only/);
});
