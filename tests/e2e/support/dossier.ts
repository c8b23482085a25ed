import { expect, type Locator, type Page } from "@playwright/test";
import {
  expectNoErrors,
  follow,
  linkTo,
  openFromNavigation,
  press,
  realDay,
  unitOf,
  type Sought,
} from "./product";
import { openRegistration } from "./registration";

/** Opens the dossier from the unit's registration and stands on its task list. */
export async function beginDossier(page: Page, sought: Sought): Promise<void> {
  await openRegistration(page, sought);
  await press(page, /^Bắt đầu hồ sơ/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(unitOf(sought));
}

export async function openDossier(page: Page, sought: Sought): Promise<void> {
  await openFromNavigation(page, "Hồ sơ");
  await follow(page, linkTo(page, sought));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(unitOf(sought));
}

const MOST_TASKS = 30;

/** Follows «Làm tiếp: …» from task to task, as the officer does, until only the check is left. */
export async function fillDossier(page: Page): Promise<void> {
  for (let count = 0; count < MOST_TASKS; count += 1) {
    const next = page.locator("main").getByRole("link", { name: /^Làm tiếp: / });
    if ((await next.count()) === 0) return;
    const title = await next.innerText();
    await follow(page, next);
    await expect(page).not.toHaveURL(/\/ho-so\/[0-9a-f-]{36}$/);
    await fillTask(page);
    await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]{36}(\?|$)/);
    await expect(next.filter({ hasText: title.replace(/\s+/g, " ").trim() })).toHaveCount(0);
  }
  throw new Error("the task list does not end");
}

async function fillTask(page: Page): Promise<void> {
  const address = new URL(page.url()).pathname;
  if (address.includes("/tieu-chi/")) return fillGroups(page);
  if (/\/(don-vi|dieu-kien)$/.test(address)) await page.locator("main input[type=checkbox]").first().check();
  else await fillComponent(page);
  await press(page, "Lưu và về danh sách việc");
}

/** Group after group until the task list, as «Lưu và tiếp tục» leads. */
async function fillGroups(page: Page): Promise<void> {
  while (new URL(page.url()).pathname.includes("/tieu-chi/")) {
    await fillGroup(page);
    const group = page.url();
    await press(page, "Lưu và tiếp tục");
    await expect(page).not.toHaveURL(group);
  }
}

/** Every criterion of the page is met, with figures that reach it and a reason where there is no paper yet. */
async function fillGroup(page: Page): Promise<void> {
  for (const row of await page.locator("section[data-row]").all()) {
    for (const field of await row.locator(FIGURES).all()) await field.fill(await figureFor(row));
    await row.locator("input[type=radio][value=met]").first().check();
    const reply = row.locator("textarea[name^='reply:']");
    const isAsked = (await reply.count()) > 0;
    await row
      .locator("textarea[name^='explanation:']")
      .fill(isAsked ? MENDED : "Đã thực hiện đầy đủ; có báo cáo của Công an xác nhận.");
    await giveReasonForNoPaper(row);
    if (isAsked) await reply.fill("Đã bổ sung văn bản có dấu và chữ ký.");
  }
  await page.locator("input[name=completed][value=yes]").check();
}

const MENDED = "Đã thực hiện đầy đủ; văn bản có dấu, chữ ký và số liệu đã đối chiếu kèm theo.";

const FIGURES = "input[name^='figure:'], input[name^='numerator:'], input[name^='denominator:']";

/** Only where the criterion asks for a paper; the field may wait behind «Chưa có giấy tờ». */
async function giveReasonForNoPaper(row: Locator): Promise<void> {
  const absence = row.locator("[name^='absence:']:not([type=hidden])");
  if ((await absence.count()) === 0) return;
  if (!(await absence.isVisible())) await row.locator("details:has([name^='absence:']) > summary").click();
  await absence.fill("Bản giấy lưu tại đơn vị, bổ sung khi được yêu cầu.");
}

async function figureFor(row: Locator): Promise<string> {
  const isShare = (await row.locator("input[name^='denominator:']").count()) > 0;
  if (isShare) return "10";
  const text = await row.innerText();
  return /[Kk]hông (để xảy ra|có |phát sinh|cá nhân)|0 (vụ|người|trường hợp)/.test(text) &&
    !/Ngưỡng: từ/.test(text)
    ? "0"
    : "100";
}

/** Keeps what the template has filled in, and writes the rest. */
export async function fillComponent(page: Page): Promise<void> {
  const today = await workingDayOf(page);
  const form = page.locator("main form", { has: page.locator("input[name=component]") });
  for (const field of await form.locator("input[type=text], textarea").all()) {
    const isOptional = /recipients|number|reply/.test((await field.getAttribute("name")) ?? "");
    if (isOptional || (await field.inputValue()) !== "") continue;
    const name = (await field.getAttribute("name")) ?? "";
    await field.fill(wordsFor(name, today));
  }
  await form.locator("input[name=done][value=yes]").check();
}

/** The working date, as the ribbon of every demo page says it; a real tenant has no ribbon and works today. */
async function workingDayOf(page: Page): Promise<string> {
  const ribbon = page.locator(".ribbon");
  if ((await ribbon.count()) === 0) return realDay();
  const [day] = /\d{2}\/\d{2}\/\d{4}/.exec(await ribbon.innerText()) ?? [];
  if (!day) throw new Error("no working date in the ribbon");
  return day;
}

function wordsFor(name: string, today: string): string {
  if (/[dD]ate|day/.test(name)) return today;
  if (/disagreed$/.test(name)) return "0";
  if (/(present|agreed)$/.test(name)) return "5";
  if (/time|hour/i.test(name)) return "08:00";
  return "Đơn vị đã triển khai đầy đủ, đúng kế hoạch trong năm.";
}

/** From the task list: check page, statement, send. */
export async function sendDossier(page: Page): Promise<void> {
  await follow(
    page,
    page
      .locator("main")
      .getByRole("link", { name: /^Kiểm tra/ })
      .first(),
  );
  await page.getByRole("checkbox", { name: /Tôi xác nhận nội dung hồ sơ/ }).check();
  await press(page, /^Gửi .* lên /);
  await expectNoErrors(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Đã (nộp|gửi)/);
}
