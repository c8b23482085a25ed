import { expect, test, type Page } from "@playwright/test";
import { judge, passOn, receive, writeMinutes } from "./support/appraisal";
import { draftDecision, issueDecision, presentDrafts, readInWords, signBatch } from "./support/decision";
import { beginDossier, fillDossier, sendDossier } from "./support/dossier";
import { holdMeeting } from "./support/meeting";
import { press, setWorkingDate, signInAs } from "./support/product";
import { chooseUnits, fillPaper, openRegistration } from "./support/registration";
import { verifyAsAnybody } from "./support/verification";

test.use({ javaScriptEnabled: false });

const PLAN = /Điển hình.*2023/;
const DEPARTMENT = "Sở Tài chính tỉnh Lâm Đồng";
const COMMUNE = "Xã Xuân Thọ";
const WARD = "Phường 1";

const CITY_BATCH = "Công nhận của thành phố 10/2023";
const NUMBERS = [
  [COMMUNE, "57"],
  [WARD, "58"],
] as const;
const COMMON_RULE = "theo quy trình chung năm 2023; bản kế hoạch sao chép không có đoạn này";

test.beforeEach(() => setWorkingDate("ld", "2023-10-02"));

test("Lâm Đồng 2023, without script: a department advised by Công an tỉnh, evaluated and decided by Ban Chỉ đạo tỉnh", async ({
  page,
}) => {
  test.setTimeout(600_000);

  await test.step("IV.1.đ: chosen by Ban Chỉ đạo tỉnh, with what last year says", async () => {
    await signInAs(page, "ld.thu-ky-tinh");
    await select(page, [DEPARTMENT]);
  });

  await test.step("II.2: the unit's own plan, then its dossier, made by Công an tỉnh for it", async () => {
    await signInAs(page, "ld.ca-tinh");
    await openRegistration(page, DEPARTMENT);
    await fillPaper(page, /^Kế hoạch xây dựng điển hình/, "41/KH-STC", "20/9/2023");
    await beginDossier(page, DEPARTMENT);
    const why = page.getByRole("region", { name: "Vì sao hồ sơ này lên cấp này" });
    await expect(why).toContainText("cấp tỉnh quản lý: Ban Chỉ đạo tỉnh đánh giá, xét và công nhận");
    await expect(why).toContainText(/Đánh giá: Ban Chỉ đạo .* tỉnh Lâm Đồng, Công an tỉnh Lâm Đồng tham mưu/);
    await expect(why).toContainText(
      /Quyết định công nhận: Ban Chỉ đạo .* tỉnh Lâm Đồng, Trưởng Ban Chỉ đạo ký/,
    );
    await expect(why).toContainText("IV.1.đ");
    await expect(why).not.toContainText(COMMON_RULE);
    await fillDossier(page);
    await sendDossier(page);
  });

  await test.step("IV.1.đ: evaluated by Ban Chỉ đạo tỉnh, with its minutes", async () => {
    await signInAs(page, "ld.tt-tinh");
    await judge(page, DEPARTMENT);
    await writeMinutes(page);
    await passOn(page, DEPARTMENT);
  });

  await test.step("IV.1.đ: considered and recognised by Ban Chỉ đạo tỉnh", async () => {
    await signInAs(page, "ld.thu-ky-tinh");
    await draftDecision(page, [DEPARTMENT], /^Lập dự thảo/);
    await presentDrafts(page, "Công nhận của tỉnh 10/2023", DEPARTMENT);
    await signBatch(page, "ld.truong-ban-tinh", "Công nhận của tỉnh 10/2023");
    await issueDecision(page, "ld.van-thu-tinh", { unit: /Sở Tài chính/, number: "88", date: "2/10/2023" });
    await expect(page.locator("main")).toContainText("88/QĐ-BCĐ");
  });

  await test.step("anybody can look it up", () =>
    verifyAsAnybody(page, {
      unit: DEPARTMENT,
      decider: /Ban Chỉ đạo .*tỉnh Lâm Đồng/,
      number: "88/QĐ-BCĐ",
      date: "02/10/2023",
    }));
});

test("Lâm Đồng 2023, without script: a xã and a phường on the common route of 2023, marked as such", async ({
  page,
}) => {
  test.setTimeout(600_000);

  await test.step("IV.1.b: chosen by Ban Chỉ đạo thành phố", async () => {
    await signInAs(page, "ld.thu-ky-thanh-pho-da-lat");
    await select(page, [COMMUNE, WARD]);
  });

  for (const [unit, officer, evaluator] of [
    [COMMUNE, "ld.ca-xa-xuan-tho", "ld.tt-xa-xuan-tho"],
    [WARD, "ld.ca-phuong-1", "ld.tt-phuong-1"],
  ] as const) {
    await test.step(`common rule: ${unit}, evaluated by its own Ban Chỉ đạo`, async () => {
      await signInAs(page, officer);
      await openRegistration(page, unit);
      await fillPaper(page, /^Kế hoạch xây dựng điển hình/, "17/KH-UBND", "18/9/2023");
      await beginDossier(page, unit);
      const why = page.getByRole("region", { name: "Vì sao hồ sơ này lên cấp này" });
      await expect(why).toContainText(COMMON_RULE);
      await expect(why).toContainText(
        /Đánh giá: Ban Chỉ đạo .*, Công an (xã Xuân Thọ|phường 1|Phường 1) tham mưu/,
      );
      await expect(why).toContainText(
        /Quyết định công nhận: Ban Chỉ đạo .* thành phố Đà Lạt, Trưởng Ban Chỉ đạo ký/,
      );
      await fillDossier(page);
      await sendDossier(page);
      await signInAs(page, evaluator);
      await judge(page, unit);
      await writeMinutes(page);
      await passOn(page, unit);
    });
  }

  await test.step("common rule: received and appraised by Thường trực Ban Chỉ đạo thành phố", async () => {
    await signInAs(page, "ld.tt-thanh-pho-da-lat");
    for (const unit of [COMMUNE, WARD]) {
      await receive(page, unit);
      await judge(page, unit);
      await passOn(page, unit);
    }
  });

  await test.step("common rule: considered and recognised by Ban Chỉ đạo thành phố", async () => {
    await setWorkingDate("ld", "2023-10-03");
    await signInAs(page, "ld.thu-ky-thanh-pho-da-lat");
    await holdMeeting(page, { units: [COMMUNE, WARD], day: "3/10/2023" });
    await draftDecision(page, [COMMUNE, WARD], /^Lập dự thảo/);
    await presentDrafts(page, CITY_BATCH, COMMUNE, WARD);
    await signBatch(page, "ld.truong-ban-thanh-pho-da-lat", CITY_BATCH);
    for (const [unit, number] of NUMBERS) {
      const decision = { unit: new RegExp(unit), number, date: "3/10/2023" };
      await issueDecision(page, "ld.van-thu-thanh-pho-da-lat", decision);
      await readInWords(page);
      await expect(page.locator("main")).toContainText(`${number}/QĐ-BCĐ`);
      await expect(page.locator("main")).toContainText("TRƯỞNG BAN");
    }
  });

  await test.step("anybody can look them up", async () => {
    for (const [unit, number] of NUMBERS) {
      const decider = /Ban Chỉ đạo .*thành phố Đà Lạt/;
      await verifyAsAnybody(page, { unit, decider, number: `${number}/QĐ-BCĐ`, date: "03/10/2023" });
    }
  });
});

async function select(page: Page, units: readonly string[]): Promise<void> {
  await chooseUnits(page, PLAN, units);
  await press(page, /^Lựa chọn \d+ đơn vị/);
  await expect(page.locator("main")).toContainText(/[Đđ]ã lựa chọn/);
}
