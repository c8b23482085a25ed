import { afterAll, beforeAll, expect, test } from "vitest";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { fold } from "@/lib/core/text";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { listUnits } from "@/lib/reports/server/list-units";
import { valueOf } from "../../factories/decision";
import { aPerson, aProvince, inProvince, type TestPlace, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
const EVERYTHING = { text: "", kind: null, unregistered: false, page: 1 };
let province: TestProvince;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince({ plan: PLAN_BAC_NINH_2026, today: "2026-03-02" });
  await aTownship("2025-07-01");
}, 60_000);
afterAll(closeClients);

/** A thị trấn, of the province's map until that day. */
async function aTownship(endsOn: string): Promise<void> {
  const { tenantId, province: above } = province;
  const unitId = newId();
  await inProvince(province, async (tx) => {
    await tx.unit.createMany({ data: [{ tenantId, id: unitId }] });
    await tx.unitVersion.createMany({
      data: [
        {
          tenantId,
          id: newId(),
          unitId,
          name: "Thị trấn Cũ",
          kind: "thi_tran",
          parentUnitId: above.id,
          groundPath: `${above.path}${unitId}/`,
          searchKey: fold("Thị trấn Cũ"),
          validFrom: dateColumn("2000-01-01"),
          validTo: dateColumn(endsOn),
        },
      ],
    });
  });
}

const kindsFor = async (at: TestPlace, today = province.today) => {
  const person = await aPerson(province, { at, role: "commune_officer" });
  return valueOf(await listUnits({ ...person, today }, EVERYTHING)).kinds;
};

test("the register offers only kinds that stand in the territory on the day", async () => {
  expect(await kindsFor(province.province)).toEqual(["xa", "co_quan", "doanh_nghiep", "co_so_giao_duc"]);
  expect(await kindsFor(province.communes[1])).toEqual(["xa"]);
});

test("a kind that stood there is offered on a day of its time", async () => {
  expect(await kindsFor(province.province, "2025-06-30")).toContain("thi_tran");
});

test("names stand in the order of the Vietnamese alphabet, numbers by their size", async () => {
  const { tenantId, communes } = province;
  const [commune] = communes;
  const names = [
    "Đội 1",
    "Ê kíp",
    "Âu Cơ",
    "Dân phố",
    "An Bình",
    "Ảnh viện",
    "Đội 10",
    "Đội 2",
    "Ăn ca",
    "Em bé",
  ];
  await inProvince(province, async (tx) => {
    for (const name of names) {
      const unitId = newId();
      await tx.unit.createMany({ data: [{ tenantId, id: unitId }] });
      await tx.unitVersion.createMany({
        data: [
          {
            tenantId,
            id: newId(),
            unitId,
            name,
            kind: "khu_dan_cu",
            groundUnitId: commune.id,
            groundPath: commune.path,
            searchKey: fold(name),
            validFrom: dateColumn("2000-01-01"),
          },
        ],
      });
    }
  });
  const person = await aPerson(province, { at: commune, role: "commune_officer" });
  const { rows } = valueOf(await listUnits(person, { ...EVERYTHING, kind: "khu_dan_cu" }));
  expect(rows.map(({ name }) => name)).toEqual([
    "An Bình",
    "Ảnh viện",
    "Ăn ca",
    "Âu Cơ",
    "Dân phố",
    "Đội 1",
    "Đội 2",
    "Đội 10",
    "Em bé",
    "Ê kíp",
  ]);
});
