import { beforeAll, describe, expect, test } from "vitest";
import { Secret, TOTP } from "otpauth";
import type { Actor } from "@/lib/core/actor";
import { newTenantInput } from "@/lib/committees/contract";
import { createTenant } from "@/lib/committees/server/create-tenant";
import { acceptInvitation } from "@/lib/committees/server/invitations";
import { tryPlanDraft } from "@/lib/dossiers/server/try-plan-draft";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { newSeed, sealOffer } from "@/lib/platform/auth/second-factor";
import { setUpSecondFactor } from "@/lib/platform/auth/second-factor-store";
import { signIn } from "@/lib/platform/auth/sign-in";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { planFileText } from "@/lib/programmes/plan-file";
import { listCriteriaSets } from "@/lib/programmes/server/criteria-queries";
import { layShippedCriteria } from "@/lib/programmes/server/lay-shipped-criteria";
import { getNewPlan, getPlanDraft, listPlans } from "@/lib/programmes/server/plan-queries";
import { publishPlanDraft } from "@/lib/programmes/server/publish-plan-draft";
import { startPlanFromFile } from "@/lib/programmes/server/read-plan-file";
import { PASSWORD, valueOf } from "../../factories/decision";
import { useDatabase } from "../../support/database";

useDatabase();

const NOW = new Date("2026-11-25T02:00:10Z");
const NAME = "tm.quan-tri";

/** What an administrator of the platform uploads: a province of two communes with its bodies. */
const PROVINCE = newTenantInput.parse({
  code: "tm",
  name: "tỉnh Thử Mới",
  shortName: "Tỉnh Thử Mới",
  ownerAgency: "Công an tỉnh Thử Mới",
  supportPhone: "0200 000 000",
  adminSignInName: NAME,
  adminName: "Người Quản Trị",
  file: {
    validFrom: "2025-07-01",
    province: { code: "99", name: "Tỉnh Thử Mới", kind: "tinh" },
    communes: [
      { code: "99001", name: "Xã Một", kind: "xa" },
      { code: "99002", name: "Phường Hai", kind: "phuong" },
    ],
    bodies: [
      { area: "99", kind: "peoples_committee", name: "UBND tỉnh Thử Mới" },
      { area: "99", kind: "police", name: "Công an tỉnh Thử Mới" },
      { area: "99001", kind: "peoples_committee", name: "UBND xã Một" },
      { area: "99002", kind: "peoples_committee", name: "UBND phường Hai" },
    ],
  },
});

/** A plan of TT 124 for communes, in two tiers. */
const plan = (change: Partial<PlanContent> = {}): PlanContent => ({
  ...PLAN_BAC_NINH_2026,
  header: { ...PLAN_BAC_NINH_2026.header, key: "tm-2026", programme: "security_safe" },
  scope: {
    ...PLAN_BAC_NINH_2026.scope,
    pairs: PLAN_BAC_NINH_2026.scope.pairs.filter(
      ({ unitClass }) => unitClass === "xa" || unitClass === "phuong",
    ),
  },
  criteria: [
    {
      unitClasses: ["xa", "phuong"],
      criteriaKey: "tt124-cap-xa",
      criteriaVersion: 1,
      clause: "II.1",
      basis: "plan",
    },
  ],
  ...change,
});
const fileOf = (content: PlanContent): File => new File([planFileText(content)], "ke-hoach.json");

let administrator: Actor;

/** The first administrator: by the one-time link, with a password and a second factor of his own. */
async function enterByLink(token: string): Promise<Actor> {
  const { accountId } = valueOf(await acceptInvitation({ token, newPassword: PASSWORD }, NOW));
  const entering = { name: NAME, password: PASSWORD, sharedComputer: false, device: "Chrome", now: NOW };
  const { sessionId } = valueOf(await signIn(entering));
  const seed = newSeed();
  const code = new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: NOW.getTime() });
  const offer = sealOffer(seed, accountId, NOW);
  valueOf(await setUpSecondFactor({ sessionId, accountId, offer, code, now: NOW }));
  const signedIn = await resolveSignedIn(sessionId, NOW);
  if (!signedIn?.actor) throw new Error("the administrator has no post");
  return signedIn.actor;
}

beforeAll(async () => {
  const created = await createTenant(PROVINCE, { accountId: null, now: NOW, layInto: layShippedCriteria });
  administrator = await enterByLink(valueOf(created).invitationToken);
});

describe("a province on its first day", () => {
  test("has the four sets of TT 124 in force, and QĐ 510 as a draft until its numbers are entered", async () => {
    const { rows } = valueOf(await listCriteriaSets(administrator, null));
    const count = (programme: string, status: string) =>
      rows.filter((row) => row.programme === programme && row.status === status).length;
    expect(count("security_safe", "in_force")).toBe(4);
    expect(count("movement_grade", "draft")).toBe(1);
    expect(rows).toHaveLength(5);
  });

  test("has no plan of anybody's, and may issue one through the bodies of its file", async () => {
    expect(valueOf(await listPlans(administrator, null)).plans).toEqual([]);
    const { issuers } = valueOf(await getNewPlan(administrator, null));
    expect(issuers.map(({ name }) => name)).toEqual(["Công an tỉnh Thử Mới", "UBND tỉnh Thử Mới"]);
  });

  test("sets up its plan from a file, tries it on its communes and publishes it", async () => {
    const { issuers } = valueOf(await getNewPlan(administrator, null));
    const bodyId = issuers.find(({ name }) => name.startsWith("UBND"))?.bodyId;
    const { planVersionId } = valueOf(
      await startPlanFromFile.execute(administrator, { bodyId, file: fileOf(plan()) }),
    );
    const trial = valueOf(await tryPlanDraft(administrator, { planVersionId, page: 1 }));
    expect(trial).toMatchObject({ before: null, units: 2, decided: 2, outside: 0, unrouted: 0, groups: [] });
    valueOf(await publishPlanDraft.execute(administrator, { planVersionId, revision: "0" }));
    expect(valueOf(await listPlans(administrator, null)).plans).toMatchObject([
      { planVersionId, isDraft: false },
    ]);
  });

  test("can't publish a plan that is measured by an illustrative set, or asks for a body that it lacks", async () => {
    const { issuers } = valueOf(await getNewPlan(administrator, null));
    const content = plan({
      header: { ...plan().header, key: "tm-thu" },
      criteria: PLAN_BAC_NINH_2026.criteria.slice(0, 1),
      routes: plan().routes.map((row) => ({
        ...row,
        steps: row.steps.map((step) =>
          step.kind === "appraise" ? { ...step, by: { kind: "committee", at: "province" } } : step,
        ),
      })),
    });
    const started = await startPlanFromFile.execute(administrator, {
      bodyId: issuers[0]?.bodyId,
      file: fileOf(content),
    });
    const { problems } = valueOf(await getPlanDraft(administrator, valueOf(started).planVersionId));
    expect(problems.map(({ code }) => code)).toEqual(["plan.criteria-not-published", "plan.body-missing"]);
  });
});
