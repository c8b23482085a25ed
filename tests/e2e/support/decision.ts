import { expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD, follow, openFromNavigation, press, signInAs, type RealAccount } from "./product";

/** «Quyết định»: ticks the rows of the given units under a heading and makes a draft for each, or one with a list. */
export async function draftDecision(
  page: Page,
  units: readonly string[],
  button: RegExp,
  form: "each" | "list" = "each",
): Promise<void> {
  await openFromNavigation(page, "Quyết định");
  for (const unit of units)
    await page
      .getByRole("checkbox", { name: `Chọn ${unit}` })
      .first()
      .check();
  const choice = page.locator(`input[type=radio][name=form][value=${form}]`);
  if ((await choice.count()) > 0) await choice.first().check();
  await press(page, button);
}

/** Presents the draft that is open, or the units' drafts in the list, as one batch. */
export async function presentDrafts(
  page: Page,
  batchTitle: string,
  ...units: readonly string[]
): Promise<void> {
  const title = page.getByLabel("Tên đợt trình ký");
  for (const unit of units)
    await page
      .getByRole("checkbox", { name: `Chọn ${unit}` })
      .first()
      .check();
  await title.first().fill(batchTitle);
  await press(page, /^Trình ký/);
}

/** The chairman reads the batch, ticks both statements, types the password once and signs. */
export async function signBatch(
  page: Page,
  account: string | RealAccount,
  batchTitle: string,
): Promise<void> {
  await signInAs(page, account);
  await openFromNavigation(page, "Chờ ký");
  await follow(page, page.getByRole("link", { name: batchTitle }).first());
  await expect(page.getByRole("heading", { level: 1 })).toContainText(batchTitle);
  const ordinary = page.getByRole("link", { name: /Chọn \d+ văn bản không có ý kiến khác/ });
  if ((await ordinary.count()) > 0) {
    await follow(page, ordinary);
  } else {
    await follow(page, page.locator("main").getByRole("link", { name: /^Xem/ }).first());
    await press(page, "Đã xem, chọn để ký");
  }
  await press(page, "Tiếp tục với văn bản đã chọn");
  await page.getByRole("checkbox", { name: /Tôi đã xem nội dung/ }).check();
  await page.getByRole("checkbox", { name: /chưa phải chữ ký số/ }).check();
  await page
    .getByLabel("Mật khẩu đăng nhập")
    .fill(typeof account === "string" ? DEMO_PASSWORD : account.password);
  await press(page, /^Ký \d+ văn bản/);
  await expect(page.getByText(/Đã ký \d+ văn bản/).first()).toBeVisible();
}

/** The clerk types number and day from the real register and issues. */
export async function issueDecision(
  page: Page,
  account: string | RealAccount,
  { unit, number, date }: { readonly unit: RegExp; readonly number: string; readonly date: string },
): Promise<void> {
  await signInAs(page, account);
  await openFromNavigation(page, "Chờ cấp số");
  await follow(page, page.getByRole("link", { name: unit }).first());
  await page.getByLabel("Số quyết định").fill(number);
  await page.getByLabel("Ngày ban hành").fill(date);
  await press(page, "Phát hành");
  await expect(page.getByText("Đã ban hành").first()).toBeVisible();
}

/** The paper's words instead of its pictures («Bản in»), which the page of a decision shows first. */
export async function readInWords(page: Page): Promise<void> {
  await follow(page, page.getByRole("link", { name: "Đọc bản chữ" }));
  await expect(page.getByRole("link", { name: "Xem bản in" })).toBeVisible();
}
