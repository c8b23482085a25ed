import type { Page } from "@playwright/test";
import { judge } from "../appraisal";
import { openFromNavigation, press } from "../product";

/*
 * Steps that the demo leaves to its visitors and a screen begins with, each by the pages of the product.
 * The dossiers are those that the demo's reviewers have begun to read.
 */

/** Gives every paper of the person's first draft a number and a day, so that the draft can be sent. */
export async function numberThePapers(page: Page): Promise<void> {
  await page.goto("/dang-ky?trang-thai=draft");
  const [draft = ""] = await linksTo(page, /^\/dang-ky\/[0-9a-f-]{36}$/);
  await page.goto(draft);
  for (const paper of await linksTo(page, /\/giay-to\/[^/]+$/)) {
    await page.goto(paper);
    await page.locator("input[name=source][value=number]").check();
    await page.locator("input[name=documentNumber]").fill("05/KH-UBND");
    await page.locator("input[name=documentDate]").fill("10/3/2023");
    await press(page, "Lưu và về danh sách việc");
  }
}

async function linksTo(page: Page, shape: RegExp): Promise<readonly string[]> {
  const links = await page
    .locator("main a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(links.filter((link) => shape.test(link)))];
}

/** Every criterion read as met: what is left is the proposal. */
export const readThrough = (page: Page): Promise<void> => judge(page, "Phường Bắc Giang");

/** All read, one to be completed by the unit. */
export const markForSupplement = (page: Page): Promise<void> =>
  judge(page, "Công ty cổ phần Lương thực Định Mỹ (thử nghiệm)", [
    { nth: 0, result: "fail_fixable", note: "Thiếu chữ ký và dấu của đơn vị." },
  ]);

/** Everybody came and agreed on every dossier: the minutes can be locked. */
export async function concludeTheMeeting(page: Page): Promise<void> {
  await openFromNavigation(page, "Họp xét");
  const [meeting = ""] = await linksTo(page, /\/dieu-hanh$/);
  await page.goto(`${meeting}?muc=diem-danh`);
  const present = await page.locator("input[type=radio][value=present]").all();
  for (const member of present) await member.check();
  await press(page, "Ghi điểm danh");
  for (const dossier of await linksTo(page, /[?&]hs=/)) {
    await page.goto(dossier);
    await page.locator("input[name=conclusion][value=recognise]").check();
    // Where the appraisal proposes against, no votes are filled in beforehand.
    const votes = { votesFor: present.length, votesAgainst: 0, votesOther: 0 };
    for (const [name, count] of Object.entries(votes))
      await page.locator(`input[name=${name}]`).fill(String(count));
    await press(page, "Ghi kết luận");
  }
}

/** A second version of the first set that can be copied, as a draft. */
export async function copyASet(page: Page): Promise<void> {
  await page.goto("/bo-tieu-chi");
  for (const set of await linksTo(page, /^\/bo-tieu-chi\/[0-9a-f-]{36}$/)) {
    await page.goto(set);
    if ((await page.getByRole("button", { name: "Tạo phiên bản mới" }).count()) === 0) continue;
    await press(page, "Tạo phiên bản mới");
    return;
  }
}

/** Next year's plan as a draft, once: a year has one. */
export async function copyAPlan(page: Page): Promise<void> {
  await page.goto("/ke-hoach");
  if ((await page.getByText("Bản nháp", { exact: true }).count()) > 0) return;
  const [newest = ""] = await linksTo(page, /^\/ke-hoach\/[0-9a-f-]{36}$/);
  await page.goto(newest);
  await press(page, /^Lập bản nháp năm/);
}
