import { expect, test } from "@playwright/test";
import { follow, inDatabase, signInAs } from "./support/product";

/** Papers behind the permission of their records, as a browser without script gets them. */
test.use({ javaScriptEnabled: false });

const SECRETARY = "kh.thu-ky-thanh-pho-nha-trang";

async function issuedIn(tenantCode: string): Promise<string> {
  const [row] = await inDatabase<{ id: string }>(
    `SELECT d.id FROM decision d JOIN tenant t ON t.id = d.tenant_id
      WHERE t.code = $1 AND d.status = 'issued' AND d.kind = 'recognition' ORDER BY d.id LIMIT 1`,
    [tenantCode],
  );
  if (!row) throw new Error(`no issued decision in ${tenantCode}`);
  return row.id;
}

test("whoever reads the decision sees its pages and takes it as PDF and DOCX", async ({ page }) => {
  await signInAs(page, SECRETARY);
  await page.goto(`/quyet-dinh/${await issuedIn("kh")}`);
  const picture = page.getByRole("img", { name: /^Trang 1\/\d+ của quyết định/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);

  for (const [name, begins] of [
    [/^Tải PDF quyết định/, "%PDF-1.7"],
    [/^Tải DOCX quyết định/, "PK"],
  ] as const) {
    const href = (await page.getByRole("link", { name }).first().getAttribute("href")) ?? "";
    const file = await page.request.get(href);
    expect(file.status()).toBe(200);
    expect((await file.body()).toString("latin1").startsWith(begins)).toBe(true);
    expect(file.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-disposition": expect.stringMatching(/^attachment; filename="quyet-dinh-/),
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
  }

  await follow(page, page.getByRole("link", { name: "Đọc bản chữ" }));
  await expect(page.getByText("Điều 1.")).toBeVisible();
});

test("the same file comes twice, byte for byte", async ({ page }) => {
  await signInAs(page, SECRETARY);
  const address = `/quyet-dinh/${await issuedIn("kh")}/van-ban/pdf`;
  const [first, second] = [await page.request.get(address), await page.request.get(address)];
  expect((await first.body()).equals(await second.body())).toBe(true);
});

test("a foreign record, an unknown form and an unknown page are not found; nobody gets in without a session", async ({
  page,
}) => {
  const [own, foreign] = [await issuedIn("kh"), await issuedIn("nt")];
  await signInAs(page, SECRETARY);
  for (const address of [
    `/quyet-dinh/${foreign}/van-ban/pdf`,
    `/quyet-dinh/${foreign}/giay-cong-nhan/1/van-ban/pdf`,
    `/quyet-dinh/khong-phai-ma/van-ban/pdf`,
    `/quyet-dinh/${own}/van-ban/exe`,
    `/quyet-dinh/${own}/van-ban/svg?trang=99`,
    `/quyet-dinh/${own}/van-ban/svg?trang=-1`,
    `/quyet-dinh/${own}/giay-cong-nhan/99/van-ban/pdf`,
  ]) {
    expect((await page.request.get(address)).status(), address).toBe(404);
  }
  await page.context().clearCookies();
  const outside = await page.request.get(`/quyet-dinh/${own}/van-ban/pdf`, { maxRedirects: 0 });
  expect([303, 307]).toContain(outside.status());
  expect(outside.headers()["location"]).toContain("/dang-nhap");
});
