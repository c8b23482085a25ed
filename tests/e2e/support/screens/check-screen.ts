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
  expect.soft(await englishWords(page), `${what}: words that are no Vietnamese`).toEqual([]);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page, `${what}, ${size.width} px`);
  }
  for (const size of [PHONE, ZOOMED]) await expectNoSidewaysScroll(page, what, size);
  await page.setViewportSize(DESK);
}

/** Words of an interface left in English; none of them is a Vietnamese syllable without its marks. */
const ENGLISH =
  /\b(?:the|and|with|from|this|your|please|errors?|invalid|required|submit|cancel|save|delete|edit|search|loading|log ?in|log ?out|sign (?:in|out|up)|page|next|previous|users?|passwords?|files?|upload|download|status|date|names?|click|buttons?|select|choose|yes|found|unknown|null|true|false|server|request|failed|success|warning|drafts?|approved|rejected|pending|default|options?)\b/giu;

/** What is read and what is read aloud: the text, the title, labels, hints in boxes and the words for pictures. */
async function englishWords(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...["aria-label", "placeholder", "title", "alt"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""),
    ),
  ]);
  return [...new Set(texts.flatMap((text) => text.match(ENGLISH) ?? []))];
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
