import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { getCheck } from "@/lib/dossiers/server/get-check";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { aDossier } from "../../factories/dossier";
import { anOpenDossier, must } from "../../factories/officer";
import { aPerson, aProvince, aSchool, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";
import { pastTriggers } from "../../support/past-triggers";

const { truncateAll } = useDatabase();
beforeAll(truncateAll);
afterAll(closeClients);

/* What was collected or said before the dossier, and is not to be asked or missed again. */

describe("papers of the registration (KH II.2)", () => {
  const numbered = async (province: TestProvince, dossierId: string, personId: string): Promise<void> => {
    await inProvince(province, async (tx) => {
      const { registrationId } = await tx.dossier.findFirstOrThrow({ where: { id: dossierId } });
      await tx.registrationPaper.create({
        data: {
          tenantId: province.tenantId,
          id: newId(),
          registrationId,
          code: "ke_hoach",
          title: "Kế hoạch",
          documentNumber: "05/KH-UBND",
          documentDate: dateColumn("2023-03-20"),
          data: { source: "number", text: null },
          updatedById: personId,
        },
      });
    });
  };

  const wanted = expect.arrayContaining([
    expect.objectContaining({
      code: "ke_hoach",
      ready: true,
      source: "number",
      documentNumber: "05/KH-UBND",
      documentDate: "2023-03-20",
      savedBy: "Trần Thị B",
      href: expect.stringMatching(/^\/dang-ky\/.+\/giay-to\/ke_hoach$/),
    }),
    expect.objectContaining({ code: "nghi_quyet", ready: false, source: null }),
  ]);
  const nhaTrang = () => aProvince({ code: "kh", plan: PLAN_NHA_TRANG_2023, today: "2023-11-16" });
  const officerOf = (province: TestProvince) =>
    aPerson(province, { at: province.communes[0], role: "commune_officer", name: "Trần Thị B" });

  test("stand in the task list and on the check page, with who kept them and where they are", async () => {
    const province = await nhaTrang();
    const officer = await officerOf(province);
    const dossierId = await anOpenDossier(province, officer, province.commune);
    await numbered(province, dossierId, officer.personId);
    expect(must(await getDossierHome(officer, dossierId)).entryPapers).toEqual(wanted);
    expect(must(await getCheck(officer, dossierId)).entryPapers).toEqual(wanted);
  });

  test("stand on the appraiser's desk beside the components", async () => {
    const province = await nhaTrang();
    const [district] = province.districts;
    if (!district) throw new Error("no district");
    const officer = await officerOf(province);
    const reviewer = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
    const { dossierId } = await aDossier(province, {
      status: "under_review",
      officer,
      unit: province.commune,
    });
    await numbered(province, dossierId, officer.personId);
    expect(must(await getAppraisalDesk(reviewer, { dossierId })).entryPapers).toEqual(wanted);
  });
});

describe("why last year's dossier was returned", () => {
  test("is told before this year's is sent: each row once with its last reason, of this unit alone, at most five", async () => {
    const province = await aProvince();
    const officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
    const unit = await aSchool(province, province.communes[0]);
    const { dossierId: earlier } = await aDossier(province, { unit, officer, status: "recognised" });
    const { dossierId: others } = await aDossier(province, { officer, status: "recognised" });
    const year = (id: string) => ({
      sql: "UPDATE dossier SET cycle_year = cycle_year - 1 WHERE id = $1",
      values: [id],
    });
    const asked = (id: string, target: string, note: string, on: string) => {
      const requestId = newId();
      return [
        {
          sql: `INSERT INTO supplement_request (tenant_id, id, dossier_id, submission, due_on, asked_by_id, body_name, asked_on)
            VALUES ($1, $2, $3, 1, $4, $5, '', $4)`,
          values: [province.tenantId, requestId, id, on, officer.personId],
        },
        {
          sql: `INSERT INTO supplement_item (tenant_id, request_id, dossier_id, target, note, reason_code)
            VALUES ($1, $2, $3, $4, $5, 'signature_or_seal_missing')`,
          values: [province.tenantId, requestId, id, target, note],
        },
      ];
    };
    // One registration of a unit in a plan; last year's was of another plan.
    await pastTriggers({
      sql: "UPDATE registration SET status = 'withdrawn' WHERE unit_id = $1",
      values: [unit.id],
    });
    const draft = await anOpenDossier(province, officer, unit);
    expect(must(await getCheck(officer, draft)).earlierReturns).toBeNull();

    await pastTriggers(
      year(earlier),
      year(others),
      ...asked(earlier, "criterion:A1", "lần một", "2022-10-01"),
      ...asked(earlier, "criterion:A1", "lần hai", "2022-10-20"),
      ...asked(earlier, "component:bao_cao", "thiếu số liệu", "2022-10-01"),
      ...asked(others, "criterion:A2", "của đơn vị khác", "2022-10-01"),
    );
    const { earlierReturns } = must(await getCheck(officer, draft));
    expect(earlierReturns?.lines).toEqual([
      { key: "component:bao_cao", title: "Báo cáo kết quả", note: "Thiếu chữ ký hoặc dấu: thiếu số liệu" },
      { key: "criterion:A1", title: "Tiêu chí 1.1: Nội dung A1", note: "Thiếu chữ ký hoặc dấu: lần hai" },
    ]);
    const more = ["A2", "B1", "B2", "C1"].flatMap((code) =>
      asked(earlier, `criterion:${code}`, "x", "2022-10-01"),
    );
    await pastTriggers(...more);
    expect(must(await getCheck(officer, draft)).earlierReturns?.lines).toHaveLength(5);
  });
});
