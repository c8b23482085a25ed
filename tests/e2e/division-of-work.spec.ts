import { expect, test, type Page } from "@playwright/test";
import { follow, openFromNavigation, openWork, setWorkingDate, signInAs } from "./support/product";

test.use({ javaScriptEnabled: false });
test.setTimeout(120_000);

const UNIT = "Xã Yên Phong";

/** The division of the unit's dossier, from the list by its links. */
async function openDivision(page: Page): Promise<void> {
  await openFromNavigation(page, "Hồ sơ");
  await follow(page, page.getByRole("link", { name: UNIT, exact: true }).first());
  await follow(page, page.getByRole("link", { name: "Phân công làm hồ sơ" }));
}

test("two criteria are given at once, the colleague finds them in his work, and one is taken back", async ({
  page,
}) => {
  await setWorkingDate("bn", "2026-11-25");
  await signInAs(page, "bn.ca-xa-yen-phong");
  await openDivision(page);
  const form = page.locator("form[action='/api/dossiers/give-rows']");
  const rows = form.locator("input[name='row'][value^='criterion:']");
  const last = (await rows.count()) - 1;
  await rows.nth(last - 3).check();
  await rows.nth(last - 2).check();
  await follow(page, form.getByRole("button", { name: "Giao các phần đã chọn" }));
  await expect(page.getByRole("link", { name: "Chọn người được giao" })).toBeVisible();
  expect(await form.locator("input[name='row']:checked").count()).toBe(2);

  const choice = form.getByLabel("Giao cho", { exact: true });
  await choice.selectOption({ index: 2 });
  const colleague = await choice.locator("option").nth(2).innerText();
  await form.getByLabel("Trước ngày", { exact: true }).fill("5/12/2026");
  await follow(page, form.getByRole("button", { name: "Giao các phần đã chọn" }));
  await expect(page.getByText(`Đã giao 2 phần cho ${colleague}, trước ngày 05/12/2026`)).toBeVisible();

  await signInAs(page, "bn.ca-xa-yen-phong.2");
  await openWork(page, UNIT, /^Làm phần được giao: Tiêu chí \d+\.\d+, Tiêu chí \d+\.\d+$/);
  await expect(page.getByText(`Giao cho ${colleague}, trước ngày 05/12/2026`).first()).toBeVisible();

  await openDivision(page);
  const given = page.locator("ul.given li").filter({ hasText: "05/12/2026" });
  await expect(given).toHaveCount(2);
  await follow(page, given.first().getByRole("button", { name: /^Lấy lại/ }));
  await expect(page.getByText(`Đã lấy lại phần giao cho ${colleague}`)).toBeVisible();
  await expect(given).toHaveCount(1);
});
