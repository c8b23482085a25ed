import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { answerItem } from "@/lib/meetings/server/answer-item";
import { closeClients } from "@/lib/platform/db/clients";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import type { WorklistBox } from "@/lib/reports/contract";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { aCommittee, anOpenMeeting } from "../../factories/meeting";
import { aProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const database = useDatabase();
afterAll(closeClients);

async function tasksOf(actor: Actor, box: WorklistBox = "chua-xu-ly"): Promise<readonly string[]> {
  const { items } = valueOf(await getWorklist(actor, { box, urgency: null, page: 1 }));
  return items.map(({ task }) => task);
}

describe("Bắc Ninh: a plan that takes units in, then its list", () => {
  const TODAY = "2026-11-25";
  let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

  beforeAll(async () => {
    await database.truncateAll();
    await loadDemoDirectory(DEMO_TENANTS.bn, new Date("2026-11-25T02:00:00Z"));
    superuser = await database.superuserClient();
  });
  beforeEach(() => emptyRegistrations(superuser));

  test("registering is work while the plan takes units in, with its last day; noted, it waits for others", async () => {
    const officer = await demoActor("bn.ca-xa-yen-phong", TODAY);
    const police = await demoActor("bn.ca-tinh.tham-dinh", TODAY);
    expect(await tasksOf(officer)).toContain("Đăng ký đơn vị năm 2026");
    const registered = valueOf(
      await draftRegistration.execute(officer, {
        planVersionId: await planVersionId(officer, "bac-ninh-exemplary-2026"),
        unitId: demoUnit("bn", "Xã Yên Phong"),
      }),
    );
    const registrationId = registered.units[0]?.registrationId ?? "";
    valueOf(await acceptRegistration.execute(police, { registrationId, revision: "2" }));
    expect(await tasksOf(officer, "dang-cho")).toContain("Chờ phê duyệt danh sách năm 2026");
    expect(await tasksOf(officer)).not.toContain("Theo dõi đăng ký năm 2026");
    expect(await tasksOf(police)).toContain("Lập dự thảo phê duyệt danh sách năm 2026");
  });
});

test("a member is asked until every dossier has his answer", async () => {
  const province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  const committee = await aCommittee(province, district);
  const dossiers = [
    (await aDossier(province, { status: "in_meeting" })).dossierId,
    (await aDossier(province, { status: "in_meeting" })).dossierId,
  ];
  const meetingId = await anOpenMeeting(committee, { dossiers, mode: "written_opinions" });
  const [member] = committee.members;
  for (const dossierId of dossiers) {
    expect(await tasksOf(member)).toContain("Cho ý kiến");
    valueOf(await answerItem.execute(member, { meetingId, dossierId, opinion: "agree", note: "" }));
  }
  expect(await tasksOf(member)).not.toContain("Cho ý kiến");
});
