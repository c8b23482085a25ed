import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { listDossiers } from "@/lib/dossiers/server/list-dossiers";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { draftListApproval } from "@/lib/recognition/server/draft-list-approval";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import { aDecisionDesk, issuing, signing, valueOf, type TestDesk } from "../../factories/decision";
import { anOpenDossier, aRegistration, must } from "../../factories/officer";
import {
  aPerson,
  aProvince,
  aSchool,
  aUnitClerk,
  inProvince,
  type TestProvince,
} from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let officer: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
});
afterAll(closeClients);

const NOTHING_FILTERED = { text: "", status: null, year: null, due: null, page: 1 } as const;

describe("opening a dossier", () => {
  test("pins route, plan, criteria and unit version of the day, and gives the next number of the year", async () => {
    const first = must(
      await openDossier.execute(officer, {
        registrationId: (await aRegistration(province, { officer })).registrationId,
      }),
    );
    const second = must(
      await openDossier.execute(officer, {
        registrationId: (await aRegistration(province, { officer })).registrationId,
      }),
    );
    expect(first.dossierCode).toMatch(/-2023-0001$/);
    expect(second.dossierCode).toMatch(/-2023-0002$/);

    const { head, route, openedOn } = must(await getDossierHome(officer, first.dossierId));
    expect(head).toMatchObject({ status: "draft", mayWrite: true, submission: 0 });
    expect(openedOn).toBe(province.today);
    expect(route.steps[0]?.kind).toBe("self_assess");
    const row = await inProvince(province, (tx) =>
      tx.dossier.findFirstOrThrow({ where: { id: first.dossierId } }),
    );
    expect(row).toMatchObject({
      planVersionId: province.planVersionId,
      criteriaVersionId: province.criteriaVersionId,
      criteriaTotal: 4,
    });
  });

  test("is refused twice for one registration, naming the dossier there is", async () => {
    const { registrationId } = await aRegistration(province, { officer });
    const opened = must(await openDossier.execute(officer, { registrationId }));
    expect(await openDossier.execute(officer, { registrationId })).toEqual({
      ok: false,
      error: { code: "dossier.already-open", ...opened },
    });
  });

  test("two clicks with one key open one dossier", async () => {
    const { registrationId } = await aRegistration(province, { officer });
    const open = () => openDossier.execute(officer, { registrationId }, { key: "một lần bấm" });
    const answers = await Promise.all([open(), open()]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(answers[0]).toEqual(answers[1]);
  });

  test("two people opening at once make one dossier; the second is told which", async () => {
    const { registrationId } = await aRegistration(province, { officer });
    const colleague = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
    const answers = await Promise.all(
      [officer, colleague].map((who) => openDossier.execute(who, { registrationId })),
    );
    const opened = answers.find((answer) => answer.ok);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({
      error: { code: "dossier.already-open", dossierId: opened?.ok ? opened.value.dossierId : "none" },
    });
  });

  test("is refused before the unit is chosen", async () => {
    const { registrationId } = await aRegistration(province, { officer, status: "draft" });
    expect(await openDossier.execute(officer, { registrationId })).toEqual({
      ok: false,
      error: { code: "dossier.not-selected" },
    });
  });

  test("a registration of another commune, one of another province and one that is not there look the same", async () => {
    const [, sibling] = province.communes;
    const unit = await aSchool(province, sibling);
    const { registrationId } = await aRegistration(province, { officer, unit });
    const elsewhere = await aProvince({ code: "khac" });
    const foreign = await aPerson(elsewhere, { at: elsewhere.communes[0], role: "commune_officer" });
    const notFound = { ok: false, error: { code: "registration.not-found" } };
    expect(await openDossier.execute(officer, { registrationId })).toEqual(notFound);
    expect(await openDossier.execute(foreign, { registrationId })).toEqual(notFound);
    expect(await openDossier.execute(officer, { registrationId: newId() })).toEqual(notFound);
  });

  test("a body above reads and does not open; a person without the grant is told nothing of the input", async () => {
    const { registrationId } = await aRegistration(province, { officer });
    const above = await aPerson(province, { at: province.province, role: "commune_officer" });
    expect(await openDossier.execute(above, { registrationId })).toMatchObject({
      error: { code: "registration.not-found" },
    });
    const reader = await aPerson(province, { at: province.communes[0], role: "member" });
    expect(await openDossier.execute(reader, { registrationId: "x" })).toEqual({
      ok: false,
      error: { code: "common.forbidden" },
    });
  });

  test("the unit's own clerk opens it and sees his unit only", async () => {
    const unit = await aSchool(province);
    const clerk = await aUnitClerk(province, unit);
    await anOpenDossier(province, clerk, unit);
    const { page } = must(await listDossiers(clerk, NOTHING_FILTERED));
    expect(page.rows.map(({ unitName }) => unitName)).toEqual([unit.name]);
  });
});

/** The list of one registered unit: drafted, presented, signed, numbered, issued. */
async function approveList(bacNinh: TestProvince, desk: TestDesk, registrationId: string, number: string) {
  const { planVersionId: plan } = bacNinh;
  const { decisionId } = valueOf(
    await draftListApproval.execute(desk.secretary, { planVersionId: plan, registration: registrationId }),
  );
  const decision = () =>
    inProvince(bacNinh, (tx) => tx.decision.findFirstOrThrow({ where: { id: decisionId } }));
  valueOf(await presentDecisions.execute(desk.secretary, { batchTitle: "Đợt thử", decision: decisionId }));
  valueOf(await signDecisions.execute(desk.head, signing([await decision()])));
  valueOf(await issueDecision.execute(desk.clerk, issuing(await decision(), bacNinh, { number })));
}

describe("the approved list (Bắc Ninh)", () => {
  test("a unit that is not on it is refused, naming the list's decision; once approved it goes on", async () => {
    const bacNinh = await aProvince({ code: "bn", plan: PLAN_BAC_NINH_2026, today: "2026-05-04" });
    const police = await aPerson(bacNinh, { at: bacNinh.communes[0], role: "commune_officer" });
    const desk = await aDecisionDesk(bacNinh, bacNinh.province, "peoples_committee");
    const { registrationId } = await aRegistration(bacNinh, { officer: police, status: "accepted" });
    expect(await openDossier.execute(police, { registrationId })).toEqual({
      ok: false,
      error: { code: "dossier.not-on-approved-list", decisions: [] },
    });

    const another = await aRegistration(bacNinh, { officer: police, status: "accepted" });
    await approveList(bacNinh, desk, another.registrationId, "812");
    expect(await openDossier.execute(police, { registrationId })).toEqual({
      ok: false,
      error: {
        code: "dossier.not-on-approved-list",
        decisions: [{ number: "812/QĐ-UBND", decidedOn: "2026-05-04", deciderName: "UBND tỉnh Thử" }],
      },
    });
    expect(must(await openDossier.execute(police, another)).dossierCode).toMatch(/-2026-0001$/);
  });
});

test("a name is found with or without tone marks", async () => {
  const { page } = must(await listDossiers(officer, { ...NOTHING_FILTERED, text: "truong thcs" }));
  expect(page.total).toBeGreaterThan(0);
  expect(must(await listDossiers(officer, { ...NOTHING_FILTERED, text: "100%_" })).page.total).toBe(0);
});
