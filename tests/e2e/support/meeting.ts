import type { Page } from "@playwright/test";
import { follow, openFromNavigation, press } from "./product";

interface Agenda {
  readonly units: readonly string[];
  /** Considered too, and not put forward. */
  readonly declined?: readonly { readonly unit: string; readonly reason: string }[];
  readonly day: string;
}

/** A meeting of the committee on the given dossiers, from invitation to locked minutes; all present, of one mind. */
export async function holdMeeting(page: Page, { units, declined = [], day }: Agenda): Promise<void> {
  const agenda = [...units.map((unit) => ({ unit, reason: null })), ...declined];
  await openFromNavigation(page, "Họp xét");
  await follow(page, page.getByRole("link", { name: "Tạo cuộc xét" }).first());
  await page.getByRole("radio", { name: /^Họp/ }).first().check();
  await page.getByLabel("Ngày họp").fill(day);
  await page.getByLabel("Giờ họp").fill("08:00");
  await page.getByLabel("Địa điểm").fill("Hội trường UBND");
  for (const box of await page.locator("input[name=dossiers]").all()) await box.uncheck();
  for (const { unit } of agenda) await page.getByRole("checkbox", { name: unit }).first().check();
  await press(page, "Tạo cuộc xét");

  await press(page, "Bắt đầu họp");
  for (const present of await page.locator("input[type=radio][value=present]").all()) await present.check();
  await press(page, "Ghi điểm danh");
  for (const { unit, reason } of agenda) {
    const order = page.getByRole("navigation", { name: "Thứ tự xét" });
    await follow(page, order.getByRole("link", { name: unit, exact: true }));
    await vote(page, reason === null);
    if (reason === null) await page.locator("input[name=conclusion][value=recognise]").check();
    else {
      await page.locator("input[name=conclusion][value=decline]").check();
      await page.getByRole("textbox", { name: /^Lý do, nếu không đề nghị/ }).fill(reason);
    }
    await press(page, "Ghi kết luận");
  }
  await follow(
    page,
    page
      .locator("main")
      .getByRole("link", { name: /biên bản/i })
      .first(),
  );
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
