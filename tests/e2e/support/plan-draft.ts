import type { Page } from "@playwright/test";
import { type, type Typed } from "./fields";
import { follow, press } from "./product";

/** One of the pages of a draft on which a part of the plan is written. */
export async function openPart(page: Page, title: string): Promise<void> {
  await follow(page, page.getByRole("link", { name: "Nội dung", exact: true }));
  await follow(page, page.getByRole("link", { name: `Sửa ${title}`, exact: true }).first());
}

/** Presses what leads to the form of an item, fills it and saves; back on the list it stands in. */
export async function writeItem(page: Page, link: string, typed: Typed): Promise<void> {
  await follow(page, page.locator("main").getByRole("link", { name: link, exact: true }).first());
  await type(page, typed);
  await press(page, /^Lưu$/);
}
