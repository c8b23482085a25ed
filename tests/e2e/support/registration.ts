import { expect, type Page } from "@playwright/test";
import { expectNoErrors, follow, linkTo, openFromNavigation, press, unitOf, type Sought } from "./product";

/** Ticks the units in the list of the plan, found by a word of their names, and gets to the page before the act. */
export async function chooseUnits(
  page: Page,
  plan: RegExp,
  units: readonly string[],
  word?: string,
): Promise<void> {
  await openFromNavigation(page, "Đăng ký");
  await follow(page, page.getByRole("link", { name: plan }).first());
  if (word) {
    await page.getByRole("searchbox", { name: /^Tên đơn vị/ }).fill(word);
    await press(page, "Lọc");
  }
  for (const unit of units) {
    await page.getByRole("checkbox", { name: unit }).first().check();
  }
  await press(page, /^Kiểm tra/);
}

/** Opens a registration of the person's list by the unit's name. */
export async function openRegistration(page: Page, sought: Sought): Promise<void> {
  await openFromNavigation(page, "Đăng ký");
  await follow(page, linkTo(page, sought));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(unitOf(sought));
}

/** Fills one paper by its number and date. */
export async function fillPaper(page: Page, title: RegExp, number: string, date: string): Promise<void> {
  await follow(page, page.getByRole("link", { name: title }).first());
  await page.getByRole("radio", { name: /Ghi số, ngày văn bản/ }).check();
  await page.getByRole("textbox", { name: "Số văn bản" }).fill(number);
  await page.getByRole("textbox", { name: "Ngày văn bản" }).fill(date);
  await press(page, "Lưu và về danh sách việc");
}

/** The act's own page: «Gửi đăng ký», «Ghi nhận đăng ký»… */
export async function actOnRegistration(page: Page, label: string): Promise<void> {
  await follow(page, page.getByRole("link", { name: label, exact: true }).first());
  await press(page, label);
  await expectNoErrors(page);
}
