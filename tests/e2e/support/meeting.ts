import { expect, type Page } from "@playwright/test";
import { follow, openFromNavigation, press } from "./product";

interface Agenda {
  readonly units: readonly string[];
  /** Considered too, and not put forward. */
  readonly declined?: readonly { readonly unit: string; readonly reason: string }[];
  readonly day: string;
  /** When the chair has another meeting in the morning. */
  readonly hour?: string;
}

/** A meeting of the committee on the given dossiers, from invitation to locked minutes; all present, of one mind. */
export async function holdMeeting(page: Page, { units, declined = [], ...when }: Agenda): Promise<void> {
  await callMeeting(page, [...units, ...declined.map(({ unit }) => unit)], when);
  await press(page, "Bắt đầu họp");
  await noteAttendance(page);
  for (const unit of units) await conclude(page, unit, "recognise");
  for (const { unit, reason } of declined) await conclude(page, unit, "decline", reason);
  await openMinutes(page);
  await lockMinutes(page);
}

/** The secretary calls a meeting of the committee on these dossiers. */
export async function callMeeting(
  page: Page,
  units: readonly string[],
  { day, hour = "08:00" }: Pick<Agenda, "day" | "hour">,
): Promise<void> {
  await openFromNavigation(page, "Họp xét");
  await follow(page, page.getByRole("link", { name: "Tạo cuộc xét" }).first());
  await page.getByRole("radio", { name: /^Họp/ }).first().check();
  await page.getByLabel("Ngày họp").fill(day);
  await page.getByLabel("Giờ họp").fill(hour);
  await page.getByLabel("Địa điểm").fill("Hội trường UBND");
  for (const box of await page.locator("input[name=dossiers]").all()) await box.uncheck();
  for (const unit of units) await page.getByRole("checkbox", { name: unit }).first().check();
  await press(page, "Tạo cuộc xét");
}

/** Everybody came, or the chair alone. */
export async function noteAttendance(
  page: Page,
  who: "everybody" | "the chair" = "everybody",
): Promise<void> {
  const chair = await page.locator("select[name=chairPersonId]").inputValue();
  for (const present of await page.locator("input[type=radio][value=present]").all()) {
    const name = (await present.getAttribute("name")) ?? "";
    const came = who === "everybody" || name === `attendance:${chair}`;
    await page.locator(`input[name="${name}"][value=${came ? "present" : "absent"}]`).check();
  }
  await press(page, "Ghi điểm danh");
}

/** What the meeting concludes on one dossier; only a vote for it or against it is counted. */
export async function conclude(
  page: Page,
  unit: string,
  conclusion: "recognise" | "decline" | "clarify",
  reason?: string,
): Promise<void> {
  const order = page.getByRole("navigation", { name: "Thứ tự xét" });
  await follow(page, order.getByRole("link", { name: unit, exact: true }));
  if (conclusion !== "clarify") await vote(page, conclusion === "recognise");
  await page.locator(`input[name=conclusion][value=${conclusion}]`).check();
  if (reason !== undefined)
    await page.getByRole("textbox", { name: /^Lý do, nếu không đề nghị/ }).fill(reason);
  await press(page, "Ghi kết luận");
}

export async function openMinutes(page: Page): Promise<void> {
  await follow(
    page,
    page
      .locator("main")
      .getByRole("link", { name: /biên bản/i })
      .first(),
  );
  await expect(page).toHaveURL(/bien-ban/);
}

export async function lockMinutes(page: Page): Promise<void> {
  await follow(page, page.getByRole("link", { name: /Khóa biên bản/ }).first());
  await page.getByRole("checkbox", { name: /Tôi đã đọc biên bản/ }).check();
  await press(page, /^Khóa/);
}

/** Everybody present for it, or everybody against: the three boxes add up to the number that the page says. */
async function vote(page: Page, inFavour: boolean): Promise<void> {
  const [present] = /\d+/.exec(await page.locator("#votes-hint").innerText()) ?? [];
  if (!present) throw new Error("the page does not say how many are present");
  await page.locator("input[name=votesFor]").fill(inFavour ? present : "0");
  await page.locator("input[name=votesAgainst]").fill(inFavour ? "0" : present);
  await page.locator("input[name=votesOther]").fill("0");
}
