import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { getRegistration } from "@/lib/registrations/server/get-registration";
import { rejectRegistration } from "@/lib/registrations/server/reject-registration";
import { returnRegistration } from "@/lib/registrations/server/return-registration";
import { getRegistrationPaper } from "@/lib/registrations/server/get-registration-paper";
import { saveDraftPaper } from "@/lib/registrations/server/save-draft-paper";
import { saveRegistrationPaper } from "@/lib/registrations/server/save-registration-paper";
import { submitRegistration } from "@/lib/registrations/server/submit-registration";
import { withdrawRegistration } from "@/lib/registrations/server/withdraw-registration";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { must } from "../../factories/officer";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const unit = (name: string): string => demoUnit("kh", name);
const SCHOOL = "Trường THCS Lộc Thọ (thử nghiệm)";
const CLERK = "kh.don-vi.thcs-loc-tho";
const RECEIVER = "kh.tt-thanh-pho-nha-trang";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const IN_TIME = "2023-03-25";

let plan = "";
let clerk: Actor;
let receiver: Actor;
let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.kh, new Date("2026-11-25T02:00:00Z"));
  clerk = await demoActor(CLERK, IN_TIME);
  receiver = await demoActor(RECEIVER, IN_TIME);
  plan = await planVersionId(clerk, "nha-trang-security-safe-2023");
  superuser = await database.superuserClient();
});

beforeEach(() => emptyRegistrations(superuser));

const one = async (id: string) =>
  (await superuser.query("SELECT * FROM registration WHERE id = $1", [id])).rows[0];

/** A draft of the school in the city's plan. */
async function aDraft(actor: Actor = clerk, name: string = SCHOOL): Promise<string> {
  const result = await draftRegistration.execute(actor, { planVersionId: plan, unitId: unit(name) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.units[0]?.registrationId ?? "";
}

const number = (registrationId: string, code: string) => ({
  registrationId,
  code,
  revision: "0",
  source: "number",
  documentNumber: "12/KH",
  documentDate: "20/3/2023",
});

async function withPapers(registrationId: string, actor: Actor = clerk): Promise<string> {
  for (const input of [
    { registrationId, code: "nghi_quyet", revision: "0", source: "waived" },
    number(registrationId, "ke_hoach"),
    {
      registrationId,
      code: "ban_dang_ky",
      revision: "0",
      source: "template",
      content: "Đơn vị đăng ký phấn đấu.",
      signerTitle: "Hiệu trưởng",
      signerName: "Nguyễn Văn A",
    },
  ]) {
    const saved = await saveRegistrationPaper.execute(actor, input);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  }
  return registrationId;
}

async function aSent(): Promise<string> {
  const registrationId = await withPapers(await aDraft());
  const sent = await submitRegistration.execute(clerk, { registrationId, revision: "1" });
  if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  return registrationId;
}

describe("a school of the city registers (Nha Trang II.2, II.3)", () => {
  test("as a draft first; it is received by the city's standing committee", async () => {
    const registrationId = await aDraft();
    expect(await one(registrationId)).toMatchObject({ status: "draft", entry: "registered" });
    expect((await one(registrationId)).receiving_body_name).toContain("Thường trực Ban Chỉ đạo");
  });

  test("not without its papers: each is named", async () => {
    const registrationId = await aDraft();
    const sent = await submitRegistration.execute(clerk, { registrationId, revision: "1" });
    expect(sent).toMatchObject({
      ok: false,
      error: {
        code: "registration.papers-missing",
        titles: [expect.any(String), expect.any(String), expect.any(String)],
      },
    });
  });

  test("with resolution waived, plan by number and form from the template it goes out", async () => {
    const registrationId = await aSent();
    const row = await one(registrationId);
    expect(row).toMatchObject({ status: "submitted", revision: 2 });
    expect(row.route.rowKey).toBe("city-managed");
  });

  test("«trước ngày 31/3/2023»: 30/3 is in time, 31/3 is late, with whom to ask", async () => {
    const registrationId = await withPapers(await aDraft());
    const late = await demoActor(CLERK, "2023-03-31");
    expect(await submitRegistration.execute(late, { registrationId, revision: "1" })).toMatchObject({
      error: {
        code: "registration.window-closed",
        closesOn: "2023-03-30",
        words: "trước ngày 31/3/2023",
        contact: "Thường trực Ban Chỉ đạo thành phố (qua Công an thành phố)",
      },
    });
    expect((await one(registrationId)).status).toBe("draft");

    const lastDay = await demoActor(CLERK, "2023-03-30");
    expect((await submitRegistration.execute(lastDay, { registrationId, revision: "1" })).ok).toBe(true);
  });

  test("one that came back is sent again after the last day: it was in time", async () => {
    const registrationId = await aSent();
    await returnRegistration.execute(receiver, {
      registrationId,
      revision: "2",
      reason: "Kế hoạch thiếu chữ ký",
      paper: "ke_hoach",
    });
    const later = await demoActor(CLERK, "2023-04-05");
    expect(await submitRegistration.execute(later, { registrationId, revision: "3" })).toMatchObject({
      error: { code: "registration.papers-not-corrected", titles: ["Kế hoạch bảo đảm an ninh, trật tự"] },
    });
    await saveRegistrationPaper.execute(later, { ...number(registrationId, "ke_hoach"), revision: "1" });
    expect((await submitRegistration.execute(later, { registrationId, revision: "3" })).ok).toBe(true);
    expect((await one(registrationId)).submitted_on).toEqual((await one(registrationId)).made_on);
  });
});

describe("units the city's plan leaves out", () => {
  test.each([
    ["kh.don-vi.tieu-hoc-loc-tho", "Trường Tiểu học Lộc Thọ (thử nghiệm)", "excluded"],
    ["kh.don-vi.co-khi-vinh-thanh", "Công ty TNHH Cơ khí Vĩnh Thạnh (thử nghiệm)", "excluded"],
    ["kh.don-vi.thuong-mai-phuoc-hai", "Công ty cổ phần Thương mại Phước Hải (thử nghiệm)", "pair"],
  ])("%s is told the clause", async (account, name, why) => {
    const actor = await demoActor(account, IN_TIME);
    const answer = await draftRegistration.execute(actor, { planVersionId: plan, unitId: unit(name) });
    expect(answer).toMatchObject({
      error: {
        code: "registration.none-entered",
        units: [{ refusal: { code: "plan.outside-scope", why, clause: expect.any(String) } }],
      },
    });
  });
});

describe("papers", () => {
  test("a date after today, a missing number and a paper nobody asks for are refused", async () => {
    const registrationId = await aDraft();
    const save = (change: object) =>
      saveRegistrationPaper.execute(clerk, { ...number(registrationId, "ke_hoach"), ...change });

    expect(await save({ documentDate: "26/3/2023" })).toMatchObject({
      error: { code: "registration.paper-date-future" },
    });
    expect(await save({ documentNumber: "" })).toMatchObject({
      error: { code: "registration.paper-number-missing" },
    });
    expect(await save({ code: "giay_khac" })).toMatchObject({
      error: { code: "registration.paper-not-asked" },
    });
    expect(await save({ source: "waived" })).toMatchObject({
      error: { code: "registration.paper-not-waivable" },
    });
    expect(await save({ source: "file" })).toMatchObject({
      error: { code: "registration.paper-file-missing" },
    });
  });

  test("two officers at one paper: the second learns by whom and when it changed", async () => {
    const registrationId = await aDraft();
    await saveRegistrationPaper.execute(clerk, number(registrationId, "ke_hoach"));
    const police = await demoActor("kh.ca-thanh-pho-nha-trang", IN_TIME);
    expect(await saveRegistrationPaper.execute(police, number(registrationId, "ke_hoach"))).toMatchObject({
      error: { code: "registration.changed-meanwhile", by: clerk.personName },
    });
  });

  test("a signed file is kept by its content; another kind is refused", async () => {
    const registrationId = await aDraft();
    const pdf = new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], "nghi-quyet.pdf");
    const save = (file: File) =>
      saveRegistrationPaper.execute(clerk, {
        registrationId,
        code: "nghi_quyet",
        revision: "0",
        source: "file",
        file,
      });
    expect(await save(new File(["xin chào"], "nghi-quyet.pdf"))).toMatchObject({
      error: { code: "file.type" },
    });
    expect(await save(new File([], "nghi-quyet.pdf"))).toMatchObject({ error: { code: "file.empty" } });
    expect((await save(pdf)).ok).toBe(true);
  });

  test("one file is one paper: as another paper of the registration it is refused, naming that paper", async () => {
    const registrationId = await aDraft();
    const save = (code: string, name: string) =>
      saveRegistrationPaper.execute(clerk, {
        registrationId,
        code,
        source: "file",
        file: new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], name),
      });
    expect((await save("nghi_quyet", "nghi-quyet.pdf")).ok).toBe(true);
    expect(await save("ke_hoach", "ke-hoach.pdf")).toMatchObject({
      error: {
        code: "file.dup",
        name: "ke-hoach.pdf",
        place: { kind: "entry_paper", name: expect.stringContaining("ghị quyết") },
      },
    });
  });

  const written = async (registrationId: string, code: string) =>
    must(await getRegistrationPaper(clerk, { registrationId, code }));
  const draft = (registrationId: string, change: object = {}) => ({
    registrationId,
    code: "ban_dang_ky",
    revision: "0",
    content: "Đơn vị đăng ký",
    ...change,
  });

  test("a draft is kept at any moment, without a way chosen, and is not a paper that is there", async () => {
    const registrationId = await aDraft();
    const saved = must(await saveDraftPaper.execute(clerk, draft(registrationId)));
    expect(saved).toMatchObject({ revision: 1, unsaved: null });
    expect(await written(registrationId, "ban_dang_ky")).toMatchObject({
      revision: 1,
      text: { content: "Đơn vị đăng ký" },
      paper: { ready: false, stored: { source: null } },
    });
  });

  test("a day that can't be read is left as it was and said; the rest is kept", async () => {
    const registrationId = await aDraft();
    must(await saveDraftPaper.execute(clerk, draft(registrationId, { documentDate: "20/3/2023" })));
    const half = draft(registrationId, { revision: "1", documentDate: "21/3", content: "Viết tiếp" });
    expect(must(await saveDraftPaper.execute(clerk, half)).unsaved).toContain("ngày văn bản");
    const future = draft(registrationId, { revision: "2", documentDate: "26/3/2023", content: "Viết tiếp" });
    expect(must(await saveDraftPaper.execute(clerk, future)).unsaved).toContain("không được sau hôm nay");
    expect(await written(registrationId, "ban_dang_ky")).toMatchObject({
      text: { content: "Viết tiếp" },
      paper: { stored: { documentDate: "2023-03-20" } },
    });
  });

  test("a draft never takes a file away: another way chosen by the button does", async () => {
    const registrationId = await aDraft();
    const file = new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], "ke-hoach.pdf");
    const signed = { registrationId, code: "ke_hoach", revision: "0", source: "file", file };
    must(await saveRegistrationPaper.execute(clerk, signed));
    const other = { registrationId, code: "ke_hoach", revision: "1", source: "number" };
    must(await saveDraftPaper.execute(clerk, other));
    expect((await written(registrationId, "ke_hoach")).paper.fileName).toBe("ke-hoach.pdf");
    must(
      await saveRegistrationPaper.execute(clerk, { ...number(registrationId, "ke_hoach"), revision: "2" }),
    );
    expect((await written(registrationId, "ke_hoach")).paper.fileName).toBe(null);
  });

  test("a draft keeps what was written from the template whatever way is chosen; the button alone gives it up", async () => {
    const registrationId = await aDraft();
    must(await saveDraftPaper.execute(clerk, draft(registrationId, { source: "template" })));
    for (const [at, source] of ["number", "file"].entries()) {
      must(await saveDraftPaper.execute(clerk, draft(registrationId, { revision: `${at + 1}`, source })));
      expect(await written(registrationId, "ban_dang_ky")).toMatchObject({
        text: { content: "Đơn vị đăng ký" },
        paper: { stored: { source } },
      });
    }
    const byNumber = draft(registrationId, {
      source: "number",
      documentNumber: "05/BC",
      documentDate: "20/3/2023",
    });
    must(await saveDraftPaper.execute(clerk, { ...byNumber, revision: "3" }));
    // The page's own save came just before the button: it still shows the revision before.
    must(await saveRegistrationPaper.execute(clerk, { ...byNumber, revision: "3" }));
    expect((await written(registrationId, "ban_dang_ky")).text?.content).not.toBe("Đơn vị đăng ký");
  });

  test("the button right after the page's own save is no clash; a save of somebody else is", async () => {
    const registrationId = await aDraft();
    const template = draft(registrationId, { source: "template", signerName: "Nguyễn Văn A" });
    must(await saveDraftPaper.execute(clerk, template));
    expect(must(await saveRegistrationPaper.execute(clerk, template)).revision).toBe(2);
    const police = await demoActor("kh.ca-thanh-pho-nha-trang", IN_TIME);
    expect(await saveDraftPaper.execute(police, { ...template, content: "Khác" })).toMatchObject({
      error: { code: "registration.changed-meanwhile", by: clerk.personName },
    });
  });

  test("what somebody else saved over can be read by those who write the paper, and by nobody else", async () => {
    const registrationId = await aDraft();
    must(await saveDraftPaper.execute(clerk, draft(registrationId)));
    const police = await demoActor("kh.ca-thanh-pho-nha-trang", IN_TIME);
    must(await saveDraftPaper.execute(police, draft(registrationId, { revision: "1", content: "Viết lại" })));
    const { earlier } = await written(registrationId, "ban_dang_ky");
    expect(earlier).toMatchObject([
      {
        savedBy: clerk.personName,
        replacedBy: police.personName,
        before: [expect.any(String), "Đơn vị đăng ký"],
      },
    ]);
    const read = must(await getRegistrationPaper(receiver, { registrationId, code: "ban_dang_ky" }));
    expect(read.earlier).toEqual([]);
  });

  test("sent papers are closed", async () => {
    const registrationId = await aSent();
    const closed = { error: { code: "registration.paper-closed", status: "submitted" } };
    expect(await saveRegistrationPaper.execute(clerk, number(registrationId, "ke_hoach"))).toMatchObject(
      closed,
    );
    expect(await saveDraftPaper.execute(clerk, draft(registrationId))).toMatchObject(closed);
  });
});

describe("the receiver", () => {
  test("takes note of it", async () => {
    const registrationId = await aSent();
    expect(await acceptRegistration.execute(receiver, { registrationId, revision: "2" })).toMatchObject({
      ok: true,
      value: { status: "accepted", revision: 3 },
    });
  });

  test("must give a reason to return or to reject", async () => {
    const registrationId = await aSent();
    const empty = { registrationId, revision: "2", reason: "  " };
    expect(await returnRegistration.execute(receiver, empty)).toMatchObject({
      error: { code: "common.invalid-input", fields: { reason: "Ghi rõ nội dung cần bổ sung" } },
    });
    expect(await rejectRegistration.execute(receiver, empty)).toMatchObject({
      error: { code: "common.invalid-input" },
    });
    expect(
      await rejectRegistration.execute(receiver, { ...empty, reason: "Đăng ký nhầm kế hoạch" }),
    ).toMatchObject({ value: { status: "rejected" } });
  });

  test("of another district, and the unit itself, cannot: it looks as if it were not there", async () => {
    const registrationId = await aSent();
    const input = { registrationId, revision: "2" };
    const elsewhere = await demoActor("kh.tt-huyen-dien-khanh", IN_TIME);
    expect(await acceptRegistration.execute(elsewhere, input)).toEqual({
      ok: false,
      error: { code: "registration.not-found" },
    });
    expect(await acceptRegistration.execute(elsewhere, { registrationId: UNKNOWN, revision: "2" })).toEqual({
      ok: false,
      error: { code: "registration.not-found" },
    });
    expect(await acceptRegistration.execute(clerk, input)).toEqual({
      ok: false,
      error: { code: "common.forbidden" },
    });
  });

  test("two at once: one wins, the other sees who and when", async () => {
    const registrationId = await aSent();
    const colleague = await demoActor(`${RECEIVER}.2`, IN_TIME);
    const input = { registrationId, revision: "2" };
    const answers = await Promise.all([
      acceptRegistration.execute(receiver, input),
      returnRegistration.execute(colleague, { ...input, reason: "Thiếu dấu" }),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.find(({ ok }) => !ok);
    expect(lost).toMatchObject({
      error: { code: "registration.changed-meanwhile", by: expect.any(String), at: expect.any(String) },
    });
    expect((await one(registrationId)).revision).toBe(3);
  });
});

describe("withdrawing", () => {
  test("needs a reason, and leaves room for another registration", async () => {
    const registrationId = await aSent();
    await withdrawRegistration.execute(clerk, { registrationId, revision: "2", reason: "Đăng ký nhầm" });
    expect((await one(registrationId)).status).toBe("withdrawn");
    expect(await aDraft()).not.toBe(registrationId);
  });

  test("not after it was accepted", async () => {
    const registrationId = await aSent();
    await acceptRegistration.execute(receiver, { registrationId, revision: "2" });
    expect(
      await withdrawRegistration.execute(clerk, { registrationId, revision: "3", reason: "Đổi ý" }),
    ).toMatchObject({ error: { code: "registration.act-not-allowed", status: "accepted" } });
  });
});

describe("reading", () => {
  test("an obstacle is told beside the act", async () => {
    const registrationId = await aDraft();
    const view = await getRegistration(clerk, registrationId);
    expect(view).toMatchObject({
      value: {
        acts: [
          { act: "submit", obstacle: { code: "registration.papers-missing" } },
          { act: "withdraw", obstacle: null },
        ],
      },
    });
  });

  test("a unit elsewhere finds nothing, as with an unknown id", async () => {
    const registrationId = await aDraft();
    const other = await demoActor("kh.don-vi.thcs-vinh-hai", IN_TIME);
    const missing = { ok: false, error: { code: "registration.not-found" } };
    expect(await getRegistration(other, registrationId)).toEqual(missing);
    expect(await getRegistration(other, UNKNOWN)).toEqual(missing);
  });
});

test("the status cannot be moved past the table, even straight in the database", async () => {
  const registrationId = await aDraft();
  await expect(
    superuser.query("UPDATE registration SET status = 'approved', revision = 2 WHERE id = $1", [
      registrationId,
    ]),
  ).rejects.toThrow(/cannot go from draft to approved/);
});
