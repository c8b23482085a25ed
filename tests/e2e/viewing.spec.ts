import { expect, test, type Page } from "@playwright/test";
import {
  DEMO_PASSWORD,
  follow,
  inDatabase,
  openFromNavigation,
  press,
  setWorkingDate,
  signInAs,
} from "./support/product";

test.use({ javaScriptEnabled: false });
test.setTimeout(180_000);

const OFFICER = "Cán bộ Công an xã Yên Phong";

/** A picture of one dot. */
const PICTURE = {
  name: "anh-chup-bien-ban.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** The officer's first open dossier gets a picture as evidence of its first criterion. */
async function addEvidence(page: Page): Promise<void> {
  await openFromNavigation(page, "Hồ sơ");
  await follow(page, page.getByRole("link", { name: "Xã Yên Phong", exact: true }).first());
  await follow(page, page.locator("main a[href*='/tieu-chi/']").first());
  await follow(page, page.getByRole("button", { name: /Chọn tệp/ }).first());
  await page.locator("input[name=files]").setInputFiles(PICTURE);
  await press(page, /^Tải lên|^Thêm tệp/);
}

test("an administrator looks as an officer, can do nothing and opens no file, and the log says who looked", async ({
  page,
}) => {
  await setWorkingDate("bn", "2026-11-25");
  await signInAs(page, "bn.ca-xa-yen-phong");
  await addEvidence(page);
  await signInAs(page, "bn.quan-tri");
  await openFromNavigation(page, "Người dùng");
  await page.getByRole("searchbox").fill("Yên Phong");
  await follow(page, page.getByRole("button", { name: "Lọc" }));
  const row = page.getByRole("row").filter({ hasText: OFFICER }).first();
  await follow(page, row.getByRole("link", { name: /^Quyền/ }));
  await expect(page.getByRole("row").filter({ hasText: "Gửi hồ sơ" })).toContainText("Xã Yên Phong");
  await page.getByLabel("Mật khẩu của đồng chí").fill(DEMO_PASSWORD);
  await press(page, "Xem thử");

  const ribbon = page.getByText(`Đang xem thử với tư cách ${OFFICER}`);
  await expect(ribbon).toBeVisible();
  await openFromNavigation(page, "Hồ sơ");
  await follow(page, page.getByRole("link", { name: "Xã Yên Phong", exact: true }).first());
  await expect(ribbon).toBeVisible();
  const dossier = page.url();

  const [file] = await inDatabase<{ id: string }>("SELECT id FROM stored_file WHERE name = $1", [
    PICTURE.name,
  ]);
  if (!file) throw new Error("the picture was not kept");
  expect((await page.request.get(`/tep/${file.id}`)).status()).toBe(404);

  await page.goto(`${dossier}/don-vi`);
  const save = page.locator("main form[method=post] button[type=submit]").first();
  await follow(page, save);
  await expect(page.locator("#can-sua")).toContainText("nên không ghi được gì");

  await follow(page, page.getByRole("button", { name: "Thôi xem thử" }));
  await expect(ribbon).toHaveCount(0);
  await openFromNavigation(page, "Nhật ký");
  await expect(page.locator("main")).toContainText(`Xem hồ sơ, khi xem thử với tư cách ${OFFICER}`);

  await signInAs(page, "bn.ca-xa-yen-phong");
  expect((await page.request.get(`/tep/${file.id}`)).status()).toBe(200);
});
