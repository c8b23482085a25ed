import { expect, test } from "@playwright/test";
import { follow, openFromNavigation, press, setWorkingDate, signInAs } from "./support/product";
import { chooseUnits } from "./support/registration";

test.use({ javaScriptEnabled: false });

const THIS_YEAR = /thực hiện năm 2026$/;
const NEXT_YEAR = /thực hiện năm 2027$/;
const COMMUNE = "Xã Yên Phong";

test("Bắc Ninh 2027, without script: next year's plan is made from this year's, published, and a commune registers by it", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const tab = (name: string) => follow(page, page.getByRole("link", { name, exact: true }).first());

  await test.step("the administrator copies this year's plan", async () => {
    await signInAs(page, "bn.quan-tri");
    await openFromNavigation(page, "Kế hoạch");
    await follow(page, page.getByRole("link", { name: THIS_YEAR }));
    await press(page, "Lập bản nháp năm 2027");
    await expect(page.getByText("Đã lập bản nháp.")).toBeVisible();
  });

  await test.step("enters the paper, a new last day and the number that was given", async () => {
    await tab("Văn bản");
    await page.getByLabel("Số, ký hiệu (để trống nếu bản gốc để trống)").fill("05/KH-UBND");
    await page.getByLabel("Ngày ban hành (nếu có)").fill("4/1/2027");
    await press(page, "Lưu");
    await tab("Mốc, chỉ tiêu");
    await follow(page, page.getByRole("link", { name: "Sửa Gửi hồ sơ đề nghị công nhận" }));
    await page.getByLabel("Nguyên văn kế hoạch").fill("trước ngày 10/12 hằng năm");
    await page.getByLabel("Ngày, hoặc ngày đầu").fill("31/11");
    await follow(page, page.getByRole("button", { name: "Lưu", exact: true }));
    await expect(page.locator("#can-sua")).toContainText("Nhập ngày theo dạng ngày/tháng, ví dụ 20/10");
    await page.getByLabel("Ngày, hoặc ngày đầu").fill("10/12");
    await press(page, "Lưu");
    await expect(page.locator("main")).toContainText("đến hết 09/12/2027");
    await follow(page, page.getByRole("link", { name: "Sửa Chỉ tiêu do Bộ Công an giao hằng năm" }));
    await page.getByLabel("Số được giao").fill("40");
    await press(page, "Lưu");
  });

  await test.step("tries it on the register: the last day alone changes, for every unit that the plan takes in", async () => {
    await tab("Thử trên đơn vị");
    const changes = page.getByRole("table", { name: "Những điều khác đi" });
    await expect(changes).toContainText("đến hết 11/12/2026");
    await expect(changes).toContainText("đến hết 09/12/2027");
    await expect(changes).not.toContainText(/Đối tượng|Trình tự|Bộ tiêu chí|Điều kiện xét/);
  });

  await test.step("nobody registers by a draft; publishing it opens it", async () => {
    await signInAs(page, "bn.ca-xa-yen-phong");
    await openFromNavigation(page, "Kế hoạch");
    await expect(page.getByRole("link", { name: NEXT_YEAR })).toHaveCount(0);
    await signInAs(page, "bn.quan-tri");
    await openFromNavigation(page, "Kế hoạch");
    await follow(page, page.getByRole("link", { name: NEXT_YEAR }));
    await tab("Công bố");
    await press(page, "Công bố");
    await expect(page.getByText("Đã công bố kế hoạch.")).toBeVisible();
    await expect(page.locator("main")).toContainText("Bộ Công an giao: 40");
  });

  await test.step("in the new year the commune registers by it, with the plan's number and its own last day", async () => {
    await setWorkingDate("bn", "2027-01-15");
    await signInAs(page, "bn.ca-xa-yen-phong");
    await chooseUnits(page, /năm 2027$/, [COMMUNE]);
    await press(page, /^(Gửi đăng ký|Lập đăng ký)/);
    await expect(page.locator("main")).toContainText(COMMUNE);
    await openFromNavigation(page, "Kế hoạch");
    await follow(page, page.getByRole("link", { name: NEXT_YEAR }));
    await expect(page.getByText("05/KH-UBND")).toBeVisible();
  });

  await setWorkingDate("bn", "2026-11-25");
});
