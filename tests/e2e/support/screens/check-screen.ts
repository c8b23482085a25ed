import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const DESK = { width: 1366, height: 768 } as const;
const PHONE = { width: 360, height: 740 } as const;
/** WCAG 2.2, 1.4.10: a desk at 400 % zoom. */
const ZOOMED = { width: 320, height: 640 } as const;

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The page as it stands, at a desk and on a phone: nothing for axe to say, one h1, no sideways scrolling. */
export const checkScreen = (page: Page, what: string): Promise<void> => check(page, what, [DESK, PHONE]);

/** The same page once more with a refusal on it: what axe has to say of that does not change with the width. */
export const checkRefusal = (page: Page, what: string): Promise<void> => check(page, what, [DESK]);

async function check(
  page: Page,
  what: string,
  sizes: readonly (typeof DESK | typeof PHONE)[],
): Promise<void> {
  await expect(page.locator("h1"), `${what}: h1`).toHaveCount(1);
  await expect(page.locator("body"), `${what}: a value that is none`).not.toContainText(
    /undefined|\[object |NaN/,
  );
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page, `${what}, ${size.width} px`);
  }
  for (const size of [PHONE, ZOOMED]) await expectNoSidewaysScroll(page, what, size);
  await page.setViewportSize(DESK);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  // One page without frames: the quick way, without a second page to gather results in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(RULES)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => ({ id, target, html })),
  );
  expect.soft(found, `${what}: axe`).toEqual([]);
}

async function expectNoSidewaysScroll(
  page: Page,
  what: string,
  size: typeof PHONE | typeof ZOOMED,
): Promise<void> {
  await page.setViewportSize(size);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `${what}: no wider than ${size.width} px`).toBeLessThanOrEqual(size.width);
}

/** The same address from a browser that runs no script: the page is there, with its heading. */
export async function checkWithoutScript(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("h1"), `${address} without script`).toHaveCount(1);
  await expect(page.locator("h1"), `${address} without script`).toBeVisible();
}
