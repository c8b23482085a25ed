import { expect, type Page } from "@playwright/test";
import { fillComponent } from "./dossier";
import { follow, linkTo, openFromNavigation, press, unitOf, type Sought } from "./product";

/** Opens the dossier of a unit from the person's queue. */
export async function openFromQueue(page: Page, unit: Sought): Promise<void> {
  await openFromNavigation(page, "Thẩm định");
  await follow(page, linkTo(page, unit));
  await page.waitForURL(/\/tham-dinh\/[0-9a-f-]{36}/);
}

/** The desk of the unit's dossier: where one stands already, or by way of the queue. */
async function atDesk(page: Page, unit: Sought): Promise<void> {
  const isDesk = /\/tham-dinh\/[0-9a-f-]{36}(\?|$)/.test(page.url());
  if (isDesk && (await page.getByText(unitOf(unit), { exact: true }).count()) > 0) return;
  await openFromQueue(page, unit);
}

/** Intake at the receiving body, when the dossier waits for it. */
export async function receive(page: Page, unit: Sought): Promise<void> {
  await openFromQueue(page, unit);
  await press(page, /^Tiếp nhận$/);
}

const MOST_GROUPS = 12;

/** Reads every criterion as «Đạt», group by group, but those named, which get another result and a note. */
export async function judge(
  page: Page,
  unit: Sought,
  others: readonly { readonly nth: number; readonly result: string; readonly note: string }[] = [],
): Promise<void> {
  await atDesk(page, unit);
  const take = page.getByRole("button", { name: /^(Nhận xử lý|Bắt đầu|Nhận)/ });
  if ((await take.count()) > 0) await follow(page, take.first());
  let seen = 0;
  for (let group = 0; group < MOST_GROUPS; group += 1) {
    const passes = page.locator("input[type=radio][name^='result:'][value=pass]");
    await expect(passes.first()).toBeAttached();
    const names = await passes.evaluateAll((radios) =>
      radios.map((radio) => radio.getAttribute("name") ?? ""),
    );
    for (const [index, name] of names.entries()) {
      const other = others.find(({ nth }) => nth === seen + index);
      await page.locator(`input[name="${name}"][value="${other?.result ?? "pass"}"]`).check({ force: true });
      if (!other) continue;
      const code = name.slice("result:".length);
      const reason = page.locator(`input[name="reason:${code}"]`).first();
      if ((await reason.count()) > 0 && other.result === "fail_fixable") await reason.check({ force: true });
      await page.locator(`textarea[name="note:${code}"]`).fill(other.note);
    }
    seen += names.length;
    const next = page.getByRole("button", { name: "Lưu, sang nhóm sau" });
    if ((await next.count()) === 0) break;
    await press(page, "Lưu, sang nhóm sau");
  }
  await press(page, "Lưu");
}

/** The committee's minutes, asked for at the evaluating step. */
export async function writeMinutes(page: Page): Promise<void> {
  await follow(
    page,
    page
      .locator("main")
      .getByRole("link", { name: /[Bb]iên bản/ })
      .first(),
  );
  await expect(page).toHaveURL(/bien-ban/);
  await fillComponent(page);
  await press(page, "Lưu");
}

/** From the desk to the sheet, and on: «Gửi lên cấp trên» or «Trình». */
export async function passOn(page: Page, unit: Sought, reason?: string): Promise<void> {
  await atDesk(page, unit);
  const button = page.getByRole("button", { name: /^(Lập phiếu|Gửi|Trình|Đề)/ });
  if ((await button.count()) > 0) await follow(page, button.first());
  else
    await follow(
      page,
      page
        .locator("main")
        .getByRole("link", { name: /^(Lập phiếu|Gửi|Trình|Đề)/ })
        .first(),
    );
  await expect(page).toHaveURL(/\/phieu/);
  if (reason !== undefined) await page.locator("textarea[name=reason]").fill(reason);
  await press(page, /^(Gửi lên cấp trên|Trình)$/);
}

/** Sends the marked criteria back with the reasons given at the desk. */
export async function returnForSupplement(page: Page, unit: Sought): Promise<void> {
  await atDesk(page, unit);
  const button = page.getByRole("button", { name: /^Trả lại/ });
  if ((await button.count()) > 0) await follow(page, button.first());
  else
    await follow(
      page,
      page
        .locator("main")
        .getByRole("link", { name: /^Trả lại/ })
        .first(),
    );
  await expect(page).toHaveURL(/\/tra-lai/);
  await press(page, "Gửi yêu cầu bổ sung");
}
