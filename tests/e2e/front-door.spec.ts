import { expect, test } from "@playwright/test";

test("the front door answers, in Vietnamese, from a real browser", async ({ page }) => {
  const response = await page.goto("/dang-nhap");
  expect(response?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the product says that it lives", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
});
