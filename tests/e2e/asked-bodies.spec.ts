import { expect, test } from "@playwright/test";
import { follow, openWork, setWorkingDate, signInAs } from "./support/product";

test.use({ javaScriptEnabled: false });
test.setTimeout(120_000);

const UNIT = "Phường Bắc Giang";

test("another body is asked, answers against it, and is read at the criterion; silence stands as silence", async ({
  page,
}) => {
  await setWorkingDate("bn", "2026-11-25");
  await signInAs(page, "bn.ca-tinh.tham-dinh");
  await openWork(page, UNIT, /^Thẩm định hồ sơ/);
  await follow(page, page.getByRole("link", { name: "Xem ý kiến phối hợp" }));
  await expect(page.getByText("1 đồng ý, 1 ý kiến khác, 1 không trả lời.")).toBeVisible();

  const asking = page.locator("form[action='/api/opinions/ask']");
  await asking.getByLabel("Cơ quan được lấy ý kiến").selectOption({ label: "Ủy ban nhân dân tỉnh Bắc Ninh" });
  await asking.getByLabel("Nội dung cần cho ý kiến").fill("Đề nghị cho ý kiến về tiêu chí 1.1.");
  await page.getByText("Chỉ hỏi về một số tiêu chí").click();
  await asking.getByRole("checkbox").first().check();
  await follow(page, asking.getByRole("button", { name: "Gửi lấy ý kiến" }));
  await expect(
    page.getByText("Đã gửi lấy ý kiến Ủy ban nhân dân tỉnh Bắc Ninh, hạn trả lời 02/12/2026."),
  ).toBeVisible();

  await signInAs(page, "bn.chu-tich");
  await openWork(page, UNIT, /^Cho ý kiến phối hợp/);
  await expect(page.getByRole("heading", { name: "Hồ sơ như đã gửi, lần 1" })).toBeVisible();
  const giving = page.locator("form[action='/api/opinions/give']");
  await giving.getByLabel("Không đồng ý", { exact: true }).check();
  await follow(page, giving.getByRole("button", { name: "Gửi ý kiến" }));
  await expect(page.getByText("Ghi rõ ý kiến và lý do").first()).toBeVisible();
  await giving.getByLabel("Nội dung ý kiến").fill("Nghị quyết chưa có trong hồ sơ.");
  await follow(page, giving.getByRole("button", { name: "Gửi ý kiến" }));
  await expect(page.getByText(`Đã gửi ý kiến về hồ sơ ${UNIT}.`)).toBeVisible();

  await signInAs(page, "bn.ca-tinh.tham-dinh");
  await openWork(page, UNIT, /^Thẩm định hồ sơ/);
  const criterion = page.locator("li.rcrit").first();
  await expect(criterion.getByText("không đồng ý. Nghị quyết chưa có trong hồ sơ.")).toBeVisible();
});
