import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { getEligibilityPage } from "@/lib/dossiers/server/get-eligibility-page";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import type { EligibilityLine } from "@/lib/registrations/domain/eligibility";
import { confirmOverride, refuseOverride } from "@/lib/registrations/server/answer-override";
import { getRegistration } from "@/lib/registrations/server/get-registration";
import { getOverride, getOverrideForm } from "@/lib/registrations/server/override-queries";
import { proposeOverride } from "@/lib/registrations/server/propose-override";
import { selectUnits } from "@/lib/registrations/server/select-units";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { confirmResult } from "@/lib/results/server/check-result";
import { enterResult } from "@/lib/results/server/enter-result";
import { valueOf } from "../../factories/decision";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const IN_TIME = "2023-03-20";
/** «Trung bình» of 2022: below the floor of the plan (Ninh Thuận II.1). */
const LACKING = demoUnit("nt", "Xã Phước Sơn");
/** Nothing on record for 2022. */
const NO_DATA = demoUnit("nt", "Xã Phước Hậu");
const LINE = "movement-grade";
const DOCUMENT = {
  documentNumber: "118/UBND-NC",
  documentDate: "10/3/2023",
  documentBody: "UBND tỉnh Ninh Thuận",
  reason: "Xã được chia tách trong năm 2022, chưa xếp loại riêng.",
};

let plan = "";
let secretary: Actor;
let office: Actor;
let colleague: Actor;
let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.nt, new Date("2026-11-25T02:00:00Z"));
  secretary = await demoActor("nt.thu-ky-huyen-ninh-phuoc", IN_TIME);
  office = await demoActor("nt.tt-huyen-ninh-phuoc", IN_TIME);
  colleague = await demoActor("nt.tt-huyen-ninh-phuoc.2", IN_TIME);
  plan = await planVersionId(secretary, "ninh-thuan-exemplary-2023");
  superuser = await database.superuserClient();
});

beforeEach(async () => {
  await emptyRegistrations(superuser);
  await superuser.query("SET session_replication_role = replica");
  await superuser.query("DELETE FROM eligibility_override");
  await superuser.query("SET session_replication_role = origin");
});

const propose = (by: Actor, more: Partial<typeof DOCUMENT> & { unitId?: string; line?: string } = {}) =>
  proposeOverride.execute(by, { unitId: LACKING, planVersionId: plan, line: LINE, ...DOCUMENT, ...more });
const proposed = async (by = secretary, unitId = LACKING): Promise<string> =>
  valueOf(await propose(by, { unitId })).overrideId;
const confirm = (by: Actor, overrideId: string) => confirmOverride.execute(by, { overrideId });
const select = (by: Actor, unitId = LACKING) =>
  selectUnits.execute(by, { planVersionId: plan, unitId: [unitId] });
const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? "ok" : answer.error?.code;
const refusalOfUnit = (answer: Awaited<ReturnType<typeof select>>) =>
  answer.ok || !("units" in answer.error) ? null : answer.error.units[0]?.refusal?.code;

async function selected(unitId = LACKING): Promise<string> {
  valueOf(await confirm(office, await proposed(secretary, unitId)));
  const registrationId = valueOf(await select(secretary, unitId)).units[0]?.registrationId;
  return registrationId ?? "";
}

const lineOf = (groups: readonly { readonly lines: readonly EligibilityLine[] }[]) =>
  groups.flatMap(({ lines }) => lines).find(({ key }) => key === LINE);

describe("a unit that lacks a hard condition goes on by a document and two persons", () => {
  test("proposed alone, it does not go on", async () => {
    await proposed();
    expect(refusalOfUnit(await select(secretary))).toBe("registration.not-eligible");
  });

  test("confirmed by a second person it is chosen; the line stays «thiếu», with the document and both names", async () => {
    const registration = valueOf(await getRegistration(secretary, await selected()));
    expect(registration.eligibility.passes).toBe(true);
    expect(lineOf(registration.eligibility.groups)).toMatchObject({
      answer: "lacking",
      override: {
        standing: "confirmed",
        documentNumber: "118/UBND-NC",
        documentDate: "2023-03-10",
        documentBody: "UBND tỉnh Ninh Thuận",
        proposedBy: secretary.personName,
        checkedBy: office.personName,
      },
    });
  });

  test("«chưa có dữ liệu» goes on in the same way", async () => {
    const registration = valueOf(await getRegistration(secretary, await selected(NO_DATA)));
    expect(lineOf(registration.eligibility.groups)).toMatchObject({
      answer: "no_data",
      override: { standing: "confirmed" },
    });
  });

  test("refused by the second person it does not go on, and may be proposed anew", async () => {
    const overrideId = await proposed();
    valueOf(await refuseOverride.execute(office, { overrideId, note: "Văn bản nói về xã khác" }));
    expect(refusalOfUnit(await select(secretary))).toBe("registration.not-eligible");
    expect(codeOf(await propose(secretary))).toBe("ok");
  });

  test("only once at a time", async () => {
    await proposed();
    expect(codeOf(await propose(office))).toBe("override.already");
  });
});

describe("persons, not roles", () => {
  test("the proposer does not confirm or refuse", async () => {
    const overrideId = await proposed();
    expect(codeOf(await confirm(secretary, overrideId))).toBe("override.same-person");
    expect(codeOf(await refuseOverride.execute(secretary, { overrideId, note: "x" }))).toBe(
      "override.same-person",
    );
  });

  test("who confirmed does not choose the unit himself", async () => {
    valueOf(await confirm(secretary, await proposed(office)));
    expect(refusalOfUnit(await select(secretary))).toBe("registration.let-it-go-on");
  });

  test("nobody above does the work of the body: to him it looks as if it were not there", async () => {
    const elsewhere = await demoActor("nt.thu-ky-tinh", IN_TIME);
    expect(codeOf(await propose(elsewhere))).toBe("override.unit-not-found");
    expect(codeOf(await confirm(elsewhere, await proposed()))).toBe("override.not-found");
  });

  test("the second persons of the body find it in their work, the proposer does not", async () => {
    await proposed();
    const tasks = async (actor: Actor) =>
      valueOf(await getWorklist(actor, { box: "chua-xu-ly", urgency: null, page: 1 }))
        .items.filter(({ statusOf }) => statusOf === "override")
        .map(({ subject }) => subject);
    expect(await tasks(office)).toEqual(["Xã Phước Sơn"]);
    expect(await tasks(colleague)).toEqual(["Xã Phước Sơn"]);
    expect(await tasks(secretary)).toEqual([]);
  });
});

describe("what may not be overridden", () => {
  test("an exclusion: a small enterprise stays outside, with its clause (TT 124 Đ.1)", async () => {
    const unitId = demoUnit("nt", "Công ty TNHH Gốm Phước Hậu (thử nghiệm)");
    expect(codeOf(await propose(secretary, { unitId }))).toBe("plan.outside-scope");
  });

  test("a condition that is «đủ», and one that the plan does not have", async () => {
    const unitId = demoUnit("nt", "Xã Phước Thuận");
    expect(codeOf(await propose(secretary, { unitId }))).toBe("override.line-passes");
    expect(codeOf(await propose(secretary, { line: "khac" }))).toBe("override.not-a-condition");
  });

  test("without a document, or on one of a later day", async () => {
    expect(codeOf(await propose(secretary, { documentNumber: "" }))).toBe("common.invalid-input");
    expect(codeOf(await propose(secretary, { documentDate: "21/3/2023" }))).toBe("override.document-later");
  });
});

describe("only what the line said is let through", () => {
  /** The class of 2022 comes from paper after all, and is checked. */
  async function classFromPaper(unitId: string): Promise<void> {
    const { resultId } = valueOf(
      await enterResult.execute(office, {
        unitId,
        outcome: "movement_grade:trung_binh",
        cycleYear: "2022",
        decisionNumber: "812/QĐ-UBND",
        decidedOn: "28/12/2022",
        deciderName: "UBND huyện Ninh Phước",
        deciderLevel: "district",
      }),
    );
    valueOf(await confirmResult.execute(colleague, { resultId }));
  }

  async function takePaperBack(unitId: string): Promise<void> {
    await superuser.query("SET session_replication_role = replica");
    await superuser.query("DELETE FROM grade_result WHERE unit_id = $1", [unitId]);
    await superuser.query("DELETE FROM paper_result WHERE unit_id = $1", [unitId]);
    await superuser.query("SET session_replication_role = origin");
  }

  test("a result that comes later ends it before the unit is chosen", async () => {
    const overrideId = await proposed(secretary, NO_DATA);
    valueOf(await confirm(office, overrideId));
    await classFromPaper(NO_DATA);
    expect(refusalOfUnit(await select(secretary, NO_DATA))).toBe("registration.not-eligible");
    expect(valueOf(await getOverride(secretary, overrideId)).standing).toBe("outdated");
    await takePaperBack(NO_DATA);
  });

  test("the unit's registration tells of each override what its own page tells", async () => {
    const registrationId = await selected(NO_DATA);
    const told = async () => valueOf(await getRegistration(secretary, registrationId)).overrides;
    const [first] = await told();
    expect(first?.standing).toBe("confirmed");
    await classFromPaper(NO_DATA);
    const overrideId = first?.overrideId ?? "";
    expect(await told()).toMatchObject([{ overrideId, status: "confirmed", standing: "outdated" }]);
    expect(valueOf(await getOverride(secretary, overrideId)).standing).toBe("outdated");
    await takePaperBack(NO_DATA);
  });

  test("an outdated one is not confirmed any more, and another may be proposed", async () => {
    const overrideId = await proposed(secretary, NO_DATA);
    await classFromPaper(NO_DATA);
    expect(codeOf(await confirm(office, overrideId))).toBe("override.outdated");
    expect(codeOf(await propose(secretary, { unitId: NO_DATA }))).toBe("ok");
    await takePaperBack(NO_DATA);
  });

  test("after the unit was chosen its dossier keeps what was let through, and tells what the register says by now", async () => {
    const registrationId = await selected(NO_DATA);
    const officer = await demoActor("nt.ca-xa-phuoc-hau", IN_TIME);
    const { dossierId } = valueOf(await openDossier.execute(officer, { registrationId }));
    const before = valueOf(await getEligibilityPage(officer, dossierId));
    expect(lineOf(before.eligibility.groups)).toMatchObject({ override: { standing: "confirmed" } });
    expect(lineOf(before.eligibility.groups)?.now).toBeUndefined();

    await classFromPaper(NO_DATA);
    const after = valueOf(await getEligibilityPage(officer, dossierId));
    expect(lineOf(after.eligibility.groups)).toMatchObject({
      answer: "no_data",
      now: { answer: "lacking", cause: { kind: "below_floor", grade: "trung_binh" } },
    });
    await takePaperBack(NO_DATA);
  });

  test("the form shows what the line says today", async () => {
    const view = valueOf(
      await getOverrideForm(secretary, { unitId: LACKING, planVersionId: plan, line: LINE }),
    );
    expect(view).toMatchObject({ obstacle: null, line: { answer: "lacking" } });
  });
});
