import { expect, test, type Page } from "@playwright/test";
import {
  judge,
  openFromQueue,
  passOn,
  receive,
  returnForSupplement,
  writeMinutes,
} from "./support/appraisal";
import { draftDecision, issueDecision, presentDrafts, signBatch } from "./support/decision";
import { fillDossier, openDossier, sendDossier } from "./support/dossier";
import { holdMeeting } from "./support/meeting";
import { follow, openFromNavigation, openWork, press, setWorkingDate, signInAs } from "./support/product";
import { chooseUnits, fillPaper } from "./support/registration";
import { verifyAsAnybody } from "./support/verification";

test.use({ javaScriptEnabled: false });

const COMMUNE = "Xã Vĩnh Trạch";
const SCHOOL = "Trường THCS Vĩnh Trạch (thử nghiệm)";
/** Of the demo: evaluated by the commune's committee already, waits for the district. */
const STATION = "Trạm Y tế Vĩnh Trạch (thử nghiệm)";

const OF_DISTRICT = /Ban Chỉ đạo .*huyện Thoại Sơn/i;
const ASKED = ["Bổ sung bản có chữ ký và đóng dấu.", "Đối chiếu lại số liệu với báo cáo năm."] as const;
const FAILED = "Đoàn kiểm tra ngày 10/10/2023 ghi nhận nội dung này chưa thực hiện.";
const REASON = "Một tiêu chí không đạt qua kiểm tra thực tế, không khắc phục được trong năm.";

/** From the person's own list: the unit's plan (II.2), then the whole dossier (II.4). */
async function prepare(page: Page, unit: string): Promise<void> {
  await openWork(page, unit, /^Bắt đầu hồ sơ/);
  await fillPaper(page, /Kế hoạch xây dựng điển hình của đơn vị/, "21/KH-UBND", "10/4/2023");
  await press(page, /^Bắt đầu hồ sơ/);
  await fillDossier(page);
}

async function evaluate(page: Page, unit: string): Promise<void> {
  await judge(page, unit);
  await writeMinutes(page);
  await passOn(page, unit);
}

test("An Giang 2023, without script: to the district before 20/10, one returned for two criteria, one not recognised", async ({
  page,
}) => {
  test.setTimeout(900_000);

  await test.step("II.1: the district's committee chooses in Quý I", async () => {
    await setWorkingDate("ag", "2023-03-20");
    await signInAs(page, "ag.thu-ky-huyen-thoai-son");
    await chooseUnits(page, /điển hình/i, [COMMUNE, SCHOOL], "vinh trach");
    await press(page, /^Lựa chọn/);
  });

  await test.step("II.2, II.4: the commune and the school delegated to it write their dossiers; the first is sent", async () => {
    await setWorkingDate("ag", "2023-10-02");
    await signInAs(page, "ag.ca-xa-vinh-trach");
    await prepare(page, SCHOOL);
    const why = page.locator("section.why");
    await expect(why).toContainText("II.3, gạch đầu dòng thứ nhất");
    await expect(why).toContainText("Quyết định số 318/QĐ-UBND ngày 30/12/2021");
    await expect(why.getByRole("listitem").filter({ hasText: "Quyết định" }).last()).toContainText(
      OF_DISTRICT,
    );
    await prepare(page, COMMUNE);
    await sendDossier(page);
  });

  await test.step("II.5: after 19/10 sending is refused with the day and whom to ask; 19/10 is in time", async () => {
    await setWorkingDate("ag", "2023-10-20");
    await signInAs(page, "ag.ca-xa-vinh-trach");
    await openDossier(page, SCHOOL);
    await follow(
      page,
      page
        .locator("main")
        .getByRole("link", { name: /^Kiểm tra/ })
        .first(),
    );
    const send = page.getByRole("region", { name: "Gửi hồ sơ" });
    await expect(send).toContainText("Đã hết hạn gửi hồ sơ ngày 19/10/2023");
    await expect(send).toContainText("trước ngày 20/10 hằng năm");
    await expect(send).toContainText(/Liên hệ .*Ban Chỉ đạo huyện Thoại Sơn nếu cần gia hạn/);
    await page.getByRole("checkbox", { name: /Tôi xác nhận nội dung hồ sơ/ }).check();
    await follow(page, page.getByRole("button", { name: /^Gửi .* lên / }));
    await expect(page.locator("#can-sua")).toContainText("Đã hết hạn gửi hồ sơ ngày 19/10/2023");

    await setWorkingDate("ag", "2023-10-19");
    await openDossier(page, SCHOOL);
    await sendDossier(page);
  });

  await test.step("II.3: the commune's committee evaluates both and reports to the district's", async () => {
    await signInAs(page, "ag.tt-xa-vinh-trach");
    await evaluate(page, SCHOOL);
    await setWorkingDate("ag", "2023-10-03");
    await evaluate(page, COMMUNE);
  });

  await test.step("the commune's dossier is returned for two criteria, each with its reason, and a day", async () => {
    await signInAs(page, "ag.tt-huyen-thoai-son");
    await receive(page, COMMUNE);
    await judge(page, COMMUNE, [
      { nth: 1, result: "fail_fixable", note: ASKED[0] },
      { nth: 3, result: "fail_fixable", note: ASKED[1] },
    ]);
    await returnForSupplement(page, COMMUNE);
    await expect(page.getByText(`Đã trả lại hồ sơ ${COMMUNE}: 2 nội dung, hạn 10/10/2023`)).toBeVisible();
  });

  await test.step("only those two rows are open; they are mended and sent again", async () => {
    await setWorkingDate("ag", "2023-10-06");
    await signInAs(page, "ag.ca-xa-vinh-trach");
    await openWork(page, COMMUNE, /^Bổ sung hồ sơ/);
    const asked = page.locator("main");
    await expect(asked).toContainText("yêu cầu bổ sung 2 nội dung, hạn 10/10/2023");
    for (const words of ASKED) await expect(asked).toContainText(words);
    await fillDossier(page);
    await sendDossier(page);
  });

  await test.step("the appraiser sees what changed, what was asked and what was answered, and nothing else anew", async () => {
    await signInAs(page, "ag.tt-huyen-thoai-son");
    await openFromQueue(page, COMMUNE);
    await expect(page.locator(".und")).toContainText(/Đổi từ lần 1\s*2 nội dung/);
    await expect(page.getByText("Đơn vị đã sửa từ lần đọc trước")).toHaveCount(2);
    for (const words of ASKED)
      await expect(page.locator("main")).toContainText(`Lần trước yêu cầu: ${words}`);
    await expect(page.locator("main")).toContainText("Đơn vị trả lời: Đã bổ sung văn bản có dấu và chữ ký.");
    await judge(page, COMMUNE);
    await passOn(page, COMMUNE);
  });

  await test.step("another is proposed as not recognised, with its reason", async () => {
    await setWorkingDate("ag", "2023-10-19");
    await receive(page, STATION);
    await judge(page, STATION, [{ nth: 2, result: "fail", note: FAILED }]);
    await passOn(page, STATION, REASON);
    await expect(page.getByText("Đề xuất không công nhận").first()).toBeVisible();
    await receive(page, SCHOOL);
    await judge(page, SCHOOL);
    await passOn(page, SCHOOL);
  });

  await test.step("the district's committee considers all three: two pass, one does not", async () => {
    await signInAs(page, "ag.thu-ky-huyen-thoai-son");
    await holdMeeting(page, {
      units: [COMMUNE, SCHOOL],
      declined: [{ unit: STATION, reason: REASON }],
      day: "19/10/2023",
    });
  });

  await test.step("who did not pass can't enter a decision; the others are recognised on the last day", async () => {
    await openFromNavigation(page, "Quyết định");
    await expect(page.getByRole("checkbox", { name: `Chọn ${SCHOOL}` })).toHaveCount(1);
    await expect(page.getByText(STATION)).toHaveCount(0);
    await draftDecision(page, [COMMUNE, SCHOOL], /^Lập dự thảo/);
    await presentDrafts(page, "Công nhận 10/2023", COMMUNE, SCHOOL);
    await signBatch(page, "ag.truong-ban-huyen-thoai-son", "Công nhận 10/2023");
    const clerk = "ag.van-thu-huyen-thoai-son";
    await issueDecision(page, clerk, { unit: /xã Vĩnh Trạch/i, number: "61", date: "19/10/2023" });
    await issueDecision(page, clerk, { unit: /THCS Vĩnh Trạch/, number: "62", date: "19/10/2023" });
  });

  await test.step("the unit reads by which decision it was recognised, or why not", async () => {
    await signInAs(page, "ag.ca-xa-vinh-trach");
    await openDossier(page, COMMUNE);
    await expect(page.locator("main")).toContainText(
      "Số 61/QĐ-BCĐ của Ban Chỉ đạo huyện Thoại Sơn, phát hành ngày 19/10/2023",
    );
    await openDossier(page, STATION);
    await expect(page.locator("main")).toContainText("Không công nhận");
    await expect(page.locator("main")).toContainText(REASON);
  });

  await test.step("anybody can look up the two, and finds no third", async () => {
    const date = "19/10/2023";
    await verifyAsAnybody(page, { unit: COMMUNE, decider: OF_DISTRICT, number: "61/QĐ-BCĐ", date });
    await verifyAsAnybody(page, { unit: SCHOOL, decider: OF_DISTRICT, number: "62/QĐ-BCĐ", date });
    await follow(page, page.getByRole("link", { name: "Đơn vị được công nhận năm 2023" }));
    await expect(page.getByText(SCHOOL).first()).toBeVisible();
    await expect(page.getByText(STATION)).toHaveCount(0);
  });
});
