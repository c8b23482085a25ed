import { expect, type Locator, type Page } from "@playwright/test";

const MOST_STOPS = 250;

/** Tab after Tab until the wanted control has the focus, each stop seen; fails where the keyboard doesn't get there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return expectSeen(wanted);
  }
  throw new Error(`the keyboard does not reach ${wanted.toString()}`);
}

/** Goes to a link or button by the keyboard, presses it, and waits for the whole of the next page. */
export async function enter(page: Page, way: Locator): Promise<void> {
  await tabTo(page, way);
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
}

/** WCAG 2.2, 2.4.7: whoever sees the page sees where he is. A round button shows it on the box that it is drawn by. */
async function expectSeen(focused: Locator): Promise<void> {
  const isSeen = await focused.evaluate((element) =>
    [element, element.nextElementSibling, element.parentElement].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    }),
  );
  expect(isSeen, `the focus on ${focused.toString()}`).toBe(true);
}
