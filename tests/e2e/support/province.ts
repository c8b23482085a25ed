import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { type, type Typed } from "./fields";
import { DEMO_PASSWORD, enter, follow, openFromNavigation, press, type RealAccount } from "./product";
import { PLATFORM_ADMIN, preparePlatform } from "./screens/platform";

/** Of everybody in the province that a test sets up. */
export const PASSWORD = "mot cau de nho cua tinh moi";

/** Six letters that no run before had: the same product may be tried again. */
export const freshCode = (): string =>
  Date.now()
    .toString(26)
    .replaceAll(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "")
    .slice(-6);

interface NewProvince {
  readonly fields: Typed;
  /** Territories and bodies. */
  readonly file: unknown;
}

/** The platform's administrator makes the tenant; the answer is the one-time link of its first administrator. */
export async function createProvince(page: Page, { fields, file }: NewProvince): Promise<string> {
  await preparePlatform();
  await enter(page, { signInName: PLATFORM_ADMIN, password: DEMO_PASSWORD });
  await follow(page, page.getByRole("link", { name: "Tạo địa phương" }));
  await type(page, fields);
  const buffer = Buffer.from(JSON.stringify(file));
  await page
    .getByLabel("Tệp JSON")
    .setInputFiles({ name: "tinh.json", mimeType: "application/json", buffer });
  await press(page, "Tạo địa phương");
  return linkOnPage(page);
}

const linkOnPage = (page: Page): Promise<string> =>
  page
    .getByText(/\/loi-moi\//)
    .first()
    .innerText();

/** By the one-time link: a password of his own. */
export async function acceptInvitation(page: Page, link: string, account: RealAccount): Promise<void> {
  await page.context().clearCookies();
  await page.goto(new URL(link, page.url()).pathname);
  await expect(page.locator("main")).toContainText(account.signInName);
  await type(page, { newPassword: account.password, repeatedPassword: account.password });
  await press(page, "Đặt mật khẩu");
}

/** Takes the seed from the page as the phone's app does, and gives the code that the app shows. */
export async function setUpSecondFactor(page: Page, { password }: RealAccount): Promise<void> {
  await follow(page, page.locator("a[href='/tai-khoan']").first());
  await follow(page, page.getByRole("link", { name: "Đặt mã xác nhận" }));
  const seed = (await page.locator("b.code").innerText()).replaceAll(" ", "");
  await type(page, { code: new TOTP({ secret: Secret.fromBase32(seed) }).generate(), password });
  await press(page, "Đặt mã xác nhận");
  await expect(page.getByRole("heading", { name: "Mã dự phòng" })).toBeVisible();
  await follow(page, page.getByRole("link", { name: "Đã ghi lại, vào làm việc" }));
}

export interface NewPerson {
  readonly signInName: string;
  readonly fullName: string;
  readonly body: string;
  readonly role: string;
  readonly title: string;
}

/** The administrator adds somebody; the answer is his one-time link. */
export async function addPerson(page: Page, { body, ...person }: NewPerson, from: string): Promise<string> {
  await openFromNavigation(page, "Người dùng");
  await follow(page, page.getByRole("link", { name: "Thêm người" }));
  await page.getByLabel("Cơ quan").selectOption(body);
  await type(page, { ...person, validFrom: from });
  await press(page, "Thêm người");
  return linkOnPage(page);
}
