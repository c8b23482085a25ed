import { expect, test } from "@playwright/test";
import { judge, openFromQueue, passOn } from "./support/appraisal";
import { openDossier, sendDossier } from "./support/dossier";
import { callMeeting, conclude, lockMinutes, noteAttendance, openMinutes } from "./support/meeting";
import {
  expectNoErrors,
  follow,
  openFromNavigation,
  press,
  setWorkingDate,
  signInAs,
} from "./support/product";

test.use({ javaScriptEnabled: false });

/** Of the demo: appraised, waits for the committee of Đà Lạt. */
const FUND = "Quỹ tín dụng nhân dân Phường 8 (thử nghiệm)";
/** Of the demo: sent to Công an tỉnh, and read by nobody there. */
const CENTRE = "Trung tâm Phục vụ hành chính công xã Yên Phong";
const QUESTION = "Làm rõ số vụ vi phạm nội quy kho quỹ trong quý II.";

test("Lâm Đồng 2023, without script: short of its own quorum a review binds nothing, and it may ask first", async ({
  page,
}) => {
  test.setTimeout(600_000);

  await test.step("the committee's working rules are entered with their document", async () => {
    await setWorkingDate("ld", "2023-10-02");
    await signInAs(page, "ld.thu-ky-thanh-pho-da-lat");
    await openFromNavigation(page, "Họp xét");
    await follow(page, page.getByRole("link", { name: /^Quy định họp xét/ }));
    await page.locator("input[name=quorumKind][value=at_least]").check();
    await page.locator("input[name=quorumShare]").fill("2/3");
    await page.locator("input[name=majorityKind][value=more_than]").check();
    await page.locator("input[name=majorityShare]").fill("1/2");
    await page.getByLabel("Số, ký hiệu văn bản").fill("12/QC-BCĐ");
    await page.getByLabel("Ngày văn bản").fill("1/3/2023");
    await page.getByLabel("Cơ quan ban hành").fill("Ban Chỉ đạo thành phố Đà Lạt");
    await press(page, "Ghi quy định");
    const rule = page.getByRole("row").filter({ hasText: "12/QC-BCĐ" }).filter({ hasText: "Đang áp dụng" });
    await expect(rule).toContainText("Họp được khi có mặt ít nhất 2/3 số thành viên.");
  });

  await test.step("with the chair alone the minutes can't be locked, and it is said how many it takes and by what", async () => {
    await callMeeting(page, [FUND], { day: "2/10/2023", hour: "14:00" });
    await press(page, "Bắt đầu họp");
    await noteAttendance(page, "the chair");
    await conclude(page, FUND, "clarify", QUESTION);
    await openMinutes(page);
    const short = page.getByText(/^Có mặt 1\/\d+, chưa đủ số thành viên để họp: cần \d+, theo .*12\/QC-BCĐ/);
    const [, members, needed] = /1\/(\d+),.* cần (\d+),/.exec((await short.textContent()) ?? "") ?? [];
    expect(Number(needed)).toBe(Math.ceil((Number(members) * 2) / 3));
    await expect(page.getByRole("link", { name: /Khóa biên bản/ })).toHaveCount(0);
  });

  await test.step("with everybody there the question goes to whoever read the dossier", async () => {
    await follow(page, page.getByRole("link", { name: "Về phần điều hành" }));
    await follow(page, page.getByRole("link", { name: /Điểm danh|Sửa điểm danh/ }).first());
    await noteAttendance(page);
    await openMinutes(page);
    await lockMinutes(page);
    await expect(page.locator("main")).toContainText("phải làm rõ, hồ sơ đã trở lại nơi thẩm định");
    await signInAs(page, "ld.tt-thanh-pho-da-lat");
    await openFromQueue(page, FUND);
    await expect(page.locator("main")).toContainText(QUESTION);
    await judge(page, FUND);
    await passOn(page, FUND);
  });

  await test.step("the answered dossier is on another agenda, which concludes", async () => {
    await signInAs(page, "ld.thu-ky-thanh-pho-da-lat");
    await callMeeting(page, [FUND], { day: "2/10/2023", hour: "16:00" });
    await press(page, "Bắt đầu họp");
    await noteAttendance(page);
    await conclude(page, FUND, "recognise");
    await openMinutes(page);
    await lockMinutes(page);
    await openFromNavigation(page, "Quyết định");
    await expect(page.getByRole("row").filter({ hasText: FUND })).toHaveCount(1);
  });
});

test("Bắc Ninh, without script: what nobody has read yet is called back, mended and sent again", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await setWorkingDate("bn", "2026-11-25");
  await signInAs(page, "bn.ca-xa-yen-phong");
  await openDossier(page, CENTRE);
  await follow(page, page.getByRole("link", { name: "Rút để sửa" }));
  const callBack = page.getByRole("button", { name: "Rút để sửa" });
  await follow(page, callBack);
  await expect(page.locator("#can-sua")).toContainText("nội dung cần sửa");
  await page.getByLabel("Nội dung cần sửa").fill("Đính lại biên bản tự kiểm tra.");
  await follow(page, callBack);
  await expectNoErrors(page);
  await expect(page.locator("main")).toContainText("Đang soạn");
  await sendDossier(page);

  await signInAs(page, "bn.ca-tinh.tham-dinh");
  await openFromNavigation(page, "Thẩm định");
  await expect(page.getByRole("row").filter({ hasText: CENTRE })).toHaveCount(1);
});
