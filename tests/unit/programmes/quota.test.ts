import { describe, expect, test } from "vitest";

import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanContent, Quota } from "@/lib/programmes/domain/plan";
import { quotaProgress, type AreaProgress, type QuotaUnit } from "@/lib/programmes/domain/quota";
import type { UnitClass } from "@/lib/units/domain/unit-class";

const quotaOf = ({ quotas }: PlanContent): Quota => {
  const [quota] = quotas;
  if (!quota) throw new Error("the plan has a quota");
  return quota;
};

const unit = (unitClass: UnitClass, { areaId = "a", recognised = false } = {}): QuotaUnit => ({
  unitClass,
  areaId,
  recognised,
  count: 1,
});

const areas = (
  plan: PlanContent,
  areaIds: readonly string[],
  units: readonly QuotaUnit[],
): readonly AreaProgress[] => {
  const progress = quotaProgress(quotaOf(plan), { areaIds, units });
  return progress.kind === "minimum" ? progress.areas : [];
};

const lacking = (area: AreaProgress | undefined): readonly string[] | undefined =>
  area?.lackingRegistered.map(({ part }) => part.key);

describe("quotas", () => {
  test("case 10: in An Giang a locality with no commune and 1 school registered meets it («hoặc»)", () => {
    const [area] = areas(PLAN_AN_GIANG_2023, ["a"], [unit("co_so_giao_duc")]);
    expect(area).toMatchObject({ registrationsMet: true, lackingRegistered: [] });
  });

  test("case 10: in Ninh Thuận the same district lacks 1 commune («và»)", () => {
    const [area] = areas(PLAN_NINH_THUAN_2023, ["a"], [unit("co_so_giao_duc")]);
    expect(area).toMatchObject({ registrationsMet: false });
    expect(area?.lackingRegistered).toMatchObject([
      { part: { key: "commune" }, registered: 0, shortRegistered: 1 },
    ]);
  });

  test("registrations and recognitions are counted separately", () => {
    const units = [unit("thi_tran", { recognised: true }), unit("co_quan")];
    const [area] = areas(PLAN_NINH_THUAN_2023, ["a"], units);
    expect(area).toMatchObject({ registrationsMet: true, recognitionsMet: false });
    expect(area?.lackingRecognised).toMatchObject([{ part: { key: "organisation" }, shortRecognised: 1 }]);
  });

  test("an area with nothing registered is seen as short of everything", () => {
    const [, second] = areas(PLAN_NINH_THUAN_2023, ["a", "b"], [unit("xa"), unit("co_quan")]);
    expect(second?.areaId).toBe("b");
    expect(lacking(second)).toEqual(["commune", "organisation"]);
  });

  test("in An Giang a locality with nothing lacks either of the two", () => {
    expect(lacking(areas(PLAN_AN_GIANG_2023, ["a"], [])[0])).toEqual(["commune", "organisation"]);
  });

  test("Lâm Đồng counts the province: a xã does not stand for a phường or thị trấn", () => {
    const units = [unit("xa"), unit("xa"), unit("doanh_nghiep")];
    expect(lacking(areas(PLAN_LAM_DONG_2023, ["a"], units)[0])).toEqual(["phuong-thi-tran"]);
  });

  test("Bắc Ninh's number is assigned: until it is entered there is no shortfall to show", () => {
    expect(quotaProgress(quotaOf(PLAN_BAC_NINH_2026), { areaIds: [], units: [unit("xa")] })).toMatchObject({
      number: null,
      registered: 1,
      shortRegistered: null,
    });
  });

  test("with 5 assigned, 3 registered and 1 recognised, 2 and 4 are lacking", () => {
    const quota = {
      ...quotaOf(PLAN_BAC_NINH_2026),
      kind: "assigned",
      assignedBy: "Bộ Công an",
      number: 5,
    } as const;
    const units = [unit("xa", { recognised: true }), unit("co_quan"), unit("phuong")];
    expect(quotaProgress(quota, { areaIds: [], units })).toMatchObject({
      registered: 3,
      recognised: 1,
      shortRegistered: 2,
      shortRecognised: 4,
    });
  });
});
