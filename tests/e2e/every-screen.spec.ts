import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { checkRefusal, checkScreen, checkWithoutScript } from "./support/screens/check-screen";
import { Desks } from "./support/screens/desks";
import { accountOf, addressOf, addressOfLook } from "./support/screens/find-screen";
import { preparePlatform } from "./support/screens/platform";
import { postBadly } from "./support/screens/post-badly";
import type { Screen } from "./support/screens/screen";
import { SCREENS } from "./support/screens/table";

const test = base.extend<object, { readonly desks: Desks }>({
  desks: [
    async ({ browser }, use, { project }) => {
      const desks = new Desks(browser, String(project.use.baseURL));
      await use(desks);
      await desks.close();
    },
    { scope: "worker" },
  ],
});

// What axe finds names the element.
test.use({ screenshot: "off" });

// A screen with many states on a busy machine.
test.describe.configure({ timeout: 240_000 });

test.beforeAll(preparePlatform);

const APP = path.join(import.meta.dirname, "../../app");

test("every page of the product is in the table of screens", () => {
  const pages = readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map(
      (file) =>
        `/${path
          .dirname(file)
          .split(path.sep)
          .filter((part) => !/^(\(|\.)/.test(part))
          .join("/")}`,
    );
  expect([...new Set(SCREENS.map(({ route }) => route))].toSorted()).toEqual(pages.toSorted());
});

/** Looks that say they show nothing have to: the demo may have got a record meanwhile. */
const EMPTY: readonly string[] = ["empty", "nothing found"];

/** One route may stand in the table several times, with the address that its placeholders are filled by. */
const titleOf = ({ route, as, then }: Screen): string =>
  `${route} (${as ?? "anybody"})${then === undefined ? "" : `: ${then}`}`;

for (const screen of SCREENS) {
  test(titleOf(screen), async ({ desks }) => {
    const { page, plain } = await desks.of(screen.as);
    await prepare(screen, plain);
    const address = await addressOf(page, screen);
    await test.step("filled", async () => {
      expect((await page.goto(address))?.status()).toBe(200);
      await checkScreen(page, screen.route);
      await checkWithoutScript(plain, address);
    });
    for (const look of screen.looks ?? []) {
      await test.step(look.name, async () => {
        const other = await desks.of(accountOf(screen, look));
        expect((await other.page.goto(addressOfLook(address, look.at)))?.status()).toBe(200);
        if (EMPTY.includes(look.name)) await expect(other.page.locator("main .empty")).not.toHaveCount(0);
        await checkScreen(other.page, `${screen.route}, ${look.name}`);
      });
    }
    await checkErrors(screen, address, desks);
  });
}

/** Steps before a screen begin where the person does: at the own list. */
async function prepare({ before }: Screen, page: Page): Promise<void> {
  if (!before) return;
  await page.goto("/viec-cua-toi");
  await before(page);
}

async function checkErrors(screen: Screen, address: string, desks: Desks): Promise<void> {
  const { page } = await desks.of(screen.as);
  for (const post of screen.badPosts ?? []) {
    await test.step(`refused: ${post.form}`, async () => {
      await page.goto(addressOfLook(address, post.at ?? ""));
      await postBadly(page, post);
      await checkRefusal(page, `${screen.route}, refused`);
    });
  }
}
