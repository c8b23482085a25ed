import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getCheck } from "@/lib/dossiers/server/get-check";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { saveComponent } from "@/lib/dossiers/server/save-component";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { anOpenDossier, aWrittenComponent, must } from "../../factories/officer";
import { aPerson, aProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

/** A plan may ask for a paper that none of the five plans has. */
const PLEDGE = {
  code: "ban_cam_ket",
  title: "Bản cam kết của người đứng đầu",
  maker: "unit",
  atStep: "self_assess",
  required: true,
  templated: true,
  clause: "II.5",
  basis: "plan",
} as const;

const WITH_PLEDGE: PlanContent = {
  ...PLAN_NINH_THUAN_2023,
  components: [...PLAN_NINH_THUAN_2023.components, PLEDGE],
};

const { truncateAll } = useDatabase();
let officer: Actor;
let dossierId: string;

beforeAll(async () => {
  await truncateAll();
  const province = await aProvince({ plan: WITH_PLEDGE });
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  dossierId = await anOpenDossier(province, officer);
});
afterAll(closeClients);

const asked = async () =>
  must(await getCheck(officer, dossierId)).gaps.filter(({ href }) => href.endsWith(PLEDGE.code));

test("it is asked for by its title, on a page of its own", async () => {
  expect(await asked()).toMatchObject([{ href: `/ho-so/${dossierId}/thanh-phan-ban_cam_ket` }]);
  const { components } = must(await getDossierHome(officer, dossierId));
  expect(components).toContainEqual(expect.objectContaining({ code: PLEDGE.code, state: "not_started" }));
});

test("brought as a file it needs the file alone; written here it is a letter", async () => {
  const empty = { dossierId, component: PLEDGE.code, revision: "0", mode: "upload", done: "yes" };
  expect(await saveComponent.execute(officer, empty)).toMatchObject({
    error: { fields: { signedFile: "Chọn tệp tài liệu" } },
  });
  const { fields, mode } = must(await getComponent(officer, { dossierId, component: PLEDGE.code }));
  expect(mode).toBe("template");
  expect(fields.template.map(({ name }) => name)).toContain("content");
  must(await saveComponent.execute(officer, aWrittenComponent(dossierId, PLEDGE.code)));
  expect(await asked()).toEqual([]);
});
