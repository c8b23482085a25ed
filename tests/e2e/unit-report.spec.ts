import { expect, test } from "@playwright/test";
import { follow, openFromNavigation, openWork, setWorkingDate, signInAs } from "./support/product";

test.use({ javaScriptEnabled: false });

/** Bắc Ninh IV.2, without script: the month begins with the last one, is confirmed in one act, and stands in the receivers' list. */
test("a commune sends the report of November, and the provincial police find it", async ({ page }) => {
  await setWorkingDate("bn", "2026-11-25");
  await signInAs(page, "bn.ca-xa-yen-phong");
  await openWork(page, "Xã Yên Phong", /Gửi báo cáo tháng 11\/2026/);
  await expect(page.getByText("Điền sẵn theo báo cáo tháng 10/2026")).toBeVisible();

  const send = page.getByRole("button", { name: "Gửi báo cáo tháng 11/2026" });
  await follow(page, send);
  await expect(page.getByText("Xác nhận đã xem lại nội dung lấy từ báo cáo trước").first()).toBeVisible();
  await page.getByRole("checkbox", { name: /Đã xem lại nội dung lấy từ báo cáo tháng 10\/2026/ }).check();
  await page.getByLabel("Kết quả đã làm").fill("Ra quân cao điểm, giải quyết 9 tin phản ánh.");
  await follow(page, send);
  await expect(page.getByRole("status")).toContainText("Đã gửi báo cáo tháng 11/2026 của Xã Yên Phong");

  await signInAs(page, "bn.ca-tinh.tham-dinh");
  await openFromNavigation(page, "Báo cáo định kỳ");
  await follow(page, page.getByRole("link", { name: /Đã gửi/ }).first());
  await follow(page, page.getByRole("link", { name: "Xã Yên Phong", exact: true }));
  await expect(page.getByText("Ra quân cao điểm, giải quyết 9 tin phản ánh.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lập bản sửa" })).toHaveCount(0);
});
