import { expect, test } from "@playwright/test";
import { enter, tabTo } from "./support/keyboard";
import { DEMO_PASSWORD, inDatabase, signInAs } from "./support/product";

// Whole pages follow one another, as for a keyboard on an old machine.
test.use({ javaScriptEnabled: false });
test.setTimeout(120_000);

test("anybody looks up a recognition by the keyboard alone", async ({ page }) => {
  const [row] = await inDatabase<{ code: string }>(
    "SELECT verification_code AS code FROM recognition WHERE is_public AND source = 'system' AND outcome = 'recognised' AND status = 'active' LIMIT 1",
  );
  await page.goto("/");
  await tabTo(page, page.getByLabel("Nhập mã xác thực"));
  await page.keyboard.type(row?.code ?? "");
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("có hiệu lực");
});

test("an officer signs in, skips to the content and answers a criterion by the keyboard alone", async ({
  page,
}) => {
  await page.goto("/dang-nhap");
  await tabTo(page, page.getByLabel("Tên đăng nhập"));
  await page.keyboard.type("bn.ca-xa-yen-phong");
  await tabTo(page, page.getByLabel("Mật khẩu", { exact: true }));
  await page.keyboard.type(DEMO_PASSWORD);
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Việc của tôi");

  const skip = page.getByRole("link", { name: "Bỏ qua, đến nội dung chính" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await page.goto("/ho-so?trang-thai=draft");
  await enter(page, page.locator("main a[href^='/ho-so/']").first());
  await enter(page, page.locator("main a[href*='/tieu-chi/']").first());
  const row = page.locator("section[data-row]").first();
  await tabTo(page, row.locator("input[type=radio]").first());
  await page.keyboard.press("Space");
  await expect(row.locator("input[type=radio]").first()).toBeChecked();
  await tabTo(page, row.locator("textarea[name^='explanation:']"));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Trả lời bằng bàn phím.");
  const group = page.url();
  await enter(page, page.getByRole("button", { name: "Lưu và tiếp tục" }));
  await expect(page.locator("#can-sua")).toHaveCount(0);
  await page.goto(group);
  await expect(row.locator("textarea[name^='explanation:']")).toHaveValue("Trả lời bằng bàn phím.");
});

test("an appraiser reads a criterion by the keyboard alone", async ({ page }) => {
  await signInAs(page, "nt.tt-xa-phuoc-thuan");
  await page.goto("/tham-dinh");
  await enter(page, page.locator("main a[href^='/tham-dinh/']").first());
  const pass = page.locator("input[type=radio][name^='result:'][value=pass]").first();
  const name = (await pass.getAttribute("name")) ?? "";
  await tabTo(page, page.locator(`input[name="${name}"]:checked, input[name="${name}"]`).first());
  await page.keyboard.press("Space");
  await enter(page, page.getByRole("button", { name: /^Lưu/ }).first());
  await expect(page.locator("#can-sua")).toHaveCount(0);
});

test("a reason is asked for with the result that needs one, and what can't be mended is said before it is saved", async ({
  page,
}) => {
  await signInAs(page, "nt.tt-xa-phuoc-thuan");
  await page.goto("/tham-dinh");
  await enter(page, page.locator("main a[href^='/tham-dinh/']").first());
  const row = page.locator(".rcrit").first();
  const [reason, never] = [row.locator(".reason"), row.locator(".never")];
  const choose = (result: string) => row.locator(`input[value="${result}"]`).check({ force: true });
  await choose("pass");
  await expect(reason).toBeHidden();
  await choose("fail_fixable");
  await expect(reason).toBeVisible();
  await expect(row.locator(".fix-why")).toBeVisible();
  await expect(never).toBeHidden();
  await choose("fail");
  await expect(row.locator(".fix-why")).toBeHidden();
  await expect(never).toBeVisible();
});

test("a member of the committee gives his opinion by the keyboard alone", async ({ page }) => {
  await signInAs(page, "ag.uy-vien-1-huyen-thoai-son");
  await enter(page, page.locator("main a[href^='/hop-xet/']").first());
  await enter(page, page.getByRole("link", { name: /^Cho ý kiến:/ }));
  await tabTo(page, page.locator("input[type=radio][name=opinion]").first());
  await page.keyboard.press("Space");
  await expect(page.locator("input[type=radio][name=opinion]:checked")).toHaveCount(1);
  await tabTo(page, page.getByLabel("Ghi thêm (nếu có)"));
  await page.keyboard.type("Đã đọc tại bàn phím.");
  await enter(page, page.locator("main form[action='/api/meetings/answer-item'] button[type=submit]"));
  await expect(page.locator("#can-sua")).toHaveCount(0);
  const [answer] = await inDatabase<{ opinion: string }>(
    "SELECT opinion FROM meeting_opinion WHERE note = 'Đã đọc tại bàn phím.'",
  );
  expect(answer?.opinion).toBe("agree");
});

test("the chairman reads, confirms and signs a batch by the keyboard alone", async ({ page }) => {
  await signInAs(page, "bn.chu-tich");
  await page.goto("/ky");
  await enter(page, page.locator("main a[href^='/ky/']").first());
  const ordinary = page.getByRole("link", { name: /Chọn \d+ văn bản không có ý kiến khác/ });
  if ((await ordinary.count()) > 0) await enter(page, ordinary);
  await enter(page, page.getByRole("button", { name: "Tiếp tục với văn bản đã chọn" }));
  for (const statement of [/Tôi đã xem nội dung/, /chưa phải chữ ký số/]) {
    await tabTo(page, page.getByRole("checkbox", { name: statement }));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByLabel("Mật khẩu đăng nhập"));
  await page.keyboard.type(DEMO_PASSWORD);
  await enter(page, page.getByRole("button", { name: /^Ký \d+ văn bản/ }));
  await expect(page.getByText(/Đã ký \d+ văn bản/).first()).toBeVisible();
});
