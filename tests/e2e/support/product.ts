import { expect, test, type Locator, type Page } from "@playwright/test";
import pg from "pg";

export const DEMO_PASSWORD = "thu-nghiem-2026";

/** Somebody of a real tenant, who signs in by the page of it, with a password of his own. */
export interface RealAccount {
  readonly signInName: string;
  readonly password: string;
}

/** Signs in as one of the demo's posts, or as somebody of a real tenant; works with script switched off too. */
export async function signInAs(page: Page, account: string | RealAccount): Promise<void> {
  await page.context().clearCookies();
  await (typeof account === "string" ? enterDemo(page, account) : enter(page, account));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Việc của tôi/);
}

async function enterDemo(page: Page, account: string): Promise<void> {
  const origin = new URL(baseUrl()).origin;
  const answer = await page.request.post("/api/demo/sign-in", {
    form: { account },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `demo account ${account}`).toBe(303);
  await page.goto("/viec-cua-toi");
}

/** From the front page on, as anybody comes in. */
export async function enter(page: Page, { signInName, password }: RealAccount): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(signInName);
  await page.getByLabel("Mật khẩu").fill(password);
  await press(page, "Đăng nhập");
}

const baseUrl = (): string => String(test.info().project.use.baseURL);

/**
 * Presses a link or a button that leads to another page, and waits for the whole of it: a page is sent in pieces,
 * and whoever counts its rows after the first piece misses the others. For browsers that run no script.
 */
export async function follow(page: Page, way: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), way.click()]);
}

/** Opens an entry of the person's own navigation: no address is typed. */
export async function openFromNavigation(page: Page, label: string): Promise<void> {
  const navigation = page.getByRole("navigation", { name: "Chính" });
  await follow(page, navigation.getByRole("link", { name: label, exact: true }).first());
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** A unit's case of a year, where a list holds several years of the same unit; else its name is enough. */
export type Sought = string | { readonly unit: string; readonly year: number };

export const unitOf = (sought: Sought): string => (typeof sought === "string" ? sought : sought.unit);

/** The row's link of a unit in a list; the year is read from «năm 2023» or from the number of the case. */
export function linkTo(page: Page, sought: Sought): Locator {
  const byName = { name: unitOf(sought), exact: true } as const;
  if (typeof sought === "string") return page.getByRole("link", byName).first();
  const ofYear = new RegExp(`năm ${sought.year}|-${sought.year}-`);
  return page.getByRole("row").filter({ hasText: ofYear }).getByRole("link", byName).first();
}

const MOST_PAGES = 10;

/** Opens a piece of work from the person's own list, «Việc của tôi», on whichever of its pages it stands. */
export async function openWork(page: Page, unit: string, task: RegExp): Promise<void> {
  await openFromNavigation(page, "Việc của tôi");
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const row = page.getByRole("row").filter({ has: page.getByText(unit, { exact: true }) });
    const work = row.getByRole("link", { name: task });
    if ((await work.count()) > 0) return follow(page, work.first());
    await follow(page, page.getByRole("link", { name: "Trang sau" }));
  }
  throw new Error(`no work «${task}» on ${unit}`);
}

/** Tests set the day, backward too, which a visitor can't. Straight in the throw-away database. */
export async function setWorkingDate(tenantCode: string, day: string): Promise<void> {
  await inDatabase("UPDATE tenant SET working_date = $2 WHERE code = $1", [tenantCode, day]);
}

const VIETNAM_HOURS = 7;

/** The day in Vietnam, as officers write it: on it a real tenant works, whose date nobody sets. */
export function realDay(): string {
  const now = new Date(Date.now() + VIETNAM_HOURS * 3_600_000);
  return `${now.getUTCDate()}/${now.getUTCMonth() + 1}/${now.getUTCFullYear()}`;
}

export async function inDatabase<Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: process.env["E2E_DATABASE_URL"] });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}

/** What the page says after an act: it must not be an error summary. */
export async function expectNoErrors(page: Page): Promise<void> {
  const summary = page.locator("#can-sua");
  if ((await summary.count()) > 0) throw new Error(`refused: ${await summary.innerText()}`);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await follow(page, page.getByRole("button", { name }).first());
  await expectNoErrors(page);
}
