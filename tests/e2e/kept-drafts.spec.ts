import { expect, test, type Page } from "@playwright/test";
import { signInAs } from "./support/product";

test.setTimeout(120_000);

/** The first group of criteria of the person's first draft, and the explanation of its first row. */
async function openGroup(page: Page): Promise<string> {
  await page.goto("/ho-so?trang-thai=draft");
  const dossier = await page.locator("main a[href^='/ho-so/']").first().getAttribute("href");
  await page.goto(dossier ?? "");
  const group = await page.locator("main a[href*='/tieu-chi/']").first().getAttribute("href");
  await page.goto(group ?? "");
  return page.url();
}

const explanation = (page: Page) => page.locator("section[data-row] textarea[name^='explanation:']").first();
/** The page's own save, answered. */
const saving = (page: Page) =>
  page.waitForResponse((answer) => answer.request().method() === "POST" && answer.ok());

test("what is typed is saved by itself: a tab that is killed takes nothing with it", async ({
  page,
  context,
}) => {
  await signInAs(page, "bn.ca-xa-yen-phong");
  const group = await openGroup(page);
  const isSaved = saving(page);
  await explanation(page).fill("Gõ rồi đóng trình duyệt, chưa bấm Lưu.");
  await isSaved;
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(group);
  await expect(explanation(again)).toHaveValue("Gõ rồi đóng trình duyệt, chưa bấm Lưu.");
});

test("a line that is cut is said; what was typed waits on the page and is saved when the line is back", async ({
  page,
  context,
}) => {
  await signInAs(page, "bn.ca-xa-yen-phong");
  const group = await openGroup(page);
  await context.setOffline(true);
  await explanation(page).fill("Gõ lúc mất mạng.");
  await expect(page.getByText(/^Mất mạng\. Nội dung đang giữ trên trang này/)).toBeVisible();
  const isSaved = saving(page);
  await context.setOffline(false);
  await isSaved;
  await expect(page.getByText(/^Đã lưu lúc /)).toBeVisible();

  const again = await context.newPage();
  await again.goto(group);
  await expect(explanation(again)).toHaveValue("Gõ lúc mất mạng.");
});

test("a component is kept like an answer, a field as soon as it is left, and says how often it was saved", async ({
  page,
  context,
}) => {
  await signInAs(page, "bn.ca-xa-yen-phong");
  const group = await openGroup(page);
  const report = group.replace(/\/tieu-chi\/.*/, "/bao-cao");
  await page.goto(report);
  const isSaved = saving(page);
  await page.getByLabel("Nguyên nhân").fill("Gõ ở báo cáo, chưa bấm Lưu.");
  await isSaved;
  await expect(page.getByText(/^Đã lưu lúc .*, lần lưu \d+$/)).toBeVisible();

  // One second passes, so that the save two seconds after the last key can't be the one that is seen.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
  const isSavedOnLeaving = saving(page);
  await page.getByLabel("Kiến nghị").fill("Gõ rồi sang ô khác.");
  await page.getByLabel("Nguyên nhân").focus();
  await page.clock.runFor(1000);
  await isSavedOnLeaving;
  await page.clock.resume();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(report);
  await expect(again.getByLabel("Nguyên nhân")).toHaveValue("Gõ ở báo cáo, chưa bấm Lưu.");
  await expect(again.getByLabel("Kiến nghị")).toHaveValue("Gõ rồi sang ô khác.");
});
