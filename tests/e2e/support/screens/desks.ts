import { PLATFORM_ADMIN, WITH_SECOND_FACTOR } from "./platform";
import { DEMO_PASSWORD } from "../product";
import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";

/** One signed-in browser per person, kept for all screens that the person sees. */
interface Desk {
  readonly page: Page;
  /** The same session in a browser that runs no script. */
  readonly plain: Page;
}

export class Desks {
  readonly #open = new Map<string | null, Desk>();
  readonly #browser: Browser;
  readonly #baseURL: string;

  constructor(browser: Browser, baseURL: string) {
    this.#browser = browser;
    this.#baseURL = baseURL;
  }

  async of(account: string | null): Promise<Desk> {
    const known = this.#open.get(account);
    if (known) return known;
    const context = await this.#context(true);
    if (account) await this.#signIn(context, account);
    const plain = await this.#context(false);
    await plain.addCookies(await context.cookies());
    const desk = { page: await context.newPage(), plain: await plain.newPage() };
    this.#open.set(account, desk);
    return desk;
  }

  async close(): Promise<void> {
    for (const { page, plain } of this.#open.values()) {
      await page.context().close();
      await plain.context().close();
    }
  }

  #context(javaScriptEnabled: boolean): Promise<BrowserContext> {
    return this.#browser.newContext({
      baseURL: this.#baseURL,
      javaScriptEnabled,
      locale: "vi-VN",
      viewport: { width: 1366, height: 768 },
    });
  }

  async #signIn(context: BrowserContext, account: string): Promise<void> {
    const isDemo = account !== PLATFORM_ADMIN && account !== WITH_SECOND_FACTOR;
    const answer = await context.request.post(isDemo ? "/api/demo/sign-in" : "/api/auth/sign-in", {
      form: isDemo ? { account } : { signInName: account, password: DEMO_PASSWORD },
      headers: { origin: new URL(this.#baseURL).origin },
      maxRedirects: 0,
    });
    expect(answer.status(), `account ${account}`).toBe(303);
  }
}
