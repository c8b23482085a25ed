import { expect, type Page } from "@playwright/test";
import { inDatabase, press } from "./product";

interface Issued {
  readonly unit: string;
  readonly decider: string | RegExp;
  readonly number: string;
  readonly date: string;
}

/** As anybody who holds the paper: types the code printed on it, without signing in, and reads the answer. */
export async function verifyAsAnybody(page: Page, { unit, decider, number, date }: Issued): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/");
  await page
    .locator("main form input:not([type=hidden])")
    .first()
    .fill(await codeOf(unit));
  await press(page, "Xác thực");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("có hiệu lực");
  const body = page.locator("body");
  for (const fact of [unit, decider, number, date]) await expect(body).toContainText(fact);
  await expect(body).toContainText("chưa phải chữ ký số");
}

async function codeOf(unit: string): Promise<string> {
  const [row] = await inDatabase<{ code: string }>(
    "SELECT verification_code AS code FROM recognition WHERE unit_name = $1 AND source = 'system' ORDER BY cycle_year DESC, created_at DESC",
    [unit],
  );
  return row?.code ?? "";
}
