import { expect, test } from "@playwright/test";
import { judge, passOn, receive } from "./support/appraisal";
import { draftDecision, issueDecision, presentDrafts, signBatch } from "./support/decision";
import { beginDossier, fillDossier, sendDossier } from "./support/dossier";
import { inDatabase, press, setWorkingDate, signInAs } from "./support/product";
import { actOnRegistration, chooseUnits, openRegistration } from "./support/registration";
import { walkPages } from "./support/walk";

test.use({ javaScriptEnabled: false });

const UNIT = "Trường THCS Yên Phong số 1 (thử nghiệm)";

test("Bắc Ninh, without script: registered, listed, built, appraised by Công an tỉnh, recognised by the chairman", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await setWorkingDate("bn", "2026-12-08");

  await test.step("the unit registers and Công an tỉnh notes it", async () => {
    await signInAs(page, "bn.ca-xa-yen-phong");
    await chooseUnits(page, /Điển hình/, [UNIT]);
    await press(page, /^(Gửi đăng ký|Lập đăng ký)/);
    await signInAs(page, "bn.ca-tinh.tham-dinh");
    await openRegistration(page, UNIT);
    await actOnRegistration(page, "Ghi nhận đăng ký");
    await expect(page.getByText("Đã ghi nhận đăng ký").first()).toBeVisible();
  });

  await test.step("a unit that is not on the list has no dossier yet", async () => {
    await signInAs(page, "bn.ca-xa-yen-phong");
    await openRegistration(page, UNIT);
    await expect(page.getByRole("button", { name: /^Bắt đầu hồ sơ/ })).toHaveCount(0);
  });

  await test.step("the list is approved by UBND tỉnh", async () => {
    await signInAs(page, "bn.ca-tinh.tham-dinh");
    await draftDecision(page, [UNIT], /Lập dự thảo phê duyệt danh sách/);
    await presentDrafts(page, "Danh sách bổ sung 12/2026");
    await signBatch(page, "bn.chu-tich", "Danh sách bổ sung 12/2026");
    await issueDecision(page, "bn.van-thu", { unit: /Yên Phong số 1/, number: "901", date: "8/12/2026" });
  });

  await test.step("dossier before 12/12", async () => {
    await signInAs(page, "bn.ca-xa-yen-phong");
    await beginDossier(page, UNIT);
    await fillDossier(page);
    await sendDossier(page);
  });

  await test.step("appraised by Công an tỉnh and proposed", async () => {
    await signInAs(page, "bn.ca-tinh.tham-dinh");
    await receive(page, UNIT);
    await judge(page, UNIT);
    await passOn(page, UNIT);
  });

  await test.step("decided by the chairman, numbered by the clerk", async () => {
    await signInAs(page, "bn.ca-tinh.tham-dinh-2");
    await draftDecision(page, [UNIT], /^Lập dự thảo/);
    await presentDrafts(page, "Công nhận 12/2026", UNIT);
    await signBatch(page, "bn.chu-tich", "Công nhận 12/2026");
    await issueDecision(page, "bn.van-thu", { unit: /Yên Phong số 1/, number: "902", date: "8/12/2026" });
  });

  await test.step("anybody can look it up", async () => {
    const [row] = await inDatabase<{ code: string }>(
      "SELECT verification_code AS code FROM recognition WHERE unit_name = $1 AND source = 'system'",
      [UNIT],
    );
    await page.context().clearCookies();
    await page.goto("/");
    await page
      .locator("main form input:not([type=hidden])")
      .first()
      .fill(row?.code ?? "");
    await press(page, "Xác thực");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("có hiệu lực");
    await expect(page.locator("body")).toContainText(UNIT);
    await expect(page.locator("body")).toContainText("chưa phải chữ ký số");
  });
});

const ROLES = [
  "bn.ca-xa-tien-du",
  "bn.don-vi.co-khi-dong-phong",
  "bn.ca-tinh.tham-dinh",
  "bn.chu-tich",
  "bn.van-thu",
  "bn.quan-tri",
];

/** Words of the three tiers of before 1/7/2025, and of the meeting that Bắc Ninh's plan does not have. */
const GONE = /huyện|quận|thị xã|Ban Chỉ đạo|BCĐ|họp xét|cuộc họp|biên bản họp|giấy mời|biểu quyết/i;

/** The public list is every province's; those of three tiers keep their words there. */
const OF_ALL_PROVINCES = "/don-vi-duoc-cong-nhan";

test("Bắc Ninh, without script: no huyện, no Ban Chỉ đạo, no meeting in any page of any role", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const names = await namesOfTheirDay();
  const found: string[] = [];
  for (const account of ROLES) {
    await signInAs(page, account);
    for (const { address, text } of await walkPages(page)) {
      if (address.startsWith(OF_ALL_PROVINCES)) continue;
      const today = names.reduce((rest, name) => rest.replaceAll(new RegExp(name, "gi"), ""), text);
      const lines = today.split("\n").filter((line) => GONE.test(line));
      found.push(...lines.map((line) => `${account} ${address}: ${line.trim()}`));
    }
  }
  expect(found).toEqual([]);
});

/** What was before 1/7/2025 keeps its name: places that ended, old decisions and who made them; longest first. */
async function namesOfTheirDay(): Promise<readonly string[]> {
  const rows = await inDatabase<{ name: string }>(
    `WITH mine AS (SELECT id FROM tenant WHERE code = 'bn')
     SELECT v.name FROM unit_version v JOIN mine ON mine.id = v.tenant_id WHERE v.valid_to <= '2025-07-01'
     UNION
     SELECT unnest(ARRAY[r.decider_name, r.decision_number]) FROM recognition r JOIN mine ON mine.id = r.tenant_id
     WHERE r.decided_on < '2025-07-01'`,
  );
  return rows.map(({ name }) => name).sort((a, b) => b.length - a.length);
}
